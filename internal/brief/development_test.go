package brief_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/brief"
	"github.com/headwater-news/headwater/internal/news"
)

// A copy of any article, printed elsewhere an hour later, adds no development.
func TestACopyBringsNothing(t *testing.T) {
	annotator := annotate.New()
	everyStory(t, "development", func(t *testing.T, s told) {
		want := len(s.brief().Developments)
		for _, original := range s.accounts {
			a := original.Article
			a.ID, a.Site, a.Outlet = "copy", "The Carrow Sheet", "carrowsheet.example"
			a.Published = news.At(a.Published.Time().Add(time.Hour))
			accounts := append(s.accounts[:len(s.accounts):len(s.accounts)], news.Account{Article: a, Marks: annotator.Annotate(a)})
			if got := s.of(accounts).Developments; len(got) != want {
				t.Errorf("with a copy of %q there are %d developments, without %d: %v", a.Headline, len(got), want, got)
			}
		}
	})
}

// A development is of when the desk had it, if that is known.
func TestSince(t *testing.T) {
	at := func(hour int, text string) news.Development {
		return news.Development{At: news.At(day.Add(time.Duration(hour) * time.Hour)), CitedSentence: news.CitedSentence{Text: text}}
	}
	for _, c := range []struct {
		name         string
		developments []news.Development
		since        int // hours into the day
		want         []string
	}{
		{"what came after", []news.Development{at(6, "The river burst its banks."), at(9, "A minister resigned.")}, 7, []string{"A minister resigned."}},
		{"nothing new", []news.Development{at(6, "The river burst its banks.")}, 7, nil},
		{"the reader knew it", []news.Development{at(6, "The river burst its banks at Orrin on Friday."), at(9, "On Friday the river burst its banks.")}, 7, nil},
		{"a day is its end", []news.Development{{At: news.DayOf(day), CitedSentence: news.CitedSentence{Text: "A minister resigned."}}}, 7, []string{"A minister resigned."}},
		{"a day that is over", []news.Development{{At: news.DayOf(day), CitedSentence: news.CitedSentence{Text: "A minister resigned."}}}, 30, nil},
		{"nobody knows when", []news.Development{{CitedSentence: news.CitedSentence{Text: "A minister resigned."}}}, 7, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, d := range brief.Since(news.Brief{Developments: c.developments}, day.Add(time.Duration(c.since)*time.Hour)) {
				got = append(got, d.Text)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestSinceGivesTheNewest(t *testing.T) {
	var b news.Brief
	for i := range 20 {
		b.Developments = append(b.Developments, news.Development{
			At: news.At(day.Add(time.Duration(i) * time.Minute)), CitedSentence: news.CitedSentence{Text: fmt.Sprintf("Minister %d resigned from cabinet %d.", i, i)},
		})
	}
	got := brief.Since(b, day.Add(-time.Hour))
	if len(got) != 8 || got[7].Text != b.Developments[19].Text {
		t.Errorf("got %d, the last %q", len(got), got[len(got)-1].Text)
	}
}

var day = time.Date(2026, 3, 21, 0, 0, 0, 0, time.UTC)
