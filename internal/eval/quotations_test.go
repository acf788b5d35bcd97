package eval

import (
	"context"
	"encoding/json"
	"errors"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/headwater-news/headwater/internal/news"
)

const ferryText = "“The Maren was overloaded,” Elena Ruiz said on Tuesday.\n\n" +
	"Harbour master Tom Okafor said that the ferry had left late. He called the crew “tired but brave” people.\n\n" +
	"It was expected that the port would reopen."

// spanOf is where words stand in text, first time; nil for no words.
func spansOf(t *testing.T, text string, words ...string) []news.Span {
	t.Helper()
	var spans []news.Span
	for _, w := range words {
		i := strings.Index(text, w)
		if i < 0 {
			t.Fatalf("%q is not in the text", w)
		}
		spans = append(spans, news.Span{Begin: i, End: i + len(w)})
	}
	return spans
}

// said makes a quotation of the ferry text.
func said(t *testing.T, kind news.QuotationKind, speaker, cue string, confidence float64, content ...string) news.Quotation {
	t.Helper()
	q := news.Quotation{Kind: kind, Content: spansOf(t, ferryText, content...), Confidence: confidence}
	if speaker != "" {
		q.Speaker.Span = &spansOf(t, ferryText, speaker)[0]
	}
	if cue != "" {
		q.Cue = spansOf(t, ferryText, cue)
	}
	return q
}

func ferryGold(t *testing.T) []news.Quotation {
	return []news.Quotation{
		said(t, news.Direct, "Elena Ruiz", "said", 0, "“The Maren was overloaded,”"),
		said(t, news.Indirect, "Harbour master Tom Okafor", "said that", 0, "the ferry had left late"),
		said(t, news.Mixed, "He", "called", 0, "the crew “tired but brave” people"),
		said(t, news.Indirect, "", "expected", 0, "that the port would reopen"),
	}
}

func metric(t *testing.T, ms Metrics, name string) float64 {
	t.Helper()
	v, ok := Report{Metrics: ms}.Get(name)
	if !ok {
		t.Fatalf("no metric %q in %v", name, ms)
	}
	return v
}

func checkMetrics(t *testing.T, ms Metrics, want map[string]float64) {
	t.Helper()
	for name, v := range want {
		if got := metric(t, ms, name); math.Abs(got-v) > 1e-9 {
			t.Errorf("%s = %.4f, want %.4f", name, got, v)
		}
	}
}

func TestScoreQuotationsPerfect(t *testing.T) {
	gold := ferryGold(t)
	ms := ScoreQuotations([]QuotedText{{Article: news.Article{Body: ferryText}, Gold: gold, Found: gold}})
	checkMetrics(t, ms, map[string]float64{
		"gold quotations": 4, "gold direct": 1, "direct F1": 1, "all F1": 1, "kind accuracy": 1,
		"content exact F1": 1, "cue exact F1": 1, "source exact F1": 1, "direct P at R .80": 1,
	})
}

// Two right, one with the wrong speaker, one that nobody said; one gold missed.
func TestScoreQuotationsByHand(t *testing.T) {
	okafor := said(t, news.Direct, "Harbour master Tom Okafor", "said that", .6, "that the ferry had left late")
	byName := said(t, news.Mixed, "", "called", .7, "crew “tired but brave” people")
	byName.Speaker.Name = "He" // a resolved name counts as the words of a span do
	found := []news.Quotation{
		said(t, news.Direct, "Tom Okafor", "said", .95, "“The Maren was overloaded,”"), // wrong speaker
		okafor, byName,
		said(t, news.Indirect, "Elena Ruiz", "left", .2, "late"),
	}
	ms := ScoreQuotations([]QuotedText{{Article: news.Article{Body: ferryText}, Gold: ferryGold(t), Found: found}})
	checkMetrics(t, ms, map[string]float64{
		"direct P": 0, "direct R": 0, "direct P at R .80": 0, // the wrong speaker
		"all P": .5, "all R": .5, "all F1": .5,
		"kind accuracy":    .5, // okafor was found as direct
		"content exact F1": 2 * .25 * .25 / .5, "cue exact F1": 3. / 4, "source exact P": 1. / 3 * 2, "source exact R": 2. / 3,
		"confidence 0.9–1.0 n": 1, "confidence 0.9–1.0 mean": .95, "confidence 0.9–1.0 right": 0,
		"confidence 0.6–0.7 right": 1, "calibration error": (.95 + .4 + .3 + .2) / 4,
	})
}

