package web

import (
	"math"
	"strconv"
	"strings"
)

// band is a drawing stretched over the width of the page.
type band struct {
	Width, Height int
	Shapes        []shape
}

// shape is a path and its class in the style sheet.
type shape struct{ Class, D string }

// How the water is drawn, in the units of a band.
const (
	articleMost = 7.0 // width of one article, where there are few
	streamMost  = .62 // of a column, for the widest stream
	streamLimit = 150 // and no wider than this
	streamLeast = 2.5
	mouthMost   = 9.0 // a spring's mouth
	linesMost   = 150 // lines in a drawing; where there are more articles a line stands for several
	lineLeast   = 2.2 // between lines where they leave the newsroom, for the same reason
	fanMost     = 1.9 // of a stream's width, for what it spreads into, if it is wide
	fanStep     = 9.0 // between lines, where there is room
	braidMost   = 18.0
	dryUpper    = 36.0 // height of the upper band where nothing springs
)

// pen draws the bands of a course.
type pen struct {
	course
	size   riverSize
	unit   float64   // width of an article
	widths []float64 // of each newsroom's stream
}

func newPen(c course, size riverSize) *pen {
	p := &pen{course: c, size: size, unit: articleMost}
	if n := len(c.newsrooms); n > 0 {
		widest := 1
		for _, total := range c.total {
			widest = max(widest, total)
		}
		room := math.Min(size.width/float64(n)*streamMost, streamLimit)
		p.unit = math.Min(articleMost, room/float64(widest))
	}
	for _, total := range c.total {
		p.widths = append(p.widths, math.Max(streamLeast, p.unit*float64(total)))
	}
	return p
}

// middle of the i-th of n columns.
func (p *pen) middle(i, n int) float64 { return p.size.width * (float64(i) + .5) / float64(n) }

// upper draws the streams from springs to newsrooms, side by side at both ends.
func (p *pen) upper(class func(spring int) string) band {
	if len(p.springs) == 0 {
		p.size.upper = dryUpper
	}
	b := band{Width: int(p.size.width), Height: int(p.size.upper)}
	mouths, arrived := p.mouths(), make([]float64, len(p.newsrooms))
	into := make([]int, len(p.newsrooms))
	for i := range p.springs {
		for k, w := range p.weight[i] {
			into[k] += w
		}
	}
	for i := range p.springs {
		out, left := 0, 0.0
		for _, w := range p.weight[i] {
			out += w
		}
		for k, w := range p.weight[i] {
			if w == 0 {
				continue
			}
			top := mouths[i] * float64(w) / float64(out)
			bottom := p.widths[k] * float64(w) / float64(into[k])
			x0 := p.middle(i, len(p.springs)) - mouths[i]/2 + left
			x1 := p.middle(k, len(p.newsrooms)) - p.widths[k]/2 + arrived[k]
			left += top
			arrived[k] += bottom
			b.Shapes = append(b.Shapes, shape{"water " + class(i), ribbon(x0, x0+top, x1, x1+bottom, p.size.upper)})
		}
	}
	for k := range p.newsrooms {
		if into[k] == 0 { // nobody said where this comes from
			x := p.middle(k, len(p.newsrooms))
			b.Shapes = append(b.Shapes, shape{"dry", line(x, p.size.upper*.6, x, p.size.upper)})
		}
	}
	return b
}

// mouths are the widths of the springs: their articles, and no more than a
// spring may be wide. How much water it becomes is seen below.
func (p *pen) mouths() []float64 {
	var list []float64
	for i := range p.springs {
		out := 0
		for _, w := range p.weight[i] {
			out += w
		}
		list = append(list, math.Min(math.Max(streamLeast, p.unit*float64(out)), mouthMost))
	}
	return list
}

// delta is what spreads below one newsroom.
type delta struct {
	lines  int // articles that are no copies
	copies int
	dry    bool
}

