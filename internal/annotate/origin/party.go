package origin

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// A party is who or what words come from: one for all the phrases of an article
// that stand for it.
type party struct {
	kind   news.OriginKind
	entity int    // of names; -1 for none
	name   string // of a named party the fullest name, of others the words of the text
	noun   string // of a party without a name: its head, in lower case
	key    string // and what stands before it, without articles and quantities
	count  count  // of unnamed people
	exact  bool   // the count is a number of the text
	group  bool   // some of them have spoken apart
}

// mostParties is how many parties back a phrase without a name is looked for.
const mostParties = 100

// partyOf is the party of a phrase by its index: one that the text has told of,
// or a new one.
func (f *finder) partyOf(p phrase) (party int) {
	if p.entity >= 0 {
		if i, ok := f.partyOfEntity[p.entity]; ok {
			return i
		}
		f.partyOfEntity[p.entity] = len(f.parties)
		f.parties = append(f.parties, p.party)
		return len(f.parties) - 1
	}
	if f.sameAlone(&p) { // "the source" is the one told of last
		return f.lastAlone
	}
	defer func() {
		if p.kind == news.OriginUnnamed && p.count == (count{1, 1}) {
			f.lastAlone, f.lastMember, f.lastAt = party, text.Range{}, p.at
		}
	}()
	for i := len(f.parties) - 1; i >= max(0, len(f.parties)-mostParties); i-- {
		if f.parties[i].is(p) {
			f.parties[i].learn(p)
			return i
		}
	}
	f.parties = append(f.parties, p.party)
	return len(f.parties) - 1
}

// is reports whether a later phrase stands for the party. Names decide where
// there are any. Other phrases do when they have the same noun, unless a number
// or a "different" tells them apart, or what stands before the noun does.
func (a *party) is(p phrase) bool {
	if a.entity >= 0 || p.entity >= 0 {
		return a.entity == p.entity
	}
	if a.kind != p.kind || a.noun != p.noun || p.other {
		return false
	}
	if strings.EqualFold(a.name, p.name) {
		return true
	}
	switch a.kind {
	case news.OriginUnnamed:
		if (a.count == count{1, 1}) != (p.count == count{1, 1}) || a.exact && p.exact && a.count != p.count {
			return false
		}
		return a.key == p.key || p.definite && among(p.key, a.key) || p.key == "" && a.count.max == 0 || a.key == "" && p.count.max == 0 && !p.exact
	case news.OriginDocument:
		return a.key == "" && p.key == "" || p.definite && (among(p.key, a.key) || !strings.ContainsFunc(a.key, isUpper))
	}
	return p.definite && p.key == "" || a.kind == news.OriginOrganization && p.key == a.key && (p.bare || strings.EqualFold(a.name, a.noun))
}

// learn takes in what a later phrase tells of the party.
func (a *party) learn(p phrase) {
	if a.entity >= 0 {
		return
	}
	if p.count.min > a.count.min {
		a.count, a.exact = p.count, p.exact
	}
	if len(p.key) > len(a.key) || len(p.key) == len(a.key) && len(p.name) > len(a.name) {
		a.key, a.name = p.key, p.name
	}
}

// among reports whether the words of a are all words of b.
func among(a, b string) bool {
	for w := range strings.FieldsSeq(a) {
		if at := strings.Index(b, w); at < 0 || at > 0 && b[at-1] != ' ' || at+len(w) < len(b) && b[at+len(w)] != ' ' {
			return false
		}
	}
	return true
}

func isUpper(r rune) bool { return 'A' <= r && r <= 'Z' }
