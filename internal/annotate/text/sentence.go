package text

import "strings"

// paragraphs parts the tokens where the body has a blank line, and where a line
// ends that is no wrapped one: its last token ends a sentence, or it is short
// beside the next.
func (t *Text) paragraphs() {
	t.Paragraphs = make([]Range, 0, 1+strings.Count(t.Body, "\n\n"))
	begin := int32(0)
	for i := int32(1); i < int32(len(t.Tokens)); i++ {
		if t.breaks(i) || t.tooLong(i-begin, i) {
			t.Paragraphs = append(t.Paragraphs, Range{begin, i})
			begin = i
		}
	}
	if n := int32(len(t.Tokens)); n > begin {
		t.Paragraphs = append(t.Paragraphs, Range{begin, n})
	}
}

// breaks reports whether the body begins a paragraph with token i.
func (t *Text) breaks(i int32) bool {
	if !t.Tokens[i].Is(Space) {
		return false
	}
	gap := t.Body[t.Tokens[i-1].End:t.Tokens[i].Begin]
	line := strings.IndexByte(gap, '\n')
	return line >= 0 && (strings.IndexByte(gap[line+1:], '\n') >= 0 || t.endsLine(int(i-1)))
}

// A paragraph has up to longParagraph tokens, and as many more as its sentence
// goes on, but no more than longestParagraph. Bodies that lost their line ends are
// cut so; what weighs the words of a paragraph against one another stays linear.
const (
	longParagraph    = 1200
	longestParagraph = 1500
)

func (t *Text) tooLong(length, i int32) bool {
	return length >= longestParagraph || length >= longParagraph && t.Tokens[i].Is(Space) && t.endsLine(int(i-1))
}

// endsLine reports whether a paragraph may end with token i, the last of a line.
func (t *Text) endsLine(i int) bool {
	tok := t.Tokens[i]
	if tok.Is(Mark) && i > 0 {
		tok = t.Tokens[i-1]
	}
	return tok.Is(Final) || tok.Is(Period)
}

// sentences parts paragraphs into sentences: after a final mark and what closes
// behind it (quotation marks, brackets), where the next token could begin one.
// A sentence that a quotation ends goes on where the words behind it go on in
// lower case: “We will not go!” she said.
func (t *Text) sentences() {
	t.Sentences = make([]Range, 0, len(t.Tokens)/20+len(t.Paragraphs))
	for _, p := range t.Paragraphs {
		begin := p.Begin
		for i := p.Begin; i < p.End; i++ {
			tok := t.Tokens[i]
			if !tok.Is(Final | Period) {
				continue
			}
			next := i + 1
			for next < p.End && (t.Tokens[next].Is(Final) || t.closes(next)) {
				next++
			}
			if next >= p.End {
				break
			}
			if t.ends(i, next) {
				t.sentence(Range{begin, next})
				begin = next
			}
			i = next - 1
		}
		t.sentence(Range{begin, p.End})
	}
}

// longestSentence is how many tokens a sentence may have. What is longer is a
// table, a list or an attack, and whatever looks through whole sentences must not
// take the square of its length: it is cut.
const longestSentence = 600

// sentence adds a sentence.
func (t *Text) sentence(r Range) {
	for ; r.Len() > longestSentence; r.Begin += longestSentence {
		t.Sentences = append(t.Sentences, Range{r.Begin, r.Begin + longestSentence})
	}
	if !r.Empty() {
		t.Sentences = append(t.Sentences, r)
	}
}

// closes reports whether token i belongs to what stands before it.
func (t *Text) closes(i int32) bool {
	tok := t.Tokens[i]
	if tok.Is(Close) {
		return true
	}
	if tok.Is(Space) {
		return false
	}
	switch t.Print(i) {
	case ")", "]", "”", "’", "»", "\"":
		return !tok.Is(Open)
	}
	return false
}

// ends reports whether a sentence ends with the final mark at token i, the next
// one beginning at token next.
func (t *Text) ends(i, next int32) bool {
	tok, after := t.Tokens[i], t.Tokens[next]
	if !after.Is(Space) && !after.Is(Open) && next == i+1 && t.Print(i) == "." {
		return after.Is(Capital) && after.Is(Letter) // "end.Next": a lost space
	}
	if !after.Is(Space) && goesOn(t.Print(next)) {
		return false // “Who called?”, she asked
	}
	begin := next
	for begin < int32(len(t.Tokens))-1 && (t.Tokens[begin].Is(Open|Mark) || opens(t.Print(begin))) {
		begin++
	}
	first := t.Tokens[begin]
	upper := first.Is(Capital|Digit|Handle) || !first.Is(Letter) || t.Tokens[next].Is(Open)
	if first.Is(Letter) && !first.Is(Capital) && first.Begin < first.End && t.Body[first.Begin] >= 0x80 {
		upper = upper || t.Lower[first.Begin:first.End] == t.Body[first.Begin:first.End] && !caseless(t.Body[first.Begin:first.End])
	}
	if !upper {
		return false
	}
	if tok.Is(Period) {
		word := strings.TrimSuffix(t.Word(i), ".")
		switch {
		case neverLast[word]:
			return false
		case len(word) == 1: // a middle initial, or the end of "Plan B."
			return false
		case abbreviations[word]:
			return first.Is(Capital) && sentenceStart[t.Word(begin)]
		}
		return first.Is(Capital) && (sentenceStart[t.Word(begin)] || t.Tokens[next].Is(Open))
	}
	if t.Print(i) == "." && next == i+1 && t.Tokens[i].Begin > 0 && t.numbered(i) {
		return first.Is(Capital) && (t.Language != "de" || sentenceStart[t.Word(begin)])
	}
	return true
}

// numbered reports whether the period at token i follows a bare number of one
// or two digits: an ordinal in German, the head of a list item elsewhere.
func (t *Text) numbered(i int32) bool {
	if i == 0 || t.Tokens[i].Is(Space) {
		return false
	}
	p := t.Tokens[i-1]
	return p.Is(Digit) && !p.Is(Letter) && p.End-p.Begin <= 2 && t.Language == "de"
}

func goesOn(s string) bool { return s == "," || s == ";" || s == ":" }

func opens(s string) bool {
	return s == "(" || s == "[" || s == "¿" || s == "¡" || s == "—" || s == "–"
}

// caseless reports whether a word is of a script without capitals.
func caseless(w string) bool { return strings.ToUpper(w) == w }

// sentenceStart are words that begin a sentence far more often than they follow
// an abbreviation with a capital.
var sentenceStart = set(`
the a an he she it they we i you this that these those his her its their our my but and or so if in on at for from to of by as with when while
after before since there here what who how why where not no yes is are was were do does did has have had will would can could may might
some many most all both each one two three another other others last next earlier later meanwhile however still also then now
el la los las un una en de y pero que se su sus no es por para con cuando como él ella ellos
der die das den dem ein eine einen einem einer er sie es wir ich und aber in im am an zu mit auf von für bei nach als wenn dabei damit danach
dann doch auch seit bis vor unter über nur noch nun heute gestern jetzt wie wer wo dort hier dies diese dieser dieses alle viele man seine ihre
allerdings außerdem bisher
en al del lo le les ya si según tras entre desde hasta sobre este esta estos estas ese esa también además ayer hoy luego después
`)
