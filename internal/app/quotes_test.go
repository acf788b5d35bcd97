package app

import (
	"slices"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/store"
)

// A last name is enough where one speaker has it, and words given to a last name
// alone are nobody's where several have it.
func TestNamesOf(t *testing.T) {
	for _, c := range []struct {
		asked, quoted string
		want          []string
	}{
		{"Varden", "Ilse Varden, Varden", []string{"Ilse Varden", "Varden"}},
		{"ilse varden", "Ilse Varden, Varden", []string{"Ilse Varden", "Varden"}},
		{"Ilse Varden", "Ilse Varden, Otto Varden, Varden", []string{"Ilse Varden"}},
		{"Varden", "Ilse Varden, Otto Varden, Varden", nil},
		{"Ilsa Varden", "Ilse Varden, Varden", nil},
		{"Varden", "Varden", []string{"Varden"}},
		{"Ilse", "Ilse Varden, Varden, Ilse Kuhn", nil},
		{"Zoe Ruiz", "Zoë Ruiz, Zoë M. Ruiz", []string{"Zoë M. Ruiz", "Zoë Ruiz"}},
		{"", "", nil},
	} {
		var near []store.Speaker
		for name := range strings.SplitSeq(c.quoted, ", ") {
			near = append(near, store.Speaker{Name: name})
		}
		if got := namesOf(c.asked, near); !slices.Equal(got, c.want) {
			t.Errorf("%q among %s: %q, want %q", c.asked, c.quoted, got, c.want)
		}
	}
}
