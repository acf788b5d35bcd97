package quantity

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// currency takes in the sign of currency before a number: "$", "C$", "US $", "EUR".
func (f *finder) currency(n *figure) {
	for size := int32(3); size >= 1; size-- {
		if n.begin-size < max(f.begin, f.taken) {
			continue
		}
		form := f.joined(n.begin-size, n.begin)
		u, ok := f.lang.units[form]
		if !ok || u.kind != money {
			continue
		}
		if f.is(n.begin-1, letters) && !f.is(n.begin-1, text.AllCapital) && !f.lang.codes[form] {
			return // a word: "dollars 5"
		}
		n.unit, n.begin = u, n.begin-size
		return
	}
}

// beforeMoney reports whether a sign of currency stands before token i.
func (f *finder) beforeMoney(i int32) bool {
	return f.lang.units[f.word(i-1)].kind == money && !f.is(i-1, letters) || f.word(i-1) == "-" && f.beforeMoneySign(i-3)
}

func (f *finder) beforeMoneySign(i int32) bool { return f.lang.units[f.word(i)].kind == money }

// dollars is the unit of a figure with a currency before it and a tail behind:
// "$70-a-share", "$5-million-a-year".
func (f *finder) dollars(n *figure, tail string) string {
	if n.unit.kind != money {
		return tail
	}
	if _, rate, ok := strings.Cut(tail, "per "); ok {
		return n.unit.name + " per " + rate
	}
	return n.unit.name
}

// cents adds the small coins that follow: "three dollars and fifty cents".
func (f *finder) cents(n *figure, end int32) int32 {
	at := end
	if f.lang.and[f.word(at)] {
		at++
	}
	m, ok := f.atom(at)
	if !ok || m.value >= 100 || m.exact || m.ranged || m.tail != "" {
		return end
	}
	if u, after := f.unitAt(m.end); u.name == "cent" || u.name == "penny" || u.name == "euro cent" {
		n.value += m.value / 100
		return after
	}
	return end
}

// sterling reports whether "pounds" are money: a large sum, or words of money in
// the sentence.
func (f *finder) sterling(n *figure) bool {
	if n.value >= 100000 {
		return true
	}
	for i := max(f.begin, n.begin-12); i < min(f.end, n.end+8); i++ {
		if w := f.t.Word(i); f.lang.moneyWords[w] {
			return true
		}
	}
	return false
}
