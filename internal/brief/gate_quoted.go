package brief

// quoted refuses words between quotation marks that are not there word for word.
func (v *gateVerdict) quoted() *Refusal {
	for i := 0; i < len(v.written); {
		if !v.written[i].quoted {
			i++
			continue
		}
		j := i
		for j < len(v.written) && v.written[j].quoted {
			j++
		}
		if !v.wordForWord(i, j) && !(v.headed > 0 && j == len(v.written) && v.inARow(i, j)) {
			return v.refuse(WrongSpeaker, i, j-1)
		}
		i = j
	}
	return nil
}

// wordForWord reports whether written words stand between quotation marks in what
// is cited; words put in between brackets are passed over.
func (v *gateVerdict) wordForWord(i, j int) bool {
	words := v.cited.words
	for k := range words {
		if !words[k].quoted && !v.cited.single {
			continue
		}
		n, at := i, k
		for n < j && at < len(words) {
			if v.written[n].bracket {
				n++
				continue
			}
			if words[at].bracket {
				at++
				continue
			}
			if words[at].Text != v.written[n].Text {
				break
			}
			n, at = n+1, at+1
		}
		if n == j && !v.cutShort(i, j, k, at) {
			return true
		}
	}
	return false
}

// cutShort reports whether written words end a sentence in the middle of the quoted one
// that they begin.
func (v *gateVerdict) cutShort(i, j, k, at int) bool {
	words := v.cited.words
	begins := k == 0 || !words[k-1].quoted || words[k].fresh
	return begins && j-i > 3 && isUpperAt(v.text, v.written[i].Span.Begin) && at < len(words) && words[at].quoted && words[at].break_ == joined
}
