package web

import (
	"math"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// figure is the river of a story as small as a word: a spring for each
// independent origin, what they join to, and a line for each article.
type figure struct {
	Width   string    // as wide as what is drawn, so that it begins where the text does
	Springs []float64 // places of the springs
	Upper   string
	Lower   string
	Dry     bool
}

// Size of a figure, and the most it draws.
const (
	figureWidth   = 72.0
	figureHeight  = 30.0
	figureSprings = 8
	figureLines   = 24
	springRadius  = 2.0
)

// figureOf draws a story that was traced; nil for one that was not.
func figureOf(story news.Story) *figure {
	if story.Independent == nil || story.Articles < 2 {
		return nil
	}
	springs, lines := min(max(*story.Independent, 0), figureSprings), min(story.Articles, figureLines)
	f := &figure{Dry: springs == 0}
	const neck = figureHeight * .5
	stem := math.Max(1, float64(lines)*.5)
	head, mouth := math.Min(float64(springs-1)*9, figureWidth-8), math.Min(float64(lines-1)*3, figureWidth-2)
	width := math.Max(head+2*springRadius, mouth+2)
	f.Width = coordinate(width)
	var upper, lower strings.Builder
	for i := range springs {
		at := spread(i, springs, head, width/2)
		f.Springs = append(f.Springs, at)
		upper.WriteString(bendFrom(at, 3, spread(i, springs, stem, width/2), neck))
	}
	for i := range lines {
		lower.WriteString(bendFrom(spread(i, lines, stem, width/2), neck, spread(i, lines, mouth, width/2), figureHeight))
	}
	f.Upper, f.Lower = upper.String(), lower.String()
	return f
}

// spread is the place of the i-th of n that stand side by side about a middle.
func spread(i, n int, width, middle float64) float64 {
	if n < 2 {
		return middle
	}
	return middle - width/2 + width*float64(i)/float64(n-1)
}

// bendFrom is a line from one height to another.
func bendFrom(x0, y0, x1, y1 float64) string {
	middle := (y0 + y1) / 2
	return "M" + point(x0, y0) + "C" + point(x0, middle) + " " + point(x1, middle) + " " + point(x1, y1)
}
