package brief

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// gateClass is what a word is to the gate.
type gateClass uint8

// The classes. What is below gatePlain may be put in or left out.
const (
	gateSmall gateClass = iota
	gateAux
	gatePronoun
	gatePrep
	gateQualifier // "at least": read with the figure behind it
	gateBoundary  // "and", "who": parts what stands before it from what stands behind
	gatePlain
	gateName
	gateNumber
	gateUnit
	gateNegation
	gateHedge  // "may", "plans to", "alleged"
	gateDegree // "more", "only", "all"
	gateLink   // "because", "after"
	gateCue    // "said"
)

var gateClasses = map[string]gateClass{
	"small": gateSmall, "aux": gateAux, "pronoun": gatePronoun, "prep": gatePrep, "qualifier": gateQualifier, "boundary": gateBoundary,
	"unit": gateUnit, "negation": gateNegation, "hedge": gateHedge, "degree": gateDegree, "link": gateLink, "cue": gateCue,
}

// gateEntry is what the list says of a word.
type gateEntry struct {
	class  gateClass
	group  string
	breaks gateBreak
}

// gatePhrase is several words that are one to the gate.
type gatePhrase struct {
	words  []string
	class  gateClass
	group  string
	number bool // only before a figure
}

//go:embed gate_words.txt
var gateWordList string

// gateList is what the list says.
type gateList struct {
	lexicon map[string]map[string]gateEntry
	phrases map[string]map[string][]gatePhrase // by language and first word
	same    map[string]string                  // by key
}

// gateListed is the list, read when it is first asked for.
var gateListed = sync.OnceValue(func() *gateList {
	list := &gateList{lexicon: map[string]map[string]gateEntry{}, phrases: map[string]map[string][]gatePhrase{}, same: map[string]string{}}
	reader := wording.NewReader()
	for line := range strings.Lines(gateWordList) {
		fields := strings.Fields(line)
		if len(fields) < 3 || strings.HasPrefix(fields[0], "#") {
			continue
		}
		if fields[0] == "same" {
			for _, word := range reader.Words(line, news.Span{Begin: strings.Index(line, fields[2]), End: len(line)}, fields[1]) {
				if list.same[word.Key] == "" {
					list.same[word.Key] = fields[2]
				}
			}
			continue
		}
		list.enter(fields[0], gateClasses[fields[1]], fields[2], fields[3:])
	}
	return list
})

// enter puts in words of a class, and of a group that mean the same.
func (l *gateList) enter(language string, class gateClass, group string, words []string) {
	if l.lexicon[language] == nil {
		l.lexicon[language], l.phrases[language] = map[string]gateEntry{}, map[string][]gatePhrase{}
	}
	for _, word := range words {
		of := group
		if of == "=" {
			of = word
		}
		if parts := strings.Split(word, "_"); len(parts) > 1 {
			l.phrases[language][parts[0]] = append(l.phrases[language][parts[0]], gatePhrase{parts, class, of, class == gateQualifier})
			continue
		}
		entry := gateEntry{class: class, group: of}
		switch {
		case class == gateLink:
			entry.breaks = paused
		case class == gateBoundary && (word == "and" || word == "or" || word == "nor" || word == "y" || word == "e" || word == "o" || word == "u"):
			entry.breaks = conjoint
		case class == gateBoundary:
			entry.breaks = paused
		}
		if _, taken := l.lexicon[language][word]; taken && class == gateQualifier { // one only before a figure
			l.phrases[language][word] = append(l.phrases[language][word], gatePhrase{[]string{word}, class, of, true})
			continue
		}
		l.lexicon[language][word] = entry
	}
}

var symbols = map[rune]string{'$': "dollar", '€': "euro", '£': "pound", '¥': "yen", '%': "percent"}

// scales are words that multiply the figure before them.
var scales = map[string]string{
	"million": "million", "billion": "billion", "trillion": "trillion", "millones": "million", "millón": "million",
	"dozens": "dozens", "hundreds": "hundreds", "thousands": "thousands", "docenas": "dozens", "cientos": "hundreds", "miles": "",
}