// Half the content is enough, less is not.
func TestScoreQuotationsOverlap(t *testing.T) {
	for words, want := range map[string]float64{"ferry had left": 1, "left late": 0} {
		found := []news.Quotation{said(t, news.Indirect, "Okafor", "said that", 1, words)}
		ms := ScoreQuotations([]QuotedText{{Article: news.Article{Body: ferryText}, Gold: ferryGold(t), Found: found}})
		if got := metric(t, ms, "all P"); got != want {
			t.Errorf("%q: P %v, want %v", words, got, want)
		}
	}
}

// Without a speaker in the gold, marking one is wrong and marking none is right.
func TestScoreQuotationsNobody(t *testing.T) {
	for speaker, want := range map[string]float64{"": 1, "the port": 0} {
		found := []news.Quotation{said(t, news.Indirect, speaker, "expected", 1, "that the port would reopen")}
		ms := ScoreQuotations([]QuotedText{{Article: news.Article{Body: ferryText}, Gold: ferryGold(t), Found: found}})
		if got := metric(t, ms, "all P"); got != want {
			t.Errorf("speaker %q: P %v, want %v", speaker, got, want)
		}
	}
}

// Of three answers the least sure is wrong: the cut leaves it out.
func TestScoreQuotationsCut(t *testing.T) {
	text := "“One,” Ana said. “Two,” Ana said. “Three,” Ana said."
	quote := func(words string, confidence float64) news.Quotation {
		return news.Quotation{Kind: news.Direct, Confidence: confidence, Content: spansOf(t, text, words), Speaker: news.Speaker{Span: &spansOf(t, text, "Ana")[0]}}
	}
	gold := []news.Quotation{quote("“One,”", 0), quote("“Two,”", 0)}
	found := []news.Quotation{quote("“Three,”", .3), quote("“Two,”", .8), quote("“One,”", .9)}
	ms := ScoreQuotations([]QuotedText{{Article: news.Article{Body: text}, Gold: gold, Found: found}})
	checkMetrics(t, ms, map[string]float64{"direct P": 2. / 3, "direct R": 1, "direct P at R .80": 1, "cut for it": .8})
}

// The best pairing counts, not the first: the long answer meets either gold, the
// short one only the first.
func TestMatchingIsMaximum(t *testing.T) {
	m := newMatching([][]int{{0, 1}, {0}}, 2)
	if !m.add(0) || !m.add(1) {
		t.Error("two pairs were there to make")
	}
}

// However the found items come, the matching has the same size, that of trying
// every assignment.
func TestMatchingAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gold := rapid.IntRange(1, 5).Draw(t, "gold")
		fits := rapid.SliceOfN(rapid.SliceOfNDistinct(rapid.IntRange(0, gold-1), 0, gold, rapid.ID[int]), 0, 5).Draw(t, "fits")
		m, size := newMatching(fits, gold), 0
		order := make([]int, len(fits))
		for i := range order {
			order[i] = i
		}
		if len(order) > 0 {
			order = rapid.Permutation(order).Draw(t, "order")
		}
		for _, i := range order {
			if m.add(i) {
				size++
			}
		}
		if want := mostPairs(fits, 0); size != want {
			t.Fatalf("%d pairs, want %d", size, want)
		}
	})
}

func mostPairs(fits [][]int, used uint) int {
	if len(fits) == 0 {
		return 0
	}
	most := mostPairs(fits[1:], used)
	for _, g := range fits[0] {
		if used&(1<<g) == 0 {
			most = max(most, 1+mostPairs(fits[1:], used|1<<g))
		}
	}
	return most
}

