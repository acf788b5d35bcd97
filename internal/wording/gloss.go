package wording

import (
	_ "embed"
	"strings"
	"sync"
)

// spanishLines are glosses of the commonest Spanish words of news, one sense a
// line, written for this project. See the README beside it.
//
//go:embed glosses_es.txt
var spanishLines string

// spanish is read when a first Spanish word is asked for.
var spanish = sync.OnceValue(func() *glosses { return readGlosses(spanishLines) })

// glosses give words of one language in English.
type glosses struct {
	words map[string]string // without accents
	verbs map[string]string // by stem
	names map[string]bool   // words that say the same in a name: "Policía Nacional"
}

// readGlosses reads lines of a word, a tab and its gloss: "to" before it says
// that the word is a verb, a capital that it is glossed in names, too.
func readGlosses(lines string) *glosses {
	g := &glosses{map[string]string{}, map[string]string{}, map[string]bool{}}
	for line := range strings.Lines(lines) {
		word, gloss, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			continue
		}
		plain := unaccented(strings.ToLower(word))
		if strings.ToLower(word) != word {
			g.names[plain] = true
		}
		if verb, ok := strings.CutPrefix(gloss, "to "); ok {
			g.addVerb(plain, verb)
			gloss = verb
		}
		if _, given := g.words[plain]; !given {
			g.words[plain] = gloss
		}
	}
	return g
}

// addVerb puts in the stems of a verb as its forms have them: "pensar" is found
// by pens- and piens-, "buscar" by busc- and busqu-, "conocer" by conoc- and
// conozc-.
func (g *glosses) addVerb(infinitive, gloss string) {
	if len(infinitive) < 4 {
		return
	}
	stem := infinitive[:len(infinitive)-2]
	stems := []string{stem}
	for _, change := range [][2]string{{"e", "ie"}, {"o", "ue"}, {"e", "i"}, {"o", "u"}, {"u", "ue"}} {
		if at := strings.LastIndex(stem, change[0]); at >= 0 {
			stems = append(stems, stem[:at]+change[1]+stem[at+1:])
		}
	}
	for _, changed := range stems {
		for _, end := range [][2]string{{"c", "qu"}, {"c", "z"}, {"c", "zc"}, {"z", "c"}, {"gu", "g"}, {"g", "gu"}, {"g", "j"}, {"u", "uy"}} {
			if rest, ok := strings.CutSuffix(changed, end[0]); ok {
				stems = append(stems, rest+end[1])
			}
		}
	}
	for _, stem := range stems {
		if _, given := g.verbs[stem]; !given {
			g.verbs[stem] = gloss
		}
	}
}

// verbEnds are the endings of Spanish verbs, without accents, clitics apart.
var verbEnds = set(`o as a amos an e aste asteis aron aba abas abamos aban are aras ara aremos aran aria arias ariamos arian es emos en
	aramos aran ase asen ando ado ada ados adas ar i iste io imos isteis ieron eron ia ias iamos ian ere eras era eremos eran eria erias eriamos
	erian ire iras ira iremos iran iria irias iriamos irian iera ieras ieramos ieran iese iesen iendo yendo ido ida idos idas er ir yo yeron`)

// clitics stand behind infinitives and gerunds.
var clitics = []string{"selo", "sela", "selos", "selas", "melo", "se", "me", "te", "lo", "la", "le", "los", "las", "les", "nos"}

// of is the English of a word, "" where it is not known, and the word that has
// the gloss.
func (g *glosses) of(word string) (english, lemma string) {
	word = unaccented(word)
	for _, lemma := range singulars(word) {
		if english, ok := g.words[lemma]; ok {
			return english, lemma
		}
	}
	if english := g.verb(word); english != "" {
		return english, word
	}
	for _, clitic := range clitics {
		if rest, ok := strings.CutSuffix(word, clitic); ok && (strings.HasSuffix(rest, "r") || strings.HasSuffix(rest, "ndo")) {
			return g.verb(rest), word
		}
	}
	return "", word
}

// verb is the English of a verb's form: the longest stem whose rest is an ending.
func (g *glosses) verb(word string) string {
	const shortest, longestEnd = 2, 7
	for at := len(word); at >= max(shortest, len(word)-longestEnd); at-- {
		if english, ok := g.verbs[word[:at]]; ok && verbEnds[word[at:]] {
			return english
		}
	}
	return ""
}

// singulars is what a word may be a plural or a feminine of, itself first.
func singulars(word string) []string {
	out := []string{word}
	if rest, ok := strings.CutSuffix(word, "ces"); ok {
		out = append(out, rest+"z")
	}
	for _, plural := range []string{"s", "es"} {
		if rest, ok := strings.CutSuffix(word, plural); ok && len(rest) > 2 {
			out = append(out, rest)
		}
	}
	for _, base := range out {
		if rest, ok := strings.CutSuffix(base, "a"); ok && len(rest) > 2 {
			out = append(out, rest+"o", rest)
		}
	}
	return out
}

// cognates are endings that Spanish and English words share. What they give need
// not be a word: it is enough that both languages come to the same key.
var cognates = []struct{ spanish, english string }{
	{"aciones", "ations"}, {"acion", "ation"}, {"iciones", "itions"}, {"icion", "ition"}, {"cciones", "ctions"}, {"ccion", "ction"},
	{"uciones", "utions"}, {"ucion", "ution"}, {"nciones", "ntions"}, {"ncion", "ntion"}, {"siones", "sions"}, {"cionales", "tional"},
	{"cional", "tional"}, {"idades", "ities"}, {"idad", "ity"}, {"ismo", "ism"}, {"istas", "ists"}, {"ista", "ist"}, {"encias", "ences"},
	{"encia", "ence"}, {"ancias", "ances"}, {"ancia", "ance"}, {"adores", "ators"}, {"ador", "ator"}, {"arios", "aries"}, {"ario", "ary"},
	{"orios", "ories"}, {"orio", "ory"}, {"icos", "ic"}, {"icas", "ic"}, {"ico", "ic"}, {"ica", "ic"}, {"ivos", "ive"}, {"ivas", "ive"},
	{"ivo", "ive"}, {"iva", "ive"}, {"osos", "ous"}, {"osas", "ous"}, {"oso", "ous"}, {"osa", "ous"}, {"entes", "ents"}, {"ente", "ent"},
	{"antes", "ants"}, {"ante", "ant"}, {"logia", "logy"}, {"grafia", "graphy"}, {"uras", "ures"}, {"ura", "ure"}, {"bles", "ble"},
}

// cognate is the English word that a Spanish one looks like, "" for none.
func cognate(word string) string {
	word = unaccented(word)
	if rest, ok := strings.CutSuffix(word, "mente"); ok && len(rest) > 3 {
		return strings.TrimSuffix(rest, "a") + "ly"
	}
	for _, end := range cognates {
		if rest, ok := strings.CutSuffix(word, end.spanish); ok && len(rest) > 1 {
			return rest + end.english
		}
	}
	return ""
}

var accents = strings.NewReplacer("á", "a", "é", "e", "í", "i", "ó", "o", "ú", "u", "ü", "u", "à", "a", "è", "e", "ò", "o")

func unaccented(word string) string { return accents.Replace(word) }
