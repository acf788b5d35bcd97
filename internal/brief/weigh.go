package brief

// weigh says of each sentence how much it says of the story.
func (t *telling) weigh() {
	for i := range t.sentences {
		s := &t.sentences[i]
		if languageOf(t.account(i).Article) == t.language && !t.derived[s.account] {
			s.weight = 1 / float64(1+s.place)
		}
	}
}
