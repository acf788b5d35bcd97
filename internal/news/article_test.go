package news

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Other people's data sets say title and date.
func TestArticleReadsTitleAndDate(t *testing.T) {
	for name, line := range map[string]string{
		"our words":   `{"id":"a1","headline":"Ferry aground","published":"2026-03-03","text":"It ran aground."}`,
		"their words": `{"id":"a1","title":"Ferry aground","date":"2026-03-03","text":"It ran aground."}`,
		"both":        `{"id":"a1","headline":"Ferry aground","title":"Courier","published":"2026-03-03","date":"2025-01-01","text":"It ran aground."}`,
		"empty date":  `{"id":"a1","headline":"Ferry aground","date":"","published":"2026-03-03","text":"It ran aground."}`,
	} {
		var a Article
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if a.Headline != "Ferry aground" || a.Published != Day(2026, 3, 3) || a.Body != "It ran aground." {
			t.Errorf("%s: read as %+v", name, a)
		}
	}
}

func TestArticleRoundTrip(t *testing.T) {
	before := Article{
		ID: "a1", URL: "https://harbour-courier.example/a", Outlet: "harbour-courier.example", Headline: "Ferry “aground”",
		Authors: []string{"Ana Ruiz"}, Published: Day(2026, 3, 3), Language: "en", Body: "It ran aground.\n\nAll are safe.",
		Confidence: 0.9, Removed: []Removal{{RemovedAdvert, 13}},
	}
	data, err := json.Marshal(before)
	if err != nil {
		t.Fatal(err)
	}
	var after Article
	if err := json.Unmarshal(data, &after); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, after, cmp.Comparer(func(a, b When) bool { return a == b })); diff != "" {
		t.Errorf("the article changed on its way (-before +after):\n%s", diff)
	}
}

func TestCheck(t *testing.T) {
	for _, c := range []struct {
		a    Article
		want error
	}{
		{Article{Body: "text"}, ErrNoID},
		{Article{ID: "a"}, ErrNoText},
		{Article{ID: "a", Body: "text"}, nil},
	} {
		if err := c.a.Check(); !errors.Is(err, c.want) {
			t.Errorf("Check(%+v) = %v, want %v", c.a, err, c.want)
		}
	}
}
