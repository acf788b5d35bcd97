package brief

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/wording"
)

// labelled is a label with what it is told apart from others by.
type labelled struct {
	text  string
	heads []int32 // keys of its words, head first
	score float64
}

// label heads a sentence with words of its own: those that are of its matter more
// than of the whole story, that others who tell the matter use as well, and that
// make a heading. Group is the sentences that tell the same matter, itself among
// them; taken are labels given already. Not ok where no words will do.
func (t *telling) label(i int, group []int, taken []labelled) (labelled, bool) {
	p, phrases := t.nounPhrases(i)
	if len(phrases) == 0 || allCapitals(p.tokens) {
		return labelled{}, false
	}
	near := t.grouped(group)
	best := labelled{score: math.Inf(-1)}
	for _, f := range phrases {
		l := labelled{text: t.labelText(i, p, f), heads: p.keys(f)}
		if l.score = t.labelScore(p, f, near, len(group)); l.score <= best.score || clashes(l, taken) {
			continue
		}
		best = l
	}
	return best, best.score > leastLabelScore
}

// leastLabelScore is the score below which words are no heading.
const leastLabelScore = 0

// allCapitals reports whether a sentence is written as headlines are, every word with
// a capital, so that no names can be told in it.
func allCapitals(tokens []token) bool {
	capital, content := 0, 0
	for _, token := range tokens {
		if token.class&closed == 0 {
			content++
			if token.capital {
				capital++
			}
		}
	}
	return content > 3 && capital*3 > content*2
}

// grouped counts in how many sentences of a group each key stands.
func (t *telling) grouped(group []int) map[int32]int {
	usage, count := t.used(), map[int32]int{}
	for _, i := range group {
		seen := map[int32]bool{}
		for _, w := range t.sentences[i].words {
			if k := usage.key[w.ID]; !seen[k] {
				seen[k] = true
				count[k]++
			}
		}
	}
	return count
}

// keys are the keys of the words of a phrase that say something, its head first.
func (p *phraser) keys(f phrase) []int32 {
	var keys []int32
	add := func(k int) {
		for _, n := range p.tokens[k].words {
			if w := p.words[n]; w.Kind != wording.Function {
				keys = append(keys, p.usage.key[w.ID])
			}
		}
	}
	add(f.head)
	for k := f.begin; k < f.end; k++ {
		if k != f.head {
			add(k)
		}
	}
	return keys
}

// labelScore says how good a heading a phrase is.
func (t *telling) labelScore(p *phraser, f phrase, near map[int32]int, group int) float64 {
	keys := p.keys(f)
	if len(keys) == 0 {
		return math.Inf(-1)
	}
	score := p.ofMatter(keys, near, group) + p.asHeading(f) + p.inSentence(f)
	if f.end-f.begin == 1 && p.tokens[f.head].class&heading == 0 && p.usage.sentences[keys[0]] < 2 {
		score -= 0.8 // a word in passing
	}
	return score
}

// ofMatter says how much words are of this matter rather than of the whole story,
// and whether others who tell it use them.
func (p *phraser) ofMatter(keys []int32, near map[int32]int, group int) float64 {
	special, spread := 0.0, 0.0
	for _, k := range keys {
		special += 1 - min(1, 3*float64(p.usage.sentences[k])/float64(max(p.usage.total, 12)))
		spread += min(2, math.Log2(float64(max(1, p.usage.articles[k]))))
	}
	score := (0.8*special + 0.35*spread) / float64(len(keys))
	if group > 1 {
		score += 0.8 * float64(near[keys[0]]-1) / float64(group-1)
	}
	return score
}

// asHeading says how a phrase looks as a heading.
func (p *phraser) asHeading(f phrase) float64 {
	head := p.tokens[f.head]
	score := [...]float64{0, 0, 1, 0.6}[f.end-f.begin]
	switch {
	case f.name && !p.body(f.head): // of a person, a place, an outlet: no matter
		return math.Inf(-1)
	case f.name:
		score -= 1.2
	case head.class&heading != 0:
		score += 1.1
	case head.class&noun == 0:
		score -= 0.5
	}
	if head.class&(weak|bare) != 0 && f.end-f.begin == 1 {
		return math.Inf(-1)
	}
	if head.class&weak != 0 {
		score -= 1.8
	}
	if f.end-f.begin == 1 && head.class&heading == 0 {
		score -= 0.15
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
	score := -0.45*float64(f.cut) - 0.3*float64(f.begin)/float64(len(p.tokens))
	if f.open {
		score -= 0.4
		if p.tokens[f.head].class&relational != 0 {
			score -= 1.5
		}
	}
	if p.related(f.begin) {
		score -= 0.4
	}
	switch p.leader(f.begin - f.cut) {
	case "in", "at", "on", "near", "from", "inside", "outside", "during", "with", "by", "as", "like", "through", "behind", "under", "en", "con", "desde", "ante", "tras", "como":
		score -= 0.6
	case "of", "de", "del":
		score -= 0.3
		if p.lacked(f.begin - f.cut) {
			score -= 2
		}
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

// clashes reports whether a label says nearly what one given already says.
func clashes(l labelled, taken []labelled) bool {
	return slices.ContainsFunc(taken, func(other labelled) bool {
		return strings.EqualFold(l.text, other.text) || l.heads[0] == other.heads[0] ||
			len(l.heads) == 1 && slices.Contains(other.heads, l.heads[0]) || len(other.heads) == 1 && slices.Contains(l.heads, other.heads[0])
	})
}

// labelText writes a phrase as a heading: the article's words, the first letter
// large.
func (t *telling) labelText(i int, p *phraser, f phrase) string {
	text := t.account(i).Article.Body[p.tokens[f.begin].span.Begin:p.tokens[f.end-1].span.End]
	text = strings.Join(strings.Fields(text), " ")
	first, size := utf8.DecodeRuneInString(text)
	if second, _ := utf8.DecodeRuneInString(text[size:]); unicode.IsUpper(second) {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}
