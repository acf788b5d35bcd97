package quantity

import "strings"

// partWords reads a share in words that begins at token i: "half of", "half a
// million", "two-thirds", "a third of", "by a quarter", "one in five".
func (f *finder) partWords(i int32) (figure, bool) {
	l, w := f.lang, f.t.Word(i)
	n := figure{spelled: true, part: true, exact: true}
	switch {
	case l.half[w]:
		return f.halfWord(i)
	case strings.Contains(w, "-"): // two-thirds, three-quarters
		over, under, _ := strings.Cut(w, "-")
		v, ok := l.words[over]
		if p, isPart := l.parts[under]; ok && isPart && (v == 1 || l.pluralPart[under]) {
			n.value, n.end = v*p, i+1
			return n, true
		}
	case l.parts[w] != 0 && l.scales[f.word(i+1)] >= 1e6 && !l.pluralPart[w]: // quarter million
		return figure{end: i + 2, value: l.parts[w] * l.scales[f.word(i+1)], spelled: true, scaled: true}, true
	case l.article[w]: // a third of
		if v := l.parts[f.word(i+1)]; v != 0 && l.scales[f.word(i+2)] >= 1e6 {
			return figure{end: i + 3, value: v * l.scales[f.word(i+2)], spelled: true, scaled: true}, true
		}
		if p, ok := l.parts[f.word(i+1)]; ok && !l.onlyPlural(f.word(i+1)) && (l.of[f.word(i+2)] || l.ofPart[f.word(i+2)] || f.bounded(i)) {
			n.value, n.end = p, i+2
			return n, true
		}
		if l.half[f.word(i+1)] && f.word(i+2) != "" {
			if v, ok := l.scales[f.word(i+2)]; ok { // a half million
				return figure{end: i + 3, value: v / 2, spelled: true, scaled: true}, true
			}
		}
	default:
		v, ok := l.words[w]
		if !ok {
			return n, false
		}
		if p, isPart := l.parts[f.word(i+1)]; isPart && (v == 1 && !l.onlyPlural(f.word(i+1)) && (l.of[f.word(i+2)] || f.bounded(i) || f.measureAt(i+2)) || v > 1 && l.pluralPart[f.word(i+1)]) {
			n.value, n.end = v*p, i+2
			return n, true
		}
	}
	return n, false
}

// measureAt reports whether a unit of lengths and weights in the singular stands
// at token i: "one quarter mile".
func (f *finder) measureAt(i int32) bool {
	u, _ := f.unitAt(i)
	return u.kind == measure && u.name == f.word(i)
}

// onlyPlural reports whether a word for a part cannot follow "a".
func (l *language) onlyPlural(w string) bool { return l.pluralPart[w] && !l.nounCase }

// bounded reports whether words like "by", "than", "nearly" stand before token
// i, which a share follows and an ordinal does not.
func (f *finder) bounded(i int32) bool { return f.lang.beforePart[f.word(i-1)] }

func (f *finder) halfWord(i int32) (figure, bool) {
	l := f.lang
	n := figure{value: .5, end: i + 1, spelled: true, part: true, exact: true}
	next := f.word(i + 1)
	if v, ok := l.scales[next]; ok { // half million
		return figure{value: v / 2, end: i + 2, spelled: true, scaled: true}, true
	}
	if l.article[next] {
		if v, ok := l.scales[f.word(i+2)]; ok { // half a million
			return figure{value: v / 2, end: i + 3, spelled: true, scaled: true}, true
		}
		if u, _ := f.unitAt(i + 2); u.name != "" && u.kind != money { // half a mile
			n.end = i + 2
			return n, true
		}
	}
	if l.notHalf[f.word(i-1)] || l.notHalf[next] {
		return n, false
	}
	if f.bounded(i) || l.of[next] || l.ofHalf[next] {
		return n, true
	}
	return n, false
}

// share turns "one in five" and "3 out of 10" into one figure.
func (f *finder) share(n *figure) {
	if n.ranged || n.tail != "" || n.unit.name != "" || n.value < 1 || n.value != float64(int(n.value)) || n.part || n.vague {
		return
	}
	at, out := n.end, false
	for size := int32(3); size >= 1; size-- {
		if at+size < f.end {
			if sure, ok := f.lang.outOf[f.joined(at, at+size)]; ok {
				at, out = at+size, sure
				break
			}
		}
	}
	if at == n.end {
		return
	}
	if f.lang.every[f.word(at)] {
		at, out = at+1, true
	}
	m, ok := f.atom(at)
	if !ok || m.tail != "" || m.unit.name != "" || m.value <= n.value || m.value != float64(int(m.value)) || m.exact {
		return
	}
	if !out {
		switch m.value {
		case 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000, 10000, 100000:
		default:
			return
		}
		if u, _ := f.unitAt(m.end); u.name != "" || f.lang.months[f.word(m.end)] != 0 || n.value > 9 {
			return
		}
	}
	n.value, n.end, n.part, n.exact = n.value/m.value, m.end, true, true
}
