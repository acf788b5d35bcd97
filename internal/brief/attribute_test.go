package brief

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/lineage"
	"github.com/headwater-news/headwater/internal/news"
)

// TestAttribute asks of every sentence of small stories whom it is told to rest
// on. In "want" a sentence that may stand as it is begins with "=", one with
// words put in with "+", and one that is not shown with "-". Sentences are asked
// whole; that they are cut before is another step's.
func TestAttribute(t *testing.T) {
	eachFixture(t, "attribute", func(t *testing.T, story *telling, want, comment string) {
		if diff := cmp.Diff(want, strings.Join(attributed(story), "\n")); diff != "" {
			t.Errorf("%s(-want +got)\n%s", comment, diff)
		}
	})
}

// attributed is every sentence of a story as attribute leaves it.
func attributed(story *telling) []string {
	var lines []string
	for i := range story.sentences {
		whole := []piece{{text: story.text(i), span: story.sentences[i].span}}
		pieces, ok := story.attribute(i, whole)
		switch {
		case !ok:
			lines = append(lines, "- "+story.text(i))
		case len(pieces) == 1:
			lines = append(lines, "= "+story.text(i))
		default:
			lines = append(lines, "+ "+shown(pieces))
		}
	}
	return lines
}

// Words put in front rest on words of the article.
func TestAttributeRestsOnWords(t *testing.T) {
	eachFixture(t, "attribute", func(t *testing.T, story *telling, _, _ string) {
		for i := range story.sentences {
			pieces, _ := story.attribute(i, []piece{{text: story.text(i), span: story.sentences[i].span}})
			for _, p := range pieces {
				if body := story.account(i).Article.Body; !p.span.Within(body) || strings.HasSuffix(p.text, ": ") && p.put && p.span.Len() == 0 {
					t.Errorf("%q rests on %v", p.text, p.span)
				}
			}
		}
	})
}

// Whom unnamed people are told as, in the words of articles.
func TestPlainly(t *testing.T) {
	many := func(n int) *int { return &n }
	for _, test := range []struct {
		language, words string
		min             int
		max             *int
		want            string
	}{
		{"en", "two people familiar with the matter", 2, many(2), "two unnamed people familiar with the matter"},
		{"en", "six “current and former U.S. officials with knowledge of the plan”", 6, many(6), "six unnamed current and former U.S. officials"},
		{"en", "two current and two former crew members", 4, many(4), "two current and two former crew members, all unnamed"},
		{"en", "A senior ministry official", 1, many(1), "an unnamed senior ministry official"},
		{"en", "One of the anonymous sources", 1, many(1), ""},
		{"en", "an anonymous aide", 1, many(1), "an anonymous aide"},
		{"en", "Officials", 2, nil, "unnamed officials"},
		{"en", "the minister", 1, many(1), ""},
		{"en", "they", 2, nil, ""},
		{"en", "most people", 2, nil, ""},
		{"en", "an official briefed on the talks, who spoke on condition of anonymity", 1, many(1), "an unnamed official"},
		{"en", "five current and former navy, customs, coast guard, police and harbour intelligence officials", 5, many(5), "five unnamed officials"},
		{"es", "dos funcionarios del ministerio", 2, many(2), "dos funcionarios del ministerio no identificados"},
		{"es", "Una fuente cercana al caso", 1, many(1), "una fuente cercana al caso no identificada"},
		{"es", "fuentes policiales", 2, nil, "fuentes policiales no identificadas"},
		{"de", "zwei Beamte", 2, many(2), "zwei Beamte"},
	} {
		got := plainly(test.words, &news.Origin{Kind: news.OriginUnnamed, CountMin: test.min, CountMax: test.max}, test.language)
		if got != test.want {
			t.Errorf("%q: got %q, want %q", test.words, got, test.want)
		}
	}
}

// What stands between quotation marks.
func TestBetweenMarks(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{`He said "it is over" and left.`, `"it is over"`},
		{`It’s “here,” she said, “and it isn’t mine.”`, `“here,”|“and it isn’t mine.”`},
		{`A 6" pipe, he said: "burst."`, `"burst."`},
		{`«No», dijo. „Nein“, sagte er.`, `«No»|„Nein“`},
		{`The dogs’ home. ‘It’s shut.’`, `‘It’s shut.’`},
		{`"We go on.`, `"We go on.`},
	} {
		var got []string
		for _, span := range betweenMarks(test.text, 0, len(test.text)) {
			got = append(got, span.Of(test.text))
		}
		if strings.Join(got, "|") != test.want {
			t.Errorf("%s: got %q, want %q", test.text, got, test.want)
		}
	}
}

// eachFixture runs a test on each small story of a folder. Each file of an archive
// is an article: its outlet, its time and its headline stand in the file's name.
func eachFixture(t *testing.T, folder string, test func(t *testing.T, story *telling, want, comment string)) {
	t.Helper()
	files, err := filepath.Glob("testdata/" + folder + "/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no stories in %s: %v", folder, err)
	}
	annotator := annotate.New()
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var accounts []news.Account
			want := ""
			for _, f := range archive.Files {
				if f.Name == "want" {
					want = strings.TrimSpace(string(f.Data))
					continue
				}
				a := fixtureArticle(t, f, len(accounts)+1)
				accounts = append(accounts, news.Account{Article: a, Marks: annotator.Annotate(a)})
			}
			test(t, readStory(annotator, accounts), want, string(archive.Comment))
		})
	}
}

func fixtureArticle(t *testing.T, f txtar.File, n int) news.Article {
	t.Helper()
	parts := strings.SplitN(" "+f.Name+" ", " | ", 3)
	published, err := news.ParseWhen(parts[1])
	if err != nil {
		t.Fatal(err)
	}
	a := news.Article{
		ID: news.ArticleID(fmt.Sprintf("a%d", n)), Site: strings.TrimSpace(parts[0]), Published: published,
		Headline: strings.TrimSpace(parts[2]), Language: "en", Body: strings.TrimSpace(string(f.Data)),
	}
	if a.Site != "" {
		a.Outlet = strings.ToLower(strings.ReplaceAll(a.Site, " ", "")) + ".example"
	}
	if slices.Contains([]string{"La", "El"}, strings.SplitN(a.Site, " ", 2)[0]) {
		a.Language = "es"
	}
	return a
}

// readStory is a story read and weighed, ready to be told.
func readStory(annotator *annotate.Annotator, accounts []news.Account) *telling {
	story := Writer{Annotate: annotator.Annotate}.read(accounts, lineage.Trace(accounts))
	story.weigh()
	return story
}
