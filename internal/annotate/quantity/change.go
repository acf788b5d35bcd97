package quantity

import "github.com/headwater-news/headwater/internal/news"

// changeOf is how a figure is qualified: by its own sign, by the words right
// before it ("more than", "about"), right behind it ("or more"), or by a verb or
// noun of rising and falling that governs it ("rose by", "a drop of", "4 percent
// higher"). The word closest to the number decides.
func (f *finder) changeOf(n *figure, end int32) news.Change {
	if n.change != "" {
		return n.change
	}
	before := n.begin
	if n.part && f.lang.determine[f.word(before-1)] { // "mehr als die Hälfte"
		before--
	}
	if c := f.changeBefore(before); c != "" {
		if c == news.MoreThan && f.timeOver(n, end) {
			return news.Exactly
		}
		if c != news.MoreThan || !f.particle(before-1) {
			return c
		}
		return news.Exactly
	}
	if c := f.changeAfter(n.end); c != "" {
		return c
	}
	if end != n.end {
		if c := f.changeAfter(end); c != "" {
			return c
		}
	}
	if c := f.trendOf(n, end); c != "" {
		return c
	}
	if n.vague {
		return news.MoreThan
	}
	return news.Exactly
}

// changeBefore is what the phrase that ends before token i says; "" for nothing.
func (f *finder) changeBefore(i int32) news.Change {
	if f.lang.article[f.word(i-1)] && f.begin < i-1 { // "an estimated", "nearly a"
		i--
	}
	for n := max(i-longest, f.begin); n < i; n++ {
		if c, ok := f.lang.before[f.joined(n, i)]; ok {
			return c
		}
	}
	return ""
}

// qualified is where the phrase that qualifies the figure at token i begins: i
// where there is none.
func (f *finder) qualified(i int32) int32 {
	for n := max(i-longest, f.begin); n < i; n++ {
		if _, ok := f.lang.before[f.joined(n, i)]; ok {
			return n
		}
	}
	return i
}

func (f *finder) changeAfter(i int32) news.Change {
	for n := min(i+3, f.end); n > i; n-- {
		if c, ok := f.lang.after[f.joined(i, n)]; ok {
			return c
		}
	}
	return ""
}

// timeOver tells "over three years", a span of time, from "for over three years".
func (f *finder) timeOver(n *figure, end int32) bool {
	if !f.lang.over[f.word(n.begin-1)] || end == n.end {
		return false
	}
	if u, _ := f.unitAt(n.end); u.kind != duration {
		return false
	}
	b := f.word(n.begin - 2)
	return !f.lang.timed[b] && f.lang.before[b] == ""
}

// trendOf is the rise or fall that governs a figure.
func (f *finder) trendOf(n *figure, end int32) news.Change {
	l := f.lang
	at := n.begin - 1
	if l.from[f.word(at)] && l.to[f.word(end)] { // "rose from 5 to …"
		return ""
	}
	by := false
	for l.by[f.word(at)] || l.article[f.word(at)] && !by {
		by = by || l.by[f.word(at)]
		at--
	}
	if f.particle(at) && !by && f.unitKind(n) != share && f.unitKind(n) != money {
		return "" // "made up of 13 bones", "drawn up two years ago"
	}
	if by && l.of[f.word(n.begin-1)] && f.particle(at) {
		return ""
	}
	firm := by || n.unit.kind == share || f.unitKind(n) == share
	if c, ok := l.trends[f.word(at)]; ok && (firm || !l.mild[f.word(at)]) {
		return c
	}
	if by && l.and[f.word(n.begin-3)] && len(f.found) > 0 { // "exports grew by 7 percent and imports by 5"
		if last := f.found[len(f.found)-1].Change; last == news.Up || last == news.Down {
			return last
		}
	}
	if by { // "rose in the quarter by 5", "an increase in prices of 5 percent"
		if c := f.trendBefore(at+1, 5); c != "" && !l.level[f.word(n.begin-1)] {
			return c
		}
	}
	// "a 4 percent increase", "4 percent higher"
	for i := end; i < min(end+2, f.end) && f.is(i, letters); i++ {
		if c, ok := l.behind[f.t.Word(i)]; ok && (f.unitKind(n) == share || f.unitKind(n) == measure || f.unitKind(n) == money) {
			return c
		}
	}
	return ""
}

// particle reports whether token i is "up", "down" or "over" as a part of the verb
// before it: "handed over 61 papers", "set up two panels".
func (f *finder) particle(i int32) bool {
	l := f.lang
	return l.particles[f.word(i)] && l.phrasal[f.word(i-1)]
}

func (f *finder) unitKind(n *figure) kind {
	if n.unit.name != "" {
		return n.unit.kind
	}
	u, _ := f.unitAt(n.end)
	return u.kind
}

// trendBefore is the trend in the size tokens before token i.
func (f *finder) trendBefore(i, size int32) news.Change {
	for at := i - 1; at >= max(i-size, f.begin); at-- {
		if c, ok := f.lang.trends[f.t.Word(at)]; ok {
			return c
		}
		if w := f.t.Word(at); w == "," || w == ";" {
			return ""
		}
	}
	return ""
}
