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
	from  int     // the sentence whose words it is
	heads []int32 // keys of its words, head first
	score float64
}

// label heads a sentence with words of its own, or with words that two of those
// who tell the same matter use: what the story speaks of in its headlines and
// ledes, and what names something that happens or is at issue rather than a person
// or an object. Group is the sentences that tell the same matter, this one first;
// taken are labels given already. Not ok where no words will do.
func (t *telling) label(i int, group []int, taken []labelled) (labelled, bool) {
	near := t.grouped(group)
	best := labelled{score: math.Inf(-1)}
	if l, ok := t.nominal(i); ok && !clashes(l, taken) {
		best = l
	}
	for _, k := range group[:min(len(group), mostLenders)] {
		p, phrases := t.nounPhrases(k)
		if len(phrases) == 0 || allCapitals(p.tokens) {
			continue
		}
		for _, f := range phrases {
			l := labelled{text: t.labelText(k, p, f), heads: p.keys(f), from: k}
			l.score = t.labelScore(p, f, near, len(group))
			if k != i {
				l.score -= borrowed
			}
			if l.score <= best.score || clashes(l, taken) || k != i && !shared(l.heads, near) {
				continue
			}
			best = l
		}
	}
	return best, best.score > leastLabelScore
}

// shared reports whether two sentences of a group have each of the words.
func shared(words []int32, near map[int32]int) bool {
	return !slices.ContainsFunc(words, func(k int32) bool { return near[k] < 2 })
}

const (
	leastLabelScore = 0.3 // below it words are no heading
	mostLenders     = 4   // sentences of a group whose words are looked at
	borrowed        = 0.5 // how much worse the words of another sentence are
)

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
	return capitalized(strings.Join(strings.Fields(text), " "))
}

// capitalized writes the first letter large, but for words like "iPhone".
func capitalized(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if second, _ := utf8.DecodeRuneInString(text[size:]); unicode.IsUpper(second) {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}
