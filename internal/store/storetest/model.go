package storetest

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// model keeps the port's promises in memory, from scratch at every question.
// It does not use the port's summaries, so that it checks them too.
type model struct {
	landed   []store.Landing
	jobs     map[news.CaptureID]bool
	articles []store.Entry // in order of arrival, each in a living story
	readings []store.Read
	aliases  map[news.StoryID]news.StoryID
	threads  map[news.StoryID]news.ThreadID
	asides   []store.Aside
	stale    map[news.StoryID]bool
	lineages map[news.StoryID]*news.Lineage
}

func newModel() *model {
	return &model{
		jobs: map[news.CaptureID]bool{}, aliases: map[news.StoryID]news.StoryID{}, threads: map[news.StoryID]news.ThreadID{},
		stale: map[news.StoryID]bool{}, lineages: map[news.StoryID]*news.Lineage{},
	}
}

func (m *model) land(landings []store.Landing) (n int) {
	for _, l := range landings {
		known := slices.ContainsFunc(m.landed, func(x store.Landing) bool { return x.Capture.ID == l.Capture.ID })
		m.asides = slices.DeleteFunc(m.asides, func(a store.Aside) bool {
			return a.Place == l.Capture.URL && (!known || a.Capture == "")
		})
		if known {
			continue
		}
		m.landed = append(m.landed, l)
		m.jobs[l.Capture.ID] = true
		n++
	}
	return n
}

func (m *model) setAside(a store.Aside) {
	m.asides = slices.DeleteFunc(m.asides, func(x store.Aside) bool { return x.Place == a.Place })
	m.asides = append(m.asides, a)
	slices.SortFunc(m.asides, func(a, b store.Aside) int {
		return cmp.Or(a.Since.Compare(b.Since), cmp.Compare(a.Place, b.Place))
	})
}

func (m *model) retry(ids []news.CaptureID) (n int) {
	for _, a := range slices.Clone(m.asides) {
		if a.Capture == "" || len(ids) > 0 && !slices.Contains(ids, a.Capture) {
			continue
		}
		if !m.jobs[a.Capture] {
			n++
		}
		m.jobs[a.Capture] = true
		m.asides = slices.DeleteFunc(m.asides, func(x store.Aside) bool { return x == a })
	}
	return n
}

func (m *model) living(id news.StoryID) news.StoryID {
	for m.aliases[id] != "" {
		id = m.aliases[id]
	}
	return id
}

func (m *model) commit(b store.Batch) {
	if !m.anyWaiting(b) && len(b.Readings)+len(b.SetAside) > 0 {
		return
	}
	var printed []store.Entry // what says, or said, something
	for _, e := range b.Articles {
		e.Story = m.living(e.Story)
		m.stale[e.Story] = true
		if i := m.find(e.Article.ID); i >= 0 {
			m.stale[m.articles[i].Story] = true
			printed = append(printed, m.articles[i])
			m.articles[i] = e
		} else {
			m.articles = append(m.articles, e)
		}
		printed = append(printed, e)
	}
	for _, move := range b.Moves {
		moved := &m.articles[m.find(move.Article)]
		m.stale[moved.Story] = true
		moved.Story = m.living(move.Story)
		m.stale[moved.Story] = true
	}
	for _, merge := range b.Merged {
		from, to := m.living(merge.From), m.living(merge.To)
		if from == to {
			continue
		}
		m.aliases[from] = to
		m.stale[from], m.stale[to] = true, true
		for i := range m.articles {
			m.articles[i].Story = m.living(m.articles[i].Story)
		}
	}
	for _, r := range b.Readings {
		if m.jobs[r.Capture] {
			delete(m.jobs, r.Capture)
			m.readings = append(m.readings, r)
			m.asides = slices.DeleteFunc(m.asides, func(a store.Aside) bool { return a.Capture == r.Capture })
		}
	}
	for _, a := range b.SetAside {
		if m.jobs[a.Capture] {
			delete(m.jobs, a.Capture)
			m.setAside(a)
		}
	}
	for id := range m.threads {
		if len(m.coverage(id)) == 0 {
			delete(m.threads, id)
		}
	}
	for _, p := range printed {
		for _, e := range m.articles {
			if earlier(printedAt(e), printedAt(p)) >= 0 && m.share(p, keysOf(e)) {
				m.stale[e.Story] = true
			}
		}
	}
	for id := range m.stale {
		if len(m.coverage(id)) == 0 {
			delete(m.stale, id)
		}
	}
	for id := range m.lineages {
		if len(m.coverage(id)) == 0 {
			delete(m.lineages, id)
		}
	}
	for _, l := range b.Links {
		if story := m.living(l.Story); len(m.coverage(story)) > 0 {
			m.threads[story] = l.Thread
		}
	}
}

