package lineage

import (
	"cmp"
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

const (
	// leastRun is how many words in a row are taken as copied: fewer may be a
	// turn of phrase, or a title and a name.
	leastRun = 6
	// placesTried bounds how many places of one gram are tried, so that a text of
	// one phrase a thousand times over costs no more than another.
	placesTried = 8
)

// wordRun is n words that two texts share, from the given one on in each.
type wordRun struct{ from, to, n int }

// copied finds the words of from that stand in to in runs: greedily from left
// to right the longest run that starts at each word not yet in one. Order does
// not matter, since paragraphs are moved where texts are edited.
func copied(from, to *text) []wordRun {
	var runs []wordRun
	for i := 0; i < len(from.grams); {
		best, gram, tried := wordRun{}, from.grams[i], 0
		for p := to.places.after(gram, -1); p >= 0 && tried < placesTried; p = to.places.after(gram, p) {
			if to.grams[p] != gram {
				continue
			}
			tried++
			if n := sameFrom(from.words[i:], to.words[p:]); n > best.n {
				best = wordRun{i, int(p), n}
			}
		}
		if best.n < leastRun {
			i++
			continue
		}
		runs = append(runs, best)
		i += best.n
	}
	return runs
}

// copiedShare is the share of from's words that stand in to in runs.
func copiedShare(from, to *text) float64 {
	n, _ := wordsIn(copied(from, to))
	return float64(n) / float64(max(1, len(from.words)))
}

// sameFrom counts the words that two texts begin with alike.
func sameFrom(a, b []int32) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// wordsIn counts the words of from in runs, and those of to, each once.
func wordsIn(runs []wordRun) (from, to int) {
	for _, r := range runs {
		from += r.n
	}
	byPlace := slices.SortedFunc(slices.Values(runs), func(a, b wordRun) int {
		return cmp.Or(cmp.Compare(a.to, b.to), cmp.Compare(a.n, b.n))
	})
	end := 0
	for _, r := range byPlace {
		to += max(0, r.to+r.n-max(end, r.to))
		end = max(end, r.to+r.n)
	}
	return from, to
}

// inRuns counts the words of from between two places that stand in runs.
func inRuns(runs []wordRun, begin, end int) int {
	n := 0
	for _, r := range runs {
		n += max(0, min(end, r.from+r.n)-max(begin, r.from))
	}
	return n
}

// passages gives runs as spans of both bodies.
func passages(from, to *text, runs []wordRun) []news.Passage {
	out := make([]news.Passage, len(runs))
	for i, r := range runs {
		out[i] = news.Passage{
			From: news.Span{Begin: from.spans[r.from].Begin, End: from.spans[r.from+r.n-1].End},
			To:   news.Span{Begin: to.spans[r.to].Begin, End: to.spans[r.to+r.n-1].End},
		}
	}
	return out
}
