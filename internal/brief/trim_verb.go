package brief

import (
	"slices"
	"strings"
)

// Whether a line is a sentence is told by a finite verb: captions, headings and
// items of lists have none. It is looked for by forms, without reading the
// sentence, and what may as well be a noun or a participle counts only where its
// neighbours make it a verb.

// isSentence says whether there is a finite verb. In a language without a list
// of verbs everything is one.
func (tr *trimming) isSentence() bool {
	find := map[string]func(int) bool{"en": tr.englishVerb, "es": tr.spanishVerb}[tr.language]
	if find == nil {
		return true
	}
	for k := range tr.words {
		if find(k) {
			return true
		}
	}
	return false
}

// addresses says whether the text speaks to its reader, or of a picture beside it:
// in the present, with the day it was taken.
func (tr *trimming) addresses() bool {
	if tr.language != "en" {
		return false
	}
	for k := range tr.words {
		if word := tr.word(k); !tr.isQuoted(k) && (word == "you" || word == "your" || strings.HasPrefix(word, "you'")) {
			return true
		}
	}
	return (dayAndYear().MatchString(tr.text()) || posing().MatchString(tr.text())) && !slices.ContainsFunc(tr.words, tr.past)
}

// englishVerb says whether word k is a finite verb.
func (tr *trimming) englishVerb(k int) bool {
	word := tr.word(k)
	if tr.joined(k-1) && relatives[tr.word(k-1)] {
		return false // "the man who shot him" is no sentence yet
	}
	switch {
	case englishFinite[word]:
		return !tr.capital(k) || k == 0 || word != "will" && word != "may"
	case strings.HasSuffix(word, "n't"), strings.HasSuffix(word, "'re"), strings.HasSuffix(word, "'ve"), strings.HasSuffix(word, "'ll"), strings.HasSuffix(word, "'d"), strings.HasSuffix(word, "'m"):
		return true
	case englishContracted[word] && len(tr.printed(k)) > len(word):
		return true // "it's", "he's"
	case tr.capital(k) && k > 0:
		return false
	case englishPresent[word]:
		return !tr.joined(k-1) || !nominalBefore[tr.word(k-1)]
	case strings.HasSuffix(word, "ed") && len(word) > 3 && !englishNouns[word]:
		return !nominalBefore[tr.word(k-1)] && tr.word(k+1) != "by" && k > 0 && tr.word(k-1) != "be"
	}
	base, ok := strings.CutSuffix(word, "s")
	if !ok || !englishVerbs[base] && !englishVerbs[strings.TrimSuffix(base, "e")] && !englishVerbs[strings.TrimSuffix(base, "ie")+"y"] {
		if !englishVerbs[word] || nominalBefore[tr.word(k-1)] || k == 0 {
			return false
		}
		plural := strings.HasSuffix(tr.word(k-1), "s") && tr.joined(k-1) // "the advisories follow"
		return verbalBehind[tr.word(k+1)] || plural && tr.joined(k)
	}
	return k > 0 && !nominalBefore[tr.word(k-1)] && tr.joined(k-1) && (tr.joined(k) || verbalBehind[tr.word(k+1)])
}

// joined says whether nothing but a blank stands behind word k.
func (tr *trimming) joined(k int) bool { return k >= 0 && k+1 < len(tr.words) && tr.gap(k+1) == " " }

var (
	relatives = wordsIn("who which that whom whose")
	// nominalBefore makes a noun or an adjective of what stands behind it.
	nominalBefore = wordsIn(`the a an this these those his her its their our my your of in on at by for with from into as no any some every each`)
	// verbalBehind makes a verb of what stands before it.
	verbalBehind = wordsIn(`the a an this these those that his her its their him them it to in on at by for with from into as no not any some every each
		between among over under about after before most another several many such all both since against if whether how what why more less only also up down out off back than`)
	englishContracted = wordsIn("it he she that there what who here where")
	englishFinite     = wordsIn(`is are was were am has have had do does did will would can could may might must shall should cannot
		said says told tells went came saw took gave got made found won fell rose began knew thought wrote spoke stood lost kept held left led met paid
		ran sent spent struck swore threw wore sang sank shot shook slept stole swam drew drank drove ate felt flew froze grew heard hid hung lent
		lay broke chose became bent blew bound fled woke withdrew sought sold taught understood fought brought bought caught built burnt dealt dug bore
		forgot forgave overthrew underwent upheld swept spun stuck stung tore wept`)
	englishNouns   = wordsIn("need feed seed weed deed heed shed bred sled speed breed greed indeed hundred sacred naked wicked kindred creed exceed proceed")
	englishPresent = wordsIn(`say want know think believe agree remain continue seem appear include includes exists exist depends depend allow allows
		require requires contain contains become becomes says argue argues insist insists deny denies warn warns remains continues seems appears wants knows
		thinks believes describe describes happens happen belong belongs consists consist occurs occur arrive arrives lives goes comes takes gives gets makes
		put cut hit set let read cost hurt quit shut spread cast beat split`)
	englishVerbs = wordsIn(`avoid enjoy prefer spend earn save serve refuse resist respect ignore mention monitor attract attempt argue arrange assume attend assess base benefit
		blame borrow breathe celebrate choose cite collect combine compare complain contribute cooperate cope date define deliver destroy determine differ direct
		disagree distribute divide dominate eat elect embrace emerge employ enable encourage ensure examine exceed extend favor feed flow fly generate govern guarantee
		guide host house import imply impose improve inform insure intend invest invite judge jump justify last launch lay lift limit locate maintain marry matter
		mix motivate observe obtain organize outline overlook own oversee participate pass perform permit pose possess prevent prove publish pursue qualify question
		rank recall recognize recover reduce refer regard regulate remember remind remove replace rescue reserve resemble resign retain rock rest reuse sail search
		separate settle shape shift sleep smell smoke solve sound spark specialize split stretch struggle submit suffer surround survive swim teach tend tie touch
		trade travel treat understand unite value view violate warrant wear welcome wonder accept accuse add address admit affect aim announce answer appeal apply approve arrest ask attack back ban bear begin block break bring
		build buy call carry cause challenge change charge claim close come command comment concern confirm consider control cost count cover create criticize cross
		cut damage deal decide declare defend demand develop die discuss draw drop end enter estimate expect explain express face fail fall fear feature feel fight file
		find fire focus follow force form get give go grow handle head hear help hit hold hope hurt identify include increase indicate investigate involve join keep
		kill know lack land last lead learn leave lie like limit link list live look lose love make manage mark matter mean measure meet move name need note
		offer open operate oppose order owe own pay plan play point predict prepare present press produce promise propose protect provide pull push put raise reach
		read receive recommend reflect reject release rely represent request respond rest result return reveal rise rule run seek sell send serve set
		share show sign sit speak spend stand start state stay stop study suggest support suspect take talk tell test threaten track trust try turn urge use
		vary visit vote wait walk want watch win wish work worry write yield`)
)