// goldLine is the ferry text as a line of gold: spans in code points.
func goldLine(t *testing.T) string {
	t.Helper()
	points := func(spans ...news.Span) [][2]int {
		out := [][2]int{}
		for _, s := range spans {
			out = append(out, [2]int{len([]rune(ferryText[:s.Begin])), len([]rune(ferryText[:s.End]))})
		}
		return out
	}
	var attributions []map[string]any
	for _, q := range ferryGold(t) {
		a := map[string]any{"cue": points(q.Cue...), "content": points(q.Content...), "source": [][2]int{}}
		if q.Speaker.Span != nil {
			a["source"] = points(*q.Speaker.Span)
		}
		attributions = append(attributions, a)
	}
	line, err := json.Marshal(map[string]any{"id": "ferry", "text": ferryText, "attributions": attributions})
	if err != nil {
		t.Fatal(err)
	}
	return string(line)
}

func TestReadPolNeAR(t *testing.T) {
	texts, err := ReadPolNeAR(writeStream(t, goldLine(t)))
	if err != nil {
		t.Fatal(err)
	}
	if len(texts) != 1 || texts[0].Language != "en" {
		t.Fatalf("read %+v", texts)
	}
	for i, want := range ferryGold(t) {
		got := texts[0].Gold[i]
		if got.Kind != want.Kind || !slices.Equal(got.Content, want.Content) || !slices.Equal(got.Cue, want.Cue) || (got.Speaker.Span == nil) != (want.Speaker.Span == nil) {
			t.Errorf("gold %d: %+v, want %+v", i, got, want)
		}
	}
}

func TestQuotationsRefuses(t *testing.T) {
	for name, line := range map[string]string{
		"outside":     `{"id":"a","text":"Short.","attributions":[{"source":[],"cue":[],"content":[[0,99]]}]}`,
		"reversed":    `{"id":"a","text":"Short.","attributions":[{"source":[],"cue":[[4,2]],"content":[]}]}`,
		"no text":     `{"id":"a","attributions":[]}`,
		"other form":  `{"id":"a","text":"Short."}`,
		"not json":    `{"id":`,
		"only spaces": ``,
	} {
		if r, err := Quotations(context.Background(), writeStream(t, line)); err == nil {
			t.Errorf("%s: scored anyway: %+v", name, r)
		}
	}
	if _, err := Quotations(context.Background(), filepath.Join(t.TempDir(), "none.jsonl")); !errors.Is(err, ErrNoGold) {
		t.Errorf("no file: %v", err)
	}
}

func TestKindByMarks(t *testing.T) {
	for text, want := range map[string]news.QuotationKind{
		"“We left,”":                      news.Direct,
		`"We left," said Ana, "at nine."`: news.Mixed,
		"``We left,''":                    news.Direct,
		"''We left,''":                    news.Direct,
		"‘We’ve left’":                    news.Direct,
		"the crew’s ‘we left’":            news.Mixed,
		"that the crew’s boat had left":   news.Indirect,
		"“We left\nand that was it":       news.Mixed,
		"“We ‘left’ at nine”":             news.Direct,
	} {
		all := []news.Span{{Begin: 0, End: len(text)}}
		if got := kindByMarks(text, all, quotedBytes(text, allMarks)); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// The direct quotations of the corpus by double marks: 3,022 of 19,868.
func TestPolNeARKinds(t *testing.T) {
	path := filepath.Join(goldFolder(t, "quotations"), "polnear-train.jsonl")
	if _, err := os.Stat(path); err != nil {
		skipWithoutGold(t, "no training part")
	}
	texts, err := ReadPolNeAR(path)
	if err != nil {
		t.Fatal(err)
	}
	all, direct := 0, 0
	for _, text := range texts {
		quoted := quotedBytes(text.Body, doubleMarks)
		for _, q := range text.Gold {
			all++
			if kindByMarks(text.Body, q.Content, quoted) == news.Direct {
				direct++
			}
		}
	}
	if all != 19868 || direct != 3022 {
		t.Errorf("%d attributions, %d direct, want 19868 and 3022", all, direct)
	}
}
