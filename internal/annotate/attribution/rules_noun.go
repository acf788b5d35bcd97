package attribution

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
)

// longestSource bounds a source, in tokens.
const longestSource = 30

// nounPhrase is the end of the noun phrase that begins at token i; i where none
// does. Names, titles and what is joined by "de", "von", "of" belong to it; so does
// an apposition between commas.
func (f *rules) nounPhrase(i int32, s text.Range) int32 {
	end := f.plainPhrase(i, s)
	for end > i && f.is(end, ",") && end+1 < s.End {
		a := f.apposition(end+1, s)
		if a == end+1 {
			break
		}
		end = a
	}
	return end
}

// apposition is the end of the apposition that begins at token i, i where there
// is none: a noun phrase up to the next comma or the end of the clause.
func (f *rules) apposition(i int32, s text.Range) int32 {
	if f.class[i]&(wordAnd|wordThat|wordVerbal) != 0 && f.class[i]&wordDeterminer == 0 {
		return i
	}
	if f.Tokens[i].Is(text.Open) {
		return i
	}
	end := f.plainPhrase(i, s)
	if end == i || end < s.End && !f.boundary(end) && !f.Tokens[end].Is(text.Final) {
		return i
	}
	if end < s.End && f.Tokens[end].Is(text.Open) {
		return i
	}
	return end
}

func (f *rules) plainPhrase(i int32, s text.Range) int32 {
	if f.table == nil {
		return i
	}
	limit := min(s.End, i+longestSource)
	if i >= limit {
		return i
	}
	if i+1 < limit && f.class[i]&wordDeterminer != 0 && f.class[i+1]&wordWeekday != 0 {
		return i // "este lunes"
	}
	if i+1 < limit && f.class[i+1]&wordPreposition != 0 && f.class[i+1]&wordLink == 0 && f.ends(i, f.table.participles) {
		return i // "Consultada por este diario"
	}
	if c := f.class[i]; c&wordPronoun != 0 && (c&wordDeterminer == 0 || i+1 >= limit || f.class[i+1]&^(wordAdverb) != 0 || f.boundary(i+1)) {
		if i+1 < limit && f.class[i+1]&wordLink != 0 && c&wordDeterminer != 0 { // "beide von"
			return i + 1
		}
		return i + 1
	}
	if f.table.nouns {
		return f.capitalPhrase(i, limit)
	}
	return f.lowerPhrase(i, limit)
}

// capitalPhrase reads a noun phrase where nouns have capitals: what stands in
// lower case belongs to it only before a noun.
func (f *rules) capitalPhrase(i, limit int32) int32 {
	end, open := i, true // open: a noun must come
	lower := 0
	for j := i; j < limit; j++ {
		tok, c := f.Tokens[j], f.class[j]
		switch {
		case tok.Is(text.Open):
			q := f.Quotes[f.quoteIndex(j)]
			if q.Begin != j || q.Len() > 9 || q.End > limit {
				return end
			}
			j = q.End - 1
			end, open = q.End, false
		case f.is(j, "("):
			k := j + 1
			for k < limit && k < j+8 && !f.is(k, ")") {
				k++
			}
			if end == i || !f.is(k, ")") {
				return end
			}
			j, end = k, k+1
		case f.is(j, "/") && !open:
			open = true
		case tok.Is(text.Digit):
			if !open && end > i {
				return end
			}
			if open && j+1 < limit && f.Tokens[j+1].Is(text.Letter) {
				continue
			}
			end, open = j+1, false
		case !tok.Is(text.Letter):
			return end
		case c&(wordDeterminer|wordPossessive) != 0 && open:
		case c&wordDeterminer != 0 && c&wordGenitive != 0 && !open:
			open, lower = true, 0
		case c&wordPreposition != 0 && open && end == i && j > i && f.attribute(j, limit) > j: // "einer am Freitag veröffentlichten Studie"
			j = f.attribute(j, limit)
		case c&(wordPreposition|wordLink) != 0:
			if c&wordLink == 0 || end == i || open {
				return end
			}
			open, lower = true, 0
		case c&wordAnd != 0 && end > i && !open && (f.is(j, "und") || f.is(j, "sowie")):
			open, lower = true, 0
		case f.noun(j) && (c&(wordSubordinate|wordThat|wordLike|wordSo|wordAdverb) == 0 || j > i && f.Tokens[j-1].Is(text.Capital)):
			end, open = j+1, false
		case !open && c == 0 && j+1 < limit && tok.End-tok.Begin <= 3 && f.noun(j+1) && f.noun(j-1): // "du" in a name
		case open && c&^(wordPronoun) == 0 && lower < 4:
			lower++ // an adjective
		case open && c&wordAdverb == 0 && c&wordVerbal != 0 && c&wordParticiple != 0 && lower < 4:
			lower++
		default:
			return end
		}
	}
	return end
}

