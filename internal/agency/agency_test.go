package agency

import (
	"testing"

	"github.com/headwater-news/headwater/internal/news"
)

func TestCredited(t *testing.T) {
	const story = "The ferry turned back shortly before midnight with 212 people on board."
	for _, test := range []struct {
		name string
		a    news.Article
		want string
	}{
		{"dateline", news.Article{Body: "KESTREL BAY (AP) — " + story}, "AP"},
		{"dateline with a region and a date", news.Article{Body: "KESTREL BAY, Nov. 3 (Xinhua) -- " + story}, "Xinhua"},
		{"dateline between slashes", news.Article{Body: "KESTREL BAY, November 3. /TASS/. " + story}, "TASS"},
		{"dateline shared with a station", news.Article{Body: "KESTREL BAY (KXBN/AP) – " + story}, "AP"},
		{"dateline in Spanish", news.Article{Body: "Puerto Ansel, 3 nov (EFE).- " + story}, "EFE"},
		{"dateline behind a caption", news.Article{Body: "The ferry in harbour. Photo: P. Lorne\n\nKestrel Bay (dpa) - " + story}, "dpa"},
		{"dateline without a place", news.Article{Body: "(Reuters) - " + story}, "Reuters"},
		{"dateline of an agency not known by name", news.Article{Body: "KESTREL BAY (Meridian News Agency) — " + story}, "Meridian News Agency"},
		{"dateline of a station", news.Article{Body: "KESTREL BAY (KXBN) — " + story}, ""},
		{"byline", news.Article{Byline: "By Ana Ruiz, Associated Press", Body: story}, "AP"},
		{"byline of the staff", news.Article{Byline: "Reuters Staff", Body: story}, "Reuters"},
		{"authors", news.Article{Authors: []string{"Agence France-Presse"}, Body: story}, "AFP"},
		{"first line", news.Article{Body: "By The Canadian Press\n\n" + story}, "CP"},
		{"last line", news.Article{Body: story + "\n\n— AFP"}, "AFP"},
		{"copyright line", news.Article{Body: story + "\n\nCopyright 2026 The Associated Press. All rights reserved."}, "AP"},
		{"source line", news.Article{Body: story + "\n\nSource: Yonhap"}, "Yonhap"},
		{"editors' line", news.Article{Body: story + "\n\n(Reporting by Ana Ruiz in Kestrel Bay; Editing by Tom Okafor)"}, "Reuters"},
		{"the agency's own site", news.Article{Outlet: "apnews.com", Body: story}, "AP"},

		{"none", news.Article{Byline: "By Ana Ruiz", Body: story}, ""},
		{"only contributed", news.Article{Body: story + "\n\nThe Associated Press contributed to this report."}, ""},
		{"relied on in the text", news.Article{Body: "The captain told Reuters on Monday that he would not sail. " + story}, ""},
		{"quoted for a picture", news.Article{Body: "The ferry in harbour, Monday, November 3 (AP)\n\n" + story}, ""},
		{"an abbreviation in a sentence", news.Article{Body: "Pupils who take AP – that is, advanced placement – stayed at home. " + story}, ""},
		{"letters of another word", news.Article{Body: story + "\n\nCopyright 2026 APEX Media"}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := Credited(test.a); got != test.want {
				t.Errorf("Credited = %q, want %q", got, test.want)
			}
		})
	}
}

func TestSupplied(t *testing.T) {
	for _, test := range []struct {
		name   string
		a      news.Article
		agency string
		want   bool
	}{
		{"printed by a newspaper", news.Article{Outlet: "kestrelpost.example", Site: "The Kestrel Post"}, "AP", true},
		{"at the agency's site", news.Article{Outlet: "sport.apnews.com"}, "AP", false},
		{"by an agency not known by name", news.Article{Outlet: "meridian-news-agency.example"}, "Meridian News Agency", false},
		{"by an agency that says its name", news.Article{Outlet: "mna.example", Site: "Meridian News Agency"}, "Meridian News Agency", false},
		{"by nobody named", news.Article{}, "Reuters", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := Supplied(test.a, test.agency); got != test.want {
				t.Errorf("Supplied = %v, want %v", got, test.want)
			}
		})
	}
}
