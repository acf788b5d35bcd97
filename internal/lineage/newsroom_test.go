package lineage

import (
	"testing"

	"github.com/headwater-news/headwater/internal/news"
)

// TestPress looks up names of outlets in a story that four of them published and
// two more are named in.
func TestPress(t *testing.T) {
	accounts := []news.Account{
		{Article: news.Article{ID: "1", Site: "The Daily Lantern", Outlet: "dailylantern.example"}},
		{Article: news.Article{ID: "2", Site: "CPB News", Outlet: "cpbnews.example"}},
		{Article: news.Article{ID: "3", Outlet: "sellvalleyrecord.example"}},
		{Article: news.Article{ID: "4", Outlet: "la-voz-del-puerto.co.example"}, Marks: news.Marks{
			Reports: []news.Report{{Outlet: "Northgate Times"}, {Outlet: "Kelland Times"}, {Outlet: "La Voz del Puerto"}},
		}},
	}
	p := newPress(accounts, []string{"Meridian Press"})
	for name, want := range map[string]string{
		"Daily Lantern":               "The Daily Lantern",
		"the Lantern":                 "The Daily Lantern",
		"The Daily Lantern newspaper": "The Daily Lantern",
		"DAILY LANTERN":               "The Daily Lantern",
		"CPB":                         "CPB News",
		"CPB Sport":                   "CPB News",
		"the Record":                  "sellvalleyrecord.example",
		"Sell Valley Record":          "sellvalleyrecord.example",
		"Voz del Puerto":              "La Voz del Puerto",
		"La Voz":                      "La Voz del Puerto",
		"Northgate Times":             "Northgate Times",
		"the Times":                   "", // two of them
		"Meridian Press agency":       "Meridian Press",
		"News":                        "",
		"the newspaper":               "",
		"Coast Daily":                 "",
		"":                            "",
	} {
		if got := p.name(p.of(name)); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}

// TestSelfName reads which outlet articles say they are of.
func TestSelfName(t *testing.T) {
	names := []string{"Quay Weekly", "WQMC", "Coast Daily"}
	for body, want := range map[string]string{
		"The singer has died, Quay Weekly confirms. His mother told Coast Daily so.":                  "Quay Weekly",
		"(WQMC) - Five people were hurt.":                                                             "WQMC",
		"EASTMERE (WQMC) — Five people were hurt, Coast Daily said.":                                  "WQMC",
		"Five people were hurt. Get the latest from WQMC anytime.":                                    "WQMC",
		"The mayor told Coast Daily that he would go.":                                                "", // so would another outlet's article say
		"The mayor told Coast Daily that he would go. \"I am tired,\" he told Coast Daily on Monday.": "Coast Daily",
		"Coast Daily has learned that he will go. Quay Weekly has learned that he will stay.":         "",
		"The mayor will go, Coast Daily reported.":                                                    "",
	} {
		if got := selfName(&news.Account{Article: news.Article{Body: body}}, names); got != want {
			t.Errorf("%q is of %q, want %q", body, got, want)
		}
	}
}

// TestCutFrom compares domains with the names that they are cut from.
func TestCutFrom(t *testing.T) {
	for label, want := range map[string]bool{
		"eastmerefreepress": true, "eastmerefp": true, "freep": true, "efp": true, "press": false, "eastmere": false, "quayfreepress": false, "fp": false,
	} {
		if got := cutFrom(label, []string{"eastmere", "free", "press"}); got != want {
			t.Errorf("%q: %v, want %v", label, got, want)
		}
	}
}

// TestCutWords cuts domains into words in a story that names the Estuary and Sell.
func TestCutWords(t *testing.T) {
	known := map[string]bool{"estuary": true, "sell": true}
	for label, want := range map[string]string{
		"radioestuary": "Radio Estuary", "sellvalleyrecord": "Sell Valley Record", "thesellherald": "The Sell Herald", "thesplash": "", "radioestuaries": "", "": "",
	} {
		if got := titled(cutWords(label, known)); got != want {
			t.Errorf("%q is %q, want %q", label, got, want)
		}
	}
}

// TestNotOutlets: reporters and places given as outlets are none.
func TestNotOutlets(t *testing.T) {
	body := "As Al Jones reported. (Additional reporting by Ann Lind; Writing by Bo Dahl)"
	others := notOutlets([]news.Account{{
		Article: news.Article{Body: body},
		Marks: news.Marks{
			Mentions: []news.Mention{{Kind: news.MentionPerson, Name: "Al Jones"}, {Kind: news.MentionPlace, Name: "Castle Hill"}, {Kind: news.MentionOutlet, Name: "Coast Daily"}},
			Reports: []news.Report{
				{Outlet: "Ann Lind", Spans: []news.Span{{Begin: 46, End: 54}}}, {Outlet: "Coast Daily", Spans: []news.Span{{Begin: 0, End: 2}}}, {Outlet: "local media"},
			},
		},
	}})
	for name, want := range map[string]bool{"Al Jones": true, "Castle Hill": true, "Ann Lind": true, "local media": true, "Coast Daily": false} {
		if others[name] != want {
			t.Errorf("%q: %v, want %v", name, others[name], want)
		}
	}
}
