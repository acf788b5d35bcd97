package eval

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/headwater-news/headwater/internal/cluster"
	"github.com/headwater-news/headwater/internal/eval/metrics"
	"github.com/headwater-news/headwater/internal/news"
)

// Stories scores the grouping of a stream of articles into stories: gold is
// NDJSON in stream order, one article a line with its cluster. Two views are
// scored: "arrival", the story told when each article came, and "final", after
// all merges and splits.
//
// With folds < 2 the shipped model runs on the whole stream. With folds ≥ 2 the
// incidents are parted by a hash of their id (of their topic, where the gold
// names one, so that alike events stay together); for each fold a model is
// learned without its incidents, as cmd/train does it, from the other folds and
// the rest of the gold folder, and the stream of the fold's own incidents is run
// with it. The figures are over all folds together.
func Stories(ctx context.Context, gold string, folds int) (Report, error) {
	stream, err := readStream(gold)
	if err != nil {
		return Report{}, fmt.Errorf("eval stories: %w", err)
	}
	sum, err := HashGold(gold)
	if err != nil {
		return Report{}, fmt.Errorf("eval stories: %w", err)
	}
	var run storyRun
	if folds < 2 {
		err = run.add(ctx, cluster.New(), stream, "")
	}
	for fold := 0; fold < folds && folds >= 2 && err == nil; fold++ {
		held := func(g goldArticle) bool { return int(hashOf(g.Topic)%uint32(folds)) == fold }
		var model *cluster.Model
		if model, err = learnStories(filepath.Dir(filepath.Dir(filepath.Clean(gold))), filepath.Clean(gold), held); err != nil {
			break
		}
		part := slices.Clone(stream)
		part = slices.DeleteFunc(part, func(g goldArticle) bool { return !held(g) })
		err = run.add(ctx, cluster.NewWith(model), part, fmt.Sprint("fold ", fold, " "))
	}
	if err != nil {
		return Report{}, fmt.Errorf("eval stories: %w", err)
	}
	if len(run.gold) != len(stream) {
		return Report{}, fmt.Errorf("eval stories: %d articles placed, %d given", len(run.gold), len(stream))
	}
	r := Report{Kind: "stories", Gold: gold, SHA256: sum, Items: len(stream)}
	arrival, final := metrics.Compare(run.gold, run.arrival), metrics.Compare(run.gold, run.final)
	clusters, _ := arrival.Clusters()
	r.Metrics = append(r.Metrics, Metric{"gold clusters", float64(clusters)})
	r.Metrics = append(r.Metrics, clusterMetrics("arrival ", arrival)...)
	r.Metrics = append(r.Metrics, clusterMetrics("final ", final)...)
	return r, nil
}

// storyRun collects the answers of one or several runs.
type storyRun struct{ gold, arrival, final []string }

// add runs a stream through a clusterer. name keeps the stories of runs apart.
func (s *storyRun) add(ctx context.Context, c *cluster.Clusterer, stream []goldArticle, name string) error {
	v := newView()
	for _, g := range stream {
		if err := ctx.Err(); err != nil {
			return err
		}
		story, _ := c.Add(g.Article, nil)
		s.gold = append(s.gold, g.Cluster)
		s.arrival = append(s.arrival, name+string(story))
		v.place(g.ID, story)
	}
	if err := v.apply(c.Settle()); err != nil {
		return err
	}
	for _, g := range stream {
		story, err := v.story(g.ID)
		if err != nil {
			return err
		}
		s.final = append(s.final, name+string(story))
	}
	return nil
}

// view is what a store would hold: the stories told on arrival, brought up to
// date by what was settled.
type view struct {
	articles map[news.ArticleID]news.StoryID
	merged   map[news.StoryID]news.StoryID
	threads  map[news.StoryID]news.ThreadID
}

func newView() *view {
	return &view{make(map[news.ArticleID]news.StoryID), make(map[news.StoryID]news.StoryID), make(map[news.StoryID]news.ThreadID)}
}

func (v *view) place(id news.ArticleID, story news.StoryID) { v.articles[id] = story }

func (v *view) apply(changes cluster.Changes) error {
	for _, m := range changes.Merged {
		v.merged[m.From] = m.To
	}
	told := make(map[news.ArticleID]bool)
	for _, m := range changes.Moves {
		if _, ok := v.articles[m.Article]; !ok || told[m.Article] {
			return fmt.Errorf("article %q was never added or is moved twice", m.Article)
		}
		told[m.Article] = true
		v.articles[m.Article] = m.Story
	}
	for _, l := range changes.Links {
		v.threads[l.Story] = l.Thread
	}
	return nil
}

func (v *view) story(id news.ArticleID) (news.StoryID, error) {
	story, ok := v.articles[id]
	if !ok || story == "" {
		return "", fmt.Errorf("article %q is in no story", id)
	}
	for range len(v.merged) + 1 {
		to, ok := v.merged[story]
		if !ok {
			return story, nil
		}
		story = to
	}
	return "", fmt.Errorf("story %q was merged in a circle", story)
}

// clusterMetrics are the figures of one clustering, each name begun with prefix.
func clusterMetrics(prefix string, t metrics.Contingency) Metrics {
	b, p, v := t.BCubed(), t.Pairs(), t.V()
	_, found := t.Clusters()
	return Metrics{
		{prefix + "clusters", float64(found)},
		{prefix + "B3 P", b.P}, {prefix + "B3 R", b.R}, {prefix + "B3 F1", b.F},
		{prefix + "pair P", p.P}, {prefix + "pair R", p.R}, {prefix + "pair F1", p.F},
		{prefix + "ARI", t.ARI()}, {prefix + "AMI", t.AMI()},
		{prefix + "homogeneity", v.P}, {prefix + "completeness", v.R}, {prefix + "V", v.F},
	}
}
