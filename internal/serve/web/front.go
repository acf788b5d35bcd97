package web

import (
	"context"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// How much stands on the front page.
const (
	frontStories  = 30 // on one page; earlier ones follow on the next
	frontThreads  = 8
	frontOpenings = 4 // stories after the lead that show their first sentence
	frontNames    = 4 // outlets named for each story
)

// frontView is the front page: the lead, then stories by activity under their days.
type frontView struct {
	Lead    *storyLine
	Days    []frontDay
	Earlier string // address of the next page, "" on the last
	Later   bool   // this is not the first page
	Threads []threadLine
	State   stateView
}

// frontDay is the stories last active on one day.
type frontDay struct {
	ID         string
	Name, Date string
	Stories    []storyLine
}

// storyLine is a story as a list shows it.
type storyLine struct {
	Address  string
	Headline string
	Language tongue
	Opening  string
	Last     moment
	Outlets  string // by name
	Articles string // "14 articles"
	Spread   string // "6 outlets"
	Thread   *threadLine
	Fellows  []storyLine // stories of the same thread that stand with it
}

// threadLine is a thread as a list shows it.
type threadLine struct {
	Address  string
	Headline string
	Stories  string // "4 stories"
	Last     moment
}

func (s *server) front(w http.ResponseWriter, r *http.Request) error {
	ctx, calendar := r.Context(), calendarAt(s.clock())
	after := r.URL.Query().Get("after")
	page, err := s.desk.Stories(ctx, store.StoryQuery{Limit: frontStories, After: after})
	if err != nil {
		return err
	}
	counts, err := s.desk.Counts(ctx)
	if err != nil {
		return err
	}
	view := frontView{State: describeState(counts), Later: after != ""}
	if len(page.Stories) == 0 && after == "" {
		return s.show(w, r, "empty", frame{Front: true, View: view})
	}
	threads, err := s.desk.Threads(ctx, frontThreads)
	if err != nil {
		return err
	}
	for _, t := range threads {
		view.Threads = append(view.Threads, lineOfThread(t, calendar))
	}
	if page.Next != "" {
		view.Earlier = "/?after=" + url.QueryEscape(page.Next)
	}
	if err := s.arrange(ctx, &view, page.Stories, calendar); err != nil {
		return err
	}
	return s.show(w, r, "front", frame{Front: true, View: view})
}

// arrange sets stories on the page: the lead on top, those of one thread
// together at the place of the most active, all others by activity.
func (s *server) arrange(ctx context.Context, view *frontView, stories []news.Story, calendar calendar) error {
	lead := -1
	if !view.Later {
		lead = leadOf(stories)
	}
	threads := map[news.ThreadID]*threadLine{}
	placed := map[news.StoryID]bool{}
	set := 0
	line := func(story news.Story, withOpening bool) (storyLine, error) {
		placed[story.ID] = true
		return s.lineOf(ctx, story, withOpening, calendar)
	}
	// group is a story with the others of its thread on this page.
	group := func(head news.Story, withOpening bool) (storyLine, error) {
		top, err := line(head, withOpening)
		if err != nil || head.Thread == "" {
			return top, err
		}
		if threads[head.Thread] == nil {
			thread, err := s.desk.Thread(ctx, head.Thread)
			if err != nil {
				return top, err
			}
			t := lineOfThread(thread, calendar)
			threads[head.Thread] = &t
		}
		top.Thread = threads[head.Thread]
		for _, other := range stories {
			if other.Thread != head.Thread || placed[other.ID] {
				continue
			}
			fellow, err := line(other, false)
			if err != nil {
				return top, err
			}
			top.Fellows = append(top.Fellows, fellow)
		}
		return top, nil
	}

	if lead >= 0 {
		top, err := group(stories[lead], true)
		if err != nil {
			return err
		}
		view.Lead = &top
	}
	for _, story := range stories {
		if placed[story.ID] {
			continue
		}
		item, err := group(story, set < frontOpenings)
		if err != nil {
			return err
		}
		set++
		view.place(item, story.Last, calendar)
	}
	return nil
}

// place puts a story under the day on which it was last active.
func (v *frontView) place(item storyLine, last news.When, calendar calendar) {
	name, date := "Date unknown", ""
	if !last.IsZero() {
		name, date = calendar.dayHeading(last)
	}
	if n := len(v.Days); n == 0 || v.Days[n-1].Name != name {
		v.Days = append(v.Days, frontDay{ID: "day-" + strconv.Itoa(n+1), Name: name, Date: date})
	}
	day := &v.Days[len(v.Days)-1]
	day.Stories = append(day.Stories, item)
}

// leadOf picks the story to stand on top: of those active within a day of the
// latest, the one that most outlets carry; among equals the one with more
// articles, then the more recent.
func leadOf(stories []news.Story) int {
	lead := -1
	for i, story := range stories {
		if stories[0].Last.Time().Sub(story.Last.Time()) > 24*time.Hour {
			continue
		}
		if lead < 0 || story.Outlets > stories[lead].Outlets ||
			story.Outlets == stories[lead].Outlets && story.Articles > stories[lead].Articles {
			lead = i
		}
	}
	return lead
}

// lineOf reads what a list says of a story.
func (s *server) lineOf(ctx context.Context, story news.Story, withOpening bool, calendar calendar) (storyLine, error) {
	entries, err := s.desk.Coverage(ctx, story.ID)
	if err != nil {
		return storyLine{}, err
	}
	line := summary(story, calendar)
	line.Outlets = list(outletNames(entries), frontNames)
	title := titular(story.Headline, entries)
	line.Language = tongueOf(title.Language)
	if withOpening {
		line.Opening = opening(leadText(entries, title.ID))
	}
	return line, nil
}

// leadText is how an article of the list begins.
func leadText(entries []store.Entry, id news.ArticleID) string {
	for _, e := range entries {
		if e.Article.ID == id {
			return e.Lead
		}
	}
	return ""
}

// summary is a story in a line, without its coverage.
func summary(story news.Story, calendar calendar) storyLine {
	return storyLine{
		Address:  storyAddress(story.ID),
		Headline: headlineOr(story.Headline),
		Last:     calendar.relative(story.Last),
		Articles: count(story.Articles, "article"),
		Spread:   spread(story.Outlets),
	}
}

// spread says in how many outlets; "" where no outlet is known.
func spread(outlets int) string {
	if outlets == 0 {
		return ""
	}
	return count(outlets, "outlet")
}

func lineOfThread(t news.Thread, calendar calendar) threadLine {
	return threadLine{
		Address:  threadAddress(t.ID),
		Headline: headlineOr(t.Headline),
		Stories:  count(t.Stories, "story"),
		Last:     calendar.relative(t.Last),
	}
}

// headlineOr says so where a text came without a headline.
func headlineOr(headline string) string {
	if headline == "" {
		return "Without a headline"
	}
	return headline
}
