package lineage

import (
	"slices"
	"strings"
)

// fact is a key of a text that says something: of a name or a figure, or of
// another word. A key that stands as both is two.
type fact struct {
	key     int32
	plain   bool   // no name and no figure
	letters string // of a name or a figure
}

// readFacts lists the facts of a text, each once. met has two places for each
// key, one for each sort of fact, and no place has the given mark yet.
func (t *text) readFacts(met []int32, mark int32) {
	for n, worth := range t.worth {
		if worth.weight == 0 {
			continue
		}
		f := fact{key: worth.key, plain: worth.weight == plainWeight}
		at := &met[2*worth.key]
		if f.plain {
			at = &met[2*worth.key+1]
		}
		if *at == mark {
			continue
		}
		*at = mark
		if !f.plain {
			f.letters = letters(t.spans[n].Of(t.account.Article.Body))
		}
		t.facts = append(t.facts, f)
	}
}

// newFacts is the share of the names and figures of an account that stand nowhere
// in another. The other's own name, where it is credited, is none.
func newFacts(from, to *text) float64 {
	return fresh(from, to, func(f *fact) bool { return !f.plain && !to.isNamed(f.letters) })
}

// newWords is the share of its other words.
func newWords(from, to *text) float64 {
	return fresh(from, to, func(f *fact) bool { return f.plain })
}

// fresh is the share of an account's facts, of those asked for, whose keys stand
// nowhere in another.
func fresh(from, to *text, asked func(*fact) bool) float64 {
	all, fresh := 0, 0
	for n := range from.facts {
		f := &from.facts[n]
		if !asked(f) {
			continue
		}
		all++
		if !to.in.keys.has(int(f.key)) {
			fresh++
		}
	}
	return float64(fresh) / float64(max(1, all))
}

// isNamed reports whether letters are of the name of an account's outlet.
func (t *text) isNamed(letters string) bool {
	const shortest = 3
	return len(letters) >= shortest && slices.ContainsFunc(t.named, func(name string) bool { return strings.Contains(name, letters) })
}
