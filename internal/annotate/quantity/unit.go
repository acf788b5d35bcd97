package quantity

import "strings"

// kind is what a unit measures, as far as the grammar needs to know.
type kind uint8

const (
	other kind = iota
	money
	share    // percentages and points
	duration // second … century
	measure  // lengths, weights, speeds, temperatures …
)

// unit is a unit of measure with the name the outside knows it by.
type unit struct {
	name string // singular, spelled out; "" for none
	kind kind
}

// forms reads a table of units: one a line, "name: form, form …", under headings
// in brackets that say their kind. Forms are in lower case, words apart by one
// space. The name itself is a form.
func forms(tables ...string) map[string]unit {
	kinds := map[string]kind{"[money]": money, "[share]": share, "[duration]": duration, "[measure]": measure, "[other]": other}
	m := make(map[string]unit)
	for _, table := range tables {
		k := other
		for line := range strings.Lines(table) {
			line = strings.TrimSpace(line)
			if line == "" {
				continue
			}
			if heading, ok := kinds[line]; ok {
				k = heading
				continue
			}
			name, list, _ := strings.Cut(line, ":")
			m[name] = unit{name, k}
			for form := range strings.SplitSeq(list, ",") {
				if form = strings.TrimSpace(form); form != "" {
					m[form] = unit{name, k}
				}
			}
		}
	}
	return m
}

// longest is how many tokens the longest form of a unit or phrase has.
const longest = 5

// unitAt is the unit of measure that begins at token i, and where it ends.
func (f *finder) unitAt(i int32) (unit, int32) {
	for n := min(i+longest, f.end); n > i; n-- {
		if u, ok := f.lang.units[f.joined(i, n)]; ok && !f.falseUnit(i, n, u) {
			return u, n
		}
	}
	return unit{}, i
}

// falseUnit tells short forms that are more often something else: "in" for
// inches, "a" for acres, and letters that need the right case.
func (f *finder) falseUnit(i, n int32, u unit) bool {
	if n > i+1 {
		return false
	}
	w := f.t.Print(i)
	switch u.name {
	case "inch":
		return w == "in"
	case "celsius", "fahrenheit":
		return len(w) == 1 && w[0] >= 'a'
	case "gram", "metric ton", "second", "litre", "watt", "penny", "volt", "kelvin":
		return len(w) == 1 && f.t.Tokens[i].Is(spaceBefore) && i+1 < f.end && f.t.Print(i+1) == "."
	}
	return false
}

// per is the second half of a rate that begins at token i: "a share", "per day",
// "/h". of tells that words about what is measured may stand between: "gallons
// of fuel a year".
func (f *finder) per(i int32, of bool) (string, int32) {
	at := i
	if of && at < f.end && f.lang.of[f.t.Word(at)] {
		for n := int32(0); n < 4; n++ {
			at++
			if at >= f.end || !f.t.Tokens[at].Is(letters) || f.lang.often[f.t.Word(at)] {
				return "", i
			}
			if f.lang.per[f.t.Word(at)] && at+1 < f.end {
				if u, end := f.unitAt(at + 1); u.kind == duration {
					return u.name, end
				}
			}
		}
		return "", i
	}
	if f.word(at) == "-" { // "$ 70 - a - share"
		at++
	}
	if at+1 >= f.end {
		return "", i
	}
	w := f.t.Word(at)
	if f.word(at+1) == "-" {
		return f.perAt(w, i, at+2)
	}
	return f.perAt(w, i, at+1)
}

// perAt is the unit at token at, for a rate that the word w joins and that begins
// at token i.
func (f *finder) perAt(w string, i, at int32) (string, int32) {
	if !f.lang.per[w] {
		if w != "/" {
			return "", i
		}
	}
	u, end := f.unitAt(at)
	next := f.word(at)
	switch {
	case u.kind == duration || u.kind == measure:
		if end == at+1 && len(next) <= 2 && w != "/" {
			return "", i
		}
		if f.lang.ago[f.word(end)] && !f.lang.surelyPer[w] { // "from $5 million a year earlier"
			return "", i
		}
		return u.name, end
	case f.lang.rated[next]:
		return f.lang.singular(next), at + 1
	case f.lang.surelyPer[w] && f.is(at, letters) && !f.lang.stop[next]:
		return f.lang.singular(next), at + 1
	}
	return "", i
}
