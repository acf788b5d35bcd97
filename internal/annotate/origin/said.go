package origin

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/attribution"
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// states reports whether an attribution gives words, a view or a feeling as
// stated: not what somebody only did, could say, or did not say.
func (f *finder) states(a attribution.Attribution) bool {
	s := a.Source
	if f.is(a.Cue.End-1, saysTo) && f.wordAt(a.Cue.End) == "to" && f.wordAt(a.Cue.End+1) == "be" {
		return false // said to be
	}
	if f.mutes(a) || f.orders(a) || f.intends(a) || f.asksFor(a) || f.passive(a) {
		return false
	}
	if f.is(s.Begin, negation) || f.is(s.End-1, negation) || f.hint(s.Begin-1, conditional) && s.Begin > 0 || f.shareOf(s) {
		return false
	}
	if a.Kind != news.Indirect || a.Cue.Empty() {
		return true
	}
	said := false
	for i := a.Cue.Begin; i < a.Cue.End; i++ {
		if f.is(i, modal) || f.hint(i, future) {
			return false
		}
		said = said || f.is(i, speech|plainly|tells|thinks|accord|reporting|citing|saysTo) || f.hint(i, evidence)
	}
	return said
}

// orders reports whether an attribution tells what somebody was told or asked to
// do: nobody tells the newsroom anything there.
func (f *finder) orders(a attribution.Attribution) bool {
	if a.Kind != news.Indirect || a.Cue.Empty() || !f.hint(a.Cue.End-1, commands) {
		return false
	}
	for i := a.Cue.End; i < min(a.Cue.End+reach, int32(len(f.class))); i++ {
		if f.wordAt(i) == "to" {
			return f.lowerCase(i+1) && !f.is(i+1, determiner|possessive)
		}
		if !f.t.Tokens[i].Word() || f.is(i, that|clause|speech) {
			return false
		}
	}
	return false
}

// intends reports whether an attribution only tells what somebody wants to do, or
// asked: "Kestrel wants to build", "he wanted to know if".
func (f *finder) intends(a attribution.Attribution) bool {
	if a.Kind != news.Indirect || a.Cue.Empty() || !f.hint(a.Cue.End-1, wishes) {
		return false
	}
	return f.wordAt(a.Cue.End) == "to"
}

// asksFor reports whether an attribution only tells what somebody asked for.
func (f *finder) asksFor(a attribution.Attribution) bool {
	if a.Kind != news.Indirect || a.Cue.Empty() || !f.hint(a.Cue.Begin, requests) && !f.hint(a.Cue.End-1, requests) {
		return false
	}
	for i := a.Cue.Begin + 1; i < min(a.Cue.Begin+4, int32(len(f.class))); i++ {
		if f.hint(i, purpose) {
			return true
		}
	}
	return false
}

// passive reports whether a cue says of its subject that it was told, or of
// something that it was announced: the subject is not who spoke.
func (f *finder) passive(a attribution.Attribution) bool {
	cue, last := a.Cue, a.Cue.End-1
	if f.is(a.Source.Begin-1, by) {
		return false // was asked by counsel
	}
	if last < 1 || cue.Empty() || !f.is(last, speech|tells) || !strings.HasSuffix(f.t.Word(last), "ed") && !f.is(last, tells) {
		return false
	}
	return f.hint(last-1, beForm) && !f.hint(last-1, future) || f.hint(last-2, beForm) && cue.Has(last-2)
}

// longestRefusal is how many words what somebody said may have that only says that
// they would not say more.
const longestRefusal = 16

// mutes reports whether somebody gave no words: "declined to comment", "did not
// respond", "said it would not comment on drafts".
func (f *finder) mutes(a attribution.Attribution) bool {
	no := false
	for i := a.Cue.Begin; i < min(a.Cue.End+3, int32(len(f.class))); i++ {
		no = no || i < a.Cue.End && f.is(i, negation)
		if no && f.hint(i, responds) {
			return true
		}
	}
	if len(a.Content) != 1 || a.Content[0].Len() > longestRefusal || a.Kind != news.Indirect {
		return false
	}
	no = false
	for i := a.Content[0].Begin; i < min(a.Content[0].End, a.Content[0].Begin+reach); i++ {
		if no && f.hint(i, responds) && !f.is(i, saysTo) {
			return true
		}
		no = f.is(i, negation) || no && f.is(i, modal|auxiliary|to)
	}
	return false
}

// shareOf reports whether a phrase is a share of those polled: "46 percent",
// "eight of 10 voters", "a majority of voters".
func (f *finder) shareOf(s text.Range) bool {
	for i := s.Begin; i < min(s.End, s.Begin+5); i++ {
		if f.is(i, share) || f.t.Print(i) == "%" || f.lex.sums[f.t.Word(i)]&half != 0 && f.is(i+1, partOf) || f.is(i, in|partOf) && i > s.Begin && f.startsNumber(i-1, s.End) && f.startsNumber(i+1, s.End) {
			return true
		}
	}
	return false
}
