package compare

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/extract"
	"github.com/headwater-news/headwater/internal/ingest"
	"github.com/headwater-news/headwater/internal/news"
)

// labels is what this test reads of samples/expected.json.
type labels struct {
	Captures []struct{ Article string }
	Articles []struct {
		Key     string
		CopyOf  string `json:"copy_of"`
		Retells struct{ Article string }
	}
	Stories []struct {
		Key      string
		Articles []string
		Reports  []struct {
			Outlet string
			Own    string
		}
		Differences []struct {
			About    string
			Kind     news.DifferenceKind
			Optional bool
			Values   []struct {
				Value   json.RawMessage
				Article string
			}
		}
	}
}

// TestDifferencesOfSamples compares the figures on which accounts of the sample
// coverage differ with what a careful reader finds. Who retells whom is taken
// from the labels, so that only this stage is judged here. Of differences in a yes
// or no only explicit denials are found; those found must be labelled.
func TestDifferencesOfSamples(t *testing.T) {
	data, err := os.ReadFile("../../samples/expected.json")
	if err != nil {
		t.Fatal(err)
	}
	var l labels
	if err := json.Unmarshal(data, &l); err != nil {
		t.Fatal(err)
	}
	articles := readSamples(t, l)
	model := annotate.New()
	right, found, asked := 0, 0, 0
	for _, story := range l.Stories {
		var accounts []news.Account
		for _, id := range story.Articles {
			if a, ok := articles[id]; ok {
				accounts = append(accounts, news.Account{Article: a, Marks: model.Annotate(a)})
			}
		}
		lineage := lineageOf(accounts)
		for _, a := range l.Articles {
			if from := a.CopyOf + a.Retells.Article; from != "" {
				lineage.Derived = append(lineage.Derived, news.Derivation{Article: news.ArticleID(a.Key), From: news.ArticleID(from)})
			}
		}
		for _, r := range story.Reports {
			lineage.Reports = append(lineage.Reports, news.TracedReport{Outlet: r.Outlet, Own: news.ArticleID(r.Own)})
		}
		var want, more []string
		for _, d := range story.Differences {
			values := map[string]bool{}
			for _, v := range d.Values {
				values[strings.Trim(string(v.Value), `"`)] = true
			}
			if line := fmt.Sprintf("%s %s", d.Kind, listed(values)); strings.HasPrefix(d.About, "whether:") {
				more = append(more, line)
			} else {
				want = append(want, line)
			}
		}
		asked += len(want)
		for _, d := range Differences(accounts, lineage) {
			found++
			values := map[string]bool{}
			for _, v := range d.Values {
				if v.Word != "" {
					values[v.Word] = true
				} else {
					values[fmt.Sprintf("%.0f", v.Value)] = true
				}
			}
			line := fmt.Sprintf("%s %s", d.Kind, listed(values))
			if i := slices.Index(want, line); i >= 0 {
				right++
				want = slices.Delete(want, i, i+1)
			} else if slices.Contains(more, line) {
				right++
				asked++
			} else {
				t.Errorf("%s: %s of %q is no difference to a careful reader", story.Key, line, d.About)
			}
		}
		for _, w := range want {
			t.Logf("%s: missed %s", story.Key, w)
		}
	}
	t.Logf("precision %.3f recall %.3f (%d right, %d found, %d asked)", share(right, found), share(right, asked), right, found, asked)
	if share(right, asked) < .80 {
		t.Errorf("recall %.3f, want at least .80", share(right, asked))
	}
}

func listed(in map[string]bool) string {
	var list []string
	for key := range in {
		list = append(list, key)
	}
	slices.Sort(list)
	return strings.Join(list, ", ")
}

// readSamples reads the last capture of each article. In the order of their
// files the captures stand as the labels have them.
func readSamples(t *testing.T, l labels) map[string]news.Article {
	const folder = "../../samples/pages"
	manifest, err := ingest.ReadManifest(folder + "/manifest.csv")
	if err != nil {
		t.Fatal(err)
	}
	reader := ingest.Reader{Clock: time.Now, Manifest: manifest}
	articles := map[string]news.Article{}
	n := 0
	for c, err := range reader.Files(t.Context(), []string{folder}) {
		if err != nil {
			t.Fatal(err)
		}
		a, err := extract.Extractor{}.Extract(c)
		if err != nil || n == len(l.Captures) {
			t.Fatalf("capture %d: %v", n, err)
		}
		a.ID = news.ArticleID(l.Captures[n].Article)
		articles[l.Captures[n].Article] = a
		n++
	}
	if n != len(l.Captures) {
		t.Fatalf("%d captures, the labels have %d", n, len(l.Captures))
	}
	return articles
}
