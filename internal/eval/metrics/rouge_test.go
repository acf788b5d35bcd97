package metrics

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestRougeOfTheReference holds the scores against those of the reference
// implementation: testdata/rouge.py wrote them and says how.
func TestRougeOfTheReference(t *testing.T) {
	data, err := os.ReadFile("testdata/rouge.json")
	if err != nil {
		t.Fatal(err)
	}
	var golden struct {
		Pairs []struct {
			Reference, Text                   string
			Rouge1, Rouge2, RougeL, RougeLsum [3]float64 // precision, recall, F
		}
		Stems map[string]string
	}
	if err := json.Unmarshal(data, &golden); err != nil {
		t.Fatal(err)
	}
	for _, pair := range golden.Pairs {
		got := ScoreRouge(pair.Reference, pair.Text)
		for _, score := range []struct {
			name string
			got  PRF
			want [3]float64
		}{{"ROUGE-1", got.One, pair.Rouge1}, {"ROUGE-2", got.Two, pair.Rouge2}, {"ROUGE-L", got.L, pair.RougeL}, {"ROUGE-Lsum", got.LSum, pair.RougeLsum}} {
			what := score.name + " of " + pair.Text
			near(t, what+": P", score.got.P, score.want[0])
			near(t, what+": R", score.got.R, score.want[1])
			near(t, what+": F", score.got.F, score.want[2])
		}
	}
	for word, want := range golden.Stems {
		if got := stem(word); got != want {
			t.Errorf("stem of %s = %s, want %s", word, got, want)
		}
	}
}

// Any text shares all of itself with itself, the two sides change places in P and
// R, and no word stems to nothing.
func TestRougeOfAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[a-eilnoswy]{1,6}(ing|ied|eed|ational|alli|logi|ement|ion|ll|e|s)?`), 2, 30)
		a, b := words.Draw(t, "a"), words.Draw(t, "b")
		if got := RougeL(a, a); got.F != 1 {
			t.Fatalf("a text has %v of itself", got)
		}
		if ab, ba := RougeL(a, b), RougeL(b, a); ab.P != ba.R || ab.R != ba.P {
			t.Fatalf("%v one way, %v the other", ab, ba)
		}
		for _, word := range slices.Concat(a, b) {
			if stem(word) == "" {
				t.Fatalf("%q has no stem", word)
			}
		}
	})
}
