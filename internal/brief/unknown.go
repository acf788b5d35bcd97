package brief

import (
	"cmp"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// What is not known is said in few ways: it is not clear, nobody has said, it is
// under investigation, somebody would not comment (unknown_cue.go). A sentence
// that says so is shown unless an article of the same time or later answers it
// (unknown_answer.go): a story that names the victim in the evening has no
// unnamed victim.

const (
	mostUnknown    = 4
	mostOfOneLabel = 2  // sentences
	fewestInCommon = 3  // keys that two sentences on one open question share
	sameQuestion   = .5 // of the shorter one's keys, in common: the same question again
)

// question is what a sentence leaves open.
type question struct {
	sentence int
	gap      gap
	keys     []int32 // of the words besides those that say it is not known, sorted
	party    []int32 // of those in front of them, sorted: who would not comment
	worth    float64
}

// unknown is what the articles say is not known.
func (t *telling) unknown() []news.CitedSentence {
	questions := t.questions()
	numbers := newKeyNumbers()
	var unknown []news.CitedSentence
	var shown []question
	for _, q := range questions {
		q.keys = numbers.keys(t.beside(q))
		q.party = numbers.keys(t.sentences[q.sentence].words[:q.gap.begin])
		place := slices.IndexFunc(shown, q.sameParty)
		if place < 0 && (len(shown) == mostUnknown || repeats(shown, &q)) || place >= 0 && !t.fuller(&q, &shown[place]) || t.answered(numbers, &q) {
			continue
		}
		l := t.tell(q.sentence)
		if l == nil {
			continue
		}
		c := l.cited()
		c.Label = gapLabels[t.tongue()][q.gap.about]
		if place >= 0 { // the fuller of two
			unknown[place], shown[place] = c, q
			continue
		}
		unknown, shown = append(unknown, c), append(shown, q)
	}
	return unknown
}

// sameParty reports whether two sentences say of one party that it would not
// comment: all words that name it in one do so in the other.
func (q *question) sameParty(other question) bool {
	if q.gap.about != aboutComment || other.gap.about != aboutComment {
		return false
	}
	fewest := min(len(q.party), len(other.party))
	return fewest > 0 && commonKeys(q.party, other.party) == fewest
}

// fuller reports whether a question names its party in more words than another of
// the same party, or in as many and says more of it.
func (t *telling) fuller(q, other *question) bool {
	return cmp.Or(cmp.Compare(len(q.party), len(other.party)), cmp.Compare(len(t.sentences[q.sentence].words), len(t.sentences[other.sentence].words))) > 0
}

// questions are the sentences of original accounts that say that something is not
// known: what everybody asks first, then what says most of the story.
func (t *telling) questions() []question {
	var found []question
	retells := make([]bool, len(t.accounts))
	for account := range t.accounts {
		retells[account] = t.retells(account)
	}
	for i := range t.sentences {
		s := &t.sentences[i]
		if s.weight == 0 || !t.own(i) || retells[s.account] || t.asks(i) {
			continue
		}
		if gap, ok := gapIn(s.words, t.language); ok && t.inPlace(i, gap) {
			found = append(found, question{sentence: i, gap: gap, worth: s.weight})
		}
	}
	slices.SortStableFunc(found, func(a, b question) int {
		return cmp.Or(cmp.Compare(gapRank(a.gap.about), gapRank(b.gap.about)), cmp.Compare(b.worth, a.worth))
	})
	return found
}

// asks reports whether a sentence ends in a question mark.
func (t *telling) asks(i int) bool {
	return strings.HasSuffix(strings.TrimRight(t.text(i), "\"'”’» "), "?")
}

// inPlace reports whether a gap stands where it is meant: "we do not know" in
// quotation marks, whatever an article says itself outside of them.
func (t *telling) inPlace(i int, g gap) bool {
	at := t.sentences[i].words[g.begin].Span
	for _, q := range t.account(i).Marks.Quotations {
		if q.Kind != news.Indirect && slices.ContainsFunc(q.Content, at.Overlaps) {
			return g.spoken
		}
	}
	return !g.spoken
}

// beside are the words of a question besides those that say it is not known.
func (t *telling) beside(q question) []wording.Word {
	words := t.sentences[q.sentence].words
	return slices.Concat(words[:q.gap.begin], words[q.gap.end:])
}

// repeats reports whether a question is shown already, in these or other words.
func repeats(shown []question, q *question) bool {
	alike := 0
	for i := range shown {
		s := &shown[i]
		if s.gap.about == q.gap.about {
			alike++
		}
		n := commonKeys(s.keys, q.keys)
		if n >= fewestInCommon && float64(n) >= sameQuestion*float64(min(len(s.keys), len(q.keys))) {
			return true
		}
	}
	return alike >= mostOfOneLabel || alike > 0 && (q.gap.about == aboutCause || q.gap.about == aboutMotive)
}
