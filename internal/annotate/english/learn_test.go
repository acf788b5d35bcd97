package english

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// The same lessons give the same bytes, and those are a model.
func TestLearnTwice(t *testing.T) {
	if testing.Short() {
		t.Skip("learns twice")
	}
	in, err := os.ReadFile(filepath.Join("testdata", "sentences.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var lessons []Lesson
	for body := range strings.SplitSeq(strings.TrimSpace(string(in)), "\n\n") {
		x := text.New(body, "en")
		l := Lesson{Text: x}
		for _, a := range Load().Find(x) {
			if !a.Cue.Empty() {
				l.Attributions = append(l.Attributions, a)
			}
		}
		lessons = append(lessons, l)
	}
	first, err := Learn(lessons, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	second, err := Learn(lessons, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first, second) {
		t.Error("the same lessons gave other bytes the second time")
	}
	m, err := parseModel(first)
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, l := range lessons {
		found += len(m.Find(l.Text))
	}
	if found < 20 {
		t.Errorf("the model finds %d attributions in what it learned from", found)
	}
}

// A damaged file is an error, never a model.
func TestParseModelRefuses(t *testing.T) {
	for name, data := range map[string][]byte{
		"empty": nil, "other": []byte("other"), "cut": english[:len(english)-1], "cut early": english[:100], "too long": append(bytes.Clone(english), 0),
	} {
		if _, err := parseModel(data); err == nil {
			t.Errorf("%s: read anyway", name)
		}
	}
}
