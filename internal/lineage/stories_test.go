package lineage_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/dedupe"
	"github.com/headwater-news/headwater/internal/lineage"
	"github.com/headwater-news/headwater/internal/news"
)

// TestStories traces the small stories of testdata/stories from their texts, as a
// desk would, and counts. Each file of an archive is an article: its outlet, its
// time and its headline stand in the file's name.
func TestStories(t *testing.T) {
	eachStory(t, "testdata/stories", func(t *testing.T, accounts []news.Account, want, comment string) {
		l := lineage.Trace(accounts)
		if got := fmt.Sprintf("independent %d\nat least %d\n", l.Independent, l.AtLeast); got != want {
			t.Errorf("%swant %s%s%s", got, want, comment, describe(l))
		}
	})
}

// eachStory runs a test on each archive of a folder: its accounts, and what its
// file "want" says.
func eachStory(t *testing.T, folder string, test func(t *testing.T, accounts []news.Account, want, comment string)) {
	t.Helper()
	files, err := filepath.Glob(folder + "/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no stories in %s: %v", folder, err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			accounts, want := readStory(t, archive)
			test(t, accounts, want, string(archive.Comment))
		})
	}
}

// readStory makes the articles of an archive into the accounts of a story.
func readStory(t *testing.T, archive *txtar.Archive) (accounts []news.Account, want string) {
	t.Helper()
	var articles []news.Article
	for _, f := range archive.Files {
		if f.Name == "want" {
			want = string(f.Data)
			continue
		}
		parts := strings.Split(f.Name, " | ")
		published, err := news.ParseWhen(parts[1])
		if err != nil {
			t.Fatal(err)
		}
		language := "en"
		if strings.HasPrefix(parts[0], "El ") || strings.HasPrefix(parts[0], "La ") {
			language = "es"
		}
		articles = append(articles, news.Article{
			ID:   news.ArticleID(fmt.Sprintf("a%d", len(articles)+1)),
			Site: parts[0], Outlet: strings.ToLower(strings.ReplaceAll(parts[0], " ", "")) + ".example",
			Published: published, Headline: parts[2], Language: language, Body: strings.TrimSpace(string(f.Data)),
		})
	}
	return accountsOf(t, articles), want
}

// accountsOf annotates articles and says which copy others, in the order given.
func accountsOf(t *testing.T, articles []news.Article) []news.Account {
	t.Helper()
	texts := map[news.ArticleID]news.Article{}
	index := dedupe.New(func(_ context.Context, id news.ArticleID) (news.Article, error) { return texts[id], nil })
	annotator := annotate.New()
	var accounts []news.Account
	for _, a := range articles {
		texts[a.ID] = a
		relation, _, err := index.Add(t.Context(), a)
		if err != nil {
			t.Fatal(err)
		}
		accounts = append(accounts, news.Account{Article: a, Marks: annotator.Annotate(a), Relation: relation})
	}
	return accounts
}

// describe writes down a lineage for whoever reads a failing test.
func describe(l news.Lineage) string {
	var b strings.Builder
	for i, o := range l.Origins {
		fmt.Fprintf(&b, "\n  origin %d: %s %q %q, party %q, in %v", i, o.Kind, o.Name, o.Descriptor, o.Party, o.Articles)
	}
	for _, r := range l.Reports {
		fmt.Fprintf(&b, "\n  report: %s in %v", r.Outlet, r.Articles)
	}
	for _, c := range l.Chains {
		origin := "-"
		if c.Origin != nil {
			origin = fmt.Sprint(*c.Origin)
		}
		fmt.Fprintf(&b, "\n  chain: %s < %v < %s (%s), chosen %v", c.Newsroom, c.Gateways, origin, c.Basis, c.Chosen)
	}
	for _, d := range l.Derived {
		fmt.Fprintf(&b, "\n  derived: %s is a %s of %s (%s), overlap %.2f", d.Article, d.How, d.From, d.Direction, d.Overlap)
	}
	if len(l.MayBeSame) > 0 {
		fmt.Fprintf(&b, "\n  may be same: %v", l.MayBeSame)
	}
	return b.String()
}
