package brief

import (
	"slices"
	"testing"
)

// Small models forget the form they were asked for; what they cite is read all the same.
func TestAnswersOfOtherForms(t *testing.T) {
	for _, c := range []struct{ name, answer, want string }{
		{"as asked", "TEXT: The ferry Maren ran aground. [1]", "The ferry Maren ran aground."},
		{"without the part", "Here is the brief:\n\nThe ferry Maren ran aground. [1]", "The ferry Maren ran aground."},
		{"as a list", "1. The ferry Maren ran aground [1].", "The ferry Maren ran aground."},
		{"a year is no number of a list", "2026 was its last year. [1]", "2026 was its last year."},
		{"nothing cited", "The ferry Maren ran aground.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			list := readAnswer(c.answer)
			if c.want == "" {
				if len(list) > 0 {
					t.Fatalf("read %+v of an answer that cites nothing", list)
				}
				return
			}
			if len(list) != 1 || list[0].text != c.want || list[0].part != accountPart || !slices.Equal(list[0].cites, []int{1}) {
				t.Errorf("read %+v, want %q", list, c.want)
			}
		})
	}
}
