package lineage

import (
	"maps"
	"slices"

	"github.com/headwater-news/headwater/internal/news"
)

// maySame are the parties that may be one, which nothing in the accounts says:
// unnamed people of two newsrooms called alike, officials of one investigation, a
// relative and a mother, two newsrooms that have learned the same.
func (t *tracing) maySame(origins []joinedOrigin, ways []way) [][2]string {
	pairs := map[[2]string]bool{}
	add := func(a, b string) {
		if a != b {
			pairs[[2]string{min(a, b), max(a, b)}] = true
		}
	}
	said := make([]description, len(origins))
	alone := make([]bool, len(origins)) // unnamed people who speak for nobody else
	anyKin := false
	for i := range origins {
		said[i] = describe(origins[i].Descriptor)
		alone[i] = origins[i].Kind == news.OriginUnnamed && t.unspoken(&origins[i])
		anyKin = anyKin || alone[i] && kin[said[i].head]
	}
	others := make([]likeness, len(origins))
	for k := range origins {
		others[k] = t.likenessOf(&origins[k], &said[k], anyKin)
	}
	for i := range origins {
		if !alone[i] {
			continue
		}
		for k := range origins {
			if origins[i].Party == origins[k].Party || origins[k].Kind == news.OriginUnnamed && (k >= i || !alone[k]) {
				continue
			}
			if others[i].mayBe(&others[k]) && !t.shareNewsroom(&origins[i], &origins[k]) {
				add(origins[i].Party, origins[k].Party)
			}
		}
	}
	ofOneCase(origins, add)
	t.ofOneSurname(origins, add)
	var unstated []string
	for _, w := range ways {
		if w.basis == news.NotStated && w.counts && !w.elsewhere && !slices.Contains(unstated, w.party) {
			unstated = append(unstated, w.party)
		}
	}
	for i, a := range unstated {
		for _, b := range unstated[:i] {
			add(a, b)
		}
	}
	return slices.SortedFunc(maps.Keys(pairs), func(a, b [2]string) int { return slices.Compare(a[:], b[:]) })
}

// ofOneSurname adds those who are called by a surname alone that more than one
// person of the story has, and each of these.
func (t *tracing) ofOneSurname(origins []joinedOrigin, add func(a, b string)) {
	for i := range origins {
		words := personWords(origins[i].Name)
		if origins[i].Kind != news.OriginPerson || len(words) != 1 {
			continue
		}
		for k := range origins {
			if origins[k].Kind != news.OriginPerson {
				continue
			}
			if full := personWords(origins[k].Name); len(full) > 1 && full[len(full)-1] == words[0] {
				add(origins[i].Party, origins[k].Party)
			}
		}
	}
}

// likeness is what unnamed people are held against.
type likeness struct {
	kind    news.OriginKind
	said    *description
	of      []string        // of whom unnamed people are
	inquiry bool            // unnamed people of an investigation, a person or body of authority
	kin     map[string]bool // the words for a relative that a person is called by
}

func (t *tracing) likenessOf(o *joinedOrigin, said *description, anyKin bool) likeness {
	l := likeness{kind: o.Kind, said: said}
	switch o.Kind {
	case news.OriginUnnamed:
		l.of, l.inquiry = said.affiliation(), ofInquiry(said)
	case news.OriginPerson:
		l.inquiry = t.holdsInquiry(o)
		if anyKin {
			l.kin = t.kinWords(o)
		}
	case news.OriginOrganization:
		l.inquiry = authorities[bodyOf(o.Name).class]
	}
	return l
}

// mayBe reports whether unnamed people may be an origin that they were not joined
// with, by the words for both.
func (l *likeness) mayBe(other *likeness) bool {
	d, y := l.said, other.said
	switch {
	case l.inquiry && other.inquiry:
		return true
	case other.kind != news.OriginUnnamed:
		return kin[d.head] && (other.kin[d.head] || anyKin[d.head] && len(other.kin) > 0)
	case kin[d.head] && kin[y.head] && (d.head == y.head || anyKin[d.head] || anyKin[y.head]):
		return true
	}
	return d.other == y.other && (mayBeSource(d.head, y.head) || mayBeSource(y.head, d.head)) && sameAbout(l.of, other.of)
}

