package english

import "github.com/headwater-news/headwater/internal/annotate/text"

// counts are words that say how many people the quoted words behind them name.
var counts = map[string]bool{
	"a": true, "an": true, "the": true, "one": true, "two": true, "three": true, "four": true, "five": true, "six": true, "seven": true, "eight": true, "nine": true,
	"ten": true, "several": true, "some": true, "many": true, "few": true, "unnamed": true, "anonymous": true, "dozens": true, "other": true,
}

// whole is a source with the beginning of the quoted words it ends in, and the
// number in front of them: six “current and former officials”.
func (p *page) whole(source text.Range) text.Range {
	if source.Empty() || p.quote[source.Begin] < 0 {
		return source
	}
	q := p.Quotes[p.quote[source.Begin]]
	if q.Len() > 30 || source.End < q.End-1 || q.End-1 < source.Begin || source.Begin == q.Begin {
		return source
	}
	source.Begin = q.Begin
	if before := q.Begin - 1; before >= 0 && (p.Tokens[before].Is(text.Digit) || counts[p.Word(before)]) {
		source.Begin = before
	}
	source.End = max(source.End, q.End)
	return source
}

// withoutDateline takes a printed place line off the beginning of a content:
// PORT SELWYN, Nov. 6 — The ferry ran aground, the coast guard said.
func (l *link) withoutDateline(p *page) {
	first := &l.Content[0]
	if first.Begin > 0 && (first.Begin != p.Paragraphs[text.Find(p.Paragraphs, first.Begin)].Begin || !p.Tokens[first.Begin].Is(text.AllCapital)) {
		return
	}
	for i := first.Begin + 1; i < min(first.Begin+10, first.End-1); i++ {
		switch {
		case dash(p.Print(i)):
			if p.Tokens[i+1].Is(text.Capital|text.Open) && p.Tokens[first.Begin].Is(text.AllCapital) {
				first.Begin = i + 1
			}
			return
		case p.Tokens[i].Is(text.Letter) && !p.Tokens[i].Is(text.Capital|text.Digit):
			return
		}
	}
}
