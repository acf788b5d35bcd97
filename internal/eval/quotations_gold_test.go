package eval

import (
	"context"
	"testing"
)

// What quotations must not fall under on PolNeAR dev; docs/measurements.md has the figures.
func TestQuotationsOnGold(t *testing.T) {
	r, err := Quotations(context.Background(), goldFolder(t, "quotations/polnear-dev.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	for name, floor := range map[string]float64{
		"direct F1": .915, "direct P at R .80": .95, "all F1": .69, "content exact F1": .58, "cue exact F1": .695, "source exact F1": .745,
	} {
		if v, ok := r.Get(name); !ok || v < floor {
			t.Errorf("%s = %.4f, want %.3f or more", name, v, floor)
		}
	}
	if v, ok := r.Get("calibration error"); !ok || v > .05 {
		t.Errorf("calibration error = %.4f, want .05 or less", v)
	}
}
