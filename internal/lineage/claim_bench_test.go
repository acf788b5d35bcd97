package lineage

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/news"
)

// BenchmarkClaims groups the sentences of stories of 20 and of 500 accounts, a
// third of them copies, as coverage of a large event is.
func BenchmarkClaims(b *testing.B) {
	for _, size := range []int{20, 500} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			s := readStory(longStory(size, 25))
			retold := make([]retelling, size)
			for i := range retold {
				retold[i].from = -1
			}
			b.ResetTimer()
			for b.Loop() {
				s.claims(retold)
			}
		})
	}
}

// longStory invents accounts: sentences drawn from a stock that all share, with
// words changed, and sentences of their own.
func longStory(size, sentences int) []news.Account {
	random := rand.New(rand.NewPCG(1, 2))
	var vocabulary []string
	for i := range 4000 {
		vocabulary = append(vocabulary, fmt.Sprintf("w%c%c%c", 'a'+i%26, 'a'+i/26%26, 'a'+i/676%26))
	}
	word := func() string { // a few words are everywhere, most are rare
		return vocabulary[int(float64(len(vocabulary))*random.Float64()*random.Float64()*random.Float64())]
	}
	sentence := func() []string {
		words := []string{"The", "minister", "has"}
		for range 8 + random.IntN(14) {
			words = append(words, word())
		}
		return append(words, fmt.Sprint(2+random.IntN(90)), "people", "arrested")
	}
	var stock [][]string
	for range 6 * sentences {
		stock = append(stock, sentence())
	}
	accounts := make([]news.Account, size)
	for i := range accounts {
		a := &accounts[i]
		a.Article.ID = news.ArticleID(fmt.Sprintf("a%03d", i))
		a.Article.Outlet = fmt.Sprintf("outlet%d.example", i)
		a.Article.Language = "en"
		if i%3 == 2 {
			a.Article.Body, a.Marks = accounts[i-2].Article.Body, accounts[i-2].Marks
			continue
		}
		var body strings.Builder
		for range sentences {
			words := sentence()
			if random.IntN(2) == 0 {
				words = append([]string{}, stock[random.IntN(len(stock))]...)
				words[3+random.IntN(len(words)-6)] = word()
			}
			begin := body.Len()
			body.WriteString(strings.Join(words, " ") + ".")
			a.Marks.Sentences = append(a.Marks.Sentences, news.Span{Begin: begin, End: body.Len()})
			body.WriteString(" ")
		}
		a.Article.Body = body.String()
	}
	return accounts
}
