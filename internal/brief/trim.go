package brief

// trim gives the pieces of a sentence that are worth showing; not ok where it
// cannot stand on its own.
func (t *telling) trim(i int) (pieces []piece, ok bool) {
	return []piece{{text: t.text(i), span: t.sentences[i].span}}, true
}
