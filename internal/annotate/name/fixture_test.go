package name

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

var update = flag.Bool("update", false, "write what is found into testdata")

// The files in testdata hold short invented texts under headings. Behind each
// stand the entities with the words that name them, and for every phrase in
// [brackets] who it stands for. A file is named after its language.
func TestFixtures(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txt")
	if len(files) == 0 {
		t.Fatal("no fixtures")
	}
	for _, file := range files {
		before, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		language := strings.TrimSuffix(filepath.Base(file), ".txt")
		var after strings.Builder
		cases := strings.Split(string(before), "\n# ")
		for i, c := range cases {
			c = strings.TrimPrefix(c, "# ")
			heading, rest, _ := strings.Cut(c, "\n")
			body, _, _ := strings.Cut(rest, "\n==")
			body = strings.TrimSpace(body)
			if i > 0 {
				after.WriteString("\n")
			}
			fmt.Fprintf(&after, "# %s\n\n%s\n\n==\n%s", heading, body, told(body, language))
		}
		if *update {
			if err := os.WriteFile(file, []byte(after.String()), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if diff := cmp.Diff(string(before), after.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", file, diff)
		}
	}
}

// told is what is found in a text, in lines for people.
func told(marked, language string) string {
	body, asked := unmark(marked)
	t := text.New(body, language)
	n := Find(t, news.Outlet{Name: "The Harbour Courier", Domain: "harbour-courier.example"})
	var b strings.Builder
	for e, entity := range n.Entities {
		var words []string
		for _, m := range n.Mentions {
			if m.Entity == e {
				words = append(words, t.Of(m.Range))
			}
		}
		kind := string(entity.Kind)
		if entity.Self {
			kind = "own outlet"
		}
		fmt.Fprintf(&b, "%s %s: %s\n", kind, entity.Name, strings.Join(words, ", "))
	}
	for _, span := range asked {
		s := n.Resolve(tokens(t, span.Begin, span.End))
		fmt.Fprintf(&b, "[%s] %s %s\n", span.Of(body), s.Kind, answer(s))
	}
	return strings.ReplaceAll(b.String(), " \n", "\n")
}

func answer(s Speaker) string {
	switch {
	case s.Name != "":
		return s.Name
	case s.Kind == news.OriginUnnamed && s.Plural:
		return "(several)"
	}
	return ""
}

// unmark takes the brackets out and says where they stood.
func unmark(marked string) (string, []news.Span) {
	var b strings.Builder
	var spans []news.Span
	for _, r := range marked {
		switch r {
		case '[':
			spans = append(spans, news.Span{Begin: b.Len()})
		case ']':
			spans[len(spans)-1].End = b.Len()
		default:
			b.WriteRune(r)
		}
	}
	return b.String(), spans
}
