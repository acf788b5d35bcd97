package brief

import (
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
)

// Which strings every match of a regular expression has one of is read from its
// tree, as Cox does for code search ("Regular Expression Matching with a Trigram
// Index", 2012): of each part is known all it matches, where that is not much; else
// what it begins with, and strings of which it has one. A sequence takes the best
// of what its parts need, an alternative needs what one of its parts does.

// needs is what is known of a part. Strings have the marks of a screen in them.
type needs struct {
	all   []string // all it matches; nil where that is too much
	first []string // with which it begins, where not all is known; nil for anything
	some  []string // of which it has one; nil where nothing is known
}

// mostStrings is how many strings are kept of a part.
const mostStrings = 400

// screenOf is the screen of a regular expression; nil where nothing is known of it.
func screenOf(expression string) *screen {
	tree, err := syntax.Parse(expression, syntax.Perl)
	if err != nil {
		return nil
	}
	return newScreen(needsOf(tree.Simplify()).best())
}

// best is the strings that tell most: all of it, or some.
func (n needs) best() []string {
	if better(n.all, n.some) {
		return n.all
	}
	return n.some
}

// opens is the strings that a part begins with.
func (n needs) opens() []string {
	if n.all != nil {
		return n.all
	}
	if n.first != nil {
		return n.first
	}
	return []string{""}
}

// better reports whether one of some strings tells more than one of others.
func better(a, b []string) bool {
	const enough = 6 // bytes
	if a == nil || b == nil {
		return a != nil
	}
	return min(weakest(a), enough) > min(weakest(b), enough) || min(weakest(a), enough) == min(weakest(b), enough) && len(a) < len(b)
}

func needsOf(tree *syntax.Regexp) needs {
	switch tree.Op {
	case syntax.OpEmptyMatch, syntax.OpBeginLine, syntax.OpEndLine, syntax.OpEndText, syntax.OpNoWordBoundary:
		return needs{all: []string{""}}
	case syntax.OpWordBoundary:
		return needs{all: []string{atBoundary}}
	case syntax.OpBeginText:
		return needs{all: []string{atStart}}
	case syntax.OpLiteral:
		all := []string{""}
		for _, letter := range tree.Rune {
			all = cross(all, cases(letter, tree.Flags&syntax.FoldCase != 0))
		}
		return needs{all: all}
	case syntax.OpCharClass:
		return needs{all: ofClass(tree.Rune)}
	case syntax.OpCapture:
		return needsOf(tree.Sub[0])
	case syntax.OpQuest:
		if n := needsOf(tree.Sub[0]); n.all != nil {
			return needs{all: union(n.all, []string{""})}
		}
	case syntax.OpPlus:
		n := needsOf(tree.Sub[0])
		return needs{first: n.opens(), some: n.best()}
	case syntax.OpConcat:
		return inSequence(tree.Sub)
	case syntax.OpAlternate:
		return oneOf(tree.Sub)
	}
	return needs{}
}

// inSequence is what parts need that follow each other.
func inSequence(parts []*syntax.Regexp) needs {
	var whole needs
	run, begins := []string{""}, true // all that the parts match since one of which not all is known
	for _, part := range parts {
		n := needsOf(part)
		if all := cross(run, n.all); n.all != nil && all != nil {
			run = all
			continue
		}
		led := ledBy(run, part, n)
		if better(led, whole.some) {
			whole.some = led
		}
		if begins {
			if whole.first = cross(run, n.opens()); whole.first == nil {
				whole.first = run
			}
		}
		begins = false
		run = []string{""}
		if n.all != nil {
			run = n.all
		}
	}
	if begins {
		return needs{all: run}
	}
	if better(run, whole.some) {
		whole.some = run
	}
	return whole
}

// ledBy is the strings of which a part has one that stands behind all that the
// parts before it match: of each alternative what it begins with, or needs.
func ledBy(run []string, part *syntax.Regexp, n needs) []string {
	alternatives := []needs{n}
	if part.Op == syntax.OpAlternate {
		alternatives = nil
		for _, sub := range part.Sub {
			alternatives = append(alternatives, needsOf(sub))
		}
	}
	var led []string
	for _, a := range alternatives {
		some := cross(run, a.opens())
		if some == nil || weakest(some) < fewestBytes && better(a.best(), some) {
			some = a.best()
		}
		if some == nil {
			return run
		}
		led = union(led, some)
	}
	if better(run, led) {
		return run
	}
	return led
}

// oneOf is what alternatives need.
func oneOf(parts []*syntax.Regexp) needs {
	whole := needs{all: []string{}, first: []string{}, some: []string{}}
	for _, part := range parts {
		n := needsOf(part)
		if n.all == nil || whole.all == nil {
			whole.all = nil
		} else {
			whole.all = union(whole.all, n.all)
		}
		whole.first = union(whole.first, n.opens())
		if some := n.best(); some == nil || whole.some == nil {
			whole.some = nil
		} else {
			whole.some = union(whole.some, some)
		}
	}
	return whole
}

// cross is each of some strings with each of others behind it; nil where those are
// too many.
func cross(a, b []string) []string {
	if len(a)*len(b) > mostStrings {
		return nil
	}
	var both []string
	for _, x := range a {
		for _, y := range b {
			both = append(both, x+y)
		}
	}
	return both
}

// union is all strings of both.
func union(a, b []string) []string {
	both := slices.Concat(a, b)
	slices.Sort(both)
	return slices.Compact(both)
}

// cases are the forms of a letter. Of ASCII its lower case stands for both.
func cases(letter rune, fold bool) []string {
	if letter <= unicode.MaxASCII {
		return []string{strings.ToLower(string(letter))}
	}
	forms := []string{string(letter)}
	for other := unicode.SimpleFold(letter); fold && other != letter; other = unicode.SimpleFold(other) {
		forms = append(forms, string(other))
	}
	return forms
}

// ofClass are the letters of a small class; nil of a large one.
func ofClass(ranges []rune) []string {
	const most = 12
	var letters []string
	for i := 0; i+1 < len(ranges); i += 2 {
		if ranges[i+1]-ranges[i] > most || len(letters) > most {
			return nil
		}
		for letter := ranges[i]; letter <= ranges[i+1]; letter++ {
			letters = union(letters, cases(letter, false))
		}
	}
	return letters
}
