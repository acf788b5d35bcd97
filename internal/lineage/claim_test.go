package lineage

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/news"
)

// TestClaimPairs groups the sentences of testdata/claim/pairs.txt and asks of
// pairs of them whether they state the same, or one denies the other.
func TestClaimPairs(t *testing.T) {
	for _, story := range claimStories(t) {
		t.Run(story.name, func(t *testing.T) {
			s := readStory(story.accounts)
			claims := s.claims(noneRetold(story.accounts))
			for _, want := range story.want {
				relation, letters, _ := strings.Cut(want, ": ")
				a, b, _ := strings.Cut(letters, " ")
				first, second := claimsOf(s, claims, a), claimsOf(s, claims, b)
				switch {
				case relation == "same" && !haveOne(first, second):
					t.Errorf("%s: no claim has both\n\t%s\n\t%s", want, story.text[a], story.text[b])
				case relation == "other" && haveOne(first, second):
					t.Errorf("%s: one claim has both\n\t%s\n\t%s", want, story.text[a], story.text[b])
				case relation == "denies" && !slices.ContainsFunc(first, func(i int) bool { return slices.Contains(second, claims[i].denies) }):
					t.Errorf("%s: no denial\n\t%s\n\t%s", want, story.text[a], story.text[b])
				}
			}
		})
	}
}

// claimStory is a story of pairs.txt: an account for each sentence.
type claimStory struct {
	name     string
	accounts []news.Account
	text     map[string]string
	want     []string
}

func claimStories(t *testing.T) (stories []claimStory) {
	t.Helper()
	data, err := os.ReadFile("testdata/claim/pairs.txt")
	if err != nil {
		t.Fatal(err)
	}
	annotator := annotate.New()
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if name, ok := strings.CutPrefix(line, "story: "); ok {
			stories = append(stories, claimStory{name: name, text: map[string]string{}})
			continue
		}
		story := &stories[len(stories)-1]
		label, text, ok := strings.Cut(line, ". ")
		if !ok || strings.Contains(label, ":") {
			story.want = append(story.want, line)
			continue
		}
		letter, language, _ := strings.Cut(strings.TrimSuffix(label, ")"), " (")
		if language == "" {
			language = "en"
		}
		published, err := news.ParseWhen("2026-03-06")
		if err != nil {
			t.Fatal(err)
		}
		article := news.Article{ID: news.ArticleID(letter), Outlet: letter + ".example", Language: language, Published: published, Body: text}
		story.text[letter] = text
		story.accounts = append(story.accounts, news.Account{Article: article, Marks: annotator.Annotate(article)})
	}
	return stories
}

func noneRetold(accounts []news.Account) []retelling {
	retold := make([]retelling, len(accounts))
	for i := range retold {
		retold[i].from = -1
	}
	return retold
}

// claimsOf are the claims that a sentence of an article supports.
func claimsOf(s *story, claims []claim, article string) (of []int) {
	for i, c := range claims {
		if slices.ContainsFunc(c.support, func(p stated) bool { return string(s.accounts[p.account].Article.ID) == article }) {
			of = append(of, i)
		}
	}
	return of
}

func haveOne(a, b []int) bool {
	return slices.ContainsFunc(a, func(i int) bool { return slices.Contains(b, i) })
}
