package name

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// thing is the entity of an organisation, a place or an outlet.
func (l *linker) thing(p piece) int {
	span := l.text.Span(p.Range)
	key := strings.TrimPrefix(span.Of(l.text.Lower), "the ")
	if p.kind == news.MentionOutlet && p.outlet >= 0 {
		if _, ok := l.things[key]; !ok || strings.IndexByte(key, ' ') >= 0 {
			key = l.words.phrases.outlets[p.outlet].Name
		}
	}
	if e, ok := l.things[key]; ok {
		l.longer(e, p.Range)
		return e
	}
	e := l.entity(p.Range, p.kind)
	l.things[key] = e
	if p.kind == news.MentionOutlet && p.outlet >= 0 {
		l.Entities[e].Outlet = &l.words.phrases.outlets[p.outlet]
	}
	if p.Len() > 1 && p.kind != news.MentionPlace {
		l.shorten(e, p.Range)
	}
	return e
}

// shorten makes an organisation known by the short forms of its name: initials
// in brackets behind it, else its own initials; its first word where that is no
// ordinary one; what follows a country's name.
func (l *linker) shorten(e int, r text.Range) {
	if i := l.bracketed(r.End); i > 0 {
		l.known1(e, l.word(i))
	} else if letters := l.letters(r); letters != "" {
		l.known1(e, letters)
	}
	if l.Entities[e].Kind == news.MentionOutlet { // "the Times" of the Harbour Times
		l.known1(e, l.word(r.End-1))
	}
	if l.class[r.End-1]&corporate != 0 && r.Len() > 2 {
		l.known1(e, l.text.Span(text.Range{Begin: r.Begin, End: r.End - 1}).Of(l.text.Lower))
	}
	if first := l.class[r.Begin]; first&(common|function|anyGiven|demonym|orgHead|placeFront|title|role|outletHead) == 0 && !l.text.Tokens[r.Begin].Is(text.Period) {
		if _, _, ok := l.known(r.Begin, r.Begin+2); !ok {
			l.known1(e, l.word(r.Begin))
		}
	}
	if p, end, ok := l.known(r.Begin, r.End); ok && p.kind != news.MentionPerson && r.End-end > 1 {
		l.known1(e, l.text.Span(text.Range{Begin: end, End: r.End}).Of(l.text.Lower))
	}
}

// known1 makes an entity known by a name that no other has.
func (l *linker) known1(e int, key string) {
	if _, ok := l.things[key]; !ok {
		l.things[key] = e
	}
}

// bracketed is the token of initials that stand in brackets at i, or 0.
func (l *linker) bracketed(i int32) int32 {
	if l.print(i) == "(" && l.print(i+2) == ")" && l.text.Tokens[i+1].Is(text.AllCapital) {
		return i + 1
	}
	return 0
}

// letters are the initials of a name's words with a capital, in lower case.
func (l *linker) letters(r text.Range) string {
	if r.Len() < 3 || r.Len() > 8 {
		return ""
	}
	var b [8]byte
	n := 0
	for i := r.Begin; i < r.End; i++ {
		if l.text.Tokens[i].Is(text.Capital) {
			b[n] = l.word(i)[0]
			n++
		}
	}
	if n < 3 {
		return ""
	}
	return string(b[:n])
}