// lower spreads each newsroom's stream into its articles. per is how many
// articles one line stands for.
func (p *pen) lower(deltas []delta) (band, int) {
	b := band{Width: int(p.size.width), Height: int(p.size.lower)}
	all, per := 0, 1
	for k, d := range deltas {
		all += d.lines
		per = max(per, int(math.Ceil(float64(d.lines)*lineLeast/math.Max(p.widths[k], 12))))
	}
	per = max(per, (all+linesMost-1)/linesMost)
	for k, d := range deltas {
		p.spread(&b, k, d, per)
	}
	return b, per
}

func (p *pen) spread(b *band, k int, d delta, per int) {
	column, h := p.size.width/float64(len(p.newsrooms)), p.size.lower
	middle, width := p.middle(k, len(p.newsrooms)), p.widths[k]
	lines := (d.lines + per - 1) / per
	braid := 0.0
	if d.copies > 0 {
		braid = math.Min(braidMost, math.Max(4, p.unit*float64(d.copies)*.25))
	}
	gap := 0.0
	if lines > 0 && d.copies > 0 {
		gap = 6
	}
	fan := math.Min(column*.92-braid-gap, math.Max(width, math.Min(float64(lines-1)*fanStep, math.Max(width*fanMost, 48))))
	if lines <= 1 {
		fan = 0
	}
	left := middle - (fan+gap+braid)/2
	top, strand := middle-width/2, math.Min(braid, width*.5) // the braid leaves on the right
	if d.lines == 0 {
		strand = math.Min(braid, width)
		top = middle - strand/2
		width = strand
	}
	stem := width - strand
	class := "relay"
	if d.dry {
		class = "relay dry"
	}
	if lines > 0 {
		b.Shapes = append(b.Shapes, shape{class + " sheet", ribbon(top, top+stem, left, left+math.Max(fan, 1.5), h)})
		var all strings.Builder
		for i := range lines {
			at := .5
			if lines > 1 {
				at = float64(i) / float64(lines-1)
			}
			all.WriteString(bend(top+stem*(.04+.92*at), left+fan*at, h))
		}
		b.Shapes = append(b.Shapes, shape{class, all.String()})
	}
	if d.copies > 0 {
		b.Shapes = append(b.Shapes, shape{"braid", plait(top+stem, top+width, left+fan+gap, left+fan+gap+braid, h, min(d.copies, 3))})
	}
}

// ribbon is the outline of a stream between two heights.
func ribbon(x0, x1, y0, y1, h float64) string {
	return "M" + point(x0, 0) + "C" + point(x0, h*.5) + " " + point(y0, h*.6) + " " + point(y0, h) +
		"H" + coordinate(y1) + "C" + point(y1, h*.6) + " " + point(x1, h*.5) + " " + point(x1, 0) + "Z"
}

// bend is a line between two heights.
func bend(x, y, h float64) string {
	return "M" + point(x, 0) + "C" + point(x, h*.5) + " " + point(y, h*.6) + " " + point(y, h)
}

func line(x0, y0, x1, y1 float64) string { return "M" + point(x0, y0) + "L" + point(x1, y1) }

// plait is strands that wind about each other, within the width at the top and
// that at the bottom.
func plait(x0, x1, y0, y1, h float64, strands int) string {
	const steps, turns = 32, 2.5
	strands = max(strands, 2)
	var b strings.Builder
	for s := range strands {
		phase := 2 * math.Pi * float64(s) / float64(strands)
		for i := range steps + 1 {
			t := float64(i) / steps
			ease := t * t * (3 - 2*t)
			middle := (x0+x1)/2*(1-ease) + (y0+y1)/2*ease
			reach := (x1-x0)/2*(1-ease) + (y1-y0)/2*ease
			if i == 0 {
				b.WriteString("M")
			} else {
				b.WriteString("L")
			}
			b.WriteString(point(middle+reach*math.Sin(2*math.Pi*turns*t+phase), h*t))
		}
	}
	return b.String()
}

func point(x, y float64) string { return coordinate(x) + " " + coordinate(y) }

// coordinate has one decimal: a tenth of a pixel.
func coordinate(v float64) string { return strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64) }
