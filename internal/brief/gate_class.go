package brief

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/wording"
)

// classify says what a word is to the gate.
func classify(w *gateWord, language string, capital bool) {
	lexicon := gateListed().lexicon[language]
	if lexicon == nil {
		lexicon = gateListed().lexicon["en"]
	}
	if entry, ok := lexicon[w.Text]; ok && (!capital || entry.class < gatePlain || entry.class == gateUnit && scales[w.Text] != "") {
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
	for _, end := range []string{"dujo", "dujeron"} {
		if root, ok := strings.CutSuffix(text, end); ok {
			return "~" + root + "duc" // "introdujo"
		}
	}
	for _, end := range []string{"aron", "ieron", "ados", "adas", "idos", "idas", "arán", "erán", "irán", "ando", "iendo", "aban", "ado", "ada", "ido", "ida", "ará", "erá", "irá", "aba", "ían", "ió", "ía", "ar", "er", "ir", "ó", "an", "en"} {
		if root, ok := strings.CutSuffix(text, end); ok && len(root) >= 3 {
			return "~" + strings.TrimSuffix(root, "i")
		}
	}
	return ""
}

// canonical is the key that stands for all keys which say the same.
func canonical(key string) string {
	if same, ok := gateListed().same[key]; ok {
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
			for _, p := range gateListed().phrases[language][w.Text] {
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
		if words[i].Text != text || i > 0 && words[i].break_ >= paused && words[i].class != gateBoundary {
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
