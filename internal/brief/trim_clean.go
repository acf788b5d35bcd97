package brief

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
)

// What pages print in front of a first sentence.
var (
	// datelines: "DENVER (AP) —", "KABUL, Afghanistan, May 3 (Reuters) -", "(EFE).-",
	// "Madrid, 3 may (EFE).-", "WASHINGTON —", "MADRID.-". Without an agency the
	// place has to stand in capitals.
	dateline = pattern(`^(?:(?:\p{Lu}[\p{L}.'’/-]*[^()—–]{0,50})?\((?:(?:\p{Lu}[\p{L}./&-]*|dpa|epd|kna|sda)\s?){1,5}\)[\s.:]*(?:—|–|--?|_|\.-)\s*` +
		`|(?:\p{Lu}[\p{L}.'’/-]*(?: \p{Lu}[\p{L}.'’/-]*){0,3} ?)?\((?:CNN|AP|AFP|Reuters|EFE|UPI|dpa|PA|CBS|KTLA)[^()]{0,20}\)\s*` +
		`|\p{Lu}[\p{Lu}.'’]{3,}(?:[ ,]+[\p{Lu}][\p{L}.'’]*\.?){0,4}(?:,? \d{1,2})?\s*(?: —| –| --| -|\.-|\.—| _|—)\s*)`)
	// capitals are a place without a mark behind it: "WASHINGTON The Senate passed".
	capitals = pattern(`^\p{Lu}{6,}(?: \p{Lu}{3,})? (?:The|An?) `)
	// prefix is what says of the text that it is new.
	prefix = pattern(`^(?:BREAKING(?: NEWS)?|UPDATED?|EXCLUSIVE|JUST IN|DEVELOPING|ALERT|LATEST|ÚLTIMA HORA|URGENTE|ACTUALIZACIÓN|EXCLUSIVA|EN VIVO|EILMELDUNG|EXKLUSIV|(?:A |AN )?[A-Z]{3,}(?: [A-Z]{3,})? EXCLUSIVE|Exclusive|Breaking(?: news)?|Exclusiva|Update)\s*(?::|—|–|-|\|)\s+`)
	// leading is what buttons and boxes leave in front of a text.
	leading = pattern(`^(?:(?:CLOSE )?Skip in Skip(?: x)? Embed(?: x)? Share\s+|(?:Enlarge \| )?Buy (?:This )?Photo\s+|CLOSE\s+|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+, (?:Business Insider|Getty|AP|AFP|Reuters|Bloomberg)\s+|(?i:story highlights|share this(?: story| article)?|share on facebook|tweet this|print this|puntos destacados|compartir en facebook|compartir esta noticia)[:.!]?\s+|[•·▪■●►▶*>|]+\s*|[-–—]{1,2}\s+|\(\d{1,2}/\d{1,2}/\d{4}\)\s+)`)
	// trailing is what stands behind a last sentence.
	trailing = pattern(`(?:\s*[(\[][^()\[\]]*(?:AP Photo|Photo by|Photo:|Photo courtesy|Image:|Getty Images|/AP\b|File Photo|Foto:|Foto de)[^()\[\]]*[)\]]` +
		`|\s*\((?:AP|Reuters|AFP|EFE|CNN|Associated Press|The Associated Press|Europa Press|dpa)\)` +
		`|([.!?]["”’»)]*)\s+[\[(]?(?i:read more|click here|continue reading|story continues|advertisement|watch (?:the |this )?video|leer más|lee también|ver más|haga clic|publicidad|weiterlesen|mehr lesen).{0,80})$`)
)

// datelineMarks are marks of which every dateline has one.
const datelineMarks = "(—–-_"

// clean takes off what is printed around the sentence and is none of it; not ok
// where what is left is no sentence of an account.
func (tr *trimming) clean() bool {
	tr.narrow(tr.span)
	for range 4 {
		text := tr.text()
		end := len(text)
		if at := trailingAt(text); at != nil {
			end = max(at[0], at[3]) // the period stays
		}
		begin := front(text[:end])
		if begin == 0 && end == len(text) {
			break
		}
		tr.narrow(news.Span{Begin: tr.span.Begin + begin, End: tr.span.Begin + end})
	}
	tr.bare()
	text := tr.text()
	return text != "" && whole(text) && !isFurniture(text) && !isCaption(text) && !shouted(text) && !stammered(text)
}

