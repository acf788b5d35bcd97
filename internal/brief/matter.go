package brief

import (
	"cmp"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// mostOfKind is how many of them are of a kind: two records are most often one.
var mostOfKind = [matterKinds]int{consequence: 2, scale: 1, precedent: 1}

// mostReasons is how many points say why a story matters.
const mostReasons = 3

// matters is why the story matters: consequence, scale and precedent, each with a
// label, none that is among the key points already. They are told by the words
// such sentences use ("would mean", "the largest since", "for the first time"); a
// sentence counts only where it is about this story, and a view only where it says
// whose it is. Most stories have few or none, and then nothing is said.
func (t *telling) matters(points []news.CitedSentence) []news.CitedSentence {
	var said [][]string
	var labels []labelled
	for _, p := range points {
		said = append(said, saidWords(p.Text))
		labels = append(labels, t.labelOf(p.Label))
	}
	var matters []news.CitedSentence
	var told [matterKinds]int
	for _, m := range t.mattering() {
		if len(matters) == mostReasons || told[m.kind] == mostOfKind[m.kind] {
			continue
		}
		label, ok := t.label(m.sentence, t.groupOf(m.sentence), labels)
		if !ok {
			continue
		}
		l := t.tell(m.sentence)
		if l == nil || !t.stillMatters(l.text, m.kind) || slices.ContainsFunc(said, func(other []string) bool { return saysAgain(saidWords(l.text), other) }) {
			continue
		}
		said, labels = append(said, saidWords(l.text)), append(labels, label)
		matters = append(matters, t.under(label, *l))
		told[m.kind]++
	}
	return matters
}

// stillMatters reports whether what is shown of a sentence keeps the words that
// say why it matters.
func (t *telling) stillMatters(shown string, kind matterKind) bool {
	return matterCues()[t.language].find(t.words.Words(shown, news.Span{End: len(shown)}, t.language))[kind] >= 0
}

// mattering is a sentence that says why the story matters.
type mattering struct {
	sentence int
	kind     matterKind
	value    float64
}

// mattering are the sentences that say why the story matters, the best first.
func (t *telling) mattering() []mattering {
	cues := matterCues()[t.language]
	if cues == nil {
		return nil
	}
	most := 0.0
	for i := range t.sentences {
		most = max(most, t.sentences[i].weight)
	}
	core := t.core()
	var found []mattering
	for i := range t.sentences {
		s := &t.sentences[i]
		if s.weight <= 0 || len(s.words) < 8 || len(s.words) > 45 || t.ofCore(i, core) < 2 {
			continue
		}
		at := cues.find(s.words)
		for kind := range matterKinds {
			if at[kind] < 0 || kind != consequence && t.ofCore(i, core) < 3 || !t.saysWhose(i, kind, s.words[at[kind]].Span) || kind == scale && t.background(i) {
				continue
			}
			value := 0.3 + s.weight/most + 0.1*float64(min(t.ofCore(i, core), 5)) + 0.2*float64(min(2, t.independent(i)))
			found = append(found, mattering{i, kind, value * brevity(len(s.words))})
			break
		}
	}
	slices.SortStableFunc(found, func(a, b mattering) int { return cmp.Compare(b.value, a.value) })
	return found
}

// coreWords is how many words make up what a story is about.
const coreWords = 15

// core are the words the story is about: those that most sentences of most
// articles have.
func (t *telling) core() map[int32]bool {
	u := t.used()
	keys := make([]int32, 0, len(u.sentences))
	for k := range u.sentences {
		if u.sentences[k] > 1 {
			keys = append(keys, int32(k))
		}
	}
	slices.SortStableFunc(keys, func(a, b int32) int {
		return cmp.Or(cmp.Compare(u.articles[b], u.articles[a]), cmp.Compare(u.sentences[b], u.sentences[a]))
	})
	core := map[int32]bool{}
	for _, k := range keys[:min(len(keys), coreWords)] {
		core[k] = true
	}
	return core
}

// ofCore is how many words of a sentence the story is about.
func (t *telling) ofCore(i int, core map[int32]bool) int {
	n := 0
	for _, k := range t.bag(i).keys {
		if core[k] {
			n++
		}
	}
	return n
}

// labelOf reads a label given already.
func (t *telling) labelOf(label string) labelled {
	u := t.used()
	l := labelled{text: label, heads: []int32{-1}}
	for _, w := range t.words.Words(label, news.Span{End: len(label)}, t.language) {
		if int(w.ID) < len(u.key) && w.Kind != wording.Function {
			l.heads = append(l.heads, u.key[w.ID])
		}
	}
	if n := len(l.heads); n > 1 && !strings.Contains(label, " de ") {
		l.heads[0], l.heads = l.heads[n-1], l.heads[:n-1]
	}
	return l
}
