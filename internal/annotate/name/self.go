package name

import (
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// self marks the outlet that published the article.
func (n *Names) self(self news.Outlet) {
	for i := range n.Entities {
		e := &n.Entities[i]
		if e.Kind == news.MentionOutlet || e.Kind == news.MentionOrganization {
			e.Self = isSelf(e, self)
		}
	}
}

// own makes an outlet of every name that is printed like the publisher's own.
func (f *finder) own(self news.Outlet) {
	own := bare(self.Name)
	if len(own) < 3 {
		return
	}
	for i := range f.pieces {
		p := &f.pieces[i]
		if p.kind != news.MentionOutlet && strings.EqualFold(bare(f.text.Of(p.Range)), own) {
			p.kind, p.outlet, p.sure = news.MentionOutlet, -1, .9
		}
	}
}

func isSelf(e *Entity, self news.Outlet) bool {
	name, own := bare(e.Name), bare(self.Name)
	if own != "" && (strings.EqualFold(name, own) || e.Outlet != nil && strings.EqualFold(bare(e.Outlet.Name), own)) {
		return true
	}
	if self.Domain == "" {
		return false
	}
	if e.Outlet != nil && (self.Domain == e.Outlet.Domain || strings.HasSuffix(self.Domain, "."+e.Outlet.Domain)) {
		return true
	}
	return squeezed(site(self.Domain), name)
}

func bare(name string) string { return strings.TrimPrefix(name, "The ") }

// site is the part of a domain that names the outlet: "harbourcourier" of
// "www.harbour-courier.co.uk", without hyphens and "the".
func site(domain string) string {
	labels := strings.Split(domain, ".")
	k := max(len(labels)-2, 0)
	if k > 0 && len(labels[k]) <= 3 {
		k--
	}
	return strings.TrimPrefix(strings.ReplaceAll(labels[k], "-", ""), "the")
}

// squeezed reports whether a site is a name run together, its first words perhaps
// by their initials: "harbourcourier" and "hcourier" are the Harbour Courier,
// "wktr" is WKTR-TV.
func squeezed(site, name string) bool {
	if len(site) < 3 {
		return false
	}
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == ' ' || r == '-' })
	if len(words) == 2 && words[1] == "tv" && words[0] == site {
		return true
	}
	if rest, ok := strings.CutPrefix(site, strings.Join(words, "")); ok && len(rest) <= 3 {
		last := words[len(words)-1]
		if rest == "tv" || '0' <= last[len(last)-1] && last[len(last)-1] <= '9' { // "fox4kc" is FOX 4
			return true
		}
	}
	for short := range len(words) { // so many words by their initials
		rest, ok := site, true
		for i, w := range words {
			if i < short {
				w = w[:1]
			}
			if rest, ok = strings.CutPrefix(rest, w); !ok {
				break
			}
		}
		if ok && rest == "" {
			return true
		}
	}
	return false
}
