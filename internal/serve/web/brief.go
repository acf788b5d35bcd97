package web

import (
	"strings"
	"time"

	"github.com/headwater-news/headwater/internal/news"
)

// briefView is a story told in sentences that can be checked.
type briefView struct {
	Language tongue
	Points   []pointLine
	Account  [][]toldSentence // by paragraph
	Notes    []restNote       // what the sentences rest on, in the order of their numbers
	Rests    string           // "The words it rests on: 8 passages in 5 articles"
	Matters  []pointLine
	Sides    []pointList
	Since    *sinceView // nil where the reader was not here before, or nothing is new
	Written  string
}

// pointLine is a labelled sentence with its evidence.
type pointLine struct {
	Label    string
	Text     string
	Language tongue
	Fold     string // who says so: "The Lantern", "The Lantern and Kelland"
	Evidence []evidence
}

// pointList is points under one heading.
type pointList struct {
	ID, Name string
	Points   []pointLine
}

// toldSentence is a sentence of the account with the numbers of what it rests on.
type toldSentence struct {
	Text    string
	Numbers []noteNumber
}

// noteNumber leads from a sentence to a note.
type noteNumber struct {
	Number  string
	Address string
	Name    string // for who does not see it: "What sentence 1 rests on"
}

// restNote is what a sentence of the account rests on.
type restNote struct {
	ID       string
	Number   string
	Evidence evidence
}

// sinceView is what came since the reader was here last.
type sinceView struct {
	Visit  moment
	Points []pointLine
}

// How the account is set.
const (
	paragraphLeast = 2 // sentences, before another article begins a new paragraph
	paragraphMost  = 4
)

// describeBrief puts a brief into the words of a page; nil where it tells nothing.
// Visit is when the reader was here last, zero for never.
func describeBrief(b *news.Brief, visit time.Time, w *witness) *briefView {
	if b == nil || len(b.Sentences)+len(b.KeyPoints) == 0 {
		return nil
	}
	view := &briefView{Language: tongueOf(b.Language), Written: writtenBy(b)}
	view.Since = describeSince(b, visit, w)
	view.Points = describePoints(b, b.KeyPoints, w)
	view.tell(b.Sentences, w)
	view.Matters = describePoints(b, b.WhyItMatters, w)
	for _, list := range []pointList{
		{"disputed", "Disputed", describePoints(b, b.Disputed, w)},
		{"not-known", "Not known", describePoints(b, b.NotKnown, w)},
		{"elsewhere", "Told only in other languages", describePoints(b, b.Elsewhere, w)},
	} {
		if len(list.Points) > 0 {
			view.Sides = append(view.Sides, list)
		}
	}
	return view
}

func describePoints(b *news.Brief, points []news.CitedSentence, w *witness) []pointLine {
	var lines []pointLine
	for _, p := range points {
		line := pointLine{Label: p.Label, Text: p.Text}
		if p.Language != "" && p.Language != b.Language {
			line.Language = tongueOf(p.Language)
		} else {
			line.Language = tongueOf(b.Language)
		}
		var outlets []string
		met := map[string]bool{}
		for _, at := range p.Support {
			e := w.show(at)
			line.Evidence = append(line.Evidence, e)
			if !met[e.Outlet] {
				met[e.Outlet] = true
				outlets = append(outlets, e.Outlet)
			}
		}
		line.Fold = list(outlets, frontNames)
		lines = append(lines, line)
	}
	return lines
}

// tell sets the account in paragraphs: a new one begins with another article, or
// when one grows long. Every sentence has a number for each passage it rests on;
// a passage has one number however many sentences rest on it.
func (view *briefView) tell(sentences []news.CitedSentence, w *witness) {
	numbers := map[news.Support]string{}
	articles := map[news.ArticleID]bool{}
	var paragraph []toldSentence
	var last news.ArticleID
	for _, s := range sentences {
		told := toldSentence{Text: s.Text}
		for _, at := range s.Support {
			if numbers[at] == "" {
				numbers[at] = number(len(view.Notes) + 1)
				view.Notes = append(view.Notes, restNote{ID: "rest-" + numbers[at], Number: numbers[at], Evidence: w.show(at)})
			}
			articles[at.Article] = true
			told.Numbers = append(told.Numbers, noteNumber{numbers[at], "#rest-" + numbers[at], "What this rests on: passage " + numbers[at]})
		}
		other := len(s.Support) > 0 && s.Support[0].Article != last
		if n := len(paragraph); n >= paragraphMost || n >= paragraphLeast && other {
			view.Account = append(view.Account, paragraph)
			paragraph = nil
		}
		paragraph = append(paragraph, told)
		if len(s.Support) > 0 {
			last = s.Support[0].Article
		}
	}
	if len(paragraph) > 0 {
		view.Account = append(view.Account, paragraph)
	}
	view.Rests = "The words it rests on: " + count(len(view.Notes), "passage") + " in " + count(len(articles), "article")
}

// writtenBy says who wrote a brief and how it was held to its articles.
func writtenBy(b *news.Brief) string {
	model, written := strings.CutPrefix(b.WrittenBy, "model ")
	if !written {
		return "Told in sentences of the articles, shortened."
	}
	words := "Written by the language model " + model + "; every sentence was held against the words it cites"
	if b.Withheld > 0 {
		words += ", and " + countOf(b.Withheld, "sentence that they do not bear was withheld", "sentences that they do not bear were withheld")
	}
	return words + "."
}
