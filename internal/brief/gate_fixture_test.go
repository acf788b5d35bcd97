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

// held reports whether a text is held back: rules were never written on it. Of real
// groups that is every other one, of the invented texts those in files of their own,
// written when the rules stood.
func held(a *news.Account) bool {
	if strings.HasSuffix(string(a.Article.Outlet), ".example") {
		return strings.HasSuffix(a.Article.File, "_held.txt")
	}
	h := fnv.New32a()
	h.Write([]byte(a.Article.ID))
	return h.Sum32()>>3&1 == 1
}

// spoiltCase is a sentence that the sentences it cites do not bear, and in which way.
type spoiltCase struct {
	gateCase
	kind string
}

// readGateCases reads testdata/gate: paragraphs, each with sentences that somebody
// rewrote, without changing what they say ("=") or changing it ("!").
//
//	# The Lantern | lantern.example
//	First sentence. Second sentence.
//	= 1 2 | One sentence of both.
//	! 1 | certainty raised | A sentence of the first.
func readGateCases(t testing.TB) (accounts []*news.Account, rewrites []gateCase, spoilt []spoiltCase) {
	t.Helper()
	annotator := annotate.New()
	names, err := filepath.Glob(filepath.Join("testdata", "gate", "*.txt"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no texts: %v", err)
	}
	for _, name := range names {
		language := "en"
		if strings.Contains(filepath.Base(name), "spanish") {
			language = "es"
		}
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for block := range strings.SplitSeq(string(data), "\n# ") {
			lines := strings.Split(strings.TrimSpace(strings.TrimPrefix(block, "# ")), "\n")
			site, host, _ := strings.Cut(lines[0], " | ")
			a := &news.Account{Article: news.Article{ID: news.ArticleID(host), Outlet: host, Site: site, Language: language, Body: lines[1], File: filepath.Base(name)}}
			a.Marks = annotator.Annotate(a.Article)
			accounts = append(accounts, a)
			for _, line := range lines[2:] {
				numbers, written, _ := strings.Cut(line[2:], " | ")
				c := gateCase{account: a, written: written}
				for number := range strings.FieldsSeq(numbers) {
					n, err := strconv.Atoi(number)
					if err != nil || n > len(a.Marks.Sentences) {
						t.Fatalf("%s: %q: no sentence %s of %d", host, line, number, len(a.Marks.Sentences))
					}
					c.cited = append(c.cited, n-1)
				}
				if kind, written, found := strings.Cut(written, " | "); found && line[0] == '!' {
					c.written = written
					spoilt = append(spoilt, spoiltCase{c, kind})
					continue
				}
				rewrites = append(rewrites, c)
			}
		}
	}
	return accounts, rewrites, spoilt
}
