package eval

import (
	"context"
	"fmt"

	"github.com/headwater-news/headwater/internal/cluster"
	"github.com/headwater-news/headwater/internal/eval/metrics"
)

// Threads scores the threads of a stream: gold is NDJSON in stream order whose
// cluster is the thread an article belongs to. Articles of no thread count as
// alone. The shipped model runs on the whole stream, and the threads are those
// after all merges.
func Threads(ctx context.Context, gold string) (Report, error) {
	stream, err := readStream(gold)
	if err != nil {
		return Report{}, fmt.Errorf("eval threads: %w", err)
	}
	sum, err := HashGold(gold)
	if err != nil {
		return Report{}, fmt.Errorf("eval threads: %w", err)
	}
	c, v := cluster.New(), newView()
	for _, g := range stream {
		if err := ctx.Err(); err != nil {
			return Report{}, err
		}
		story, _ := c.Add(g.Article, nil)
		v.place(g.ID, story)
	}
	if err := v.apply(c.Settle()); err != nil {
		return Report{}, fmt.Errorf("eval threads: %w", err)
	}
	var want, found []string
	threaded := 0
	for _, g := range stream {
		story, err := v.story(g.ID)
		if err != nil {
			return Report{}, fmt.Errorf("eval threads: %w", err)
		}
		name := "alone " + string(g.ID)
		if t := v.threads[story]; t != "" {
			name = string(t)
			threaded++
		}
		want, found = append(want, g.Cluster), append(found, name)
	}
	table := metrics.Compare(want, found)
	clusters, _ := table.Clusters()
	r := Report{Kind: "threads", Gold: gold, SHA256: sum, Items: len(stream)}
	r.Metrics = append(Metrics{{"gold threads", float64(clusters)}, {"articles in a thread", float64(threaded)}}, clusterMetrics("", table)...)
	return r, nil
}
