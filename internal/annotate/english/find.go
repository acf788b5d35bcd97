package english

import (
	"cmp"
	"slices"

	"github.com/headwater-news/headwater/internal/annotate/attribution"
	"github.com/headwater-news/headwater/internal/annotate/crf"
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// likely is how probable the flat model must find the beginning of a cue for it
// to be asked about.
const likely = .2

// scratch is the working memory of one article.
type scratch struct {
	rows     []uint32
	emit     []crf.Scores // of the flat model
	base     []crf.Scores // of the linked model, what does not depend on the cue
	linked   []crf.Scores
	marginal []crf.Scores
	guesses  []guess
	sentence []int32 // of each token
	chain    crf.Chain
	cues     []candidate
	contents []text.Range // of all links, one after another
	supports []float32
	links    []link
}

// link is an attribution in the making.
type link struct {
	attribution.Attribution
	// How sure the models are that this is a cue, of the content and of the source, 0..1.
	cue, content, source float32
	window               text.Range
	support              []float32 // how likely each token of the window is content
	units                bool      // a unit was given to it
	ruled                bool      // found by rule: the judge is not asked
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

// read runs the flat model over the page: base, marginals and guesses are filled.
func (m *Model) read(p *page, s *scratch) {
	n := len(p.Tokens)
	s.emit, s.base, s.marginal, s.sentence = resize(s.emit, n), resize(s.base, n), resize(s.marginal, n), resize(s.sentence, n)
	for i, r := range p.Sentences {
		for k := r.Begin; k < r.End; k++ {
			s.sentence[k] = int32(i)
		}
	}
	clear(s.emit)
	clear(s.base)
	for _, par := range p.Paragraphs {
		for i := par.Begin; i < par.End; i++ {
			s.rows = p.rows(s.rows[:0], i, p.Sentences[s.sentence[i]], par)
			m.base.Two(s.rows, &s.emit[i], &s.base[i])
		}
		marginals, _ := s.chain.Marginals(s.emit[par.Begin:par.End], m.flat.Potentials)
		copy(s.marginal[par.Begin:], marginals)
	}
	s.guesses = guesses(s.marginal, s.guesses[:0])
}

// dense is how many tokens of a paragraph there must be for each cue asked
// about: in running text there are more, and hostile text does not take longer.
const dense = 5

// candidates are the spans that may be cues, in order. Where a paragraph has too
// many the likeliest are taken.
func (s *scratch) candidates(p *page) []candidate {
	s.cues = s.cues[:0]
	for _, par := range p.Paragraphs {
		begin := len(s.cues)
		for i := par.Begin; i < par.End; i++ {
			begins := s.marginal[i][beginCue]
			if begins < likely {
				continue
			}
			end := i + 1
			for end < par.End && s.marginal[end][inCue] > .5*begins && s.marginal[end][inCue] > s.marginal[end][beginCue] {
				end++
			}
			s.cues = append(s.cues, candidate{text.Range{Begin: i, End: end}, begins})
		}
		if some := s.cues[begin:]; len(some) > 4+par.Len()/dense {
			slices.SortStableFunc(some, func(a, b candidate) int { return cmp.Compare(b.probability, a.probability) })
			some = some[:4+par.Len()/dense]
			slices.SortFunc(some, func(a, b candidate) int { return cmp.Compare(a.cue.Begin, b.cue.Begin) })
			s.cues = s.cues[:begin+len(some)]
		}
	}
	return s.cues
}

// candidate is a span that may be a cue.
type candidate struct {
	cue         text.Range
	probability float32
}

// outlookOf is what the linked model needs to know of a cue.
func (p *page) outlookOf(cue text.Range, sentence int32) outlook {
	par := text.Find(p.Paragraphs, cue.Begin)
	v := outlook{cue: cue, window: p.window(cue, par), quoted: p.quote[cue.Begin]}
	v.first, v.last = &p.traits[cue.Begin+margin], &p.traits[cue.End-1+margin]
	v.before, v.after = &p.traits[cue.Begin-1+margin], &p.traits[cue.End+margin]
	if p.Tokens[p.Paragraphs[par].Begin].Is(text.Open) {
		v.opens |= 1
	}
	if p.Tokens[p.Sentences[sentence].Begin].Is(text.Open) {
		v.opens |= 2
	}
	return v
}

// tieTo runs the linked model for one cue.
func (m *Model) tieTo(p *page, s *scratch, cue text.Range, probability float32) (link, bool) {
	v := p.outlookOf(cue, s.sentence[cue.Begin])
	l := link{cue: probability, window: v.window}
	l.Cue = cue
	s.linked = append(s.linked[:0], s.base[v.window.Begin:v.window.End]...)
	p.eachTie(&v, s.guesses, s.sentence, s.rows, func(i int32, rows []uint32) {
		e := &s.linked[i-v.window.Begin]
		m.tie.One(rows, e)
		e[beginCue] = crf.Never
	})
	for i := cue.Begin; i < cue.End; i++ {
		e := &s.linked[i-v.window.Begin]
		for k := range e {
			e[k] = crf.Never
		}
		e[beginCue] = 0
	}
	l.take(s, s.chain.Best(s.linked, &m.link.Start, &m.link.Trans))
	for push := float32(.5); len(l.Content) == 0; push *= 2 {
		if push > 2 {
			return l, false
		}
		for i := range s.linked { // what is said must be somewhere
			s.linked[i][other] -= push
		}
		l.take(s, s.chain.Best(s.linked, &m.link.Start, &m.link.Trans))
	}
	marginals, _ := s.chain.Marginals(s.linked, m.link.Potentials)
	l.weigh(s, marginals)
	if !p.worded(l.Source) {
		l.Source = text.Range{}
	}
	return l, true
}

// take reads source and content off the labels of the window. Of several
// sources the one nearest to the cue is taken.
func (l *link) take(s *scratch, labels []uint8) {
	from := len(s.contents)
	for i := 0; i < len(labels); {
		end := i + 1
		r := text.Range{Begin: l.window.Begin + int32(i)}
		switch labels[i] {
		case beginContent:
			for end < len(labels) && (labels[end] == inContent || labels[end] == endContent) {
				end++
			}
			r.End = l.window.Begin + int32(end)
			s.contents = append(s.contents, r)
		case beginSource:
			for end < len(labels) && labels[end] == inSource {
				end++
			}
			r.End = l.window.Begin + int32(end)
			if l.Source.Empty() || gap(r, l.Cue) < gap(l.Source, l.Cue) {
				l.Source = r
			}
		}
		i = end
	}
	l.Content = slices.Clip(s.contents[from:])
}

// worded reports whether a range has a word in it.
func (p *page) worded(r text.Range) bool {
	for i := r.Begin; i < r.End; i++ {
		if p.Tokens[i].Is(text.Letter) {
			return true
		}
	}
	return false
}

// gap is the number of tokens between two ranges.
func gap(a, b text.Range) int32 {
	return max(a.Begin-b.End, b.Begin-a.End, 0)
}

// weigh tells how sure the linked model is.
func (l *link) weigh(s *scratch, marginals []crf.Scores) {
	from := len(s.supports)
	s.supports = append(s.supports, make([]float32, len(marginals))...)
	l.support = slices.Clip(s.supports[from:])
	for i := range marginals {
		m := &marginals[i]
		l.support[i] = m[beginContent] + m[inContent] + m[endContent]
	}
	sum, n := float32(0), float32(0)
	for _, c := range l.Content {
		for i := c.Begin; i < c.End; i++ {
			sum += l.support[i-l.window.Begin]
			n++
		}
	}
	l.content = sum / n
	if l.Source.Empty() {
		least := float32(1)
		for i := range marginals {
			least = min(least, 1-marginals[i][beginSource])
		}
		l.source = least
		return
	}
	l.source = marginals[l.Source.Begin-l.window.Begin][beginSource]
}

// links are all attributions the models can make, in order of their cues.
func (m *Model) links(p *page, s *scratch) []link {
	m.read(p, s)
	s.links, s.contents, s.supports = s.links[:0], s.contents[:0], s.supports[:0]
	for _, c := range s.candidates(p) {
		if l, ok := m.tieTo(p, s, c.cue, c.probability); ok {
			s.links = append(s.links, l)
		}
	}
	s.links = p.captions(s.links)
	s.links = p.transcript(s.links)
	s.links = p.units(s.links)
	s.links = slices.DeleteFunc(s.links, func(l link) bool { return len(l.Content) == 0 })
	for i := range s.links {
		s.links[i].Source = p.whole(s.links[i].Source)
		s.links[i].withoutDateline(p)
		s.links[i].Kind = p.kind(s.links[i].Content)
	}
	return s.links
}

// counts are words that say how many people the quoted words behind them name.
var counts = map[string]bool{
	"a": true, "an": true, "the": true, "one": true, "two": true, "three": true, "four": true, "five": true, "six": true, "seven": true, "eight": true, "nine": true,
	"ten": true, "several": true, "some": true, "many": true, "few": true, "unnamed": true, "anonymous": true, "dozens": true, "other": true,
}

// whole is a source with the beginning of the quoted words it ends in, and the
// number in front of them: six “current and former officials”.
func (p *page) whole(source text.Range) text.Range {
	if source.Empty() || p.quote[source.Begin] < 0 {
		return source
	}
	q := p.Quotes[p.quote[source.Begin]]
	if q.Len() > 30 || source.End < q.End-1 || q.End-1 < source.Begin || source.Begin == q.Begin {
		return source
	}
	source.Begin = q.Begin
	if before := q.Begin - 1; before >= 0 && (p.Tokens[before].Is(text.Digit) || counts[p.Word(before)]) {
		source.Begin = before
	}
	source.End = max(source.End, q.End)
	return source
}

// withoutDateline takes a printed place line off the beginning of a content:
// PORT SELWYN, Nov. 6 — The ferry ran aground, the coast guard said.
func (l *link) withoutDateline(p *page) {
	first := &l.Content[0]
	if first.Begin > 0 && (first.Begin != p.Paragraphs[text.Find(p.Paragraphs, first.Begin)].Begin || !p.Tokens[first.Begin].Is(text.AllCapital)) {
		return
	}
	for i := first.Begin + 1; i < min(first.Begin+10, first.End-1); i++ {
		switch {
		case dash(p.Print(i)):
			if p.Tokens[i+1].Is(text.Capital|text.Open) && p.Tokens[first.Begin].Is(text.AllCapital) {
				first.Begin = i + 1
			}
			return
		case p.Tokens[i].Is(text.Letter) && !p.Tokens[i].Is(text.Capital|text.Digit):
			return
		}
	}
}

// kind tells direct, mixed and indirect content apart by the quotation marks.
func (p *page) kind(content []text.Range) news.QuotationKind {
	quoted, whole := false, len(content) > 0
	for _, c := range content {
		q := p.quote[c.Begin]
		if q < 0 || !p.Quotes[q].Covers(c) {
			whole = false
		}
		for i := c.Begin; i < c.End; i++ {
			if p.quote[i] >= 0 {
				quoted = true
				break
			}
		}
	}
	switch {
	case whole:
		return news.Direct
	case quoted:
		return news.Mixed
	}
	return news.Indirect
}

// Find is the attributions of an English text, in order of their cues.
func (m *Model) Find(t *text.Text) []attribution.Attribution {
	if len(t.Tokens) == 0 {
		return nil
	}
	s := m.scratch.Get().(*scratch)
	defer m.scratch.Put(s)
	p := newPage(t, m.classes)
	links := m.links(p, s)
	for i := range links {
		if links[i].ruled {
			continue
		}
		s.rows = p.judgeRowsOf(s.rows[:0], &links[i], near(links, links[i].Cue))
		links[i].Confidence = m.judge.probability(s.rows)
	}
	return settle(links)
}

// near is the links whose cue is so near to a range that their windows can have
// to do with it. Cues stand in order.
func near(links []link, r text.Range) []link {
	from, _ := slices.BinarySearchFunc(links, r.Begin-2*farthest, byCue)
	to, _ := slices.BinarySearchFunc(links, r.End+2*farthest, byCue)
	return links[from:to]
}

func byCue(l link, at int32) int { return cmp.Compare(l.Cue.Begin, at) }

// enough is the confidence from which an attribution is told.
const enough = .34

// settle chooses among the links: those that are sure enough. One whose cue
// stands in the content of another is told as nested. Nothing of what it returns
// lies in working memory.
func settle(links []link) []attribution.Attribution {
	links = slices.DeleteFunc(links, func(l link) bool { return l.Confidence < enough })
	out := make([]attribution.Attribution, len(links))
	parts := 0
	for i := range links {
		parts += len(links[i].Content)
	}
	contents := make([]text.Range, 0, parts)
	for i := range links {
		l := &links[i]
		for k, around := 0, near(links, l.Cue); k < len(around) && !l.Nested; k++ {
			if o := &around[k]; o.Cue != l.Cue {
				for _, c := range o.Content {
					l.Nested = l.Nested || c.Covers(l.Cue)
				}
			}
		}
		from := len(contents)
		contents = append(contents, l.Content...)
		out[i] = l.Attribution
		out[i].Content = slices.Clip(contents[from:])
	}
	return out
}
