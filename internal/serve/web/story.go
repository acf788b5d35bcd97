package web

import (
	"context"
	"net/http"
	"strconv"
	"time"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// How much of a story stands open.
const (
	storyOpen     = 20 // reports; in a longer story the later days are folded
	storySlack    = 5  // but nothing is folded for so few more
	storyOutlets  = 12 // outlets listed; the rest is folded
	storySiblings = 50 // stories of the same thread in the margin
)

// storyView is the page of a story.
type storyView struct {
	Headline string
	Language tongue
	Thread   *threadLine
	Articles string // "47 articles"
	Spread   string // "31 outlets"
	Copies   string // "12 copies", "" where there are none
	First    moment
	Last     moment

	Days        []reportDay // open
	Later       []reportDay // folded
	LaterWords  string
	Outlets     []outletShare
	MoreOutlets []outletShare
	MoreWords   string // "20 more outlets"
	Siblings    []sibling
	Brief       *briefView       // nil until the story was told
	Origins     *originsView     // nil until they were traced
	Differences *differencesView // nil where accounts do not differ
	Voices      *voicesView      // nil where nobody is quoted
	Ledger      *ledgerView      // nil where no quotation comes back
}

// reportDay is the reports of one day.
type reportDay struct {
	ID         string
	Name, Date string
	Words      string // "31 reports"
	Reports    []reportLine
}

// reportLine is an article in its story.
type reportLine struct {
	articleLine
	Opening  string
	Byline   string
	Updated  moment
	Revised  bool
	Earliest bool
	Copies   []articleLine
	Fold     string // the words on the fold over the copies
}

// articleLine is an article in a line.
type articleLine struct {
	ID        string // on the page
	Out       string // at the outlet
	Reading   string // as read by this desk
	Headline  string
	Language  tongue
	Outlet    string
	When      moment
	Captured  moment // where the article tells no time
	Relation  string
	Elsewhere string // address of an original that is not in this story
}

// sibling is a story of the same thread in the margin.
type sibling struct {
	storyLine
	First moment
	Here  bool
}

func (s *server) story(w http.ResponseWriter, r *http.Request) error {
	ctx, calendar := r.Context(), calendarAt(s.clock())
	id := news.StoryID(r.PathValue("id"))
	story, err := s.desk.Story(ctx, id)
	if err != nil {
		return err
	}
	if story.ID != id { // it was merged into another
		http.Redirect(w, r, storyAddress(story.ID), http.StatusMovedPermanently)
		return nil
	}
	entries, err := s.desk.Coverage(ctx, story.ID)
	if err != nil {
		return err
	}
	view := describeStory(story, entries, calendar)
	if err := s.traceStory(ctx, &view, story.ID, entries, s.visit(w, r), calendar); err != nil {
		return err
	}
	if view.Voices, err = s.voices(ctx, fold(entries), calendar); err != nil {
		return err
	}
	if story.Thread != "" {
		if view.Thread, err = s.threadLine(ctx, story.Thread, calendar); err != nil {
			return err
		}
		page, err := s.desk.Stories(ctx, store.StoryQuery{Thread: story.Thread, Limit: storySiblings})
		if err != nil {
			return err
		}
		for _, other := range page.Stories {
			view.Siblings = append(view.Siblings, sibling{
				storyLine: summary(other, calendar),
				First:     calendar.absolute(other.First),
				Here:      other.ID == story.ID,
			})
		}
	}
	return s.show(w, r, "story", frame{Title: view.Headline, View: view})
}

// traceStory adds to a story its brief and where it came from, once that was traced.
func (s *server) traceStory(ctx context.Context, view *storyView, id news.StoryID, entries []store.Entry, visit time.Time, calendar calendar) error {
	lineage, err := s.desk.Lineage(ctx, id)
	if lineage == nil || err != nil {
		return err
	}
	brief, err := s.desk.Brief(ctx, id)
	if err != nil {
		return err
	}
	w := s.witness(ctx, entries, calendar)
	if brief != nil && brief.Headline != "" {
		view.Headline, view.Language = brief.Headline, tongueOf(brief.Language)
	}
	view.Brief = describeBrief(brief, visit, w)
	view.Origins = describeOrigins(lineage, entries, w)
	view.Differences = describeDifferences(lineage.Differences, w)
	view.Ledger = describeLedger(lineage.Quotations, w)
	return w.err
}

// describeStory puts a story and its coverage into words.
func describeStory(story news.Story, entries []store.Entry, calendar calendar) storyView {
	reports := fold(entries)
	view := storyView{
		Headline: headlineOr(story.Headline),
		Language: tongueOf(titular(story.Headline, entries).Article.Language),
		Articles: count(story.Articles, "article"),
		Spread:   spreadOf(story),
		First:    calendar.stamp(story.First),
		Last:     calendar.relative(story.Last),
		Outlets:  outletsOf(entries),
	}
	if copies := len(entries) - len(reports); copies > 0 {
		view.Copies = count(copies, "copy")
	}
	if len(view.Outlets) > storyOutlets+1 {
		view.Outlets, view.MoreOutlets = view.Outlets[:storyOutlets], view.Outlets[storyOutlets:]
		view.MoreWords = number(len(view.MoreOutlets)) + " more outlets"
	}
	open := storyOpen
	if len(reports) <= storyOpen+storySlack {
		open = len(reports)
	}
	numbers := numbering{}
	dated, undated := splitDated(reports)
	ordered := append(dated, undated...)
	view.Days = daysOf(ordered[:open], true, numbers, calendar)
	view.Later = daysOf(ordered[open:], false, numbers, calendar)
	if len(view.Days) > 0 {
		view.Days[0].Reports[0].Earliest = certainlyFirst(entries)
	}
	if later := len(reports) - open; later > 0 {
		view.LaterWords = count(later, "later report")
	}
	return view
}

// certainlyFirst reports whether the first of several entries in time order came
// before all others. It did not where another tells no time, or only the day on
// which both appeared.
func certainlyFirst(entries []store.Entry) bool {
	if len(entries) < 2 || entries[0].Relation != nil {
		return false
	}
	first := told(entries[0].Article)
	if first.IsZero() {
		return false
	}
	for _, e := range entries[1:] {
		other := told(e.Article)
		switch {
		case other.IsZero(), !first.Before(other):
			return false
		case (first.DayOnly() || other.DayOnly()) && news.DayOf(first.Time()) == news.DayOf(other.Time()):
			return false
		}
	}
	return true
}

// splitDated parts the reports that tell a time from those that do not, each in
// the order given.
func splitDated(reports []report) (dated, undated []report) {
	for _, r := range reports {
		if told(r.Article).IsZero() {
			undated = append(undated, r)
		} else {
			dated = append(dated, r)
		}
	}
	return dated, undated
}

// numbering gives every article and day on a page an id of its own.
type numbering map[string]int

func (n numbering) next(kind string) string {
	n[kind]++
	return kind + "-" + strconv.Itoa(n[kind])
}

// daysOf groups reports under their days; in full they have their first sentence.
func daysOf(reports []report, full bool, numbers numbering, calendar calendar) []reportDay {
	var days []reportDay
	for _, r := range reports {
		name, date := "Date unknown", ""
		if when := told(r.Article); !when.IsZero() {
			name, date = calendar.dayHeading(when)
		}
		if n := len(days); n == 0 || days[n-1].Name != name {
			days = append(days, reportDay{ID: numbers.next("day"), Name: name, Date: date})
		}
		day := &days[len(days)-1]
		day.Reports = append(day.Reports, lineOfReport(r, full, numbers, calendar))
		day.Words = count(len(day.Reports), "report")
	}
	return days
}

func lineOfReport(r report, full bool, numbers numbering, calendar calendar) reportLine {
	line := reportLine{
		articleLine: lineOfArticle(r.Entry, numbers, calendar),
		Byline:      r.Article.Byline,
	}
	if full {
		line.Opening = opening(r.Lead)
	}
	line.When = calendar.hour(told(r.Article))
	if updated := r.Article.Updated; !updated.IsZero() && (r.Article.Published.IsZero() || r.Article.Published.Before(updated)) {
		line.Updated, line.Revised = calendar.stamp(updated), true
	}
	for _, c := range r.copies {
		line.Copies = append(line.Copies, lineOfArticle(c, numbers, calendar))
	}
	if len(r.copies) > 0 {
		line.Fold = count(len(r.copies), "copy") + ": " + list(outletNames(r.copies), frontNames)
	}
	return line
}

func lineOfArticle(e store.Entry, numbers numbering, calendar calendar) articleLine {
	line := articleLine{
		ID:       numbers.next("article"),
		Out:      originalOf(e.Article),
		Reading:  articleAddress(e.Article.ID),
		Headline: headlineOr(e.Article.Headline),
		Language: tongueOf(e.Article.Language),
		Outlet:   outletOf(e.Article),
		When:     calendar.stamp(told(e.Article)),
	}
	if told(e.Article).IsZero() {
		line.Captured = calendar.stamp(e.Article.Captured)
	}
	if e.Relation != nil {
		line.Relation = relationWords(e.Relation)
		line.Elsewhere = articleAddress(e.Relation.To)
	}
	return line
}
