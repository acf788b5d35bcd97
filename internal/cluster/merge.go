package cluster

// link notes the pairs compared between an article of group a and group b.
func (c *Clusterer) link(a, b int32, pairs []scored) {
	l := c.groups[a].links[b]
	if l == nil {
		l = &link{}
		for _, e := range [2][2]int32{{a, b}, {b, a}} {
			g := &c.groups[e[0]]
			if g.links == nil {
				g.links = make(map[int32]*link)
			}
			g.links[e[1]] = l
		}
	}
	for _, p := range pairs {
		l.sum += p.p
		l.n++
	}
}

// mergeAround merges g with its neighbours, the closest first, as long as the
// mean probability of the pairs across is high enough. It returns the group that
// g is then part of.
func (c *Clusterer) mergeAround(g int32) int32 {
	for {
		best, mean := int32(-1), c.model.merge
		for b, l := range c.groups[g].links {
			if m := l.mean(); m > mean || m == mean && best >= 0 && b < best {
				best, mean = b, m
			}
		}
		if best < 0 {
			return g
		}
		g = c.merge(g, best)
	}
}

// merge makes two groups one: the one that was founded first goes on.
func (c *Clusterer) merge(a, b int32) int32 {
	if c.groups[b].founder < c.groups[a].founder {
		a, b = b, a
	}
	ga, gb := &c.groups[a], &c.groups[b]
	ga.members = append(ga.members, gb.members...)
	delete(ga.links, b)
	delete(gb.links, a)
	for o, l := range gb.links {
		delete(c.groups[o].links, b)
		if have := ga.links[o]; have != nil {
			have.sum += l.sum
			have.n += l.n
		} else {
			ga.links[o] = l
			c.groups[o].links[a] = l
		}
	}
	gb.members, gb.links, gb.into = nil, nil, a
	c.merged = append(c.merged, b)
	return a
}
