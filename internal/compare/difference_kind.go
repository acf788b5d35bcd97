package compare

import (
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// kindOf says why two figures of the same thing differ; "" where they do not, or
// where nothing tells.
func (r *amounts) kindOf(a, b *amount, how bond) news.DifferenceKind {
	if agrees(a, b) || a.printed == b.printed && a.high == a.low { // "six miles", "six nautical miles"
		return ""
	}
	if a.change == news.MoreThan && b.change == news.MoreThan && max(a.low, b.low) < 20 && !later(a.asOf, b.asOf) && !later(b.asOf, a.asOf) {
		return ""
	}
	parted := a.giver != b.giver && (a.giver == "" || b.giver == "" || a.report != b.report)
	if rounds(a, b) {
		// An account that gives both values rounds its own figure.
		if !parted && (r.has(a.account, b) || r.has(b.account, a)) {
			return ""
		}
		return news.Rounding
	}
	if how != sameThing || r.has(a.account, b) || r.has(b.account, a) || r.apartInOne(a, b) {
		return ""
	}
	if a.owner != nil && birthday(a, b) || r.inParts(a, b) || r.inParts(b, a) {
		return ""
	}
	if r.mayCountAttacker(a, b) {
		return ""
	}
	if a.change == news.About || b.change == news.About {
		if apart(a, b) < .3 {
			return ""
		}
	}
	if b.asOf.Before(a.asOf) {
		a, b = b, a // a is the earlier
	}
	if r.replaces(a, b) {
		return news.UpdatedFigure
	}
	if a.change == news.MoreThan && b.low > a.low || b.change == news.MoreThan && a.low > b.low {
		return "" // "at least three" is true of five
	}
	return news.Conflict
}

// mayCountAttacker reports whether two figures may differ only in that one of
// them counts the attacker.
func (r *amounts) mayCountAttacker(a, b *amount) bool {
	if max(a.low, b.low)-min(a.low, b.low) > 1 {
		return false
	}
	switch a.family {
	case "dead":
		return r.attacked[a.account] || r.attacked[b.account] || a.unit != b.unit
	case "injured", "shot", "hospitalised":
		return r.shotBack[a.account] || r.shotBack[b.account]
	}
	return false
}

// shotByPolice reports whether words say "shot by police", "wounded by an officer".
func shotByPolice(words []wording.Word) bool {
	for i := 0; i+2 < len(words); i++ {
		f := families[words[i].Text]
		if words[i+1].Text != "by" || f != "shot" && f != "injured" && f != "dead" {
			continue
		}
		for _, w := range words[i+2 : min(i+6, len(words))] {
			if officers[w.Text] {
				return true
			}
		}
	}
	return false
}

func apart(a, b *amount) float64 { return (max(a.low, b.low) - min(a.low, b.low)) / max(a.low, b.low) }

// replaces reports whether b is what a became: a later count of what is counted
// up, or the same outlet's or report's own later figure.
func (r *amounts) replaces(a, b *amount) bool {
	if a.report != "" && a.report == b.report && (r.corrected[a.account] || r.corrected[b.account]) {
		return true
	}
	if !later(a.asOf, b.asOf) {
		return false
	}
	if shared(a.hours, b.hours) > 0 && !b.rises {
		return false // both tell of the same hour: "by midnight"
	}
	if cumulative[a.family] && b.low > a.low {
		return true
	}
	if outlet := r.accounts[a.account].Article.Outlet; a.owner == nil && outlet != "" && outlet == r.accounts[b.account].Article.Outlet {
		return true
	}
	return a.owner == nil && (a.speaker != "" && a.speaker == b.speaker || b.rises)
}

// later reports whether b is later than a by enough that a figure may have changed.
func later(a, b news.When) bool {
	if a.IsZero() || b.IsZero() {
		return false
	}
	if a.DayOnly() || b.DayOnly() {
		return news.DayOf(a.Time()).Before(news.DayOf(b.Time()))
	}
	return b.Time().Sub(a.Time()).Minutes() >= 60
}

// birthday reports whether an age can have become the other one by the time.
func birthday(a, b *amount) bool {
	if a.asOf.IsZero() || b.asOf.IsZero() {
		return false // accounts of one story are seldom months apart
	}
	if b.asOf.Before(a.asOf) {
		a, b = b, a
	}
	days := b.asOf.Time().Sub(a.asOf.Time()).Hours() / 24
	return days >= 14 && b.low >= a.low && b.low-a.low <= float64(int(days/365))+1
}

// grew reports whether figures are ages that several accounts without a time give
// each. An error is seldom made twice: the person had a birthday in between.
func (r *amounts) grew(list []*amount, group []int) bool {
	given := map[float64]int{}
	for _, i := range group {
		if list[i].owner == nil || !list[i].asOf.IsZero() {
			return false
		}
		given[list[i].low]++
	}
	for _, n := range given {
		if n < 2 {
			return false
		}
	}
	return true
}

// inParts reports whether b's account counts the dead and the injured apart and
// they add up to a.
func (r *amounts) inParts(a, b *amount) bool {
	if a.family != "shot" && a.family != "injured" {
		return false
	}
	for _, f := range r.of[b.account] {
		if f.family == "dead" && f.low+b.low == a.low {
			return true
		}
	}
	return false
}
