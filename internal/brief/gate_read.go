package brief

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// gateWord is a word as the gate reads it.
type gateWord struct {
	wording.Word
	class    gateClass
	group    string // by which words of a class stand for one another; "" for their key
	break_   gateBreak
	sentence int
	cited    int    // index into support.cited
	quoted   bool   // between quotation marks
	sign     bool   // of a currency, before a figure
	bracket  bool   // between square brackets: put in
	fresh    bool   // a sentence begins with it
	root     string // of a Spanish verb form: what all its forms begin with
	glued    bool   // no blank parts it from the word before it: "3-1", "50th"
	who      string
	names    []string // words that the one meant is called by
	voice    int      // 1 + index into support.voices whose content it stands in; 0 for none
	cueOf    int      // 1 + index of the voice that it is the cue of
	speaks   int      // 1 + index of the voice whose speaker it names
}

// gateBreak is what parts a word from the one before it.
type gateBreak uint8

// gateWords are the words of a text, with what is asked of their places.
type gateWords []gateWord

const (
	joined   gateBreak = iota
	conjoint           // "and"
	paused             // a comma, a dash, a bracket, a quotation mark, "who"
	ended              // the sentence
)

// strong reports whether a word must be borne by what is cited.
func (w *gateWord) strong() bool { return w.class >= gatePlain }

// read reads the words of a span. In what is cited, a span may begin inside a quotation.
func (g *Gate) read(body string, span news.Span, language string, cited bool) []gateWord {
	plain := g.words.Words(body, span, language)
	words := make([]gateWord, 0, len(plain)+4)
	quoted, bracket, sentence, at := false, false, 0, span.Begin
	if cited {
		quoted = insideQuotation(body, span.Begin)
	} else {
		quoted = endsQuotation(body)
	}
	pending, opened := ended, false // a mark behind which a capital says nothing
	for k := 0; k <= len(plain); k++ {
		end := span.End
		if k < len(plain) {
			end = plain[k].Span.Begin
		}
		for at < end {
			r, size := utf8.DecodeRuneInString(body[at:])
			here := news.Span{Begin: at, End: at + size}
			at += size
			switch r {
			case '.', '!', '?', '…':
				if ends(words, r) {
					pending = ended
				}
			case '\n':
				pending = max(pending, paused)
			case ',', ';', ':', '—', '–', '(', ')':
				opened = opened || r == ':'
				pending = max(pending, paused)
			case '-':
				if at < end && body[at] == ' ' {
					pending = max(pending, paused)
				}
			case '“', '«', '„':
				opened = true
				quoted, pending = true, max(pending, paused)
			case '”', '»':
				quoted, pending = false, max(pending, paused)
			case '"':
				opened = true
				quoted, pending = !quoted, max(pending, paused)
			case '[':
				bracket = true
			case ']':
				bracket = false
			case '$', '€', '£', '%', '¥':
				w := gateWord{class: gateUnit, group: symbols[r], sign: r != '%', break_: pending, sentence: sentence, quoted: quoted, bracket: bracket}
				w.Span, w.Text, w.Key = here, string(r), symbols[r]
				words, pending = append(words, w), joined
			}
		}
		if k == len(plain) {
			break
		}
		w := gateWord{Word: plain[k], break_: pending, quoted: quoted, bracket: bracket}
		w.fresh = pending == ended
		if w.fresh && len(words) > 0 {
			sentence++
		}
		w.sentence = sentence
		classify(&w, language, !w.fresh && !opened && isUpperAt(body, w.Span.Begin))
		if w.quoted && w.class == gateCue {
			w.class = gatePlain // it is not the article that says who said it
		}
		w.glued = w.Span.Begin > span.Begin && len(words) > 0 && (w.Span.Begin == words[len(words)-1].Span.End || body[w.Span.Begin-1] == '-')
		words, pending, opened = append(words, w), joined, false
		at = plain[k].Span.End
	}
	return joinPhrases(words, body, language)
}

// ends reports whether a mark behind words ends a sentence: a dot behind one
// letter, or behind a title, does not.
func ends(words []gateWord, mark rune) bool {
	if mark != '.' || len(words) == 0 {
		return mark != '.'
	}
	last := words[len(words)-1].Text
	return utf8.RuneCountInString(last) > 1 && !abbreviated[last]
}

// insideQuotation reports whether a place stands between quotation marks of its paragraph.
func insideQuotation(body string, at int) bool {
	quoted := false
	for _, r := range body[paragraphBegin(body, at):at] {
		switch r {
		case '“', '«', '„':
			quoted = true
		case '”', '»':
			quoted = false
		case '"':
			quoted = !quoted
		}
	}
	return quoted
}

