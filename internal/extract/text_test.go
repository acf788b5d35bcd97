package extract

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/headwater-news/headwater/internal/news"
)

// cleaned is a golden file: what a capture of testdata/text comes apart into.
type cleaned struct {
	Headline   string         `json:"headline"`
	Byline     string         `json:"byline"`
	Dateline   string         `json:"dateline"`
	Language   string         `json:"language"`
	Paragraphs []string       `json:"paragraphs"`
	Removed    []news.Removal `json:"removed"`
}

// TestPlainText reads captures in several styles and languages. Their texts are
// invented; their furniture is what such pages print.
func TestPlainText(t *testing.T) {
	files, err := filepath.Glob("testdata/text/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no captures in testdata/text: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			parts := plainText(string(text), news.Hints{}, nil)
			got := cleaned{parts.Headline, parts.Byline, parts.Dateline, Language(parts.Body), strings.Split(parts.Body, "\n\n"), parts.Removed}
			golden := strings.TrimSuffix(file, ".txt") + ".json"
			if *update {
				writeGolden(t, golden, got)
			}
			var want cleaned
			data, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal(data, &want); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func writeGolden(t *testing.T, path string, v any) {
	t.Helper()
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// checkParts checks what must hold of every capture: the parts are made of its
// lines, in order, and what was kept and removed adds up to it.
func checkParts(t interface {
	Helper()
	Fatalf(string, ...any)
}, text string, parts textParts) {
	t.Helper()
	lines := splitLines(text, nil)
	all := 0
	have := map[string]int{}
	for _, l := range lines {
		all += utf8.RuneCountInString(l.text)
		have[l.text]++
	}
	kept, at := 0, 0
	var paragraphs []string
	if parts.Body != "" {
		paragraphs = strings.Split(parts.Body, "\n\n")
	}
	for _, p := range paragraphs {
		kept += utf8.RuneCountInString(p)
		for at < len(lines) && lines[at].text != p {
			at++
		}
		if at == len(lines) {
			t.Fatalf("paragraph %q is no line of the capture, or out of order", p)
		}
		at++
	}
	for _, p := range []string{parts.Headline, parts.Byline} {
		if p != "" && have[p] == 0 {
			t.Fatalf("%q is no line of the capture", p)
		}
		kept += utf8.RuneCountInString(p)
	}
	removed := 0
	for _, r := range parts.Removed {
		if r.Chars <= 0 {
			t.Fatalf("removed %d characters of %s", r.Chars, r.Kind)
		}
		removed += r.Chars
	}
	if kept+removed != all {
		t.Fatalf("kept %d and removed %d characters of %d", kept, removed, all)
	}
	if parts.Confidence < 0 || parts.Confidence > 1 {
		t.Fatalf("confidence %v", parts.Confidence)
	}
}

func FuzzPlainText(f *testing.F) {
	files, err := filepath.Glob("testdata/text/*.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	f.Add("Comments\r\rAna\u2028Reply\x00\f— Ana (@ana) June 5, 2025\n\xff\xfe")
	f.Fuzz(func(t *testing.T, text string) {
		checkParts(t, text, plainText(text, news.Hints{}, nil))
		Language(text)
		LineKeys(text)
	})
}

// TestPlainTextOfMixedLines throws the lines of all captures together, at
// random: whatever stands next to what, nothing is lost or counted twice.
func TestPlainTextOfMixedLines(t *testing.T) {
	files, err := filepath.Glob("testdata/text/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	lines := []string{""}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, strings.Split(string(text), "\n")...)
	}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(lines), 0, 60).Draw(t, "lines"), "\n")
		parts := plainText(text, news.Hints{}, nil)
		checkParts(t, text, parts)
		if again := plainText(text, news.Hints{}, nil); !cmp.Equal(parts, again) {
			t.Fatalf("the same capture gave something else:\n%s", cmp.Diff(parts, again))
		}
	})
}

// TestPlainTextWithHeadlineHint has the headline come from a manifest:
// the line is found, however it is written, and stays out of the body.
func TestPlainTextWithHeadlineHint(t *testing.T) {
	text := "News\nPOLICE FIND STOLEN TRAM\nThe police found the tram that was stolen from the depot in Holm last week, the city's transport company said.\n" +
		"It stood in a barn, painted green, and nobody in the village wanted to know how it had got there.\n"
	parts := plainText(text, news.Hints{Headline: "Police find stolen tram"}, nil)
	if parts.Headline != "POLICE FIND STOLEN TRAM" {
		t.Errorf("headline %q", parts.Headline)
	}
	if strings.Contains(parts.Body, "STOLEN TRAM") {
		t.Errorf("the headline stands in the body:\n%s", parts.Body)
	}
}

// BenchmarkPlainText reads the captures of testdata/text.
func BenchmarkPlainText(b *testing.B) {
	files, err := filepath.Glob("testdata/text/*.txt")
	if err != nil {
		b.Fatal(err)
	}
	var texts []string
	size := 0
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, string(text))
		size += len(text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range texts {
			plainText(text, news.Hints{}, nil)
		}
	}
}
