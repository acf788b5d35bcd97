package brief

import (
	"cmp"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// The headline of a story is one that an article of it has: of those that read
// as headlines (headline_form.go) the one that says most of what the others and
// the weightiest sentences say, if words of the articles bear it
// (headline_support.go). It is held to the same rule as a sentence: what rests on
// one unnamed origin is told with who reports it. Where no headline stands, a
// sentence does.

// contender is a headline in the running.
type contender struct {
	account int
	text    string
	words   []wording.Word // that say something
	score   float64
}

// headlinesTried is how many headlines are looked at for one that can stand as it is,
// before the best of them gets words put in front.
const headlinesTried = 3

// nearlyAsGood is the share of the best one's score that such a headline has to have.
const nearlyAsGood = 0.8

// headline is the headline of the story in the language told in, with the words it rests on.
func (t *telling) headline() (string, []news.Support) {
	var best *borne
	found, floor := 0, 0.0
	list := t.contenders()
	for _, h := range list {
		if best != nil && h.score < floor {
			break
		}
		b, ok := t.bear(h)
		if !ok || t.refuses(b) || t.headlinesOutdated(h, b.support) {
			continue
		}
		own := t.firstLineOf(h)
		if own != nil && b.prefixed {
			continue // it may be no headline at all
		}
		b.support = append(own, b.support...) // behind the gate, which asks the sentences
		if !b.prefixed {
			return b.text, b.support
		}
		if best == nil {
			best, floor = &b, h.score*nearlyAsGood
		}
		if found++; found == headlinesTried {
			break
		}
	}
	if best != nil {
		return best.text, best.support
	}
	return t.sentenceAsHeadline(list)
}

// refuses reports whether the gate does not let a headline through. A headline is
// an article's own and written as headlines are, in the present and in other words
// than the text: that alone is no fault. So words that the text does not have are
// left out, and the gate is asked of the rest whether it keeps to numbers, names,
// speakers, negation and certainty.
func (t *telling) refuses(b borne) bool {
	cited := t.cite(b.support)
	words := strings.Fields(b.text)
	for range words {
		refusal := t.gate.Refuse(strings.Join(words, " "), t.language, cited)
		switch {
		case refusal == nil || refusal.Fault == WrongTense || refusal.Fault == Mixed || refusal.Fault == Certain && hedged().MatchString(refusal.Words):
			return false
		case refusal.Fault != UnknownWord:
			return true
		}
		rest := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return strings.Contains(w, refusal.Words) })
		if len(rest) == len(words) || len(rest) == 0 {
			return false
		}
		words = rest
	}
	return false
}

// hedged are words that raise no certainty wherever a headline has them.
var hedged = pattern(`(?i)\b(?:reportedly|alleged(?:ly)?|accused|suspect(?:s|ed)?|charged?s?|possibl[ey]|may|could|might|supuest\w+|presunt\w+|podrían?)\b`)

// contenders are the headlines in the running, the best first. Those of retellings
// are only where no other article has one.
func (t *telling) contenders() []contender {
	var list []contender
	for i := range t.accounts {
		a := &t.accounts[i].Article
		if languageOf(*a) != t.language {
			continue
		}
		text, ok := headlineOf(a)
		if !ok || instructs(text) {
			continue
		}
		h := contender{account: i, text: text}
		for _, w := range t.words.Words(text, news.Span{End: len(text)}, t.language) {
			if w.Kind != wording.Function {
				h.words = append(h.words, w)
			}
		}
		if len(h.words) > 0 {
			list = append(list, h)
		}
	}
	t.scoreContenders(list)
	if original := slices.DeleteFunc(slices.Clone(list), func(h contender) bool { return t.derived[h.account] }); len(original) > 0 {
		list = original
	}
	slices.SortStableFunc(list, func(a, b contender) int { return cmp.Compare(b.score, a.score) })
	return list
}

// fewWords is added to the number of a headline's words, so that one of three words
// that everybody has does not stand before one that says what happened.
const fewWords = 4