// paragraphBegin is where the paragraph of a place begins: behind the last line
// that has nothing but blanks.
func paragraphBegin(body string, at int) int {
	end := at
	for {
		line := strings.LastIndexByte(body[:end], '\n')
		if line < 0 {
			return 0
		}
		if end < at && strings.TrimSpace(body[line:end]) == "" {
			return end
		}
		end = line
	}
}

// endsQuotation reports whether the first quotation mark of a text is one that closes.
func endsQuotation(text string) bool {
	at := strings.IndexAny(text, "\"“«”»")
	if at < 0 {
		return false
	}
	switch r, _ := utf8.DecodeRuneInString(text[at:]); r {
	case '”', '»':
		return true
	case '"':
		return at > 0 && text[at-1] != ' ' && text[at-1] != '(' && strings.Count(text, "\"")%2 == 1
	}
	return false
}

// classify says what a word is to the gate.
func classify(w *gateWord, language string, capital bool) {
	lexicon := gateLexicon[language]
	if lexicon == nil {
		lexicon = gateLexicon["en"]
	}
	if entry, ok := lexicon[w.Text]; ok && (!capital || entry.class < gatePlain || entry.class == gateUnit) {
		w.class, w.group = entry.class, entry.group
		if w.class >= gateBoundary && w.class < gatePlain || w.class == gateLink {
			w.break_ = max(w.break_, entry.breaks)
		}
		return
	}
	if capital && w.Kind == wording.Function {
		w.Kind = wording.Name // "May"
	}
	switch w.Kind {
	case wording.Function:
		w.class = gateSmall
	case wording.Negation:
		w.class, w.group = gateNegation, "not"
	case wording.Number:
		w.class, w.group = gateNumber, w.Key
	case wording.Name:
		w.class = gateName
	default:
		w.class = gatePlain
	}
	if w.group == "" {
		w.group = canonical(shortened(w.Key))
	}
	if language == "es" && w.class == gatePlain {
		w.root = spanishRoot(w.Text)
	}
	if strings.HasSuffix(w.Text, "n't") {
		w.class, w.group = gateNegation, "not"
	}
}

// shortened gives the key of short English pasts, which keep their ending: "used" is "use".
func shortened(key string) string {
	if len(key) == 4 && strings.HasSuffix(key, "ed") && key[1] != 'e' {
		return key[:3]
	}
	return key
}

// spanishRoot is what the forms of a verb begin with: "vetó", "vetada", "vetará"; "" for
// a word that does not end as verbs do.
func spanishRoot(text string) string {
	for _, end := range []string{"aron", "ieron", "ados", "adas", "idos", "idas", "arán", "erán", "irán", "ando", "iendo", "aban", "ado", "ada", "ido", "ida", "ará", "erá", "irá", "aba", "ían", "ió", "ía", "ar", "er", "ir", "ó", "an", "en"} {
		if root, ok := strings.CutSuffix(text, end); ok && len(root) >= 3 {
			return "~" + root
		}
	}
	return ""
}

// canonical is the key that stands for all keys which say the same.
func canonical(key string) string {
	if same, ok := gateSame[key]; ok {
		return same
	}
	return key
}

// phrases joins what is one word in several: numbers, "per cent", "at least",
// "plans to", "according to".
func joinPhrases(words []gateWord, body, language string) []gateWord {
	out := words[:0]
	for k := 0; k < len(words); {
		w, n := words[k], 1
		switch {
		case w.class == gateNumber || w.Text == "one" && k+1 < len(words) && words[k+1].class == gateNumber:
			n = joinNumber(&w, words[k:], body)
		default:
			for _, p := range gatePhrases[language][w.Text] {
				if matches(words[k:], p.words) && (!p.number || followedByNumber(words[k+len(p.words):])) {
					w.class, w.group, n = p.class, p.group, len(p.words)
					break
				}
			}
		}
		if w.class == gateQualifier && n == 1 && !followedByNumber(words[k+1:]) {
			w.class = gateSmall
			if w.group == "nearly" || w.group == "fewer" || w.group == "more" {
				w.class = gateDegree
			}
		}
		if n > 1 {
			w.Span.End = words[k+n-1].Span.End
		}
		out = append(out, w)
		k += n
	}
	return out
}

func matches(words []gateWord, phrase []string) bool {
	if len(words) < len(phrase) {
		return false
	}
	for i, text := range phrase {
		if words[i].Text != text || i > 0 && words[i].break_ >= paused {
			return false
		}
	}
	return true
}

