package samples_test

import (
	"encoding/csv"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/headwater-news/headwater/samples"
)

// These tests keep expected.json true to the pages and true to itself; they
// say nothing of Headwater.

// TestCoverageIsLargeEnough holds the coverage to what it promises a newcomer.
func TestCoverageIsLargeEnough(t *testing.T) {
	e := expectations(t)
	outlets := map[string]bool{}
	copies := 0
	for _, a := range e.Articles {
		outlets[a.Outlet] = true
		if a.Relation != "" {
			copies++
		}
	}
	countries := map[string]bool{}
	rows := table(t, "outlets.csv")
	for _, row := range rows {
		if !strings.HasSuffix(row[0], ".example") {
			t.Errorf("outlets.csv: %s is not under .example: outlets are invented", row[0])
		}
		if !outlets[row[0]] {
			t.Errorf("outlets.csv: %s published nothing", row[0])
		}
		countries[row[2]] = true
	}
	n := e.Totals
	for what, c := range map[string][3]int{ // said, counted, at least
		"captures": {n.Captures, len(e.Captures), 60}, "articles": {n.Articles, len(e.Articles), 50},
		"copies": {n.Copies, copies, 8}, "stories": {n.Stories, len(e.Stories), 10}, "threads": {n.Threads, len(e.Threads), 2},
		"outlets": {n.Outlets, len(outlets), 10}, "countries": {n.Countries, len(countries), 5},
	} {
		if c[0] != c[1] || c[1] < c[2] {
			t.Errorf("totals say %d %s; there are %d; want %d or more", c[0], what, c[1], c[2])
		}
	}
	if len(rows) != len(outlets) {
		t.Errorf("outlets.csv has %d outlets, the articles %d", len(rows), len(outlets))
	}
}

// TestEveryFileIsListedOnce joins the folder, expected.json and the manifest.
func TestEveryFileIsListedOnce(t *testing.T) {
	e := expectations(t)
	listed := map[string]int{}
	seen := map[string]bool{}
	for _, c := range e.Captures {
		if p := place(c.File, c.Record); seen[p] {
			t.Errorf("%s is listed twice", p)
		} else {
			seen[p] = true
		}
		listed[c.File] = max(listed[c.File], c.Record)
	}
	var files []string
	entries, err := fs.ReadDir(samples.Files, ".")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if name := entry.Name(); !strings.HasSuffix(name, ".csv") {
			files = append(files, name)
			if _, ok := listed[name]; !ok {
				t.Errorf("%s is not in expected.json", name)
			}
		}
	}
	if len(files) != len(listed) {
		t.Errorf("%d files, expected.json lists %d", len(files), len(listed))
	}
	for name, records := range listed {
		if records > 0 {
			raw, err := fs.ReadFile(samples.Files, name)
			if err != nil {
				t.Fatal(err)
			}
			if got := len(responses(t, raw)); got != records {
				t.Errorf("%s holds %d responses, expected.json lists %d", name, got, records)
			}
		}
	}
	for _, row := range table(t, "manifest.csv") {
		if !slices.Contains(files, row[0]) {
			t.Errorf("manifest.csv names %s, which is not there", row[0])
		}
	}
}

// TestArrivalOrder: the captures stand in the order of their files, which is
// the order in which they arrived.
func TestArrivalOrder(t *testing.T) {
	e := expectations(t)
	var last time.Time
	for i, c := range e.Captures {
		arrived, day := when(t, c.File, c.Arrived)
		published, dayOnly := when(t, c.File, c.Published)
		if day {
			arrived = arrived.Add(18 * time.Hour) // a capture of which only the day is known comes late in it
		}
		if arrived.Before(last) {
			t.Errorf("%s arrived before the file ahead of it", c.File)
		}
		last = arrived
		if i > 0 && place(e.Captures[i-1].File, e.Captures[i-1].Record) >= place(c.File, c.Record) {
			t.Errorf("%s is listed after %s", c.File, e.Captures[i-1].File)
		}
		first := c.Relation == ""
		if first && !dayOnly && !arrived.Equal(published) {
			t.Errorf("%s arrived at %s but was published at %s", c.File, c.Arrived, c.Published)
		}
		if published.After(arrived) {
			t.Errorf("%s was published after it arrived", c.File)
		}
		if c.Updated != "" {
			if updated, _ := when(t, c.File, c.Updated); !updated.After(published) {
				t.Errorf("%s was updated before it was published", c.File)
			}
		}
		if (c.Relation == "revision") != (c.Updated != "") {
			t.Errorf("%s: a revision has a time of update and nothing else has", c.File)
		}
		if y := published.Year(); y != 2026 || published.Month() > time.September {
			t.Errorf("%s is of %s, outside January to September 2026", c.File, c.Published)
		}
	}
}

