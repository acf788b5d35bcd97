package main

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/compare"
	"github.com/headwater-news/headwater/internal/news"
)

// What was said in April comes back in November, cut short: the ledger says so.
func TestSeedsLedger(t *testing.T) {
	dir := seeds(t)
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	lines := json.NewDecoder(bytes.NewReader(mustRun(t, append([]string{"extract", "--manifest", filepath.Join(dir, "manifest.csv")}, files...)...)))
	annotator, seed := annotate.New(), map[news.ArticleID]string{}
	var sayings []news.Saying
	for range files {
		var a news.Article
		if err := lines.Decode(&a); err != nil {
			t.Fatal(err)
		}
		seed[a.ID] = filepath.Base(a.File)[:3]
		sayings = append(sayings, compare.Sayings(news.Account{Article: a, Marks: annotator.Annotate(a)}, news.StoryID(a.Published.String()[:7]))...)
	}
	back := 0
	for _, e := range compare.Ledger(sayings) {
		told := map[string]news.Use{}
		for _, u := range e.Uses {
			told[seed[u.Article]] = u
		}
		if !strings.Contains(e.Words, "subordinate") {
			for s, u := range told {
				if u.AgeDays > 0 {
					t.Errorf("%s is held for old words: %s", s, u.Words)
				}
			}
			continue
		}
		back++
		april, november := told["000"], told["003"]
		if e.Speaker != sheinbaum || e.First.Published != news.Day(2025, 4, 9) || april.Truncated || april.Altered || april.AgeDays != 0 {
			t.Errorf("first: %s, %v, %+v", e.Speaker, e.First, april)
		}
		if !november.Truncated || november.Altered || november.Translated || november.AgeDays != 209 || !november.OutOfContext || november.GivenTo != "" {
			t.Errorf("in November: %+v", november)
		}
	}
	if back != 1 {
		t.Errorf("%d entries, want 1", back)
	}
}
