package quantity

import "github.com/headwater-news/headwater/internal/annotate/text"

// age reads what makes a duration an age: "years old", "months of age".
func (f *finder) age(n *figure, u unit, end int32) (string, int32) {
	a, ok := f.lang.old[u.name]
	if !ok {
		return "", end
	}
	if f.lang.of[f.word(n.begin-1)] && (f.lang.persons[f.word(n.begin-2)] || f.word(n.begin-2) == ",") && f.lang.ageOf {
		return a.name, end
	}
	if (f.lang.of[f.word(n.begin-1)] || f.lang.from[f.word(n.begin-1)]) && f.lang.aged[f.word(n.begin-2)] {
		return a.name, end
	}
	at := end
	if f.word(at) == "-" {
		at++
	}
	for n := min(at+2, f.end); n > at; n-- {
		if f.lang.oldWords[f.joined(at, n)] {
			return a.name, n
		}
	}
	return "", end
}

// ageBetweenCommas reports whether a bare number is somebody's age: "Ruiz, 43,".
func (f *finder) ageBetweenCommas(n *figure) bool {
	if f.lang.ageBrackets && f.word(n.begin-1) == "(" && f.word(n.end) == ")" && f.is(n.begin-2, text.Capital) && n.value >= 1 && n.value <= 120 && !n.exact && !n.spelled && !n.ranged {
		return true
	}
	if n.begin != n.number || n.spelled || n.ranged || n.exact || n.value < 1 || n.value > 120 || f.word(n.begin-1) != "," || n.end > f.end {
		return false
	}
	switch f.word(n.end) {
	case ",", ".", ";", ")", "":
	default:
		return f.lang.ageNext[f.word(n.end)] && f.is(n.begin-2, text.Capital) && f.is(n.begin-3, text.Capital)
	}
	return (f.is(n.begin-2, text.Capital) || f.lang.persons[f.word(n.begin-2)]) && !f.is(n.begin-2, text.Digit)
}

// ageAfterVerb reports whether a bare number is the age of who was just named:
// "the mayor, who is 61,".
func (f *finder) ageAfterVerb(n *figure) bool {
	if n.spelled || n.ranged || n.exact || n.begin != n.number || n.value < 1 || n.value > 110 || n.begin-2 < f.begin || f.is(n.end, letters) {
		return false
	}
	return f.lang.ageAfter[f.joined(n.begin-2, n.begin)]
}

// ageLikeLast reports whether "and" joins a bare number to an age: "aged 8 and 11".
func (f *finder) ageLikeLast(n *figure) bool {
	if w := f.word(n.begin - 1); !f.lang.and[w] && w != "," || f.taken != n.begin-1 || len(f.found) == 0 || n.value > 110 || n.exact {
		return false
	}
	return f.found[len(f.found)-1].Unit == f.lang.old["year"].name
}
