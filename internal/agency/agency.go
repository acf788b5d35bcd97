// Package agency tells whose wire copy an article is: the news agency that its
// text is credited to. An agency not known by name is recognised where a credit
// says itself that it is one.
package agency

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
)

// creditParagraphs is how many paragraphs a credit is looked for in, at the
// start and at the end.
const creditParagraphs = 4

// Credited is the agency that an article's text is credited to, "" when none is:
// by the outlet itself, the byline, the dateline, or a line at either end of
// the body. That an agency "contributed to this report" is no credit for it.
func Credited(a news.Article) string {
	if name := siteOf(a.Outlet); name != "" {
		return name
	}
	for _, line := range append([]string{a.Byline}, a.Authors...) {
		if name := lineCredit(line); name != "" {
			return name
		}
	}
	if name := datelineCredit(a.Dateline + " —"); name != "" {
		return name
	}
	head, tail := ends(a.Body)
	for _, p := range head {
		if name := cmp.Or(datelineCredit(p), lineCredit(p)); name != "" {
			return name
		}
	}
	for _, p := range tail {
		if name := cmp.Or(editorsCredit(p), footCredit(p), lineCredit(p)); name != "" {
			return name
		}
	}
	return ""
}

// datelineCredit reads what stands in brackets or slashes in a dateline. There
// a name that says itself that it is an agency's need not be a known one.
//
//	WASHINGTON (AP) —   BEIJING, Nov. 3 (Xinhua) --   MOSCOW, November 3. /TASS/.   DETROIT (WWJ/AP) –
func datelineCredit(paragraph string) string {
	const longestPlace, longestCredit = 80, 50
	open := strings.IndexAny(paragraph[:min(len(paragraph), longestPlace)], "(/")
	if open < 0 {
		return ""
	}
	closing := map[byte]string{'(': ")", '/': "/"}[paragraph[open]]
	inside, after, ok := strings.Cut(paragraph[open+1:], closing)
	if !ok || len(inside) > longestCredit || !endsDateline(after) {
		return ""
	}
	for part := range strings.FieldsFuncSeq(inside, func(r rune) bool { return r == '/' || r == ',' }) {
		if name := cmp.Or(named(part), saysAgency(part)); name != "" {
			return name
		}
	}
	return ""
}

// saysAgency is s where it is a name of several words that ends in a word for an
// agency, or begins with one.
func saysAgency(s string) string {
	s = strings.TrimSpace(s)
	words := strings.Fields(s)
	if len(words) < 2 {
		return ""
	}
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			return ""
		}
	}
	switch words[len(words)-1] {
	case "Press", "Agency", "Wire", "Newswire", "Service", "Presse", "Agentur", "Agence", "Agencia", "Agenzia":
		return s
	}
	switch words[0] {
	case "Agence", "Agencia", "Agência", "Agenzia", "Agentura":
		return s
	}
	return ""
}

// endsDateline reports whether the text goes on as it does behind a dateline:
// with a full stop or a dash.
func endsDateline(after string) bool {
	after = strings.TrimLeft(after, " ")
	for _, end := range []string{".", "-", "–", "—"} {
		if strings.HasPrefix(after, end) {
			return true
		}
	}
	return false
}

// lineCredit reads a line that is nothing but a credit.
//
//	By Ana Ruiz, Associated Press   Reuters Staff   — AFP   (dpa)
func lineCredit(line string) string {
	const longest = 100
	line = strings.Trim(line, " -–—()[]")
	if line == "" || len(line) > longest || strings.ContainsAny(line, "!?") {
		return ""
	}
	for _, by := range []string{"By ", "by ", "BY ", "Por ", "Von ", "Par ", "From "} {
		line = strings.TrimPrefix(line, by)
	}
	for _, between := range []string{", ", " | ", "/", " • ", " – ", " — ", " - ", " of ", " for ", " from "} {
		if at := strings.LastIndex(line, between); at >= 0 {
			line = line[at+len(between):]
		}
	}
	for _, what := range []string{" staff writer", " Staff Writer", " Staff", " staff", " Writer", " writer", " Writers", " writers", " Correspondent", " correspondent"} {
		line = strings.TrimSuffix(line, what)
	}
	return named(line)
}

