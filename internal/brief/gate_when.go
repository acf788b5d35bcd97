package brief

// "This year" is not "last year".

// whens refuses a day, a year or the like that another one is named by.
func (v *gateVerdict) whens() *Refusal {
	for i := v.headed; i < len(v.written); i++ {
		k := v.at[i]
		if k < 0 || !spans[v.written[i].Text] {
			continue
		}
		if a, b := v.written.which(i), v.cited.words.which(k); a != "" && b != "" && a != b {
			return v.refuse(WrongTense, i-1, i)
		}
	}
	return nil
}

var spans = setOf("year month week weekend night summer winter spring autumn fall season morning afternoon evening century decade día semana mes año noche verano invierno temporada")

var whiches = map[string]string{
	"this": "this", "last": "last", "past": "last", "previous": "last", "next": "next", "coming": "next", "following": "next",
	"este": "this", "esta": "this", "pasado": "last", "pasada": "last", "anterior": "last", "próximo": "next", "próxima": "next",
}

// which is the word that tells which year it is, on either side of it; "" for none.
func (words gateWords) which(k int) string {
	if k > 0 && words[k].break_ == joined && whiches[words[k-1].Text] != "" {
		return whiches[words[k-1].Text]
	}
	if k+1 < len(words) && words[k+1].break_ == joined && len(words[k+1].Text) > 5 {
		return whiches[words[k+1].Text]
	}
	return ""
}
