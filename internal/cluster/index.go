package cluster

// index finds the earlier articles that share telling terms with a new one.
// Every term keeps its latest postings only, so that the cost of a look-up does
// not grow with the desk: for a common term that is the last hours, for the name
// of a victim it is years.
type index struct {
	terms map[uint32]entry
	lists [][]posting // of terms with several postings; a ring once full
	next  []uint8     // where each ring is written next

	score []float32 // by article, zero between look-ups
	seen  []uint32
}

// posting is an article with how much the term weighs in it: the article in the
// upper 24 bits, the weight in steps of 1/postingSteps below. Packed, because
// these are most of what the index holds.
type posting uint32

const (
	postingLimit = 40 // articles that a term keeps
	postingSteps = 256
	maxArticles  = 1 << 24
)

func newPosting(article int32, w float32) posting {
	return posting(article)<<8 | posting(min(255, max(1, w*postingSteps)))
}

func (p posting) article() uint32 { return uint32(p >> 8) }
func (p posting) weight() float32 { return float32(p&255) / postingSteps }

// entry is a term's only posting, or the number of its list plus one. Most terms
// stand in one article and never need a list.
type entry struct {
	only posting
	list int32
}

func newIndex() *index { return &index{terms: make(map[uint32]entry)} }

// add makes the article findable by its telling terms and entities.
func (x *index) add(article int32, s *sketch) {
	x.score = append(x.score, 0)
	s.telling(func(h uint32, w float32) {
		p := newPosting(article, w)
		e, ok := x.terms[h]
		if !ok {
			x.terms[h] = entry{only: p}
			return
		}
		if e.list == 0 {
			x.lists = append(x.lists, []posting{e.only, p})
			x.next = append(x.next, 0)
			x.terms[h] = entry{list: int32(len(x.lists))}
			return
		}
		k := e.list - 1
		if len(x.lists[k]) < postingLimit {
			x.lists[k] = append(x.lists[k], p)
			return
		}
		x.lists[k][x.next[k]] = p
		x.next[k] = (x.next[k] + 1) % postingLimit
	})
}

const (
	minTelling   = 2.5 // weight below which a term is too common to find anything
	tellingTerms = 40  // terms an article is found by: those with most weight
)

// telling calls do for the terms an article is found by, with their share of its length.
func (s *sketch) telling(do func(h uint32, w float32)) {
	for _, t := range s.terms {
		if t.scale >= s.least {
			do(t.hash, float32(t.weight())/s.norms[fieldBody])
		}
	}
	for _, e := range s.entities {
		switch e.kind() {
		case kindPerson, kindStreet, kindBlock, kindSurname:
			if e.weight >= minTelling {
				do(entityHash(e.key), 1.5*e.weight/s.norms[fieldBody])
			}
		}
	}
}

// hit is an article found, with how much it shares.
type hit struct {
	article int32
	score   float32
}

// minFound is how much an article must share to be found.
const minFound = .06

// find returns up to limit articles, best first.
func (x *index) find(s *sketch, limit int, out []hit) []hit {
	x.seen = x.seen[:0]
	s.telling(func(h uint32, w float32) {
		e, ok := x.terms[h]
		if !ok {
			return
		}
		list := []posting{e.only}
		if e.list > 0 {
			list = x.lists[e.list-1]
		}
		for _, p := range list {
			a := p.article()
			if x.score[a] == 0 {
				x.seen = append(x.seen, a)
			}
			x.score[a] += w * p.weight()
		}
	})
	out = out[:0]
	for _, a := range x.seen {
		h := hit{int32(a), x.score[a]}
		x.score[a] = 0
		if h.score >= minFound {
			out = keepBest(out, h, limit)
		}
	}
	return out
}

// keepBest inserts h into the list, which is sorted by falling score and then
// rising article, and cuts it at limit.
func keepBest(list []hit, h hit, limit int) []hit {
	better := func(a, b hit) bool { return a.score > b.score || a.score == b.score && a.article < b.article }
	if len(list) == limit {
		if !better(h, list[limit-1]) {
			return list
		}
		list = list[:limit-1]
	}
	i := len(list)
	list = append(list, h)
	for ; i > 0 && better(h, list[i-1]); i-- {
		list[i] = list[i-1]
	}
	list[i] = h
	return list
}
