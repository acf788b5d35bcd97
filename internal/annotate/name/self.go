package name

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
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
	own := site(self.Domain)
	for _, m := range n.Mentions { // "DPR has read the report", where dredgingandports says so
		e := &n.Entities[m.Entity]
		if e.Kind == news.MentionOutlet && e.Outlet == nil && m.Len() == 1 && n.text.Tokens[m.Begin].Is(text.AllCapital) && n.holds(m.End) && initials(n.word(m.Begin), own) {
			e.Self = true
		}
	}
}

// holds reports whether the verb at token i is one that newsrooms use of
// themselves: "has learned", "has seen".
func (n *Names) holds(i int32) bool {
	if n.word(i) == "understands" {
		return true
	}
	if n.word(i) != "has" {
		return false
	}
	switch n.word(i + 1) {
	case "learned", "learnt", "seen", "read", "obtained", "reviewed":
		return true
	}
	return false
}

// initials reports whether letters may be the initials of a site's words, of
// which the last may be left out of its address.
func initials(letters, site string) bool {
	if len(letters) < 3 || site == "" || letters[0] != site[0] {
		return false
	}
	for k := range len(letters) - 1 {
		at := strings.IndexByte(site, letters[k])
		if at < 0 {
			return false
		}
		site = site[at+1:]
	}
	return true
}

// Publisher reports whether a name, which may be none of the text's, is that of the
// outlet that published it.
func (n *Names) Publisher(name string) bool {
	return isSelf(&Entity{Name: name, Kind: news.MentionOutlet}, n.by)
}

// own makes an outlet of every name that is printed like the publisher's own, in
// full or by its last word: "the Record" in the Valley Record.
func (f *finder) own(self news.Outlet) {
	own := bare(self.Name)
	for i := range f.pieces {
		p := &f.pieces[i]
		if p.kind != news.MentionOutlet && len(own) > 2 && strings.EqualFold(bare(f.text.Of(p.Range)), own) || p.Len() == 1 && f.ownShort(p.Begin, self) {
			p.kind, p.outlet, p.sure = news.MentionOutlet, -1, .9
		}
	}
	var taken []bool
	for i := range f.class {
		at := int32(i)
		if !f.ownShort(at, self) {
			continue
		}
		if taken == nil {
			taken = make([]bool, len(f.class))
			for _, p := range f.pieces {
				for k := p.Begin; k < p.End; k++ {
					taken[k] = true
				}
			}
		}
		if !taken[at] {
			f.add(piece{Range: text.Range{Begin: at, End: at + 1}, kind: news.MentionOutlet, outlet: -1, sure: .9})
		}
	}
}

// ownShort reports whether token i is the last word of the publisher's name, with
// an article before it and no name around it.
func (f *finder) ownShort(i int32, self news.Outlet) bool {
	if i == 0 || !f.is(i-1, article) || !f.text.Tokens[i].Is(text.Capital) || int(i)+1 < len(f.class) && f.text.Tokens[i+1].Is(text.Capital) {
		return false
	}
	return shortOf(f.word(i), self)
}

// shortOf reports whether a word is the last of several in a publisher's name or,
// where that is not known, in its domain.
func shortOf(word string, self news.Outlet) bool {
	if len(word) < 4 {
		return false
	}
	if self.Name != "" {
		at := strings.LastIndexByte(self.Name, ' ')
		return at >= 0 && strings.EqualFold(self.Name[at+1:], word)
	}
	rest, ok := strings.CutSuffix(site(self.Domain), word)
	return ok && len(rest) > 2
}

func isSelf(e *Entity, self news.Outlet) bool {
	name, own := bare(e.Name), bare(self.Name)
	if own != "" && (strings.EqualFold(name, own) || e.Outlet != nil && strings.EqualFold(bare(e.Outlet.Name), own)) {
		return true
	}
	if e.Kind == news.MentionOutlet && !strings.ContainsRune(name, ' ') && shortOf(strings.ToLower(name), self) {
		return true
	}
	if self.Domain == "" {
		return false
	}
	if e.Outlet != nil && (self.Domain == e.Outlet.Domain || strings.HasSuffix(self.Domain, "."+e.Outlet.Domain)) {
		return true
	}
	own = site(self.Domain)
	return squeezed(own, name) || len(own) > 6 && (squeezed(strings.TrimPrefix(own, "la"), name) || squeezed(strings.TrimPrefix(own, "el"), name))
}

func bare(name string) string { return strings.TrimPrefix(name, "The ") }

// site is the part of a domain that names the outlet: "harbourcourier" of
// "www.harbour-courier.co.uk", without hyphens and "the".
func site(domain string) string {
	if domain == "" {
		return ""
	}
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
