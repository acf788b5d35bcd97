package compare

import (
	"slices"
	"strings"
	"unicode"

	"github.com/headwater-news/headwater/internal/news"
)

// nameTitles are no part of a name.
var nameTitles = setOf(`mr mister mrs ms miss dr prof professor sir dame lord lady the president prime minister senator sen gov governor mayor
	judge justice general gen captain capt colonel col sergeant sgt lieutenant lt chief rev reverend pope king queen prince princess secretary
	representative rep congressman congresswoman chancellor speaker jr sr ii iii
	don doña dona sr sra señor señor senor senora presidente presidenta ministro ministra alcalde alcaldesa el la
	herr frau kanzler kanzlerin bundeskanzler bundeskanzlerin ministerin prasident prasidentin`)

// nameParts are the names of a name, folded, without titles.
func nameParts(name string) []string {
	parts := strings.FieldsFunc(name, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && !strings.ContainsRune("'’-", r)
	})
	for i, part := range parts {
		parts[i] = strings.TrimSuffix(fold(part), "'s")
	}
	names := slices.DeleteFunc(slices.Clone(parts), func(p string) bool { return p == "" || nameTitles[p] })
	if len(names) == 0 {
		return parts // of "The King" that is all there is
	}
	return names
}

// kinship is how the speakers of two sayings stand to each other.
type kinship int

const (
	others  kinship = iota // two people
	unknown                // nobody can tell
	perhaps                // one is not named, but the article names the other
	same
)

// speaker is a saying's speaker made comparable.
type speaker struct {
	name  string
	kind  news.OriginKind
	parts []string // nil where the speaker is not known by name
	named [][]string
}

func speakerOfSaying(s news.Saying) speaker {
	who := speaker{name: s.Speaker, kind: s.Kind}
	if isNamed(s) {
		who.parts = nameParts(s.Speaker)
	}
	for _, name := range s.Names {
		who.named = append(who.named, nameParts(name))
	}
	return who
}

func (s speaker) known() bool { return len(s.parts) > 0 }

// to says how two speakers stand to each other. Two names are two people only
// where both are people: an organisation's words may be given to its spokeswoman.
func (s speaker) to(t speaker) kinship {
	switch {
	case s.known() && t.known():
		people := s.kind == news.OriginPerson && t.kind == news.OriginPerson
		switch {
		case slices.Equal(s.parts, t.parts), people && sameName(s.parts, t.parts):
			return same
		case people:
			return others
		case sameName(s.parts, t.parts):
			return perhaps
		}
		return unknown
	case s.known() && t.mayBe(s), t.known() && s.mayBe(t):
		return perhaps
	}
	return unknown
}

// mayBe reports whether the article that does not name its speaker names t.
func (s speaker) mayBe(t speaker) bool {
	return slices.ContainsFunc(s.named, func(name []string) bool { return sameName(name, t.parts) })
}

// sameName reports whether two names may be one person's: one holds all of the
// other, or they share the surname and the first names go together.
func sameName(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if !slices.ContainsFunc(a, func(part string) bool { return !slices.Contains(b, part) }) {
		return true
	}
	return a[len(a)-1] == b[len(b)-1] && sameFirstName(a[0], b[0])
}

// sameFirstName reports whether two first names may be one: "Ron" and "Ronald",
// "R" and "Robert", "Joe" and "Joseph", "Bill" and "William".
func sameFirstName(a, b string) bool {
	if a == "" || b == "" || nicknames[a] == b || nicknames[b] == a {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	return a[0] == b[0] && (strings.HasPrefix(b, a[:min(2, len(a))]) || len(a) == 1)
}

var nicknames = pairsOf(`bill=william will=william bob=robert bobby=robert rob=robert dick=richard rick=richard jim=james jimmy=james
	jack=john ted=edward ned=edward tony=anthony liz=elizabeth beth=elizabeth betty=elizabeth kate=catherine chuck=charles charlie=charles
	peggy=margaret meg=margaret hank=henry harry=henry bernie=bernard mike=michael mick=michael tom=thomas sandy=alexander alex=alexander
	gus=augustus drew=andrew andy=andrew tricia=patricia pat=patrick becky=rebecca fred=frederick gene=eugene
	pepe=jose paco=francisco pancho=francisco nacho=ignacio lola=dolores toni=antonio quique=enrique kike=enrique`)
