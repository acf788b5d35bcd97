package name

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// dateline takes a place in capitals at the front of a paragraph: "PORT ALDEN (AP) —".
func (f *finder) dateline(r text.Range) bool {
	for i := r.Begin; i < r.End; i++ {
		if !f.text.Tokens[i].Is(text.AllCapital) {
			return false
		}
	}
	switch f.print(r.End) {
	case "(", "—", "–", "-", "--", ",":
	default:
		return false
	}
	if !f.starting(r.Begin) || f.class[r.Begin]&acronym != 0 || r.Len() > 3 || r.Len() == 1 && f.text.Tokens[r.Begin].End-f.text.Tokens[r.Begin].Begin < 4 {
		return false
	}
	if _, end, ok := f.known(r.Begin, r.End); f.is(r.End-1, common|function) && !f.is(r.End-1, placeHead) && !(ok && end == r.End) {
		return false // "MEDICAL CLAIMS —": a heading
	}
	f.add(piece{Range: r, kind: news.MentionPlace, outlet: -1, sure: .7})
	return true
}

// initials adds a word in capitals as an organisation, or as a station.
func (f *finder) initials(i int32) {
	tok := f.text.Tokens[i]
	if p := f.print(i); len(p) > 3 && p[1] == '-' && (p[0] == 'R' || p[0] == 'D') { // "(R-N.H.)"
		return
	}
	switch {
	case f.callLetters(i):
		f.add(piece{Range: text.Range{Begin: i, End: i + 1}, kind: news.MentionOutlet, outlet: -1, sure: .8})
	case f.class[i]&surname != 0 && tok.End-tok.Begin > 3, f.print(i+1) == ":":
		f.add(piece{Range: text.Range{Begin: i, End: i + 1}, outlet: -1, sure: .6}) // "WALLACE: ..."
	case f.class[i]&(acronym|function|common|anyTitle|demonym) == 0 && tok.End-tok.Begin <= 8 && !tok.Is(text.Digit):
		p := piece{Range: text.Range{Begin: i, End: i + 1}, kind: news.MentionOrganization, outlet: -1, sure: .6}
		if f.introduced(p.Range, f.text.Sentences[text.Find(f.text.Sentences, i)]) || f.broadcasts(i) {
			p.proof = isPaper
		}
		f.add(p)
	}
}

// broadcasts reports whether the words beside initials that no table knows say that
// they are a broadcaster's: "told CPB", "CPB reported that". Most other bodies known
// by their initials have an article there.
func (f *finder) broadcasts(i int32) bool {
	if f.is(i-1, article|anyOne|possessive) || f.is(i+1, anyRole|people|anyTitle) {
		return false
	}
	if f.is(i-1, addressed) && f.is(i-1, outletBefore) || f.word(i-1) == "by" && f.is(i-2, outletWork) {
		return true
	}
	verb := i + 1
	if f.is(verb, copula) {
		verb++
	}
	return f.is(verb, outletAfter) && !f.is(verb, anyRole|people|document) && f.is(verb+1, boundary|locative|relative)
}

