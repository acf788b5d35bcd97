package brief

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/lineage"
	"github.com/headwater-news/headwater/internal/news"
)

// TestAccountsBeatTheLead compares accounts with those that people wrote, beside
// the beginnings of the articles at the same length. ROUGE is by the keys of words
// here; `headwater eval briefs` has it as the reference computes it.
func TestAccountsBeatTheLead(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	var ours, lead [2]float64
	annotator := annotate.New()
	for _, text := range goldBriefs(t) {
		var in struct {
			Articles []string
			Summary  string
		}
		if err := json.Unmarshal(text, &in); err != nil {
			t.Fatal(err)
		}
		lesson := Lesson{Summary: in.Summary}
		for n, body := range in.Articles {
			a := news.Article{ID: news.ArticleID(fmt.Sprint(n)), Body: body, Language: "en"}
			lesson.Accounts = append(lesson.Accounts, news.Account{Article: a, Marks: annotator.Annotate(a)})
		}
		lesson.Lineage = lineage.Trace(lesson.Accounts)
		var told []string
		for _, s := range (Writer{Annotate: annotator.Annotate, Words: lessonWords}).Write(lesson.Accounts, lesson.Lineage).Sentences {
			told = append(told, strings.Fields(s.Text)...)
		}
		first := strings.Fields(strings.Join(in.Articles, " "))
		p := newPupil(lesson)
		for sum, words := range map[*[2]float64][]string{&ours: told, &lead: first[:min(len(first), len(told))]} {
			text := strings.Join(words, " ")
			brief := keyTally{count: map[string]int{}}
			brief.add(p.telling.words.Words(text, news.Span{End: len(text)}, "en"))
			one, two := p.rouge(brief)
			sum[0], sum[1] = sum[0]+one, sum[1]+two
		}
	}
	t.Logf("sums of ROUGE-1 and ROUGE-2 F: accounts %.3f, leads %.3f", ours, lead)
	if ours[0] < 1.02*lead[0] || ours[1] < 1.02*lead[1] {
		t.Errorf("accounts %.3f are not clearly above leads %.3f", ours, lead)
	}
}

// goldFolder is where the gold data is, or the end of the test: a failure where it
// is required.
func goldFolder(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("HEADWATER_GOLD")
	if dir == "" {
		if strings.Contains(os.Getenv("HEADWATER_REQUIRE"), "gold") {
			t.Fatal("HEADWATER_GOLD is not set")
		}
		t.Skip("HEADWATER_GOLD is not set")
	}
	return dir
}

// goldBriefs are the lines of the gold data.
func goldBriefs(t *testing.T) [][]byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(goldFolder(t), "briefs/multinews-validation.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Split(bytes.TrimSpace(data), []byte("\n"))
}

// rouge compares a brief with the account (Lin, "ROUGE: a package for automatic
// evaluation of summaries", 2004): F of the words and of the pairs they share.
func (p *pupil) rouge(brief keyTally) (words, pairs float64) {
	for key, n := range brief.count {
		shared := float64(min(n, p.account.count[key]))
		if isPair(key) {
			pairs += shared
		} else {
			words += shared
		}
	}
	both := float64(brief.length + p.account.length)
	return 2 * words / max(1, both), 2 * pairs / max(1, both-2)
}
