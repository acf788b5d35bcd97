package web

import (
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// bracketed writes a sentence with its marked words in brackets.
func bracketed(parts []store.Fragment) string {
	var b strings.Builder
	for _, p := range parts {
		if p.Match {
			b.WriteString("[" + p.Text + "]")
		} else {
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

// TestDescribeRevision: what a reader is told of a change.
func TestDescribeRevision(t *testing.T) {
	before := news.Article{Published: at("20 Nov 09:00"), Headline: "Water takes 41 boats", Body: "The water took 41 boats.\n\nNobody was hurt. The gate is shut."}
	after := before
	after.Updated, after.Body = at("20 Nov 12:00"), "The water took 57 boats.\n\nNobody was hurt. Two crews are missing."
	view := describeRevision(before, after, calendarAt(morning))
	if view == nil {
		t.Fatal("nothing changed")
	}
	if view.From.Text != "20 November, 09:00" || view.To.Text != "20 November, 12:00" || view.Headline != nil {
		t.Errorf("from %q to %q, headline %v", view.From.Text, view.To.Text, view.Headline)
	}
	var got []string
	for _, p := range view.Passages {
		got = append(got, p.Label+": "+bracketed(p.Before)+" → "+bracketed(p.After))
	}
	want := []string{"Changed: The water took [41] boats. → The water took [57] boats."}
	if len(got) == 0 || got[0] != want[0] {
		t.Errorf("got %q, want first %q", got, want)
	}
	if all := strings.Join(got, "|"); !strings.Contains(all, "Two crews are missing.") || strings.Contains(all, "Nobody was hurt") {
		t.Errorf("got %q", got)
	}
	if describeRevision(before, before, calendarAt(morning)) != nil {
		t.Error("a state differs from itself")
	}
}
