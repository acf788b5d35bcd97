package brief_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"pgregory.net/rapid"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/brief"
	"github.com/headwater-news/headwater/internal/compare"
	"github.com/headwater-news/headwater/internal/lineage"
	"github.com/headwater-news/headwater/internal/news"
)

// The small stories of testdata say what stands beside the account of a story: on
// what accounts differ, what is not known, what was new, what only articles in
// other languages have. Each file of an archive is an article: its outlet, its
// time and its headline stand in the file's name. "desk es" in front of the
// articles is the desk's language.
var sides = []struct {
	folder string
	lines  func(news.Brief) []string
}{
	{"dispute", func(b news.Brief) []string { return labelled(b.Disputed) }},
	{"unknown", func(b news.Brief) []string { return labelled(b.NotKnown) }},
	{"elsewhere", func(b news.Brief) []string { return labelled(b.Elsewhere) }},
	{"development", func(b news.Brief) []string {
		var lines []string
		for _, d := range b.Developments {
			lines = append(lines, fmt.Sprintf("%s %s", d.At, d.Text))
		}
		return lines
	}},
}

func labelled(sentences []news.CitedSentence) []string {
	var lines []string
	for _, s := range sentences {
		lines = append(lines, fmt.Sprintf("[%s] %s", s.Label, s.Text))
	}
	return lines
}

// told is a small story read.
type told struct {
	writer   brief.Writer
	accounts []news.Account
	want     string
	comment  string
}

func (s told) brief() news.Brief { return s.of(s.accounts) }

func (s told) of(accounts []news.Account) news.Brief {
	l := lineage.Trace(accounts)
	l.Differences = compare.Differences(accounts, l)
	return s.writer.Write(accounts, l)
}

func readTold(t *testing.T, file string, annotator *annotate.Annotator) told {
	t.Helper()
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	s := told{writer: brief.Writer{Annotate: annotator.Annotate}, comment: string(archive.Comment)}
	if desk, ok := strings.CutPrefix(s.comment, "desk "); ok {
		s.writer.Language = strings.TrimSpace(desk)
	}
	for _, f := range archive.Files {
		if f.Name == "want" {
			s.want = string(f.Data)
			continue
		}
		parts := strings.Split(f.Name, " | ")
		published, err := news.ParseWhen(parts[1])
		if err != nil {
			t.Fatal(err)
		}
		a := news.Article{
			ID: news.ArticleID(fmt.Sprintf("a%d", len(s.accounts)+1)), Site: parts[0],
			Outlet:    strings.ToLower(strings.ReplaceAll(parts[0], " ", "")) + ".example",
			Published: published, Headline: parts[2], Language: "en", Body: strings.TrimSpace(string(f.Data)),
		}
		if strings.HasPrefix(parts[0], "El ") || strings.HasPrefix(parts[0], "La ") {
			a.Language = "es"
		}
		s.accounts = append(s.accounts, news.Account{Article: a, Marks: annotator.Annotate(a)})
	}
	return s
}

// everyStory runs a test on each small story of a folder.
func everyStory(t *testing.T, folder string, test func(t *testing.T, s told)) {
	t.Helper()
	files, err := filepath.Glob("testdata/" + folder + "/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no stories in %s: %v", folder, err)
	}
	annotator := annotate.New()
	for _, file := range files {
		t.Run(folder+"/"+strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			test(t, readTold(t, file, annotator))
		})
	}
}

func TestSidesOfAStory(t *testing.T) {
	for _, side := range sides {
		everyStory(t, side.folder, func(t *testing.T, s told) {
			if diff := cmp.Diff(strings.TrimSpace(s.want), strings.Join(side.lines(s.brief()), "\n")); diff != "" {
				t.Errorf("%s(-want +got)\n%s", s.comment, diff)
			}
		})
	}
}

