package cluster

// index finds the earlier articles that share telling terms with a new one.
// Every term keeps its latest postings only, so that the cost of a look-up does
// not grow with the desk: for a common term that is the last hours, for the name
// of a victim it is years.
type index struct {
	lists map[uint32]*postings
	score []float32 // by article, zero between look-ups
	seen  []int32
}

// postingLimit is how many articles a term keeps.
const postingLimit = 64

type postings struct {
	articles []int32 // a ring once full
	weights  []float32
	next     int
}

func (p *postings) add(article int32, w float32) {
	if len(p.articles) < postingLimit {
		p.articles = append(p.articles, article)
		p.weights = append(p.weights, w)
		return
	}
	p.articles[p.next], p.weights[p.next] = article, w
	p.next = (p.next + 1) % postingLimit
}

func newIndex() *index { return &index{lists: make(map[uint32]*postings)} }

// minIndexed is the weight below which a term is too common to find anything.
const minIndexed = 2.5

// add makes the article findable by its telling terms and entities.
func (x *index) add(article int32, s *sketch) {
	x.score = append(x.score, 0)
	post := func(h uint32, w float32) {
		p := x.lists[h]
		if p == nil {
			p = &postings{}
			x.lists[h] = p
		}
		p.add(article, w)
	}
	s.telling(post)
}

// telling calls do for the terms an article is found by, with their share of its length.
func (s *sketch) telling(do func(h uint32, w float32)) {
	for _, t := range s.terms {
		if w := float32(t.weight()); w >= minIndexed*tf[min(t.count, maxCount)] {
			do(t.hash, w/s.norms[fieldBody])
		}
	}
	for _, e := range s.entities {
		switch e.kind() {
		case kindPerson, kindStreet, kindBlock, kindSurname:
			if e.weight >= minIndexed {
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

// find returns up to limit articles, best first.
func (x *index) find(s *sketch, limit int, out []hit) []hit {
	x.seen = x.seen[:0]
	s.telling(func(h uint32, w float32) {
		p := x.lists[h]
		if p == nil {
			return
		}
		for i, a := range p.articles {
			if x.score[a] == 0 {
				x.seen = append(x.seen, a)
			}
			x.score[a] += w * p.weights[i]
		}
	})
	out = out[:0]
	for _, a := range x.seen {
		h := hit{a, x.score[a]}
		x.score[a] = 0
		out = keepBest(out, h, limit)
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
