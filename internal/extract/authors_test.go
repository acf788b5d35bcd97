package extract

import (
	"slices"
	"strings"
	"testing"
)

func TestSplitNames(t *testing.T) {
	for byline, want := range map[string]string{
		"By Ana Ruiz and Tom Okafor":                             "Ana Ruiz|Tom Okafor",
		"by Ana Ruiz, Tom Okafor and Lee Sorensen":               "Ana Ruiz|Tom Okafor|Lee Sorensen",
		"By ANA RUIZ and TOM O'BRIEN, Meridian Press":            "Ana Ruiz|Tom O'Brien",
		"By Ana Ruiz | November 6, 2025 at 2:26 PM HST":          "Ana Ruiz",
		"Ana Ruiz | Quay Media for courier.example":              "Ana Ruiz",
		"Lee Sorensen. Harbour Courier":                          "Lee Sorensen|Harbour Courier",
		"Publicado por Inés Olmedo":                              "Inés Olmedo",
		"vonAnna Bäcker":                                         "Anna Bäcker",
		"Lee Sorensen Lee Sorensen":                              "Lee Sorensen",
		"Von Anna Bäcker Mi, 18. Oktober 2025":                   "Anna Bäcker",
		"By Ana Ruiz @anaruiz Tom Okafor":                        "Ana Ruiz|Tom Okafor",
		"Ana Ruiz, MS, RD":                                       "Ana Ruiz",
		"Ana Ruiz, Courier":                                      "Ana Ruiz",
		"Martin Ruiz Jr.":                                        "Martin Ruiz Jr.",
		"By Sage Anderson2025-11-06":                             "Sage Anderson",
		"Nicolas G. Ruiz.":                                       "Nicolas G. Ruiz",
		"Martin Ruiz, Jr.":                                       "Martin Ruiz, Jr.",
		"Von Jörg Petersen und Anna Bäcker":                      "Jörg Petersen|Anna Bäcker",
		"Par Élise Moreau et Jean-Luc Girard":                    "Élise Moreau|Jean-Luc Girard",
		"Por Inés Olmedo y Marta Vidal":                          "Inés Olmedo|Marta Vidal",
		"Analysis by Ana Ruiz, Harbour Courier political editor": "Ana Ruiz|Harbour Courier political editor",
		"Words: Tom Okafor @tomokafor":                           "Tom Okafor",
		"Ana Ruiz (ana.ruiz@courier.example)":                    "Ana Ruiz",
		"Dana Whitlock; Lee Sorensen":                            "Dana Whitlock|Lee Sorensen",
		"":                                                       "",
	} {
		if got := strings.Join(splitNames(byline), "|"); got != want {
			t.Errorf("%q: got %q, want %q", byline, got, want)
		}
	}
}

func TestAuthorsFromByline(t *testing.T) {
	got := authorsFromByline("By Ana Ruiz and the Courier staff")
	if !slices.Equal(got, []string{"Ana Ruiz"}) {
		t.Errorf("got %q", got)
	}
}

func TestIsAuthorName(t *testing.T) {
	site := []string{foldForMatch("The Harbour Courier"), foldForMatch("harbourcourier.example"), "cnx"}
	for name, want := range map[string]bool{
		"Ana Ruiz":                true,
		"Meridian Press":          true, // an agency
		"宮崎":                      false,
		"宮崎 駿":                    true,
		"admin":                   false,
		"Courier Staff":           false,
		"Harbour Courier":         false,
		"CNX Business":            false,
		"Quay Web GmbH":           false,
		"www.harbour.example":     false,
		"@anaruiz":                false,
		"https://x.example/ana":   false,
		"6 November":              false,
		"Newsroom":                false,
		"Null":                    false,
		"Ann":                     true,
		strings.Repeat("Ana ", 9): false,
	} {
		if got := isAuthorName(name, site); got != want {
			t.Errorf("%q: got %v, want %v", name, got, want)
		}
	}
}

func TestByline(t *testing.T) {
	const headline = `<title>Ferry runs again - The Harbour Courier</title><body><h1>Ferry runs again</h1>`
	for _, c := range []struct{ name, page, byline, authors string }{
		{"a lone line of an old template", `<title>Quays - Ferry runs again</title><table><tr><td><font size="2">Ports</font><h2>Ferry runs again</h2><FONT><I>By Ana Ruiz</I></FONT><p>The ferry runs.</table>`, "By Ana Ruiz", "Ana Ruiz"},
		{"bold, with a date", headline + `<b>Von Jörg Petersen</b><br>Montag<p>Die Fähre fährt.`, "Von Jörg Petersen", "Jörg Petersen"},
		{"not in a sentence", headline + `<p>It read <i>By Ana Ruiz</i> on the bow.`, "", ""},
		{"no name", headline + `<p><i>By Monday morning</i></p><p>The ferry runs.`, "", ""},
		{"links behind the name", `<meta name="author" content="Ana Ruiz">` + headline + `<div class="byline">By Ana Ruiz View author archive Get author RSS feed</div>`, "By Ana Ruiz", "Ana Ruiz"},
		{"an office glued to the name", headline + `<div class="byline">By <a rel="author">Ana Ruiz</a><span>Staff Writer</span></div>`, "By Ana Ruiz", "Ana Ruiz"},
		{"more are printed than declared", `<meta name="author" content="Ana Ruiz">` + headline + `<div class="byline">By Ana Ruiz, Tom Okafor</div>`, "By Ana Ruiz, Tom Okafor", "Ana Ruiz|Tom Okafor"},
		{"a first name is declared", `<meta name="author" content="Ana">` + headline + `<div class="byline">By Ana Ruiz</div>`, "By Ana Ruiz", "Ana Ruiz"},
		{"a link to the author's page", headline + `<p><a href="/author/ana-ruiz/">Ana Ruiz</a></p>`, "", "Ana Ruiz"},
		{"in a box below the headline", headline + `<aside class="meta"><p class="author">Von: <a href="/autor/1">Jörg Petersen</a></p></aside>`, "Von: Jörg Petersen", "Jörg Petersen"},
		{"others are printed than declared", `<meta name="author" content="Ana Ruiz">` + headline + `<div class="byline">By Lee Sorensen, Tom Okafor</div>`, "By Lee Sorensen, Tom Okafor", "Ana Ruiz"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := readPage(pageOf(c.page))
			if err != nil {
				t.Fatal(err)
			}
			authors := p.authors()
			if got := strings.Join(authors, "|"); got != c.authors {
				t.Errorf("authors %q, want %q", got, c.authors)
			}
			if got := p.byline(authors); got != c.byline {
				t.Errorf("byline %q, want %q", got, c.byline)
			}
		})
	}
}