func (m *model) anyWaiting(b store.Batch) bool {
	return slices.ContainsFunc(b.Readings, func(r store.Read) bool { return m.jobs[r.Capture] }) ||
		slices.ContainsFunc(b.SetAside, func(a store.Aside) bool { return m.jobs[a.Capture] })
}

func (m *model) find(id news.ArticleID) int {
	return slices.IndexFunc(m.articles, func(e store.Entry) bool { return e.Article.ID == id })
}

// coverage is the articles of a living story in order.
func (m *model) coverage(id news.StoryID) (entries []store.Entry) {
	for _, e := range m.articles {
		if e.Story == id {
			entries = append(entries, e)
		}
	}
	slices.SortStableFunc(entries, func(a, b store.Entry) int { return earlier(a.Article.Time(), b.Article.Time()) })
	return entries
}

// earlier compares times, unknown ones last.
func earlier(a, b news.When) int {
	switch {
	case a.Before(b):
		return -1
	case b.Before(a):
		return 1
	}
	return 0
}

func (m *model) story(id news.StoryID) news.Story {
	s := news.Story{ID: id, Thread: m.threads[id]}
	if l := m.lineages[id]; l != nil {
		s.Independent, s.AtLeast = &l.Independent, &l.AtLeast
	}
	outlets := map[string]bool{}
	var original, any string
	entries := m.coverage(id)
	for _, e := range entries {
		a := e.Article
		if e.Relation == nil {
			original = cmp.Or(original, a.Headline)
		}
		any = cmp.Or(any, a.Headline)
		if earlier(a.Published, s.First) < 0 {
			s.First = a.Published
		}
		if !a.Published.IsZero() && (s.Last.IsZero() || s.Last.Before(a.Published)) {
			s.Last = a.Published
		}
		if a.Outlet != "" {
			outlets[a.Outlet] = true
		}
		s.Articles++
	}
	s.Headline = cmp.Or(original, any)
	if s.Headline == "" {
		s.Headline = entries[0].Article.Body // short, in histories
	}
	s.Outlets = len(outlets)
	return s
}

// activity is the latest publication or, where unknown, capture of a story.
func (m *model) activity(id news.StoryID) (latest news.When) {
	for _, e := range m.coverage(id) {
		when := e.Article.Published
		if when.IsZero() {
			when = e.Article.Captured
		}
		if !when.IsZero() && (latest.IsZero() || latest.Before(when)) {
			latest = when
		}
	}
	return latest
}

// later compares activities, unknown ones last.
func later(a, b news.When) int {
	if a.IsZero() || b.IsZero() {
		return earlier(a, b)
	}
	return -earlier(a, b)
}

func (m *model) stories() (list []news.Story) {
	ids := map[news.StoryID]bool{}
	for _, e := range m.articles {
		ids[e.Story] = true
	}
	for _, id := range slices.Sorted(maps.Keys(ids)) {
		list = append(list, m.story(id))
	}
	slices.SortStableFunc(list, func(a, b news.Story) int { return later(m.activity(a.ID), m.activity(b.ID)) })
	return list
}

// inThread is the stories of a thread, by first publication.
func (m *model) inThread(id news.ThreadID) []news.Story {
	list := slices.DeleteFunc(m.stories(), func(s news.Story) bool { return s.Thread != id })
	slices.SortFunc(list, func(a, b news.Story) int { return cmp.Or(earlier(a.First, b.First), cmp.Compare(a.ID, b.ID)) })
	return list
}

