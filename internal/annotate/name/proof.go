package name

import (
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// proof is what the words around a name say it is, against how the name looks:
// "the ferry Maren", "Baltermann, a rival company". One place that says so
// decides for every place in the article where the same words stand.
type proof int8

const (
	none    proof = iota
	isThing       // a ship, a storm, a film: no kind of mention
	isBody        // an organisation
	isPaper       // an outlet: "told La Voz del Puerto"
)

// thing takes a run that names a ship, a storm or a film: the word for one stands
// before it, small ("the freight ferry Maren") or with a capital of its own
// ("Hurricane Maren").
func (f *finder) thing(r, s text.Range) bool {
	if f.class[r.Begin]&thing != 0 && r.Len() > 1 && r.Len() < 4 && f.class[r.End-1]&(orgHead|corporate|placeHead|team|outletHead) == 0 {
		r.Begin++
		if f.is(r.Begin, anyTitle|outletNoun) || f.class[r.Begin]&function != 0 {
			return false
		}
	} else if !f.is(r.Begin-1, thing) || r.Begin-1 < s.Begin || f.text.Tokens[r.Begin-1].Is(text.Capital) || !f.determined(r.Begin-1, s.Begin) ||
		f.class[r.Begin]&(anyTitle|function|demonym|day|month) != 0 && f.class[r.Begin]&anyGiven == 0 || f.is(r.End, speech) {
		return false
	}
	f.add(piece{Range: r, outlet: -1, proof: isThing})
	return true
}

// determined reports whether the noun at token i begins a sentence, or an article
// or a name stands close before it: "a coal carrier", "the Kelland ferry".
func (f *finder) determined(i, begin int32) bool {
	for k := i - 1; k >= max(begin, i-4); k-- {
		switch {
		case f.class[k]&(article|anyOne|possessive) != 0, f.text.Tokens[k].Is(text.Capital), f.genitive(k):
			return true
		case f.class[k]&(function|boundary) != 0 || !f.text.Tokens[k].Is(text.Letter):
			return false
		}
	}
	return i == begin
}

// proven is what the words behind a name, or right before it, say it is.
func (f *finder) proven(r text.Range, s text.Range) proof {
	if r.Len() > 1 && f.class[r.Begin]&particle != 0 && f.class[r.Begin]&anyGiven == 0 && f.slot(r) || f.introduced(r, s) {
		return isPaper
	}
	if f.is(r.Begin-1, anyCompany|anyBody) && !f.text.Tokens[r.Begin-1].Is(text.Capital) && f.class[r.Begin-1]&anyRole == 0 && f.determined(r.Begin-1, s.Begin) {
		return isBody // "the dredging company Baltermann"
	}
	if f.is(r.Begin-1, speech) && f.is(r.Begin-2, anyCompany|anyBody) {
		return isBody // "a company called Baltermann"
	}
	if f.print(r.End) == "," && f.word(r.End+1) == "which" && !f.is(r.Begin-1, locative) && !f.is(r.End-1, document|work|common) {
		return isBody // "Northgate, which owns two dredgers"
	}
	if !f.words.front && f.is(r.Begin-1, article) && !f.is(r.Begin-1, relative|anyPronoun) && r.End < s.End && (f.is(r.End, copula) || f.parts(r.End)) {
		return isThing // "The Sunna Queen was built": people have no article
	}
	if f.print(r.End) != "," {
		return none
	}
	if !f.is(r.End+1, article|anyOne|possessive) {
		return none
	}
	for i := r.End + 2; i < min(s.End, r.End+8); i++ {
		c := f.class[i]
		switch {
		case c&(anyCompany|anyBody) != 0 && !f.is(i+1, anyRole|anyTitle|people) && !f.genitive(i+1):
			return isBody // "Baltermann Dredging, a rival company"
		case c&outletNoun != 0 && (f.parts(i+1) || f.is(i+1, boundary)) && f.class[r.End-1]&anyGiven == 0 && f.class[r.Begin]&anyGiven == 0:
			return isPaper // "the Sell Valley Record, a weekly newspaper"
		case c&(anyRole|people|boundary) != 0 && !f.is(i+1, anyCompany|anyBody), !f.text.Tokens[i].Is(text.Letter):
			return none
		}
	}
	return none
}

// introduced reports whether the word for an outlet stands right before a name
// that can be no person's: "public broadcaster CPB", "el diario La Voz".
func (f *finder) introduced(r, s text.Range) bool {
	i := r.Begin - 1
	if !f.is(i, outletNoun) || i < s.Begin || f.text.Tokens[i].Is(text.Capital) {
		return false
	}
	if r.Len() == 1 {
		return f.text.Tokens[r.Begin].Is(text.AllCapital)
	}
	return (f.class[r.Begin]|f.class[r.End-1])&(anyGiven|surname|anyTitle|demonym) == 0
}

// settle lets what was proven of a name hold wherever its words stand, and takes
// out the names of things. A name that a title stands before is a person's.
func (f *finder) settle() {
	said := map[string]proof{}
	for _, p := range f.pieces {
		if p.proof != none {
			key := f.key(p)
			said[key] = max(said[key], p.proof)
		}
	}
	if len(said) == 0 {
		return
	}
	full := map[uint32]bool{} // family names of people who are named in full
	for _, p := range f.pieces {
		if p.kind != news.MentionPerson || !f.long(p.Range) {
			continue
		}
		if _, ok := said[f.key(p)]; !ok || !p.title.Empty() {
			_, last := f.ends(p.Range)
			full[last] = true
			if !p.title.Empty() {
				delete(said, f.key(p))
			}
		}
	}
	kept := f.pieces[:0]
	for _, p := range f.pieces {
		how := said[f.key(p)]
		switch {
		case how == none || p.kind != news.MentionPerson && p.kind != "" && !(how == isPaper && p.kind == news.MentionOrganization) || p.proof == none && !p.title.Empty():
			p.proof = none
		case how == isPaper:
			p.kind, p.sure = news.MentionOutlet, .7
		case how == isBody:
			p.kind, p.sure = news.MentionOrganization, .7
		case p.Len() == 1 && full[f.hash(p.Begin)]: // "the film Cruise made"
			p.proof = none
			if p.sure == 0 {
				p.sure = .5
			}
		default:
			continue
		}
		kept = append(kept, p)
	}
	f.pieces = kept
}

func (f *finder) key(p piece) string { return f.text.Span(p.Range).Of(f.text.Lower) }
