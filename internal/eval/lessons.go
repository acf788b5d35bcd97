package eval

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"path/filepath"
	"slices"

	"github.com/headwater-news/headwater/internal/cluster"
	"github.com/headwater-news/headwater/internal/news"
)

// LearnStories makes the story model from the gold folder: all stories in
// stories/*.jsonl, and the texts of threads/*.jsonl for how common words are.
func LearnStories(gold string) (*cluster.Model, error) {
	return learnStories(gold, "", nil)
}

// learnStories leaves out the stories of the file named that hold says to.
func learnStories(gold, file string, hold func(story string) bool) (*cluster.Model, error) {
	streams, err := filepath.Glob(filepath.Join(gold, "stories", "*.jsonl"))
	if err != nil {
		return nil, err
	}
	if file != "" && !slices.ContainsFunc(streams, func(s string) bool { return filepath.Clean(s) == filepath.Clean(file) }) {
		streams = append(streams, file)
	}
	if len(streams) == 0 {
		return nil, fmt.Errorf("%s: no stories/*.jsonl: %w", gold, ErrNoGold)
	}
	var lessons []cluster.Lesson
	var texts []news.Article
	for _, path := range streams {
		stream, err := readStream(path)
		if err != nil {
			return nil, err
		}
		if hold != nil && filepath.Clean(path) == filepath.Clean(file) {
			stream = slices.DeleteFunc(stream, func(g goldArticle) bool { return hold(g.Cluster) })
		}
		lessons = append(lessons, storyLessons(stream)...)
		for _, g := range stream {
			texts = append(texts, g.Article)
		}
	}
	others, err := filepath.Glob(filepath.Join(gold, "threads", "*.jsonl"))
	if err != nil {
		return nil, err
	}
	for _, path := range others {
		stream, err := readStream(path)
		if err != nil {
			return nil, err
		}
		for _, g := range stream {
			texts = append(texts, g.Article)
		}
	}
	return cluster.Learn(lessons, texts)
}

// storyLessons makes lessons of a stream. A dated stream is also learned without
// its dates, for less, so that the model knows what to do without them; a stream
// without dates has no order of its own and is also learned in another.
func storyLessons(stream []goldArticle) []cluster.Lesson {
	dated := 0
	for _, g := range stream {
		if !g.Published.IsZero() {
			dated++
		}
	}
	if 2*dated > len(stream) {
		return []cluster.Lesson{lesson(stream, 1, false), lesson(stream, .3, true)}
	}
	shuffled := slices.Clone(stream)
	slices.SortStableFunc(shuffled, func(a, b goldArticle) int { return cmp.Compare(hashOf(string(a.ID)), hashOf(string(b.ID))) })
	return []cluster.Lesson{lesson(stream, 1, false), lesson(shuffled, 1, false)}
}

func lesson(stream []goldArticle, weight float64, undated bool) cluster.Lesson {
	l := cluster.Lesson{Weight: weight}
	for _, g := range stream {
		if undated {
			g.Published = news.When{}
		}
		l.Articles = append(l.Articles, g.Article)
		l.Stories = append(l.Stories, g.Cluster)
	}
	return l
}

// hashOf spreads names evenly and alike in every run.
func hashOf(name string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(name))
	x := h.Sum32()
	return x ^ x>>15
}
