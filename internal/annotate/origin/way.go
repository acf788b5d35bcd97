package origin

import (
	"slices"
	"sort"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// wayOf finds the outlet that a claim came through by its own sentence, and how
// its words were given.
func (f *finder) wayOf(claims []claim, i int) {
	c := &claims[i]
	slots, named := f.slotsNear(c), false
	if c.party < 0 {
		for _, s := range slots {
			if s.kind == reportSlot && s.mention.Covers(f.bare(c.Source)) && !c.Source.Empty() {
				c.via, c.own = s.outlet, true // "the newspaper said"
			}
		}
		return
	}
	for k := range slots {
		s := &slots[k]
		if f.inContent(s.mention.Begin, c.Attribution.Content) && !(s.cue.Overlaps(c.Cue) && (s.kind == toldSlot || f.is(s.cue.Begin, citing))) && !f.inserted(s) {
			continue
		}
		switch {
		case c.Source.Overlaps(s.mention) && s.kind == reportSlot && f.speaksItself(s, c):
			c.party = -1 // the outlet's own words: a report, no origin
			c.via, c.own = s.outlet, true
			return
		case c.Source.Overlaps(s.mention) && c.Source.Covers(s.cue) && s.kind == reportSlot && f.is(s.cue.Begin, story) && !f.is(s.cue.Begin, poll):
			c.party, c.via, c.own = -1, s.outlet, true // "a report by X" is X's
			return
		case s.kind == staffSlot:
			if c.Source.Overlaps(s.mention) || c.Source.Overlaps(s.cue) || c.Source.Begin <= s.mention.End && c.Source.End+2 >= s.mention.Begin {
				c.via, c.own = s.outlet, true
				if f.parties[c.party].kind == news.OriginUnnamed {
					c.party = -1 // "a reporter for X" is X
					return
				}
			}
		case s.kind == toldSlot && f.othersCue(s.cue, claims, i):
		case s.kind == reportSlot && f.inserted(s) && c.via < 0: // …, the Star reported, …
			c.via, c.own = s.outlet, true
		case c.via >= 0 && (named || !s.cue.Overlaps(c.Cue)): // the first, unless the claim's own cue names another
		case s.kind == reportSlot && s.mention.End <= s.cue.Begin && !f.is(s.cue.Begin, story) && f.reportedThen(s.cue.End, c),
			s.kind == reportSlot && f.is(s.cue.Begin, story) && (f.is(s.mention.Begin-1, in) || f.is(s.mention.Begin-2, in)) && !f.is(s.mention.Begin-1, partOf) && !f.is(s.mention.Begin-2, partOf),
			f.is(s.cue.Begin, writes) && s.cue.Begin < s.mention.Begin && s.kind == reportSlot:
			c.via, c.own = s.outlet, true
		case s.kind == toldSlot, s.kind == eventSlot, f.is(s.cue.Begin, accord|citing) || f.is(s.cue.End-1, by), f.hint(s.cue.Begin, handed):
			c.via, c.own, named = s.outlet, true, s.cue.Overlaps(c.Cue)
		}
	}
	if c.party >= 0 && c.via >= 0 && f.outletParty(c.party) && f.parties[c.party].name == f.outlets[c.via] {
		c.party, c.own = -1, true
		return
	}
	c.medium = f.mediumOf(c)
	if c.medium != "" && c.medium != "interview" {
		c.own = true
	}
	if c.party >= 0 && c.via >= 0 && c.medium == "" && f.parties[c.party].kind == news.OriginPerson {
		for k := range slots {
			if slots[k].kind == toldSlot {
				c.medium = "interview"
			}
		}
	}
}

// inserted reports whether an outlet and its verb stand between commas: "according
// to the letter, the Star reported, the bids were late".
func (f *finder) inserted(s *slot) bool {
	begin := s.mention.Begin
	if f.is(begin-1, determiner) {
		begin--
	}
	return s.mention.End <= s.cue.Begin && begin > 0 && f.wordAt(begin-1) == "," && f.wordAt(s.cue.End) == ","
}

// reportedThen reports whether a claim stands in what an outlet reported whose
// verb ends at i: behind it, with no clause between that speaks for the article.
func (f *finder) reportedThen(i int32, c *claim) bool {
	begin := anchor(&c.Attribution)
	if !c.Source.Empty() {
		begin = min(begin, c.Source.Begin)
	}
	if begin < i {
		return false
	}
	for ; i < begin; i++ {
		if f.t.Print(i) == ";" || f.wordAt(i) == "," && f.is(i+1, clause) && !f.is(i+1, that|relative) {
			return false
		}
	}
	return true
}

// speaksItself reports whether the outlet of a slot is the source of a claim, not
// only named in it ("records obtained by X").
func (f *finder) speaksItself(s *slot, c *claim) bool {
	p := &f.parties[c.party]
	return s.mention.Covers(f.bare(c.Source)) || f.inMention(s.mention.Begin) && p.entity == f.names.Mentions[f.mention[s.mention.Begin]].Entity
}

// slotsNear are the slots of a claim's sentence that stand near it.
func (f *finder) slotsNear(c *claim) []slot {
	at := anchor(&c.Attribution)
	from := sort.Search(len(f.slots), func(k int) bool {
		return f.slots[k].sentence > c.sentence || f.slots[k].sentence == c.sentence && f.slots[k].mention.Begin > at-longestContent
	})
	last := c.sentence // the sentence that a quotation of several ends in
	if n := len(c.Content); n > 0 {
		last = max(last, text.Find(f.t.Sentences, c.Content[n-1].End-1))
	}
	to := from
	for to < len(f.slots) && f.slots[to].sentence <= last && to-from < near {
		to++
	}
	return f.slots[from:to]
}

// bare is a source phrase without its article.
func (f *finder) bare(source text.Range) text.Range {
	source = f.trim(source)
	for source.Len() > 1 && f.is(source.Begin, determiner) {
		source.Begin++
	}
	return source
}

// othersCue reports whether a cue is that of a claim of another party than claim i.
func (f *finder) othersCue(cue text.Range, claims []claim, i int) bool {
	if claims[i].Cue.Overlaps(cue) {
		return false
	}
	for k := cue.Begin; k < cue.End; k++ {
		if c := f.cue[k]; c >= 0 && int(c) != i && claims[c].party >= 0 && claims[c].party != claims[i].party {
			return true
		}
	}
	return false
}

func (f *finder) inContent(i int32, content []text.Range) bool {
	for _, r := range content {
		if r.Has(i) {
			return true
		}
	}
	return false
}

// mostGateways is how many parties a chain can pass through here.
const mostGateways = 4

// nest finds the claims that a claim stands in. What an outlet reports came
// through it; what a person or a body says that others said came through them.
func (f *finder) nest(claims []claim, i int) {
	c := &claims[i]
	at := anchor(&c.Attribution)
	for j := max(0, i-near); j < min(len(claims), i+near); j++ {
		b := &claims[j]
		if j == i || !f.inContent(at, b.Content) {
			continue
		}
		if end := anchor(&b.Attribution); f.inContent(end, c.Content) && end < at {
			continue // each in the other: the later one speaks of the whole sentence
		}
		if b.via >= 0 && c.via < 0 && !c.own {
			c.via, c.own = b.via, true
		}
		if b.party >= 0 && c.party >= 0 && (f.hint(c.Cue.Begin, requests) || f.hint(c.Cue.End-1, requests)) && c.Kind == news.Indirect {
			c.party = -1 // what somebody is said to have asked for
			return
		}
		if b.party >= 0 && b.party != c.party && len(c.gateways) < mostGateways {
			c.gateways = append(c.gateways, j)
		}
	}
	slices.SortStableFunc(c.gateways, func(a, b int) int { return f.length(b) - f.length(a) })
}

// cite hands the way of the last claim before on to the speakers of a transcript.
func (f *finder) cite(claims []claim) {
	last := -1
	for i := range claims {
		c := &claims[i]
		switch {
		case c.via >= 0:
			last = c.via
		case c.party >= 0 && !c.own && f.t.Tokens[c.Source.Begin].Is(text.AllCapital) && f.t.Print(c.Source.End) == ":":
			c.via = last
		}
	}
}

// together hands the way of a group, or of a document that came one way, on to all
// that is given as its words: what some of unnamed people told an outlet, nobody
// else was told.
func (f *finder) together(claims []claim) {
	via, several := map[int]int{}, map[int]bool{}
	for i := range claims {
		if c := &claims[i]; c.party >= 0 && c.via >= 0 && (f.parties[c.party].group || f.parties[c.party].kind == news.OriginDocument && !several[c.party]) {
			if v, ok := via[c.party]; ok && v != c.via && !f.parties[c.party].group {
				several[c.party] = true
				delete(via, c.party)
				continue
			}
			via[c.party] = c.via
		}
	}
	if len(via) == 0 {
		return
	}
	for i := range claims {
		if c := &claims[i]; c.party >= 0 && c.via < 0 {
			if v, ok := via[c.party]; ok {
				c.via = v
			}
		}
	}
}

// carry hands the way of a claim on to the claims of the same party that go on
// with it: those of the same paragraph and of the next ones, while their own
// sentences tell no other way.
func (f *finder) carry(claims []claim) {
	for i := range claims {
		c := &claims[i]
		if c.party < 0 || c.own || c.via >= 0 {
			continue
		}
		for j := i - 1; j >= max(0, i-near) && claims[j].paragraph >= c.paragraph-5; j-- {
			if b := &claims[j]; b.party == c.party {
				c.via = b.via
				if c.medium == "" {
					c.medium = b.medium
				}
				break
			}
		}
	}
	for i := len(claims) - 1; i >= 0; i-- { // the lead tells what the next paragraphs say the way of
		c := &claims[i]
		if c.party < 0 || c.own || c.via >= 0 || c.paragraph > 1 {
			continue
		}
		for j := i + 1; j < min(len(claims), i+near) && claims[j].paragraph <= c.paragraph+3; j++ {
			if b := &claims[j]; b.party == c.party {
				c.via = b.via
				break
			}
		}
	}
}
