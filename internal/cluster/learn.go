package cluster

import (
	"cmp"
	"fmt"
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
	m := &Model{background: countBackground(texts), surely: .95, merge: .45}
	var pairs []example
	for _, l := range lessons {
		c := NewWith(m)
		c.attend(l, func(s *sketch, want string) {
			for rank, h := range c.index.find(s, candidates, nil) {
				weight, yes := l.Weight, l.Stories[h.article] == want
				if rank >= easyRank && !yes {
					if (int(h.article)+rank)%easyShare != 0 {
						continue
					}
					weight *= easyShare
				}
				x := compare(s, &c.articles[h.article].sketch, nil)
				pairs = append(pairs, example{floats32(x), float32(weight), yes})
			}
		})
	}
	var err error
	if m.Pair, err = fit(pairs, pairPenalty); err != nil {
		return nil, fmt.Errorf("pair model: %w", err)
	}
	return m, nil
}

// Of the pairs far down the list that are not of one story, one in easyShare is
// learned from, for all.
const (
	easyRank  = 12
	easyShare = 4
)

var (
	pairPenalty = 250.0
)

// attend runs a lesson through the clusterer, with every article put where it
// belongs. before is called for each article when it has been read and not yet
// put anywhere.
func (c *Clusterer) attend(l Lesson, before func(s *sketch, want string)) {
	for i, a := range l.Articles {
		s := c.reader.read(a)
		c.freq.weigh(&s)
		want := l.Stories[i]
		before(&s, want)
		n := int32(len(c.articles))
		c.articles = append(c.articles, article{id: a.ID, sketch: s})
		c.freq.count(&s)
		c.index.add(n, &c.articles[n].sketch)
	}
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
