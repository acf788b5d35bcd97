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
		"By ANA RUIZ and TOM O'BRIEN, Meridian Press":            "Ana Ruiz|Tom O'Brien|Meridian Press",
		"By Ana Ruiz | November 6, 2025 at 2:26 PM HST":          "Ana Ruiz",
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
