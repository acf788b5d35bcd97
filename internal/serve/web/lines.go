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

// HTML is an article of a story with its copies folded under it.
func (r reportLine) HTML() template.HTML {
	var b lineSetter
	b.markup(`<article class="report"`)
	b.attribute("id", r.ID)
	b.markup(">\n<p class=\"side-time\">")
	b.when(r.When)
	b.markup("</p>\n<div class=\"report-text\">\n<p class=\"outlet\"><bdi>")
	b.text(r.Outlet)
	b.markup(`</bdi>`)
	if r.Language.Name != "" {
		b.markup(` <span>in `)
		b.text(r.Language.Name)
		b.markup(`</span>`)
	}
	if r.Earliest {
		b.markup(` <span class="earliest">earliest read here</span>`)
	}
	b.markup("</p>\n<h3 class=\"headline\"")
	b.tongue(r.Language)
	b.markup(`>`)
	b.headline(r.articleLine)
	b.markup("</h3>\n")
	if r.Opening != "" {
		b.markup(`<p class="opening"`)
		b.tongue(r.Language)
		b.markup(`>`)
		b.text(r.Opening)
		b.markup("</p>\n")
	}
	b.about(r)
	if len(r.Copies) > 0 {
		b.copies(r)
	}
	b.markup("</div>\n</article>\n")
	return b.done()
}

// about is what more is known of a report.
func (b *lineSetter) about(r reportLine) {
	b.markup(`<p class="meta">`)
	if r.Byline != "" {
		b.markup(`<span><bdi>`)
		b.text(r.Byline)
		b.markup(`</bdi></span> `)
	}
	if r.Captured.Machine != "" {
		b.markup(`<span>Captured `)
		b.when(r.Captured)
		b.markup(`</span> `)
	}
	if r.Revised {
		b.markup(`<span>Updated `)
		b.when(r.Updated)
		b.markup(`</span> `)
	}
	if r.Relation != "" {
		b.markup(`<span>`)
		b.text(r.Relation)
		b.markup(` of <a`)
		b.attribute("href", r.Elsewhere)
		b.markup(`>an article in another story</a></span> `)
	}
	b.asRead(r.Reading)
	b.markup("</p>\n")
}

func (b *lineSetter) asRead(address string) {
	b.markup(`<a`)
	b.attribute("href", address)
	b.markup(`>Text as read</a>`)
}

// headline leads to the outlet, where its address is known.
func (b *lineSetter) headline(a articleLine) {
	if a.Out == "" {
		b.text(a.Headline)
		return
	}
	b.markup(`<a`)
	b.attribute("href", a.Out)
	b.markup(` rel="external noopener noreferrer">`)
	b.text(a.Headline)
	b.markup(`</a>`)
}

func (b *lineSetter) copies(r reportLine) {
	b.markup(`<details class="copies"><summary>`)
	b.text(r.Fold)
	b.markup("</summary>\n<ul>")
	for _, c := range r.Copies {
		b.markup("\n<li")
		b.attribute("id", c.ID)
		b.markup(`><span class="outlet">`)
		b.text(c.Outlet)
		b.markup(`</span> <span class="headline"`)
		b.tongue(c.Language)
		b.markup(`>`)
		b.headline(c)
		b.markup(`</span> <span class="meta"><span>`)
		b.when(c.When)
		if c.Captured.Machine != "" {
			b.markup(`, captured `)
			b.when(c.Captured)
		}
		b.markup(`</span> <span>`)
		b.text(c.Relation)
		b.markup(`</span> `)
		b.asRead(c.Reading)
		b.markup(`</span></li>`)
	}
	b.markup("\n</ul></details>\n")
}

// HTML is the words that something rests on, and where they stand.
func (e evidence) HTML() template.HTML {
	var b lineSetter
	if len(e.Around) > 0 {
		b.markup(`<blockquote`)
		b.tongue(e.Language)
		b.markup(`>`)
		b.passage(e.Around)
		b.markup("</blockquote>\n")
	}
	b.markup(`<p class="meta">`)
	b.outlet(e.Address, e.Outlet)
	b.markup(` `)
	b.when(e.When)
	if e.Note != "" {
		b.text("; " + e.Note)
	}
	b.markup("</p>\n")
	return b.done()
}

// HTML is an article in the list of those that rest on a newsroom.
func (c carriedLine) HTML() template.HTML {
	var b lineSetter
	b.markup("\n<li>")
	b.outlet(c.Address, c.Outlet)
	b.markup(` <span class="meta">`)
	b.when(c.When)
	if c.How != "" {
		b.text(", " + c.How)
	}
	b.markup(`</span></li>`)
	return b.done()
}

// HTML is when and where words were printed.
func (u useLine) HTML() template.HTML {
	var b lineSetter
	b.when(u.When)
	b.markup(` in `)
	b.outlet(u.Address, u.Outlet)
	if u.Headline != "" {
		b.markup(`: <bdi>`)
		b.text(u.Headline)
		b.markup(`</bdi>`)
	}
	return b.done()
}
