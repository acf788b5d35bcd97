package web

import (
	"cmp"
	"html/template"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
)

// A text with its marks becomes HTML in one pass over the places where marks
// begin and end. A stack holds the marks that are open. Marks overlap as they
// like, elements must nest: where a mark ends below others on the stack, those
// are closed, and opened again behind it; so does the end of a paragraph close
// all. The first piece of a mark carries its id, so that links find it.
//
// A damaged or hostile store cannot break the page: a mark that does not lie in
// the text on the boundaries of characters is left out, and so is one that
// would stand inside more than maxDepth others, which keeps the work and the
// page linear in the text and its marks.
const maxDepth = 12

// mark is a span of a text to be set apart.
type mark struct {
	Span  news.Span
	ID    string // on the page; "" for none
	Class string // words of the style sheet
	Title string // what a pointer over it is told; "" for nothing
	Link  string // "#speaker-1": the mark is a link there, unless it stands in another link
	// Rank orders marks over the same words: the lower one is outside.
	Rank int
}

// layout is a text cut into paragraphs of HTML, and which ids stand in it.
type layout struct {
	Paragraphs []template.HTML
	Placed     map[string]bool
}

// wholly reports whether a span covers whole characters of the text, at least one.
func wholly(s news.Span, body string) bool {
	return s.Within(body) && s.Len() > 0 && onRune(body, s.Begin) && onRune(body, s.End)
}

func onRune(s string, at int) bool { return at == len(s) || utf8.RuneStart(s[at]) }

// layOut sets the marks into the text. Marks may come in any order.
func layOut(body string, marks []mark) layout {
	ordered := make([]mark, 0, len(marks))
	for _, m := range marks {
		if wholly(m.Span, body) {
			ordered = append(ordered, m)
		}
	}
	slices.SortStableFunc(ordered, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.Span.Begin, b.Span.Begin), cmp.Compare(b.Span.End, a.Span.End), cmp.Compare(a.Rank, b.Rank))
	})
	w := &setter{placed: map[string]bool{}}
	var out layout
	begin, next := 0, 0
	for paragraph := range strings.SplitSeq(body, "\n\n") {
		end := begin + len(paragraph)
		next = w.paragraph(body, begin, end, ordered, next)
		out.Paragraphs = append(out.Paragraphs, template.HTML(w.String()))
		w.Reset()
		begin = end + len("\n\n")
	}
	out.Placed = w.placed
	return out
}

// setter writes one paragraph after the other.
type setter struct {
	strings.Builder
	open   []opened
	placed map[string]bool
}

// opened is a mark on the stack; it outlives its element from one paragraph to the next.
type opened struct {
	mark
	link   bool // its element is <a>
	begun  bool // a piece of it stands already
	goesOn bool // it began in an earlier paragraph
}

// paragraph writes body[begin:end] with what is open and with the marks from
// next on that begin before its end; it returns the first mark that does not.
func (w *setter) paragraph(body string, begin, end int, marks []mark, next int) int {
	if begin == end {
		return next
	}
	w.drop(begin)
	for i := range w.open {
		w.open[i].goesOn = true
		w.start(i, end)
	}
	for at := begin; ; {
		for ; next < len(marks) && marks[next].Span.Begin <= at; next++ {
			if marks[next].Span.End > at && len(w.open) < maxDepth {
				w.open = append(w.open, opened{mark: marks[next]})
				w.start(len(w.open)-1, end)
			}
		}
		to := end
		if next < len(marks) {
			to = min(to, marks[next].Span.Begin)
		}
		for _, o := range w.open {
			to = min(to, o.Span.End)
		}
		template.HTMLEscape(w, []byte(body[at:to]))
		if at = to; at == end {
			w.stop(0)
			return next
		}
		w.end(at, end)
	}
}

// end closes the marks that end here, and opens again what had to be closed with them.
func (w *setter) end(at, paragraph int) {
	lowest := slices.IndexFunc(w.open, func(o opened) bool { return o.Span.End <= at })
	if lowest < 0 {
		return
	}
	w.stop(lowest)
	w.drop(at)
	for i := lowest; i < len(w.open); i++ {
		w.start(i, paragraph)
	}
}

// drop takes marks off the stack that end before or at a place.
func (w *setter) drop(at int) {
	w.open = slices.DeleteFunc(w.open, func(o opened) bool { return o.Span.End <= at })
}

// start writes the start tag of the i-th open mark in a paragraph that ends there.
func (w *setter) start(i, paragraph int) {
	o := &w.open[i]
	o.link = o.Link != "" && !slices.ContainsFunc(w.open[:i], func(o opened) bool { return o.link })
	if o.link {
		w.WriteString(`<a href="` + template.HTMLEscapeString(o.Link) + `"`)
	} else {
		w.WriteString(`<span`)
	}
	if o.ID != "" && !o.begun {
		w.WriteString(` id="` + template.HTMLEscapeString(o.ID) + `"`)
		w.placed[o.ID] = true
	}
	o.begun = true
	w.WriteString(` class="` + template.HTMLEscapeString(o.Class))
	if o.Span.End > paragraph+len("\n\n") {
		w.WriteString(" goes-over")
	}
	if o.goesOn {
		w.WriteString(" goes-on")
	}
	w.WriteString(`"`)
	if o.Title != "" {
		w.WriteString(` title="` + template.HTMLEscapeString(o.Title) + `"`)
	}
	w.WriteString(">")
}

// stop writes the end tags of the open marks from the top down to the lowest.
func (w *setter) stop(lowest int) {
	for i := len(w.open) - 1; i >= lowest; i-- {
		if w.open[i].link {
			w.WriteString("</a>")
		} else {
			w.WriteString("</span>")
		}
	}
}