// attribute is the participle that ends the words in front of a noun which begin
// with the preposition at token i; i where there is none.
func (f *rules) attribute(i, limit int32) int32 {
	for k := i + 2; k < limit-1 && k < i+8 && !f.boundary(k); k++ {
		if f.class[k] == 0 && !f.noun(k) && f.noun(k+1) && f.ends(k, f.table.participles) {
			return k
		}
	}
	return i
}

// noun reports whether token j has a capital: at its beginning, or behind a hyphen
// as in "el-Baradei".
func (f *rules) noun(j int32) bool {
	return f.Tokens[j].Is(text.Capital) || f.Tokens[j].Is(text.Hyphen) && f.Print(j) != f.Word(j)
}

// lowerPhrase reads a noun phrase where nouns look like any word: it goes on to
// the next word that cannot belong to one.
func (f *rules) lowerPhrase(i, limit int32) int32 {
	end, open := i, true
	for j := i; j < limit; j++ {
		tok, c := f.Tokens[j], f.class[j]
		switch {
		case tok.Is(text.Open):
			q := f.Quotes[f.quoteIndex(j)]
			if q.Begin != j || q.Len() > 9 || q.End > limit || j == i {
				return end
			}
			j = q.End - 1
			end, open = q.End, false
		case f.is(j, "("):
			k := j + 1
			for k < limit && k < j+8 && !f.is(k, ")") {
				k++
			}
			if end == i || !f.is(k, ")") {
				return end
			}
			j, end = k, k+1
		case f.Print(j) == "&":
			open = true
		case !tok.Is(text.Letter | text.Digit):
			if tok.Is(text.Letter) {
				continue
			}
			return end
		case c&(wordDeterminer|wordPossessive) != 0 && open && c&wordWeekday == 0:
		case c&wordLink != 0 && end > i && !open:
			open = true
		case c&wordAnd != 0 && end > i && !open && j+1 < limit && (f.class[j+1]&(wordDeterminer) != 0 || f.Tokens[j+1].Is(text.Capital)):
			open = true
		case c&wordAgent != 0 && end > i && !open && f.ends(j-1, f.table.participles): // "consultadas por"
			open = true
		case c&wordWeekday != 0 || c&wordDeterminer != 0 && !tok.Is(text.Capital):
			return end
		case c&(wordPreposition|wordThat|wordSubordinate|wordAnd|wordAuxiliary|wordLike|wordClitic|wordAdverb|wordVerb) != 0 && !tok.Is(text.Capital):
			return end
		case c&(wordVerbal) != 0 && c&wordDeterminer == 0 && !(open && j > i && f.class[j-1]&(wordDeterminer|wordLink) != 0):
			return end
		case c == 0 && !tok.Is(text.Capital) && f.finiteEnding(j):
			return end
		case tok.Is(text.Capital) && j == i && c&(wordPreposition|wordAdverb|wordSubordinate|wordLike|wordAnd|wordThat|wordClitic) != 0 && c&wordDeterminer == 0:
			return end
		default:
			end, open = j+1, false
		}
	}
	return end
}

// finiteEnding reports whether token j looks like a finite verb.
func (f *rules) finiteEnding(j int32) bool { return f.ends(j, f.table.endings) }

// ends reports whether token j has one of the endings, and something before it.
func (f *rules) ends(j int32, endings []string) bool {
	w := f.Word(j)
	return len(w) > 3 && slices.ContainsFunc(endings, func(e string) bool { return strings.HasSuffix(w, e) })
}

// quoteIndex is the innermost-first index of the quote that begins at token j,
// or of the one around it.
func (f *rules) quoteIndex(j int32) int32 {
	if f.quote[j] >= 0 {
		return f.quote[j]
	}
	return 0
}
