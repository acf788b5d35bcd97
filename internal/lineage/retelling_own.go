package lineage

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
)

const (
	// leastQuoted is how many words that say something a quotation has that
	// nobody but who heard it could have.
	leastQuoted = 4
	// quotationHeld is the share of its words that must stand in the other account.
	quotationHeld = .5
	// surelyOrigin is how sure an origin must be for it to keep an account apart.
	surelyOrigin = .5
)

// ownReporting counts the signs that an account has something by itself and not
// from another one: it says that it was told, has learned or has asked; it quotes
// words, or rests on a person, that the other does not have. What a third account
// has too, one that is not known to be later and is no copy of it, is not its own.
func ownReporting(texts []text, kept []*link, i, j int) int {
	from, to := &texts[i], &texts[j]
	n := saysSo(from, to)
	for _, q := range from.account.Marks.Quotations {
		if q.Kind != news.Indirect && !to.holdsQuotation(from, q) && !elsewhere(texts, kept, i, func(t *text) bool { return t.holdsQuotation(from, q) }) {
			n++
		}
	}
	for _, o := range from.account.Marks.Origins {
		if o.Confidence >= surelyOrigin && !to.knows(o) && !elsewhere(texts, kept, i, func(t *text) bool { return t.knows(o) }) {
			n++
		}
	}
	return n
}

// elsewhere reports whether something of account i stands in another that may
// have had it first.
func elsewhere(texts []text, kept []*link, i int, stands func(*text) bool) bool {
	for k := range texts {
		if k != i && rootOf(kept, k) != i && !isLater(&texts[k], &texts[i]) && stands(&texts[k]) {
			return true
		}
	}
	return false
}

// holdsQuotation reports whether the words of another account's quotation stand
// in two sentences of t.
func (t *text) holdsQuotation(of *text, q news.Quotation) bool {
	var words keyed
	for _, span := range q.Content {
		for _, k := range of.keyed(span).keys {
			words.add(k)
		}
	}
	if len(words.keys) < leastQuoted {
		return true
	}
	if of.language() != t.language() && t.quotes(q.Speaker.Name) {
		return true
	}
	_, _, share := t.hold(&words, make([]float64, len(t.sentences)))
	return share >= quotationHeld
}

// quotes reports whether a speaker is quoted directly. Of accounts in two
// languages this tells more than the words, which a translator chose.
func (t *text) quotes(speaker string) bool {
	for _, q := range t.account.Marks.Quotations {
		if q.Kind != news.Indirect && lastWord(q.Speaker.Name) == lastWord(speaker) {
			return true
		}
	}
	return false
}

func lastWord(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

// knows reports whether the person that an origin of another account names is
// named in t, too.
func (t *text) knows(o news.Origin) bool {
	if o.Kind != news.OriginPerson {
		return true
	}
	return strings.Contains(t.account.Article.Body, lastWord(o.Name))
}

// Words that stand before an outlet's name for itself where it reports by itself.
var (
	toldCues = listed(`told tell tells telling informed assured contó dijo explicó declaró aseguró sagte sagten erklärte`)
	withCues = listed(`by with to from for bei mit gegenüber por con`)
	// askedWords must stand a little before, where the cue is no more than "by".
	askedWords = listed(`seen obtained reviewed asked approached contacted interview interviewed spoke spoken comment request requests requested
		shown read heard questions conversation visto obtenido consultado entrevista habló preguntado contactado comentarios petición
		gespräch interview anfrage vorliegt`)
	// ownVerbs follow an outlet's name.
	ownVerbs = listed(`has have had understands asked approached contacted saw reviewed obtained read spoke visited met attended found did put
		counted confirmed heard tuvo ha pudo preguntó contactó visitó hat erfuhr fragte`)
	// ourselves are how outlets call themselves without a name.
	ourselves = [][]string{
		{"this", "newspaper"}, {"this", "reporter"}, {"this", "magazine"}, {"this", "website"}, {"our", "reporter"}, {"our", "reporters"},
		{"our", "correspondent"}, {"your", "correspondent"}, {"our", "newsroom"}, {"told", "us"}, {"tell", "us"}, {"tells", "us"},
		{"este", "periódico"}, {"este", "diario"}, {"este", "medio"}, {"esta", "redacción"}, {"nuestra", "redacción"},
		{"dieser", "zeitung"}, {"unserer", "redaktion"}, {"unserer", "zeitung"},
	}
)

// saysSo counts the sentences in which an account says that it reports by
// itself, unless the other account says it there, too, in the same words.
func saysSo(from, to *text) int {
	self := from.reportsOfItself()
	if len(self) == 0 {
		return 0
	}
	n, runs := 0, copied(from, to)
	for _, span := range self {
		if begin, end := from.wordsIn(span); inRuns(runs, begin, end) < (end-begin)/2 {
			n++
		}
	}
	return n
}

// reportsOfItself are the sentences in which an account says that it reports by
// itself, looked for once.
func (t *text) reportsOfItself() []news.Span {
	if !t.selfRead {
		t.selfRead = true
		for _, sentence := range t.sentences {
			if begin, end := t.wordsIn(sentence.span); begin < end && t.reportsItself(begin, end) {
				t.self = append(t.self, sentence.span)
			}
		}
	}
	return t.self
}

// reportsItself reports whether words say that the outlet was told or asked.
func (t *text) reportsItself(begin, end int) bool {
	words := make([]string, 0, end-begin)
	for _, span := range t.spans[begin:end] {
		words = append(words, strings.ToLower(span.Of(t.account.Article.Body)))
	}
	for i := range words {
		for _, we := range ourselves {
			if i+1 < len(words) && words[i] == we[0] && words[i+1] == we[1] {
				return true
			}
		}
		n := t.ownName(begin+i, end)
		if n == 0 {
			continue
		}
		before := i - 1
		if before >= 0 && (words[before] == "the" || words[before] == "el" || words[before] == "la" || words[before] == "der") {
			before--
		}
		switch {
		case i+n < len(words) && ownVerbs[words[i+n]]:
			return true
		case before >= 0 && toldCues[words[before]]:
			return true
		case before >= 0 && withCues[words[before]]:
			for _, w := range words[max(0, before-4):before] {
				if askedWords[w] {
					return true
				}
			}
		}
	}
	return false
}

// longestName is how many words an outlet's name may have.
const longestName = 5

// ownName is how many words from a place on name the account's own outlet: its
// whole name, or the last word of it behind "the".
func (t *text) ownName(at, end int) int {
	body := t.account.Article.Body
	if first, _ := utf8.DecodeRuneInString(body[t.spans[at].Begin:]); !unicode.IsUpper(first) {
		return 0
	}
	name := ""
	for n := 1; n <= longestName && at+n <= end; n++ {
		name += letters(t.spans[at+n-1].Of(body))
		if slices.Contains(t.named, name) || n == 1 && t.shortName(name) {
			return n
		}
		if !slices.ContainsFunc(t.named, func(own string) bool { return strings.HasPrefix(own, name) }) {
			return 0
		}
	}
	return 0
}

// shortName reports whether a word is the last of the outlet's name: "the Courier".
func (t *text) shortName(word string) bool {
	const shortest = 4
	return len(word) >= shortest && slices.ContainsFunc(t.named, func(own string) bool { return strings.HasSuffix(own, word) })
}
