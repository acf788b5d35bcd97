package dedupe

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSplitWords(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{" –— \n", nil},
		{"He said: “Don’t!”", []string{"He", "said", "Don", "t"}},
		{"2.3 million, up 15%", []string{"2", "3", "million", "up", "15"}},
		{"U.S.-Mexico", []string{"U", "S", "Mexico"}},
		{"Ärger über Öl", []string{"Ärger", "über", "Öl"}},
		{"har\u00ADbour\u200B pilots", []string{"har\u00ADbour\u200B", "pilots"}},
		{"Мэр города", []string{"Мэр", "города"}},
		{"東京 port", []string{"東", "京", "port"}},
		{"bad \xff\xfe bytes", []string{"bad", "bytes"}},
	} {
		var got []string
		for _, w := range splitWords(test.text) {
			got = append(got, test.text[w.begin:w.end])
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		}
	}
}

func TestWordsFold(t *testing.T) {
	for _, same := range [][]string{
		{"It's \"over\", he said", "IT’S “OVER” – HE SAID", "it s over he said"},
		{"Ärger", "ärger", "A\u0308rger", "ÄRGER"},
		{"harbour", "har\u00ADbour", "Har\u200Bbour"},
	} {
		for _, s := range same[1:] {
			if !sameWords(splitWords(same[0]), splitWords(s)) {
				t.Errorf("%q and %q are not the same words", same[0], s)
			}
		}
	}
	if sameWords(splitWords("harbour"), splitWords("harbor")) {
		t.Error("two words are the same")
	}
}

func FuzzSplitWords(f *testing.F) {
	f.Add("He said: “Don’t!” 東京 A\u0308rger \xff")
	f.Fuzz(func(t *testing.T, text string) {
		end := int32(0)
		for _, w := range splitWords(text) {
			if w.begin < end || w.end <= w.begin || int(w.end) > len(text) {
				t.Fatalf("word [%d,%d) after %d in %d bytes", w.begin, w.end, end, len(text))
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[w.begin:w.end]) {
				t.Fatalf("word %q cuts a character", text[w.begin:w.end])
			}
			if strings.ContainsAny(text[w.begin:w.end], " \n\t.,!?\"'") {
				t.Fatalf("word %q holds what parts words", text[w.begin:w.end])
			}
			end = w.end
		}
	})
}
