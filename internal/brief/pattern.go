package brief

import (
	"regexp"
	"sync"
)

// screened is a regular expression that is run only on texts that have some words of
// it: most have none.
type screened struct {
	*regexp.Regexp
	screen *screen // nil where every text is to be tried
}

// pattern gives a regular expression, compiled when it is first asked for: a program that writes
// no brief does not wait for those of briefs.
func pattern(expression string) func() *screened {
	return sync.OnceValue(func() *screened { return &screened{regexp.MustCompile(expression), screenOf(expression)} })
}

// MatchString reports whether a text has a match.
func (f *screened) MatchString(text string) bool {
	return f.screen.passes(text) && f.Regexp.MatchString(text)
}

// FindString is the first match in a text.
func (f *screened) FindString(text string) string {
	if !f.screen.passes(text) {
		return ""
	}
	return f.Regexp.FindString(text)
}

// FindStringIndex is where the first match in a text stands; nil for nowhere.
func (f *screened) FindStringIndex(text string) []int {
	if !f.screen.passes(text) {
		return nil
	}
	return f.Regexp.FindStringIndex(text)
}
