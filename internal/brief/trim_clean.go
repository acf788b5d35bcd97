package brief

import (
	"regexp"
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
	dateline = regexp.MustCompile(`^(?:(?:\p{Lu}[\p{L}.'’/-]*[^()—–]{0,50})?\((?:(?:\p{Lu}[\p{L}./&-]*|dpa|epd|kna|sda)\s?){1,5}\)[\s.:]*(?:—|–|--?|_|\.-)\s*` +
		`|(?:\p{Lu}[\p{L}.'’/-]*(?: \p{Lu}[\p{L}.'’/-]*){0,3} ?)?\((?:CNN|AP|AFP|Reuters|EFE|UPI|dpa|PA|CBS|KTLA)[^()]{0,20}\)\s*` +
		`|\p{Lu}[\p{Lu}.'’]{2,}(?:[ ,]+[\p{Lu}][\p{L}.'’]*\.?){0,4}(?:,? \d{1,2})?\s*(?: —| –| --| -|\.-|\.—| _|—)\s*)`)
	// prefix is what says of the text that it is new.
	prefix = regexp.MustCompile(`^(?:BREAKING(?: NEWS)?|UPDATED?|EXCLUSIVE|JUST IN|DEVELOPING|ALERT|LATEST|ÚLTIMA HORA|URGENTE|ACTUALIZACIÓN|EXCLUSIVA|EN VIVO|EILMELDUNG|EXKLUSIV)\s*(?::|—|–|-|\|)\s+`)
	// leading is what buttons and boxes leave in front of a text.
	leading = regexp.MustCompile(`^(?:(?:CLOSE )?Skip in Skip(?: x)? Embed(?: x)? Share\s+|(?i:story highlights|share this(?: story| article)?|share on facebook|tweet this|print this|puntos destacados|compartir en facebook|compartir esta noticia)[:.!]?\s+|[•·▪■●►▶*>|]+\s*|[-–—]{1,2}\s+|\(\d{1,2}/\d{1,2}/\d{4}\)\s+)`)
	// trailing is what stands behind a last sentence.
	trailing = regexp.MustCompile(`(?:\s*[(\[][^()\[\]]*(?:AP Photo|Photo by|Photo:|Photo courtesy|Image:|Getty Images|/AP\b|File Photo|Foto:|Foto de)[^()\[\]]*[)\]]` +
		`|\s*\((?:AP|Reuters|AFP|EFE|CNN|Associated Press|The Associated Press|Europa Press|dpa)\)` +
		`|([.!?]["”’»)]*)\s+[\[(]?(?i:read more|click here|continue reading|story continues|advertisement|watch (?:the |this )?video|leer más|lee también|ver más|haga clic|publicidad|weiterlesen|mehr lesen).{0,80})$`)
)

// Signs of what is not the article's own account of anything: boxes, buttons,
// captions, credits, legal lines.
var furniture = regexp.MustCompile(`(?i)https?://|\bwww\.|\.com\b/|@\w+\.\w|` +
	`contributed to (?:this|the) (?:report|story|article)|(?:material|story|article) (?:may|is) not be|all rights reserved|copyright|©|` +
	`continue reading|read more|click (?:here|on)\b|sign up (?:for|here|to)|subscribe (?:to|now|here)|newsletter|follow (?:us|me|him|her|@)|\bfollow .{1,40} on (?:twitter|facebook)|` +
	`enable javascript|javascript|your browser|cookies|advertisement|^more:|see also|related (?:story|stories|articles|content|link)|` +
	`file photo|\bphoto (?:by|courtesy|credit|provided)|in this (?:\w+\.? \d[^ ]*,? (?:\d{4},? )?|undated |image |still |frame |combination |aerial |handout |file )*(?:photo|image|picture|frame|video image)|` +
	`, pictured\b|getty images|image (?:copyright|caption|source)|media caption|ap photo|screen ?shot|` +
	`^(?:photos?|image|video|watch|read|related|listen|gallery|poll|quiz|source|sources|credit|correction|editor'?s note|note|tags?|topics?|q|a|foto|fotos|vídeo|imagen|galería|lea también|lee también|te puede interesar|fuente|nota)\s*:|` +
	`(?:originally|first) (?:published|appeared) (?:on|in|at|by)|please (?:contact|call|e-?mail|visit|see|note|check|click|send|do not|try|enter|refresh)|\(\s*(?:and|,)|\band ,|\bor ,|` +
	`reporting by|edited by|writing by|editing by|^image \d+ of \d+|enlarge image|^RT @|(?:^| )by \p{Lu}[\p{L}.]+ \p{Lu}[\p{L}]+$|staff writer|twitter\.com|` +
	`haga? clic|suscríb|boletín de noticias|derechos reservados|leer más|con información de|síguenos|javascript`)

// caption is what only captions have, in capitals that count.
var caption = regexp.MustCompile(`, (?:left|right|center|centre|second from left|second from right|far left|far right|foreground|background|izquierda|derecha|al centro),|\((?:left|right|L|izq\.?|der\.?)\)|(?:, |[^n] )\p{Lu}\p{L}+day, \p{Lu}\p{L}{2,8}\.? \d{1,2}, \d{4}\b|\(\d{1,2}:\d\d\)|^At (?:left|right|center|centre)\b|^(?:Pictured|Above|Below|Left|Right)[:,]`)

// unfinished ends in a word that no sentence ends in.
var unfinished = regexp.MustCompile(` (?:a|an|the|and|or|its|their|his|el|la|los|un|una|y|de|del|que|der|die|das|und)\.$`)

// dayAndYear ends as captions do that say when a picture was taken.
var dayAndYear = regexp.MustCompile(`\bon \p{Lu}\p{L}{2,8}\.? \d{1,2}, \d{4}(?:, in [^.]{1,40})?\.$`)

// transcript is a speaker's label: "PRESIDENT OBAMA: Well", "Q. Why".
var transcript = regexp.MustCompile(`^(?:\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,4}:|[QA][.:] )`)

// clean takes off what is printed around the sentence and is none of it; not ok
// where what is left is no sentence of an account.
func (tr *trimming) clean() bool {
	tr.narrow(tr.span)
	for range 4 {
		text := tr.text()
		end := len(text)
		if at := trailing.FindStringSubmatchIndex(text); at != nil {
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
	return text != "" && whole(text) && !furniture.MatchString(text) && !caption.MatchString(text) && !transcript.MatchString(text) && !shouted(text) && !stammered(text)
}

// front is how much of a text stands in front of its first sentence.
func front(text string) int {
	for _, form := range []*regexp.Regexp{leading, prefix, dateline} {
		at := form.FindStringIndex(text)
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
	if unfinished.MatchString(end) {
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
