package bench

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestAnnotateMeasures(t *testing.T) {
	results, err := measureAnnotate(t.Context(), "", 1)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range results {
		if r.Items == 0 || r.Ratio <= 0 {
			t.Errorf("%s: nothing was measured: %+v", r.Name, r)
		}
	}
}

func TestAnnotateHasNothingToMeasure(t *testing.T) {
	short := filepath.Join(t.TempDir(), "short.ndjson")
	if err := os.WriteFile(short, []byte(`{"id":"a","text":"Rain fell."}`), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Annotate(t.Context(), short); !errors.Is(err, ErrNothingToMeasure) {
		t.Errorf("measured a short text: %v", err)
	}
}
