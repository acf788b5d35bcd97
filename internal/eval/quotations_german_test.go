package eval

import (
	"context"
	"encoding/json"
	"math"
	"path/filepath"
	"testing"

	"github.com/headwater-news/headwater/internal/news"
)

const deichText = "„Der Deich hält“, sagte Vogel. Er sei im Mai geprüft worden. Die Gemeinde kritisierte den Bau."

// deichGold is the text as a line of the German corpus: a direct quotation, one in
// free indirect speech, one that is only told of.
func deichGold(t *testing.T, typ string) string {
	t.Helper()
	points := func(words ...string) [][2]int {
		out := [][2]int{}
		for _, s := range spansOf(t, deichText, words...) {
			out = append(out, [2]int{len([]rune(deichText[:s.Begin])), len([]rune(deichText[:s.End]))})
		}
		return out
	}
	line, err := json.Marshal(map[string]any{"id": "deich", "text": deichText, "quotes": []map[string]any{
		{"type": typ, "quote": points("„Der Deich hält“"), "speaker": points("Vogel"), "cue": points("sagte")},
		{"type": "IndirectFreeIndirect", "quote": points("Er sei im Mai geprüft worden."), "speaker": points("Vogel"), "cue": points()},
		{"type": "Reported", "quote": points("Die Gemeinde kritisierte den Bau."), "speaker": points("Die Gemeinde"), "cue": points()},
	}})
	if err != nil {
		t.Fatal(err)
	}
	return string(line)
}

// Two of three contents found, one of them cut short and with the wrong speaker.
func TestScoreGerman(t *testing.T) {
	texts, err := readGerman(writeStream(t, deichGold(t, "Direct")))
	if err != nil {
		t.Fatal(err)
	}
	found := func(speaker, content string) news.Quotation {
		return news.Quotation{Content: spansOf(t, deichText, content), Speaker: news.Speaker{Span: &spansOf(t, deichText, speaker)[0]}}
	}
	texts[0].Found = []news.Quotation{found("Vogel", "„Der Deich hält“"), found("Die Gemeinde", "Er sei im Mai geprüft"), found("Vogel", "den Bau")}
	ms := scoreGerman(texts)
	checkMetrics(t, ms, map[string]float64{
		"quote P": 2. / 3, "quote R": 2. / 3, "quote F1": 2. / 3, "quote exact F1": 1. / 3, "quote and speaker F1": 1. / 3,
		"gold Direct": 1, "quote R Direct": 1, "quote R IndirectFreeIndirect": 1, "quote R Reported": 0, "gold FreeIndirect": 0, "quote R FreeIndirect": 0,
	})
}

func TestReadGermanRefuses(t *testing.T) {
	if texts, err := readGerman(writeStream(t, deichGold(t, "Thought"))); err == nil {
		t.Errorf("read a type that is none: %+v", texts)
	}
}

// The figure that the tables and rules must keep.
func TestGermanQuotations(t *testing.T) {
	r, err := Quotations(context.Background(), filepath.Join(goldFolder(t, "quotations"), "german-dev.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	if f, _ := r.Get("quote F1"); f < .65 || math.IsNaN(f) {
		t.Errorf("quote F1 %.3f of the German set, want .65 or more", f)
	}
}