func (m *model) allThreads() (list []news.Thread) {
	ids := map[news.ThreadID]news.When{}
	for _, s := range m.stories() { // the most active comes first
		if _, ok := ids[s.Thread]; s.Thread != "" && !ok {
			ids[s.Thread] = m.activity(s.ID)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(ids)) {
		thread := news.Thread{ID: id}
		most := 0
		for _, s := range m.inThread(id) {
			if s.Articles > most {
				most, thread.Headline = s.Articles, s.Headline
			}
			if earlier(s.First, thread.First) < 0 {
				thread.First = s.First
			}
			if !s.Last.IsZero() && (thread.Last.IsZero() || thread.Last.Before(s.Last)) {
				thread.Last = s.Last
			}
			thread.Stories++
			thread.Articles += s.Articles
		}
		list = append(list, thread)
	}
	slices.SortStableFunc(list, func(a, b news.Thread) int { return later(ids[a.ID], ids[b.ID]) })
	return list
}

func (m *model) counts() store.Counts {
	c := store.Counts{
		Captures: len(m.landed), Articles: len(m.articles), Stories: len(m.stories()), Threads: len(m.allThreads()),
		SetAside: len(m.asides), Waiting: len(m.jobs), Copies: len(m.readings),
	}
	read := map[news.ArticleID]bool{}
	for _, r := range m.readings {
		read[r.Article] = true
	}
	c.Copies -= len(read)
	for _, e := range m.articles {
		if e.Relation != nil {
			c.Copies++
		}
	}
	return c
}

func (m *model) recurring(outlet string, before int64, lines []uint64) map[uint64]int {
	counts := map[uint64]int{}
	for i, l := range m.landed {
		for _, line := range lines {
			if int64(i+1) < before && l.Outlet == outlet && slices.Contains(l.Lines, line) {
				counts[line] = min(counts[line]+1, 3)
			}
		}
	}
	return counts
}

// search finds the articles that hold all the words; in histories words are
// plain and parted by spaces.
func (m *model) search(words ...string) (ids []news.ArticleID) {
	for _, e := range m.articles {
		text := strings.Fields(strings.ToLower(e.Article.Headline + " " + e.Article.Body))
		if !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(text, w) }) {
			ids = append(ids, e.Article.ID)
		}
	}
	slices.Sort(ids)
	return ids
}

// trace puts a lineage for a story, or none.
func (m *model) trace(id news.StoryID, l *news.Lineage) {
	if id = m.living(id); len(m.coverage(id)) > 0 {
		m.lineages[id] = l
		delete(m.stale, id)
	}
}

// share tells whether an article says something that has one of the keys.
func (m *model) share(e store.Entry, keys []uint64) bool {
	return slices.ContainsFunc(keysOf(e), func(key uint64) bool { return slices.Contains(keys, key) })
}

// printedAt is the time that the words of an article have.
func printedAt(e store.Entry) news.When {
	if e.Article.Published.IsZero() {
		return e.Article.Updated
	}
	return e.Article.Published
}

func keysOf(e store.Entry) (keys []uint64) {
	for _, s := range e.Sayings {
		keys = append(keys, s.Keys...)
	}
	return keys
}

// saidLike is the sayings that have one of the keys, by time, then as they arrived.
func (m *model) saidLike(keys []uint64) (sayings []news.Saying) {
	entries := slices.Clone(m.articles)
	slices.SortStableFunc(entries, func(a, b store.Entry) int { return earlier(printedAt(a), printedAt(b)) })
	for _, e := range entries {
		for _, s := range e.Sayings {
			if slices.ContainsFunc(s.Keys, func(key uint64) bool { return slices.Contains(keys, key) }) {
				said := s.Saying
				said.Article, said.Story, said.Outlet, said.Headline = e.Article.ID, e.Story, e.Article.Outlet, e.Article.Headline
				said.Published = printedAt(e)
				sayings = append(sayings, said)
			}
		}
	}
	return sayings
}
