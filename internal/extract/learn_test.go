package extract

import (
	"bytes"
	"io"
	"os"
	"strings"
	"testing"
)

func TestFurniturePhrases(t *testing.T) {
	sections, n := map[string]bool{}, 0
	for _, name := range classNames[1:] {
		sections["["+name+"]"] = true
	}
	for l := range strings.Lines(furnitureText) {
		n++
		l = strings.TrimSpace(l)
		switch {
		case l == "", strings.HasPrefix(l, "# "), l == "#":
		case l[0] == '[':
			if !sections[l] {
				t.Errorf("furniture.txt:%d: no class %s", n, l)
			}
		case !strings.ContainsRune("=^!$~(", rune(l[0])) || !strings.HasPrefix(l[1:], " "):
			t.Errorf("furniture.txt:%d: %q has no mark", n, l)
		case l != strings.ToLower(l):
			t.Errorf("furniture.txt:%d: %q is not in lower case and would never be found", n, l)
		}
	}
	if len(furniturePhrases().first) < 100 {
		t.Errorf("only %d first words of phrases", len(furniturePhrases().first))
	}
}

func TestPhraseMarks(t *testing.T) {
	tests := []struct {
		line    string
		certain class
	}{
		{"ADVERTISEMENT", classAdvert},
		{"1,204 comments", classComments},
		{"Download the Harbour Courier app today to read more.", classApp},
		{"Sign up for the Evening Tide newsletter.", classSubscribe},
		{"© 2025 Harbour Courier", classLegal},
		{"Read more: The ferry, ten years on", classMore},
		{"The ferry at the pier on Monday (AP)", classMedia},
		{"The ferry lies at the pier. (Photo: Ana Ruiz)", classMedia},
		{"Tags: ferry, council", classTags},
		{"Why it matters", classOwn},
		{"The council advertised the post in May", 0},
		{"Read more books, the minister told the children, and watch less of everything else that is on offer.", 0},
		{"He said the comments were his own.", 0},
		{"The ferry was bought from AP", 0},
	}
	for _, test := range tests {
		if got := furniturePhrases().find(test.line, shapeOf(test.line)).certain; got != test.certain {
			t.Errorf("%q: %q, want %q", test.line, classNames[got], classNames[test.certain])
		}
	}
}

func TestWeightsFitFeatures(t *testing.T) {
	m, err := readLineModel(lineWeights)
	if err != nil {
		t.Fatal(err)
	}
	again, err := readLineModel(m.String())
	if err != nil || again.String() != m.String() {
		t.Errorf("weights do not survive being written and read: %v", err)
	}
	if _, err := readLineModel("no such feature 1\n"); err == nil {
		t.Error("a weight of an unknown feature was read")
	}
	if _, err := readLineModel("bias one\n"); err == nil {
		t.Error("a weight that is no number was read")
	}
}

// TestWeightsAreReproducible trains again and expects the weights built in.
func TestWeightsAreReproducible(t *testing.T) {
	var out bytes.Buffer
	if err := TrainLines(goldDir(t), &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	if out.String() != lineWeights {
		t.Error("lines.weights is not what training gives; run: go run ./cmd/train lines --gold DIR")
	}
}

// goldDir is the folder of the gold data, or the end of the test.
func goldDir(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("HEADWATER_GOLD")
	if dir == "" {
		if strings.Contains(os.Getenv("HEADWATER_REQUIRE"), "gold") {
			t.Fatal("HEADWATER_GOLD is not set")
		}
		t.Skip("HEADWATER_GOLD is not set")
	}
	return dir
}