// trailingAt is where in a text what stands behind its last sentence is.
func trailingAt(text string) []int {
	if !strings.HasSuffix(text, ")") && !strings.HasSuffix(text, "]") && !containsAny(strings.ToLower(text), trailers) {
		return nil
	}
	return trailing().FindStringSubmatchIndex(text)
}

// front is how much of a text stands in front of its first sentence.
func front(text string) int {
	if at := capitals().FindString(text); at != "" {
		return strings.LastIndexByte(strings.TrimSpace(at), ' ') + 1
	}
	forms := []func() *screened{leading, prefix, dateline}
	if !strings.ContainsAny(text, datelineMarks) {
		forms = forms[:2]
	}
	for _, form := range forms {
		at := form().FindStringIndex(text)
		if at == nil || at[1] == len(text) {
			continue
		}
		first := strings.TrimLeft(text[at[1]:], "\"“«‘'¿¡ ")
		if letter, _ := utf8.DecodeRuneInString(first); unicode.IsUpper(letter) || unicode.IsDigit(letter) {
			return at[1]
		}
	}
	return 0
}

// bare takes off brackets that the sentence stands in, or has one half of at an end.
func (tr *trimming) bare() {
	text := tr.text()
	opening, closing := strings.Count(text, "(")+strings.Count(text, "["), strings.Count(text, ")")+strings.Count(text, "]")
	begin, end := tr.span.Begin, tr.span.End
	starts, ends := strings.HasPrefix(text, "(") || strings.HasPrefix(text, "["), strings.HasSuffix(text, ")") || strings.HasSuffix(text, "]")
	if starts && (opening > closing || ends && opening == 1 && closing == 1) {
		begin++
	}
	if ends && (closing > opening || starts && opening == 1 && closing == 1) {
		end--
	}
	tr.narrow(news.Span{Begin: begin, End: max(begin, end)})
}

// whole says whether a text begins and ends as sentences do, with all its brackets.
func whole(text string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "\"“«„‘'¿¡"))
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) && first != '$' && first != '£' && first != '€' {
		return false
	}
	if strings.HasSuffix(strings.TrimRight(text, "\"”»’'“)"), "...") || strings.HasSuffix(text, ". .") || strings.Contains(text, ". . .") || strings.Contains(text, "\n") {
		return false
	}
	end := strings.TrimRight(text, "\"”»’'“)] ")
	last, _ := utf8.DecodeLastRuneInString(end)
	if last != '.' && !(strings.ContainsRune("!?", last) && len(end) < len(text)) {
		return false
	}
	if unfinished().MatchString(tailOf(end, 8)) {
		return false
	}
	return strings.Count(text, "(") == strings.Count(text, ")") && strings.Count(text, "[") == strings.Count(text, "]") && !asks(text)
}

// asks says whether a text has a question or an exclamation that nobody is quoted
// with: of an interview, or of the page to its reader.
func asks(text string) bool {
	for at := 0; at < len(text); at++ {
		if text[at] != '?' && text[at] != '!' {
			continue
		}
		rest := text[at+1:]
		if rest == "" || strings.HasPrefix(rest, " ") && !strings.ContainsAny(text[:at], "\"“«„‘'") {
			return true
		}
	}
	return false
}

// shouted says whether a text stands in capitals, as headings do, or begins with
// a heading in capitals.
func shouted(text string) bool {
	upper, lower := 0, 0
	for _, letter := range text {
		switch {
		case unicode.IsUpper(letter):
			upper++
		case unicode.IsLower(letter):
			lower++
		}
	}
	run := 0
	for word := range strings.FieldsSeq(text) {
		if len(word) < 2 || strings.ToUpper(word) != word || strings.ToLower(word) == word {
			break
		}
		run++
	}
	return upper > lower || run >= 4
}

// stammered says whether a text is taken down as spoken: "They-- they don't".
func stammered(text string) bool {
	at := strings.Index(text, "-- ")
	return at > 0 && text[at-1] != ' ' && text[at-1] != '-'
}
