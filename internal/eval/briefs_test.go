package eval

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/news"
)

const groupLines = `{"id":"crane","articles":["A crane collapsed at the port of Valmera on Tuesday, injuring three dockers. The port stopped work for six hours. Inspectors had warned of cracks in 2019.","Three dockers were hurt when a crane fell in Valmera. Work at the port resumed on Wednesday morning. The harbour office opened an inquiry into the crane."],"summary":"Three dockers were injured when a crane collapsed at the port of Valmera. An inquiry has been opened; inspectors had warned of cracks in 2019."}
{"id":"ferry","articles":["The ferry Estrella burned off the coast of Dorna. All 214 people aboard were saved. The fire began in the engine room, the coast guard said.","All 214 people on a burning ferry were saved, the coast guard said. The Estrella was on its way to Dorna."],"summary":"All 214 people aboard the ferry Estrella were saved when it burned off Dorna."}
`

// Every system sums up each group in as many words, whatever they are worth.
func TestBriefsAreComparedAtEqualLength(t *testing.T) {
	gold := filepath.Join(t.TempDir(), "briefs.jsonl")
	if err := os.WriteFile(gold, []byte(groupLines), 0o644); err != nil {
		t.Fatal(err)
	}
	report, err := Briefs(t.Context(), gold, 0)
	if err != nil {
		t.Fatal(err)
	}
	words, _ := report.Get("brief words")
	if words == 0 {
		t.Fatal("the briefs say nothing")
	}
	for _, b := range baselines() {
		if got, _ := report.Get(b.name + " words"); got != words {
			t.Errorf("%s has %v words, the brief %v", b.name, got, words)
		}
		if got, ok := report.Get(b.name + " ROUGE-1"); !ok || got <= .2 || got >= 1 {
			t.Errorf("%s ROUGE-1 is %v", b.name, got)
		}
	}
	if got, _ := report.Get("support resolved: everything"); got != 1 {
		t.Errorf("%v of the support resolves", got)
	}
	again, err := Briefs(t.Context(), gold, 0)
	if diff := cmp.Diff(report, again); err != nil || diff != "" {
		t.Errorf("a second run says (%v):\n%s", err, diff)
	}
}

