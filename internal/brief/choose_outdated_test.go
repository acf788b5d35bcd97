package brief

import (
	"testing"
	"time"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/compare"
	"github.com/headwater-news/headwater/internal/lineage"
	"github.com/headwater-news/headwater/internal/news"
)

// A toll that has risen since is not told beside the one that stands.
func TestOutdatedFigure(t *testing.T) {
	annotator := annotate.New()
	var accounts []news.Account
	for n, text := range []string{
		"Three people were killed when the river Orm burst its banks at Tarnby on Friday night, police said. The town hall is under water.",
		"The number of people killed in the flood at Tarnby rose to five on Sunday, police said. Divers found two bodies in a barn at Low Mill.",
	} {
		a := news.Article{ID: news.ArticleID(rune('a' + n)), Outlet: string(rune('a'+n)) + ".example", Language: "en", Body: text,
			Published: news.At(time.Date(2026, 3, 21+n, 9, 0, 0, 0, time.UTC))}
		accounts = append(accounts, news.Account{Article: a, Marks: annotator.Annotate(a)})
	}
	l := lineage.Trace(accounts)
	l.Differences = compare.Differences(accounts, l)
	if len(l.Differences) != 1 || l.Differences[0].Kind != news.UpdatedFigure {
		t.Fatalf("differences %+v", l.Differences)
	}
	told := Writer{Annotate: annotator.Annotate}.read(accounts, l)
	for i, want := range []bool{true, false, false, false} {
		if got := told.overtaken(i); got != want {
			t.Errorf("%q is overtaken: %v, want %v", told.text(i), got, want)
		}
	}
}
