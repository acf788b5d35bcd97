package web

import (
	"cmp"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// How much of a ledger of quotations stands open.
const (
	ledgerOpen   = 5
	ledgerFolded = 20
	usesShown    = 6 // of one quotation
)

// ledgerView is the quotations that come back, with every use of them.
type ledgerView struct {
	Open   []ledgerLine
	Folded []ledgerLine
	Fold   string
}

// ledgerLine is one set of words with its uses.
type ledgerLine struct {
	ID      string
	Words   string
	Speaker string
	Address string // of the speaker's page; "" on it, and for who has none
	Noted   string // what is to be noted: "said 167 days earlier, cut, given to another"
	First   useLine
	Uses    []useLine
	Folded  []useLine
	Fold    string // "9 more uses"
}

// useLine is one printing of the words.
type useLine struct {
	Outlet   string
	Headline string
	When     moment
	Address  string
	Language tongue
	Words    string // "" where they stand as first seen
	How      string // "cut; 167 days after"
	Edits    []news.Edit
}

// describeLedger puts the quotations of a story that come back into words: those
// that were changed, cut, translated, given to another or are old first.
func describeLedger(entries []news.LedgerEntry, w *witness) *ledgerView {
	var back []*news.LedgerEntry
	for i := range entries {
		if notable(&entries[i]) > 0 {
			back = append(back, &entries[i])
		}
	}
	if len(back) == 0 {
		return nil
	}
	slices.SortStableFunc(back, func(a, b *news.LedgerEntry) int { return cmp.Compare(notable(b), notable(a)) })
	view := &ledgerView{}
	for i, e := range back[:min(len(back), ledgerOpen+ledgerFolded)] {
		line := describeEntry(e, "words-"+number(i+1), w)
		if i < ledgerOpen || len(back) == ledgerOpen+1 {
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

// notable says how much there is to be noted of a quotation's uses; 0 for one
// that stands everywhere as it stood first, within a day.
func notable(e *news.LedgerEntry) int {
	most := 0
	for _, u := range e.Uses {
		n := 0
		switch {
		case u.OutOfContext, u.GivenTo != "":
			n = 5
		case u.Altered:
			n = 4
		case u.AgeDays > 1:
			n = 3
		case u.Truncated:
			n = 2
		case u.Translated:
			n = 1
		}
		most = max(most, n)
	}
	return most
}

func describeEntry(e *news.LedgerEntry, id string, w *witness) ledgerLine {
	line := ledgerLine{ID: id, Words: inQuotes(e.Words), Speaker: cmp.Or(e.Speaker, "Speaker not found in the text"), Noted: capital(noted(e)) + "."}
	if e.Speaker != "" {
		line.Address = speakerAddress(e.Speaker)
	}
	line.First = w.use(news.Use{Article: e.First.Article, Words: e.Words})
	line.First.Address = articleAddress(e.First.Article)
	if line.First.When.Machine == "" {
		line.First.When = w.calendar.stamp(e.First.Published)
	}
	for i := range e.Uses {
		u := &e.Uses[i]
		if u.Article == e.First.Article && i == 0 {
			line.First.Address = spanAddress(u.Article, u.Span)
			continue
		}
		use := w.use(*u)
		if use.How == "" {
			use.Words = ""
		}
		if len(line.Uses) < usesShown || len(e.Uses) <= usesShown+2 {
			line.Uses = append(line.Uses, use)
		} else {
			line.Folded = append(line.Folded, use)
		}
	}
	if len(line.Folded) > 0 {
		line.Fold = count(len(line.Folded), "more use")
	}
	return line
}

// use puts one printing into words.
func (w *witness) use(u news.Use) useLine {
	line := useLine{Outlet: unknownOutlet, Address: spanAddress(u.Article, u.Span), Words: inQuotes(u.Words), How: useWords(&u), Edits: u.Edits}
	if a := w.article(u.Article); a != nil {
		line.Outlet, line.Headline, line.When, line.Language = outletOf(*a), headlineOr(a.Headline), w.calendar.absolute(told(*a)), tongueOf(a.Language)
	}
	return line
}

// useWords says how a printing differs from the first; "" where it does not.
func useWords(u *news.Use) string {
	var how []string
	if u.GivenTo != "" {
		how = append(how, "given to "+u.GivenTo)
	}
	if u.Altered {
		how = append(how, "altered")
	}
	if u.Truncated {
		how = append(how, "cut")
	}
	if u.Translated {
		how = append(how, "translated")
	}
	if u.AgeDays > 0 {
		how = append(how, count(u.AgeDays, "day")+" after it was first read here")
	}
	if u.OutOfContext {
		how = append(how, "in another matter than the one it was said in")
	}
	return strings.Join(how, "; ")
}

// noted sums up what is to be noted of a quotation.
func noted(e *news.LedgerEntry) string {
	var altered, cut, translated, given, context, oldest int
	for _, u := range e.Uses {
		oldest = max(oldest, u.AgeDays)
		altered += one(u.Altered)
		cut += one(u.Truncated)
		translated += one(u.Translated)
		given += one(u.GivenTo != "")
		context += one(u.OutOfContext)
	}
	var notes []string
	if oldest > 1 {
		notes = append(notes, "said "+count(oldest, "day")+" earlier")
	}
	for _, n := range []struct {
		times int
		words string
	}{{altered, "altered"}, {cut, "cut"}, {translated, "translated"}, {given, "given to another"}, {context, "used in another matter"}} {
		switch n.times {
		case 0:
		case 1:
			notes = append(notes, n.words+" once")
		case 2:
			notes = append(notes, n.words+" twice")
		default:
			notes = append(notes, n.words+" "+number(n.times)+" times")
		}
	}
	if len(notes) == 0 {
		return countOf(len(e.Uses), "use", "uses") + ", each as first seen"
	}
	return commas(notes)
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}

// inQuotes sets quotation marks around words that have none.
func inQuotes(words string) string {
	if words == "" || strings.HasPrefix(words, "“") {
		return words
	}
	return "“" + words + "”"
}