// followedByNumber reports whether words begin with a figure, or with an article or a sign before it.
func followedByNumber(words []gateWord) bool {
	for i := range min(2, len(words)) {
		switch w := words[i]; {
		case w.class == gateNumber, countless[w.Text], scales[w.Text] != "":
			return true
		case w.class != gateUnit && w.Text != "a" && w.Text != "the" && w.Text != "un" && w.Text != "los":
			return false
		}
	}
	return false
}

// joinNumber reads "twenty-five", "two hundred", "30 mil", "treinta y cinco" as one figure.
func joinNumber(w *gateWord, words []gateWord, body string) int {
	value, ok := 1.0, w.Text == "one"
	if !ok {
		var err error
		value, err = strconv.ParseFloat(w.Key, 64)
		ok = err == nil
	}
	n := 1
	for ok && n < len(words) {
		skip := 0
		if words[n].Text == "y" && n+1 < len(words) && value >= 30 && value < 100 {
			skip = 1
		}
		next := words[n+skip]
		if next.Text == "one" && value >= 20 && value < 100 && int(value)%10 == 0 && next.glued {
			value++
			n++
			break
		}
		if next.class != gateNumber || next.break_ >= paused || skip == 0 && next.break_ > joined {
			break
		}
		more, err := strconv.ParseFloat(next.Key, 64)
		letter, _ := utf8.DecodeRuneInString(next.Text)
		if err != nil || unicode.IsDigit(letter) {
			break
		}
		switch {
		case (more == 100 || more == 1000) && value < 1000:
			value *= more
		case more < 10 && value >= 20 && value < 100 && int(value)%10 == 0, more < 100 && value >= 100 && int(value)%100 == 0:
			value += more
		default:
			more = -1
		}
		if more < 0 {
			break
		}
		n += 1 + skip
	}
	w.class = gateNumber
	if ok {
		w.group = strconv.FormatFloat(value, 'f', -1, 64)
	}
	return n
}

// markNames tells of the words of an account whom they mean.
func markNames(words []gateWord, a *news.Account) {
	k := 0
	for _, m := range a.Marks.Mentions {
		for k > 0 && words[k-1].Span.End > m.Span.Begin {
			k--
		}
		if !m.Span.Within(a.Article.Body) {
			continue
		}
		for k < len(words) && words[k].Span.Begin < m.Span.Begin {
			k++
		}
		here := m.Span.Of(a.Article.Body)
		for ; k < len(words) && words[k].Span.End <= m.Span.End; k++ {
			words[k].who = m.Name
			if named(here, m.Name) {
				words[k].names = elsewhereNamed(m.Name, here)
			}
			if words[k].class == gatePlain && m.Kind != "" {
				if letter, _ := utf8.DecodeRuneInString(words[k].Text); unicode.IsLetter(letter) && isUpperAt(a.Article.Body, words[k].Span.Begin) {
					words[k].class = gateName
				}
			}
		}
	}
}

// named reports whether words may stand for a name: they share a word with it, are
// its first letters, or are no name themselves ("she", "the mayor").
func named(here, name string) bool {
	short, proper := "", false
	for _, word := range strings.Fields(name) {
		if letter, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(letter) {
			short += string(letter)
		}
	}
	words := nameWords(name)
	for _, word := range nameWords(here) {
		if slices.Contains(words, word) || strings.EqualFold(word, short) {
			return true
		}
	}
	for _, word := range strings.Fields(here) {
		letter, _ := utf8.DecodeRuneInString(word)
		proper = proper || unicode.IsUpper(letter)
	}
	return !proper || len(strings.Fields(here)) == 1 && utf8.RuneCountInString(here) < 5 // "She" at the start of a sentence
}

// elsewhereNamed are the words of a name that the words here leave out: "Ana" where
// "Ruiz" stands, both where "she" does.
func elsewhereNamed(name, here string) []string {
	words := nameWords(here)
	return slices.DeleteFunc(nameWords(name), func(word string) bool { return slices.Contains(words, word) })
}

func isUpperAt(body string, at int) bool {
	letter, _ := utf8.DecodeRuneInString(body[at:])
	return unicode.IsUpper(letter)
}

// nameWords are the words of a name, as they are compared.
func nameWords(name string) []string {
	words := strings.FieldsFunc(strings.ToLower(strings.ReplaceAll(name, "’", "'")), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' })
	for i := range words {
		words[i] = strings.TrimSuffix(words[i], "'s")
	}
	return words
}
