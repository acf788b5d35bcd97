package bench

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/news"
)

// madeStory is n annotated articles made of others, the same each time. As in the
// coverage of one event, half copy an earlier one, some cut short; a sixth tell
// an earlier one in other words; a third are reports that share with others what
// all have heard: most of the paragraphs of one article and some of another's.
func madeStory(from []news.Article, n int) []news.Account {
	m := maker{random: rand.New(rand.NewPCG(4, 4)), words: plainWords(from)}
	annotator := annotate.New()
	first := time.Date(2026, 1, 14, 6, 0, 0, 0, time.UTC)
	accounts := make([]news.Account, n)
	var reports []news.Article
	for i := range accounts {
		var a news.Article
		switch kind := i % 6; {
		case i < 2 || kind == 0 || kind == 5:
			a = m.report(from, i)
			reports = append(reports, a)
		case kind == 1:
			a = m.reworded(reports[m.random.IntN(len(reports))])
		default:
			a = m.copied(reports[m.random.IntN(len(reports))])
		}
		a.ID, a.Outlet = news.ArticleID(fmt.Sprintf("a%03d", i)), fmt.Sprintf("outlet-%d.example", i)
		a.Published = news.At(first.Add(time.Duration(i) * 7 * time.Minute))
		accounts[i] = news.Account{Article: a, Marks: annotator.Annotate(a)}
	}
	return accounts
}

// maker makes articles of others.
type maker struct {
	random *rand.Rand
	words  map[string][]string // by language
}

// report takes most paragraphs of the article that is next, the rest of another.
func (m *maker) report(from []news.Article, i int) news.Article {
	base, other := from[i%len(from)], from[m.random.IntN(len(from))]
	paragraphs, others := strings.Split(base.Body, "\n\n"), strings.Split(other.Body, "\n\n")
	for k := range paragraphs {
		if other.Language == base.Language && m.random.IntN(3) == 0 {
			paragraphs[k] = others[m.random.IntN(len(others))]
		}
	}
	return news.Article{Headline: base.Headline, Language: base.Language, Body: strings.Join(paragraphs, "\n\n")}
}

// copied leaves out a paragraph of every second article.
func (m *maker) copied(a news.Article) news.Article {
	if paragraphs := strings.Split(a.Body, "\n\n"); len(paragraphs) > 1 && m.random.IntN(2) == 0 {
		a.Body = strings.Join(paragraphs[:len(paragraphs)-1], "\n\n")
	}
	return a
}

// reworded puts another word of the language in the place of every fifth plain
// one; names, figures and what is quoted around them stay.
func (m *maker) reworded(a news.Article) news.Article {
	words := m.words[a.Language]
	fields := strings.SplitAfter(a.Body, " ")
	for k, field := range fields {
		if word := strings.TrimSuffix(field, " "); isPlain(word) && m.random.IntN(5) == 0 {
			fields[k] = strings.Replace(field, word, words[m.random.IntN(len(words))], 1)
		}
	}
	a.Body = strings.Join(fields, "")
	return a
}

// plainWords are the words of articles that are no names, by language.
func plainWords(from []news.Article) map[string][]string {
	words := map[string][]string{}
	for _, a := range from {
		for word := range strings.FieldsSeq(a.Body) {
			if isPlain(word) {
				words[a.Language] = append(words[a.Language], word)
			}
		}
	}
	return words
}

// isPlain reports whether a word is long enough to say something and all in small letters.
func isPlain(word string) bool {
	return utf8.RuneCountInString(word) > 3 && !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLower(r) })
}
