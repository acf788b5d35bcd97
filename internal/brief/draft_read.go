package brief

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// ErrUnusable says that too little of an answer can be shown.
var ErrUnusable = errors.New("nothing usable in the answer")

// What a brief made of an answer must come to, against being no better than the
// extractive one.
const (
	leastPassing = 40 // per cent of the written sentences of the account that the gate lets through
	leastWords   = 25 // per cent of the words of the extractive account
)

// Read makes a brief of the answer of the model so named. What the gate refuses is
// withheld and counted; in the account the sentence it was made of stands in its
// place. What is disputed, not known, reported elsewhere, or was new when, stays as
// the extractive brief has it, and so does every part that the answer has nothing fit
// for. Where too little is fit the error wraps [ErrUnusable].
func (q *Question) Read(answer, model string) (news.Brief, error) {
	b := q.extractive
	b.WrittenBy = "model " + model
	d := &draft{Question: q, room: q.words}
	for _, s := range readAnswer(answer) {
		for _, s := range q.sentences(s) {
			d.add(s)
		}
	}
	switch {
	case d.account == 0:
		return news.Brief{}, fmt.Errorf("%w: no sentence with the numbers it rests on", ErrUnusable)
	case 100*d.passed < leastPassing*d.account:
		return news.Brief{}, fmt.Errorf("%w: of %d sentences %d are borne by what they cite", ErrUnusable, d.account, d.passed)
	case 100*(q.words-d.room) < leastWords*wordCount(q.extractive.Sentences):
		return news.Brief{}, fmt.Errorf("%w: %d words, where the articles' own sentences give %d", ErrUnusable, q.words-d.room, wordCount(q.extractive.Sentences))
	}
	b.Sentences = d.sentences
	if d.headline != "" {
		b.Headline, b.HeadlineSupport = d.headline, d.headlineSupport
	}
	if len(d.points) > 1 {
		b.KeyPoints = d.points
	}
	if len(d.matters) > 0 {
		b.WhyItMatters = d.matters
	}
	b.WhyItMatters = slices.DeleteFunc(slices.Clone(b.WhyItMatters), func(s news.CitedSentence) bool { return saidAlready(s.Text, b.KeyPoints) })
	b.Withheld += d.withheld
	return b.Filled(), nil
}

// draft is a brief while an answer is read.
type draft struct {
	*Question
	headline        string
	headlineSupport []news.Support
	points, matters []news.CitedSentence
	sentences       []news.CitedSentence
	room            int // words that the account may still have
	account, passed int // sentences written for the account, and of them those shown
	withheld        int
}

// add puts a written sentence where it belongs, if it may be shown.
func (d *draft) add(s drafted) {
	cited, ok := d.check(s)
	if s.part == accountPart {
		d.account++
		if ok {
			d.passed++
		} else {
			d.withheld++
			cited, ok = d.instead(s)
		}
		if n := len(strings.Fields(cited.Text)); ok && n <= d.room && !saidAlready(cited.Text, d.sentences) {
			d.room -= n
			d.sentences = append(d.sentences, cited)
		}
		return
	}
	if !ok {
		d.withheld++
		return
	}
	switch s.part {
	case headlinePart:
		if d.headline == "" {
			d.headline, d.headlineSupport = strings.TrimSuffix(cited.Text, "."), cited.Support
		}
	case pointPart:
		d.point(&d.points, mostKeyPoints, cited, s, d.extractive.KeyPoints)
	case matterPart:
		d.point(&d.matters, mostReasons, cited, s, d.extractive.WhyItMatters)
	}
}

// point adds a point with its label: the model's, where it is made of words of what
// is cited, else that of the extractive point which rests on the same sentence, else
// one out of the words of what is cited. A point that has none is left out.
func (d *draft) point(list *[]news.CitedSentence, most int, cited news.CitedSentence, s drafted, extractive []news.CitedSentence) {
	cited.Label = s.label
	if !d.heads(s.label, cited.Support) {
		i := slices.IndexFunc(extractive, func(e news.CitedSentence) bool {
			return len(e.Support) > 0 && slices.Contains(cited.Support, e.Support[0])
		})
		if i >= 0 {
			cited.Label = extractive[i].Label
		} else if cited.Label = d.headed(s); cited.Label == "" {
			return
		}
	}
	taken := slices.ContainsFunc(*list, func(other news.CitedSentence) bool { return strings.EqualFold(other.Label, cited.Label) })
	if !taken && len(*list) < most && !saidAlready(cited.Text, *list) {
		*list = append(*list, cited)
	}
}

// headed is a label for a written sentence out of the first that it cites.
func (d *draft) headed(s drafted) string {
	i := d.cited(s.cites)[0].sentence
	l, ok := d.told.label(i, d.told.groupOf(i), nil)
	if !ok {
		return ""
	}
	return l.text
}

