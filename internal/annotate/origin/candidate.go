package origin

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/name"
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// onAir reports whether an outlet's name is that of a broadcaster, which is no
// newspaper.
func onAir(outlet string) bool {
	for w := range strings.FieldsSeq(outlet) {
		switch w {
		case "News", "Radio", "TV", "Television", "Network", "Broadcasting", "Fox":
			return true
		}
		if len(w) >= 3 && len(w) <= 5 && strings.ToUpper(w) == w {
			return true
		}
	}
	return false
}

// candidate is what may be an outlet's name.
type candidate struct {
	text.Range
	outlet   string
	sure     bool // it is known to be an outlet's
	relay    bool // it stands for an outlet named before: "the newspaper"
	kind     slotKind
	cue      text.Range
	strong   bool
	sentence int
}

// confidence is how sure it is that the article relies on the outlet.
func (c *candidate) confidence() float64 {
	sure := [...]float64{toldSlot: .9, reportSlot: .85, staffSlot: .8, eventSlot: .6}[c.kind]
	switch {
	case c.relay:
		sure -= .1
	case !c.sure:
		sure -= .2
	}
	return sure
}

// candidateAt is the candidate that begins at token i; an empty one where none does.
func (f *finder) candidateAt(i int32) candidate {
	if f.inMention(i) {
		m := f.names.Mentions[f.mention[i]]
		e := &f.names.Entities[m.Entity]
		c := candidate{Range: m.Range}
		switch {
		case m.Pronoun, e.Self, m.Len() == 1 && f.lex.media[f.t.Word(i)]&network != 0:
		case e.Kind == news.MentionOutlet && f.namesake(m):
		case e.Kind == news.MentionOutlet:
			c.outlet, c.sure = f.outletName(m.Entity), true
		case f.lex.nounFirst && m.Len() > 1 && f.is(m.Begin, relay): // Radio Laguna
			c.outlet, c.sure = e.Name, true
		case e.Kind == news.MentionOrganization && !f.bodyIn(m.Range) && !f.acronym(m.Range),
			e.Kind == news.MentionPerson && m.Len() == 1 && m.Title.Empty() && f.camel(i):
			c.outlet = e.Name
		}
		return c
	}
	if f.is(i, stateRun) && !f.is(i-1, stateRun) { // state media
		j := i + 1
		for f.is(j, pressWord|relay) {
			j++
		}
		if r := (text.Range{Begin: i, End: j}); r.Len() > 1 && !f.inMention(j) && f.phraseEnds(j) && f.lex.media[f.wordAt(j)]&conference == 0 {
			return candidate{Range: r, outlet: f.t.Of(r), sure: true}
		}
	}
	if f.lex.nounFirst && f.is(i, relay) && f.lowerCase(i) && int(i)+1 < len(f.t.Tokens) && f.t.Tokens[i+1].Is(text.Capital) && !f.isPerson(i+1) {
		j := i + 1 // el diario The Daily Star
		for int(j) < len(f.t.Tokens) && j < i+6 && f.t.Tokens[j].Is(text.Capital) {
			j++
		}
		r := text.Range{Begin: i + 1, End: j}
		return candidate{Range: r, outlet: words(f.t.Of(r)), sure: true}
	}
	if f.is(i, determiner) && !f.is(i, single|possessive) && !(f.lex.nounFirst && f.t.Tokens[i].Is(text.Capital) && int(i)+1 < len(f.t.Tokens) && f.t.Tokens[i+1].Is(text.Capital)) {
		j := i + 1
		for f.is(j, modifier) && !f.is(j, relay) {
			j++
		}
		if f.is(j, relay) && !f.is(j, paper) && !f.inMention(j) && !f.inMention(j+1) && !(f.lex.nounFirst && int(j)+1 < len(f.t.Tokens) && f.t.Tokens[j+1].Is(text.Capital)) && (f.lowerCase(j) || f.lex.pluralByTable) {
			return candidate{Range: text.Range{Begin: j, End: j + 1}, relay: true}
		}
	}
	return f.unknown(i)
}

// namesake reports whether a one-word name is also the family name of somebody
// in the article: Bloomberg.
func (f *finder) namesake(m name.Mention) bool {
	if m.Len() > 1 {
		return false
	}
	if f.surnames == nil {
		f.surnames = make(map[string]bool)
		for i := range f.names.Entities {
			e := &f.names.Entities[i]
			if at := strings.LastIndexByte(e.Name, ' '); e.Kind == news.MentionPerson && at > 0 {
				f.surnames[e.Name[at+1:]] = true
			}
		}
	}
	return f.surnames[f.t.Print(m.Begin)]
}

// unknown is a run of words with capitals that is in no name known. It is sure to
// be an outlet's where its first word is one for outlets ("Diario del Puerto") or
// its last ends like one ("Hafenzeitung").
func (f *finder) unknown(i int32) candidate {
	r := text.Range{Begin: i, End: i}
	for r.Len() < 6 && int(r.End) < len(f.t.Tokens) && (r.Empty() || f.t.Tokens[r.End].Is(text.Space)) {
		if r.Empty() && f.is(i, ^relay) {
			break
		}
		if !f.capital(r.End) && !(f.lex.nounFirst && !r.Empty() && f.is(r.End, partOf|determiner) && int(r.End)+1 < len(f.t.Tokens) && f.capital(r.End+1)) {
			break
		}
		r.End++
	}
	c := candidate{Range: r}
	if r.Empty() || r.Len() == 1 && (f.is(i, ^class(0)) || f.acronym(r)) {
		return c
	}
	c.outlet = words(f.t.Of(r))
	c.sure = f.lex.nounFirst && r.Len() > 1 && f.is(i, relay)
	for _, ending := range f.lex.outletEndings {
		c.sure = c.sure || strings.HasSuffix(f.t.Word(r.End-1), ending)
	}
	if f.lex.pluralByTable && !c.sure {
		c.outlet = "" // where every noun has a capital, capitals tell nothing
	}
	return c
}

// capital reports whether token i may be a word of an unknown outlet's name.
func (f *finder) capital(i int32) bool {
	t := f.t.Tokens[i]
	return t.Word() && t.Is(text.Capital) && !f.is(i, determiner|when|author|pronoun|people|clause|and|preposition) && !f.titled[i] && (!f.inMention(i) || f.kindAt(i) == news.MentionPlace)
}

// acronym reports whether a name is letters only: FBI, I.R.S. Stations' call
// letters are known as outlets.
func (f *finder) acronym(r text.Range) bool {
	t := f.t.Tokens[r.Begin]
	return r.Len() == 1 && (t.Is(text.AllCapital) || t.Is(text.Period)) && t.End-t.Begin <= 7
}

// camel reports whether token i has a capital inside: BuzzFeed.
func (f *finder) camel(i int32) bool {
	p := f.t.Print(i)
	for k := 1; k < len(p); k++ {
		if 'A' <= p[k] && p[k] <= 'Z' && 'a' <= p[k-1] && p[k-1] <= 'z' && k > 2 {
			return true
		}
	}
	return false
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