// affiliation is what tells of whom people are: what follows the noun, and the
// names and nouns before it: "White House officials".
func (d *description) affiliation() []string {
	of := slices.Clone(d.about)
	for _, word := range d.before {
		if !vagueWords[word] && !determiners[word] && !numerals[word] && !manners[word] {
			of = append(of, singular(word))
		}
	}
	return of
}

// manners stand before a noun for people and tell nobody from others.
var manners = listed("current former senior top serving retired unnamed anonymous high ranking unidentified")

// mayBeSource reports whether two nouns for sources can stand for the same people:
// one noun, or one that says nothing and one of office.
func mayBeSource(a, b string) bool {
	return a == b && a != "" || anyone[a] && (anyone[b] || inOffice[b])
}

// unspoken reports whether an unnamed origin speaks for no body, and is not told
// of through a gateway: a suspect whom the police quote is nobody's source.
func (t *tracing) unspoken(o *joinedOrigin) bool {
	return !slices.ContainsFunc(o.voices, func(i int) bool {
		v := &t.voices[i]
		return t.spokesFor(v) != "" || t.suspected(i) || v.said.other
	})
}

// shareNewsroom reports whether one newsroom obtained both: then it would know.
func (t *tracing) shareNewsroom(a, b *joinedOrigin) bool {
	return slices.ContainsFunc(a.voices, func(i int) bool {
		return slices.ContainsFunc(b.voices, func(k int) bool { return t.voices[i].newsroom == t.voices[k].newsroom })
	})
}

var (
	kin = listed(`relative relation family kin mother father parent brother sister son daughter cousin aunt uncle wife husband widow
		familiar madre padre hermano hermana hijo hija verwandter verwandte mutter vater bruder schwester`)
	anyKin = listed("relative relation family kin parent familiar verwandter verwandte")

	inquiryWords = listed(`investigator investigation inquiry probe finding detective investigador investigadora investigacion ermittler ermittlerin
		ermittlung ermittlungen`)
	authorities = listed("police prosecutors ministry sheriff government coroner")
)

// securityWords stand before "official" where one of those who investigate is meant.
var securityWords = listed("security enforcement police seguridad policial")

// ofInquiry reports whether people are of an investigation or know its findings.
func ofInquiry(d *description) bool {
	if inquiryWords[d.head] || inOffice[d.head] && holdsAny(d.before, securityWords) {
		return true
	}
	return slices.ContainsFunc(d.about, func(word string) bool { return inquiryWords[word] })
}

// holdsInquiry reports whether a person speaks for an authority or an inquiry.
func (t *tracing) holdsInquiry(o *joinedOrigin) bool {
	for _, i := range o.voices {
		if t.voices[i].mark.Kind != news.OriginPerson {
			continue
		}
		for _, r := range t.roles[t.people.of(t.voices[i].mark.Name)] {
			if b := bodyOf(r.body); !r.former && (authorities[b.class] || r.kind == ranks || roleNouns[r.noun] == heads && (r.noun == "prosecutor" || r.noun == "minister") || slices.Contains(b.words, "inquiry") || slices.Contains(b.words, "investigation")) {
				return true
			}
		}
	}
	return false
}

// kinWords are the words for a relative in the sentences that name a person.
func (t *tracing) kinWords(o *joinedOrigin) map[string]bool {
	found := map[string]bool{}
	for _, i := range o.voices {
		v := &t.voices[i]
		for _, word := range nameWords(t.textOf(v.account, v.sentences[0])) {
			if kin[word] {
				found[word] = true
			}
		}
	}
	return found
}
