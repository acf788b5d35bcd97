package origin

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/annotate/attribution"
	"github.com/headwater-news/headwater/internal/annotate/name"
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

func FuzzFind(f *testing.F) {
	for _, s := range []string{"", "“", "According to according to", "told told told the told", "said, said, said", "The Harbour Post reported, citing two officials, that \x00 told",
		strings.Repeat("\"", 300), strings.Repeat("a number of ", 200), "one of one of one of", "X’s ’s ’s told the", "more than 99999999999999999999 officials said",
		"0 0 told A to", "evidence that", "A memo, written by an engineer, says", "In a 12-page letter, Ana says", "He told police where", "two of the officials said, one of the",
		"the officials who told the Star", "el diario The Daily Star informó", "dos funcionarios en activo y dos que", "the owner, Sun Line, said"} {
		f.Add(s, uint8(0), uint8(3), uint8(1))
	}
	f.Fuzz(func(t *testing.T, body string, begin, length, gap uint8) {
		for _, language := range []string{"en", "es", "de", "xx"} {
			x := text.New(body, language)
			n := int32(len(x.Tokens))
			var attributions []attribution.Attribution
			if at := int32(begin); at+int32(length)+int32(gap) < n && length > 2 && gap > 0 {
				attributions = append(attributions, attribution.Attribution{
					Source: text.Range{Begin: at, End: at + 2}, Cue: text.Range{Begin: at + 2, End: at + 3}, Kind: news.Indirect, Confidence: 1,
					Content: []text.Range{{Begin: at + int32(length), End: at + int32(length) + int32(gap)}},
				})
			}
			found := Find(x, name.Find(x, news.Outlet{}), attributions)
			if len(found.Of) != len(attributions) {
				t.Fatalf("%d links of %d attributions", len(found.Of), len(attributions))
			}
			check := func(spans []news.Span) {
				for _, s := range spans {
					if !s.Within(body) || s.Len() == 0 || utf8.ValidString(body) && !utf8.ValidString(s.Of(body)) {
						t.Fatalf("span %v of %q", s, body)
					}
				}
			}
			for _, r := range found.Reports {
				check(r.Spans)
			}
			for _, o := range found.Origins {
				check(o.Spans)
				if o.Name == "" && o.Descriptor == "" || o.Kind == news.OriginUnnamed && o.CountMin < 1 || o.CountMax != nil && *o.CountMax < o.CountMin {
					t.Fatalf("origin %+v of %q", o, body)
				}
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	var body strings.Builder
	for body.Len() < 4000 {
		body.WriteString("Six current and former officials told the Harbour Post that the bridge was closed. “We knew,” Mayor Tilda Brandt said on Friday.\n\nPolice said the road was open, according to court records.\n\n")
	}
	x := text.New(body.String(), "en")
	names := name.Find(x, news.Outlet{})
	b.ReportAllocs()
	for b.Loop() {
		Find(x, names, nil)
	}
}
