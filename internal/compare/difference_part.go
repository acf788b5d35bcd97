package compare

import (
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

// A part of what is counted elsewhere must never meet the whole.

// isPart reports whether a figure counts a part, or what comes on top.
func (s *statement) isPart(q *news.Quantity, first, last int) bool {
	if first > 0 && onTop[s.words[first-1].Text] || first > 1 && onTop[s.words[first-2].Text] && s.words[first-1].Text != "than" {
		return true
	}
	if last < len(s.words) && elsewhen[s.words[last].Text] && lasts[q.Unit] {
		return true
	}
	for i := last; i < min(last+3, len(s.words)); i++ {
		if more[s.words[i].Text] {
			return true
		}
	}
	return last+1 < len(s.words) && ofs[s.words[last].Text] && wholes[s.words[last+1].Text]
}

// foundThere reports whether a figure counts those whom somebody found on arrival:
// "officers arrived to find four people shot".
func (s *statement) foundThere(first int) bool {
	found, came := false, false
	for i := range s.words {
		found = found || i < first && finds[s.words[i].Text]
		came = came || arrivals[s.words[i].Text]
	}
	return found && came
}

// oneMore reports whether the one that comes after those counted is told of
// apart: "four people with wounds and a fifth cut by glass".
func (s *statement) oneMore(q *news.Quantity, last int) bool {
	for i := last; i < len(s.words); i++ {
		if n := slices.Index(ordinals, s.words[i].Text); n >= 0 && q.Value+1 == float64(n+2) {
			return true
		}
	}
	return false
}
