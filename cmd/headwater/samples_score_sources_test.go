package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// scoreDerived: which articles only retell another one, and which one.
func (t *tally) scoreDerived(label storyLabel, s tracedStory) {
	var sum score
	var amiss []string
	found := map[string]news.Derivation{}
	for _, d := range s.lineage.Derived {
		found[s.keys[d.Article]] = d
	}
	for _, key := range label.Articles {
		want, labelled := label.derived[key]
		d, ok := found[key]
		from := s.keys[d.From]
		if labelled {
			sum.labelled++
		}
		switch {
		case labelled && !ok:
			amiss = append(amiss, fmt.Sprintf("missed: %s, %s of %s", key, want.how, want.from))
		case !labelled && ok:
			sum.false++
			amiss = append(amiss, fmt.Sprintf("false: %s, %s of %s (overlap %.2f)", key, d.How, from, d.Overlap))
		case labelled:
			sum.found++
			if from != want.from || string(d.How) != want.how {
				amiss = append(amiss, fmt.Sprintf("other: %s, %s of %s, want %s of %s", key, d.How, from, want.how, want.from))
			}
		}
	}
	t.section("retold", sum, &t.derived, amiss)
}

// scoreReports: a report is found where an entry of the same outlet has most of
// its articles in common; it is exact with the same articles, first and own.
func (t *tally) scoreReports(label storyLabel, s tracedStory) {
	var sum score
	var amiss []string
	taken := map[int]bool{}
	for _, want := range label.Reports {
		sum.labelled++
		best, most := -1, 0
		for i, r := range s.lineage.Reports {
			n := common(s.articles(r.Articles), want.Articles)
			if !taken[i] && sameParty(r.Outlet, want.Outlet) && n > most {
				best, most = i, n
			}
		}
		if best < 0 {
			amiss = append(amiss, fmt.Sprintf("missed: %s in %v", want.Outlet, want.Articles))
			continue
		}
		taken[best] = true
		r := s.lineage.Reports[best]
		wantArticles := slices.Sorted(slices.Values(want.Articles))
		own := want.Own
		if !slices.Contains(label.Articles, own) {
			own = ""
		}
		var told []string
		if missing := without(wantArticles, s.articles(r.Articles)); len(missing) > 0 {
			told = append(told, fmt.Sprintf("not in %v", missing))
		}
		if more := without(s.articles(r.Articles), wantArticles); len(more) > 0 {
			told = append(told, fmt.Sprintf("also in %v", more))
		}
		if first := s.keys[r.First]; first != want.First {
			told = append(told, fmt.Sprintf("first in %s, want %s", first, want.First))
		}
		if found := s.keys[r.Own]; found != own {
			told = append(told, fmt.Sprintf("own %q, want %q", found, own))
		}
		if told == nil {
			sum.found++
			continue
		}
		amiss = append(amiss, fmt.Sprintf("other: %s: %s", want.Outlet, strings.Join(told, "; ")))
	}
	for i, r := range s.lineage.Reports {
		if !taken[i] {
			sum.false++
			amiss = append(amiss, fmt.Sprintf("false: %s in %v", r.Outlet, s.articles(r.Articles)))
		}
	}
	t.section("reports, exactly", sum, &t.reports, amiss)
}

// scoreOrigins joins origins with labels, and gives for each origin found the key
// of its label, "" for none. An origin is exact where it is the only one of its
// label, of its kind, and seen in its articles.
func (t *tally) scoreOrigins(label storyLabel, s tracedStory) []string {
	var sum score
	var amiss []string
	joined := make([]string, len(s.lineage.Origins))
	parts := map[string][]int{}
	for i, o := range s.lineage.Origins {
		if joined[i] = s.labelOf(o, label.Origins); joined[i] == "" {
			sum.false++
			amiss = append(amiss, fmt.Sprintf("false: %s in %v", describeOrigin(o), s.articles(o.Articles)))
		}
		parts[joined[i]] = append(parts[joined[i]], i)
	}
	for _, want := range label.Origins {
		sum.labelled++
		name := want.Key + " (" + want.Name + want.Descriptor + ")"
		found := parts[want.Key]
		if len(found) == 0 {
			amiss = append(amiss, fmt.Sprintf("missed: %s in %v", name, want.Articles))
			continue
		}
		var told []string
		var articles []string
		for _, i := range found {
			o := s.lineage.Origins[i]
			articles = append(articles, s.articles(o.Articles)...)
			if string(o.Kind) != want.Kind {
				told = append(told, fmt.Sprintf("kind %s, want %s", o.Kind, want.Kind))
			}
			if want.CountMin != nil && (o.CountMin != *want.CountMin || !sameCount(o.CountMax, want.CountMax)) {
				told = append(told, fmt.Sprintf("count %s, want %s", span(o.CountMin, o.CountMax), span(*want.CountMin, want.CountMax)))
			}
		}
		if len(found) > 1 {
			var names []string
			for _, i := range found {
				names = append(names, describeOrigin(s.lineage.Origins[i]))
			}
			told = append(told, fmt.Sprintf("in %d parts: %s", len(found), strings.Join(names, " | ")))
		}
		if missing := without(want.Articles, articles); len(missing) > 0 {
			told = append(told, fmt.Sprintf("not in %v", missing))
		}
		if more := without(articles, want.Articles); len(more) > 0 {
			told = append(told, fmt.Sprintf("also in %v", more))
		}
		if told == nil {
			sum.found++
			continue
		}
		amiss = append(amiss, fmt.Sprintf("other: %s: %s", name, strings.Join(told, "; ")))
	}
	t.section("origins, exactly", sum, &t.origins, amiss)
	return joined
}