// creditMarks are what a copyright or source line begins its credit with.
var creditMarks = []string{"Copyright", "COPYRIGHT", "copyright", "©", "(C)", "(c)", "Source:", "Sources:", "Credit:", "Quelle:", "Fuente:", "Fonte:"}

// footCredit reads the name behind such a mark and perhaps a year.
//
//	Copyright 2013 The Associated Press. All rights reserved.   © Reuters   Source: AFP
func footCredit(paragraph string) string {
	for _, mark := range creditMarks {
		_, rest, ok := strings.Cut(paragraph, mark)
		if !ok {
			continue
		}
		for _, more := range creditMarks {
			rest = strings.TrimPrefix(strings.TrimLeft(rest, " "), more)
		}
		rest = strings.TrimLeftFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) })
		rest = strings.TrimPrefix(rest, "by ")
		if name := atStart(rest); name != "" {
			return name
		}
	}
	return ""
}

// editorsCredit knows the line that Reuters puts under its texts.
//
//	(Reporting by … ; Editing by …)
func editorsCredit(paragraph string) string {
	p := strings.TrimPrefix(paragraph, "(")
	if (strings.HasPrefix(p, "Reporting by ") || strings.HasPrefix(p, "Additional reporting by ")) && strings.Contains(strings.ToLower(p), "editing by ") {
		return "Reuters"
	}
	return ""
}

// named is the agency whose name s is.
func named(s string) string {
	s = strings.TrimSpace(s)
	for _, the := range []string{"The ", "the "} {
		if name := knownAs[strings.TrimPrefix(s, the)]; name != "" {
			return name
		}
	}
	return knownAs[s]
}

// atStart is the agency with whose name s begins, the longest there is.
func atStart(s string) string {
	const longest = 60
	s = s[:min(len(s), longest)]
	for end := len(s); end > 0; end-- {
		if next, _ := utf8.DecodeRuneInString(s[end:]); end < len(s) && (unicode.IsLetter(next) || unicode.IsDigit(next)) {
			continue
		}
		if name := named(s[:end]); name != "" {
			return name
		}
	}
	return ""
}

// ends is the first and the last paragraphs of a body, each cut to what a
// credit can need.
func ends(body string) (head, tail []string) {
	const longest = 400
	for rest := body; rest != "" && len(head) < creditParagraphs; {
		var p string
		p, rest, _ = strings.Cut(rest, "\n")
		if p = strings.TrimSpace(p); p != "" {
			head = append(head, p[:min(len(p), longest)])
		}
	}
	for rest := body; rest != "" && len(tail) < creditParagraphs; {
		p := rest
		at := strings.LastIndexByte(rest, '\n')
		if p = rest[at+1:]; at < 0 {
			rest = ""
		} else {
			rest = rest[:at]
		}
		if p = strings.TrimSpace(p); p != "" {
			tail = append(tail, p[:min(len(p), longest)])
		}
	}
	return head, tail
}

// Supplied reports whether an article that is credited to the agency named is a
// customer's: published by an outlet that is not known to be the agency itself.
func Supplied(a news.Article, name string) bool {
	if siteOf(a.Outlet) == name {
		return false
	}
	for _, own := range []string{a.Site, firstLabel(a.Outlet)} {
		if own != "" && letters(own) == letters(name) {
			return false
		}
	}
	return true
}

// siteOf is the agency whose own site an outlet is, or a part of it.
func siteOf(outlet string) string {
	host := "." + strings.ToLower(strings.TrimSpace(outlet))
	for _, s := range suppliers {
		if s.site != "" && strings.HasSuffix(host, "."+s.site) {
			return s.name
		}
	}
	return ""
}

// firstLabel is a host up to its first dot.
func firstLabel(host string) string {
	label, _, _ := strings.Cut(host, ".")
	return label
}

// letters is a name without what hosts and headings write differently.
func letters(name string) string {
	name = strings.TrimPrefix(strings.ToLower(strings.TrimSpace(name)), "the ")
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, name)
}
