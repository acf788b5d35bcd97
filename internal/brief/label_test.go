package brief

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/lineage"
	"github.com/headwater-news/headwater/internal/news"
)

var updateLabels = flag.Bool("update-labels", false, "write the labels found into testdata/label")

// pointStory reads articles as the brief does, each of one body.
func pointStory(language string, bodies ...string) *telling {
	annotator := annotate.New()
	var accounts []news.Account
	for i, body := range bodies {
		article := news.Article{ID: news.ArticleID(fmt.Sprintf("a%d", i)), Outlet: fmt.Sprintf("outlet%d.example", i), Body: body, Language: language}
		accounts = append(accounts, news.Account{Article: article, Marks: annotator.Annotate(article)})
	}
	t := Writer{Annotate: annotator.Annotate}.read(accounts, lineage.Trace(accounts))
	t.weigh()
	return t
}

// Each file is stories: a line with what it is about, then its sentences, each
// with the label it is to have; "-" where no words of it make a heading.
func TestLabels(t *testing.T) {
	for _, language := range []string{"en", "es"} {
		file := filepath.Join("testdata", "label", language+".txt")
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var written []string
		for block := range strings.SplitSeq(strings.TrimSpace(string(data)), "\n\n") {
			about, rest, _ := strings.Cut(block, "\n")
			var sentences, labels []string
			for line := range strings.Lines(rest) {
				sentence, label, _ := strings.Cut(strings.TrimSpace(line), " | ")
				sentences, labels = append(sentences, sentence), append(labels, label)
			}
			lines := []string{about}
			story := pointStory(language, strings.Join(sentences, " "))
			for i, sentence := range sentences {
				got := labelIn(story, sentence)
				if got != labels[i] && !*updateLabels {
					t.Errorf("%s\n\t%s\n\tis headed %q, not %q", about, sentence, got, labels[i])
				}
				lines = append(lines, sentence+" | "+got)
			}
			written = append(written, strings.Join(lines, "\n"))
		}
		if *updateLabels {
			if err := os.WriteFile(file, []byte(strings.Join(written, "\n\n")+"\n"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// labelIn is the label of a sentence of a story; "-" for none.
func labelIn(t *telling, sentence string) string {
	for i := range t.sentences {
		if t.text(i) == sentence {
			if label, ok := t.label(i, []int{i}, nil); ok {
				return label.text
			}
			return "-"
		}
	}
	return "no such sentence"
}