// labelOf is the key of the label that an origin is: the one most of whose places
// it is seen at, else one it shares an article and its name with.
func (s tracedStory) labelOf(o news.TracedOrigin, list []originLabel) string {
	var places []place
	for _, seen := range o.Seen {
		places = append(places, place{s.keys[seen.Article], seen.Span})
	}
	for _, span := range o.Spans {
		if len(o.Articles) > 0 {
			places = append(places, place{s.keys[o.Articles[0]], span})
		}
	}
	best, most := "", 0
	for _, want := range list {
		n := 0
		for _, p := range s.at(want.Seen...) {
			if slices.ContainsFunc(places, p.meets) {
				n++
			}
		}
		if n > most {
			best, most = want.Key, n
		}
	}
	if best != "" {
		return best
	}
	for _, want := range list {
		if common(s.articles(o.Articles), want.Articles) > 0 && sameOrigin(o, want) {
			return want.Key
		}
	}
	return ""
}

func sameOrigin(o news.TracedOrigin, want originLabel) bool {
	if o.Kind == news.OriginUnnamed {
		return want.Kind == "unnamed" && sameParty(o.Descriptor, want.Descriptor)
	}
	return want.Kind == string(o.Kind) && sameParty(o.Name, want.Name)
}

func describeOrigin(o news.TracedOrigin) string {
	return fmt.Sprintf("%s %s%s [party %s]", o.Kind, o.Name, o.Descriptor, o.Party)
}

// scoreParties: of all pairs of origins found, which are of one party.
func (t *tally) scoreParties(label storyLabel, s tracedStory, joined []string) {
	party := map[string]string{}
	for _, o := range label.Origins {
		party[o.Key] = o.Party
	}
	var sum score
	var amiss []string
	origins := s.lineage.Origins
	for i := range origins {
		for k := range i {
			a, b := joined[k], joined[i]
			if a == "" || b == "" || a == b {
				continue
			}
			want, found := party[a] == party[b], origins[k].Party == origins[i].Party
			if want {
				sum.labelled++
			}
			switch {
			case want && found:
				sum.found++
			case want:
				amiss = append(amiss, fmt.Sprintf("missed: %s and %s are %s (found %q, %q)", a, b, party[a], origins[k].Party, origins[i].Party))
			case found:
				sum.false++
				amiss = append(amiss, fmt.Sprintf("false: %s and %s are %q, want %q, %q", a, b, origins[i].Party, party[a], party[b]))
			}
		}
	}
	t.section("pairs of origins of one party", sum, &t.grouped, amiss)
}

// scoreChains compares chains by newsroom, gateways, origin and basis.
func (t *tally) scoreChains(label storyLabel, s tracedStory, joined []string) {
	var sum score
	var amiss []string
	taken := map[int]bool{}
	for _, want := range label.Chains {
		sum.labelled++
		i := slices.IndexFunc(s.lineage.Chains, func(c news.Chain) bool { return sameChain(c, want, joined) })
		if i < 0 {
			amiss = append(amiss, "missed: "+want.String())
			continue
		}
		sum.found++
		for i, c := range s.lineage.Chains {
			taken[i] = taken[i] || sameChain(c, want, joined)
		}
	}
	for i, c := range s.lineage.Chains {
		if taken[i] {
			continue
		}
		sum.false++
		told := chainLabel{Newsroom: c.Newsroom, Gateways: c.Gateways, Basis: string(c.Basis)}
		if c.Origin != nil {
			if told.Origin = joined[*c.Origin]; told.Origin == "" {
				told.Origin = describeOrigin(s.lineage.Origins[*c.Origin])
			}
		}
		line := "false: " + told.String()
		if c.Chosen {
			line += " (chosen)"
		}
		for _, p := range s.places(c.Support)[:min(1, len(c.Support))] {
			line += " " + p.article + " " + s.words(p)
		}
		amiss = append(amiss, line)
	}
	t.section("chains", sum, &t.chains, amiss)
}

func (c chainLabel) String() string {
	end := c.Origin
	if c.Basis != "attributed" {
		end = "(" + c.Basis + ")"
	}
	return strings.Join(slices.Concat([]string{c.Newsroom}, c.Gateways, []string{end}), " → ")
}

func sameChain(c news.Chain, want chainLabel, joined []string) bool {
	origin := ""
	if c.Origin != nil {
		origin = joined[*c.Origin]
	}
	return string(c.Basis) == want.Basis && origin == want.Origin && sameParty(c.Newsroom, want.Newsroom) &&
		slices.EqualFunc(c.Gateways, want.Gateways, sameParty)
}
