package web

import (
	"context"
	"slices"

	"github.com/headwater-news/headwater/internal/compare"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// revisionsShown is how many other states of an article are compared with the
// one shown.
const revisionsShown = 3

// revisionView is what changed between an article's state and the next.
type revisionView struct {
	ID       string
	From, To moment // of the two states
	Headline *news.RevisedHeadline
	Words    string // "2 sentences changed, 1 added"
	Passages []revisedPassage
	Figures  []string // "boats: 41 became 57"
}

// revisedPassage is a sentence that did not stay, its words marked.
type revisedPassage struct {
	Label  string           // "Added", "Taken out", "Changed"
	Before []store.Fragment // nil for one that was added
	After  []store.Fragment // nil for one that was taken out
}

// revisions tells what changed between the states of an article, from the
// earliest on, the shown one among them by its own time.
func (s *server) revisions(ctx context.Context, e *store.Entry, calendar calendar) ([]revisionView, error) {
	states, err := s.desk.Revisions(ctx, e.Article.ID)
	if len(states) == 0 || err != nil {
		return nil, err
	}
	if len(states) > revisionsShown {
		states = states[len(states)-revisionsShown:]
	}
	states = append(states, e.Article)
	slices.SortStableFunc(states, func(a, b news.Article) int {
		switch s, t := stateTime(a), stateTime(b); {
		case s.Before(t):
			return -1
		case t.Before(s):
			return 1
		}
		return 0
	})
	var views []revisionView
	for i := 1; i < len(states); i++ {
		before, after := states[i-1], states[i]
		if view := describeRevision(before, after, calendar); view != nil {
			view.ID = "revision-" + number(len(views)+1)
			views = append(views, *view)
		}
	}
	return views, nil
}

// stateTime is when a state was written, as far as its outlet tells it; else when
// it was captured.
func stateTime(a news.Article) news.When {
	switch {
	case !a.Updated.IsZero():
		return a.Updated
	case !a.Published.IsZero():
		return a.Published
	}
	return a.Captured
}

// describeRevision puts a change into words; nil where nothing a reader sees changed.
func describeRevision(before, after news.Article, calendar calendar) *revisionView {
	r := compare.Revise(account(before), account(after))
	view := &revisionView{From: calendar.stamp(stateTime(before)), To: calendar.stamp(stateTime(after)), Headline: r.Headline}
	var changed, added, removed int
	for _, p := range r.Passages {
		line := revisedPassage{Before: partsOf(before.Body, p.Before, p.Cut), After: partsOf(after.Body, p.After, p.Put)}
		switch p.Kind {
		case news.SentenceAdded:
			line.Label, line.Before = "Added", nil
			added++
		case news.SentenceRemoved:
			line.Label, line.After = "Taken out", nil
			removed++
		case news.SentenceChanged:
			line.Label = "Changed"
			changed++
		default:
			continue
		}
		view.Passages = append(view.Passages, line)
	}
	if len(view.Passages) == 0 && r.Headline == nil {
		return nil
	}
	var words []string
	for _, c := range []struct {
		n    int
		what string
	}{{changed, "changed"}, {added, "added"}, {removed, "taken out"}} {
		if c.n > 0 {
			words = append(words, count(c.n, "sentence")+" "+c.what)
		}
	}
	view.Words = list(words, len(words)+1)
	for _, f := range r.Figures {
		if f.About != "" {
			view.Figures = append(view.Figures, f.About+": "+decimal(f.Was)+" became "+decimal(f.Is))
		}
	}
	return view
}

// account is a state of an article with its sentences.
func account(a news.Article) news.Account {
	all := news.Span{End: len(a.Body)}
	return news.Account{Article: a, Marks: news.Marks{Sentences: sentencesAt(a.Body, all)}}
}

// partsOf is a sentence with some of its words marked.
func partsOf(body string, s news.Span, marked []news.Span) []store.Fragment {
	if !wholly(s, body) {
		return nil
	}
	var parts []store.Fragment
	put := func(begin, end int, match bool) {
		if begin < end {
			parts = append(parts, store.Fragment{Text: oneLine(body[begin:end]), Match: match})
		}
	}
	at := s.Begin
	for _, m := range marked {
		if !wholly(m, body) || m.Begin < at || m.End > s.End {
			continue
		}
		put(at, m.Begin, false)
		put(m.Begin, m.End, true)
		at = m.End
	}
	put(at, s.End, false)
	return parts
}