// TestPagesSayWhatIsExpected finds every phrase on its page, clutter included:
// what a page does not show cannot be wrongly kept.
func TestPagesSayWhatIsExpected(t *testing.T) {
	e := expectations(t)
	page := texts(t, e.Captures)
	for _, c := range e.Captures {
		text := page[place(c.File, c.Record)]
		if len(c.MustContain) < 2 || len(c.MustNotContain) < 3 {
			t.Errorf("%s: %d phrases of the body and %d of the clutter", c.File, len(c.MustContain), len(c.MustNotContain))
		}
		for _, phrase := range slices.Concat(c.MustContain, c.MustNotContain) {
			if !strings.Contains(text, single(phrase)) {
				t.Errorf("%s has no %q", c.File, phrase)
			}
		}
		if c.Headline != "" && !strings.Contains(text, c.Headline) {
			t.Errorf("%s does not show its headline %q", c.File, c.Headline)
		}
		for _, author := range c.Authors {
			if !strings.Contains(strings.ToLower(text), strings.ToLower(author)) {
				t.Errorf("%s does not show its author %s", c.File, author)
			}
		}
	}
}

// TestAnchorsStandInTheirArticles finds the words of every mark on a page of
// the article it belongs to.
func TestAnchorsStandInTheirArticles(t *testing.T) {
	e := expectations(t)
	page := texts(t, e.Captures)
	captures := map[string][]string{}
	for _, a := range e.Articles {
		captures[a.Key] = a.Captures
	}
	check := func(what string, a anchor) {
		t.Helper()
		text := a.Words
		if a.Within != "" {
			if text = a.Within; strings.Count(a.Within, a.Words) != 1 {
				t.Errorf("%s: %q stands %d times in %q", what, a.Words, strings.Count(a.Within, a.Words), a.Within)
			}
		}
		for _, c := range captures[a.Article] {
			if strings.Contains(page[c], single(text)) {
				return
			}
		}
		t.Errorf("%s: no capture of %s has %q", what, a.Article, text)
	}
	for _, s := range e.Stories {
		for _, r := range s.Reports {
			for _, a := range r.Support {
				check(s.Key+" report "+r.Outlet, a)
			}
		}
		for _, o := range s.Origins {
			for _, a := range o.Seen {
				check(s.Key+" origin "+o.Key, a.anchor)
			}
		}
		for _, c := range s.Claims {
			for _, a := range c.Support {
				check(s.Key+" claim "+c.Key, a)
			}
		}
		for _, d := range s.Differences {
			for _, v := range d.Values {
				check(s.Key+" difference "+d.About, v.anchor)
			}
		}
		for _, m := range s.Mentions {
			check(s.Key+" mention "+m.Outlet, m.anchor)
		}
	}
	for _, q := range e.Quotations {
		for _, u := range q.Uses {
			check("quotation "+q.Key, u.anchor)
		}
	}
}

// TestQuotations works out again whether a use is cut, altered, translated and old.
func TestQuotations(t *testing.T) {
	e := expectations(t)
	articles, languages := map[string]article{}, map[string]string{}
	for _, a := range e.Articles {
		articles[a.Key] = a
	}
	for _, c := range e.Captures {
		languages[c.Article] = c.Language
	}
	for _, q := range e.Quotations {
		if len(q.Uses) < 2 || q.Uses[0].Article != q.First.Article || articles[q.First.Article].Published != q.First.Published {
			t.Errorf("%s: its first use is not the first of two or more", q.Key)
		}
		first, _ := when(t, q.Key, q.First.Published[:10])
		for _, u := range q.Uses {
			if u.Translated != (languages[u.Article] != q.Language) {
				t.Errorf("%s in %s: translated is %v", q.Key, u.Article, u.Translated)
			}
			words, whole := plainWords(u.Words), plainWords(q.Words)
			held := strings.Contains(whole, words)
			if !u.Translated && (u.Altered == held || u.Truncated != (held && words != whole)) {
				t.Errorf("%s in %s: altered %v, truncated %v", q.Key, u.Article, u.Altered, u.Truncated)
			}
			day, _ := when(t, q.Key, articles[u.Article].Published[:10])
			if days := int(day.Sub(first).Hours() / 24); days != u.AgeDays {
				t.Errorf("%s in %s: %d days old, labelled %d", q.Key, u.Article, days, u.AgeDays)
			}
		}
	}
}

// plainWords drops case and punctuation: " no one has because it did not happen ".
func plainWords(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return " " + strings.Join(words, " ") + " "
}

// when reads a time and says whether only its day is known.
func when(t *testing.T, of, s string) (time.Time, bool) {
	t.Helper()
	if day, err := time.Parse(time.DateOnly, s); err == nil {
		return day, true
	}
	moment, err := time.Parse(time.RFC3339, s)
	if err != nil {
		t.Errorf("%s: %v", of, err)
	}
	return moment, false
}

// table reads a CSV file of the coverage without its head.
func table(t *testing.T, name string) [][]string {
	t.Helper()
	f, err := samples.Files.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return rows[1:]
}
