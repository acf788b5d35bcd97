package web

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"slices"
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
	Words      string // "5 stories"
	Stories    []storyLine
	day        news.When
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
	Origins  string // "2 independent origins"; "" until they were traced
	River    *figure
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
	stories, err := s.readStories(ctx, page.Stories, calendar)
	if err != nil {
		return err
	}
	view.arrange(stories, calendar)
	return s.show(w, r, "front", frame{Front: true, View: view})
}

// frontStory is a story read in full for the front page.
type frontStory struct {
	news.Story
	line    storyLine
	opening string
}

// readStories reads what the page says of each story. One that vanished since
// the list was read (its last article moved to another) is passed over.
func (s *server) readStories(ctx context.Context, page []news.Story, calendar calendar) ([]frontStory, error) {
	var stories []frontStory
	threads := map[news.ThreadID]*threadLine{}
	for _, story := range page {
		entries, err := s.desk.Coverage(ctx, story.ID)
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if _, read := threads[story.Thread]; !read && story.Thread != "" {
			if threads[story.Thread], err = s.threadLine(ctx, story.Thread, calendar); err != nil {
				return nil, err
			}
		}
		title := titular(story.Headline, entries)
		line := summary(story, calendar)
		line.Outlets = list(outletNames(entries), frontNames)
		line.Language = tongueOf(title.Article.Language)
		line.Thread = threads[story.Thread]
		stories = append(stories, frontStory{story, line, opening(title.Lead)})
	}
	return stories, nil
}

// threadLine reads a thread; nil when it is gone.
func (s *server) threadLine(ctx context.Context, id news.ThreadID, calendar calendar) (*threadLine, error) {
	thread, err := s.desk.Thread(ctx, id)
	if errors.Is(err, store.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	line := lineOfThread(thread, calendar)
	return &line, nil
}

// arrange sets stories on the page: the lead on top, those of one thread
// together at the place of the most active, all others by activity.
func (v *frontView) arrange(stories []frontStory, calendar calendar) {
	placed := map[news.StoryID]bool{}
	// together is a story with those of its thread that have no place yet.
	together := func(head frontStory) storyLine {
		placed[head.ID] = true
		for _, other := range stories {
			if head.Thread != "" && other.Thread == head.Thread && !placed[other.ID] {
				placed[other.ID] = true
				head.line.Fellows = append(head.line.Fellows, other.line)
			}
		}
		return head.line
	}
	if !v.Later && len(stories) > 0 {
		head := stories[leadOf(stories)]
		top := together(head)
		top.Opening = head.opening
		v.Lead = &top
	}
	for _, story := range stories {
		if placed[story.ID] {
			continue
		}
		line := together(story)
		line.Opening = story.opening
		v.place(line, story.Last, calendar)
	}
	// Activity is also what was captured without a date of its own, so the days
	// do not come in order by themselves. The unknown day comes last.
	slices.SortStableFunc(v.Days, func(a, b frontDay) int { return b.day.Time().Compare(a.day.Time()) })
	opened := 0
	for _, day := range v.Days {
		for i := range day.Stories {
			if opened++; opened > frontOpenings {
				day.Stories[i].Opening = ""
			}
		}
	}
}

// place puts a story under the day on which it was last active.
func (v *frontView) place(item storyLine, last news.When, calendar calendar) {
	name, date := "Date unknown", ""
	if !last.IsZero() {
		name, date = calendar.dayHeading(last)
	}
	if date == "" { // the heading names the day: the line adds the hour
		item.Last = calendar.hour(last)
	}
	at := slices.IndexFunc(v.Days, func(d frontDay) bool { return d.Name == name })
	if at < 0 {
		at = len(v.Days)
		v.Days = append(v.Days, frontDay{ID: "day-" + strconv.Itoa(at+1), Name: name, Date: date, day: calendar.day(last)})
	}
	day := &v.Days[at]
	day.Stories = append(day.Stories, item)
	day.Words = count(len(day.Stories), "story")
}

// leadOf picks the story to stand on top: of those active within a day of the
// latest, the one that most outlets carry; among equals the one with more
// articles, then the more recent.
func leadOf(stories []frontStory) int {
	var latest time.Time
	for _, story := range stories {
		if last := story.Last.Time(); last.After(latest) {
			latest = last
		}
	}
	lead := -1
	for i, story := range stories {
		if latest.Sub(story.Last.Time()) > 24*time.Hour {
			continue
		}
		if lead < 0 || story.Outlets > stories[lead].Outlets ||
			story.Outlets == stories[lead].Outlets && story.Articles > stories[lead].Articles {
			lead = i
		}
	}
	return lead
}

// summary is a story in a line, without its coverage.
func summary(story news.Story, calendar calendar) storyLine {
	return storyLine{
		Address:  storyAddress(story.ID),
		Headline: headlineOr(story.Headline),
		Last:     calendar.relative(story.Last),
		Articles: count(story.Articles, "article"),
		Spread:   spreadOf(story),
		Origins:  originsOf(story),
		River:    figureOf(story),
	}
}

// originsOf says how many independent origins a story has; "" until they were
// traced, and for an article that stands alone without one.
func originsOf(story news.Story) string {
	if story.Independent == nil || *story.Independent == 0 && story.Articles == 1 {
		return ""
	}
	least := *story.Independent
	if story.AtLeast != nil {
		least = *story.AtLeast
	}
	return independence(*story.Independent, least)
}

// spreadOf says in how many outlets a story stands; "" where that goes without
// saying or is not known.
func spreadOf(story news.Story) string {
	if story.Outlets == 0 || story.Articles == 1 {
		return ""
	}
	return count(story.Outlets, "outlet")
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
