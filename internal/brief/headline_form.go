package brief

import (
	"regexp"
	"strings"
	"sync"
	"unicode"

	"github.com/headwater-news/headwater/internal/news"
)

const (
	shortestHeadline = 4 // words
	longestHeadline  = 20
	shortestLine     = 6 // of a first line: shorter ones name a page or a part of it
)

// unfitHeadline are headlines that tell no news: they ask, call, promise, announce a
// form, or speak to the reader.
var unfitHeadline = pattern(`(?i)[?!…]|\.\.\.$` +
	`|^(?:here(?:'|’)?s|here are|why|how|what|when|where|who|watch|listen|live|inside|meet|this|these|opinion|editorial|analysis|explainer|explained|video|photos?|gallery|podcast|letters?|column|review|quiz|recap|factbox|timeline|fact check|in pictures|in photos|everything)\b` +
	`|^(?:por qué|porque|cómo|qué|quién|cuándo|dónde|así|esto|estas?|estos|vídeo|video|fotos?|en vivo|en directo|opinión|editorial|análisis|las claves|claves|minuto a minuto)\b` +
	`|[:–—-] (?:what|how|why|here(?:'|’)s|all you)\b|\bwhat we know\b|\blo que (?:se sabe|sabemos)\b` +
	`|\blive (?:updates|blog)\b|\bas it happened\b|\byou need to know\b|\bwon(?:'|’)t believe\b|\bgoes viral\b|\b(?:you|your|my)\b|\bminuto a minuto\b|\bno (?:lo )?creerás\b`)

// headlineHeralds stand before a headline and are none of it.
var headlineHeralds = pattern(`(?i)^(?:breaking(?: news)?|exclusive|update ?\d*|updated|just in|developing|report|última hora|exclusiva|urgente|actualización)\s*[:|–—-]\s*`)

// outletSuffix is what may be an outlet's name behind a headline.
var outletSuffix = pattern(`\s+(\||[-–—]|::|»)\s+([^|]+)$`)

// headlineOf is the headline of an article as a story could have it: without the
// outlet's name; not ok where it has none, or one that tells no news.
func headlineOf(a *news.Article) (string, bool) {
	text := strings.Join(strings.Fields(a.Headline), " ")
	if text == "" {
		text = firstLine(a.Body)
	}
	text = headlineHeralds().ReplaceAllString(text, "")
	for {
		m := outletSuffix().FindStringSubmatchIndex(text)
		if m == nil || !(text[m[2]:m[3]] == "|" || isOutlet(text[m[4]:m[5]], a)) {
			break
		}
		text = text[:m[0]]
	}
	text = strings.TrimSuffix(text, ".")
	words := len(strings.Fields(text))
	fit := shortestHeadline <= words && words <= longestHeadline && !unfitHeadline().MatchString(text) && !shouts(text) && !allQuoted(text)
	return text, fit
}

// firstLine is the first line of a body where it reads as a headline: alone in
// its paragraph, without a full stop.
func firstLine(body string) string {
	end := blankLine().FindStringIndex(body)
	if end == nil {
		return ""
	}
	line := strings.TrimSpace(body[:end[0]])
	if strings.ContainsAny(line, "\n") || captioned().MatchString(line) || quotedFirst().MatchString(line) || strings.ContainsAny(line[max(0, len(line)-1):], ".!?:;,") || strings.ContainsAny(line, "@©") {
		return ""
	}
	words := strings.Fields(line)
	if len(words) < shortestLine {
		return ""
	}
	return strings.Join(words, " ")
}

// firstLineOf is where a headline stands that is the first line of its article's text.
func (t *telling) firstLineOf(h contender) []news.Support {
	a := &t.accounts[h.account].Article
	if strings.TrimSpace(a.Headline) != "" {
		return nil
	}
	end := blankLine().FindStringIndex(a.Body)
	if end == nil {
		return nil
	}
	begin := end[0] - len(strings.TrimLeft(a.Body[:end[0]], " \t\n"))
	return []news.Support{{Article: a.ID, Span: news.Span{Begin: begin, End: end[0]}}}
}

// blankLine parts paragraphs.
var blankLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\n\s*\n`) })

// isOutlet reports whether words are the name of an article's outlet.
func isOutlet(words string, a *news.Article) bool {
	name := lettersOf(words)
	if name == "" {
		return false
	}
	host, _, _ := strings.Cut(a.Outlet, ".")
	for _, own := range []string{lettersOf(a.Site), lettersOf(host), lettersOf(a.Outlet)} {
		if own != "" && (strings.Contains(own, name) || strings.Contains(name, own)) {
			return true
		}
	}
	return false
}

// lettersOf is the letters of words, without "The", in lower case.
func lettersOf(words string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, strings.TrimPrefix(words, "The "))
}

// shouts reports whether most letters are capitals.
func shouts(text string) bool {
	letters, capitals := 0, 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
			if unicode.IsUpper(r) {
				capitals++
			}
		}
	}
	return capitals*10 > letters*6
}

// allQuoted reports whether a headline is nothing but a quotation.
func allQuoted(text string) bool {
	inside := betweenMarks(text, 0, len(text))
	return len(inside) == 1 && inside[0].Len()*10 > len(text)*9 || strings.HasPrefix(text, "'") && strings.HasSuffix(text, "'")
}
