package brief

import (
	"cmp"
	"math"
	"slices"

	"github.com/headwater-news/headwater/internal/wording"
)

// sameMatter is how alike sentences of two articles are that tell the same matter.
const sameMatter = 0.4

// bag is the words of a sentence that say something, each once, by the number of
// its key; length is that of its vector of weights.
type bag struct {
	keys   []int32
	length float64
}

// bag reads the words of a sentence for comparison.
func (t *telling) bag(i int) *bag {
	u := t.used()
	b := &u.bags[i]
	if b.keys != nil {
		return b
	}
	b.keys = make([]int32, 0, len(t.sentences[i].words))
	for _, w := range t.sentences[i].words {
		if w.Kind != wording.Function && w.Kind != wording.Negation {
			b.keys = append(b.keys, u.key[w.ID])
		}
	}
	slices.Sort(b.keys)
	b.keys = slices.Compact(b.keys)
	for _, k := range b.keys {
		b.length += u.weight(k) * u.weight(k)
	}
	b.length = math.Sqrt(b.length)
	return b
}

// weight is how much a word tells sentences of the story apart: one that stands
// in all of them little.
func (u *usage) weight(key int32) float64 {
	return math.Log(1 + float64(u.total+1)/float64(u.sentences[key]+1))
}

// likeness is the cosine of two sentences as bags of words, 0..1.
func (t *telling) likeness(i, k int) float64 {
	u, a, b := t.used(), t.bag(i), t.bag(k)
	shared := 0.0
	for x, y := 0, 0; x < len(a.keys) && y < len(b.keys); {
		switch {
		case a.keys[x] < b.keys[y]:
			x++
		case a.keys[x] > b.keys[y]:
			y++
		default:
			shared += u.weight(a.keys[x]) * u.weight(a.keys[x])
			x, y = x+1, y+1
		}
	}
	if shared == 0 {
		return 0
	}
	return shared / (a.length * b.length)
}

// groupOf are the sentences that tell the same matter as one, itself first: those of
// its claims, and those of other articles much like it.
func (t *telling) groupOf(i int) []int {
	u := t.used()
	if group, known := u.groups[i]; known {
		return group
	}
	if u.asked == nil {
		u.asked = make([]int, len(t.sentences))
	}
	u.asked[i] = i + 1
	group := []int{i}
	s := &t.sentences[i]
	near := t.near(i)
	for _, c := range s.claims {
		near = append(near, t.ofClaim(c)...)
	}
	for _, k := range near {
		other := &t.sentences[k]
		if u.asked[k] == i+1 || languageOf(t.account(k).Article) != t.language {
			continue
		}
		u.asked[k] = i + 1
		shared := slices.ContainsFunc(other.claims, func(c int) bool { return slices.Contains(s.claims, c) })
		if shared || other.account != s.account && t.likeness(i, k) > sameMatter {
			group = append(group, k)
		}
	}
	slices.Sort(group[1:])
	u.groups[i] = group
	return group
}

// ofClaim are the sentences that a claim rests on.
func (t *telling) ofClaim(claim int) []int {
	u := t.used()
	if u.ofClaim == nil {
		u.ofClaim = map[int][]int{}
		for i := range t.sentences {
			for _, c := range t.sentences[i].claims {
				u.ofClaim[c] = append(u.ofClaim[c], i)
			}
		}
	}
	return u.ofClaim[claim]
}

// near are the sentences that have one of the third of words that tell a sentence
// apart most: two without any of them are seldom much alike.
func (t *telling) near(i int) []int {
	u := t.used()
	keys := slices.Clone(t.bag(i).keys)
	slices.SortStableFunc(keys, func(a, b int32) int { return cmp.Compare(u.sentences[a], u.sentences[b]) })
	var near []int
	for _, k := range keys[:(len(keys)+2)/3] {
		near = append(near, u.having[k]...)
	}
	return near
}
