package compare

// What happened to what a figure counts is told by few words, and figures of
// different happenings must never meet: the dead are not the injured.

// family looks for the word that tells what happened: right before the figure
// ("killing three"), else behind its noun ("57 people were evacuated"), else
// before it in a clause that counts ("the number of people killed rose to five").
// Counts says that the figure counts without a noun ("57 injured").
func (s *statement) family(begin, first, last, end int) (family string, counts bool) {
	verb := first - 1
	for verb > begin && approximates[s.words[verb].Text] && (s.words[verb].Text != "at" || s.words[verb+1].Text == "least") {
		verb--
	}
	if verb >= begin {
		if f := s.familyAt(verb, first); f != "" {
			return f, true
		}
	}
	between := 0
	for i := last; i < end && between < 3; i++ {
		w := &s.words[i]
		if f := s.familyAt(i, end); f != "" {
			if i > last && nominal[s.words[i-1].Text] && families[w.Text] != "" {
				break // "four people held over the killing"
			}
			return f, between == 0
		}
		if i > last && (joins[w.Text] || clauseOf[w.Text]) {
			break
		}
		if content(w) {
			between++
		}
	}
	tolls := s.tolls(begin, first)
	between = 0
	for i := verb; i >= begin; i-- {
		if f := s.familyAt(i, first); f != "" && (between < 2 || tolls || sums[f]) {
			return f, tolls
		}
		if content(&s.words[i]) {
			between++
		}
	}
	return "", false
}

// familyAt is the family of the word at i, or of a pair it belongs to. "Shot"
// gives way to what tells how it ended: "shot and killed", "fatally shot".
func (s *statement) familyAt(i, end int) string {
	w := s.words[i].Text
	if i+1 < end {
		if f := pairs[w+" "+s.words[i+1].Text]; f != "" {
			return f
		}
	}
	if i > 0 {
		if f := pairs[s.words[i-1].Text+" "+w]; f != "" {
			return f
		}
	}
	f := families[w]
	if f != "shot" {
		return f
	}
	for k := i + 1; k < min(i+3, end); k++ {
		if g := families[s.words[k].Text]; g == "dead" || g == "injured" {
			return g
		}
	}
	return f
}

// tolls reports whether a word between two tells that a number follows: "toll".
func (s *statement) tolls(begin, end int) bool {
	for i := begin; i < end; i++ {
		if tolls[s.words[i].Text] {
			return true
		}
	}
	return false
}

// toll looks before a figure for words that say what the sentence counts: "the
// number of people killed when the bridge fell has risen to five".
func (s *statement) toll(first int) (from int, family string) {
	for i := 0; i < first; i++ {
		if !tolls[s.words[i].Text] {
			continue
		}
		for k := max(0, i-1); k < min(i+6, first); k++ {
			if f := s.familyAt(k, first); f != "" {
				return max(0, i-1), f
			}
		}
	}
	return 0, ""
}
