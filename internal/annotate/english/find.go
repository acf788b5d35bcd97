package english

import (
	"slices"

	"github.com/headwater-news/headwater/internal/annotate/attribution"
	"github.com/headwater-news/headwater/internal/annotate/crf"
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

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

// enough is the confidence from which an attribution is told.
const enough = .3

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
