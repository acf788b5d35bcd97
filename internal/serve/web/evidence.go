package web

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/clipperhouse/uax29/v2/sentences"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// textsMost is how many articles a page opens to show what its numbers rest on.
// Evidence in further articles is given by its address.
const textsMost = 36

// evidence is words that something rests on, where they stand.
type evidence struct {
	Outlet   string
	Headline string
	When     moment
	Address  string // of the words in the article
	Language tongue
	Around   []store.Fragment // the sentence, with the words marked; nil where it was not opened
	Note     string
}

// witness shows the words that numbers rest on. It knows the articles of a story
// and opens the text of few; the first failure to read one ends the page.
type witness struct {
	ctx      context.Context
	desk     Desk
	calendar calendar
	articles map[news.ArticleID]*news.Article // with their bodies where opened
	opened   map[news.ArticleID]bool
	err      error
}

func (s *server) witness(ctx context.Context, entries []store.Entry, calendar calendar) *witness {
	w := &witness{ctx: ctx, desk: s.desk, calendar: calendar, articles: map[news.ArticleID]*news.Article{}, opened: map[news.ArticleID]bool{}}
	for i := range entries {
		w.articles[entries[i].Article.ID] = &entries[i].Article
	}
	return w
}

// article is what is known of an article, without opening one of the story;
// nil for one that this desk no longer has.
func (w *witness) article(id news.ArticleID) *news.Article {
	if a, known := w.articles[id]; known {
		return a
	}
	return w.open(id)
}

// open is an article with its body; nil where it cannot be had or enough are open.
func (w *witness) open(id news.ArticleID) *news.Article {
	if w.opened[id] {
		return w.articles[id]
	}
	if w.err != nil || len(w.opened) >= textsMost {
		return nil
	}
	w.opened[id] = true
	text, err := w.desk.Text(w.ctx, id)
	switch {
	case errors.Is(err, store.ErrNotFound):
		if _, known := w.articles[id]; !known {
			w.articles[id] = nil
		}
	case err != nil:
		w.err = err
	default:
		w.articles[id] = &text
	}
	return w.articles[id]
}

// show is the evidence at a place.
func (w *witness) show(at news.Support) evidence {
	e := evidence{Outlet: unknownOutlet, Address: spanAddress(at.Article, at.Span)}
	a := w.open(at.Article)
	if a == nil {
		a = w.articles[at.Article]
	}
	if a == nil {
		return e
	}
	e.Outlet, e.Headline, e.When, e.Language = outletOf(*a), headlineOr(a.Headline), w.calendar.stamp(told(*a)), tongueOf(a.Language)
	e.Around = sentenceAt(a.Body, at.Span)
	return e
}

// showAll is the evidence at some places, one for each article and at most so
// many, and how many articles more there are.
func (w *witness) showAll(places []news.Support, most int) (shown []evidence, more int) {
	var met []news.ArticleID
	for _, p := range places {
		if slices.Contains(met, p.Article) {
			continue
		}
		if met = append(met, p.Article); len(met) <= most {
			shown = append(shown, w.show(p))
		}
	}
	return shown, max(len(met)-most, 0)
}

// spanAddress is the page of an article with a span of it pointed at.
func spanAddress(id news.ArticleID, s news.Span) string {
	return fmt.Sprintf("%s?at=%d-%d#at", articleAddress(id), s.Begin, s.End)
}

// sentenceAt is the sentences over a span, the span marked unless it is all of them.
func sentenceAt(body string, s news.Span) []store.Fragment {
	if !wholly(s, body) {
		return nil
	}
	fragments := around(body, sentencesAt(body, s), []news.Span{s})
	if len(fragments) == 1 {
		fragments[0].Match = false
	}
	return fragments
}

// sentencesAt are the sentences of the paragraphs that a span stands in.
func sentencesAt(body string, s news.Span) []news.Span {
	begin, end := 0, len(body)
	if i := strings.LastIndex(body[:s.Begin], "\n\n"); i >= 0 {
		begin = i + len("\n\n")
	}
	if i := strings.Index(body[s.End:], "\n\n"); i >= 0 {
		end = s.End + i
	}
	var found []news.Span
	for paragraph := range strings.SplitSeq(body[begin:end], "\n\n") {
		next := begin + len(paragraph) + len("\n\n")
		for each := sentences.FromString(paragraph); each.Next(); {
			text := each.Value()
			at := news.Span{Begin: begin, End: begin + len(strings.TrimRight(text, " \n"))}
			if at.Overlaps(s) {
				found = append(found, at)
			}
			begin += len(text)
		}
		begin = next
	}
	return found
}
