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
