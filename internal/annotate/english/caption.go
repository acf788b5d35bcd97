package english

import (
	"slices"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// Two forms in which nothing but a mark says who speaks are found by rule: the
// caption of a quotation that stands by itself,
//
//	“We told them in March.” — Elena Ruiz
//
// and the transcript, in which paragraphs begin with the speaker's name:
//
//	RUIZ: We told them in March.

// ruledConfidence is how sure such an attribution is.
const ruledConfidence = .9

// captions adds the captions of a page to its links.
func (p *page) captions(links []link) []link {
	for q := range p.Quotes {
		u := &p.Quotes[q]
		if u.Depth > 0 || !u.Closed || u.Len() < 5 {
			continue
		}
		par := p.Paragraphs[text.Find(p.Paragraphs, u.Begin)]
		mark := u.End
		if mark >= par.End || !dash(p.Print(mark)) || !p.title(text.Range{Begin: mark + 1, End: p.lineEnd(mark+1, par)}) {
			continue
		}
		end := p.lineEnd(mark+1, par)
		if u.Begin != par.Begin && p.Tokens[u.Begin-1].Flags&text.Final == 0 && !p.lineBegins(u.Begin) {
			continue
		}
		links = p.silence(links, text.Range{Begin: u.Begin, End: end})
		links = p.rule(links, text.Range{Begin: mark + 1, End: end}, text.Range{Begin: mark, End: mark + 1}, u.Range)
	}
	return links
}

func dash(mark string) bool { return mark == "―" || mark == "—" || mark == "–" || mark == "--" }

// lineBegins reports whether token i is the first of its line.
func (p *page) lineBegins(i int32) bool {
	if i == 0 {
		return true
	}
	for _, c := range p.Body[p.Tokens[i-1].End:p.Tokens[i].Begin] {
		if c == '\n' {
			return true
		}
	}
	return false
}

// lineEnd is where the line, the sentence or the paragraph around token i ends.
func (p *page) lineEnd(i int32, par text.Range) int32 {
	for end := i; end < par.End; end++ {
		if end > i && p.lineBegins(end) || p.Tokens[end].Is(text.Final|text.Mark) {
			return end
		}
	}
	return par.End
}

// title reports whether a range looks like the name of a speaker: a few words,
// the first with a capital.
func (p *page) title(r text.Range) bool {
	return r.Len() > 0 && r.Len() <= 16 && p.Tokens[r.Begin].Is(text.Capital)
}

// rule adds an attribution found by rule, and takes its content from the others.
func (p *page) rule(links []link, source, cue text.Range, content ...text.Range) []link {
	l := link{ruled: true, cue: 1, content: 1, source: 1}
	l.Source, l.Cue, l.Content, l.Confidence = source, cue, content, ruledConfidence
	l.window = text.Range{Begin: min(source.Begin, content[0].Begin), End: max(source.End, content[len(content)-1].End)}
	l.support = make([]float32, l.window.Len())
	for _, c := range content {
		for i := c.Begin; i < c.End; i++ {
			l.support[i-l.window.Begin] = 1
		}
	}
	at := len(links)
	for at > 0 && links[at-1].Cue.Begin > cue.Begin {
		at--
	}
	links = append(links, link{})
	copy(links[at+1:], links[at:])
	links[at] = l
	return links
}

// fewestTurns is how many paragraphs must begin with a speaker's name for an
// article to be read as a transcript.
const fewestTurns = 4

// transcript adds the turns of a transcript. A turn goes on in the paragraphs
// before the next one.
func (p *page) transcript(links []link) []link {
	type turn struct {
		name  text.Range
		colon int32
		par   int
	}
	var turns []turn
	for k, par := range p.Paragraphs {
		if name, colon, ok := p.turn(par); ok {
			turns = append(turns, turn{name, colon, k})
		}
	}
	if len(turns) < fewestTurns {
		return links
	}
	for k, t := range turns {
		content := []text.Range{{Begin: t.colon + 1, End: p.Paragraphs[t.par].End}}
		for par := t.par + 1; k+1 < len(turns) && par < turns[k+1].par && par <= t.par+longestTurn; par++ {
			content = append(content, p.Paragraphs[par])
		}
		for i, c := range content {
			if p.Tokens[c.Begin].Is(text.Mark) {
				content[i].Begin++
			}
			if p.Tokens[c.End-1].Is(text.Close) && c.Len() > 1 {
				content[i].End--
			}
		}
		content = slices.DeleteFunc(content, text.Range.Empty)
		links = p.silence(links, text.Range{Begin: t.name.Begin, End: content[len(content)-1].End})
		links = p.rule(links, t.name, text.Range{Begin: t.colon, End: t.colon + 1}, content...)
	}
	return links
}

// longestTurn is how many more paragraphs a turn may have.
const longestTurn = 4

// turn reports whether a paragraph begins with a speaker's name in capitals and
// a colon.
func (p *page) turn(par text.Range) (name text.Range, colon int32, ok bool) {
	i := par.Begin
	if i < par.End && p.Tokens[i].Is(text.Mark) {
		i++
	}
	begin := i
	for i < par.End && i-begin < 5 && p.Tokens[i].Is(text.Letter) && (p.Tokens[i].Is(text.AllCapital) || p.Tokens[i].Is(text.Period)) {
		i++
	}
	if i == begin || i+2 >= par.End || p.Print(i) != ":" {
		return name, 0, false
	}
	return text.Range{Begin: begin, End: i}, i, true
}

// silence takes out the links whose cue stands in a range.
func (p *page) silence(links []link, r text.Range) []link {
	out := links[:0]
	for i := range links {
		if !r.Covers(links[i].Cue) {
			if links[i].lose(r); len(links[i].Content) > 0 {
				out = append(out, links[i])
			}
		}
	}
	return out
}
