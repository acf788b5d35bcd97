package web

import "html/template"

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
