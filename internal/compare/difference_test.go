package compare

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/news"
	"pgregory.net/rapid"
)

// manyAccounts is a story of n accounts of scenes, each with a body of several of them.
func manyAccounts(n int) []news.Account {
	model := annotate.New()
	var accounts []news.Account
	for i := range n {
		var body string
		for k := range 12 {
			s := scenes[(i*5+k)%18]
			body += tell(s, []string{s.one, s.two}[(i+k)%2], fmt.Sprint(s.low+(i*7+k*3)%(s.high-s.low)), i, 0).text + "\n\n"
		}
		a := news.Article{ID: news.ArticleID(fmt.Sprintf("a%03d", i)), Outlet: fmt.Sprintf("outlet-%d.example", i), Body: body, Language: "en", Published: news.At(day.Add(time.Duration(i) * time.Minute))}
		accounts = append(accounts, news.Account{Article: a, Marks: model.Annotate(a)})
	}
	return accounts
}

func TestDifferencesDoNotDependOnOrder(t *testing.T) {
	accounts := manyAccounts(14)
	want := Differences(accounts, news.Lineage{})
	if len(want) == 0 {
		t.Fatal("no differences to compare")
	}
	rapid.Check(t, func(t *rapid.T) {
		shuffled := rapid.Permutation(accounts).Draw(t, "accounts")
		if diff := cmp.Diff(want, Differences(shuffled, news.Lineage{}), cmp.Comparer(func(a, b news.When) bool { return a == b })); diff != "" {
			t.Fatalf("another order gives other differences (-first +this):\n%s", diff)
		}
	})
}

// A copy or a retelling gives no value of its own, whatever figure it prints.
func TestDifferencesLeaveOutRetellings(t *testing.T) {
	s := scenes[0]
	model := annotate.New()
	account := func(id news.ArticleID, text telling) news.Account {
		a := news.Article{ID: id, Outlet: text.outlet, Body: text.text, Language: "en", Published: news.At(text.at)}
		return news.Account{Article: a, Marks: model.Annotate(a)}
	}
	accounts := []news.Account{account("own", tell(s, s.one, "12", 1, 0)), account("retold", tell(s, s.two, "17", 2, 0))}
	if got := Differences(accounts, news.Lineage{}); len(got) != 1 || got[0].Kind != news.Conflict {
		t.Fatalf("two accounts of their own: %v, want one conflict", got)
	}
	derived := news.Lineage{Derived: []news.Derivation{{Article: "retold", From: "own", How: news.DerivedRewrite}}}
	if got := Differences(accounts, derived); len(got) != 0 {
		t.Errorf("a rewrite: %v, want nothing", got)
	}
	accounts[1].Relation = &news.Relation{From: "retold", To: "own", Kind: news.NearDuplicate}
	if got := Differences(accounts, news.Lineage{}); len(got) != 0 {
		t.Errorf("a copy: %v, want nothing", got)
	}
}

// An answer is what a claim's sentences say; a denial is the other one.
func TestDifferencesWhether(t *testing.T) {
	yes, no := "The office had the bids marked again.", "Nobody in the office touched the marks, the minister said."
	at := func(id news.ArticleID, body string, hour int) news.Account {
		return news.Account{Article: news.Article{ID: id, Body: body, Published: news.At(day.Add(time.Duration(hour) * time.Hour))}}
	}
	support := func(id news.ArticleID, body string) []news.Support {
		return []news.Support{{Article: id, Span: news.Span{End: len(body)}}}
	}
	denied := 0
	l := news.Lineage{Claims: []news.Claim{{Text: yes, Support: support("a", yes)}, {Text: no, Support: support("b", no), Denies: &denied}}}
	got := Differences([]news.Account{at("a", yes, 0), at("b", no, 5)}, l)
	if len(got) != 1 || got[0].About != "whether: "+yes || got[0].Kind != news.Conflict {
		t.Fatalf("got %v", got)
	}
	var words []string
	for _, v := range got[0].Values {
		words = append(words, v.Word+" "+string(v.Article))
	}
	if want := []string{"yes a", "no b"}; !slices.Equal(words, want) {
		t.Errorf("answers %v, want %v", words, want)
	}
}

// Marks from outside may point anywhere: nothing panics.
func TestDifferencesBearAnySpan(t *testing.T) {
	span := rapid.Custom(func(t *rapid.T) news.Span {
		return news.Span{Begin: rapid.IntRange(-2, 60).Draw(t, "begin"), End: rapid.IntRange(-2, 60).Draw(t, "end")}
	})
	body := "About 60 people, señor, were killed at Orrin on 3 May."
	rapid.Check(t, func(t *rapid.T) {
		var accounts []news.Account
		for i := range 2 {
			m := news.Marks{Sentences: rapid.SliceOfN(span, 0, 2).Draw(t, "sentences")}
			for _, s := range rapid.SliceOfN(span, 0, 3).Draw(t, "spans") {
				at := s
				m.Quantities = append(m.Quantities, news.Quantity{Span: s, Value: float64(40 + i), Unit: "people", Counted: []string{"people", ""}})
				m.Mentions = append(m.Mentions, news.Mention{Span: s, Name: "Orrin", Kind: news.MentionPerson})
				m.Dates = append(m.Dates, news.DateMention{Span: s})
				m.Quotations = append(m.Quotations, news.Quotation{Content: []news.Span{s}, Cue: []news.Span{s}, Speaker: news.Speaker{Span: &at}})
				m.Origins = append(m.Origins, news.Origin{Kind: news.OriginUnnamed, Spans: []news.Span{s}})
			}
			accounts = append(accounts, news.Account{Article: news.Article{ID: news.ArticleID(fmt.Sprint(i)), Body: body}, Marks: m})
		}
		Differences(accounts, lineageOf(accounts))
		Revise(accounts[0], accounts[1])
	})
}

func BenchmarkDifferences(b *testing.B) {
	for _, n := range []int{20, 500} {
		accounts := manyAccounts(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				Differences(accounts, news.Lineage{})
			}
		})
	}
}
