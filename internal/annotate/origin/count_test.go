package origin

import (
	"fmt"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/annotate/name"
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// How many people a phrase stands for. The file has a language in brackets, then
// one phrase a line with its count.
func TestCount(t *testing.T) {
	language := "en"
	for line := range strings.Lines(read(t, "testdata/counts.txt")) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
			continue
		case line[0] == '[':
			language = strings.Trim(line, "[]")
			continue
		}
		phrase, want, _ := strings.Cut(line, " = ")
		x := text.New(phrase, language)
		f := newFinder(x, name.Find(x, news.Outlet{}), nil)
		c := f.count(text.Range{End: int32(len(x.Tokens))})
		got := fmt.Sprint(c.min, "-")
		if c.max != 0 {
			got += fmt.Sprint(c.max)
		}
		if got != want {
			t.Errorf("%s: %s, want %s", phrase, got, want)
		}
	}
}
