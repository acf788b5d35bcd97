package eval

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-news/headwater/internal/news"
)

const goldQuantities = `[
  {"text": "Tarrow raised 8 to 10 million dollars.", "quantities": [
    {"value": "8000000-10000000", "unit": "dollars", "normalized_unit": "dollar", "change": "=", "referred_concepts": "Tarrow, fund"}]},
  {"text": "It was -5 degrees, and 40 stayed.", "quantities": [
    {"value": "-5", "unit": "degree", "change": "="},
    {"value": 40, "unit": "-", "change": "=", "counted": ["-"]}]}
]`

// The two ways the gold writes units, concepts and values read alike.
func TestReadQuantities(t *testing.T) {
	path := filepath.Join(t.TempDir(), "gold.json")
	if err := os.WriteFile(path, []byte(goldQuantities), 0o600); err != nil {
		t.Fatal(err)
	}
	texts, err := ReadQuantities(path)
	if err != nil {
		t.Fatal(err)
	}
	high := 10e6
	want := []QuantityText{
		{Text: "Tarrow raised 8 to 10 million dollars.", Gold: []GoldQuantity{{8e6, &high, "dollar", news.Exactly, []string{"tarrow", "fund"}}}},
		{Text: "It was -5 degrees, and 40 stayed.", Gold: []GoldQuantity{{-5, nil, "degree", news.Exactly, nil}, {40, nil, "", news.Exactly, []string{}}}},
	}
	if diff := cmp.Diff(want, texts); diff != "" {
		t.Errorf("read (-want +got)\n%s", diff)
	}
}

// A figure counts once, and unit, change and what it is about only where its value
// is right.
func TestScoreQuantities(t *testing.T) {
	texts := []QuantityText{{
		Gold: []GoldQuantity{
			{Value: 5, Unit: "ship", Change: news.MoreThan, Counted: []string{"ships"}},
			{Value: 5, Unit: "day", Change: news.Exactly, Counted: []string{}},
			{Value: 7, Unit: "mile", Change: news.About, Counted: []string{"road"}},
		},
		Found: []news.Quantity{
			{Value: 5, Unit: "day", Change: news.Exactly},
			{Value: 5, Unit: "Ship", Change: news.Up, Counted: []string{"old ships"}},
			{Value: 8, Unit: "mile", Change: news.About, Counted: []string{"road"}},
			{Value: 9},
		},
	}}
	r := Report{Metrics: ScoreQuantities(texts)}
	for name, want := range map[string]float64{"value P": 2. / 4, "value R": 2. / 3, "unit P": 2. / 4, "change P": 1. / 4, "unit change R": 1. / 3, "counted P": 2. / 4} {
		if got, ok := r.Get(name); !ok || got != want {
			t.Errorf("%s is %v, want %v", name, got, want)
		}
	}
}

// On the samples of the gold data the figures must not fall below what they were.
func TestQuantitiesGold(t *testing.T) {
	gold := filepath.Join(os.Getenv("HEADWATER_GOLD"), "quantities")
	if _, err := os.Stat(gold); os.Getenv("HEADWATER_GOLD") == "" || err != nil {
		if strings.Contains(os.Getenv("HEADWATER_REQUIRE"), "gold") {
			t.Fatalf("no gold data: %v", err)
		}
		t.Skip("no gold data")
	}
	r, err := Quantities(t.Context(), gold)
	if err != nil {
		t.Fatal(err)
	}
	for name, floor := range map[string]float64{"value F1": .90, "unit F1": .85} {
		if got, _ := r.Get(name); got < floor {
			t.Errorf("%s is %.3f, less than %.2f", name, got, floor)
		}
	}
	out, _ := json.Marshal(r)
	t.Logf("%s", out)
}
