package origin

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// when is the time the article gives for a report, in its words: "on Friday",
// "in August", "last week", "March 2016"; "" for none. It is the one nearest to
// the outlet's name, within a few words of it or of the cue.
func (f *finder) when(s slot) string {
	sentence := f.t.Sentences[s.sentence]
	begin, end := min(s.mention.Begin, s.cue.Begin), max(s.mention.End, s.cue.End)
	if s.cue.Empty() {
		begin = s.mention.Begin
	}
	for d := int32(0); d < reach; d++ {
		if i := end + d; i < sentence.End && f.timeAt(i) && f.content[i] < 0 {
			return f.t.Of(f.timeAround(i, sentence))
		}
		if i := begin - 1 - d; i >= sentence.Begin && f.timeAt(i) && f.content[i] < 0 {
			return f.t.Of(f.timeAround(i, sentence))
		}
	}
	for i := begin - reach; i >= max(sentence.Begin, begin-longestSubject*2) && !f.is(s.cue.Begin, accord); i-- {
		if f.timeAt(i) { // "On November 3, two officials … told …"
			r := f.timeAround(i, sentence)
			if r.End < sentence.End && f.wordAt(r.End) == "," && f.is(r.Begin-1, whenBefore) && f.t.Tokens[r.Begin-1].Is(text.Capital) {
				return f.t.Of(r)
			}
			i = r.Begin
		}
	}
	for i := begin; i < end; i++ {
		if f.timeAt(i) && !s.mention.Has(i) {
			return f.t.Of(f.timeAround(i, sentence))
		}
	}
	return ""
}

// timeAt reports whether token i names a time: a day, a month, a year.
func (f *finder) timeAt(i int32) bool {
	if f.is(i, when) {
		return f.t.Tokens[i].Is(text.Capital) || f.is(i-1, whenBefore)
	}
	return f.year(i)
}

func (f *finder) year(i int32) bool {
	p := f.t.Print(i)
	return len(p) == 4 && (strings.HasPrefix(p, "19") || strings.HasPrefix(p, "20")) && f.t.Tokens[i].Is(text.Digit) && !f.t.Tokens[i].Is(text.Letter)
}

// timeAround is the whole of the time that token i is part of.
func (f *finder) timeAround(i int32, s text.Range) text.Range {
	r := text.Range{Begin: i, End: i + 1}
	part := func(j int32) bool {
		return f.is(j, when) || f.year(j) || f.t.Tokens[j].Is(text.Digit) && f.t.Tokens[j].End-f.t.Tokens[j].Begin <= 2
	}
	for r.Begin > s.Begin && (part(r.Begin-1) || f.is(r.Begin-1, whenBefore) && !f.is(r.Begin-1, in)) {
		r.Begin--
	}
	for r.End < s.End && (part(r.End) || f.wordAt(r.End) == "," && r.End+1 < s.End && f.year(r.End+1)) {
		r.End++
	}
	return r
}

// sameTime reports whether two times may be of one report: not when both hold a
// month or a year and these differ.
func sameTime(a, b string) bool {
	if a == "" || b == "" || strings.EqualFold(a, b) {
		return true
	}
	month, year := monthOf(a)
	otherMonth, otherYear := monthOf(b)
	return agree(month, otherMonth) && agree(year, otherYear)
}

func agree(a, b string) bool { return a == "" || b == "" || a == b }

// monthOf are the month and the year of a time; "" where it tells none.
func monthOf(when string) (month, year string) {
	for _, w := range strings.Fields(strings.ToLower(when)) {
		w = strings.Trim(w, ".,")
		if len(w) == 4 && (strings.HasPrefix(w, "19") || strings.HasPrefix(w, "20")) {
			year = w
		} else if m, ok := months[w]; ok {
			month = m
		}
	}
	return month, year
}

// months are the names of the months in the three languages, each with one code.
var months = map[string]string{}

func init() {
	for _, year := range []string{
		"january february march april may june july august september october november december",
		"jan feb mar apr may jun jul aug sept oct nov dec",
		"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
		"januar februar märz april mai juni juli august september oktober november dezember",
	} {
		for i, m := range strings.Fields(year) {
			months[m] = string(rune('a' + i))
		}
	}
}
