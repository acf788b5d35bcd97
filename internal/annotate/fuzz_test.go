package annotate_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/headwater-news/headwater/internal/news"
)

// Whatever the text, the marks point into it, and the same text gives the same.
func FuzzAnnotate(f *testing.F) {
	for _, body := range []string{
		"",
		"Rain fell.",
		"“We reject it,” Governor Elena Ruiz told reporters. “Nobody asked us,” she said, “and nobody told us.”",
		"The Harbour Courier reported, citing two current and two former officials, that 15 strikes on 16 boats had killed at least 64 people.",
		"\"One,\" said Ana. 'Two,' said Ben. ``Three,'' said Cal. «Quatre», dit Dee. – Fünf, sagte Eva. „Sechs“, so Finn. —Siete —dijo Gil—. Ocho.",
		"Unclosed “quote\n\n“goes on\n\n“and on” he said ” and ‘strays’ ’",
		"Mr. A. B. Ruiz Jr. of St. Orla paid $1.2bn (or 3–5%) on Jan. 5, 2026 at 6:30 p.m., 20-year-old Tom said.",
		"שלום אמר דוד 12 “עולם” 🚢🚢 said 👩‍👩‍👧 \x00\x00 said\u2028he\u00a0said\ufeff",
		"\xff\xfe broken \xc3 said “\xe2\x80” he",
		strings.Repeat("“", 50) + " said " + strings.Repeat("”", 50),
	} {
		for _, language := range []string{"en", "es", "de", ""} {
			f.Add(body, language)
		}
	}
	f.Fuzz(func(t *testing.T, body, language string) {
		a := news.Article{ID: "a", Body: body, Language: language}
		marks := annotator.Annotate(a)
		checkMarks(t, a, marks)
		if !reflect.DeepEqual(marks, annotator.Annotate(a)) {
			t.Error("the same text gives other marks")
		}
	})
}

// hostile is text that nobody would write except to see what happens.
var hostile = map[string]string{
	"straight marks":    `"`,
	"opening marks":     "“",
	"pairs of marks":    "“”",
	"apostrophes":       "'",
	"guillemets":        "«»",
	"one long word":     "a",
	"one long number":   "1",
	"numbers":           "1,234 ",
	"number words":      "twenty ",
	"capitals":          "Ana ",
	"initials":          "A. ",
	"titles":            "Mr. ",
	"said":              "said ",
	"he said":           "he said ",
	"according to":      "according to ",
	"citing officials":  "citing officials ",
	"two officials and": "two officials and ",
	"quoted lines":      "“No,” said Ana.\n\n",
	"unclosed quotes":   "“No, said Ana.\n\n",
	"short quotes":      "Ana said “no” ",
	"commas":            ",",
	"full stops":        ". ",
	"brackets":          "((((",
	"dashes":            "— ",
	"line ends":         "\n",
	"null bytes":        "\x00",
	"broken bytes":      "\xe2\x80",
	"right to left":     "שלום אמר דוד, ",
	"emoji":             "👩‍👩‍👧 ",
	"combining marks":   "e\u0301\u0301",
	"hyphens":           "twenty-one-",
}

// A megabyte takes about ten times what a tenth of it takes, and that about ten
// times what a hundredth takes.
func TestHostileTextIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("annotates megabytes")
	}
	for name, piece := range hostile {
		for _, language := range []string{"en", "es", "de"} {
			t.Run(name+" "+language, func(t *testing.T) {
				article := func(size int) news.Article {
					return news.Article{ID: "a", Language: language, Body: strings.Repeat(piece, size/len(piece))}
				}
				a := article(10_000)
				checkMarks(t, a, annotator.Annotate(a))
				for size := 10_000; size < 1_000_000 && !t.Failed(); size *= 10 {
					checkGrowth(t, article(size), article(10*size))
				}
			})
		}
	}
}

// checkGrowth holds the time of a text against that of a tenth of it: about ten
// times is right, a hundred times is what square time would take. Other work on
// the machine may fall into one try, and what takes less than enough counts as
// enough: it tells nothing.
func checkGrowth(t *testing.T, small, large news.Article) {
	t.Helper()
	const tries, enough = 5, 20 * time.Millisecond
	told := ""
	for range tries {
		few, many := max(took(small), enough), took(large)
		if many <= 20*few {
			return
		}
		told = fmt.Sprintf("%d bytes took %v, %d took %v", len(small.Body), few, len(large.Body), many)
	}
	t.Error(told)
}

func took(a news.Article) time.Duration {
	before := time.Now()
	annotator.Annotate(a)
	return time.Since(before)
}
