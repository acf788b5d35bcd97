package store_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/store"
)

func TestLead(t *testing.T) {
	long := strings.Repeat("Nine char ", 40) // 400 characters, 10 each with the space
	for _, c := range []struct{ name, body, want string }{
		{"empty", "", ""},
		{"short", "The ferry left at dawn.\n\nNobody  saw it.", "The ferry left at dawn. Nobody saw it."},
		{"cut at a word", long, strings.Repeat("Nine char ", 29) + "Nine char…"},
		{"just fits", strings.Repeat("x", 300), strings.Repeat("x", 300)},
		{"one word too long", strings.Repeat("字", 301), strings.Repeat("字", 300) + "…"},
		{"a long word after others", "A " + strings.Repeat("x", 400), "A…"},
		{"only space", " \n\n ", ""},
	} {
		got := store.Lead(c.body)
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		if n := utf8.RuneCountInString(got); n > 301 {
			t.Errorf("%s: %d characters", c.name, n)
		}
	}
}
