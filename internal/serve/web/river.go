package web

import (
	"cmp"
	"slices"
)

// The river is drawn in two bands between three rows of words. Springs stand on
// top; the upper band leads from them to the newsrooms in the middle row; from
// each newsroom the lower band spreads into the articles that rest on it, one
// line an article, with the copies as a braid beside them. The rows are text in
// columns of equal width and the bands are stretched over the same width, so
// that a column of words always stands on its stream, on every screen.
//
// A phone has room for fewer columns than a desk, so the river is laid out
// twice and the style sheet shows one. What has no column of its own flows in
// the last one: "and 9 more".
//
// Streams cross as little as can be: springs are ordered by the middle of the
// newsrooms they feed and newsrooms by the middle of their springs, in turns,
// and of all the orders met the one with the fewest crossings is drawn.

// river is one drawing.
type river struct {
	ID        string // "wide", "narrow"
	Title     string
	Desc      string
	Caption   string
	Springs   []riverCell
	Newsrooms []riverCell
	Upper     band
	Lower     band
}

// riverCell is the words on one stream.
type riverCell struct {
	Name    string
	Address string // of the same in the list; "" for none
	Note    string
	Form    string // of a spring: what is drawn for it
	Drops   []int  // one for each of its people, by place
	Class   string // of a spring: on record, unnamed, …
	Relays  string // of a newsroom: "12 articles in 10 outlets"
	Copies  string // "31 copies"
}

// sizes of a drawing.
type riverSize struct {
	id      string
	columns int
	width   float64
	upper   float64
	lower   float64
}

var (
	wideRiver   = riverSize{id: "wide", columns: 6, width: 720, upper: 104, lower: 92}
	narrowRiver = riverSize{id: "narrow", columns: 3, width: 324, upper: 84, lower: 76}
)

// course is a flow cut down to columns: springs and newsrooms are groups of
// those of the flow, the last one perhaps of many.
type course struct {
	springs   [][]int
	newsrooms [][]int
	weight    [][]int // articles from each group of springs to each of newsrooms
	total     []int   // articles that rest on each group of newsrooms
}

// courseOf groups a flow into columns and orders them.
func courseOf(f *flow, columns int) course {
	c := course{springs: groups(len(f.springs), columns), newsrooms: groups(len(f.newsrooms), columns)}
	c.weigh(f)
	c.untangle(len(f.springs) > columns, len(f.newsrooms) > columns)
	c.weigh(f)
	return c
}

// groups gives each of n a column of its own as long as there are any; the rest
// share the last one.
func groups(n, columns int) [][]int {
	var list [][]int
	for i := range n {
		if len(list) < columns {
			list = append(list, nil)
		}
		list[len(list)-1] = append(list[len(list)-1], i)
	}
	return list
}

func (c *course) weigh(f *flow) {
	c.weight, c.total = make([][]int, len(c.springs)), make([]int, len(c.newsrooms))
	for i, springs := range c.springs {
		c.weight[i] = make([]int, len(c.newsrooms))
		for k, newsrooms := range c.newsrooms {
			for _, s := range springs {
				for _, n := range newsrooms {
					if st := f.streams[[2]int{s, n}]; st != nil {
						c.weight[i][k] += max(len(st.articles), 1)
					}
				}
			}
		}
	}
	for k, newsrooms := range c.newsrooms {
		for _, n := range newsrooms {
			c.total[k] += max(len(f.newsrooms[n].carried), 1)
		}
	}
}

// untangle orders the columns so that streams cross little. A last column that
// holds the rest stays the last.
func (c *course) untangle(restSprings, restNewsrooms bool) {
	best, fewest := c.copied(), c.crossings()
	for range 4 {
		c.springs = byMiddle(c.springs, restSprings, func(i, k int) int { return c.weight[i][k] }, len(c.newsrooms))
		c.reweigh(best)
		c.newsrooms = byMiddle(c.newsrooms, restNewsrooms, func(k, i int) int { return c.weight[i][k] }, len(c.springs))
		c.reweigh(best)
		if n := c.crossings(); n < fewest {
			best, fewest = c.copied(), n
		}
	}
	*c = best
}

func (c *course) copied() course {
	return course{springs: slices.Clone(c.springs), newsrooms: slices.Clone(c.newsrooms), weight: c.weight, total: c.total}
}

// reweigh takes the weights over from a course of the same groups in another order.
func (c *course) reweigh(of course) {
	place := func(list [][]int, first int) int {
		return slices.IndexFunc(list, func(g []int) bool { return g[0] == first })
	}
	weight := make([][]int, len(c.springs))
	for i, s := range c.springs {
		weight[i] = make([]int, len(c.newsrooms))
		for k, n := range c.newsrooms {
			weight[i][k] = of.weight[place(of.springs, s[0])][place(of.newsrooms, n[0])]
		}
	}
	c.weight = weight
}

// byMiddle sorts columns by the weighted middle of what they are joined to;
// those joined to nothing go to the end.
func byMiddle(columns [][]int, rest bool, weight func(column, other int) int, others int) [][]int {
	order, middle := indexes(len(columns)), make([]float64, len(columns))
	for i := range columns {
		sum, all := 0, 0
		for k := range others {
			sum += weight(i, k) * k
			all += weight(i, k)
		}
		middle[i] = float64(others)
		if all > 0 {
			middle[i] = float64(sum) / float64(all)
		}
	}
	movable := order
	if rest {
		movable = order[:len(order)-1]
	}
	slices.SortStableFunc(movable, func(i, k int) int { return cmp.Compare(middle[i], middle[k]) })
	sorted := make([][]int, len(columns))
	for i, from := range order {
		sorted[i] = columns[from]
	}
	return sorted
}

// crossings counts the pairs of streams that cross.
func (c *course) crossings() int {
	n := 0
	for i := range c.weight {
		for k := range c.weight[i] {
			if c.weight[i][k] == 0 {
				continue
			}
			for j := i + 1; j < len(c.weight); j++ {
				for m := range k {
					if c.weight[j][m] > 0 {
						n++
					}
				}
			}
		}
	}
	return n
}
