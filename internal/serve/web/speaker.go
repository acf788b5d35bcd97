package web

import (
	"cmp"
	"context"
	"errors"
	"net/http"
	"slices"

	"github.com/headwater-news/headwater/internal/compare"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// How much of a speaker's ledger the page shows.
const (
	sayingsRead   = 1000 // the latest
	speakerBack   = 20   // quotations that come back
	speakerOnce   = 30   // quotations printed once
	speakerFolded = 120
	outletsAsked  = 60 // for the names by which they print themselves
)

// speakerView is the page of one speaker: the ledger of all the desk has read.
type speakerView struct {
	Name    string
	Words   string // "41 quotations in 30 articles of 12 outlets"
	First   moment
	Last    moment
	Back    *ledgerView // those that come back
	Once    []onceLine
	Further []onceLine
	Fold    string
	Beyond  string
}

// onceLine is a quotation that did not come back.
type onceLine struct {
	Words    string
	Outlet   string
	Headline string
	When     moment
	Address  string
	Language tongue
}

func (s *server) speaker(w http.ResponseWriter, r *http.Request) error {
	ctx, calendar := r.Context(), calendarAt(s.clock())
	name := r.PathValue("name")
	sayings, err := s.desk.SaidBy(ctx, name, sayingsRead)
	if err != nil {
		return err
	}
	names, err := s.outletsBy(ctx, sayings)
	if err != nil {
		return err
	}
	view := describeSpeaker(name, sayings, names, calendar)
	return s.show(w, r, "speaker", frame{Title: view.Name, View: view})
}

// outletsBy finds the names by which outlets print themselves: a saying knows
// its outlet by domain alone. The latest article quoted of each outlet is asked.
func (s *server) outletsBy(ctx context.Context, sayings []news.Saying) (map[string]string, error) {
	names := map[string]string{}
	for _, said := range sayings {
		if _, asked := names[said.Outlet]; asked || len(names) == outletsAsked {
			continue
		}
		a, err := s.desk.Text(ctx, said.Article)
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			return nil, err
		}
		names[said.Outlet] = a.Site
	}
	return names, nil
}

// describeSpeaker puts the ledger of one speaker into words. names are those by
// which outlets print themselves.
func describeSpeaker(name string, sayings []news.Saying, names map[string]string, calendar calendar) speakerView {
	view := speakerView{Name: name}
	w := witnessOf(sayings, names, calendar)
	places := map[news.ArticleID]map[news.Span]bool{}
	outlets := map[string]bool{}
	var first, last news.When
	for _, said := range sayings {
		if places[said.Article] == nil {
			places[said.Article] = map[news.Span]bool{}
		}
		places[said.Article][said.Span] = true
		outlets[said.Outlet] = true
		if said.Published.Before(first) {
			first = said.Published
		}
		if !said.Published.IsZero() && (last.IsZero() || last.Before(said.Published)) {
			last = said.Published
		}
	}
	entries := compare.Ledger(sayings)
	if len(sayings) > 0 {
		view.Name = cmp.Or(sayings[0].Speaker, name) // as it is written, however it was asked for
		view.Words = count(len(entries), "quotation") + " in " + count(len(places), "article") + " of " + count(len(outlets), "outlet")
	}
	view.First, view.Last = calendar.stamp(first), calendar.relative(last)

	var back []news.LedgerEntry
	var once []*news.LedgerEntry
	for i := range entries {
		if len(entries[i].Uses) > 1 || notable(&entries[i]) > 0 {
			back = append(back, entries[i])
		} else {
			once = append(once, &entries[i])
		}
	}
	view.Back = describeSpeakersLedger(back, w)
	slices.SortStableFunc(once, func(a, b *news.LedgerEntry) int {
		return b.First.Published.Time().Compare(a.First.Published.Time())
	})
	for _, e := range once {
		line := w.once(e)
		switch {
		case len(view.Once) < speakerOnce:
			view.Once = append(view.Once, line)
		case len(view.Further) < speakerFolded:
			view.Further = append(view.Further, line)
		}
	}
	if len(view.Further) > 0 {
		view.Fold = count(len(view.Further), "more quotation")
	}
	if beyond := len(once) - len(view.Once) - len(view.Further); beyond > 0 {
		view.Beyond = count(beyond, "more quotation") + " can be found by searching for the words."
	}
	return view
}

// describeSpeakersLedger is like describeLedger, with every quotation that was
// printed more than once.
func describeSpeakersLedger(back []news.LedgerEntry, w *witness) *ledgerView {
	if len(back) == 0 {
		return nil
	}
	slices.SortStableFunc(back, func(a, b news.LedgerEntry) int { return notable(&b) - notable(&a) })
	view := &ledgerView{}
	for i := range back[:min(len(back), speakerBack+ledgerFolded)] {
		line := describeEntry(&back[i], "words-"+number(i+1), w)
		line.Speaker, line.Address = "", ""
		if i < speakerBack {
			view.Open = append(view.Open, line)
		} else {
			view.Folded = append(view.Folded, line)
		}
	}
	if len(view.Folded) > 0 {
		view.Fold = count(len(view.Folded), "more quotation")
	}
	return view
}

// witnessOf knows the articles that sayings stand in, as far as the sayings tell.
func witnessOf(sayings []news.Saying, names map[string]string, calendar calendar) *witness {
	w := &witness{calendar: calendar, articles: map[news.ArticleID]*news.Article{}}
	for _, s := range sayings {
		w.articles[s.Article] = &news.Article{ID: s.Article, Site: names[s.Outlet], Outlet: s.Outlet, Headline: s.Headline, Published: s.Published, Language: s.Language}
	}
	return w
}

func (w *witness) once(e *news.LedgerEntry) onceLine {
	use := news.Use{Article: e.First.Article, Words: e.Words}
	if len(e.Uses) > 0 {
		use = e.Uses[0]
	}
	line := w.use(use)
	return onceLine{line.Words, line.Outlet, line.Headline, line.When, line.Address, line.Language}
}
