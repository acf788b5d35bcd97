package compare

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/news"
	"pgregory.net/rapid"
)

// The cases are short so that one can say by reading them what a careful reader
// would say. Each account is its outlet, its hour and its text.
func TestDifferences(t *testing.T) {
	for _, c := range []struct {
		name     string
		accounts []string
		want     []string
	}{
		{"two counts of the evacuated", []string{
			"Agency 06: The agency said 41 people had been evacuated from the town of Millbeck by midnight.",
			"Record 08: Fifty-seven people had been brought out and up to the school by midnight, said the mayor of Millbeck.",
		}, []string{"conflict: people evacuated from the town of Millbeck by midnight: 41, 57"}},
		{"a town and its county", []string{
			"Agency 06: The agency said 41 people had been evacuated from the town of Millbeck by midnight.",
			"Agency 30: In all 340 people had been evacuated along the valley since Friday night.",
		}, nil},
		{"a toll that rises", []string{
			"Agency 06: At least three people were killed when the river burst its banks at Carrow.",
			"Lantern 30: Five people are now known to have died in the flood at Carrow.",
		}, []string{"updated: people killed: 3, 5"}},
		{"at least three, and five, in the same hour", []string{
			"Agency 06: At least three people were killed when the river burst its banks at Carrow.",
			"Lantern 06: Five people were killed when the river burst its banks at Carrow.",
		}, nil},
		{"the attacker among the dead", []string{
			"Agency 06: A gunman killed three people and then himself at the mill in Orrin.",
			"Lantern 07: Four people are dead after a shooting at the mill in Orrin.",
		}, nil},
		{"the dead and the injured together", []string{
			"Agency 06: Five people were shot at the fair in Orrin.",
			"Lantern 07: One person was killed and four people were shot at the fair in Orrin.",
		}, nil},
		{"a part, and one counted apart", []string{
			"Agency 06: Five people were injured at the fair in Orrin.",
			"Lantern 07: Four people were injured at the fair in Orrin and a fifth person was cut by glass.",
		}, nil},
		{"those found on arrival", []string{
			"Agency 06: Five people were shot at the fair in Orrin.",
			"Lantern 07: Officers arrived at the fair in Orrin to find four people shot.",
		}, nil},
		{"somebody shot by police", []string{
			"Agency 06: Five people were injured at the fair in Orrin.",
			"Lantern 07: A man injured four people at the fair in Orrin and was then shot by a policeman.",
		}, nil},
		{"what was said at first", []string{
			"Agency 06: Four people were injured at the fair in Orrin.",
			"Lantern 07: In initial reports, police said that five people were injured at the fair in Orrin.",
		}, nil},
		{"points of two games", []string{
			"Agency 06: Orrin's Pell Ander finished with 25 points and 16 rebounds.",
			"Lantern 07: Orrin's Pell Ander finished with 22 points and nine rebounds.",
		}, nil},
		{"five years and one of them", []string{
			"Agency 3000: Halden Trust received $3.8 million from the Amory family from 2011 through 2015.",
			"Lantern 3001: In 2012, Halden Trust received $2 million from the Amory family.",
		}, nil},
		{"a birthday between two reports", []string{
			"Agency 06: The driver, Jeremy Lewis, 26, was charged with fraud.",
			"Lantern 700: Jeremy Lewis, 27, was sent to prison.",
		}, nil},
		{"another shooting long ago", []string{
			"Agency 06: Two people were killed at the fair in Orrin.",
			"Lantern 07: A gunman killed six people in Orrin a few months ago.",
		}, nil},
		{"an age", []string{
			"Agency 06: The victim was Jeremy Lewis, 27, of Carrow.",
			"Lantern 07: Jeremy Lewis, a 26-year-old carpenter, was shot at his gate. The police named Jeremy Lewis, 26, as the victim.",
		}, []string{"conflict: age of Jeremy Lewis: 27, 26"}},
		{"a birthday", []string{
			"Agency 06: The accused, Jeremy Lewis, 26, was charged with fraud.",
			"Lantern 8000: Jeremy Lewis, 27, was found guilty.",
		}, nil},
		{"a figure and its own rounding", []string{
			"Agency 06: All 212 people on board the ferry were rescued, the coastguard said.",
			"Lantern 07: More than 200 people have been rescued from the ferry.",
		}, []string{"rounding: people on board the ferry rescued: 212, 200"}},
		{"an account that gives both", []string{
			"Agency 06: All 212 people on board the ferry were rescued, the coastguard said.",
			"Lantern 07: More than 200 people have been rescued from the ferry. There were 212 people on board the ferry and all were rescued.",
		}, nil},
		{"kilometres and miles", []string{
			"Agency 06: The dam stands eight kilometres (five miles) upstream of Carrow.",
			"Lantern 07: The dam stands five miles upstream of Carrow.",
		}, nil},
		{"two clubs", []string{
			"Agency 06: Kestrel offered $96 million for Harbour Rovers.",
			"Lantern 07: Kestrel offered $61 million for Lindmar Wanderers.",
		}, nil},
		{"a day", []string{
			"Agency 06: The call from the private office to the head of the panel came on 11 September.",
			"Lantern 07: The call from the private office to the panel came on 12 September, the report says.",
		}, []string{"conflict: The call from the private office to the head: 2026-09-11, 2026-09-12"}},
		{"a day that was moved", []string{
			"Agency 06: The hearing of the harbour case in Lindmar will open on 11 September.",
			"Lantern 07: The hearing of the harbour case in Lindmar was postponed to 14 September.",
		}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, d := range Differences(told(t, c.accounts), news.Lineage{}) {
				line := fmt.Sprintf("%s: %s: ", d.Kind, d.About)
				for i, v := range d.Values {
					if i > 0 {
						line += ", "
					}
					if line += v.Word; v.Word == "" {
						line += fmt.Sprint(v.Value)
					}
				}
				got = append(got, line)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// told reads accounts as the cases write them.
func told(t *testing.T, lines []string) []news.Account {
	model := annotate.New()
	var accounts []news.Account
	for _, line := range lines {
		var outlet string
		var hour int
		head, text, _ := strings.Cut(line, ": ")
		if _, err := fmt.Sscanf(head, "%s %d", &outlet, &hour); err != nil {
			t.Fatalf("%q: %v", head, err)
		}
		a := news.Article{
			ID: news.ArticleID(fmt.Sprint(outlet, hour)), Outlet: strings.ToLower(outlet) + ".example", Body: text, Language: "en",
			Published: news.At(time.Date(2026, 9, 20, 0, 0, 0, 0, time.UTC).Add(time.Duration(hour) * time.Hour)),
		}
		accounts = append(accounts, news.Account{Article: a, Marks: model.Annotate(a)})
	}
	return accounts
}

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

// Only what somebody who is named denies, and somebody else says, is a yes or no.
func TestDifferencesWhether(t *testing.T) {
	for _, c := range []struct {
		name     string
		accounts []string
		want     string
	}{
		{"one against one", []string{
			"Agency 06: The miller Piet Hanrahan said that Ana Ruiz had ordered the mill gates closed on Friday.",
			"Lantern 07: Ana Ruiz denied that she had ordered the mill gates closed.",
		}, "whether: she had ordered the mill gates closed: yes Agency, no Lantern"},
		{"denied doing", []string{
			"Agency 06: Piet Hanrahan said the mayor ordered the mill gates closed.",
			"Lantern 07: Ana Ruiz denied ordering the mill gates closed.",
		}, "whether: ordering the mill gates closed: yes Agency, no Lantern"},
		{"nobody says that it is so", []string{
			"Agency 06: The mill gates closed on Friday.",
			"Lantern 07: Ana Ruiz denied that she had ordered the mill gates closed.",
		}, ""},
		{"a denial of something else", []string{
			"Agency 06: Ana Ruiz ordered the bridge rebuilt, said the miller Piet Hanrahan.",
			"Lantern 07: Ana Ruiz denied that she had ordered the mill gates closed.",
		}, ""},
		{"something withheld", []string{
			"Agency 06: Ana Ruiz asked for bail in the mill gates case, said the lawyer Piet Hanrahan.",
			"Lantern 07: Ana Ruiz was denied bail in the mill gates case.",
		}, ""},
		{"none that is nobody", []string{
			"Agency 06: Recipes helped sales of the Orrin almanac, said the printer Piet Hanrahan.",
			"Lantern 07: \"Few recipes or none at all helped sales of the Orrin almanac,\" said Ana Ruiz.",
		}, ""},
		{"two who deny", []string{
			"Agency 06: Piet Hanrahan said that Ana Ruiz had never ordered the mill gates closed.",
			"Lantern 07: Ana Ruiz denied that she had ordered the mill gates closed.",
		}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := ""
			for _, d := range Differences(told(t, c.accounts), news.Lineage{}) {
				got += d.About
				for i, v := range d.Values {
					sep := ", "
					if i == 0 {
						sep = ": "
					}
					outlet := strings.TrimRight(string(v.Article), "0123456789")
					got += sep + v.Word + " " + outlet
				}
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
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
