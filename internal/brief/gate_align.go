package brief

import "slices"

// align lays each strong written word on the cited word it stands for. Of all
// ways the one is taken in which neighbours stay neighbours: the cheapest path
// through the places where each word is found, by Viterbi's algorithm.
func (v *gateVerdict) align() {
	v.at, v.used = make([]int, len(v.written)), make([]bool, len(v.cited.words))
	places := map[string][]int{}
	for k := range v.cited.words {
		w := &v.cited.words[k]
		if w.strong() {
			note(places, w.group, k)
			note(places, w.Text, k)
			note(places, canonical(w.Key), k)
			note(places, w.root, k)
			if w.group == "kill" {
				note(places, "die", k)
			}
		}
		for _, name := range w.names {
			note(places, name, k)
		}
	}
	type step struct{ word, begin int }
	var steps []step
	var states []gateState
	for i := range v.written {
		v.at[i] = -1
		w := &v.written[i]
		if !w.strong() || w.bracket || i < v.headed {
			continue
		}
		begin := len(states)
		last := -1
		for _, k := range v.places(w, places) {
			if k != last && v.mayStand(i, k) {
				states = append(states, gateState{place: k, cost: v.distance(w, k), from: -1})
			}
			last = k
		}
		if len(states) == begin {
			continue
		}
		if n := len(steps); n > 0 {
			for s := begin; s < len(states); s++ {
				best, from := 1e9, -1
				for p := steps[n-1].begin; p < begin; p++ {
					if cost := states[p].cost + v.leap(states[p].place, states[s].place, steps[n-1].word, i); cost < best {
						best, from = cost, p
					}
				}
				states[s].cost += best
				states[s].from = from
			}
		}
		steps = append(steps, step{i, begin})
	}
	if len(steps) == 0 {
		return
	}
	last := steps[len(steps)-1].begin
	at := last
	for s := last; s < len(states); s++ {
		if states[s].cost < states[at].cost {
			at = s
		}
	}
	for n := len(steps) - 1; n >= 0 && at >= 0; n-- {
		v.at[steps[n].word] = states[at].place
		v.used[states[at].place] = true
		v.written[steps[n].word].suffers = v.written[steps[n].word].group == "die" && v.cited.words[states[at].place].group == "kill"
		at = states[at].from
	}
	v.follow()
}

// follow lays the small words beside those they stand beside in both texts.
func (v *gateVerdict) follow() {
	words := v.cited.words
	for i := range v.written {
		w := &v.written[i]
		if w.strong() || i < v.headed {
			continue
		}
		if p := v.neighbour(i, -1); p >= 0 {
			for k := p + 1; k < len(words) && k < p+4 && !words[k].strong(); k++ {
				if words[k].Text == w.Text && !v.used[k] {
					v.at[i], v.used[k] = k, true
					break
				}
			}
		}
	}
	for i := len(v.written) - 2; i >= 0; i-- {
		w := &v.written[i]
		p := v.neighbour(i, 1)
		if w.strong() || i < v.headed || v.at[i] >= 0 || p < 0 {
			continue
		}
		for k := p - 1; k >= 0 && k > p-4 && !words[k].strong(); k-- {
			if words[k].Text == w.Text && !v.used[k] {
				v.at[i], v.used[k] = k, true
				break
			}
		}
	}
}

// neighbour is the cited word of the written word before or behind one, past what
// stands in brackets; -1 for none.
func (v *gateVerdict) neighbour(i, step int) int {
	n := i + step
	for n >= 0 && n < len(v.written) && v.written[n].bracket {
		n += step
	}
	if n < 0 || n >= len(v.written) {
		return -1
	}
	return v.at[n]
}

// whole reports whether the written words are sentences as they stand in what is cited.
func (v *gateVerdict) whole() bool {
	words := v.cited.words
	for k := range words {
		if !words[k].fresh || len(words)-k < len(v.written) {
			continue
		}
		n := 0
		for n < len(v.written) && words[k+n].Text == v.written[n].Text && (words[k+n].quoted || !v.written[n].quoted) && words[k+n].sentence-words[k].sentence == v.written[n].sentence {
			n++
		}
		if end := k + n; n == len(v.written) && (end == len(words) || words[end].fresh) {
			for i := range v.written {
				v.at[i] = k + i
			}
			return true
		}
	}
	return false
}

// state is a cited word that a written one may stand for.
type gateState struct {
	place int
	cost  float64
	from  int
}

func note(places map[string][]int, key string, k int) {
	if list := places[key]; key != "" && (len(list) == 0 || list[len(list)-1] != k) {
		places[key] = append(list, k)
	}
}

func (v *gateVerdict) places(w *gateWord, places map[string][]int) []int {
	at := places[w.group]
	also := ""
	if w.group == "would" && v.reports() {
		also = "will" // "said it will" told as "said it would"
	}
	for _, key := range []string{w.Text, canonical(w.Key), w.root, also} {
		if more := places[key]; len(more) > 0 && key != w.group {
			at = append(slices.Clone(at), more...)
			slices.Sort(at)
			at = slices.Compact(at)
		}
	}
	return at
}

// mayStand reports whether a written word may stand for a cited one with the
// same letters or group: a figure only for a figure, "may" not for "May".
func (v *gateVerdict) mayStand(i, k int) bool {
	w, c := &v.written[i], &v.cited.words[k]
	if c.class == gatePronoun && possessives[c.Text] && k+1 < len(v.cited.words) && v.cited.words[k+1].class == gatePlain && v.cited.words[k+1].break_ == joined && !v.owns(i) {
		return false // "her brother" names whose, not whom
	}
	if w.class == gateNumber || c.class == gateNumber {
		return w.class == c.class && w.group == c.group
	}
	if w.class == gateNegation || w.class == gateLink {
		return w.class == c.class && w.group == c.group
	}
	if w.class == gateCue && c.class == gateName || w.class == gateName && c.class == gateCue {
		return false // "said" and Mr Said
	}
	return c.strong() || slices.Contains(c.names, w.Text)
}

var possessives = map[string]bool{"his": true, "her": true, "its": true, "their": true, "su": true, "sus": true}

// owns reports whether a written name tells whose something is: "Ana Ruiz's", "of Ruiz".
func (v *gateVerdict) owns(i int) bool {
	for n := i; n < len(v.written) && n < i+3 && v.written[n].class == gateName; n++ {
		if v.genitive(n) {
			return true
		}
	}
	r := v.written.within(i)
	return r == "of" || r == "de" || r == "del"
}

// distance is how unlike a written word and the cited one are.
func (v *gateVerdict) distance(w *gateWord, k int) float64 {
	c := &v.cited.words[k]
	switch {
	case w.Text == c.Text:
		return 0
	case w.Key == c.Key:
		return .1
	}
	return .3
}

// leap is what it costs to go from one cited word to another.
func (v *gateVerdict) leap(from, to, i, j int) float64 {
	a, b := &v.cited.words[from], &v.cited.words[to]
	cost := 0.0
	switch d := to - from; {
	case d > 0:
		cost = .15 * float64(min(d-1, 10))
	case d == 0:
		if a.who == "" || j-i > 2 || len(a.names) < 2 {
			cost = 2
		}
	default:
		cost = 1 + .1*float64(min(-d, 10))
	}
	if a.sentence != b.sentence {
		cost++
		if v.written[j].break_ == joined {
			cost += 2
		}
	}
	return cost
}
