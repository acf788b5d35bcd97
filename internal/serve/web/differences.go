package web

import (
	"cmp"
	"slices"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// How many differences a page shows, and values of one.
const (
	differencesOpen = 6
	differencesMost = 24
	valuesShown     = 4
)

// differencesView is where accounts differ.
type differencesView struct {
	Open   []differenceLine
	Folded []differenceLine
	Fold   string
}

// differenceLine is one thing that accounts give differently.
type differenceLine struct {
	ID       string
	Title    string // "Two accounts differ"
	About    string
	Kind     string // in words
	Conflict bool
	Values   []valueLine
	More     string
}

// valueLine is one account's value, in its sentence.
type valueLine struct {
	Value    string
	Around   []store.Fragment
	Outlet   string
	When     moment
	Address  string
	Language tongue
	Said     string // "Piet Maron, in a report of Harbour Courier"
	AsOf     moment
}

// describeDifferences puts differences into words, conflicts first.
func describeDifferences(differences []news.Difference, w *witness) *differencesView {
	var order []*news.Difference
	for i := range differences {
		if len(differences[i].Values) > 1 {
			order = append(order, &differences[i])
		}
	}
	if len(order) == 0 {
		return nil
	}
	rank := func(d *news.Difference) int {
		return slices.Index([]news.DifferenceKind{news.Conflict, news.DifferentReports, news.UpdatedFigure, news.Rounding}, d.Kind)
	}
	slices.SortStableFunc(order, func(a, b *news.Difference) int { return cmp.Compare(rank(a), rank(b)) })
	view := &differencesView{}
	for i, d := range order[:min(len(order), differencesMost)] {
		line := describeDifference(d, "difference-"+number(i+1), w)
		if (i < differencesOpen || len(order) == differencesOpen+1) && d.Kind != news.Rounding { // roundings agree
			view.Open = append(view.Open, line)
		} else {
			view.Folded = append(view.Folded, line)
		}
	}
	n := len(view.Folded)
	switch {
	case n > 0 && order[len(view.Open)].Kind == news.Rounding:
		view.Fold = countOf(n, "figure that was rounded", "figures that were rounded")
	case n > 0:
		view.Fold = count(n, "more difference")
	}
	return view
}

func describeDifference(d *news.Difference, id string, w *witness) differenceLine {
	line := differenceLine{ID: id, About: d.About, Conflict: d.Kind == news.Conflict}
	who := "Two accounts"
	if n := len(d.Values); n > 2 {
		who = capital(number(n)) + " accounts"
	}
	switch d.Kind {
	case news.Conflict:
		line.Title, line.Kind = who+" differ", "they cannot both be right"
		if len(d.Values) > 2 {
			line.Kind = "they cannot all be right"
		}
	case news.DifferentReports:
		line.Title, line.Kind = who+", of different reports", "each may be true of its own report"
	case news.UpdatedFigure:
		line.Title, line.Kind = "Brought up to date", "the later figure replaces the earlier one"
	case news.Rounding:
		line.Title, line.Kind = "Rounded", "the figures agree"
	default:
		line.Title, line.Kind = who+" differ", string(d.Kind)
	}
	for i := range d.Values[:min(len(d.Values), valuesShown)] {
		line.Values = append(line.Values, describeValue(&d.Values[i], w))
	}
	line.More = ""
	if more := len(d.Values) - valuesShown; more > 0 {
		line.More = count(more, "more account")
	}
	return line
}

func describeValue(v *news.GivenValue, w *witness) valueLine {
	e := w.show(news.Support{Article: v.Article, Span: v.Span})
	line := valueLine{Value: valueWords(v), Around: e.Around, Outlet: e.Outlet, When: e.When, Address: e.Address, Language: e.Language}
	if a := w.articles[v.Article]; a != nil && wholly(v.Sentence, a.Body) && wholly(v.Span, a.Body) {
		if v.Word == "" { // as the article writes it
			line.Value = oneLine(v.Span.Of(a.Body))
		}
		line.Around = around(a.Body, []news.Span{v.Sentence}, []news.Span{v.Span})
	}
	line.Said = v.Speaker
	if v.Report != "" {
		line.Said = commas([]string{v.Speaker, "through " + v.Report})
	}
	if !v.AsOf.IsZero() {
		line.AsOf = w.calendar.stamp(v.AsOf)
	}
	return line
}

func valueWords(v *news.GivenValue) string {
	if v.Word != "" {
		if day, err := news.ParseWhen(v.Word); err == nil && day.DayOnly() {
			return day.Time().Format("2 January 2006")
		}
		return v.Word
	}
	if v.Unit == "" {
		return decimal(v.Value)
	}
	return decimal(v.Value) + " " + v.Unit
}