// countless are words that a qualifier stands before as it does before a figure.
var countless = map[string]bool{"one": true, "half": true, "dozen": true, "noon": true, "midnight": true, "mediodía": true, "medianoche": true, "docena": true, "mitad": true}

var abbreviated = func() map[string]bool {
	in := map[string]bool{}
	for word := range strings.FieldsSeq("mr mrs ms dr st jr sr gov sen rep gen col lt sgt capt prof jan feb mar apr jun jul aug sept sep oct nov dec no vs inc co corp ltd sra srta dra ud") {
		in[word] = true
	}
	return in
}()

// dated reports whether a word says when.
func (w *gateWord) dated() bool { return gateDays[w.Text] }

var gateDays = func() map[string]bool {
	in := map[string]bool{}
	for word := range strings.FieldsSeq(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
		december jan feb mar apr jun jul aug sept sep oct nov dec yesterday today tomorrow morning afternoon evening night week month year weekend
		lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
		ayer hoy mañana tarde noche semana mes año early late last next earlier`) {
		in[word] = true
	}
	return in
}()

var months = func() map[string]bool {
	in := map[string]bool{}
	for word := range strings.FieldsSeq(`january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
		enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre`) {
		in[word] = true
	}
	return in
}()

// happening reports whether a word looks like a verb in the past, or one with an auxiliary.
func (words gateWords) happening(k int) bool {
	w := &words[k]
	if w.class == gateCue || w.class == gateHedge {
		return true
	}
	if w.class != gatePlain {
		return false
	}
	for n := k; n > 0 && words[n].break_ < paused; n-- {
		if before := &words[n-1]; before.class == gateAux || before.class == gateHedge {
			return true
		} else if before.class != gateNegation && before.class != gateDegree && !before.adverb() {
			break
		}
	}
	return w.past()
}

// past reports whether a word has the form of a past or a participle.
func (w *gateWord) past() bool {
	if w.class != gatePlain && w.class != gateCue && w.class != gateHedge || w.Kind == wording.Name {
		return false
	}
	t := w.Text
	switch {
	case len(t) > 3 && strings.HasSuffix(t, "ed") && t != "need" && t != "speed" && t != "hundred" && t != "seed" && t != "feed":
		return true
	case pasts[t]:
		return true
	}
	return spanishPast(t)
}

// spanishPast reports whether a word ends as Spanish ends what happened.
func spanishPast(t string) bool {
	if spanishPasts[t] {
		return true
	}
	for _, end := range []string{"ó", "uvo", "uvieron", "jeron", "aron", "ieron", "ado", "ados", "ido", "idos", "ada", "adas", "aba", "aban"} {
		if len(t) > len(end)+2 && strings.HasSuffix(t, end) {
			return true
		}
	}
	return false
}

var pasts = func() map[string]bool {
	in := map[string]bool{}
	for word := range strings.FieldsSeq(`found won rose fell began gave took went came saw knew thought brought bought caught taught fought sought sold held kept left lost made met paid ran
		sent spent stood understood struck swept threw wore wrote rang sang sank shot shook slept spoke stole swam drew drank drove ate felt flew forbade forgot froze grew
		heard hid hung led lent lit lay laid meant proved built burnt broke chose dealt dug bore beat became bent blew bled fed fled woke wept withdrew overthrew sped
		stuck swung tore underwent upheld said told put cut hit set let shut quit read split spread cost hurt died killed got bound won taken given seen known written broken
		chosen driven drawn thrown fallen risen grown flown worn torn shown done gone forecast broadcast cast beaten burst shed sworn laid overcome heard left born bitten bit ridden rode shrank shrunk hidden
		withdrawn become begun blown drunk eaten forbidden forgotten frozen lain run sung sunk spoken stolen swum woken overthrown undergone proven come stricken`) {
		in[word] = true
	}
	return in
}()

var spanishPasts = func() map[string]bool {
	in := map[string]bool{}
	for word := range strings.FieldsSeq("dijo hizo hicieron puso pusieron dio dieron vino vinieron quiso quisieron supo trajo produjo redujo condujo oyó cayó huyó vio vieron muerto abierto dicho hecho puesto visto escrito roto oído herido hirió murió") {
		in[word] = true
	}
	return in
}()