// rest adds what no table and no telling word decides: two words and more that
// could be a person's name are one; one word waits for its likes.
func (f *finder) rest(r, s text.Range) {
	title := f.role(r.Begin, s)
	if r.Len() == 1 && f.print(r.Begin) == "X" { // the platform, where it does something
		if f.genitive(r.End) || !f.is(r.Begin-1, locative|orgLink) && (f.is(r.End, speech) || strings.HasSuffix(f.word(r.End), "ed")) {
			f.add(piece{Range: r, kind: news.MentionOrganization, outlet: -1, sure: .6})
		}
		return
	}
	if f.words.front && f.is(r.Begin-1, orgLink|particle) && f.is(r.Begin-2, anyTitle) && !f.text.Tokens[r.Begin-2].Is(text.Capital) {
		return // "la ministra de Puertos de Velmora": an office
	}
	if r.Len() == 1 {
		if f.class[r.Begin]&people != 0 && f.class[r.Begin]&anyGiven == 0 && title.Empty() && f.word(r.Begin)[len(f.word(r.Begin))-1] == 's' {
			return // "Christians"
		}
		if c := f.class[r.Begin]; c&(orgHead|placeHead|work|placeFront) != 0 && title.Empty() || c&(month|day) != 0 && (c&anyGiven == 0 || f.number(r.End) || f.is(r.Begin-1, locative|function|orgLink)) {
			return
		}
		if f.text.Tokens[r.Begin].Is(text.Hyphen) && f.hyphened(r.Begin) {
			f.add(piece{Range: r, kind: news.MentionOutlet, outlet: -1, sure: .7})
			return
		}
		one := piece{Range: r, title: title, outlet: -1, sure: .5}
		if title.Empty() && f.proven(r, s) == isBody {
			one.proof = isBody
		}
		if f.words.nouns && f.class[r.Begin]&outletHead != 0 && f.class[r.Begin]&surname == 0 {
			one.kind = news.MentionOutlet // "Hafenkurier"
		}
		f.add(one)
		return
	}
	for k := r.Begin + 1; k < r.End-1; k++ { // "Harbour Master Otto Lind"
		if f.class[k]&anyGiven != 0 && f.class[k]&common == 0 && f.class[k-1]&(common|orgHead|work|anyRole|outletHead|acronym) != 0 && (f.class[k-1]&(anyGiven|surname) == 0 || k-1 == r.Begin && f.class[k-1]&anyRole != 0) {
			f.add(piece{Range: text.Range{Begin: k, End: r.End}, title: text.Range{Begin: r.Begin, End: k}, kind: news.MentionPerson, outlet: -1, sure: .8})
			return
		}
	}
	if r.Len() > 4 {
		return
	}
	ordinary := 0
	for i := r.Begin; i < r.End; i++ {
		if f.class[i]&demonym != 0 && f.class[i]&(surname|anyGiven) == 0 {
			return
		}
		if f.class[i]&(common|work|orgHead) != 0 && f.class[i]&(surname|anyGiven|particle) == 0 {
			ordinary++
		}
	}
	if r.Len() == 2 && f.syllables(r.Begin+1) {
		ordinary = 0
	}
	if c := f.class[r.End-1]; c&(work|document|orgHead) != 0 && c&(surname|anyGiven) == 0 {
		ordinary = r.Len()
	}
	told := !title.Empty() || f.is(r.End, speech) || f.is(r.Begin-1, speech) || f.print(r.End) == "," && f.number(r.End+1)
	if how := f.proven(r, s); how == isPaper && title.Empty() || ordinary == r.Len() && r.Len() == 2 && f.slot(r) && f.is(r.End, outletAfter) && !f.is(r.End-1, anyRole|people|work|document|body) { // "Market Tide reported"
		f.add(piece{Range: r, kind: news.MentionOutlet, outlet: -1, sure: .6})
		return
	}
	if f.is(r.Begin-1, article) && title.Empty() { // "the Norvik Falcons"
		if w := f.word(r.End - 1); w[len(w)-1] == 's' {
			f.add(piece{Range: r, kind: news.MentionOrganization, outlet: -1, sure: .5})
		}
		return
	}
	if f.words.front && !told && (f.class[r.Begin]|f.class[r.End-1])&(anyGiven|surname) == 0 {
		f.guess(piece{Range: r, outlet: -1, sure: .5}, s)
		return
	}
	if ordinary == 0 || told && ordinary < r.Len() {
		if f.is(r.Begin-1, locative) && !told && f.class[r.End-1]&surname == 0 {
			f.add(piece{Range: r, kind: news.MentionPlace, outlet: -1, sure: .5})
			return
		}
		sure := .6
		if told || f.class[r.End-1]&surname != 0 {
			sure = .8
		}
		f.guess(piece{Range: r, title: title, kind: news.MentionPerson, outlet: -1, sure: sure}, s)
		return
	}
	f.guess(piece{Range: r, outlet: -1, sure: .6}, s) // perhaps "Norvik Steel" of Norvik Steel Inc.
}

// starting reports whether token i begins a paragraph.
func (f *finder) starting(i int32) bool {
	k := text.Find(f.text.Paragraphs, i)
	return k >= 0 && f.text.Paragraphs[k].Begin == i
}
