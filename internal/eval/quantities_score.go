package eval

import (
	"math"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// ScoreQuantities compares found figures with gold ones, one to one, sentence by
// sentence. A figure is right in value where value (and the upper end of a range)
// agree to one part in 100,000. "unit" asks for the unit besides, "change" for
// the change besides the value, "unit change" for all three, and "counted" for
// the value and one word in common with the words the gold says it is about
// (none on both sides agrees as well). What the gold does not give is not scored.
func ScoreQuantities(texts []QuantityText) Metrics {
	var value, unit, change, all, counted, gold, found int
	hasChange, hasCounted := false, false
	for _, t := range texts {
		gold, found = gold+len(t.Gold), found+len(t.Found)
		used := make([]bool, len(t.Found))
		for _, g := range t.Gold {
			hasChange, hasCounted = hasChange || g.Change != "", hasCounted || g.Counted != nil
			best := -1
			for i, f := range t.Found {
				if !used[i] && sameValue(g, f) && (best < 0 || sameUnit(g, f) && !sameUnit(g, t.Found[best])) {
					best = i
				}
			}
			if best < 0 {
				continue
			}
			used[best] = true
			f := t.Found[best]
			value++
			sameU, sameC := sameUnit(g, f), g.Change == f.Change
			unit += count(sameU)
			change += count(sameC)
			all += count(sameU && sameC)
			counted += count(shareWord(g.Counted, f.Counted))
		}
	}
	ms := Metrics{{"gold figures", float64(gold)}, {"found figures", float64(found)}}
	ms = append(ms, quantityMetrics("value", value, gold, found)...)
	ms = append(ms, quantityMetrics("unit", unit, gold, found)...)
	if hasChange {
		ms = append(ms, quantityMetrics("change", change, gold, found)...)
		ms = append(ms, quantityMetrics("unit change", all, gold, found)...)
	}
	if hasCounted {
		ms = append(ms, quantityMetrics("counted", counted, gold, found)...)
	}
	return ms
}

func quantityMetrics(name string, hits, gold, found int) Metrics {
	p, r, f := 0.0, 0.0, 0.0
	if hits > 0 {
		p, r = float64(hits)/float64(found), float64(hits)/float64(gold)
		f = 2 * p * r / (p + r)
	}
	return Metrics{{name + " P", p}, {name + " R", r}, {name + " F1", f}}
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

func sameValue(g GoldQuantity, f news.Quantity) bool {
	if (g.High == nil) != (f.ValueMax == nil) || !close5(g.Value, f.Value) {
		return false
	}
	return g.High == nil || close5(*g.High, *f.ValueMax)
}

func close5(a, b float64) bool { return math.Abs(a-b) <= 1e-8+1e-5*math.Abs(a) }

func sameUnit(g GoldQuantity, f news.Quantity) bool { return g.Unit == strings.ToLower(f.Unit) }

// shareWord reports whether the phrases have one of the words.
func shareWord(words, phrases []string) bool {
	if len(words) == 0 || len(phrases) == 0 {
		return len(words) == len(phrases)
	}
	for _, p := range phrases {
		for _, v := range strings.Fields(strings.ToLower(p)) {
			for _, w := range words {
				if v == w {
					return true
				}
			}
		}
	}
	return false
}
