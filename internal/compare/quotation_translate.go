package compare

import (
	"slices"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// A translation shares no words with its original. It is looked for among the
// words of the same speaker in another language, by what can be compared: figures,
// names, and the words whose keys meet because a gloss is known. Half of what the
// shorter one says must be found in the other, a little less where they were
// printed in one story or within days; most of it must come in the same order; and
// no other quotation may have as much.
const (
	fewestGlosses = 3
	leastGlossed  = .5
	leastClose    = .4 // of what was printed close together
	closeDays     = 3
	leastInOrder  = .6
)

// translations finds the originals of translations.
type translations struct {
	reader  *wording.Reader
	several map[string]bool // surname → quoted in more than one language
	holding map[said][]int  // uses, in order of time
	glosses map[int][]gloss // by use
}

// said is a gloss in the words of speakers of one surname.
type said struct{ surname, key string }

// gloss is what a word of a quotation says, whatever its language.
type gloss struct {
	key string
	at  int // offset in the text
}

func newTranslations(uses []use, reader *wording.Reader) *translations {
	t := &translations{reader: reader, several: map[string]bool{}, holding: map[said][]int{}, glosses: map[int][]gloss{}}
	language := map[string]string{}
	for i := range uses {
		u := &uses[i]
		if !u.who.known() || u.Language == "" {
			continue
		}
		name := u.who.surname()
		if known, ok := language[name]; ok && known != u.Language {
			t.several[name] = true
		}
		language[name] = u.Language
	}
	return t
}

func (s speaker) surname() string { return s.parts[len(s.parts)-1] }

// add makes a use findable.
func (t *translations) add(g *grouping, i int) {
	u := &g.uses[i]
	if !u.who.known() || !t.several[u.who.surname()] {
		return
	}
	for _, o := range t.of(g, i) {
		k := said{u.who.surname(), o.key}
		if held := t.holding[k]; len(held) < mostPostings {
			t.holding[k] = append(held, i)
		}
	}
}

// entryOf is the entry that a use translates, or -1.
func (t *translations) entryOf(g *grouping, i int) int {
	u := &g.uses[i]
	if !u.who.known() || u.Language == "" || !t.several[u.who.surname()] {
		return -1
	}
	own := t.of(g, i)
	met := map[int]int{} // use → glosses in common
	for _, o := range own {
		for _, k := range t.holding[said{u.who.surname(), o.key}] {
			met[k]++
		}
	}
	most := map[int]int{} // entry → glosses in common
	for k, n := range met {
		earlier := &g.uses[k]
		if n < fewestGlosses || !inOtherLanguage(earlier, u) || earlier.who.to(u.who) != same || !says(t.of(g, k), own, n, isClose(earlier, u)) {
			continue
		}
		most[earlier.entry] = max(most[earlier.entry], n)
	}
	to, best := -1, 0
	for entry, n := range most {
		switch {
		case n > best:
			to, best = entry, n
		case n == best: // nothing tells which
			to = -1
		}
	}
	return to
}

// isClose reports whether two uses were printed in one story or within days.
func isClose(earlier, u *use) bool {
	return earlier.Story == u.Story && u.Story != "" ||
		!earlier.Published.IsZero() && !u.Published.IsZero() && days(earlier.Published, u.Published) <= closeDays
}

// says reports whether n glosses in common are enough, and in order.
func says(a, b []gloss, n int, close bool) bool {
	least := leastGlossed
	if close {
		least = leastClose
	}
	return float64(n) >= least*float64(min(len(a), len(b))) && float64(inSameOrder(a, b)) >= leastInOrder*float64(n)
}

// inSameOrder is how many glosses two have in common in one order, at most.
func inSameOrder(a, b []gloss) int {
	var ends []int // ends[i] is the least place in b where i+1 of them in order can end
	for _, o := range a {
		if at := slices.IndexFunc(b, func(p gloss) bool { return p.key == o.key }); at >= 0 {
			if n, _ := slices.BinarySearch(ends, at); n == len(ends) {
				ends = append(ends, at)
			} else {
				ends[n] = at
			}
		}
	}
	return len(ends)
}

// of are the glosses of a use, each key once.
func (t *translations) of(g *grouping, i int) []gloss {
	if known, ok := t.glosses[i]; ok {
		return known
	}
	u := &g.uses[i]
	all := []gloss{}
	for _, w := range t.reader.Words(u.text, news.Span{End: len(u.text)}, u.Language) {
		if w.Kind == wording.Function || w.Kind == wording.Negation || slices.ContainsFunc(all, func(o gloss) bool { return o.key == w.Key }) {
			continue
		}
		all = append(all, gloss{w.Key, w.Span.Begin})
	}
	t.glosses[i] = all
	return all
}

// meeting counts the glosses that two have in common.
func meeting(a, b []gloss) int {
	n := 0
	for _, g := range a {
		if slices.ContainsFunc(b, func(o gloss) bool { return o.key == g.key }) {
			n++
		}
	}
	return n
}

// leftOut are the sentences at the ends of an original of which nothing is found
// in a translation that is clearly shorter.
func (t *translations) leftOut(g *grouping, first, i int) []stretch {
	a, b := &g.uses[first], &g.uses[i]
	const clearly = .8
	if float64(len(b.words)) > clearly*float64(len(a.words)) {
		return nil
	}
	found := t.of(g, i)
	var cut []stretch
	sentences := a.sentences()
	for n, s := range sentences {
		if n > 0 && n < len(sentences)-1 {
			continue
		}
		from, to := a.words[s.begin].at.Begin, a.words[s.end-1].at.End
		met := slices.ContainsFunc(t.of(g, first), func(o gloss) bool {
			return from <= o.at && o.at < to && meeting([]gloss{o}, found) > 0
		})
		if !met && s.len() >= fewestWords {
			cut = append(cut, s)
		}
	}
	const half = .55
	if len(cut) == 0 && float64(len(b.words)) < half*float64(len(a.words)) && len(a.words) > 0 {
		cut = append(cut, stretch{0, len(a.words)})
	}
	return cut
}

// sentences are the stretches between full stops.
func (q quotation) sentences() []stretch {
	var all []stretch
	begin := 0
	for i := 1; i <= len(q.words); i++ {
		if i == len(q.words) || q.marks[i]&stop != 0 {
			all = append(all, stretch{begin, i})
			begin = i
		}
	}
	return all
}
