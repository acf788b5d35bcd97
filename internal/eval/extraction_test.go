package eval

import (
	"context"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// goldFolder is where the gold data lies, or the reason why the test is skipped.
func goldFolder(t *testing.T, name string) string {
	t.Helper()
	root := os.Getenv("HEADWATER_GOLD")
	if root == "" {
		if strings.Contains(os.Getenv("HEADWATER_REQUIRE"), "gold") {
			t.Fatal("HEADWATER_GOLD is not set, and HEADWATER_REQUIRE says it must be")
		}
		t.Skip("HEADWATER_GOLD is not set")
	}
	return filepath.Join(root, name)
}

// skipWithoutGold skips a test for the reason given, or fails it where gold data must be there.
func skipWithoutGold(t *testing.T, why string) {
	t.Helper()
	if strings.Contains(os.Getenv("HEADWATER_REQUIRE"), "gold") {
		t.Fatalf("%s, and HEADWATER_REQUIRE says it must be there", why)
	}
	t.Skip(why)
}

func TestExtractionOnGold(t *testing.T) {
	r, err := Extraction(context.Background(), goldFolder(t, "extraction"))
	if err != nil {
		t.Fatal(err)
	}
	if f1, _ := r.Get("f1"); f1 < .972 {
		t.Errorf("F1 %.4f, want at least .972", f1)
	}
	t.Log(r.Metrics)
}

func TestDatesOnGold(t *testing.T) {
	r, err := Dates(context.Background(), goldFolder(t, "dates"))
	if err != nil {
		t.Fatal(err)
	}
	if exact, _ := r.Get("day exact"); exact < .90 {
		t.Errorf("day exact %.4f, want at least .90", exact)
	}
	t.Log(r.Metrics)
}

// The figures are worked out by hand after the benchmark's evaluate.py.
func TestMatchShingles(t *testing.T) {
	for _, c := range []struct {
		name, gold, got string
		want            shingleMatch
	}{
		{"the same", "one two three four five", "one two, three four. Five", shingleMatch{1. / 3, 1. / 3, 1. / 3}},
		{"equal", "one two three four five", "one two three four five", shingleMatch{1, 0, 0}},
		{"nothing read", "one two three four five", "", shingleMatch{0, 0, 1}},
		{"short texts are one shingle", "one two", "one two", shingleMatch{1, 0, 0}},
		{"repeats count", "a b c d", "a b c d a b c d", shingleMatch{1. / 5, 4. / 5, 0}},
		{"both empty", "", "", shingleMatch{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := matchShingles(c.gold, c.got)
			if math.Abs(m.tp-c.want.tp)+math.Abs(m.fp-c.want.fp)+math.Abs(m.fn-c.want.fn) > 1e-12 {
				t.Errorf("got %v, want %v", m, c.want)
			}
		})
	}
}
