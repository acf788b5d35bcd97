package eval

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestReportJSONKeepsTheOrderOfItsMetrics(t *testing.T) {
	r := Report{Kind: "stories", Gold: "gold.jsonl", SHA256: "ab", Items: 12,
		Metrics: Metrics{{"b3 precision", 0.5}, {"a", 1}, {"clusters", 7}}}
	got, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"kind":"stories","gold":"gold.jsonl","sha256":"ab","items":12,"metrics":{"b3 precision":0.5,"a":1,"clusters":7}}`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestReportTextIsAligned(t *testing.T) {
	r := Report{Kind: "dates", Gold: "g", SHA256: "ab", Items: 2, Metrics: Metrics{{"day exact", 0.5}, {"clusters", 7}}}
	var b strings.Builder
	if err := r.WriteText(&b); err != nil {
		t.Fatal(err)
	}
	want := "eval       dates\ngold       g\nsha256     ab\nitems      2\nday exact  0.5000\nclusters   7\n"
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func TestReportTextHasATable(t *testing.T) {
	r := Report{Kind: "briefs", Gold: "g", SHA256: "ab", Items: 2,
		Metrics: Metrics{{"brief ROUGE-1", .5}, {"brief words", 200}, {"lead ROUGE-1", .25}, {"withheld", 3}},
		Table:   Table{Rows: []string{"brief", "lead"}, Columns: []string{"ROUGE-1", "words"}}}
	var b strings.Builder
	if err := r.WriteText(&b); err != nil {
		t.Fatal(err)
	}
	want := "eval      briefs\ngold      g\nsha256    ab\nitems     2\nwithheld  3\n\n       ROUGE-1  words\nbrief  0.5000   200\nlead   0.2500   \n"
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func TestHashGold(t *testing.T) {
	dir := t.TempDir()
	if _, err := HashGold(filepath.Join(dir, "missing")); !errors.Is(err, ErrNoGold) {
		t.Errorf("missing gold: %v, want ErrNoGold", err)
	}
	if _, err := HashGold(dir); !errors.Is(err, ErrNoGold) {
		t.Errorf("empty gold folder: %v, want ErrNoGold", err)
	}
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("a", "one")
	write("b", "two")
	first, err := HashGold(dir)
	if err != nil {
		t.Fatal(err)
	}
	write("b", "twO")
	second, err := HashGold(dir)
	if err != nil {
		t.Fatal(err)
	}
	if first == second {
		t.Error("one changed byte left the hash the same")
	}
}
