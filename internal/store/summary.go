package store

import (
	"strings"
	"time"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
)

// The rules by which articles make up a story's summary, and stories a
// thread's, stand here once for all adapters.

// Outline is what a story's summary needs of one of its articles.
type Outline struct {
	Outlet    string
	Headline  string
	Language  string
	Lead      string // see [Lead]
	Published news.When
	Copy      bool // it has a relation to an earlier article
}

// Summary sums up the articles of a story, given in the order of
// [Reading.Coverage]. The headline is that of the first original that has one,
// in the language most of the articles are in; else of the first original, else
// of the first article that has one; else the first words of the first article's
// text. First and Last are the earliest and latest publication known,
// of equal ones the first given. Articles of an unknown outlet count for none.
func Summary(articles []Outline) news.Story {
	story := news.Story{Headline: storyHeadline(articles), Articles: len(articles)}
	outlets := map[string]bool{}
	for _, a := range articles {
		if a.Published.Before(story.First) {
			story.First = a.Published
		}
		if !a.Published.IsZero() && (story.Last.IsZero() || story.Last.Before(a.Published)) {
			story.Last = a.Published
		}
		if a.Outlet != "" {
			outlets[a.Outlet] = true
		}
	}
	story.Outlets = len(outlets)
	return story
}

func storyHeadline(articles []Outline) string {
	language := mainLanguage(articles)
	headline, rank := "", 0
	for _, a := range articles {
		r := 0
		switch {
		case a.Headline == "":
		case a.Copy:
			r = 1
		case a.Language != language:
			r = 2
		default:
			r = 3
		}
		if r > rank {
			headline, rank = a.Headline, r
		}
	}
	if headline == "" && len(articles) > 0 {
		return firstWords(articles[0].Lead, 12)
	}
	return headline
}

// mainLanguage is the language most articles are in, of equal ones the first.
func mainLanguage(articles []Outline) string {
	counts := map[string]int{}
	for _, a := range articles {
		counts[a.Language]++
	}
	language, most := "", 0
	for _, a := range articles {
		if n := counts[a.Language]; n > most {
			language, most = a.Language, n
		}
	}
	return language
}

// firstWords is the first n words of a text, with an ellipsis for the rest.
func firstWords(text string, n int) string {
	words := strings.Fields(text)
	if len(words) <= n {
		return strings.Join(words, " ")
	}
	return strings.TrimSuffix(strings.Join(words[:n], " "), "…") + "…"
}

// ThreadSummary sums up the stories of a thread, given in the order of
// [StoryQuery].Thread. The headline is that of the story with most articles, of
// equal ones the first given.
func ThreadSummary(stories []news.Story) news.Thread {
	thread := news.Thread{Stories: len(stories)}
	most := 0
	for _, s := range stories {
		if s.Articles > most {
			most, thread.Headline = s.Articles, s.Headline
		}
		if s.First.Before(thread.First) {
			thread.First = s.First
		}
		if !s.Last.IsZero() && (thread.Last.IsZero() || thread.Last.Before(s.Last)) {
			thread.Last = s.Last
		}
		thread.Articles += s.Articles
	}
	return thread
}

// Activity is the time an article counts as news on the desk: its publication
// where known, else its capture. The zero time when neither is.
func Activity(a *news.Article) time.Time {
	if !a.Published.IsZero() {
		return a.Published.Time()
	}
	return a.Captured.Time()
}

// leadLength is the longest lead, in characters.
const leadLength = 300

// Lead is the first words of a body on one line: as much as goes into 300
// characters, with an ellipsis where more follows. A text without spaces is cut
// between characters.
func Lead(body string) string {
	var lead strings.Builder
	length := 0
	for word := range strings.FieldsSeq(body) {
		n := utf8.RuneCountInString(word)
		if length > 0 {
			n++
		}
		if length+n > leadLength {
			if length == 0 {
				lead.WriteString(string([]rune(word)[:leadLength]))
			}
			lead.WriteString("…")
			break
		}
		if length > 0 {
			lead.WriteByte(' ')
		}
		lead.WriteString(word)
		length += n
	}
	return lead.String()
}
