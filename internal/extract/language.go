package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"
)

const (
	languageSample = 500 // characters that are looked at, at each of two places
	shortestText   = 80  // letters under which a text's language is not guessed
	shortestPost   = 40  // the same, for a post within a text
)

// Language is the ISO 639-1 code of the language that text is written in, or ""
// where the text is too short or too mixed to tell. Embedded posts do not
// count. It looks at the beginning of the text and at its middle: where they
// disagree, at more of it.
func Language(text string) string {
	sample := articleSample(text, 6*languageSample)
	first, rest := cutRunes(sample, languageSample)
	language := detect(first, shortestText)
	if rest == "" {
		return language
	}
	_, behind := cutRunes(rest, (utf8.RuneCountInString(rest)-languageSample)/2)
	second, _ := cutRunes(behind, languageSample)
	again := detect(second, shortestText)
	if language != "" && (again == language || again == "" && len(rest) < shortestText) {
		return language
	}
	return detect(sample, shortestText)
}

// articleSample is up to limit characters of the text without its posts.
func articleSample(text string, limit int) string {
	head, _ := cutRunes(text, 2*limit)
	if !strings.ContainsAny(head, "#@") {
		head, _ = cutRunes(head, limit)
		return head
	}
	lines := splitLines(head, nil)
	skip := make([]bool, len(lines))
	for _, run := range posts(lines) {
		for i := run.from; i < run.to; i++ {
			skip[i] = true
		}
	}
	var b strings.Builder
	for i := range lines {
		if !skip[i] && !hasPicture(lines[i].text) {
			b.WriteString(lines[i].text)
			b.WriteByte('\n')
		}
	}
	sample, _ := cutRunes(withoutPostMarks(b.String()), limit)
	return sample
}

// detect is the language of a sample, or "" where it has less than the least
// number of letters or the detector is not sure.
func detect(sample string, least int) string {
	letters := 0
	for _, r := range sample {
		if unicode.IsLetter(r) {
			letters += 1 + 2*bit(isIdeograph(r))
		}
	}
	if letters < least {
		return ""
	}
	words := countFunctionWords(sample)
	if language := words.language(); language != "" {
		return language
	}
	// whatlanggo walks a map of languages, so it could name either of two that
	// fit equally well; but then it is not sure of it.
	info := whatlanggo.Detect(sample)
	if !info.IsReliable() || words.contradict(info.Lang.Iso6391()) {
		return ""
	}
	return info.Lang.Iso6391()
}

// functionWords are common words that only one of these languages has, nearly.
// In running text they are a sixth and more of its words.
var functionWords = func() map[string]int {
	words := map[string]int{}
	for i, l := range functionLanguages {
		for w := range strings.FieldsSeq(l.words) {
			words[w] |= 1 << i
		}
	}
	return words
}()

var functionLanguages = []struct{ code, words string }{
	{"en", "the of and to that was with for is are were have has his her their which this from they will would been said who had it at by be as not"},
	{"es", "el los las del y una con su sus fue pero este esta son según ha han por lo más sin sobre entre también como es en al"},
	{"de", "der die das und den von mit ist im zu nicht ein eine dem auf für des sich auch als wird hat sie aus bei nach wurde sind einer einen dass"},
	{"fr", "le les des et du une est dans qui pour au sur pas il ce cette ont été plus par avec son ses aux sont mais selon elle leur"},
	{"pt", "o os do da dos das em um uma não com mais foi ao pela pelo são na no nas nos também seu sua é à após segundo já"},
	{"it", "il di che è della per non del gli nel alla dei delle sono si ha da con dal anche più una ed al lo"},
	{"nl", "het een van de dat niet op voor met zijn aan bij ook naar werd wordt door uit om nog maar hij over is en in"},
}

// functionWordCount is how many words a sample has, and how many function words
// of each of the functionLanguages.
type functionWordCount struct {
	words int
	of    [8]int
}

func countFunctionWords(sample string) functionWordCount {
	var c functionWordCount
	var buf [16]byte
	for w := range strings.FieldsFuncSeq(sample, func(r rune) bool { return !unicode.IsLetter(r) }) {
		c.words++
		if len(w) > len(buf) {
			continue
		}
		low := buf[:copy(buf[:], w)]
		if 'A' <= low[0] && low[0] <= 'Z' {
			low[0] += 'a' - 'A'
		}
		for set, i := functionWords[string(low)], 0; set != 0; set, i = set>>1, i+1 {
			c.of[i] += set & 1
		}
	}
	return c
}

// language is the language whose function words are many, where hardly any are
// another's; else "". It takes a hundredth of the time of comparing trigrams,
// and is surer in short texts that are full of foreign names.
func (c functionWordCount) language() string {
	const fewest = 12 // words
	best, second := 0, 0
	for i := 1; i < len(functionLanguages); i++ {
		if c.of[i] > c.of[best] {
			best = i
		}
	}
	for i := range functionLanguages {
		if i != best {
			second = max(second, c.of[i])
		}
	}
	if c.words < fewest || c.of[best]*6 < c.words || c.of[best] < 2*second {
		return ""
	}
	return functionLanguages[best].code
}

// contradict reports whether a sample has next to none of the function words
// that running text of the language has: it is a list of names or results, in
// which trigrams see whatever language the names come from.
func (c functionWordCount) contradict(language string) bool {
	for i, l := range functionLanguages {
		if l.code == language {
			return c.of[i]*20 < c.words
		}
	}
	return false
}

// cutRunes parts text behind n characters.
func cutRunes(text string, n int) (head, rest string) {
	if n <= 0 {
		return "", text
	}
	for i := range text {
		if n == 0 {
			return text[:i], text[i:]
		}
		n--
	}
	return text, ""
}
