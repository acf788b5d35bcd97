package lineage

import (
	"cmp"
	"slices"
	"time"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// story is what the steps share.
type story struct {
	accounts  []news.Account // in order of time (unknown last), then of id
	sentences [][]sentence   // of each account, as its marks have them
	words     *wording.Reader
	lexicon   lexicon
}

// sentence is a sentence of an account as comparable words.
type sentence struct {
	span  news.Span
	words []wording.Word
}

// readStory puts accounts in order and reads their sentences.
func readStory(accounts []news.Account) *story {
	s := &story{accounts: slices.Clone(accounts), words: wording.NewReader(), lexicon: lexicon{ids: map[string]int32{}}}
	slices.SortStableFunc(s.accounts, func(a, b news.Account) int {
		return cmp.Or(byTime(a.Article.Time(), b.Article.Time()), cmp.Compare(a.Article.ID, b.Article.ID))
	})
	s.sentences = make([][]sentence, len(s.accounts))
	for i := range s.accounts {
		a := &s.accounts[i]
		s.sentences[i] = make([]sentence, len(a.Marks.Sentences))
		for k, span := range a.Marks.Sentences {
			s.sentences[i][k] = sentence{span, s.words.Words(a.Article.Body, span, a.Article.Language)}
		}
	}
	return s
}

// byTime compares times. Where only the day is known, it counts as the day's end:
// nothing says that it came before what tells its hour. An unknown time comes last.
func byTime(a, b news.When) int {
	switch {
	case a == b:
		return 0
	case a.IsZero():
		return 1
	case b.IsZero():
		return -1
	}
	return latest(a).Compare(latest(b))
}

// latest is the latest moment that a time may mean.
func latest(w news.When) time.Time {
	if w.DayOnly() {
		return w.Time().Add(24*time.Hour - time.Second)
	}
	return w.Time()
}