// What is said rests on words that are there, and nothing is new twice.
func TestSidesRestOnWords(t *testing.T) {
	for _, side := range sides {
		everyStory(t, side.folder, func(t *testing.T, s told) {
			texts := map[news.ArticleID]string{}
			for _, a := range s.accounts {
				texts[a.Article.ID] = a.Article.Body
			}
			b := s.brief()
			for _, c := range beside(b) {
				if len(c.Support) == 0 || slices.ContainsFunc(c.Support, func(at news.Support) bool {
					return !at.Span.Within(texts[at.Article]) || at.Span.Len() == 0
				}) {
					t.Errorf("%q rests on %v", c.Text, c.Support)
				}
			}
			brought := map[string]bool{}
			for _, d := range b.Developments {
				if brought[d.Text] {
					t.Errorf("%q is new twice", d.Text)
				}
				brought[d.Text] = true
			}
		})
	}
}

// The order in which articles are given says nothing.
func TestSidesOfAnyOrder(t *testing.T) {
	var stories []told
	for _, side := range sides {
		everyStory(t, side.folder, func(_ *testing.T, s told) { stories = append(stories, s) })
	}
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.SampledFrom(stories).Draw(t, "story")
		shuffled := rapid.Permutation(s.accounts).Draw(t, "accounts")
		if diff := cmp.Diff(beside(s.brief()), beside(s.of(shuffled))); diff != "" {
			t.Fatalf("another order says other things (-first +this):\n%s", diff)
		}
	})
}

// beside are the sentences beside the account of a brief.
func beside(b news.Brief) []news.CitedSentence {
	all := slices.Concat(b.Disputed, b.NotKnown, b.Elsewhere)
	for _, d := range b.Developments {
		all = append(all, d.CitedSentence)
	}
	return all
}

// Marks and a lineage from outside may point anywhere: nothing panics.
func TestSidesBearAnySpan(t *testing.T) {
	annotator := annotate.New()
	span := rapid.Custom(func(t *rapid.T) news.Span {
		return news.Span{Begin: rapid.IntRange(-2, 90).Draw(t, "begin"), End: rapid.IntRange(-2, 90).Draw(t, "end")}
	})
	bodies := []string{"The cause is under investigation. Ana Ruiz denied it, señor.", "No se sabe quién fue. Murieron 41 personas en Orrín, dijo Ana Ruiz."}
	rapid.Check(t, func(t *rapid.T) {
		var accounts []news.Account
		l := news.Lineage{Claims: []news.Claim{{Denies: new(int)}, {Denies: new(int)}}}
		difference := news.Difference{About: rapid.SampledFrom([]string{"whether: it was", "age of Ana Ruiz", "people", ""}).Draw(t, "about"), Kind: news.Conflict}
		for i, body := range bodies {
			a := news.Account{Article: news.Article{ID: news.ArticleID(fmt.Sprint(i)), Body: body, Language: []string{"en", "es"}[i]}}
			a.Marks.Sentences = rapid.SliceOfN(span, 0, 2).Draw(t, "sentences")
			for _, s := range rapid.SliceOfN(span, 0, 3).Draw(t, "spans") {
				a.Marks.Quantities = append(a.Marks.Quantities, news.Quantity{Span: s, Value: 41})
				a.Marks.Mentions = append(a.Marks.Mentions, news.Mention{Span: s, Name: "Ana Ruiz", Kind: news.MentionPerson})
				a.Marks.Dates = append(a.Marks.Dates, news.DateMention{Span: s})
				support := []news.Support{{Article: a.Article.ID, Span: s}}
				l.Claims[0].Support, l.Claims[1].Support = append(l.Claims[0].Support, support...), append(l.Claims[1].Support, support...)
				l.Chains = append(l.Chains, news.Chain{Chosen: true, Support: support})
				difference.Values = append(difference.Values, news.GivenValue{Value: float64(i), Word: "no", Article: a.Article.ID, Span: s, Sentence: s, Speaker: "Ana Ruiz"})
			}
			accounts = append(accounts, a)
		}
		l.Differences = []news.Difference{difference}
		brief.Writer{Annotate: annotator.Annotate}.Write(accounts, l)
	})
}
