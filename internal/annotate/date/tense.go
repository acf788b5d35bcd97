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
	if f.lang.deadline[f.word(begin-1)] {
		return true, true
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
		case f.lang.ahead[w]:
			if f.lang.perfect[f.word(i+1)] { // "would have seen"
				return -1, distance
			}
			return 1, distance
		case f.lang.behind[w], f.lang.pastEnding != "" && len(w) > len(f.lang.pastEnding)+2 && strings.HasSuffix(w, f.lang.pastEnding) && !f.is(i, text.Capital):
			if f.lang.ahead[f.word(i-1)] || f.lang.ahead[f.word(i-2)] && f.lang.be[f.word(i-1)] {
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
