package web

import (
	"github.com/headwater-news/headwater/internal/news"
)

// unnamedOpen is how many descriptions of unnamed people stand open.
const unnamedOpen = 6

// unnamedView is the ledger of unnamed people in a story.
type unnamedView struct {
	Words  string // "At least 9 people, described in 4 ways. 1 plural without a number."
	Open   []unnamedLine
	Folded []unnamedLine
	Fold   string
}

// unnamedLine is one description of people without a name.
type unnamedLine struct {
	Descriptor string
	HowMany    string
	Through    string // "Harbour Courier", "Harbour Courier, through its report in Lantern"
	Reason     string // why they are not named, in the article's words
	Articles   string
	Evidence   []evidence
}

// describeUnnamed lists whom a story's reports describe without a name.
func describeUnnamed(l *news.Lineage, w *witness) *unnamedView {
	if len(l.Unnamed) == 0 {
		return nil
	}
	view, people, plurals, reasons := &unnamedView{}, 0, 0, 0
	open := false
	for _, u := range l.Unnamed {
		people += max(u.CountMin, 1)
		open = open || u.CountMax == nil || *u.CountMax > u.CountMin
		if u.Uncounted {
			plurals++
		}
		if u.Reason != "" {
			reasons++
		}
		line := unnamedLine{
			Descriptor: originName(&news.Origin{Descriptor: u.Descriptor}),
			HowMany:    howMany(&news.Origin{CountMin: u.CountMin, CountMax: u.CountMax}),
			Through:    u.Newsroom,
			Reason:     u.Reason,
		}
		if u.Uncounted {
			line.HowMany = "a plural without a number"
		}
		if u.Report != "" {
			line.Through += ", whose own article is not here"
		}
		if n := len(u.Articles); n > 0 {
			line.Articles = "in " + count(n, "article")
		}
		if len(view.Open)+len(view.Folded) < 2*unnamedOpen {
			line.Evidence = unnamedEvidence(l, &u, w)
		}
		if len(view.Open) < unnamedOpen || len(l.Unnamed) <= unnamedOpen+1 {
			view.Open = append(view.Open, line)
		} else {
			view.Folded = append(view.Folded, line)
		}
	}
	view.Words = countOf(people, "person is", "people are") + " described without a name"
	if open {
		view.Words = "At least " + view.Words
	}
	if reasons < len(l.Unnamed) && len(l.Unnamed) > 1 {
		view.Words += "; for " + number(reasons) + " of " + count(len(l.Unnamed), "description") + " a reason is given"
	}
	if plurals > 0 {
		view.Words += "; " + countOf(plurals, "is a plural without a number", "are plurals without a number")
	}
	view.Words += "."
	if len(view.Folded) > 0 {
		view.Fold = count(len(view.Folded), "more description")
	}
	return view
}

// unnamedEvidence is where the description and the reason stand.
func unnamedEvidence(l *news.Lineage, u *news.UnnamedEntry, w *witness) []evidence {
	var shown []evidence
	if o := originAt(l, &u.Origin); o != nil && len(o.Seen) > 0 {
		seen := o.Seen[0]
		for _, s := range o.Seen {
			if len(u.Articles) > 0 && s.Article == u.Articles[0] {
				seen = s
				break
			}
		}
		shown = append(shown, w.show(news.Support{Article: seen.Article, Span: seen.Span}))
	}
	if u.ReasonAt != nil {
		e := w.show(*u.ReasonAt)
		e.Note = "why they are not named"
		shown = append(shown, e)
	}
	return shown
}
