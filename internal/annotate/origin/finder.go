package origin

import (
	"cmp"
	"slices"

	"github.com/headwater-news/headwater/internal/annotate/attribution"
	"github.com/headwater-news/headwater/internal/annotate/name"
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// finder is the work on one article.
type finder struct {
	t            *text.Text
	lex          *lexicon
	names        *name.Names
	attributions []attribution.Attribution // in the order of their anchors
	given        []int32                   // for each the place it was given at; -1 for one found by rule

	class   []class // of every token
	mention []int32 // of every token: index into names.Mentions, or -1
	source  []int32 // of every token: the attribution whose source it is in, or -1
	cue     []int32
	content []int32 // the innermost
	titled  []bool  // it is part of a person's title
	quoted  []bool  // it stands in a quotation of some length

	outlets       []string
	outletNames   map[int]string  // by entity
	outletIndex   map[string]int  // into outlets
	surnames      map[string]bool // of the people of the article
	slots         []slot
	reports       []news.Report
	parties       []party
	partyOfEntity map[int]int
	lastAlone     int        // the last unnamed person's party; -1 for none
	lastAt        int32      // where that person was named
	lastMember    text.Range // the words for that person, where the party is a group
}

func newFinder(t *text.Text, names *name.Names, attributions []attribution.Attribution) *finder {
	n := len(t.Tokens)
	at := make([]int32, 4*n)
	flags := make([]bool, 2*n)
	f := &finder{t: t, lex: lexiconOf(t.Language), names: names, attributions: slices.Clone(attributions),
		mention: at[:n:n], source: at[n : 2*n : 2*n], cue: at[2*n : 3*n : 3*n], content: at[3*n:], quoted: flags[:n:n], titled: flags[n:], lastAlone: -1, partyOfEntity: make(map[int]int), outletIndex: make(map[string]int)}
	for i := range at {
		at[i] = -1
	}
	f.class = f.lex.classesOf(t)
	for i, m := range names.Mentions {
		fill(f.mention, m.Range, i)
		for k := m.Title.Begin; k < m.Title.End; k++ {
			f.titled[k] = true
		}
	}
	for _, q := range t.Quotes {
		for i := q.Begin; i < q.End && q.Depth == 0 && q.Len() > 6; i++ {
			f.quoted[i] = true
		}
	}
	for i, a := range attributions {
		f.mark(a, i)
	}
	f.findSources()
	f.addRules()
	f.order(len(attributions))
	for i := range at[n:] {
		at[n+i] = -1
	}
	for i, a := range f.attributions {
		f.mark(a, i)
	}
	return f
}

// order puts the attributions, of which the first were given, in the order of
// their anchors.
func (f *finder) order(given int) {
	f.given = make([]int32, len(f.attributions))
	for i := range f.given {
		f.given[i] = int32(i)
	}
	slices.SortStableFunc(f.given, func(a, b int32) int {
		return cmp.Compare(anchor(&f.attributions[a]), anchor(&f.attributions[b]))
	})
	ordered := make([]attribution.Attribution, len(f.attributions))
	for i, k := range f.given {
		ordered[i] = f.attributions[k]
		if int(k) >= given {
			f.given[i] = -1
		}
	}
	f.attributions = ordered
}

// longestContent bounds how much of a content is marked, and how much one found
// by rule can have.
const longestContent = 200

// mark notes where attribution i stands.
func (f *finder) mark(a attribution.Attribution, i int) {
	fill(f.source, a.Source, i)
	fill(f.cue, a.Cue, i)
	for _, c := range a.Content {
		if c.Empty() {
			continue
		}
		c.End = min(c.End, c.Begin+longestContent)
		if old := f.content[c.Begin]; old < 0 || f.length(int(old)) > f.length(i) {
			fill(f.content, c, i)
		}
	}
}

func fill(at []int32, r text.Range, value int) {
	for i := r.Begin; i < r.End; i++ {
		at[i] = int32(value)
	}
}

// length is how many tokens an attribution's content has.
func (f *finder) length(a int) (n int) {
	for _, c := range f.attributions[a].Content {
		n += c.Len()
	}
	return n
}

// is reports whether token i is of any of the classes; no token outside the text is.
func (f *finder) is(i int32, c class) bool {
	return 0 <= i && int(i) < len(f.class) && f.class[i]&c != 0
}

// lowerCase reports whether token i is a word without a capital.
func (f *finder) lowerCase(i int32) bool {
	if i < 0 || int(i) >= len(f.class) {
		return false
	}
	t := f.t.Tokens[i]
	return t.Word() && !t.Is(text.Capital)
}

// hint reports whether token i is any of the hints.
func (f *finder) hint(i int32, h hint) bool {
	return 0 <= i && int(i) < len(f.class) && f.lex.hints[f.t.Word(i)]&h != 0
}

// genitive reports whether token i is the ending of one.
func (f *finder) genitive(i int32) bool {
	if i < 0 || int(i) >= len(f.t.Tokens) || f.t.Tokens[i].Is(text.Space) {
		return false
	}
	switch f.t.Word(i) {
	case "’s", "'s", "’", "'":
		return true
	}
	return false
}

// inMention reports whether token i is part of a name.
func (f *finder) inMention(i int32) bool {
	return 0 <= i && int(i) < len(f.mention) && f.mention[i] >= 0
}

// kindAt is what token i is part of the name of; "" where of none.
func (f *finder) kindAt(i int32) news.MentionKind {
	if !f.inMention(i) {
		return ""
	}
	return f.names.Entities[f.names.Mentions[f.mention[i]].Entity].Kind
}

func (f *finder) isPerson(i int32) bool { return f.kindAt(i) == news.MentionPerson }

// personBefore is the mention of a person that ends at i; -1 where none does.
func (f *finder) personBefore(i int32) int {
	if i > 0 && f.isPerson(i-1) {
		return int(f.mention[i-1])
	}
	return -1
}

// speaks reports whether an attribution names r, or part of it, as its source.
func (f *finder) speaks(r text.Range) bool {
	for i := r.Begin; i < r.End; i++ {
		if f.source[i] >= 0 {
			return true
		}
	}
	return false
}

// spoken reports whether token i is part of an attribution's cue.
func (f *finder) spoken(i int32) bool { return f.cue[i] >= 0 }

// speechNear reports whether an attribution's cue stands near token at in r.
func (f *finder) speechNear(at int32, r text.Range) bool {
	for i := max(r.Begin, at-longestContent); i < min(r.End, at+longestContent); i++ {
		if f.cue[i] >= 0 {
			return true
		}
	}
	return false
}
