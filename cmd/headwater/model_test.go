package main

import (
	"strings"
	"testing"
	"time"

	"github.com/headwater-news/headwater/internal/store"
)

func TestPrintModel(t *testing.T) {
	noon := time.Date(2026, 9, 1, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		name string
		m    *store.Model
		want string
	}{
		{"none", nil, ""},
		{"set", &store.Model{Name: "small", URL: "http://127.0.0.1:11434/v1"}, `
Model small at http://127.0.0.1:11434/v1
  Not asked yet; "headwater serve" asks, one story after another.
`},
		{"well", &store.Model{Name: "small", URL: "http://127.0.0.1:11434/v1", LastSuccess: noon, Asked: 12, Written: 11, Withheld: 7, Unusable: 1}, `
Model small at http://127.0.0.1:11434/v1
  12 questions answered: 11 briefs written, 7 sentences withheld, 1 answer not usable.
  Last answer 2026-09-01 12:00:00 UTC.
`},
		{"down", &store.Model{Name: "small", URL: "http://127.0.0.1:11434/v1", Reason: "connection refused: is the server running?", Failing: 3, LastFailure: noon, Next: noon.Add(4 * time.Minute)}, `
Model small at http://127.0.0.1:11434/v1
  No question answered.
  Cannot be asked: connection refused: is the server running?
  Tried 3 times, last 2026-09-01 12:00:00 UTC, again 2026-09-01 12:04:00 UTC. Extractive briefs stand.
`},
	} {
		var b strings.Builder
		if err := printModel(&b, c.m); err != nil || b.String() != c.want {
			t.Errorf("%s: %v, got\n%swant\n%s", c.name, err, b.String(), c.want)
		}
	}
}
