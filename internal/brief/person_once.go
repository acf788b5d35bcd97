package brief

import "strings"

// namedOnce takes the rest of a name in brackets off where a line before has the
// name in full: whoever reads the lines one after another knows it by then.
// A pronoun keeps its name.
func (t *telling) namedOnce(lines []line) []line {
	var read strings.Builder
	named := make([]line, len(lines))
	for n, l := range lines {
		var kept []piece
		for k, p := range l.pieces {
			if name := fullName(l.pieces, k); name == "" || !strings.Contains(read.String(), name) {
				kept = append(kept, p)
			}
		}
		named[n] = l
		if len(kept) < len(l.pieces) {
			named[n] = *t.join(l.sentence, kept)
		}
		read.WriteString(strings.NewReplacer("[", "", "]", "").Replace(l.text) + "\n")
	}
	return named
}

// fullName is the name that a piece in brackets makes with the word behind it;
// "" for another piece.
func fullName(pieces []piece, k int) string {
	inner, opened := strings.CutPrefix(pieces[k].text, "[")
	inner, closed := strings.CutSuffix(inner, "] ")
	if !pieces[k].put || !opened || !closed || k+1 == len(pieces) {
		return ""
	}
	surname, _, _ := strings.Cut(pieces[k+1].text, " ")
	surname = strings.TrimRight(surname, ".,;:!?\"”’'")
	for _, genitive := range []string{"'s", "’s"} {
		surname = strings.TrimSuffix(surname, genitive)
	}
	if surname == "" {
		return ""
	}
	return inner + " " + surname
}
