package web

import "html/template"

// HTML is one thing said, with the sentences it stands in folded under it.
func (s saying) HTML() template.HTML {
	var b lineSetter
	first := &s.Places[0]
	b.markup("\n<li class=\"saying-line\"><p")
	b.attribute("class", s.Kind)
	b.tongue(first.Language)
	b.markup(`>`)
	b.text(s.Words)
	b.markup("</p>\n<p class=\"meta\">")
	b.outlet(first.Address, first.Outlet)
	b.markup(` `)
	b.when(first.When)
	b.markup("</p>\n<details><summary>")
	b.text(s.Fold)
	b.markup("</summary>\n")
	for i := range s.Places {
		b.place(&s.Places[i], i > 0)
	}
	if s.More != "" {
		b.markup(`<p class="meta">`)
		b.text(s.More)
		b.markup(`</p>`)
	}
	b.markup(`</details></li>`)
	return b.done()
}

// place is the sentence in which something is said, and who printed it unless
// that was told already.
func (b *lineSetter) place(p *sayingPlace, outlet bool) {
	b.markup(`<blockquote`)
	b.tongue(p.Language)
	b.markup(`>`)
	b.passage(p.Around)
	b.markup("</blockquote>\n<p class=\"meta\">")
	if outlet {
		b.outlet(p.Address, p.Outlet)
		b.markup(` `)
		b.when(p.When)
		b.markup(`; `)
	}
	b.text(p.How)
	b.markup("</p>\n")
}
