package annotate_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

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
		if diff := cmp.Diff(marks, annotator.Annotate(a)); diff != "" {
			t.Errorf("the same text gives other marks (-first +second):\n%s", diff)
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

// A megabyte takes no more than about ten times what a tenth of it takes.
func TestHostileTextIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("annotates megabytes")
	}
	for name, piece := range hostile {
		for _, language := range []string{"en", "es", "de"} {
			t.Run(name+" "+language, func(t *testing.T) {
				small := news.Article{ID: "a", Language: language, Body: strings.Repeat(piece, 100_000/len(piece))}
				large := news.Article{ID: "a", Language: language, Body: strings.Repeat(piece, 1_000_000/len(piece))}
				checkMarks(t, small, annotator.Annotate(small))
				const tries = 3 // other work on the machine may fall into one
				told := ""
				for range tries {
					few, many := max(fastest(2, small), 20*time.Millisecond), fastest(1, large)
					if many <= 12*few {
						return
					}
					told = fmt.Sprintf("0.1 MB took %v, 1 MB %v", few, many)
				}
				t.Error(told)
			})
		}
	}
}

func fastest(runs int, a news.Article) time.Duration {
	least := time.Hour
	for range runs {
		before := time.Now()
		annotator.Annotate(a)
		least = min(least, time.Since(before))
	}
	return least
}
