package news

import (
	"encoding/json"
	"testing"
)

// FuzzSpan reads anything as a span: what is read is what a plain reader of
// pairs of numbers reads.
func FuzzSpan(f *testing.F) {
	for _, s := range []string{"[0,7]", "[12, 34]", "[01,2]", "[1,2,3]", "[3,1]", "[,]", "[1e1,20]", "[99999999999999999999,1]", "[1,2] "} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var pair []int
		plain := json.Unmarshal([]byte(text), &pair) == nil && len(pair) == 2 && 0 <= pair[0] && pair[0] <= pair[1]
		var s Span
		if err := json.Unmarshal([]byte(text), &s); (err == nil) != plain && text != "null" {
			t.Fatalf("%q: %v", text, err)
		} else if plain && (s != Span{pair[0], pair[1]}) {
			t.Fatalf("%q is read as %v, want %v", text, s, pair)
		}
	})
}
