package lineage

import (
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/news"
)

// Where two people tell different things in one sentence, each claim has the
// chain of the one who told it.
func TestAClaimHasTheChainOfTheOneWhoToldIt(t *testing.T) {
	article := news.Article{
		ID: "a", Outlet: "quaypost.example", Site: "Quay Post", Language: "en",
		Body: "The harbour board of Eastmere met on Monday. Engineer Jon Eck said the crane at the north quay had failed a test in January, and union leader Ida Lohr said dockers had refused to work under the crane since March.",
	}
	l := Trace([]news.Account{{Article: article, Marks: annotate.New().Annotate(article)}})
	tellers := func(words string) (names []string) {
		for _, c := range l.Claims {
			for _, s := range c.Support {
				if !strings.Contains(s.Span.Of(article.Body), words) {
					continue
				}
				for _, origin := range c.Origins {
					names = append(names, l.Origins[origin].Name)
				}
			}
		}
		return names
	}
	for _, c := range l.Claims {
		if len(c.Origins) != 1 {
			t.Errorf("%q has the origins %v of %v", c.Text, c.Origins, tellers("crane"))
		}
	}
	if len(l.Claims) == 0 {
		t.Error("no claim")
	}
}
