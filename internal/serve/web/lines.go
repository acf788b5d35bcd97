package web

import (
	"html"
	"html/template"
	"strings"

	"github.com/headwater-news/headwater/internal/store"
)

// The lines of which a long story has hundreds are set here, each in one step: a
// template takes ten for the same and most of a page's time. What stands in a
// line came from the web, so that every value goes through text or into an
// attribute through attribute, and nothing else does; addresses are our own or
// went through original.

// lineSetter sets one line.
type lineSetter struct{ strings.Builder }

// markup is HTML of our own.
func (b *lineSetter) markup(s string) { b.WriteString(s) }

// text is words.
func (b *lineSetter) text(s string) { b.WriteString(html.EscapeString(s)) }

// element is words in an element without attributes.
func (b *lineSetter) element(name, words string) {
	b.WriteString(`<` + name + `>` + html.EscapeString(words) + `</` + name + `>`)
}

// attribute is ` name="value"`.
func (b *lineSetter) attribute(name, value string) {
	b.WriteString(` ` + name + `="` + html.EscapeString(value) + `"`)
}

// when is a moment, as a template sets it.
func (b *lineSetter) when(m moment) { b.WriteString(string(m.HTML())) }

// tongue is the attributes of an element with text in that language.
func (b *lineSetter) tongue(t tongue) { b.WriteString(` ` + string(t.Attributes())) }

// outlet is an outlet's name as a link.
func (b *lineSetter) outlet(address, name string) {
	b.markup(`<a`)
	b.attribute("href", address)
	b.markup(`><bdi>`)
	b.text(name)
	b.markup(`</bdi></a>`)
}

// passage is text with what matters of it marked.
func (b *lineSetter) passage(around []store.Fragment) {
	for _, f := range around {
		if f.Match {
			b.markup(`<mark>`)
		}
		b.text(f.Text)
		if f.Match {
			b.markup(`</mark>`)
		}
	}
}

func (b *lineSetter) done() template.HTML { return template.HTML(b.String()) }
