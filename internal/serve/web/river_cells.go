package web

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
)

// caption says how to read a drawing in which a line stands for per articles.
func (set originSetter) caption(per int) string {
	words := "Below a newsroom each line is one article"
	if per > 1 {
		words = "Below a newsroom a line stands for about " + number(per) + " articles"
	}
	for _, n := range set.flow.newsrooms {
		if n.copies > 0 {
			return words + "; copies are braided beside what they copy."
		}
	}
	return words + "."
}

// draw lays the river out in one size; a line of it stands for per articles.
func (set originSetter) draw(size riverSize) (drawn *river, per int) {
	if len(set.flow.newsrooms) == 0 {
		return nil, 0
	}
	c := courseOf(set.flow, size.columns)
	p := newPen(c, size)
	r := &river{ID: size.id, Title: "Where this story came from", Desc: set.summary()}
	for _, group := range c.springs {
		r.Springs = append(r.Springs, set.springCell(group))
	}
	var deltas []delta
	for _, group := range c.newsrooms {
		cell, d := set.newsroomCell(group)
		r.Newsrooms = append(r.Newsrooms, cell)
		deltas = append(deltas, d)
	}
	r.Upper = p.upper(func(i int) string { return r.Springs[i].Class })
	r.Lower, per = p.lower(deltas)
	return r, per
}

// summary tells what the drawing shows.
func (set originSetter) summary() string {
	springs, newsrooms := len(set.flow.springs), 0
	articles := map[news.ArticleID]bool{}
	for _, n := range set.flow.newsrooms {
		if n.name != "" {
			newsrooms++
		}
		for _, c := range n.carried {
			articles[c.entry.Article.ID] = true
		}
	}
	if springs == 0 {
		return count(len(articles), "article") + ", none of which names an origin."
	}
	return count(springs, "spring") + " through " + count(newsrooms, "newsroom") + " into " + count(len(articles), "article") + ". The list below says the same in words."
}

func (set originSetter) springCell(group []int) riverCell {
	if len(group) > 1 {
		return riverCell{Name: "and " + number(len(group)) + " more", Note: "in the list below", Form: "more", Class: set.sameClass(group)}
	}
	s := set.flow.springs[group[0]]
	cell := riverCell{Address: "#" + springID(group[0]), Form: "there"}
	cell.Name, cell.Note, cell.Class = set.springWords(s)
	cell.Name = shortName(cell.Name)
	if s.origin < 0 {
		if s.basis != news.Eyewitness {
			cell.Form = "unsaid"
		}
		return cell
	}
	o := set.lineage.Origins[s.origin]
	cell.Note = shortNotes(&o.Origin, s.gateways)
	cell.Form = string(o.Kind)
	if o.Kind == news.OriginUnnamed {
		cell.Drops = drops(max(o.CountMin, 1))
	}
	return cell
}

// shortName is as much of a name as a column has room for. It does not end in
// the small words that led to what was cut: "two former officials…", not "two
// former officials with…".
func shortName(name string) string {
	short := cutWords(name, 44)
	if short == name {
		return name
	}
	words := strings.Fields(strings.TrimSuffix(short, "…"))
	for len(words) > 2 && utf8.RuneCountInString(words[len(words)-1]) <= 4 {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ") + "…"
}

// sameClass is the colour of several springs: their own where they share one.
func (set originSetter) sameClass(group []int) string {
	_, _, class := set.springWords(set.flow.springs[group[0]])
	for _, i := range group[1:] {
		if _, _, other := set.springWords(set.flow.springs[i]); other != class {
			return "of-both"
		}
	}
	return class
}

// shortNotes is the kind of an origin under its name, where there is little room.
func shortNotes(o *news.Origin, gateways []string) string {
	notes := []string{kindWords(o.Kind)}
	if o.Kind == news.OriginUnnamed {
		notes = []string{howMany(o), "unnamed"}
	}
	if len(gateways) > 0 {
		notes = append(notes, "as told by "+list(gateways, 2))
	}
	return cutWords(commas(notes), 60)
}

func (set originSetter) newsroomCell(group []int) (riverCell, delta) {
	var outlets []string
	cell, d := riverCell{}, delta{dry: true}
	own := 0
	for _, i := range group {
		n := set.flow.newsrooms[i]
		d.lines += len(n.carried) - n.copies
		d.copies += n.copies
		d.dry = d.dry && n.name == ""
		if n.own {
			own++
		}
		for _, o := range n.outlets {
			if !slices.Contains(outlets, o) {
				outlets = append(outlets, o)
			}
		}
	}
	n := set.flow.newsrooms[group[0]]
	switch {
	case len(group) > 1:
		cell.Name = number(len(group)) + " more newsrooms"
	case n.name == "":
		cell.Name, cell.Address = "No origin named", "#newsroom-"+number(group[0]+1)
	default:
		cell.Name, cell.Address = cutWords(n.name, 48), "#newsroom-"+number(group[0]+1)
	}
	relays := d.lines - own
	switch {
	case len(group) > 1 || n.name == "":
	case n.own:
		cell.Note = "its own report"
	default:
		cell.Note = "known from others"
	}
	if relays > 0 {
		cell.Relays = carriers(relays, outlets)
		switch {
		case own > 0:
			cell.Relays = "carried by " + cell.Relays
		case !d.dry:
			cell.Relays = "told by " + cell.Relays
		}
	}
	if d.copies > 0 {
		cell.Copies = count(d.copies, "copy")
	}
	return cell, d
}

// carriers counts outlets with their articles: "12 outlets", "14 articles of 12 outlets".
func carriers(articles int, outlets []string) string {
	switch {
	case len(outlets) == 1 && articles == 1:
		return cutWords(outlets[0], 32)
	case len(outlets) == articles:
		return count(articles, "outlet")
	case len(outlets) == 0:
		return count(articles, "article")
	case len(outlets) == 1:
		return count(articles, "article") + " of " + cutWords(outlets[0], 32)
	}
	return count(articles, "article") + " of " + count(len(outlets), "outlet")
}

// drops are the places of so many dots in a row of 48 units, six at the most.
func drops(n int) []int {
	n = min(n, 6)
	places := make([]int, n)
	for i := range places {
		places[i] = 24 - 4*(n-1) + 8*i
	}
	return places
}
