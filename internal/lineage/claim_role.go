package lineage

import "github.com/headwater-news/headwater/internal/wording"

// Who did it to whom. Without a parser: the names before and after what
// happened, turned round where "by" stands before the one that follows. Two
// statements with the same act between the same two names in the other order
// say something else ("Alba sued Brenner", "Brenner sued Alba").

// reversed tells whether two names that both statements have stand on other
// sides of something that happened.
func reversed(a, b *statement) bool {
	for i := range a.terms {
		v := &a.terms[i]
		if !v.verb && v.kind != actTerm {
			continue
		}
		for k := range b.terms {
			if b.terms[k].key != v.key {
				continue
			}
			if crossed(a, i, b, k) {
				return true
			}
			break
		}
	}
	return false
}

// crossed tells whether a name before a's act stands behind b's and one behind
// it stands before.
func crossed(a *statement, i int, b *statement, k int) bool {
	var toBehind, toFront bool
	for n := range a.terms {
		t := &a.terms[n]
		if t.kind != nameTerm || t.aside || n == i {
			continue
		}
		m := b.position(t.key)
		if m < 0 || m == k {
			continue
		}
		front, frontThere := a.doer(i, n), b.doer(k, m)
		toBehind = toBehind || front && !frontThere
		toFront = toFront || !front && frontThere
	}
	return toBehind && toFront
}

// position is the first term with a key; -1 for none.
func (st *statement) position(key int32) int {
	for i := range st.terms {
		if st.terms[i].key == key && !st.terms[i].aside {
			return i
		}
	}
	return -1
}

// doer tells whether a name stands where the one who did an act stands: before
// it, or behind the "by" that follows it.
func (st *statement) doer(act, name int) bool {
	for _, by := range st.by {
		if st.terms[act].number < by {
			return by < st.terms[name].number
		}
	}
	return name < act
}

// converses are acts that, done "to" somebody, are another act done "by" him:
// what is sold to Brenner is bought by Brenner.
var converses = map[string]string{"sell": "buy"}

// toldConversely tells whether the word at a number tells an act in the passive,
// with the other one who acts behind a "to".
func toldConversely(words []wording.Word, at, behind int, act string) bool {
	if converses[act] == "" || at == 0 || behind >= len(words) || words[behind].Text != "to" {
		return false
	}
	switch words[at-1].Text {
	case "be", "is", "are", "was", "were", "been", "being":
		return true
	}
	return false
}
