package origin

import (
	"slices"
	"sort"
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// findSlots finds the outlets in slots and makes the reports: one for each
// outlet, or one for each time where the article tells two reports of one outlet
// apart by their months. A name that nobody knows for an outlet's is one
// everywhere once it stands in a slot that no other name stands in.
func (f *finder) findSlots() {
	var candidates []candidate
	learned := map[string]bool{}
	for i := int32(0); int(i) < len(f.t.Tokens); i++ {
		c := f.candidateAt(i)
		if c.Empty() {
			continue
		}
		i = c.End - 1
		if c.outlet == "" && !c.relay || c.Begin > 1 && f.t.Print(c.Begin-1) == "/" && f.kindAt(c.Begin-2) == news.MentionOutlet {
			continue
		}
		c.sentence = text.Find(f.t.Sentences, c.Begin)
		c.kind, c.cue, c.strong = f.slotOf(c.Range, f.t.Sentences[c.sentence])
		if c.kind == noSlot && !c.sure {
			continue
		}
		if n := len(candidates); n > 0 && !c.sure && candidates[n-1].sure && f.genitive(candidates[n-1].End) && c.Begin-candidates[n-1].End <= 4 {
			continue // X's "Morning Hour"
		}
		if !c.sure && f.is(c.Begin-1, on) && (c.kind == staffSlot || f.is(c.cue.Begin, writes)) {
			continue // wrote on a network
		}
		if c.outlet != "" && !f.inMention(c.Begin) && f.names.Publisher(c.outlet) || c.kind == toldSlot && f.quoted[c.Begin] && f.is(c.cue.Begin-1, author) {
			continue // "I told the Star" is what a speaker did
		}
		if c.strong {
			learned[c.outlet] = true
		}
		candidates = append(candidates, c)
	}
	f.share(candidates)
	last := -1                 // the outlet that "the newspaper" stands for
	called := map[uint32]int{} // outlets that stand beside a word for what they are: "the Star newspaper"
	for _, c := range candidates {
		if c.relay && (f.ofOther(c) || f.otherKind(c.End-1)) {
			continue
		}
		if at, ok := called[f.t.Tokens[c.End-1].Hash]; c.relay && ok {
			last = at
		}
		switch {
		case !c.sure && !c.relay && f.is(c.Begin-1, single), c.relay && (last < 0 || f.hint(c.End-1, printedMatter) && onAir(f.outlets[last])), !c.relay && !c.sure && !learned[c.outlet]:
			continue
		case !c.relay && c.kind == noSlot && last >= 0:
			continue // only spoken of
		case !c.relay:
			last = f.outlet(c.outlet)
			if f.is(c.End, relay) && f.lowerCase(c.End) {
				called[f.t.Tokens[c.End].Hash] = last
			}
		}
		if c.kind != noSlot {
			f.slots = append(f.slots, slot{kind: c.kind, outlet: last, mention: c.Range, cue: c.cue, sentence: c.sentence, confidence: c.confidence()})
		}
	}
	f.makeReports()
}

// ofOther reports whether "the agency" stands for a body named before that is no
// outlet: the Civil Protection Agency.
func (f *finder) ofOther(c candidate) bool {
	from := sort.Search(len(f.names.Mentions), func(k int) bool { return f.names.Mentions[k].Begin >= c.Begin })
	for k := from - 1; k >= max(0, from-near); k-- {
		m := f.names.Mentions[k]
		switch f.names.Entities[m.Entity].Kind {
		case news.MentionOutlet:
			return false
		case news.MentionOrganization:
			for i := m.Begin; i < m.End; i++ {
				if f.t.Tokens[i].Hash == f.t.Tokens[c.End-1].Hash {
					return true
				}
			}
		}
	}
	return false
}

// otherKind reports whether the word for an outlet at i was last said of something
// else: a position paper, a building site.
func (f *finder) otherKind(i int32) bool {
	for k := i - 1; k > max(0, i-10*longestContent); k-- {
		if f.t.Tokens[k].Hash == f.t.Tokens[i].Hash {
			return f.lowerCase(k-1) && !f.is(k-1, determiner|modifier|single|relay|in)
		}
	}
	return false
}

// relays gives what "the report" says to the outlet that reported before, where the
// article tells of no other report.
func (f *finder) relays(claims []claim) {
	for i := range claims {
		c := &claims[i]
		if c.party < 0 || c.Source.Empty() || f.parties[c.party].kind != news.OriginDocument {
			continue
		}
		r := f.trim(c.Source)
		if r.Len() != 2 || !f.is(r.Begin, definite) || !f.is(r.Begin+1, story) {
			continue
		}
		if s := f.slotBefore(r.Begin); s >= 0 && !f.toldOf(r.Begin+1, f.slots[s].cue) {
			c.party, c.via, c.own = -1, f.slots[s].outlet, true
		}
	}
}

// slotBefore is the last slot of an outlet's own report before token i; -1 for none.
func (f *finder) slotBefore(i int32) int {
	k := sort.Search(len(f.slots), func(k int) bool { return f.slots[k].mention.Begin >= i }) - 1
	for ; k >= 0; k-- {
		if f.slots[k].kind == reportSlot || f.slots[k].kind == toldSlot {
			return k
		}
	}
	return -1
}

// toldOf reports whether the document whose noun stands at i has been brought in
// before, and not as an outlet's.
func (f *finder) toldOf(i int32, cue text.Range) bool {
	hash := f.t.Tokens[i].Hash
	for k := i - 1; k > max(0, i-10*longestContent); k-- {
		if f.t.Tokens[k].Hash == hash && !cue.Has(k) && !f.is(k-1, definite) {
			return f.written(k)
		}
	}
	return false
}

// outletName is the name an outlet has here: its usual one where the article has
// that, and else the form that comes first.
func (f *finder) outletName(entity int) string {
	e := &f.names.Entities[entity]
	if e.Outlet == nil || e.Name == e.Outlet.Name {
		return e.Name
	}
	if f.outletNames == nil {
		f.outletNames = make(map[int]string)
	}
	if name, ok := f.outletNames[entity]; ok {
		return name
	}
	name := ""
	for _, m := range f.names.Mentions {
		if m.Entity != entity || m.Pronoun {
			continue
		}
		print := words(f.t.Of(m.Range))
		if print == e.Outlet.Name || name == "" {
			name = print
		}
	}
	f.outletNames[entity] = name
	return name
}

// share gives outlets that an "and" or a comma joins to one in a slot the same
// slot: "the Post and the Star reported".
func (f *finder) share(candidates []candidate) {
	join := func(to, from *candidate) {
		if to.kind == noSlot && to.sure && from.sure && to.sentence == from.sentence && !f.spokenOf(to.Range, f.t.Sentences[to.sentence]) {
			to.kind, to.cue = from.kind, from.cue
		}
	}
	for i := 1; i < len(candidates); i++ {
		if a, b := &candidates[i-1], &candidates[i]; b.kind == noSlot && a.kind != staffSlot && f.joined(a.End, b.Begin) {
			join(b, a)
		}
	}
	for i := len(candidates) - 1; i > 0; i-- {
		if a, b := &candidates[i-1], &candidates[i]; b.kind != staffSlot && f.joined(a.End, b.Begin) {
			join(a, b)
		}
	}
}

// joined reports whether nothing but an "and" or a comma, and an article, stands
// between two names.
func (f *finder) joined(i, end int32) bool {
	if end <= i || end-i > 3 {
		return false
	}
	for ; i < end; i++ {
		if !f.is(i, and|determiner) && f.wordAt(i) != "," {
			return false
		}
	}
	return true
}

// outlet is the index of an outlet by its name.
func (f *finder) outlet(name string) int {
	i, ok := f.outletIndex[name]
	if !ok {
		i, ok = f.outletIndex[shortened(name)]
	}
	if !ok {
		i = len(f.outlets)
		f.outletIndex[shortened(name)] = i
		f.outletIndex[name] = i
		f.outlets = append(f.outlets, name)
	}
	return i
}

// shortened is a broadcaster's name without the word for what it is: NBC of NBC News.
func shortened(name string) string {
	if at := strings.LastIndexByte(name, ' '); at > 0 && at <= 6 && onAir(name[at+1:]) {
		return name[:at]
	}
	return name
}

// mostCues is how many cues of a report are kept.
const mostCues = 8

func (f *finder) makeReports() {
	of := make([][]int, len(f.outlets)) // the reports of each outlet
	for i := range f.slots {
		s := &f.slots[i]
		when := f.when(*s)
		s.report = f.reportOf(of[s.outlet], when)
		if s.report < 0 {
			s.report = len(f.reports)
			of[s.outlet] = append(of[s.outlet], s.report)
			f.reports = append(f.reports, news.Report{Outlet: f.outlets[s.outlet]})
		}
		r := &f.reports[s.report]
		r.Spans = append(r.Spans, f.t.Span(s.mention))
		if cue := f.t.Of(s.cue); !s.cue.Overlaps(s.mention) && len(r.Cues) < mostCues && !slices.Contains(r.Cues, cue) {
			r.Cues = append(r.Cues, cue)
		}
		if r.When == "" {
			r.When = when
		}
		r.Confidence = max(r.Confidence, s.confidence)
	}
}

// reportOf is which of the reports of one outlet one of this time is; -1 for a new
// one. Two months or two years are two reports; a weekday tells nothing apart.
func (f *finder) reportOf(reports []int, when string) int {
	for k := len(reports) - 1; k >= max(0, len(reports)-mostCues); k-- {
		if sameTime(f.reports[reports[k]].When, when) {
			return reports[k]
		}
	}
	return -1
}
