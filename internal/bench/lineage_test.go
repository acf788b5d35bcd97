package bench

import "testing"

func TestLineageMeasures(t *testing.T) {
	articles, err := articlesOf(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	result, err := traceStory(t.Context(), madeStory(articles, 20), 1)
	if err != nil {
		t.Fatal(err)
	}
	if result.Items != 20 || result.Ratio <= 0 {
		t.Errorf("measured %v of %d articles", result.Ratio, result.Items)
	}
	for _, d := range result.Detail {
		if d.Name == "articles that retell others" && d.Value < 10 {
			t.Errorf("%v of 20 articles retell others; 13 were made to", d.Value)
		}
	}
}