// scoreContenders says of each headline how much of the story it has: the mean over
// its words of the share of other headlines, and of the weight of sentences, that
// have them.
func (t *telling) scoreContenders(list []contender) {
	headed := map[string]float64{}
	for _, h := range list {
		for key := range tellingKeys(h.words) {
			headed[key] += 1 / float64(len(list))
		}
	}
	weighed, most := t.weighKeys(headed)
	for n := range list {
		h := &list[n]
		for _, w := range h.words { // in order: sums of floats depend on it
			h.score += headed[w.Key]
			if most > 0 {
				h.score += weighed[w.Key] / most
			}
		}
		h.score /= float64(len(h.words) + fewWords)
	}
}

// weighKeys is the weight of the sentences that have each of some keys, and the
// most that one of them has.
func (t *telling) weighKeys(keys map[string]float64) (weighed map[string]float64, most float64) {
	weighed = map[string]float64{}
	seen := map[string]int{} // the last sentence a key was met in, from 1
	for i := range t.sentences {
		s := &t.sentences[i]
		if s.weight <= 0 {
			continue
		}
		for _, w := range s.words {
			if _, ok := keys[w.Key]; ok && seen[w.Key] != i+1 {
				seen[w.Key] = i + 1
				weighed[w.Key] += s.weight
				most = max(most, weighed[w.Key])
			}
		}
	}
	return weighed, most
}

// tellingKeys are the keys of words that say something.
func tellingKeys(words []wording.Word) map[string]bool {
	keys := map[string]bool{}
	for _, w := range words {
		if w.Kind != wording.Function {
			keys[w.Key] = true
		}
	}
	return keys
}

const (
	shortSentence = 22  // words up to which a sentence is as good as a headline
	tersest       = 10  // words from which on it is likely to say enough
	headlineTries = 12  // sentences looked at for one
	asGood        = 0.9 // the share of the best one's fit that a shorter one needs
	someSaid      = 0.3 // what a sentence counts that no headline has anything of
)

// sentenceAsHeadline is a sentence that an account could begin with and that says much of what the headlines
// say that could not stand; a long one has to be the better.
func (t *telling) sentenceAsHeadline(headlines []contender) (string, []news.Support) {
	fit := map[int]float64{}
	var order []int
	for i := range t.sentences {
		if t.sentences[i].weight <= 0 {
			continue
		}
		keys := tellingKeys(t.sentences[i].words)
		said := 0.0
		for _, h := range headlines[:min(len(headlines), headlinesTried)] {
			said = max(said, saidOf(h, keys))
		}
		length := float64(max(1, len(t.sentences[i].words)))
		fit[i] = t.weighing.opening(i) * (someSaid + said) * min(1, shortSentence/length) * min(1, length/tersest)
		order = append(order, i)
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(fit[b], fit[a]) })
	var best *line
	text, good := "", 0.0
	for _, i := range order[:min(len(order), headlineTries)] {
		l := t.tell(i)
		if l == nil || strings.HasSuffix(l.text, "?") || captioned().MatchString(l.text) || t.overtaken(i) {
			continue
		}
		speaks := l.introduced() || mostlySpeech(l.text) || quotedFirst().MatchString(l.text)
		switch short := t.short(l); {
		case best == nil:
			best, text = l, short
		case !speaks && good == 0, !speaks && fit[i] >= good && strings.TrimSuffix(l.text, ".") == short && len(strings.Fields(short)) <= longestHeadline:
			best, text = l, short
		}
		if !speaks && good == 0 {
			good = fit[i] * asGood
		}
		if !speaks && len(strings.Fields(text)) <= longestHeadline {
			break
		}
	}
	if best == nil {
		return "", nil
	}
	return text, best.support
}

// quotedFirst is a text that begins with a quotation.
var quotedFirst = pattern(`^["“«„‘']`)

// mostlySpeech reports whether most of a text stands in quotation marks.
func mostlySpeech(text string) bool {
	n := 0
	for _, q := range betweenMarks(text, 0, len(text)) {
		n += q.Len()
	}
	return 2*n > len(text)
}

// saidOf is the share of a headline's words that are among keys.
func saidOf(h contender, keys map[string]bool) float64 {
	n := 0
	for _, w := range h.words {
		if keys[w.Key] {
			n++
		}
	}
	return float64(n) / float64(len(h.words))
}
