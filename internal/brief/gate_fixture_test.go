package brief

import (
	"hash/fnv"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/news"
)

// gateCase is a sentence written of sentences of an account that bear it.
type gateCase struct {
	account *news.Account
	written string
	cited   []int // indexes into the account's sentences
}

func (c gateCase) language() string { return languageOf(c.account.Article) }

func (c gateCase) support() []Cited { return cite(c.account, c.cited...) }

func cite(a *news.Account, sentences ...int) []Cited {
	var cited []Cited
	for _, n := range sentences {
		if n >= 0 && n < len(a.Marks.Sentences) {
			cited = append(cited, Cited{a, a.Marks.Sentences[n]})
		}
	}
	return cited
}

// held reports whether a text is of the half that rules are not written on.
func held(id string) bool {
	h := fnv.New32a()
	h.Write([]byte(id))
	return h.Sum32()>>3&1 == 1
}

// readGateCases reads testdata/gate: paragraphs, each with sentences that somebody
// rewrote without changing what they say.
//
//	# The Lantern | lantern.example
//	First sentence. Second sentence.
//	= 1 2 | One sentence of both.
func readGateCases(t testing.TB) (accounts []*news.Account, rewrites []gateCase) {
	t.Helper()
	annotator := annotate.New()
	for _, name := range []string{"english.txt", "english_told.txt", "english_more.txt", "spanish.txt", "spanish_told.txt", "spanish_more.txt"} {
		language := name[:2]
		if language == "sp" {
			language = "es"
		}
		data, err := os.ReadFile(filepath.Join("testdata", "gate", name))
		if err != nil {
			t.Fatal(err)
		}
		for block := range strings.SplitSeq(string(data), "\n# ") {
			lines := strings.Split(strings.TrimSpace(strings.TrimPrefix(block, "# ")), "\n")
			site, host, _ := strings.Cut(lines[0], " | ")
			a := &news.Account{Article: news.Article{ID: news.ArticleID(host), Outlet: host, Site: site, Language: language, Body: lines[1]}}
			a.Marks = annotator.Annotate(a.Article)
			accounts = append(accounts, a)
			for _, line := range lines[2:] {
				numbers, written, _ := strings.Cut(strings.TrimPrefix(line, "= "), " | ")
				c := gateCase{account: a, written: written}
				for number := range strings.FieldsSeq(numbers) {
					n, err := strconv.Atoi(number)
					if err != nil || n > len(a.Marks.Sentences) {
						t.Fatalf("%s: %q: no sentence %s of %d", host, line, number, len(a.Marks.Sentences))
					}
					c.cited = append(c.cited, n-1)
				}
				rewrites = append(rewrites, c)
			}
		}
	}
	return accounts, rewrites
}
