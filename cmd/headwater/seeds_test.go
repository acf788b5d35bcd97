package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-news/headwater/internal/news"
)

// seeds are five real captures of one matter, which stand beside the gold data.
func seeds(t *testing.T) string {
	t.Helper()
	gold := os.Getenv("HEADWATER_GOLD")
	dir := filepath.Join(gold, "..", "seeds")
	if _, err := os.Stat(dir); gold == "" || err != nil {
		if strings.Contains(os.Getenv("HEADWATER_REQUIRE"), "gold") {
			t.Fatalf("no seeds beside the gold data in %q: %v", gold, err)
		}
		t.Skip("no seeds beside the gold data")
	}
	return dir
}

// A desk must see that five captures are four articles in three stories of one
// thread, and must not take readers' comments and furniture for news.
func TestSeeds(t *testing.T) {
	dir := seeds(t)
	data := filepath.Join(t.TempDir(), "desk")
	out := mustRun(t, "ingest", "--data", data, "--manifest", filepath.Join(dir, "manifest.csv"), dir)
	if want := "captures 5, articles 4, "; !strings.HasPrefix(string(out), want) {
		t.Errorf("ingest printed %q, want it to begin with %q", out, want)
	}

	var stories []news.Story
	decode(t, mustRun(t, "stories", "--json", "--data", data), &stories)
	var threads []news.ThreadID
	var grouped [][]string
	for _, s := range stories {
		threads = append(threads, s.Thread)
		var files []string
		for _, a := range storyArticles(t, data, s.ID) {
			for _, capture := range a.CapturedFrom {
				files = append(files, filepath.Base(capture.File)[:3])
			}
			for _, clutter := range []string{
				"Laurence", "Dona\n", "Long overdue", "ADVERTISEMENT", "SAN provides", "Straight Facts", "Certified Balanced",
				"NewsGuard", "Daily Newsletter", "fact-based news", "Point phone camera", "Sign in to comment", "Privacy Policy", "breaking news right to your inbox",
			} {
				if strings.Contains(a.Body, clutter) {
					t.Errorf("article of %v: its body has %q", files, clutter)
				}
			}
			if a.Language != "en" {
				t.Errorf("article of %v: language %q", files, a.Language)
			}
		}
		slices.Sort(files)
		grouped = append(grouped, files)
	}
	slices.SortFunc(grouped, func(a, b []string) int { return strings.Compare(a[0], b[0]) })
	if diff := cmp.Diff([][]string{{"000", "001"}, {"002", "003"}, {"004"}}, grouped); diff != "" {
		t.Errorf("stories (-want +got):\n%s", diff)
	}
	if slices.Sort(threads); threads[0] == "" || len(slices.Compact(threads)) != 1 {
		t.Errorf("threads %q, want one", threads)
	}
}

// Without a manifest nothing is known of outlets and dates, and nothing is invented.
func TestSeedsWithoutManifest(t *testing.T) {
	data := filepath.Join(t.TempDir(), "desk")
	out := mustRun(t, "ingest", "--data", data, seeds(t))
	if want := "captures 5, articles 4, "; !strings.HasPrefix(string(out), want) {
		t.Errorf("ingest printed %q, want it to begin with %q", out, want)
	}
	var stories []news.Story
	decode(t, mustRun(t, "stories", "--json", "--data", data), &stories)
	for _, s := range stories {
		if !s.First.IsZero() || !s.Last.IsZero() || s.Outlets != 0 {
			t.Errorf("story %s: first %q, last %q, %d outlets; nobody told", s.ID, s.First, s.Last, s.Outlets)
		}
	}
}

func decode(t *testing.T, data []byte, to any) {
	t.Helper()
	if err := json.Unmarshal(data, to); err != nil {
		t.Fatalf("%v in %s", err, data)
	}
}
