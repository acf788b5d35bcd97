package compare

import (
	"cmp"
	"hash/fnv"
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

// grouping puts uses under entries. It finds what may share words by an index of
// runs of three words, which holds each wording once.
type grouping struct {
	uses    []use
	entries []*entry
	runs    map[uint64][]int32 // run, alone and with a speaker's surname → uses that hold it, in order of time
	shared  []int32            // by use: runs shared with the one being placed; all 0 between placements
	met     []candidate
	aligner aligner
	abroad  *translations
}

// use is a saying made comparable.
type use struct {
	*news.Saying
	quotation
	weight []float64 // by word
	total  float64
	who    speaker
	entry  int
}

// entry is the uses of the same words, in order of time.
type entry struct {
	uses     []int
	speakers []speaker // each name once
}

const (
	runWords       = 3
	mostPostings   = 64 // uses remembered for a run: the earliest
	mostCandidates = 16 // uses that one is held against: those that share most
	mostWords      = 1500
)

func newGrouping(sayings []news.Saying) *grouping {
	g := &grouping{runs: make(map[uint64][]int32, 16*len(sayings)), shared: make([]int32, len(sayings))}
	weights, ids := newWeights(), map[string]int32{}
	for _, s := range byTime(sayings) {
		u := use{Saying: s, quotation: read(s.Words, s.Language), who: speakerOfSaying(*s)}
		if len(u.words) > mostWords { // no quotation is as long: a mark was not closed
			u.words, u.marks = u.words[:mostWords], u.marks[:mostWords+1]
		}
		for n := range u.words {
			w := &u.words[n]
			id, ok := ids[w.form]
			if !ok {
				id = int32(len(ids))
				ids[w.form] = id
			}
			w.id = id
		}
		u.weight = weights.of(u.quotation, s.Language)
		for _, w := range u.weight {
			u.total += w
		}
		g.uses = append(g.uses, u)
	}
	g.abroad = newTranslations(g.uses, weights.reader)
	return g
}

// place finds the entry of a use.
func (g *grouping) place(i int) {
	u := &g.uses[i]
	runs := u.who.runs(runHashes(u.words, runWords))
	to, known := g.sameWords(i, runs)
	if to < 0 {
		to = g.abroad.entryOf(g, i)
	}
	if to < 0 {
		to = len(g.entries)
		g.entries = append(g.entries, &entry{})
	}
	u.entry = to
	e := g.entries[to]
	e.uses = append(e.uses, i)
	if u.who.known() && !slices.ContainsFunc(e.speakers, func(s speaker) bool { return s.name == u.who.name }) {
		e.speakers = append(e.speakers, u.who)
	}
	if known {
		return
	}
	for _, r := range runs {
		if held := g.runs[r]; len(held) < mostPostings {
			g.runs[r] = append(held, int32(i))
		}
	}
	g.abroad.add(g, i)
}

// runs are runs as they are indexed: alone, and with the surname of the speaker,
// so that what many say does not hide what one has said.
func (s speaker) runs(runs []uint64) []uint64 {
	if !s.known() {
		return runs
	}
	h := fnv.New64a()
	h.Write([]byte(s.surname()))
	with := h.Sum64()
	for _, r := range runs[:len(runs):len(runs)] {
		runs = append(runs, r*0x9e3779b97f4a7c15^with)
	}
	return runs
}

// sameWords is the entry whose words a use prints, -1 for none, and whether they
// stand there exactly so.
func (g *grouping) sameWords(i int, runs []uint64) (to int, known bool) {
	u := &g.uses[i]
	to, best, bestRuns := -1, match{}, int32(0)
	for _, k := range g.candidates(runs) {
		earlier := &g.uses[k.use]
		kin := g.kinship(earlier, u)
		if inOtherLanguage(earlier, u) || k.runs < bestRuns || kin == others && 2*int(k.runs) < min(len(u.words), len(earlier.words)) {
			continue
		}
		c := g.aligner.compareWords(earlier.quotation, u.quotation, earlier.weight)
		m := match{kin, c.weight}
		if !c.enough(earlier, u, kin) || to >= 0 && !m.better(best) {
			continue
		}
		to, best, bestRuns = earlier.entry, m, k.runs/2
		if known = c.shared == len(u.words) && c.shared == len(earlier.words); known && kin == same {
			break
		}
	}
	return to, known
}

// kinship is how the speaker of a use stands to those of an earlier one's entry.
// Who is not named in one story may be one.
func (g *grouping) kinship(earlier, u *use) kinship {
	kin := g.entries[earlier.entry].kinship(u.who)
	if kin == unknown && earlier.Story == u.Story && u.Story != "" {
		return perhaps
	}
	return kin
}

// match is how well a use fits an entry.
type match struct {
	kin    kinship
	weight float64
}

func (m match) better(n match) bool {
	return cmp.Or(cmp.Compare(m.kin, n.kin), cmp.Compare(m.weight, n.weight)) > 0
}

// kinship is how a speaker stands to those of an entry: the closest counts.
func (e *entry) kinship(who speaker) kinship {
	if len(e.speakers) == 0 {
		return unknown
	}
	closest := others
	for _, s := range e.speakers {
		closest = max(closest, s.to(who))
	}
	return closest
}

// candidate is an earlier use that shares runs with the one being placed.
type candidate struct{ use, runs int32 }

// candidates are the uses that share most runs with one, and of those that share
// as many the earliest.
func (g *grouping) candidates(runs []uint64) []candidate {
	g.met = g.met[:0]
	for _, r := range runs {
		for _, k := range g.runs[r] {
			if g.shared[k] == 0 {
				g.met = append(g.met, candidate{use: k})
			}
			g.shared[k]++
		}
	}
	most := int32(0)
	for n := range g.met {
		m := &g.met[n]
		m.runs, g.shared[m.use] = g.shared[m.use], 0
		most = max(most, m.runs)
	}
	met := slices.DeleteFunc(g.met, func(m candidate) bool { return m.runs <= most/8 })
	slices.SortFunc(met, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.runs, a.runs), cmp.Compare(a.use, b.use))
	})
	return met[:min(len(met), mostCandidates)]
}

