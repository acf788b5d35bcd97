package brief

import (
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/lineage"
	"github.com/headwater-news/headwater/internal/news"
)

// accountOf is what a brief of texts, each an article, tells in so many words.
func accountOf(words int, texts ...string) []news.CitedSentence {
	annotator := annotate.New()
	var accounts []news.Account
	for i, text := range texts {
		a := news.Article{ID: news.ArticleID(rune('a' + i)), Body: text, Language: "en"}
		accounts = append(accounts, news.Account{Article: a, Marks: annotator.Annotate(a)})
	}
	return Writer{Annotate: annotator.Annotate, Words: words}.Write(accounts, lineage.Trace(accounts)).Sentences
}

const (
	millFire = "A fire destroyed the old paper mill in Millbeck on Monday, the Sell Valley fire service said.\n\n" +
		"The roof of the Millbeck paper mill fell in shortly after noon, the fire service said.\n\nSign up for our newsletter to get the Millbeck paper mill story first.\n\n" +
		"Mayor Elsbeth Crane said the mill had employed 140 people until 2019."
	millFireToo = "The old paper mill in Millbeck burned down on Monday, and nobody was hurt, Mayor Elsbeth Crane said.\n\n" +
		"Elsbeth Crane said the town had planned to open a museum in the paper mill next year.\n\nThe Sell Valley fire service sent 60 firefighters to Millbeck."
	regatta = "Kestrel Rowing Club won the Harbour City regatta for the third time on Sunday.\n\nThe eight of Kestrel beat Strand Head by two lengths, the Kelland Rowing Union said.\n\n" +
		"Coach Tomas Beck said his crew had trained on the Strand since October."
)

func TestAccountKeepsToItsLength(t *testing.T) {
	for _, words := range []int{10, 25, 60, 200} {
		n := 0
		for _, s := range accountOf(words, millFire, millFireToo) {
			n += len(strings.Fields(s.Text))
		}
		if n > words {
			t.Errorf("%d words where at most %d were asked for", n, words)
		}
	}
}

func TestAccountRepeatsNothing(t *testing.T) {
	told := accountOf(300, millFire, millFireToo)
	for i := range told {
		for j := range i {
			if alike := inCommon(comparedWords(told[i].Text), comparedWords(told[j].Text)); alike > mostAlike {
				t.Errorf("%.2f alike:\n%s\n%s", alike, told[i].Text, told[j].Text)
			}
		}
	}
}

func TestAccountMixesNoTwoStories(t *testing.T) {
	for _, s := range accountOf(300, millFire, regatta, millFireToo) {
		if strings.Contains(s.Text, "Kestrel") || strings.Contains(s.Text, "crew") {
			t.Errorf("told from the regatta: %s", s.Text)
		}
	}
	if len(accountOf(300, regatta)) == 0 {
		t.Error("an article alone is a story, and was not told")
	}
}

func TestAccountTellsNothingOfThePage(t *testing.T) {
	for _, s := range accountOf(300, millFire) {
		if strings.Contains(s.Text, "newsletter") {
			t.Errorf("told: %s", s.Text)
		}
	}
}

func TestAccountBeginsWithALede(t *testing.T) {
	told := accountOf(200, millFire, millFireToo)
	if len(told) == 0 || !strings.Contains(told[0].Text, "paper mill in Millbeck") {
		t.Errorf("the account begins otherwise: %v", told)
	}
}
