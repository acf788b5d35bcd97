package origin

import (
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// findSlots finds the outlets in slots and makes the reports: one for each
// outlet, or one for each time where the article tells two reports of one outlet
// apart by their months.
func (f *finder) findSlots() {
	last := -1 // the outlet that "the newspaper" stands for
	for i := int32(0); int(i) < len(f.t.Tokens); i++ {
		m, outlet, sure := f.outletAt(i, last)
		if m.Empty() {
			continue
		}
		i = m.End - 1
		if outlet == "" {
			continue
		}
		s := text.Find(f.t.Sentences, m.Begin)
		kind, cue, strong := f.slotOf(m, f.t.Sentences[s])
		if !sure && !strong {
			continue
		}
		if sure || kind != noSlot {
			last = f.outlet(outlet)
		}
		if kind != noSlot {
			f.slots = append(f.slots, slot{kind: kind, outlet: last, mention: m, cue: cue, sentence: s})
		}
	}
	f.makeReports()
}

// outletAt is the outlet named at token i, by name or by words like "the
// newspaper" that stand for the outlet last. sure is whether it is known to be
// one; what is not may still stand in a slot that tells.
func (f *finder) outletAt(i int32, last int) (m text.Range, outlet string, sure bool) {
	if f.inMention(i) {
		mention := f.names.Mentions[f.mention[i]]
		entity := f.names.Entities[mention.Entity]
		switch {
		case mention.Pronoun, entity.Self:
		case entity.Kind == news.MentionOutlet:
			return mention.Range, entity.Name, true
		case entity.Kind == news.MentionOrganization && !f.bodyIn(mention.Range):
			return mention.Range, entity.Name, false
		}
		return mention.Range, "", false
	}
	if f.is(i, stateRun) && !f.is(i-1, stateRun) { // state media
		j := i + 1
		for f.is(j, pressWord|relay) {
			j++
		}
		if j > i+1 && !f.inMention(j) && f.lex.media[f.wordAt(j)]&conference == 0 {
			return text.Range{Begin: i, End: j}, f.t.Of(text.Range{Begin: i, End: j}), true
		}
	}
	if !f.is(i, determiner) || f.is(i, single) {
		return text.Range{}, "", false
	}
	j := i + 1
	for f.is(j, modifier) && !f.is(j, relay) {
		j++
	}
	if f.is(j, relay) && !f.inMention(j) && !f.inMention(j+1) && !f.t.Tokens[j].Is(text.Capital) && last >= 0 {
		return text.Range{Begin: i, End: j + 1}, f.outlets[last], true
	}
	return text.Range{}, "", false
}

// bodyIn reports whether a name holds a word for a body that is no outlet.
func (f *finder) bodyIn(r text.Range) bool {
	for i := r.Begin; i < r.End; i++ {
		if f.is(i, body|people) {
			return true
		}
	}
	return false
}

// outlet is the index of an outlet by its name.
func (f *finder) outlet(name string) int {
	for i, o := range f.outlets {
		if o == name {
			return i
		}
	}
	f.outlets = append(f.outlets, name)
	return len(f.outlets) - 1
}

func (f *finder) makeReports() {
	for i := range f.slots {
		s := &f.slots[i]
		when := f.when(*s)
		s.report = f.reportOf(f.outlets[s.outlet], when)
		if s.report < 0 {
			s.report = len(f.reports)
			f.reports = append(f.reports, news.Report{Outlet: f.outlets[s.outlet]})
		}
		r := &f.reports[s.report]
		r.Spans = append(r.Spans, f.t.Span(s.mention))
		if cue := f.t.Of(s.cue); !s.cue.Overlaps(s.mention) && !contains(r.Cues, cue) {
			r.Cues = append(r.Cues, cue)
		}
		if r.When == "" {
			r.When = when
		}
	}
}

// reportOf is the report of an outlet that one of this time is; -1 for a new one.
// Two months or two years are two reports; a weekday tells nothing apart.
func (f *finder) reportOf(outlet, when string) int {
	at := -1
	for i, r := range f.reports {
		if r.Outlet == outlet && (at < 0 || when == "" || sameTime(r.When, when)) {
			at = i
		}
	}
	if at >= 0 && !sameTime(f.reports[at].When, when) {
		return -1
	}
	return at
}

func contains(list []string, s string) bool {
	for _, l := range list {
		if l == s {
			return true
		}
	}
	return false
}
