package compare

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Keys are stored: a change of these values asks for every key to be made again.
func TestKeysStay(t *testing.T) {
	got := Keys("The pump failed twice before midnight, and nobody could restart it", "en")
	want := []uint64{0x580d57b0e3cfb197, 0x45694be5f99532c6}
	if !slices.Equal(got, want) {
		t.Errorf("keys %#v, want %#v", got, want)
	}
}

// One wording has one set of keys, however it is printed.
func TestKeysBearPrinting(t *testing.T) {
	for language, printings := range map[string][]string{
		"en": {
			"We won’t accept 2,300 jobs for the harbour – not in January",
			"“[W]e will not accept two thousand three hundred jobs for the harbor...not in January,”",
			"WE WON'T ACCEPT 2300 JOBS FOR THE HARBOUR\u00a0-- NOT IN JANUARY!",
			"we won't [ever] accept 2,300 jobs for the har\u00adbour … not in January",
		},
		"es": {"El muelle costó 2.300 dólares en treinta y cinco días", "el muelle costo 2300 dolares, en 35 días…"},
		"de": {"Die Müllabfuhr kostet 1.200 Euro im Jahr", "die Mu\u0308llabfuhr kostet 1200 Euro im Jahr"},
	} {
		want := Keys(printings[0], language)
		for _, p := range printings[1:] {
			if got := Keys(p, language); !slices.Equal(got, want) {
				t.Errorf("%q has other keys than %q", p, printings[0])
			}
		}
	}
}

// Seven words in a row in common are one key in common, and no saying of words is
// without one.
func TestKeysMeet(t *testing.T) {
	word := rapid.StringMatching(`[a-z]{2,8}`)
	rapid.Check(t, func(t *rapid.T) {
		some := func(from, to int, name string) string {
			return strings.Join(rapid.SliceOfN(word, from, to).Draw(t, name), " ")
		}
		shared := some(keyWords+keyWindow-1, 12, "shared")
		a := Keys(some(0, 20, "before")+" "+shared+" "+some(0, 20, "behind"), "es")
		b := Keys(some(0, 20, "before")+" "+shared+" "+some(0, 20, "behind"), "es")
		if !slices.ContainsFunc(a, func(k uint64) bool { return slices.Contains(b, k) }) {
			t.Fatalf("%q is shared, but no key", shared)
		}
		if short := some(1, 6, "short"); len(Keys(short, "es")) == 0 {
			t.Fatalf("%q has no key", short)
		}
	})
}
