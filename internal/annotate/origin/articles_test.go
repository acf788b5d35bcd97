package origin

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/annotate/name"
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// Whole articles of our own, with what they rely on. The first line tells their
// language and who published them.
func TestArticles(t *testing.T) {
	files, err := filepath.Glob("testdata/articles/*.txt")
	if err != nil || len(files) < 17 {
		t.Fatal(len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			head, rest, _ := strings.Cut(read(t, file), "\n")
			language, host, _ := strings.Cut(strings.Trim(head, "[]"), " ")
			body, tail, _ := strings.Cut(rest, "\n---\n")
			want := strings.Split(strings.TrimSpace(tail), "\n")
			x := text.New(body, language)
			got := told(Find(x, name.Find(x, news.Outlet{Domain: host}), byRules(x)))
			slices.Sort(want)
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Errorf("want %s\n got  %s", strings.Join(want, "\n      "), strings.Join(got, "\n      "))
			}
		})
	}
}
