package web

import (
	"github.com/headwater-news/headwater/internal/news"
)

// Numbers of origins are said in sentences, and never without who stands behind
// them: "1" alone hides three named people as well as one unnamed.

// independence says how many independent origins there are.
func independence(most, least int) string {
	switch {
	case most <= 0:
		return "Origin not found in what this desk has read"
	case 0 < least && least < most:
		return "At least " + number(least) + ", perhaps " + count(most, "independent origin")
	}
	return count(most, "independent origin")
}

// behind says who stands behind chains, by kind, and through how many newsrooms:
// "3 named people and 1 document, one newsroom". "" where there are no chains.
func behind(l *news.Lineage, chains []news.Chain) string {
	var named, least, organizations, documents, posts int
	open := false // some unnamed people are not counted to the last
	newsrooms, met := map[string]bool{}, map[int]bool{}
	unsaid, there := map[string]bool{}, map[string]bool{}
	for _, c := range chains {
		newsrooms[c.Newsroom] = true
		o := originAt(l, c.Origin)
		switch {
		case o == nil && c.Basis == news.Eyewitness:
			there[c.Newsroom] = true
		case o == nil:
			unsaid[c.Newsroom] = true
		case met[*c.Origin]:
		default:
			met[*c.Origin] = true
			switch o.Kind {
			case news.OriginUnnamed:
				least += max(o.CountMin, 1)
				open = open || o.CountMax == nil || *o.CountMax > o.CountMin
			case news.OriginOrganization:
				organizations++
			case news.OriginDocument:
				documents++
			case news.OriginPost:
				posts++
			default:
				named++
			}
		}
	}
	if len(newsrooms) == 0 {
		return ""
	}
	var who []string
	add := func(n int, words string) {
		if n > 0 {
			who = append(who, words)
		}
	}
	add(named, countOf(named, "named person", "named people"))
	unnamed := number(least) + " unnamed people"
	if least == 1 {
		unnamed = "1 unnamed person"
	}
	if open {
		unnamed = "at least " + unnamed
	}
	add(least, unnamed)
	add(organizations, count(organizations, "organization"))
	add(documents, count(documents, "document"))
	add(posts, count(posts, "post"))
	add(len(there), countOf(len(there), "newsroom that was there itself", "newsrooms that were there themselves"))
	add(len(unsaid), countOf(len(unsaid), "newsroom that does not say from whom", "newsrooms that do not say from whom"))
	through := "through one newsroom"
	if n := len(newsrooms); n > 1 {
		through = "through " + number(n) + " newsrooms"
	}
	if len(who) == 1 && len(there)+len(unsaid) > 0 {
		return who[0] // the newsroom itself was counted
	}
	return list(who, len(who)+1) + ", " + through
}

// countOf is a number with what it counts, where that has a plural of its own.
func countOf(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return number(n) + " " + many
}

// originAt is the origin of that index; nil for none and for one that is not there.
func originAt(l *news.Lineage, index *int) *news.TracedOrigin {
	if index == nil || *index < 0 || *index >= len(l.Origins) {
		return nil
	}
	return &l.Origins[*index]
}
