package extract

import (
	"slices"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/news"
)

func TestLineKeys(t *testing.T) {
	key := func(s string) uint64 {
		keys := LineKeys(s)
		if len(keys) != 1 {
			t.Fatalf("%q has %d keys, want 1", s, len(keys))
		}
		return keys[0]
	}
	same := [][2]string{
		{"Follow us on every channel", "  FOLLOW US  on every channel\r"},
		{"© 2024 Harbour Courier", "© 2025 Harbour Courier"},
		{"12 Comments", "7 Comments"},
		{"Más leídas", "MÁS LEÍDAS"},
	}
	for _, pair := range same {
		if key(pair[0]) != key(pair[1]) {
			t.Errorf("%q and %q have different keys", pair[0], pair[1])
		}
	}
	if key("Most read") == key("Most shared") {
		t.Error("different lines have the same key")
	}

	text := "Most read\n\n---\n12:30\nThe ferry was late.\nMOST READ\n" + strings.Repeat("A paragraph as long as this is no furniture. ", 20)
	want := []uint64{key("Most read"), key("The ferry was late.")}
	if got := LineKeys(text); !slices.Equal(got, want) {
		t.Errorf("keys %v, want %v: each once, in order, without lines that say nothing and long paragraphs", got, want)
	}
}

const ferryArticle = `The night ferry stays

The county council voted on Tuesday to keep the night ferry running for at least two more years.

The ferry carries about 140 people a night, most of them shift workers at the cannery.

The Courier has told the story of this coast since 1911.

The subsidy costs 310,000 a year, which some of the members thought was too much.`

const slogan = "The Courier has told the story of this coast since 1911."

// TestRecurringLineIsFurniture has an outlet print a sentence under every
// article that nothing in its shape gives away.
func TestRecurringLineIsFurniture(t *testing.T) {
	seen := map[uint64]int{LineKeys(slogan)[0]: 40}
	alone := plainText(ferryArticle, news.Hints{}, nil)
	if !strings.Contains(alone.Body, slogan) {
		t.Fatal("the sentence is dropped without having recurred: the test shows nothing")
	}
	known := plainText(ferryArticle, news.Hints{}, func(line uint64) int { return seen[line] })
	if strings.Contains(known.Body, slogan) {
		t.Errorf("a sentence that recurred in 40 captures was kept:\n%s", known.Body)
	}
	if want := strings.Replace(alone.Body, slogan+"\n\n", "", 1); known.Body != want {
		t.Errorf("other lines changed too:\n%s", known.Body)
	}
}

// TestRecaptureIsNoFurniture captures one article again and again: all of its
// lines recur, and it must come out as it did the first time.
func TestRecaptureIsNoFurniture(t *testing.T) {
	first := plainText(ferryArticle, news.Hints{}, nil)
	for _, times := range []int{1, 2, 25} {
		again := plainText(ferryArticle, news.Hints{}, func(uint64) int { return times })
		if again.Body != first.Body || again.Headline != first.Headline {
			t.Errorf("after %d captures the article reads\n%s", times, again.Body)
		}
	}
}

func TestBackgroundParagraphStays(t *testing.T) {
	background := "The ferry carries about 140 people a night, most of them shift workers at the cannery."
	key := LineKeys(background)[0]
	parts := plainText(ferryArticle, news.Hints{}, func(line uint64) int {
		if line == key {
			return 2 // the outlet used it in two earlier reports
		}
		return 0
	})
	if !strings.Contains(parts.Body, background) {
		t.Errorf("a paragraph of background was dropped:\n%s", parts.Body)
	}
}

func TestShapeOf(t *testing.T) {
	tests := []struct {
		line  string
		words int
		end   ending
		first opening
	}{
		{"The ferry was late.", 4, endSentence, openUpper},
		{"“The U.S. ferry can't wait,” he said.”", 7, endSentence, openQuote},
		{"the rules:", 2, endColon, openLower},
		{"- Hoses need a trigger", 4, endNone, openBullet},
		{"2024 was dry", 3, endNone, openDigit},
		{"市議会は夜間フェリーの存続を決めた。", 9, endSentence, openUpper},
		{"هل توقفت العبارة؟", 3, endSentence, openUpper},
		{"", 0, endOther, openOther},
	}
	for _, test := range tests {
		sh := shapeOf(test.line)
		if sh.words != test.words || sh.ending != test.end || sh.first != test.first {
			t.Errorf("%q: %d words, ending %d, opening %d; want %d, %d, %d", test.line, sh.words, sh.ending, sh.first, test.words, test.end, test.first)
		}
	}
}
