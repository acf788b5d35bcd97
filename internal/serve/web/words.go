package web

import (
	"html/template"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// count is a number with what it counts: "1 article", "12,400 articles".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if stem, found := strings.CutSuffix(noun, "y"); found && !strings.HasSuffix(stem, "a") { // a story, a day
		return number(n) + " " + stem + "ies"
	}
	return number(n) + " " + noun + "s"
}

// number groups digits by thousands; below ten thousand they read well as they are.
func number(n int) string {
	digits := strconv.Itoa(n)
	if n < 10_000 {
		return digits
	}
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}

// list joins names as a sentence does and says how many were left out:
// "A, B and C", "A, B and 4 more". The last place names one, never "1 more".
func list(names []string, most int) string {
	rest := 0
	if len(names) > most {
		rest = len(names) - most + 1
		names = names[:most-1]
	}
	switch {
	case rest > 0:
		return strings.Join(names, ", ") + " and " + number(rest) + " more"
	case len(names) < 2:
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// How much of an article's beginning a list shows, in characters.
const (
	openingLeast = 90
	openingMost  = 280
)

// opening is the first sentence of a text, with the ones after it as long as it
// is very short. What is too long is cut between words. An abbreviation can end
// a "sentence" early ("U.S."); the least length keeps such stumps away.
func opening(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	var b strings.Builder
	for s := sentences.FromString(text); s.Next() && utf8.RuneCountInString(b.String()) < openingLeast; {
		b.WriteString(s.Value())
	}
	return cutWords(strings.TrimSpace(b.String()), openingMost)
}

// cutWords shortens a text to at most so many characters, between words.
func cutWords(text string, most int) string {
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	cut := 0
	for range most {
		_, size := utf8.DecodeRuneInString(text[cut:])
		cut += size
	}
	if space := strings.LastIndexByte(text[:cut], ' '); space > cut/2 {
		cut = space
	}
	return strings.TrimRight(text[:cut], " ,;:–—-") + "…"
}

// tongue is the language of a piece of text.
type tongue struct {
	Tag  string // for the lang attribute; "" where nobody knows
	Name string // "Spanish"; "" for the language the pages are written in
}

// Attributes are those of an element with text in it, which finds its own direction.
func (t tongue) Attributes() template.HTMLAttr {
	if t.Tag == "" {
		return `dir="auto"`
	}
	return template.HTMLAttr(`lang="` + template.HTMLEscapeString(t.Tag) + `" dir="auto"`)
}

// tongueOf checks a language that came from outside: an attribute with a tag
// that does not exist misleads a screen reader more than none.
func tongueOf(tag string) tongue {
	base, err := language.ParseBase(tag)
	if err != nil {
		return tongue{}
	}
	switch base.String() {
	case "en":
		return tongue{Tag: "en"}
	case "no": // the tables know its two written forms only, and take one for the whole
		return tongue{Tag: "no", Name: "Norwegian"}
	}
	return tongue{Tag: base.String(), Name: display.English.Languages().Name(language.Raw.Make(base.String()))}
}
