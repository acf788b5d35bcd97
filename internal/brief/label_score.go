package brief

import (
	"math"
	"slices"
)

// labelScore says how good a heading a phrase is.
func (t *telling) labelScore(p *phraser, f phrase, near map[int32]int, group int) float64 {
	keys := p.keys(f)
	if len(keys) == 0 {
		return math.Inf(-1)
	}
	score := p.ofMatter(keys, near, group) + p.asHeading(f) + p.inSentence(f)
	if head := p.tokens[f.head]; head.class&heading == 0 && !eventful(head) && p.usage.sentences[keys[0]] < 2 {
		score -= 0.5 // a word in passing
	} else if head.class&heading == 0 && len(keys) > 1 && !slices.ContainsFunc(keys[1:], func(k int32) bool { return p.usage.sentences[k] > 1 }) {
		score -= 0.9 // "a garden gate", where a flood gate is the matter
	}
	if f.cut > 0 && f.end-f.begin > 1 && p.tokens[f.begin-1].class&barred != 0 {
		score -= 0.6 // "in the first round delivery risk"
	}
	return score
}

// ofMatter says how much words are of what the story speaks of, the head before
// the others, but not of all of it; and whether others who tell the matter use them.
func (p *phraser) ofMatter(keys []int32, near map[int32]int, group int) float64 {
	special, spread := 0.0, 0.0
	for n, k := range keys {
		special += 1 - min(1, 2*float64(p.usage.sentences[k])/float64(max(p.usage.total, 12)))
		if n > 0 {
			spread += p.usage.spread(k) / float64(len(keys)-1)
		}
	}
	score := 0.3*special/float64(len(keys)) + 0.6*p.usage.spread(keys[0])
	if len(keys) > 1 {
		score += 0.4 * spread
	}
	if group > 1 {
		score += 0.8 * float64(near[keys[0]]-1) / float64(group-1)
	}
	return score
}

// spread says how much the story speaks of a word: in how many articles, and
// whether in what they begin with.
func (u *usage) spread(k int32) float64 {
	return 0.3*min(2, math.Log2(float64(max(1, u.articles[k])))) + 0.4*float64(min(2, u.leading[k]))
}

// asHeading says how a phrase looks as a heading.
func (p *phraser) asHeading(f phrase) float64 {
	head := p.tokens[f.head]
	score := [...]float64{0, 0, 1, 0.75}[f.end-f.begin]
	switch {
	case f.name && !p.body(f.head): // of a person, a place, an outlet: no matter
		return math.Inf(-1)
	case f.name:
		score -= 1.7
	case head.class&heading != 0:
		score += 1.1
	case eventful(head):
		score += 0.7
	case head.class&noun == 0:
		score -= 0.6
	default:
		score -= 0.3 // an object, as likely as not
	}
	if head.class&(weak|bare) != 0 && f.end-f.begin == 1 {
		return math.Inf(-1)
	}
	if head.class&weak != 0 {
		score -= 2.5
	}
	if f.end-f.begin == 1 && head.class&heading == 0 {
		score -= 0.3
	}
	if head.class&relational != 0 && head.class&heading == 0 && f.end-f.begin == 3 && f.end-1 != f.head {
		score -= 0.7 // "versions of songs"
	}
	for k := f.begin; k < f.end; k++ {
		switch c := p.tokens[k].class; {
		case k == f.head:
		case p.person(k):
			score -= 0.4
		case c&vague != 0:
			score -= 1.6
		}
	}
	return score
}

// inSentence says how a phrase stands in its sentence: what the sentence is about
// is its subject or object, early in it; "in", "at" or "with" put the rest beside it.
func (p *phraser) inSentence(f phrase) float64 {
	score := -0.55*float64(f.cut) - 0.3*float64(f.begin)/float64(len(p.tokens))
	if f.begin-f.cut <= 1 {
		score += 0.2
	}
	if f.open {
		score -= 0.2
		if p.tokens[f.head].class&heading == 0 {
			score -= 0.3
		}
		if p.tokens[f.head].class&relational != 0 {
			score -= 1.5
		}
	}
	if p.related(f.begin) {
		score -= 0.4
	}
	switch before := p.at(f.begin - 1); before.text {
	case "by", "on", "at", "under", "in", "for":
		if f.end-f.begin == 1 && f.cut == 0 && !p.tokens[f.begin].apart {
			score -= 0.5 // "by accident", "on fire": a phrase
		}
	case "most", "more", "less", "least", "very", "so", "too":
		score -= 1 // "the most expensive place"
	case "no", "ningún", "ninguna":
		score -= 1 // "no arrests have been made"
	}
	switch p.leader(f.begin - f.cut) {
	case "at", "on", "near", "from", "inside", "outside", "during", "with", "by", "as", "like", "through", "behind", "under", "en", "con", "desde", "ante", "tras", "como":
		score -= 0.6
	case "after", "before", "since", "than", "including", "despite":
		score -= 0.3
	case "of", "de", "del":
		score -= 0.4
		if p.lacked(f.begin - f.cut) {
			score -= 2
		}
	case "in":
		if p.at(f.end).text == "to" {
			score -= 1 // "in a bid to"
		}
		score -= 0.6
	case "without", "sin":
		score -= 1.5
	case "into", "over", "against", "about":
		score += 0.2
	}
	return score
}

// related reports whether a relative clause has begun before k: what it says is
// beside the matter.
func (p *phraser) related(k int) bool {
	for _, token := range p.tokens[:k] {
		switch token.text {
		case "which", "who", "whose", "whom", "quien", "quienes", "cuyo", "cuya":
			return true
		}
	}
	return false
}

// lacked reports whether what begins at k is what there is too little of: "a lack of
// warning" is not headed "Warning".
func (p *phraser) lacked(k int) bool {
	switch p.at(k - 2).text {
	case "lack", "absence", "loss", "shortage", "end", "falta", "ausencia", "escasez", "fin":
		return true
	}
	return false
}

// leader is the preposition that a phrase beginning at k hangs on, past its article; "" for none.
func (p *phraser) leader(k int) string {
	for k--; k >= 0; k-- {
		token := p.tokens[k]
		switch {
		case token.class&preposition != 0 && token.class&determiner == 0:
			return token.text
		case token.class&determiner == 0 && !token.possessive:
			return ""
		}
	}
	return ""
}