// What two printings must share to be of one quotation, in weight of words, by how
// their speakers stand to each other: where one only leaves words out, and where
// words differ.
var needed = [...]struct{ left, changed float64 }{
	others:  {6, 6},
	unknown: {3.5, 4.5},
	perhaps: {1.8, 3.5},
	same:    {1.4, 3},
}

const (
	neededClose    = 2   // where words differ, of one speaker in one story
	neededWords    = 8   // of two speakers
	mostChanged    = .35 // words changed, as a share of those shared
	mostScattered  = 2.5 // words in a block at least, on average
	leastOfShorter = .6  // share of the shorter printing
	leastOverlap   = .4  // the same, where each goes on at another end
)

// enough reports whether what two uses share makes them uses of the same words.
func (c compared) enough(a, b *use, kin kinship) bool {
	shorter := min(len(a.words), len(b.words))
	if c.shared < min(fewestWords, shorter) || c.shared == 0 || float64(c.shared) < mostScattered*float64(c.blocks-1) {
		return false
	}
	share, changed := float64(c.shared)/float64(shorter), c.changedWords()
	if changed > 0 && a.Article == b.Article { // who prints both tells of two
		return false
	}
	need := needed[kin]
	if kin < perhaps && c.spliced || kin == others && (c.gapped || c.shared < neededWords || share < .8 || changed > 1+c.shared/10) {
		return false
	}
	switch {
	case changed == 0 && c.shared+2 >= shorter:
		return c.weight >= need.left
	case changed == 0:
		return c.weight >= need.changed && share >= leastOverlap
	case float64(changed) > mostChanged*float64(c.shared) || share < leastOfShorter:
		return false
	case kin == same && a.Story == b.Story && a.Story != "" && c.shared >= 6:
		return c.weight >= neededClose
	}
	return c.weight >= need.changed
}
