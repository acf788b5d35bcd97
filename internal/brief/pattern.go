package brief

import (
	"regexp"
	"sync"
)

// pattern gives a regular expression, compiled when it is first asked for: a
// program that writes no brief does not wait for those of briefs.
func pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
