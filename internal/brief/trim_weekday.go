package brief

import (
	"slices"
	"strings"
	"unicode"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// "On Thursday" says when only to who reads an article on its day. It is dropped
// where nothing of the sentence hangs on it: not with a negation ("did not answer
// on Thursday" is less than "did not answer"), a future ("will vote on Thursday"
// is the news; so is it of a verb in the present), a count or an order ("the third on Thursday"), a month, a time of
// day, a second weekday; nor behind verbs that say little but when ("was held on
// Thursday"). What is dropped:
//
//	yesterday · ayer
//	on Thursday · late on Thursday night · Thursday [said Thursday] · On Thursday, …
//	el jueves · este jueves · el jueves por la noche · El jueves, …

// dated is what in a sentence makes its weekday a part of what it says.
var dated = map[string]func() *screened{
	"en": pattern(`(?i)\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|\w+n['’]t|will|would|shall|plans?|planned|scheduled|due|expects?|expected|set to|going to|to be|upcoming|until|deadline|` +
		`first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|latest|only|other|another|again|most|least|same|twice|every|each|` +
		`January|February|March|April|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec|noon|midnight|o['’]clock|\d{1,2} ?: ?\d\d|\d{1,2}(?::\d\d)? ?[ap]\.?m)\b|\b(?:is|are) (?:\w+ )?to \w+|['’]ll\b|\bMay \d`),
	"es": pattern(`(?i)(?:^|[^\p{L}])(?:no|nunca|jamás|nadie|nada|ningún|ninguna|tampoco|sin|primer|primera|segundo|segunda|tercer|tercera|último|última|próximo|próxima|otro|otra|solo|sólo|cada|` +
		`enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|mediodía|medianoche|previsto|prevista|prevé|programado|programada|\d{1,2}[:.]\d\d|horas|\p{L}+r(?:á|án|emos|ía|ían))(?:$|[^\p{L}])`),
}

var (
	weekdays = map[string]map[string]bool{
		"en": wordsIn("monday tuesday wednesday thursday friday saturday sunday yesterday"),
		"es": wordsIn("lunes martes miércoles jueves viernes sábado domingo ayer"),
	}
	// pastForms are the past forms that no ending tells.
	pastForms = wordsIn(`was were had did said told went came saw took gave got made found won fell rose began knew thought wrote spoke stood lost kept held left led
		met paid ran sent spent struck swore threw wore sang sank shot shook slept stole drew drank drove ate felt flew fled froze grew heard hid lent lay broke
		chose became hit cut put set shut quit sought sold bought brought caught taught fought built dealt withdrew
		fue fueron era eran había habían hizo hicieron dijo dijeron tuvo tuvieron puso vino quiso pudo supo trajo hubo dio vio`)
	dayparts = wordsIn("morning afternoon evening night")
	// fixes are words behind which "on Thursday" is needed, or means another thing.
	fixes = wordsIn(`only just even as than both either or and held place is was are were be been being start starts started begin begins began end ends ended open opens
		opened happen happens happened occur occurred came come comes fell falls met meet arrive arrives based focus focused later next last
		depend depends
		did do starting beginning filed released published issued posted unveiled aired signed dated obtained unsealed completed taken recorded conducted seen`)
	// behindBare are words that may stand behind a weekday without "on".
	behindBare = wordsIn(`that to after in as for with by but he she it they the a an his her its their there whether if when while during following
		from over against about because amid near before outside inside at and into of`)
	// noBare are words that make a weekday behind them something else.
	noBare = wordsIn(`next last this past every each all super good black holy ash easter fat cyber bloody the a an of by since until till from to for through
		between than before after and or but around about that on`)
	spanishParts = phrases("por la mañana, por la tarde, por la noche, en la mañana, en la tarde, en la noche, a la noche, al mediodía, de madrugada, pasado")
	spanishFixes = wordsIn("de desde hasta para por entre a con sobre tras antes en y o que como es fue era será sea son")
)

// dropWeekday drops the weekday of the sentence where nothing hangs on it.
func (tr *trimming) dropWeekday() {
	found := -1
	for k := range tr.words {
		if !weekdays[tr.language][strings.TrimSuffix(tr.word(k), "'s")] {
			continue
		}
		if found >= 0 {
			return
		}
		found = k
	}
	if found < 0 || len(tr.printed(found)) != len(tr.word(found)) || tr.isQuoted(found) || !slices.ContainsFunc(tr.words, tr.past) || tr.isDated() {
		return
	}
	day := tr.englishDay
	if tr.language == "es" {
		day = tr.spanishDay
	}
	begin, end := day(found)
	if begin < end && len(tr.words)-(end-begin) > fewest {
		tr.dropAdverb(begin, end)
	}
}

// isDated says whether something of the sentence hangs on its weekday.
func (tr *trimming) isDated() bool {
	form, ok := dated[tr.language]
	return ok && form().MatchString(tr.text())
}

// past says whether a word is a verb in the past, going by its form. A weekday of
// the present is one to come: "the parliament meets on Monday".
func (tr *trimming) past(w wording.Word) bool {
	if tr.language == "es" {
		return pastForms[w.Text] || spanishPreterite(w.Text) || strings.HasSuffix(w.Text, "ó") || strings.HasSuffix(w.Text, "aron") || strings.HasSuffix(w.Text, "eron")
	}
	return pastForms[w.Text] || strings.HasSuffix(w.Text, "ed") && len(w.Text) > 3
}

// englishDay is the words [begin,end) to drop with the weekday k; none where it
// has to stay.
func (tr *trimming) englishDay(k int) (begin, end int) {
	begin, end = k, k+1
	if dayparts[tr.word(end)] && tr.gap(end) == " " && len(tr.printed(end)) == len(tr.word(end)) {
		end++
	}
	preposed := tr.before(begin, "on")
	if preposed {
		begin--
	}
	for tr.before(begin, "late") || tr.before(begin, "early") || tr.before(begin, "earlier") {
		begin--
	}
	if begin == 1 && tr.word(0) == "also" {
		begin--
	}
	if !preposed && tr.before(begin, "on") { // "on late Tuesday"
		return 0, 0
	}
	if begin > 0 && tr.gap(begin) == " " && (fixes[tr.word(begin-1)] || strings.HasSuffix(tr.word(begin-1), "ing") || unicode.IsDigit(rune(tr.printed(begin - 1)[0]))) {
		return 0, 0
	}
	if preposed && tr.capital(begin-1) && tr.before(begin-1, "the") {
		return 0, 0 // "the Herald on Sunday"
	}
	if preposed || begin == 0 {
		return begin, end
	}
	behind := tr.gap(end)
	clause := !strings.HasPrefix(behind, " ") || behindBare[tr.word(end)] || strings.ContainsAny(behind, "\"“‘—–-(")
	if noBare[tr.word(begin-1)] || tr.gap(begin) != " " || tr.capital(begin-1) && begin > 1 || !clause {
		return 0, 0
	}
	return begin, end
}

// before says whether a word stands directly in front of word k.
func (tr *trimming) before(k int, word string) bool {
	return k > 0 && tr.word(k-1) == word && tr.gap(k) == " "
}

// spanishDay is the words [begin,end) to drop with the weekday k; none where it
// has to stay.
func (tr *trimming) spanishDay(k int) (begin, end int) {
	begin, end = k, k+1
	switch {
	case tr.word(k) == "ayer":
	case tr.before(k, "el"), tr.before(k, "este"):
		begin--
	case tr.before(k, "pasado") && tr.before(k-1, "el"):
		begin -= 2
	default:
		return 0, 0
	}
	for _, part := range spanishParts {
		if n := tr.starts(end, part); n > 0 && tr.gap(end) == " " {
			end += n
			break
		}
	}
	if begin > 0 && spanishFixes[tr.word(begin-1)] {
		return 0, 0
	}
	return begin, end
}

// dropAdverb takes out the words [begin,end) with the commas that were theirs.
// It leaves them where what is left would not be joined well.
func (tr *trimming) dropAdverb(begin, end int) {
	before, behind := tr.gap(begin), tr.gap(end)
	if end < len(tr.words) {
		first := rune(tr.printed(end)[0])
		clause := strings.HasPrefix(behind, ", ") && explains[tr.word(end)]
		named := tr.capital(end) && behind == " " && begin > 0 // "on Saturday Night Live"
		if clause || named || unicode.IsDigit(first) || behind != "" && strings.ContainsAny(behind[:1], "-/–'’&") || strings.HasPrefix(strings.TrimSpace(behind), "(") || joins[tr.word(end)] && behind == " " {
			return
		}
	}
	from, to := tr.words[max(begin-1, 0)].Span.End, tr.words[end-1].Span.End
	switch {
	case begin == 0:
		if before == "" && end < len(tr.words) && tr.canBegin(end) && (strings.HasPrefix(behind, ", ") || tr.clauseAt(end) && behind == " ") {
			tr.narrow(news.Span{Begin: tr.words[end].Span.Begin - len(tr.marksBefore(end)), End: tr.span.End})
		}
	case before == " ":
		tr.cut(news.Span{Begin: from, End: to})
	case before == ", " && strings.HasPrefix(tr.body[to:], ",") && !strings.Contains(tr.kept(news.Span{Begin: tr.span.Begin, End: from}), ","):
		tr.cut(news.Span{Begin: from, End: to + 1})
	case before == ", " && behind == ".":
		tr.cut(news.Span{Begin: from, End: to})
	}
}

// clauseAt says whether a clause may begin with word k: its subject does.
func (tr *trimming) clauseAt(k int) bool {
	return subjects[tr.word(k)] || tr.capital(k)
}

var (
	// explains are words that go on about a day behind a comma.
	explains = wordsIn(`when which where a an his her its their one two three four five days day hours minutes just exactly nearly almost only marking
		cuando que un una dos tres día días en`)
	// joins are words that tie a day to another.
	joins = wordsIn("and or through to until y o a hasta de and/or")
	// subjects are words that a subject begins with.
	subjects = wordsIn("the a an he she they it his her their its el la los las un una")
)
