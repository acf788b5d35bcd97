package date

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// reach is how many tokens on either side may tell the tense of a date.
const reach = 14

// future tells whether the date between tokens begin and end lies ahead, and
// whether a verb said so: the closest one decides, one behind a comma counting
// as farther off.
func (f *finder) future(begin, end int32) (ahead, sure bool) {
	if by := f.word(begin - 1); f.lang.deadline[by] {
		return !f.lang.lasting[by] || !f.lasted(begin-2), true
	}
	before, far := f.tense(begin-1, -1)
	after, off := f.tense(end, 1)
	switch {
	case before == 0 && after == 0:
		return false, false
	case after == 0 || before != 0 && far <= off:
		return before > 0, true
	}
	return after > 0, true
}

// tense is the first tense told from token i on in one direction: 1 for the
// future, -1 for the past; and how far off.
func (f *finder) tense(i, step int32) (tense int, distance int32) {
	for n := int32(0); n < reach; n++ {
		if i < f.begin || i >= f.end {
			return 0, 0
		}
		w := f.t.Word(i)
		switch {
		case step > 0 && f.lang.clause[w]: // "said on Tuesday that they need to"
			return 0, 0
		case f.lang.duty[w] && f.lang.to[f.word(i+1)]: // "is to appear", "has to pay"
			return 1, distance
		case f.lang.plain[w] && (f.lang.to[f.word(i-1)] || f.lang.not[f.word(i-1)]): // "refused to meet": the verb before tells
		case f.lang.plain[w] && f.announces(i) || f.lang.aheadEnding != "" && f.endsIn(i, f.lang.aheadEnding):
			return 1, distance
		case f.lang.ahead[w]:
			if f.lang.perfect[f.word(i+1)] { // "would have seen"
				return -1, distance
			}
			return 1, distance
		case f.lang.behind[w], f.lang.pastEnding != "" && len(w) > len(f.lang.pastEnding)+2 && strings.HasSuffix(w, f.lang.pastEnding) && !f.is(i, text.Capital):
			if f.lang.ahead[f.word(i-1)] || (f.lang.ahead[f.word(i-2)] || f.lang.to[f.word(i-2)]) && f.lang.be[f.word(i-1)] && !f.lang.perfect[f.word(i-1)] {
				return 1, distance // "will be opened"
			}
			return -1, distance
		case w == ",":
			distance += 5
		}
		distance++
		i += step
	}
	return 0, 0
}

// announces reports whether a word that may be a verb in the present is one: it
// has an s, or a subject of many stands before it: "Members return on Monday",
// against "a visit on Monday".
func (f *finder) announces(i int32) bool {
	before := f.word(i - 1)
	return f.lang.headed || strings.HasSuffix(f.t.Word(i), "s") && !f.lang.article[before] || strings.HasSuffix(before, "s") && !f.lang.duty[before] || f.lang.who[before]
}

// endsIn reports whether token i is a longer word in small letters with one of
// the endings, parted by spaces.
func (f *finder) endsIn(i int32, endings string) bool {
	w := f.t.Word(i)
	if f.is(i, text.Capital) && i > f.begin {
		return false
	}
	for e := range strings.FieldsSeq(endings) {
		if len(w) > len(e)+2 && strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// lasted reports whether "until" ends something that is over: a verb of the past
// that is active and close before token i, "who ran the port until May", against
// "the game was put off until May".
func (f *finder) lasted(i int32) bool {
	for n := 0; n < 6 && i >= f.begin; n, i = n+1, i-1 {
		switch w := f.word(i); {
		case w == "," || f.lang.ahead[w] || f.lang.moved[w] || f.lang.be[w] || f.lang.duty[w]:
			return f.lang.was[w] && n > 0 && !f.endsIn(i+1, "ed") && !f.lang.behind[f.word(i+1)] && !f.lang.moved[f.word(i+1)]
		case f.lang.behind[w] || f.lang.pastEnding != "" && f.endsIn(i, f.lang.pastEnding):
			return f.lang.who[f.word(i-1)] || f.is(i-1, text.Capital)
		}
	}
	return false
}
