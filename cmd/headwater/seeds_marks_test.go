package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/news"
)

// seedMarks is what must be found in one seed. The seeds' words are their
// outlets': a quotation is told by one word of it.
type seedMarks struct {
	quotations []seedQuotation
	reports    []string
	origins    []seedOrigin
}

type seedQuotation struct{ word, speaker string }

// seedOrigin is an origin as far as it is asked for; zero values ask for nothing.
type seedOrigin struct {
	name, descriptor string
	count            int // of unnamed people, exactly
	via, medium      string
}

const sheinbaum = "Claudia Sheinbaum"

func seedMarksWanted() map[string]seedMarks {
	april := seedMarks{
		quotations: []seedQuotation{{"subordinate", sheinbaum}, {"categorically", sheinbaum}},
		reports:    []string{"NBC News"},
		origins: []seedOrigin{
			{name: sheinbaum},
			{descriptor: "officials", count: 6, via: "NBC News"}, // "one of the anonymous sources" is one of them, no seventh
		},
	}
	return map[string]seedMarks{
		"000": april,
		"001": april,
		"002": {
			quotations: []seedQuotation{{"won’t", sheinbaum}, {"united", sheinbaum}, {"absolute", sheinbaum}, {"all-of-government", "senior administration official"}},
			reports:    []string{"NBC News"},
			origins: []seedOrigin{
				{name: sheinbaum},
				{descriptor: "officials", count: 4, via: "NBC News"},
				{descriptor: "senior administration official", count: 1},
			},
		},
		"003": {
			quotations: []seedQuotation{{"subordinate", sheinbaum}, {"hunt", "Pete Hegseth"}, {"all-of-government", "senior administration official"}},
			reports:    []string{"NBC News", "Newsweek"},
			origins: []seedOrigin{
				{name: sheinbaum, via: "NBC News"},
				{descriptor: "officials", count: 4, via: "NBC News"},
				{name: "Pete Hegseth", medium: "post"},
				{descriptor: "critics", via: "Newsweek"},
			},
		},
		"004": {
			quotations: []seedQuotation{{"invasion", sheinbaum}, {"agreement", sheinbaum}, {"invade", sheinbaum}, {"dealing", "Marco Rubio"}, {"bankrupt", "Johnson"}},
			reports:    []string{"New York Times", "BBC"},
			origins: []seedOrigin{
				{name: sheinbaum}, {name: "Marco Rubio"}, {name: "Johnson", medium: "post"},
				{name: "Customs and Border Protection"}, {name: "White House", via: "BBC"},
			},
		},
	}
}

// What a fact-checker would underline in the seeds.
func TestSeedsMarks(t *testing.T) {
	dir := seeds(t)
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(files) != 5 {
		t.Fatalf("%d seeds: %v", len(files), err)
	}
	articles := filepath.Join(t.TempDir(), "articles.ndjson")
	lines := mustRun(t, append([]string{"extract", "--manifest", filepath.Join(dir, "manifest.csv")}, files...)...)
	if err := os.WriteFile(articles, lines, 0o644); err != nil {
		t.Fatal(err)
	}
	marks := bytes.NewReader(mustRun(t, "annotate", articles))
	wanted := seedMarksWanted()
	in, out := json.NewDecoder(bytes.NewReader(lines)), json.NewDecoder(marks)
	for {
		var a news.Article
		var m news.Marks
		if err := in.Decode(&a); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		if err := out.Decode(&m); err != nil {
			t.Fatal(err)
		}
		seed := filepath.Base(a.File)[:3]
		t.Run(seed, func(t *testing.T) { checkSeed(t, a.Body, m, wanted[seed]) })
	}
}

func checkSeed(t *testing.T, body string, m news.Marks, want seedMarks) {
	for _, q := range want.quotations {
		if told := quotationAmiss(body, m.Quotations, q); told != "" {
			t.Error(told)
		}
	}
	for _, outlet := range want.reports {
		if !slices.ContainsFunc(m.Reports, func(r news.Report) bool { return strings.Contains(r.Outlet, outlet) }) {
			t.Errorf("no report of %s", outlet)
		}
	}
	for _, o := range want.origins {
		if !slices.ContainsFunc(m.Origins, o.is) {
			t.Errorf("no origin %+v", o)
		}
	}
	if t.Failed() {
		for _, r := range m.Reports {
			t.Logf("report: %s", r.Outlet)
		}
		for _, o := range m.Origins {
			count := -1
			if o.CountMax != nil {
				count = *o.CountMax
			}
			t.Logf("origin: %s %q %q %d–%d via %q by %q", o.Kind, o.Name, o.Descriptor, o.CountMin, count, o.Via, o.Medium)
		}
	}
}

// quotationAmiss says what is wrong with the quotation that holds a word; "" for nothing.
func quotationAmiss(body string, quotations []news.Quotation, want seedQuotation) string {
	told := "no quotation with “" + want.word + "”"
	for _, q := range quotations {
		if !slices.ContainsFunc(q.Content, func(s news.Span) bool { return strings.Contains(s.Of(body), want.word) }) {
			continue
		}
		speaker := q.Speaker.Name
		if speaker == "" && q.Speaker.Span != nil {
			speaker = q.Speaker.Span.Of(body)
		}
		if strings.Contains(speaker, want.speaker) {
			return ""
		}
		told = "“" + want.word + "” is given to \"" + speaker + "\", want " + want.speaker
	}
	return told
}

func (o seedOrigin) is(got news.Origin) bool {
	return strings.Contains(got.Name, o.name) && strings.Contains(got.Descriptor, o.descriptor) &&
		(o.count == 0 || got.CountMin == o.count && got.CountMax != nil && *got.CountMax == o.count) &&
		(o.via == "" || strings.Contains(got.Via, o.via)) && (o.medium == "" || strings.Contains(got.Medium, o.medium))
}
