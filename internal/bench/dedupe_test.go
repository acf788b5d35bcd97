package bench

import "testing"

func TestDedupeMeasures(t *testing.T) {
	growth, memory, err := dedupeGrowth(t.Context(), 1000, 2000)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range []Result{fingerprintSpeed(1), growth, memory} {
		if r.Items == 0 || len(r.Detail) == 0 {
			t.Errorf("%s: nothing was measured", r.Name)
		}
	}
}
