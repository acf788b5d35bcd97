package storetest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// find is the ids of the articles that a query finds, sorted.
func (d desk) find(query string) (ids []news.ArticleID) {
	d.t.Helper()
	hits, err := d.Search(d.t.Context(), query, 0)
	if err != nil {
		d.t.Fatalf("search %q: %v", query, err)
	}
	for _, h := range hits {
		ids = append(ids, h.Article.ID)
	}
	slices.Sort(ids)
	return ids
}

// library is a few articles to search in.
func library() []store.Entry {
	var entries []store.Entry
	for _, a := range []struct{ id, headline, body string }{
		{"ferry", "Ferry missing off Port Amber", "The ferry Aurora left at dawn.\n\nForty people were aboard, the port authority said."},
		{"bridge", "Bridge closed after storm", "The port authority closed the bridge. The ferry is not affected."},
		{"café", "Café Élan réouvre à Saint-Brévin", "Le café de l’élan a réouvert. C'était naïf, a dit Łukasz Ørsted."},
		{"plain", "", "A text about nothing (or not) AND a NEAR miss: re-elected, 4,000 votes, U.S. v. 50%."},
		{"tokyo", "東京で会議", "会議 は 東京 で 行われた"},
	} {
		e := entry(news.ArticleID(a.id), "s1", "", a.headline)
		e.Article.Body = a.body
		entries = append(entries, e)
	}
	return entries
}

var searchTests = map[string]func(*testing.T, desk){
	"all the words are in headline or text": func(t *testing.T, d desk) {
		d.put(library()...)
		for query, want := range map[string][]news.ArticleID{
			"ferry":                    {"bridge", "ferry"},
			"FERRY missing":            {"ferry"},
			"missing aboard":           {"ferry"}, // one in the headline, one in the text
			"ferry submarine":          nil,
			"port authority":           {"bridge", "ferry"},
			`"port authority"`:         {"bridge", "ferry"},
			`"authority port"`:         nil,
			`"port authority" forty`:   {"ferry"},
			`forty "port authority`:    {"ferry"}, // never closed
			`forty"port authority"`:    {"ferry"},
			"cafe elan":                {"café"},
			"CAFÉ ÉLAN":                {"café"},
			"saint-brevin":             {"café"},
			"brévin saint":             {"café"},
			"naif ørsted":              {"café"},
			"elan’":                    {"café"},
			"not":                      {"bridge", "plain"},
			"ferry NOT bridge":         {"bridge"}, // operators are words
			"ferry OR tokyo":           nil,
			"NEAR":                     {"plain"},
			"NEAR(nothing miss, 5)":    nil,
			"(or not)":                 {"plain"},
			"re-elected":               {"plain"},
			"elected re":               {"plain"},
			"4,000 50%":                {"plain"},
			"U.S.":                     {"plain"},
			"headline:ferry":           nil,
			"headline : ferry":         nil,
			"ferr*":                    nil,
			"東京":                       {"tokyo"},
			"ferry — the … !":          {"bridge", "ferry"}, // marks are not words
			"":                         nil,
			" \t\n":                    nil,
			`"`:                        nil,
			`""`:                       nil,
			`" "`:                      nil,
			"- + * ^ ( ) { } : ; ' \\": nil,
		} {
			same(t, fmt.Sprintf("search %q", query), d.find(query), want)
		}
	},

	"whatever is typed is a valid query": func(t *testing.T, d desk) {
		d.put(library()...)
		for _, query := range []string{
			"ferry\x00aboard", "\x00", "\xff\xfe", "ferry \xc3(", "' OR 1=1 --", `"ferry" AND`, "AND AND AND", "NOT", "^ferry", "{a b}: c",
			"search MATCH x", "\u0301", "👩‍👩‍👧", "\u202eyrref", strings.Repeat("ferry ", 5000), strings.Repeat(`"`, 999), strings.Repeat("x", 100_000), strings.Repeat("(", 5000),
		} {
			d.find(query)
		}
		same(t, "a long query", d.find(strings.Repeat("ferry ", 5000)), []news.ArticleID{"bridge", "ferry"})
	},

	"the best come first, with the words around the match": func(t *testing.T, d desk) {
		d.put(library()...)
		hits, err := d.Search(t.Context(), "ferry", 0)
		d.must(err)
		same(t, "a match in the headline is better", hits[0].Article.ID, "ferry")
		same(t, "story", hits[0].Story, "s1")
		same(t, "headline", hits[0].Article.Headline, "Ferry missing off Port Amber")
		same(t, "body", hits[0].Article.Body, "")
		for _, h := range hits {
			matches := 0
			for _, f := range h.Excerpt {
				if f.Match {
					matches++
					same(t, "match", strings.ToLower(f.Text), "ferry")
				}
			}
			if matches == 0 {
				t.Errorf("%s: no match in the excerpt %v", h.Article.ID, h.Excerpt)
			}
		}
		hits, err = d.Search(t.Context(), "ferry", 1)
		d.must(err)
		same(t, "limited to one", len(hits), 1)
	},

	"an excerpt of a long text is short": func(t *testing.T, d desk) {
		e := entry("long", "s1", "", "Long read")
		e.Article.Body = strings.Repeat("Many other words stand here. ", 300) + "The lighthouse burned. " + strings.Repeat("And more after it. ", 300)
		d.put(e)
		hits, err := d.Search(t.Context(), "lighthouse", 5)
		d.must(err)
		text := ""
		for _, f := range hits[0].Excerpt {
			text += f.Text
		}
		if !strings.Contains(text, "The lighthouse burned") || len(text) > 400 {
			t.Errorf("excerpt: %q", text)
		}
	},
}
