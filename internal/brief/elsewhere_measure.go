package brief

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// converted reports whether a figure may be a told one in another unit: euros in
// dollars, miles in kilometres.
func (r *reported) converted(q *news.Quantity) bool {
	measured := measureOf(q.Unit)
	if measured == "" {
		return false
	}
	times := conversion[measured]
	for unit, values := range r.sizes {
		if !strings.HasPrefix(unit, measured+" ") || unit == measured+" "+q.Unit {
			continue
		}
		if slices.ContainsFunc(values, func(v float64) bool { return q.Value < v*times && v < q.Value*times }) {
			return true
		}
	}
	return false
}

// conversion is how many of one unit are told as one of another at most, of the
// units that news converts most: euros and dollars, feet and metres.
var conversion = map[string]float64{"money": 1.5, "length": 3.5, "weight": 2.5, "area": 2.6}

// measures are the words of units, by what is measured.
var measures = map[string]map[string]bool{
	"money":  wordsIn("dollar euro pound yuan yen peso franc krona krone rupee ruble real mark crown"),
	"length": wordsIn("kilometre mile metre foot yard centimetre inch millimetre"),
	"weight": wordsIn("kilogram pound tonne ton gram ounce"),
	"area":   wordsIn("hectare acre"),
}

// measureOf is what a unit measures, "" for a noun that is counted.
func measureOf(unit string) string {
	for word := range strings.FieldsSeq(unit) {
		for _, measure := range []string{"money", "length", "weight", "area"} {
			if measures[measure][word] {
				return measure
			}
		}
	}
	return ""
}
