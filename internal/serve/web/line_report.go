package web

import "html/template"

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
