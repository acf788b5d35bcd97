package brief

import "strings"

// Some words cannot be left out from before what stays: "one of the victims" is not
// "the victims", "the former mayor" not "the mayor", "the first time in 40 years" not
// "the first time".

// omitted refuses a sentence that lacks such a word.
func (v *gateVerdict) omitted() *Refusal {
	words := v.cited.words
	for k := range words {
		if v.used[k] {
			if !v.scoped(k) {
				return v.refuse(Certain, v.writtenAt(k))
			}
			continue
		}
		left := -1
		switch w := &words[k]; {
		case ordinals[w.Text] && k+1 < len(words) && words[k+1].glued && v.used[k+1]:
			left = k + 1 // "third-largest"
		case narrowing[w.Text]:
			left = v.keptOf(k)
		case w.Text == "among" && k > 0 && words[k-1].class == gateAux:
			left = v.keptOf(k)
		case w.class == gateNumber, w.Text == "one", portions[w.Text]:
			left = v.keptWhole(k)
			if left < 0 && w.class == gateNumber {
				left = v.keptUncounted(k)
			}
		}
		if left >= 0 {
			return v.refuse(Certain, v.writtenAt(left))
		}
	}
	return nil
}

// narrowing are words that make another of what they stand before.
var narrowing = setOf(`former ex co late deputy acting vice interim retired assistant associate aspiring co-chair fake mock fictional honorary incoming outgoing
	antiguo antigua interino interina adjunto adjunta suplente exjefe falso falsa`)

// portions are words for a part of what is named behind them.
var portions = setOf("part parts portion portions section sections half quarter third fraction uno una parte partes mitad tercio cuarto")

var ordinals = setOf("second third fourth fifth sixth seventh")

func setOf(words string) map[string]bool {
	in := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		in[word] = true
	}
	return in
}

// keptOf is the word of the phrase behind a cited one that the written sentence has,
// other than whom it names; -1 for none: "former FBI director Comey".
func (v *gateVerdict) keptOf(k int) int {
	words := v.cited.words
	for n := k + 1; n < len(words) && n < k+6 && words[n].break_ == joined; n++ {
		w := &words[n]
		if w.class == gateName && w.who != "" || w.class == gateSmall {
			continue
		}
		if w.class != gatePlain && w.class != gateName || words.happening(n) {
			break
		}
		if v.used[n] && !v.inserted(v.writtenAt(n)) {
			return n
		}
	}
	return -1
}

// inserted reports whether a word that narrows stands before a written one after all.
func (v *gateVerdict) inserted(i int) bool {
	for n := i - 1; n >= 0 && n >= i-4 && v.written[n+1].break_ == joined; n-- {
		if narrowing[v.written[n].Text] {
			return true
		}
	}
	return false
}

// keptWhole is the word that a cited one is a part of, where the written sentence has
// it whole; -1 for none: "one of the victims", "parts of the region".
func (v *gateVerdict) keptWhole(k int) int {
	words := v.cited.words
	if k+2 >= len(words) || words[k+1].break_ != joined || words[k+1].Text != "of" && words[k+1].Text != "de" && words[k+1].Text != "del" {
		return -1
	}
	for n := k + 2; n < len(words) && n < k+7 && words[n].break_ == joined; n++ {
		if w := &words[n]; w.class == gatePrep || w.class == gateAux || w.class == gateCue {
			break
		} else if w.strong() && v.used[n] {
			i := v.writtenAt(n)
			if r := v.written.relation(i); r == words[k+1].Text && (k == 0 || words[k-1].Text != r) || v.counted(i) {
				return -1
			}
			return n
		}
	}
	return -1
}

// counted reports whether a written word has a figure or "some" before it.
func (v *gateVerdict) counted(i int) bool {
	for n := i - 1; n >= 0 && n >= i-5 && v.written[n+1].break_ == joined; n-- {
		if v.written[n].class == gatePrep && v.written[n].Text != "of" && v.written[n].Text != "de" {
			return false
		}
		if c := v.written[n].class; c == gateNumber || c == gateDegree || v.written[n].group == "people" {
			return true
		}
	}
	return false
}

// keptUncounted is the noun behind a figure, where the written sentence has it under
// the figure of another: "17 soldiers and 23 rebels", "17 soldiers and rebels".
func (v *gateVerdict) keptUncounted(k int) int {
	n := k + 1
	if n >= len(v.cited.words) || !v.used[n] || v.cited.words[n].class != gatePlain {
		return -1
	}
	i := v.writtenAt(n)
	if i < 2 || v.written[i].break_ != joined || v.written[i-1].break_ != conjoint || !v.counted(i-2) {
		return -1
	}
	return n
}

// scoped reports whether a superlative keeps the time it is cited for, if it has any.
func (v *gateVerdict) scoped(k int) bool {
	words := v.cited.words
	if !foremost(words[k].Text) || words[k].class == gateNumber && words[k].Text == "second" {
		return true
	}
	since := ""
	for n := k + 1; n < len(words) && n < k+14 && (words[n].break_ == joined || words[n].Text == "since"); n++ {
		switch w := &words[n]; {
		case w.Text == "since", w.Text == "desde", w.Text == "in", w.Text == "en", w.Text == "for":
			since = w.Text
		case since == "" || !w.strong():
		case spells[w.Text] && since != "in" || spells[w.Text] && (words[n-1].class == gateNumber || words[n-1].Text == "last" || n > 1 && words[n-1].strong()) || w.year() && (since == "since" || since == "desde") || decades[w.Text]:
			return v.used[n]
		}
		if words.happening(n) && n > k+3 && words[n].class != gateHedge && since == "" && words[n-1].Text != "to" && words[n-1].class != gateAux {
			return true
		}
	}
	return true
}

var spells = setOf("years decades months weeks centuries año años décadas década meses siglo siglos")

var decades = setOf("century decades decade década décadas history historia")

func foremost(text string) bool {
	switch text {
	case "second", "third", "fourth", "fifth", "más", "first", "last", "worst", "best", "most", "least", "only", "primer", "primera", "primero", "último", "última", "peor", "peores", "mejor", "mejores", "mayor", "único", "única":
		return true
	}
	return len(text) > 5 && strings.HasSuffix(text, "est") && text != "forest" && text != "arrest" && text != "protest" && text != "request" && text != "interest" && text != "contest" && text != "conquest" && text != "suggest" && text != "harvest" && text != "invest" && text != "honest" && text != "modest" && text != "midwest"
}
