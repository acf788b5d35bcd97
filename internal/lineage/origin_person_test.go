package lineage

import (
	"testing"

	"github.com/headwater-news/headwater/internal/news"
)

func TestPeople(t *testing.T) {
	var marks news.Marks
	for _, name := range []string{"Captain Mairi Devane", "Claudia Ferrán Pardo", "Robert Stoll", "Anna Brandt", "Hugo Brandt", "Cheryl Boone Isaacs"} {
		marks.Mentions = append(marks.Mentions, news.Mention{Name: name, Kind: news.MentionPerson})
	}
	p := newPeople([]news.Account{{Marks: marks}})
	for name, want := range map[string]string{
		"Devane":         "Mairi Devane",
		"Captain Devane": "Mairi Devane",
		"M. Devane":      "Mairi Devane",
		"Claudia Ferran": "Claudia Ferrán Pardo",
		"Ferrán":         "Claudia Ferrán Pardo",
		"Rob Stoll":      "Robert Stoll",
		"Boone Isaacs":   "Cheryl Boone Isaacs",
		"Hugo Brandt":    "Hugo Brandt",
		"Brandt":         "", // two of them
		"Mary Devane":    "",
		"Ed Stoll":       "",
	} {
		got := ""
		if i := p.of(name); i >= 0 {
			got = p.names[i].printed
		}
		if got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}
