package app

import (
	"github.com/headwater-news/headwater/internal/extract"
	"github.com/headwater-news/headwater/internal/news"
)

// recurrence counts, per outlet, in how many captures each line of plain text
// stood: what the store does for a desk, for a filter that keeps nothing.
type recurrence struct {
	counts map[string]map[uint64]int
}

func newRecurrence() *recurrence { return &recurrence{counts: map[string]map[uint64]int{}} }

// before answers for the captures before this one, and then counts it.
func (r *recurrence) before(c news.Capture) func(outlet string, line uint64) int {
	outlet := c.Hints.Outlet
	if outlet == "" {
		outlet = extract.OutletOf(c.URL)
	}
	lines := extract.Lines(c)
	if outlet == "" || len(lines) == 0 {
		return nil
	}
	counts := r.counts[outlet]
	if counts == nil {
		counts = map[uint64]int{}
		r.counts[outlet] = counts
	}
	earlier := make(map[uint64]int, len(lines))
	for _, line := range lines {
		if n := counts[line]; n > 0 {
			earlier[line] = n
		}
		counts[line]++
	}
	return func(_ string, line uint64) int { return earlier[line] }
}
