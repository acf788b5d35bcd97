package web

import (
	"html/template"

	"github.com/headwater-news/headwater/internal/news"
)

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
	b.printed(u)
	return b.done()
}

func (b *lineSetter) printed(u useLine) {
	b.when(u.When)
	b.markup(` in `)
	b.outlet(u.Address, u.Outlet)
	if u.Headline != "" {
		b.markup(`: <bdi>`)
		b.text(u.Headline)
		b.markup(`</bdi>`)
	}
}

// Line is a later printing, with how it differs from the first.
func (u useLine) Line() template.HTML {
	var b lineSetter
	b.markup("\n<li><p class=\"meta\"><span>")
	b.printed(u)
	b.markup("</span></p>\n")
	if u.Words != "" {
		b.markup(`<p class="use-words"`)
		b.tongue(u.Language)
		b.markup(`>`)
		b.text(u.Words)
		b.markup("</p>\n")
	}
	if u.How != "" {
		b.markup(`<p class="use-how">`)
		b.text(capital(u.How))
		b.markup(`.</p>`)
	}
	b.markup("\n")
	if len(u.Edits) > 0 {
		b.edits(u.Edits)
	}
	b.markup(`</li>`)
	return b.done()
}

// edits are the words that were changed.
func (b *lineSetter) edits(edits []news.Edit) {
	b.markup(`<p class="edits">`)
	for i, e := range edits {
		if i > 0 {
			b.markup(`; `)
		}
		switch {
		case e.Was == "":
			b.element("ins", e.Is)
			b.markup(` is added`)
		case e.Is == "":
			b.element("del", e.Was)
			b.markup(` is left out`)
		default:
			b.element("del", e.Was)
			b.markup(` became `)
			b.element("ins", e.Is)
		}
	}
	b.markup(`</p>`)
}