// Groups told by weights learned from the other folds are told, each once, and
// compared as those told by the shipped weights.
func TestBriefsOfHeldOutFolds(t *testing.T) {
	gold := filepath.Join(t.TempDir(), "briefs.jsonl")
	if err := os.WriteFile(gold, []byte(groupLines), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, folds := range []int{2, 3} {
		report, err := Briefs(t.Context(), gold, folds)
		if err != nil {
			t.Fatal(err)
		}
		told, _ := report.Get("brief words")
		for _, b := range baselines() {
			if got, _ := report.Get(b.name + " words"); told == 0 || got != told {
				t.Errorf("%d folds: %s has %v words, the brief %v", folds, b.name, got, told)
			}
		}
	}
}

// The sentences that the baselines take first of a group where it is plain what
// they should take.
func TestBaselinesRank(t *testing.T) {
	g := group{}
	annotator := annotate.New()
	for _, body := range []string{
		"Music was played. The crane at the port of Valmera collapsed and hurt three dockers. Rain fell in Dorna.",
		"A crane collapsed and hurt three dockers at the port of Valmera, the harbour office said. Rain fell in Dorna. Dockers met.",
		"The weather stayed mild. The port of Valmera has one crane left. Music was played.",
	} {
		a := news.Article{ID: news.ArticleID(body[:9]), Language: "en", Body: body}
		g.articles = append(g.articles, a)
		g.accounts = append(g.accounts, news.Account{Article: a, Marks: annotator.Annotate(a)})
	}
	all := g.candidates(rarities([]group{g}))
	if len(all) != 7 {
		t.Fatalf("%d sentences of 9, two of them said twice", len(all))
	}
	first := map[string]string{
		"lead": "Music was played.", "lead of the first": "Music was played.",
		"TextRank": "The crane", "LexRank": "The crane", "centroid": "The crane",
	}
	for _, b := range baselines() {
		order := b.order(all)
		if got := strings.Join(all[order[0]].fields, " "); !strings.HasPrefix(got, first[b.name]) {
			t.Errorf("%s takes %q first, want %q", b.name, got, first[b.name])
		}
		for words := range 30 {
			if got := len(strings.Fields(b.take(all, order, words))); got != words {
				t.Errorf("%s took %d words, not %d", b.name, got, words)
			}
		}
	}
	if got := baselines()[0].take(all, baselines()[0].order(all), 23); got != "Music was played. A crane collapsed and hurt three dockers at the port of Valmera, the harbour office said. The weather stayed mild." {
		t.Errorf("lead took %q", got)
	}
}

// What a sceptical reader of a brief would find wrong with its support.
func TestSupportIsChecked(t *testing.T) {
	minister := "The minister, who left on Tuesday, was «warned» of cracks in 2019. Ana Ruiz is the minister. He said: “Never.”"
	articles := map[string]news.Article{
		"a": {Body: minister, Outlet: "lantern.example", Site: "The Lantern"},
		"b": {Body: "Three dockers were hurt."},
	}
	whole, all := toldSupport{"a", [2]int{0, 68}}, toldSupport{"a", [2]int{0, len(minister)}}
	for _, c := range []struct {
		text    string
		support []toldSupport
		wrong   string // a part of what is said to be wrong; "" nothing
	}{
		{"The minister, who left on Tuesday, was «warned» of cracks in 2019.", []toldSupport{whole}, ""},
		{"The minister was warned of cracks.", []toldSupport{whole}, ""},
		{"The minister [Ana Ruiz] was warned.", []toldSupport{all}, ""},
		{"The Lantern, citing two unnamed officials: The minister was warned.", []toldSupport{whole}, ""},
		{"He said: “Never.”", []toldSupport{all}, ""},
		{"The minister was warned. Three dockers were hurt.", []toldSupport{whole, {"b", [2]int{0, 24}}}, ""},
		{"The minister [Ana Ruiz] was warned.", []toldSupport{whole}, `"Ana"`},
		{"Dorna Post: The minister was warned.", []toldSupport{whole}, `"Dorna"`},
		{"Cracks, according to the Lantern; three dockers, according to another account.", []toldSupport{whole, {"b", [2]int{0, 24}}}, ""},
		{"Cracks, according to Dorna Post; three dockers, according to another account.", []toldSupport{whole, {"b", [2]int{0, 24}}}, `"Dorna"`},
		{"Four cracks, according to one account; three dockers, according to another account.", []toldSupport{whole, {"b", [2]int{0, 24}}}, `"four"`},
		{"The minister was not warned.", []toldSupport{whole}, `"not" does not stand there`},
		{"The minister was warned of cracks in 2020.", []toldSupport{whole}, `"2020"`},
		{"Warned was the minister.", []toldSupport{whole}, "does not stand there"},
		{"The Lantern: The minister was not warned: cracks.", []toldSupport{whole}, `"not"`},
		{"The minister [was", []toldSupport{{"a", [2]int{0, 12}}}, `"was"`},
		{"The minister was warned.", nil, "no support"},
		{"The minister was warned.", []toldSupport{{"c", [2]int{0, 3}}}, "no article"},
		{"The minister", []toldSupport{{"a", [2]int{0, 999}}}, "999"},
		{"The minister", []toldSupport{{"a", [2]int{12, 12}}}, "span 12–12"},
		{"The minister", []toldSupport{{"a", [2]int{-1, 12}}}, "span -1–12"},
		{"warned", []toldSupport{{"a", [2]int{40, 50}}}, "cuts a character"},
	} {
		got := toldLine{c.text, c.support}.unresolved(articles)
		if (got == "") != (c.wrong == "") || !strings.Contains(got, c.wrong) {
			t.Errorf("%s %v: %q, want %q", c.text, c.support, got, c.wrong)
		}
	}
}

// The bootstrap's interval holds the mean, and is narrow where all groups agree.
func TestDifferenceOverTheBest(t *testing.T) {
	ours, good, bad := summed{}, summed{}, summed{}
	for i := range 100 {
		ours.f[0] = append(ours.f[0], .4+.001*float64(i%7))
		good.f[0] = append(good.f[0], .3)
		bad.f[0] = append(bad.f[0], .1)
	}
	ms := overBest([]summed{ours, bad, good}, 0, []string{"over", "from", "to"})
	names := []string{ms[0].Name, ms[1].Name, ms[2].Name}
	if !slices.Equal(names, []string{"over ROUGE-1", "from ROUGE-1", "to ROUGE-1"}) {
		t.Errorf("names %v", names)
	}
	if over, from, to := ms[0].Value, ms[1].Value, ms[2].Value; over < .102 || over > .104 || from >= over || to <= over || to-from > .002 {
		t.Errorf("%v, 95%% from %v to %v; the best other is .103 lower on average", over, from, to)
	}
}
