package bench

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestExtractNeedsPages(t *testing.T) {
	for _, folder := range []string{t.TempDir(), filepath.Join(t.TempDir(), "missing")} {
		if _, err := Extract(context.Background(), folder); !errors.Is(err, ErrNothingToMeasure) {
			t.Errorf("%s: %v, want ErrNothingToMeasure", folder, err)
		}
	}
}

func TestExtractOnAFolderOfPages(t *testing.T) {
	folder := t.TempDir()
	page := "<title>Ferry runs again</title><h1>Ferry runs again</h1><article>" +
		strings.Repeat("<p>The harbour ferry resumed its service on Monday, the council said, after a winter of repairs to both piers.</p>", 12) + "</article>"
	if err := os.WriteFile(filepath.Join(folder, "ferry.html"), []byte(page), 0o644); err != nil {
		t.Fatal(err)
	}
	r, err := Extract(context.Background(), folder)
	if err != nil {
		t.Fatal(err)
	}
	if r.Items != 1 || r.Ratio <= 0 || r.Name != "extract" {
		t.Errorf("got %+v", r)
	}
}

func TestBudgetIsACeilingOrAFloor(t *testing.T) {
	ceiling := Result{Name: "extract", Ratio: 4.3, Unit: "× html.Parse", Budget: 5, AtMost: true}
	if !ceiling.Within() || ceiling.String() != "extract 4.3 × html.Parse (budget ≤ 5)" {
		t.Errorf("%s", ceiling)
	}
	floor := Result{Name: "annotate", Ratio: 200, Unit: "articles/s", Budget: 250}
	if floor.Within() || floor.String() != "annotate 200 articles/s (budget ≥ 250, NOT kept)" {
		t.Errorf("%s", floor)
	}
}
