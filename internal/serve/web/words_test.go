package web

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/headwater-news/headwater/internal/news"
)

func TestTimesInWords(t *testing.T) {
	c := calendarAt(morning) // Saturday 21 November 2026, 08:30 CET
	for _, x := range []struct{ when, relative, stamp, full string }{
		{"", "", "", ""},
		{"2026-11-21T08:29:40+01:00", "just now", "21 November, 08:29", "Saturday 21 November 2026, 08:29 CET"},
		{"2026-11-21T08:29:00+01:00", "1 minute ago", "21 November, 08:29", "Saturday 21 November 2026, 08:29 CET"},
		{"2026-11-21T05:00:00Z", "2 hours ago", "21 November, 06:00", "Saturday 21 November 2026, 06:00 CET"},
		{"2026-11-20T23:30:00+01:00", "9 hours ago", "20 November, 23:30", "Friday 20 November 2026, 23:30 CET"},
		{"2026-11-20T08:00:00+01:00", "yesterday", "20 November, 08:00", "Friday 20 November 2026, 08:00 CET"},
		{"2026-11-16T23:59:00+01:00", "5 days ago", "16 November, 23:59", "Monday 16 November 2026, 23:59 CET"},
		{"2026-11-14T08:30:00+01:00", "14 November", "14 November, 08:30", "Saturday 14 November 2026, 08:30 CET"},
		{"2025-11-21T08:30:00+01:00", "21 November 2025", "21 November 2025, 08:30", "Friday 21 November 2025, 08:30 CET"},
		{"2026-11-21T12:00:00+01:00", "21 November", "21 November, 12:00", "Saturday 21 November 2026, 12:00 CET"},
		{"2026-11-21", "today", "21 November", "Saturday 21 November 2026"},
		{"2026-11-20", "yesterday", "20 November", "Friday 20 November 2026"},
		{"2026-11-18", "3 days ago", "18 November", "Wednesday 18 November 2026"},
		{"2026-12-24", "24 December", "24 December", "Thursday 24 December 2026"},
		{"2019-02-28", "28 February 2019", "28 February 2019", "Thursday 28 February 2019"},
	} {
		when, err := news.ParseWhen(x.when)
		if err != nil {
			t.Fatal(err)
		}
		m := c.relative(when)
		if m.Text != x.relative || m.Full != x.full || m.Machine != when.String() {
			t.Errorf("relative(%s) = %+v, want %q, %q", x.when, m, x.relative, x.full)
		}
		if m := c.stamp(when); m.Text != x.stamp {
			t.Errorf("stamp(%s) = %q, want %q", x.when, m.Text, x.stamp)
		}
	}
}

// TestADayIsTheSameEverywhere: a bare day is not moved by the reader's zone.
func TestADayIsTheSameEverywhere(t *testing.T) {
	day := news.Day(2026, 11, 6)
	for _, hours := range []int{-12, -5, 0, 5, 14} {
		c := calendarAt(morning.In(time.FixedZone("", hours*3600)))
		if got := c.absolute(day).Text; got != "6 November" {
			t.Errorf("at %+d hours the day is %q", hours, got)
		}
	}
}

func TestCount(t *testing.T) {
	for _, c := range []struct {
		n    int
		noun string
		want string
	}{
		{0, "article", "0 articles"}, {1, "article", "1 article"}, {47, "article", "47 articles"},
		{1, "story", "1 story"}, {2, "copy", "2 copies"}, {9999, "outlet", "9999 outlets"},
		{12_400, "article", "12,400 articles"}, {1_234_567, "article", "1,234,567 articles"},
	} {
		if got := count(c.n, c.noun); got != c.want {
			t.Errorf("count(%d, %q) = %q, want %q", c.n, c.noun, got, c.want)
		}
	}
}

func TestList(t *testing.T) {
	for want, names := range map[string][]string{
		"":                   nil,
		"A":                  {"A"},
		"A and B":            {"A", "B"},
		"A, B, C and D":      {"A", "B", "C", "D"},
		"A, B, C and 2 more": {"A", "B", "C", "D", "E"},
	} {
		if got := list(names, 4); got != want {
			t.Errorf("list(%q) = %q, want %q", names, got, want)
		}
	}
}

func TestOpening(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"Short.", "Short."},
		{
			"Five of the six cranes in the outer harbour stood still on Friday morning, the authority said in a note. The sixth was being painted.",
			"Five of the six cranes in the outer harbour stood still on Friday morning, the authority said in a note.",
		},
		{
			"It rained. The ferry to Kalvos left an hour late on Saturday because a lorry stood across the ramp.\n\nNobody was hurt.",
			"It rained. The ferry to Kalvos left an hour late on Saturday because a lorry stood across the ramp.",
		},
		{strings.Repeat("long ", 100), strings.TrimSpace(strings.Repeat("long ", 56)) + "…"},
	} {
		if got := opening(c.text); got != c.want {
			t.Errorf("opening(%.40q…) =\n%q, want\n%q", c.text, got, c.want)
		}
	}
}

func TestOpeningOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		got := opening(text)
		if utf8.RuneCountInString(got) > openingMost+1 {
			t.Fatalf("%d characters", utf8.RuneCountInString(got))
		}
		if !utf8.ValidString(got) {
			t.Fatalf("%q is cut inside a character", got)
		}
		if plain := strings.Join(strings.Fields(text), " "); !strings.HasPrefix(plain, strings.TrimSuffix(got, "…")) {
			t.Fatalf("%q is not how %q begins", got, plain)
		}
	})
}

func TestLanguageNames(t *testing.T) {
	for tag, want := range map[string]tongue{
		"en": {"en", ""}, "es": {"es", "Spanish"}, "ar": {"ar", "Arabic"},
		"": {}, "klingon!": {}, "zz": {}, "no": {"no", "Norwegian"},
	} {
		if got := tongueOf(tag); got != want {
			t.Errorf("tongueOf(%q) = %+v, want %+v", tag, got, want)
		}
	}
}
