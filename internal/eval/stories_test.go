package eval

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/cluster"
)

// writeStream writes a gold stream of these lines and returns its path.
func writeStream(t *testing.T, lines ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "gold.jsonl")
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestStoriesRefuses(t *testing.T) {
	for name, lines := range map[string][]string{
		"doubled":    {`{"id":"a","text":"x","cluster":"1"}`, `{"id":"a","text":"y","cluster":"2"}`},
		"missing":    {`{"text":"x","cluster":"1"}`},
		"no cluster": {`{"id":"a","text":"x"}`},
		"not json":   {`{"id":"a"`},
		"empty":      {""},
	} {
		if r, err := Stories(context.Background(), writeStream(t, lines...), 0); err == nil {
			t.Errorf("%s: scored anyway: %+v", name, r)
		}
	}
}

func TestStoriesScores(t *testing.T) {
	gold := writeStream(t,
		`{"id":"a","date":"2025-03-04","text":"The freight ferry Maren ran aground off Port Selwyn on Tuesday with 31 crew on board, the coast guard said.","cluster":"ferry"}`,
		`{"id":"b","date":"2025-03-05","text":"Parliament in Velmora voted 61 to 58 to raise the price of water, Finance Minister Anca Petrescu said.","cluster":"water"}`,
		`{"id":"c","date":"2025-03-05","text":"All 31 crew of the freight ferry Maren, which ran aground off Port Selwyn on Tuesday, were brought ashore, the coast guard said.","cluster":"ferry"}`)
	r, err := Stories(context.Background(), gold, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"arrival B3 F1", "final B3 F1", "final pair F1", "final AMI"} {
		if v, ok := r.Get(name); !ok || v != 1 {
			t.Errorf("%s = %v, want 1", name, v)
		}
	}
	if r.Items != 3 || r.SHA256 == "" {
		t.Errorf("%d items, hash %q", r.Items, r.SHA256)
	}
}

// A run that loses an article, or tells of one never given, must not be scored.
func TestViewRefuses(t *testing.T) {
	v := newView()
	v.place("a", "s1")
	if err := v.apply(cluster.Changes{Moves: []cluster.Move{{Article: "b", Story: "s2"}}}); err == nil {
		t.Error("an article never given was moved")
	}
	if err := v.apply(cluster.Changes{Moves: []cluster.Move{{Article: "a", Story: "s2"}, {Article: "a", Story: "s3"}}}); err == nil {
		t.Error("an article was moved twice")
	}
	if _, err := v.story("c"); err == nil {
		t.Error("an article in no story has a story")
	}
}

// What stories are held to, on incidents that the model has not seen.
func TestStoriesOnGold(t *testing.T) {
	gold := filepath.Join(goldFolder(t, "stories"), "gva-dev.jsonl")
	if testing.Short() {
		t.Skip("learns two models")
	}
	r, err := Stories(context.Background(), gold, 2)
	if err != nil {
		t.Fatal(err)
	}
	for name, least := range map[string]float64{
		"final B3 F1": .96, "final pair F1": .885, "final AMI": .915,
		"arrival B3 F1": .955, "arrival pair F1": .87, "arrival AMI": .90,
	} {
		if v, _ := r.Get(name); v < least {
			t.Errorf("%s = %.4f, want at least %.3f", name, v, least)
		}
	}
}
