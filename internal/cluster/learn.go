package cluster

import (
	"fmt"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// Lesson is a stream of articles in arrival order whose stories are known.
type Lesson struct {
	Articles []news.Article
	Stories  []string // of each article
	Weight   float64  // of its examples

	// Apart, where Stories is nil, is how many days apart articles must be published
	// to be on different events for sure. Nothing is learned from closer pairs.
	Apart int32

	// Desks, where not 0, is how many articles a desk holds: the lesson is learned on
	// several desks, each with articles from all over the stream, and with a
	// background that does not know the lesson's texts. What is special and what
	// keeps coming back look alike on a small new desk.
	Desks int

	// Matters, where not nil, is the thread of each article, "" for none: what the
	// lesson teaches of threads.
	Matters []string
}

// know tells whether articles i and j of the lesson, with their sketches, are on
// one event, as far as the lesson says.
func (l *Lesson) know(i, j int32, a, b *sketch) (same, known bool) {
	if l.Stories != nil {
		return l.Stories[i] == l.Stories[j], true
	}
	return false, a.day != noDay && b.day != noDay && max(a.day-b.day, b.day-a.day) >= l.Apart
}

// Learn makes a model from lessons. texts are all articles from which the
// background frequencies are counted.
//
// Both regressions learn from the pairs that retrieval finds, because those are
// the pairs they will judge.
func Learn(lessons []Lesson, texts []news.Article) (*Model, error) {
	m := &Model{background: countBackground(texts), surely: .95, merge: .42}
	var pairs, matters []example
	for _, l := range lessons {
		if l.Desks == 0 {
			p, q := m.study(l)
			pairs, matters = append(pairs, p...), append(matters, q...)
			continue
		}
		fresh := *m
		fresh.background = countBackground(without(texts, l.Articles))
		for _, desk := range l.desks() {
			p, q := fresh.study(desk)
			pairs, matters = append(pairs, p...), append(matters, q...)
		}
	}
	var err error
	if m.Pair, err = fit(pairs, pairPenalty); err != nil {
		return nil, fmt.Errorf("pair model: %w", err)
	}
	if m.Matter, err = fit(matters, matterPenalty); err != nil {
		return nil, fmt.Errorf("matter model: %w", err)
	}
	return m, nil
}

// Of the pairs far down the list that are not of one story, one in easyShare is
// learned from, for all.
const (
	easyRank  = 12
	easyShare = 4
	copyEvery = 5 // articles, of which one is paired with its damaged self

	deskEvery  = 3 // articles, of which one has a desk made around it
	deskSize   = 8
	deskWeight = .5
)

// study makes examples of the pairs that retrieval finds in one lesson.
func (m *Model) study(l Lesson) (pairs, matters []example) {
	c := NewWith(m)
	for i, a := range l.Articles {
		s := c.reader.read(a)
		c.freq.weigh(&s)
		for rank, h := range c.index.find(&s, candidates, nil) {
			o := &c.articles[h.article].sketch
			yes, known := l.know(int32(i), h.article, &s, o)
			weight := l.Weight
			if rank >= easyRank && !yes {
				known = known && (i+rank)%easyShare == 0
				weight *= easyShare
			}
			if l.Matters != nil && (yes || rank < easyRank || (i+rank)%easyShare == 0) {
				one := l.Matters[i] == l.Matters[h.article] && l.Matters[i] != ""
				matters = append(matters, example{floats32(matterFeatures(compare(&s, o, nil), nil)), float32(1), one})
			}
			if known && l.Weight > 0 {
				pairs = append(pairs, example{floats32(compare(&s, o, nil)), float32(weight), yes})
			}
		}
		if i%copyEvery == 0 && l.Stories != nil && l.Weight > 0 {
			copied := c.reader.read(damaged(a))
			c.freq.weigh(&copied)
			pairs = append(pairs, example{floats32(compare(&s, &copied, nil)), float32(l.Weight), true})
		}
		if i%deskEvery == 0 && l.Stories != nil && l.Weight > 0 {
			pairs = append(pairs, m.studyDesk(l, i, c.index.find(&s, deskSize-1, nil))...)
		}
		c.learned(a.ID, s)
	}
	return pairs, matters
}

// studyDesk makes examples of a desk that holds one article of the lesson and
// those most like it, and has read nothing else. There every name is rare, the
// city's and the hospital's as much as the victim's, and the model must know
// what then is worth something.
func (m *Model) studyDesk(l Lesson, last int, like []hit) (pairs []example) {
	at := []int32{int32(last)}
	for _, h := range like {
		at = append(at, h.article)
	}
	slices.Sort(at)
	c := NewWith(m)
	for k, i := range at {
		s := c.reader.read(l.Articles[i])
		c.freq.weigh(&s)
		for n := range k {
			o := &c.articles[n].sketch
			if same, known := l.know(i, at[n], &s, o); known {
				pairs = append(pairs, example{floats32(compare(&s, o, nil)), float32(l.Weight * deskWeight), same})
			}
		}
		c.learned(l.Articles[i].ID, s)
	}
	return pairs
}

// desks deals the articles out like cards.
func (l Lesson) desks() []Lesson {
	n := max(1, len(l.Articles)/l.Desks)
	desks := make([]Lesson, n)
	for i, a := range l.Articles {
		d := &desks[i%n]
		d.Articles = append(d.Articles, a)
		if l.Stories != nil {
			d.Stories = append(d.Stories, l.Stories[i])
		}
		if l.Matters != nil {
			d.Matters = append(d.Matters, l.Matters[i])
		}
	}
	for i := range desks {
		desks[i].Weight, desks[i].Apart = l.Weight, l.Apart
	}
	return desks
}

// without is the texts but for the articles of a lesson.
func without(texts, known []news.Article) []news.Article {
	bodies := make(map[string]bool, len(known))
	for _, a := range known {
		bodies[a.Body] = true
	}
	return slices.DeleteFunc(slices.Clone(texts), func(a news.Article) bool { return bodies[a.Body] })
}

const (
	pairPenalty   = 250
	matterPenalty = 50
)

// learned adds an article to what retrieval finds.
func (c *Clusterer) learned(id news.ArticleID, s sketch) {
	n := int32(len(c.articles))
	c.articles = append(c.articles, article{id: id, sketch: s})
	c.freq.count(&s)
	c.index.add(n, &c.articles[n].sketch)
}

// damaged is the article as another capture of its page may give it: without
// headline, and less of the text. From pairs of an article with its damaged self
// the model learns that no other sign outweighs the same words.
func damaged(a news.Article) news.Article {
	a.Headline = ""
	if cut := len(a.Body) * 2 / 3; cut > 300 {
		a.Body = strings.ToValidUTF8(a.Body[:cut], "")
	}
	return a
}

func floats32(x features) []float32 {
	out := make([]float32, len(x))
	for i, v := range x {
		out[i] = float32(v)
	}
	return out
}

// countBackground counts in how many articles each term and entity stands, and
// keeps those that stand in several: what is rarer names one event.
func countBackground(texts []news.Article) *background {
	const rare = 4
	counts := make(map[uint32]int)
	var r reader
	for _, a := range texts {
		s := r.read(a)
		for _, t := range s.terms {
			counts[t.hash]++
		}
		for _, e := range s.entities {
			counts[entityHash(e.key)]++
		}
	}
	var hashes []uint32
	for h, n := range counts {
		if n >= rare {
			hashes = append(hashes, h)
		}
	}
	slices.Sort(hashes)
	levels := make([]uint8, len(hashes))
	for i, h := range hashes {
		levels[i] = levelOf(float64(counts[h]) / float64(len(texts)))
	}
	return newBackground(hashes, levels)
}
