package brief

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
)

// closingMark gives the mark that ends what another mark begins.
var closingMark = map[rune]rune{'“': '”', '"': '"', '«': '»', '„': '“', '‘': '’'}

// quotationMarks are the stretches of a sentence's paragraph that stand between
// quotation marks, marks and all. One that is not closed reaches to the end of
// the paragraph: of a longer speech only the last paragraph is closed.
func (t *telling) quotationMarks(i int) []news.Span {
	marks, known := t.marks[i]
	if !known {
		paragraph := t.paragraph(i)
		marks = slices.Clip(betweenMarks(t.account(i).Article.Body, paragraph.Begin, paragraph.End))
		if t.marks == nil {
			t.marks = map[int][]news.Span{}
		}
		t.marks[i] = marks
	}
	return marks
}

// betweenMarks finds what stands between quotation marks in body[begin:end]. A
// straight mark opens where a blank is before it and none behind it.
func betweenMarks(body string, begin, end int) []news.Span {
	var found []news.Span
	open, until, before := -1, rune(0), ' '
	for at := begin; at < end; {
		mark, size := utf8.DecodeRuneInString(body[at:end])
		after, _ := utf8.DecodeRuneInString(body[at+size : end])
		opens := closingMark[mark] != 0 && !endsWord(before)
		switch {
		case mark == '"' && opens && unicode.IsLetter(after): // whatever was open has lost its end
			open, until = at, mark
		case open >= 0 && mark == until:
			if mark == '’' && unicode.IsLetter(after) {
				break // an apostrophe
			}
			found = append(found, news.Span{Begin: open, End: at + size})
			open = -1
		case open < 0 && opens:
			open, until = at, closingMark[mark]
		}
		before = mark
		at += size
	}
	if open >= 0 && until != '’' {
		found = append(found, news.Span{Begin: open, End: end})
	}
	return found
}

// endsWord reports whether no word begins behind a letter or mark: an apostrophe,
// inches or a closing mark stands there.
func endsWord(before rune) bool {
	return unicode.IsLetter(before) || unicode.IsDigit(before) || strings.ContainsRune(".,!?", before)
}

// closeQuotes puts the quotation mark that a sentence in the midst of quoted words
// has lost back in front of it, or behind it.
func (t *telling) closeQuotes(i int, pieces []piece) []piece {
	body := t.account(i).Article.Body
	inside := t.quotationMarks(i)
	first := slices.IndexFunc(pieces, func(p piece) bool { return !p.put })
	if first < 0 {
		return pieces
	}
	last := len(pieces) - 1
	for last > first && pieces[last].put {
		last--
	}
	for _, q := range inside {
		mark, _ := utf8.DecodeRuneInString(body[q.Begin:])
		front := pieces[first].span.Begin
		back := pieces[last].span.Begin + len(strings.TrimRight(body[pieces[last].span.Begin:pieces[last].span.End], " \n"))
		if pieces[last].span.Len() == 0 {
			continue
		}
		if q.Begin < front && front < q.End-1 && !pieces[max(0, first-1)].put && !quoteMark(body[front:]) {
			pieces = slices.Insert(slices.Clone(pieces), first, piece{text: string(mark), span: news.Span{Begin: front, End: front}, put: true})
			first, last = first+1, last+1
		}
		if q.Begin < back && back < q.End && q.End > t.sentences[i].span.End && last == len(pieces)-1 && !endsInMark(body[:back]) {
			pieces = append(slices.Clone(pieces), piece{text: string(closingMark[mark]), span: news.Span{Begin: back, End: back}, put: true})
		}
	}
	return pieces
}

// inMarks puts words that are somebody's own between quotation marks where they
// have none.
func (t *telling) inMarks(i int, pieces []piece) []piece {
	text := strings.TrimSpace(shown(pieces))
	if text == "" || strings.ContainsAny(text, "“”\"«»„‘") {
		return pieces
	}
	marks := [2]string{"“", "”"}
	if languageOf(t.account(i).Article) == "es" {
		marks = [2]string{"«", "»"}
	}
	front, back := pieces[0].span.Begin, pieces[len(pieces)-1].span.End
	return slices.Concat(
		[]piece{{text: marks[0], span: news.Span{Begin: front, End: front}, put: true}}, pieces,
		[]piece{{text: marks[1], span: news.Span{Begin: back, End: back}, put: true}})
}

// quoteMark reports whether text begins with a quotation mark.
func quoteMark(text string) bool {
	mark, _ := utf8.DecodeRuneInString(text)
	return strings.ContainsRune("“”\"«»„‘’'", mark)
}

// endsInMark reports whether text ends with a quotation mark.
func endsInMark(text string) bool {
	mark, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune("“”\"«»„‘’'", mark)
}
