package extract

import (
	"strings"
	"unicode/utf8"
)

// filterLines drops the lines that are no article text although both
// extractors may have kept them: the headline again, link lists, calls to
// subscribe, share or read on.
func filterLines(lines []line, titles []string) (kept, cut []line) {
	same := map[string]bool{}
	for _, t := range titles {
		if t = foldForMatch(t); t != "" {
			same[t] = true
		}
	}
	for _, l := range lines {
		if same[foldForMatch(l.text)] || isClutter(l) {
			cut = append(cut, l)
		} else {
			kept = append(kept, l)
		}
	}
	return kept, cut
}

func isClutter(l line) bool {
	if utf8.RuneCountInString(l.text) > 300 {
		return false
	}
	n := countWords(l.text)
	if n == 0 {
		return true
	}
	low := strings.ToLower(l.text)
	letters := utf8.RuneCountInString(strings.ReplaceAll(l.text, " ", ""))
	if l.links*10 >= letters*9 {
		if l.text == strings.ToUpper(l.text) {
			return true
		}
		for _, p := range readOn {
			if strings.HasPrefix(low, p) {
				return true
			}
		}
	}
	if n > 25 {
		return false
	}
	for _, p := range clutterStarts {
		if strings.HasPrefix(low, p) {
			return true
		}
	}
	return false
}

var readOn = []string{"read more", "read also", "see also", "more:", "related", "watch", "click here", "see more", "read:", "continue reading", "more on"}

var clutterStarts = []string{
	"read more", "read also", "also read", "see also", "related:", "related stories", "related articles", "related topics", "related content", "more from ",
	"sign up", "subscribe", "follow us", "follow @", "share this", "share on", "click here to", "download our", "download the app", "advertisement", "continue reading",
	"story continues below", "article continues below", "scroll down", "copyright ©", "© 20", "©20", "all rights reserved", "image copyright", "media caption", "image caption",
	"photo credit", "getty images", "credit:", "photo:", "photograph:", "picture:", "image:", "enter your email", "please enter", "thank you for subscribing", "join the conversation", "leave a comment", "post a comment", "tags:", "topics:", "filed under", "posted in",
	"join our", "like us on", "get the latest", "you may also like", "recommended", "more:", "watch:", "listen:", "view comments", "show comments", "mehr zum thema", "lesen sie auch", "lire aussi", "lea también", "leia também", "leggi anche",
}
