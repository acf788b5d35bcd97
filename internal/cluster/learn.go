package cluster

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

// Lesson is a stream of articles in arrival order whose stories are known.
type Lesson struct {
	Articles []news.Article
	Stories  []string // of each article
	Weight   float64  // of its examples
}

// Learn makes a model from lessons. texts are all articles from which the
// background frequencies are counted; they need no stories.
//
// The pair model learns from the pairs that retrieval finds, with the articles
// grouped as they should be. The join model learns from pair probabilities that
// were given by a model which had not seen the story: one trained on the other
// half of the stories.
func Learn(lessons []Lesson, texts []news.Article) (*Model, error) {
	m := &Model{background: countBackground(texts), join: .5, surely: .8, merge: .4}
	var pairs [2][]example // by half of the stories
	for _, l := range lessons {
		c := NewWith(m)
		c.attend(l, func(s *sketch, want string, half int) {
			for _, h := range c.index.find(s, candidates, nil) {
				x := compare(s, &c.articles[h.article].sketch, nil)
				pairs[half] = append(pairs[half], example{floats32(x), float32(l.Weight), l.Stories[h.article] == want})
			}
		})
	}
	var halves [2]*Model
	for i := range halves {
		pair, err := fit(pairs[1-i], pairPenalty)
		if err != nil {
			return nil, fmt.Errorf("pair model: %w", err)
		}
		h := *m
		h.Pair = pair
		halves[i] = &h
	}
	var joins []example
	for _, l := range lessons {
		c := NewWith(m)
		c.attend(l, func(s *sketch, want string, half int) {
			c.model = halves[half]
			list := c.options(s)
			for k := range min(len(list), 4) {
				x := c.joinFeatures(s, list, k, nil)
				joins = append(joins, example{floats32(x), float32(l.Weight), l.Stories[list[k].pairs[0].article] == want})
			}
		})
	}
	var err error
	if m.Pair, err = fit(append(pairs[0], pairs[1]...), pairPenalty); err != nil {
		return nil, fmt.Errorf("pair model: %w", err)
	}
	if m.Join, err = fit(joins, joinPenalty); err != nil {
		return nil, fmt.Errorf("join model: %w", err)
	}
	return m, nil
}

const (
	pairPenalty = 5
	joinPenalty = 5
)

// attend runs a lesson through the clusterer, with every article put where it
// belongs. before is called for each article when it has been read and not yet
// put anywhere.
func (c *Clusterer) attend(l Lesson, before func(s *sketch, want string, half int)) {
	groups := make(map[string]int32)
	for i, a := range l.Articles {
		s := c.reader.read(a)
		c.freq.weigh(&s)
		want := l.Stories[i]
		before(&s, want, half(want))
		to, ok := groups[want]
		if !ok {
			to = -1
		}
		groups[want] = c.enter(a.ID, s, to)
	}
}

// half splits stories in two.
func half(story string) int {
	h := fnv.New32a()
	h.Write([]byte("half"))
	h.Write([]byte(story))
	return int(h.Sum32()>>7) & 1
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
	b := &background{}
	for h, n := range counts {
		if n >= rare {
			b.hashes = append(b.hashes, h)
		}
	}
	slices.SortFunc(b.hashes, cmp.Compare[uint32])
	for _, h := range b.hashes {
		b.levels = append(b.levels, levelOf(float64(counts[h])/float64(len(texts))))
	}
	return b
}
