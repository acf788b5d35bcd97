package origin

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/annotate/attribution"
	"github.com/headwater-news/headwater/internal/annotate/name"
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// The texts of testdata/chains.txt come without attributions: what is found in
// them is found by the rules here.
func TestChains(t *testing.T) {
	blocks := strings.Split(read(t, "testdata/chains.txt"), "\n\n")
	if len(blocks) < 40 {
		t.Fatalf("%d texts", len(blocks))
	}
	for _, block := range blocks {
		var body string
		var want []string
		language, host := "en", ""
		for line := range strings.Lines(block) {
			line = strings.TrimSpace(line)
			switch {
			case line == "" || strings.HasPrefix(line, "#"):
			case strings.HasPrefix(line, "report: "), strings.HasPrefix(line, "origin: "):
				want = append(want, line)
			default:
				body = line
			}
		}
		for strings.HasPrefix(body, "[") {
			mark, rest, _ := strings.Cut(body[1:], "] ")
			if at, ok := strings.CutPrefix(mark, "at "); ok {
				host = at
			} else {
				language = mark
			}
			body = rest
		}
		if body == "" {
			continue
		}
		x := text.New(body, language)
		got := told(Find(x, name.Find(x, news.Outlet{Domain: host}), byRules(x)))
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s\n  want %s\n  got  %s", body, strings.Join(want, "\n       "), strings.Join(got, "\n       "))
		}
	}
}

// byRules are the attributions of a text in Spanish or German; English ones are
// a model's elsewhere, and none here.
func byRules(x *text.Text) []attribution.Attribution {
	if x.Language == "en" {
		return nil
	}
	return attribution.ByRules(x)
}

// told are the reports and the origins in the words of the fixture.
func told(found Found) (lines []string) {
	for _, r := range found.Reports {
		lines = append(lines, "report: "+r.Outlet)
	}
	for _, o := range found.Origins {
		line := "origin: " + string(o.Kind) + " " + o.Name + o.Descriptor
		if o.Kind == news.OriginUnnamed {
			line += fmt.Sprintf(" | %d-", o.CountMin)
			if o.CountMax != nil {
				line += fmt.Sprint(*o.CountMax)
			}
		}
		if o.Via != "" {
			line += " | via " + o.Via
		}
		if len(o.Gateways) > 0 {
			line += " | through " + strings.Join(o.Gateways, ", ")
		}
		lines = append(lines, line)
	}
	return lines
}

func read(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
