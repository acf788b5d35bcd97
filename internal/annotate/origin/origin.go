// Package origin finds where an article's information comes from: the reports of
// other outlets it relies on, and the origins (the ends of its attribution
// chains) with the outlets and the parties their words came through.
package origin

import (
	"github.com/headwater-news/headwater/internal/annotate/attribution"
	"github.com/headwater-news/headwater/internal/annotate/name"
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// Found is where the information of one article comes from.
type Found struct {
	Reports []news.Report
	Origins []news.Origin
	Of      []Link // for each attribution given, in its order
}

// Link says where one attribution's content comes from.
type Link struct {
	Origin int    // index into Origins; -1 where it has none
	Via    string // the outlet it came through; "" for the article's own
}

// Find finds the reports an article relies on and its origins, from the names
// and the attributions found in it. Plain attributions that are missing among
// these ("police said") are added by rule.
func Find(t *text.Text, names *name.Names, attributions []attribution.Attribution) Found {
	f := newFinder(t, names, attributions)
	f.findSlots()
	return f.merge(f.claimsOf(), len(attributions))
}
