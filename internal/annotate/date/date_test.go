package date

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// The dates of testdata/dates.txt, which says how to read it.
func TestDates(t *testing.T) {
	file, err := os.Open("testdata/dates.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var published news.When
	var language, sentence string
	var want []string
	line, number := 0, 0
	check := func() {
		if sentence == "" {
			return
		}
		var got []string
		for _, d := range Find(text.New(sentence, language), published) {
			got = append(got, printed(sentence, d))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("line %d: %s (-want +got)\n%s", line, sentence, diff)
		}
		sentence, want = "", nil
	}
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		number++
		s := lines.Text()
		switch {
		case s == "" || s[0] == '#':
		case s[0] == '@':
			check()
			var day string
			if _, err := fmt.Sscanf(s, "@ %s %s", &day, &language); err != nil {
				t.Fatalf("line %d: %v", number, err)
			}
			if published, err = news.ParseWhen(strings.TrimPrefix(day, "-")); err != nil {
				t.Fatal(err)
			}
		case s[0] == '\t':
			want = append(want, s[1:])
		default:
			check()
			sentence, line = s, number
		}
	}
	check()
}

func printed(body string, d news.DateMention) string {
	words := d.Span.Of(body)
	switch {
	case d.Begin.IsZero():
		return words + " | ?"
	case d.Begin == d.End:
		return words + " | " + d.Begin.String()
	}
	return words + " | " + d.Begin.String() + " | " + d.End.String()
}

// Whatever the text, dates lie in it, on rune boundaries, in order, the first day
// not after the last; and twice the same text gives the same dates.
func FuzzFind(f *testing.F) {
	f.Add("On Thursday, Nov. 8-10, 2025, two days ago, in March 2016.", "en", "2025-11-06")
	f.Add("El 8 de abril de 2025, hace dos días, la semana pasada.", "es", "")
	f.Add("Am 31.10.2025, vor zwei Wochen, im März.", "de", "0001-01-01")
	f.Add("Feb. 30, 99.99.9999, 2025-13-45, Dec. 31, 9999 1 1 ago", "en", "9999-12-31")
	f.Fuzz(func(t *testing.T, body, language, day string) {
		published, err := news.ParseWhen(day)
		if err != nil {
			return
		}
		x := text.New(body, language)
		found := Find(x, published)
		end := 0
		for _, d := range found {
			if !d.Span.Within(body) || d.Span.Len() == 0 || d.Span.Begin < end {
				t.Fatalf("span %v of %d bytes, after %d", d.Span, len(body), end)
			}
			if !boundary(body, d.Span.Begin) || !boundary(body, d.Span.End) {
				t.Fatalf("span %v cuts a rune of %q", d.Span, body)
			}
			if d.End.Before(d.Begin) || d.Begin.IsZero() != d.End.IsZero() {
				t.Fatalf("%q: from %v to %v", d.Span.Of(body), d.Begin, d.End)
			}
			end = d.Span.End
		}
		if diff := cmp.Diff(fmt.Sprint(found), fmt.Sprint(Find(x, published))); diff != "" {
			t.Fatal(diff)
		}
	})
}

func boundary(s string, i int) bool {
	return i == len(s) || utf8.RuneStart(s[i]) || !utf8.ValidString(s)
}

func BenchmarkFind(b *testing.B) {
	paragraph := "On Thursday, Nov. 6, Governor Elise Tarrow said the road would open next week, two months after it was closed in March 2019. " +
		"Officials met on Monday and plan to meet again on 8 May 2026, according to people who were told of it in the autumn. "
	body := strings.Repeat(paragraph, 4000/len(paragraph)+1)[:4000]
	x := text.New(body, "en")
	published := news.Day(2025, 11, 6)
	b.ReportAllocs()
	for b.Loop() {
		Find(x, published)
	}
}
