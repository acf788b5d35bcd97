package compare

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/headwater-news/headwater/internal/news"
)

// spellOut gives each printed word the form it is compared by: figures for
// number words, one spelling where there are several, and two words for a
// contraction.
func spellOut(s *scanner) quotation {
	q := quotation{text: s.text, words: make([]spoken, 0, len(s.words)+4), marks: make([]mark, 0, len(s.words)+5)}
	add := func(form string, at news.Span, m mark) {
		q.words, q.marks = append(q.words, spoken{form: form, at: at}), append(q.marks, m)
	}
	for i := 0; i < len(s.words); {
		at, before := s.words[i].at, s.marks[i]
		if form, n := number(s.words[i:], s.marks[i:], s.language); n > 0 {
			at.End = s.words[i+n-1].at.End
			add(form, at, before)
			if c := s.words[i].currency; c != "" {
				add(c, at, 0)
			}
			i += n
			continue
		}
		if i+1 < len(s.words) && s.words[i].text == "per" && s.words[i+1].text == "cent" {
			at.End = s.words[i+1].at.End
			add("percent", at, before)
			i += 2
			continue
		}
		next := ""
		if i+1 < len(s.words) {
			next = s.words[i+1].text
		}
		first, second := spell(s.words[i].text, next, s.language)
		if first != "" {
			add(first, at, before)
			before = 0
		}
		if second != "" {
			add(second, at, before)
			before = 0
		}
		i++
		s.marks[i] |= before // of a word that is none
	}
	q.marks = append(q.marks, s.marks[len(s.words)])
	return q
}

// fold lower-cases a word and takes off its diacritics and what is there for the
// printer only.
func fold(word string) string {
	if isASCII(word) {
		return strings.ToLower(word)
	}
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsMark(r), isInvisible(r):
			return -1
		case r == '’', r == 'ʼ':
			return '\''
		case r == '‐', r == '‑':
			return '-'
		case r == 'ß':
			return 's'
		case r == 'ø':
			return 'o'
		case r == 'ł':
			return 'l'
		}
		return r
	}, norm.NFKD.String(strings.ToLower(word)))
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= 0x80 {
			return false
		}
	}
	return true
}

// spell is a word in the one spelling it is compared by; two words where it is a
// contraction, and none where it is a sound.
func spell(word, next, language string) (first, second string) {
	word = strings.ReplaceAll(strings.ReplaceAll(word, ".", ""), "-", "")
	if language != "en" {
		return strings.ReplaceAll(word, "'", ""), ""
	}
	if sounds[word] {
		return "", ""
	}
	if as, ok := variants[word]; ok {
		first, second, _ = strings.Cut(as, " ")
		return first, second
	}
	if stem, end, ok := cutApostrophe(word); ok {
		switch {
		case end == "t" && strings.HasSuffix(stem, "n"):
			return stem[:len(stem)-1], "not"
		case end == "s" && pronouns[stem] && (next == "been" || next == "got"):
			return stem, "has"
		case end == "s" && pronouns[stem]:
			return stem, "is"
		case end == "s":
			return british(stem), ""
		case contracted[end] != "":
			return stem, contracted[end]
		}
		return strings.ReplaceAll(word, "'", ""), ""
	}
	return british(word), ""
}

func cutApostrophe(word string) (stem, end string, ok bool) {
	i := strings.LastIndexByte(word, '\'')
	if i < 0 {
		return word, "", false
	}
	return word[:i], word[i+1:], true
}

var (
	sounds     = setOf("uh um er erm uhm ah sic")
	pronouns   = setOf("it he she that this there here what who where how when")
	contracted = map[string]string{"re": "are", "ll": "will", "ve": "have", "m": "am", "d": "would"}
	variants   = pairsOf(`an=a can't=can not cannot=can not won't=will not shan't=shall not ain't=is not let's=let us o'clock=oclock
		gonna=going to wanna=want to gotta=got to kinda=kind of cos=because 'cause=because 'em=them y'all=you all ma'am=madam
		grey=gray programme=program programmes=programs whilst=while amongst=among towards=toward afterwards=afterward mum=mom mums=moms
		okay=ok tyre=tire tyres=tires kerb=curb plough=plow sceptical=skeptical sceptic=skeptic ageing=aging judgement=judgment
		learnt=learned burnt=burned spelt=spelled dreamt=dreamed leapt=leaped aluminium=aluminum pyjamas=pajamas cosy=cozy storey=story
		storeys=stories whisky=whiskey jewellery=jewelry skilful=skillful fulfil=fulfill enrol=enroll instalment=installment mr=mister
		acknowledgement=acknowledgment cheque=check cheques=checks per=per vs=versus alright=all right thru=through tonite=tonight`)
)

// british writes the regular differences of British and American spelling one
// way. It need not be right, only the same for both.
func british(w string) string {
	n := len(w)
	if n < 5 {
		return w
	}
	if i := strings.Index(w, "our"); i > 1 {
		w = w[:i] + "or" + w[i+3:]
	}
	for _, v := range britishEnds {
		if stem, ok := strings.CutSuffix(w, v.end); ok && len(stem) >= v.stem {
			return stem + v.as
		}
	}
	return w
}

var britishEnds = []struct {
	end, as string
	stem    int // letters before it, at least
}{
	{"isation", "ization", 3}, {"isations", "izations", 3}, {"ise", "ize", 3}, {"ised", "ized", 3}, {"ises", "izes", 3}, {"ising", "izing", 3},
	{"yse", "yze", 3}, {"ysed", "yzed", 3}, {"ysing", "yzing", 3}, {"tre", "ter", 2}, {"tres", "ters", 2}, {"ogue", "og", 3}, {"ogues", "ogs", 3},
	{"lled", "led", 4}, {"lling", "ling", 4}, {"ller", "ler", 4}, {"llers", "lers", 4}, {"ence", "ense", 3}, {"ences", "enses", 3},
}

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}

// pairsOf reads "word=as word=as as": what has no "=" goes on with the pair before.
func pairsOf(list string) map[string]string {
	pairs, last := map[string]string{}, ""
	for field := range strings.FieldsSeq(list) {
		if word, as, ok := strings.Cut(field, "="); ok {
			pairs[word], last = as, word
		} else {
			pairs[last] += " " + field
		}
	}
	return pairs
}
