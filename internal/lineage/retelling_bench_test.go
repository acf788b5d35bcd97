package lineage

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/headwater-news/headwater/internal/news"
)

// BenchmarkRetellings looks for retellings in stories whose accounts share their
// names and much of their words: half of them copies, a quarter rewrites.
func BenchmarkRetellings(b *testing.B) {
	for _, n := range []int{20, 500} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := readStory(retoldStory(n))
			b.ResetTimer()
			for b.Loop() {
				s.retellings()
			}
		})
	}
}

// retoldStory makes accounts of 24 sentences with 22 words each, a few hundred
// words in all of them.
func retoldStory(n int) []news.Account {
	random := rand.New(rand.NewPCG(1, 2))
	words := make([]string, 600)
	for i := range words {
		words[i] = fmt.Sprintf("w%c%c%c", 'a'+random.IntN(26), 'a'+random.IntN(26), 'a'+random.IntN(26))
		if i%9 == 0 {
			words[i] = "N" + words[i]
		}
	}
	accounts := make([]news.Account, n)
	sentences := make([][]string, n)
	for i := range accounts {
		switch of := random.IntN(i/4 + 1); {
		case i == 0 || i%4 == 0:
			for range 24 {
				sentence := make([]string, 22)
				for k := range sentence {
					sentence[k] = words[random.IntN(len(words))]
				}
				sentences[i] = append(sentences[i], strings.Join(sentence, " ")+".")
			}
		case i%4 == 1:
			for _, sentence := range sentences[4*of] {
				reworded := strings.Fields(sentence)
				random.Shuffle(len(reworded), func(a, b int) { reworded[a], reworded[b] = reworded[b], reworded[a] })
				sentences[i] = append(sentences[i], strings.Join(reworded, " "))
			}
		default:
			sentences[i] = sentences[4*of]
		}
		a := &accounts[i]
		a.Article = news.Article{ID: news.ArticleID(fmt.Sprintf("a%03d", i)), Outlet: fmt.Sprintf("o%d.example", i), Language: "en",
			Published: news.At(time.Date(2026, 3, 2, 6, i, 0, 0, time.UTC))}
		for _, sentence := range sentences[i] {
			begin := len(a.Article.Body)
			a.Article.Body += sentence + " "
			a.Marks.Sentences = append(a.Marks.Sentences, news.Span{Begin: begin, End: begin + len(sentence)})
		}
	}
	return accounts
}
