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
const leastLabelScore = -0.5

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
	head := p.tokens[f.head]
	words := f.end - f.begin
	score := []float64{0, 0, 1, 0.6}[words]
	keys := p.keys(f)
	if len(keys) == 0 {
		return math.Inf(-1)
	}
	// Of this matter rather than of the whole story.
	special, spread := 0.0, 0.0
	for _, k := range keys {
		all := float64(p.usage.sentences[k])
		special += 1 - min(1, 3*all/float64(max(p.usage.total, 12)))
		spread += math.Log2(float64(max(1, p.usage.articles[k])))
	}
	score += 0.8 * special / float64(len(keys))
	score += 0.35 * min(2, spread/float64(len(keys)))
	if group > 1 {
		score += 0.8 * float64(near[keys[0]]-1) / float64(group-1)
	}
	// A heading.
	switch {
	case f.name:
		score -= 1.2
	case head.class&heading != 0:
		score += 0.9
	case head.class&noun == 0:
		score -= 0.5
	}
	if head.class&weak != 0 {
		score -= 1.4
	}
	if f.open {
		score -= 0.4
		if head.class&relational != 0 {
			score -= 1.5
		}
	}
	score -= 0.45 * float64(f.cut)
	for k := f.begin; k < f.end; k++ {
		if k != f.head && p.person(k) {
			score -= 0.4
		}
	}
	// What a sentence is about stands early in it, or at its end.
	score -= 0.3 * float64(f.begin) / float64(len(p.tokens))
	return score
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
