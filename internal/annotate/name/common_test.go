package name

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// data/common.txt is learned: the words that the gold articles write small three
// times at least, and in three of five places, not counting where a sentence
// begins. `go test -run CommonWords -update` writes it anew.
func TestCommonWords(t *testing.T) {
	small, all := map[string]int{}, map[string]int{}
	for _, name := range []string{"quotations/polnear-train.jsonl", "briefs/multinews-validation.jsonl", "stories/gva-dev.jsonl"} {
		for line := range bytes.Lines(gold(t, name)) {
			var a struct {
				Text     string
				Articles []string
			}
			if err := json.Unmarshal(line, &a); err != nil {
				t.Fatal(err)
			}
			for _, body := range append(a.Articles, a.Text) {
				count(text.New(body, "en"), small, all)
			}
		}
	}
	var words []string
	for w, n := range small {
		if n >= 3 && 5*n >= 3*all[w] && len(w) > 1 {
			words = append(words, w)
		}
	}
	slices.Sort(words)
	got := "# Words that are mostly written small in the news. Learned: see common_test.go.\n[common]\n" + wrapped(words)
	if *update {
		if err := os.WriteFile("data/common.txt", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, _ := data.ReadFile("data/common.txt"); !*update && string(want) != got {
		t.Error("data/common.txt is not what the gold articles teach; run with -update")
	}
}

// count counts the words of a text, and those written small.
func count(t *text.Text, small, all map[string]int) {
	for _, s := range t.Sentences {
		for i := s.Begin + 1; i < s.End; i++ {
			tok := t.Tokens[i]
			if !tok.Word() || tok.Is(text.Handle|text.Hyphen|text.Period|text.AllCapital) || !t.Tokens[i-1].Is(text.Letter) && t.Print(i-1) != "," {
				continue
			}
			if w := t.Word(i); plainASCII(w) {
				all[w]++
				if !tok.Is(text.Capital) {
					small[w]++
				}
			}
		}
	}
}

func plainASCII(w string) bool {
	return strings.IndexFunc(w, func(r rune) bool { return r < 'a' || r > 'z' }) < 0
}

// wrapped is words in lines of about 150 bytes.
func wrapped(words []string) string {
	var b strings.Builder
	line := 0
	for _, w := range words {
		if line > 0 && line+len(w) > 150 {
			b.WriteString("\n")
			line = 0
		}
		if line > 0 {
			b.WriteString(" ")
		}
		b.WriteString(w)
		line += len(w) + 1
	}
	return b.String() + "\n"
}