// check gives a written sentence with its support, if the gate lets it through.
func (d *draft) check(s drafted) (news.CitedSentence, bool) {
	lines := d.cited(s.cites)
	cited := news.CitedSentence{Text: s.text, Support: supportOf(lines)}
	if len(lines) == 0 || len(strings.Fields(s.text)) > mostStatementWords || instructs(s.text) || leans(s.text, lines) {
		return cited, false
	}
	for _, l := range lines {
		if !saysBefore(s.text, l.before) {
			return cited, false
		}
	}
	return cited, d.told.gate.Refuse(s.text, d.told.language, d.told.cite(cited.Support)) == nil
}

// instead is the sentence that a refused one was made of.
func (d *draft) instead(s drafted) (news.CitedSentence, bool) {
	lines := d.cited(s.cites)
	if len(lines) == 0 {
		return news.CitedSentence{}, false
	}
	return lines[0].cited(), true
}

// cited are the numbered sentences of these numbers. Numbers of none are passed over:
// a sentence is held against those that are left.
func (q *Question) cited(cites []int) []*line {
	var lines []*line
	for _, n := range cites {
		if n >= 1 && n <= len(q.lines) && len(lines) < mostCited && !slices.Contains(lines, q.lines[n-1]) {
			lines = append(lines, q.lines[n-1])
		}
	}
	return lines
}

func supportOf(lines []*line) []news.Support {
	var all []news.Support
	for _, l := range lines {
		for _, s := range l.support {
			if !slices.Contains(all, s) {
				all = append(all, s)
			}
		}
	}
	return all
}

// sentences parts what was cited together where it holds several sentences; each cites what all do.
func (q *Question) sentences(s drafted) []drafted {
	for _, l := range q.cited(s.cites) {
		if strings.Contains(l.text, s.text) {
			return []drafted{s}
		}
	}
	spans := q.annotate(news.Article{Body: s.text, Language: q.told.language}).Sentences
	if len(spans) < 2 || s.part == headlinePart {
		return []drafted{s}
	}
	var list []drafted
	for _, span := range spans {
		if span.Begin < 0 || span.End > len(s.text) || span.Begin >= span.End {
			return []drafted{s}
		}
		one := s
		one.text = strings.TrimSpace(s.text[span.Begin:span.End])
		list = append(list, one)
	}
	return list
}

// heads tells whether a label is short and made of words of what is cited.
func (q *Question) heads(label string, support []news.Support) bool {
	if n := len(strings.Fields(label)); n == 0 || n > 3 || instructs(label) {
		return false
	}
	keys := map[string]bool{}
	for _, c := range q.told.cite(support) {
		for _, w := range q.told.words.Words(c.Account.Article.Body, c.Span, q.told.language) {
			keys[w.Key] = true
		}
	}
	for _, w := range q.told.words.Words(label, news.Span{End: len(label)}, q.told.language) {
		if w.Kind != wording.Function && !keys[w.Key] {
			return false
		}
	}
	return true
}

// saysBefore tells whether a written sentence keeps whom a numbered one was said to
// rest on: every word of it that says something.
func saysBefore(text, before string) bool {
	text = strings.ToLower(text)
	for word := range strings.FieldsFuncSeq(strings.ToLower(before), func(r rune) bool { return strings.ContainsRune(" ,:;()[]“”\"", r) }) {
		if len(word) > 3 && word != "citing" && word != "citando" && !strings.Contains(text, strings.TrimSuffix(word, "s")) {
			return false
		}
	}
	return true
}

// leaning is how sentences begin that leave it to the one before whom or what they
// are about.
var leaning = pattern(`^(?i:he|she|it|they|his|hers?|its|theirs?|this|that|these|those|él|ellas?|ellos|est[aeo]s?|es[aeo]s?|sus?|er|sie|ihre?|seine?|dies(?:e[rs]?)?)(?:$|[^\pL])`)

// leans tells whether a written sentence leaves it to the one before whom or what it
// is about, where what it cites does not: the one before may be another than the
// model thought, or be withheld.
func leans(text string, lines []*line) bool {
	begin := cmp.Or(leaning().FindString(text), bareCue().FindString(text))
	if named := strings.HasPrefix(text[len(begin):], "["); named {
		return false
	}
	return begin != "" && !slices.ContainsFunc(lines, func(l *line) bool {
		rest, same := strings.CutPrefix(l.text, begin)
		return same && !strings.HasPrefix(rest, "[")
	})
}

func wordCount(sentences []news.CitedSentence) (n int) {
	for _, s := range sentences {
		n += len(strings.Fields(s.Text))
	}
	return n
}
