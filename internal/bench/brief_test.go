package bench

import (
	"testing"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/brief"
)

func TestBriefMeasures(t *testing.T) {
	articles, err := articlesOf(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	result, err := writeBrief(t.Context(), brief.Writer{Annotate: annotate.New().Annotate}, madeStory(articles, 20), 1)
	if err != nil {
		t.Fatal(err)
	}
	if result.Items != 20 || result.Ratio <= 0 {
		t.Errorf("measured %v of %d articles", result.Ratio, result.Items)
	}
	for _, d := range result.Detail {
		if d.Name == "sentences of the account" && d.Value == 0 {
			t.Error("the brief that was timed says nothing")
		}
	}
}
