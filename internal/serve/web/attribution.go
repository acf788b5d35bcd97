package web

import (
	"cmp"
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
)

// How marks are put into words, on the page of an article and of a story alike.

// speaker is who says something, as far as an article tells.
type speaker struct {
	key     string // the same for what is shown as one speaker
	name    string
	kind    string // "unnamed, through NBC News"
	via     string // the outlet through which an unnamed speaker is quoted
	unnamed bool   // only described, not named
	unknown bool
}

// originsBySpan finds an origin by the place where it is named.
func originsBySpan(origins []news.Origin) map[news.Span]*news.Origin {
	at := map[news.Span]*news.Origin{}
	for i := range origins {
		for _, s := range origins[i].Spans {
			at[s] = &origins[i]
		}
	}
	return at
}

// speaking puts a speaker into words: by name, else in the article's own words.
func speaking(body string, s *news.Speaker, from map[news.Span]*news.Origin) speaker {
	words, origin := "", (*news.Origin)(nil)
	if s.Span != nil && wholly(*s.Span, body) {
		words, origin = cutWords(strings.Join(strings.Fields(s.Span.Of(body)), " "), quoteWords), from[*s.Span]
	}
	if origin != nil && s.Name == "" {
		words = cmp.Or(origin.Descriptor, words) // "they" are the officials named before
	}
	words = strings.TrimRight(words, ",;: ")
	if s.Name == "" && pronouns[strings.ToLower(words)] {
		words = "Somebody the text calls “" + words + "”"
	}
	who := speaker{name: cmp.Or(s.Name, words), kind: kindWords(s.Kind)}
	who.unnamed = s.Kind == news.OriginUnnamed || s.Name == ""
	if origin != nil {
		if via := origin.Via; via != "" {
			who.kind, who.via = strings.TrimPrefix(who.kind+", through "+via, ", "), via
		}
	}
	if who.name == "" {
		return speaker{name: "Speaker not found in the text", unknown: true}
	}
	who.key = strings.ToLower(who.name)
	if who.unnamed {
		who.key += "\x00" + who.kind
	}
	who.kind = capital(who.kind)
	return who
}

// pronouns are words that name nobody by themselves.
var pronouns = map[string]bool{
	"who": true, "which": true, "that": true, "he": true, "she": true, "they": true, "it": true, "we": true, "i": true, "you": true, "those": true, "this": true,
	"quien": true, "que": true, "él": true, "ella": true, "ellos": true, "ellas": true, "er": true, "sie": true, "es": true, "der": true, "die": true, "das": true, "wir": true,
}

// capital begins a sentence.
func capital(words string) string {
	first, size := utf8.DecodeRuneInString(words)
	if first == utf8.RuneError {
		return words
	}
	return string(unicode.ToUpper(first)) + words[size:]
}

func kindWords(k news.OriginKind) string {
	switch k {
	case news.OriginPerson:
		return "a person"
	case news.OriginUnnamed:
		return "unnamed"
	case news.OriginOrganization:
		return "an organization"
	case news.OriginDocument:
		return "a document"
	case news.OriginPost:
		return "a post"
	}
	return ""
}

// quoted is the words of a quotation, cut to so many characters.
func quoted(body string, q *news.Quotation, most int) string {
	var parts []string
	for _, s := range q.Content {
		if wholly(s, body) {
			parts = append(parts, strings.Join(strings.Fields(s.Of(body)), " "))
		}
	}
	return cmp.Or(cutWords(strings.Join(parts, " … "), most), "Words that do not stand in the text")
}

// howSaid tells how the words are given, and how sure it is that they are this
// speaker's.
func howSaid(q *news.Quotation) string {
	how := "reported"
	switch q.Kind {
	case news.Direct:
		how = "word for word"
	case news.Mixed:
		how = "partly word for word"
	}
	if sure := surety(q.Confidence); sure != "" {
		how += "; " + sure
	}
	return how
}

// surety is a confidence in words; "" where none is given.
func surety(confidence float64) string {
	switch {
	case confidence == 0:
		return ""
	case confidence >= .8:
		return "clear"
	case confidence >= .65:
		return "likely"
	case confidence >= doubtful:
		return "uncertain"
	}
	return "doubtful"
}

// originName names an origin: "Pia Haugen", "two officials".
func originName(o *news.Origin) string {
	return cmp.Or(o.Name, o.Descriptor, "An origin without a name")
}

// originNotes says what more is known of an origin: "4 people, unnamed, through
// NBC News, in an interview".
func originNotes(o *news.Origin) string {
	var notes []string
	if o.Kind == news.OriginUnnamed {
		notes = append(notes, howMany(o))
	}
	notes = append(notes, kindWords(o.Kind))
	for _, g := range o.Gateways {
		notes = append(notes, "as told by "+g)
	}
	if o.Via != "" {
		notes = append(notes, "through "+o.Via)
	}
	notes = append(notes, o.Medium, surety(o.Confidence))
	return commas(notes)
}

func howMany(o *news.Origin) string {
	least := o.CountMin
	switch {
	case least == 0:
		return ""
	case o.CountMax == nil:
		return "at least " + people(least)
	case *o.CountMax == least:
		return people(least)
	}
	return number(least) + " to " + people(*o.CountMax)
}

func people(n int) string {
	if n == 1 {
		return "1 person"
	}
	return number(n) + " people"
}

// reportNotes quotes how an article relies on a report: "“citing”, on Saturday".
func reportNotes(r *news.Report) string {
	var notes []string
	if len(r.Cues) > 0 {
		notes = append(notes, "“"+list(r.Cues, 4)+"”")
	}
	return commas(append(notes, r.When, surety(r.Confidence)))
}

// commas sets a comma between what is there.
func commas(notes []string) string {
	var there []string
	for _, n := range notes {
		if n != "" {
			there = append(there, n)
		}
	}
	return strings.Join(there, ", ")
}

// figureRead is a figure as it was read: "more than 40 (vessel)".
func figureRead(q *news.Quantity) string {
	read := changeWords(q.Change) + decimal(q.Value)
	if q.ValueMax != nil {
		read += " to " + decimal(*q.ValueMax)
	}
	if q.Unit != "" {
		read += " (" + q.Unit + ")"
	}
	if q.Via != "" {
		read += ", through " + q.Via
	}
	return read
}

func changeWords(c news.Change) string {
	switch c {
	case news.About:
		return "about "
	case news.MoreThan:
		return "more than "
	case news.UpTo:
		return "up to "
	case news.Up:
		return "up, "
	case news.Down:
		return "down, "
	}
	return ""
}

// decimal writes a number with its digits grouped and no more decimals than it has.
func decimal(v float64) string {
	if v == math.Trunc(v) && math.Abs(v) < 1e15 {
		if v < 0 {
			return "−" + number(int(-v))
		}
		return number(int(v))
	}
	return strconv.FormatFloat(v, 'g', 12, 64)
}

// dayRead is a day or stretch of days as it was read.
func dayRead(d *news.DateMention) string {
	switch {
	case d.Begin.IsZero():
		return "A day that cannot be told"
	case d.Begin.String() == d.End.String() || d.End.IsZero():
		return d.Begin.Time().Format("Monday 2 January 2006")
	}
	return d.Begin.Time().Format("2 January 2006") + " to " + d.End.Time().Format("2 January 2006")
}
