package web

import (
	"cmp"
	"fmt"
	"html/template"
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

// doubtful is the confidence below which a mark is called doubtful on the page of
// its article and left out of the page of its story: more such are wrong than right.
const doubtful = .5

// How much of a list stands open beside an article; the rest is folded.
const (
	quotesOpen  = 4 // of one speaker
	figuresOpen = 6
	quoteWords  = 110 // characters of a quotation in a list
)

// Marks over the same words stand in each other in this order, outermost first.
const (
	rankPointed = iota
	rankSaying
	rankSaid
	rankReport
	rankOrigin
	rankCue
	rankSpeaker
	rankName
	rankFigure
	rankDate
)

// marked is the text of an article with its marks, and what they add up to.
type marked struct {
	Paragraphs []template.HTML
	Shown      shown
	Speakers   []speakerLine
	Reports    []originLine
	Origins    []originLine
	Figures    []figureLine
	More       []figureLine
	MoreWords  string // "12 more figures"
}

// shown tells which kinds of marks the text has, in words: "4 quotations"; "" where none.
type shown struct{ Quotations, Names, Reports, Origins, Figures string }

// Any reports whether anything is marked.
func (s shown) Any() bool { return s != shown{} }

// speakerLine is someone quoted, with the quotations.
type speakerLine struct {
	ID     string
	Name   string
	Kind   string // "a person", "unnamed, through NBC News"
	Said   string // "3 quotations, 2 word for word"
	Quotes []quoteLine
	More   []quoteLine
	Fold   string // "2 more quotations"
}

// quoteLine is a quotation in a list.
type quoteLine struct {
	Address string // "#q-1"; "" where the text does not show it
	Words   string
	How     string // "word for word, likely"
}

// originLine is an origin or another outlet's report.
type originLine struct {
	Address string
	Words   string
	Unnamed bool
	Notes   string
}

// figureLine is a figure as the article writes it and as it was read.
type figureLine struct {
	Address string
	Words   string
	Read    string
}

// markUp sets the marks of an article into its text, with what a link points at.
// Without marks the text stands alone.
func markUp(body string, m *news.Marks, pointed []mark) marked {
	if m == nil {
		return marked{Paragraphs: layOut(body, pointed).Paragraphs}
	}
	speakers, of := speakersOf(body, m)
	set := layOut(body, slices.Concat(marksOfQuotations(body, m.Quotations, speakers, of), marksOfOrigins(m), marksOfNames(m), pointed))
	view := marked{Paragraphs: set.Paragraphs, Shown: shown{
		Quotations: countAny(len(m.Quotations), "quotation"),
		Names:      countAny(len(m.Mentions), "name"),
		Reports:    countAny(len(m.Reports), "report"),
		Origins:    countAny(len(m.Origins), "origin"),
		Figures:    countAny(len(m.Quantities)+len(m.Dates), "figure"),
	}}
	address := func(kind string, i int) string {
		if id := markID(kind, i); set.Placed[id] {
			return "#" + id
		}
		return ""
	}
	for i, q := range m.Quotations {
		s := &speakers[of[i]]
		s.Quotes = append(s.Quotes, quoteLine{address("q", i), quoted(body, &q, quoteWords), howSaid(&q)})
	}
	for i := range speakers {
		s := &speakers[i]
		if len(s.Quotes) > quotesOpen+1 {
			s.Quotes, s.More = s.Quotes[:quotesOpen], s.Quotes[quotesOpen:]
			s.Fold = count(len(s.More), "more quotation")
		}
	}
	view.Speakers = speakers
	for i, r := range m.Reports {
		view.Reports = append(view.Reports, originLine{Address: address("r", i), Words: cmp.Or(r.Outlet, "another outlet"), Notes: reportNotes(&r)})
	}
	for i, o := range m.Origins {
		view.Origins = append(view.Origins, originLine{address("o", i), originName(&o), o.Kind == news.OriginUnnamed, originNotes(&o)})
	}
	for i, q := range m.Quantities {
		if wholly(q.Span, body) {
			view.Figures = append(view.Figures, figureLine{address("f", i), q.Span.Of(body), figureRead(&q)})
		}
	}
	if len(view.Figures) > figuresOpen+2 {
		view.Figures, view.More = view.Figures[:figuresOpen], view.Figures[figuresOpen:]
		view.MoreWords = count(len(view.More), "more figure")
	}
	return view
}

// markID is the id of the i-th mark of its kind on the page of its article.
func markID(kind string, i int) string { return fmt.Sprintf("%s-%d", kind, i+1) }

func countAny(n int, noun string) string {
	if n == 0 {
		return ""
	}
	return count(n, noun)
}

// speakersOf lists who is quoted, in the order of the quotations, and tells of
// each quotation whose it is. Those without a speaker are one, at the end of the
// words for it.
func speakersOf(body string, m *news.Marks) (speakers []speakerLine, of []int) {
	from := originsBySpan(m.Origins)
	place := map[string]int{}
	counts := [][2]int{} // quotations, word for word
	for _, q := range m.Quotations {
		who := speaking(body, &q.Speaker, from)
		i, known := place[who.key]
		if !known {
			i = len(speakers)
			place[who.key] = i
			speakers = append(speakers, speakerLine{ID: markID("speaker", i), Name: who.name, Kind: who.kind})
			counts = append(counts, [2]int{})
		}
		of = append(of, i)
		counts[i][0]++
		if q.Kind != news.Indirect {
			counts[i][1]++
		}
	}
	for i, c := range counts {
		speakers[i].Said = count(c[0], "quotation")
		switch {
		case c[1] == c[0] && c[0] == 1:
			speakers[i].Said += ", word for word"
		case c[1] == c[0]:
			speakers[i].Said += ", all word for word"
		case c[1] > 0:
			speakers[i].Said += ", " + number(c[1]) + " word for word"
		case c[0] == 1:
			speakers[i].Said += ", reported"
		default:
			speakers[i].Said += ", all reported"
		}
	}
	return speakers, of
}

func marksOfOrigins(m *news.Marks) []mark {
	var marks []mark
	for i, r := range m.Reports {
		like := mark{ID: markID("r", i), Class: "relied", Title: "Relies on a report of " + r.Outlet, Rank: rankReport}
		marks = append(marks, alike(like, r.Spans)...)
	}
	for i, o := range m.Origins {
		class := "origin on-record"
		if o.Kind == news.OriginUnnamed {
			class = "origin unnamed"
		}
		marks = append(marks, alike(mark{ID: markID("o", i), Class: class, Rank: rankOrigin}, o.Spans)...)
	}
	return marks
}

// alike are marks for all the places of one thing; the first has its id.
func alike(m mark, spans []news.Span) []mark {
	var marks []mark
	for _, s := range spans {
		m.Span = s
		marks = append(marks, m)
		m.ID = ""
	}
	return marks
}

func marksOfNames(m *news.Marks) []mark {
	var marks []mark
	for i, n := range m.Mentions {
		marks = append(marks, mark{Span: n.Span, ID: markID("n", i), Class: "named " + nameClass(n.Kind), Title: n.Name, Rank: rankName})
	}
	for i, q := range m.Quantities {
		marks = append(marks, mark{Span: q.Span, ID: markID("f", i), Class: "figure", Title: figureRead(&q), Rank: rankFigure})
	}
	for i, d := range m.Dates {
		marks = append(marks, mark{Span: d.Span, ID: markID("d", i), Class: "dated", Title: dayRead(&d), Rank: rankDate})
	}
	return marks
}

// kindClass and nameClass keep what a store holds out of the style's words.
func kindClass(k news.QuotationKind) string {
	switch k {
	case news.Direct, news.Mixed:
		return string(k)
	}
	return string(news.Indirect)
}

func nameClass(k news.MentionKind) string {
	switch k {
	case news.MentionPerson, news.MentionOrganization, news.MentionPlace, news.MentionOutlet:
		return "a-" + string(k)
	}
	return "a-name"
}
