package brief

import "strings"

// corruptions are the ways a good sentence is spoilt.
var corruptions = []struct {
	kind  string
	spoil func(gateCase) []gateCase
}{
	{"name from elsewhere", otherName},
	{"name invented", inventedName},
	{"names exchanged", exchangedNames},
	{"name twice", doubledName},
	{"number changed", changedNumber},
	{"numbers exchanged", exchangedNumbers},
	{"unit changed", replacing(unitPairs, true)},
	{"unit dropped", replacing([][2]string{{" million", ""}, {" millones", ""}, {" percent", ""}, {" por ciento", ""}, {" billion", ""}}, false)},
	{"qualifier dropped", droppedQualifier},
	{"qualifier added", addedQualifier},
	{"speaker exchanged", exchangedSpeaker},
	{"quotation altered", alteredQuotation},
	{"negation added", replacing(negationsAdded, false)},
	{"negation dropped", replacing(negationsDropped, false)},
	{"denial turned", replacing(denials, true)},
	{"attribution dropped", droppedAttribution},
	{"attribution added", addedAttribution},
	{"certainty raised", replacing(certainties, false)},
	{"certainty lowered", replacing([][2]string{{" was ", " may have been "}, {" will ", " may "}, {" fue ", " podría ser "}, {" were ", " were reportedly "}}, false)},
	{"tense changed", replacing(tensesChanged, false)},
	{"cause added", addedCause},
	{"facts mixed", mixedFacts},
	{"word invented", inventedWord},
	{"word replaced", replacedWord},
	{"date changed", replacing(datesChanged, true)},
	{"year changed", changedYear},
	{"turned round", replacing(opposites, true)},
	{"superlative added", addedSuperlative},
	{"voice turned", turnedVoice},
	{"another's support", othersSupport},
	{"pronoun changed", replacing([][2]string{{" he ", " she "}, {" his ", " her "}, {" she ", " he "}, {" her ", " his "}, {" We ", " They "}, {" ella ", " él "}}, false)},
	{"name in brackets", bracketedName},
	{"marks put round words", markedWords},
	{"prefix changed", changedPrefix},
}

func with(c gateCase, written string) gateCase {
	c.written = strings.Join(strings.Fields(written), " ")
	return c
}

// replacing makes a corruption of pairs of words: the first in the sentence is
// replaced by the second, and where both ways are asked for, the second by the first.
func replacing(pairs [][2]string, both bool) func(gateCase) []gateCase {
	return func(c gateCase) (bad []gateCase) {
		for _, pair := range pairs {
			for _, way := range [][2]string{pair, {pair[1], pair[0]}} {
				if strings.Contains(" "+c.written, way[0]) && !betweenQuotationMarks(c.written, way[0]) {
					bad = append(bad, with(c, strings.Replace(" "+c.written, way[0], way[1], 1)))
				}
				if !both {
					break
				}
			}
		}
		return bad
	}
}

func betweenQuotationMarks(text, words string) bool {
	at := strings.Index(text, words)
	return at >= 0 && strings.Count(text[:at], `"`)%2 == 1
}

var unitPairs = [][2]string{
	{" million", " billion"}, {" millones", " billones"}, {" percent ", " percentage points "}, {" kilometres", " miles"}, {" euros", " dollars"}, {" hectares", " acres"},
	{" tonnes", " kilograms"}, {" years", " months"}, {" days", " weeks"}, {" por ciento", " puntos"}, {" euros", " pesos"}, {" hours", " days"}, {" pounds", " dollars"},
}

var qualifiersDropped = [][2]string{
	{" at least ", " "}, {" more than ", " "}, {" up to ", " "}, {" about ", " "}, {" nearly ", " "}, {" almost ", " "}, {" al menos ", " "}, {" más de ", " "},
	{" hasta ", " "}, {" At least ", " "}, {" Al menos ", " "}, {" some ", " "}, {" around ", " "}, {" at least ", " exactly "}, {" fewer than ", " "}, {" less than ", " "},
}

// droppedQualifier drops what is said of a figure.
func droppedQualifier(c gateCase) (bad []gateCase) {
	for _, pair := range qualifiersDropped {
		text := " " + c.written
		if at := strings.Index(text, pair[0]); at >= 0 && figure.MatchString(strings.Fields(text[at+len(pair[0]):] + " x")[0]) {
			bad = append(bad, with(c, text[:at]+pair[1]+text[at+len(pair[0]):]))
		}
	}
	return bad
}

var negationsAdded = [][2]string{
	{" will ", " will not "}, {" was ", " was not "}, {" were ", " were not "}, {" has ", " has not "}, {" have ", " have not "}, {" is ", " is not "}, {" are ", " are not "},
	{" had ", " had never "}, {" fue ", " no fue "}, {" será ", " no será "}, {" podría ", " no podría "}, {" said ", " never said "}, {" could ", " could not "}, {" dijo ", " no dijo "},
	{" with ", " without "},
}

var negationsDropped = [][2]string{
	{" not ", " "}, {" never ", " "}, {" no ", " "}, {" No one ", " One "}, {" None of ", " All of "}, {" without ", " with "}, {" Nadie ", " Alguien "}, {" nunca ", " "}, {" No ", " "},
	{" failed to ", " did "}, {" refused to ", " agreed to "}, {" declined to ", " "}, {" didn't ", " did "}, {" wasn't ", " was "}, {" hadn't ", " had "}, {" isn't ", " is "}, {" don't ", " do "},
}

var denials = [][2]string{
	{" denied ", " said "}, {" denied ", " confirmed "}, {" denied ", " admitted "}, {" negó ", " confirmó "}, {" deny ", " admit "}, {" niegan ", " admiten "}, {" rejected ", " accepted "},
}

var certainties = [][2]string{
	{" may ", " will "}, {" might ", " will "}, {" could ", " will "}, {" could be ", " was "}, {" may ", " "}, {" allegedly ", " "}, {" alleged ", " "}, {" suspected ", " "}, {" plans to ", " will "},
	{" planned to ", " did "}, {" is expected to ", " will "}, {" are expected to ", " will "}, {" is likely to ", " will "}, {" was likely to ", " would "}, {" reportedly ", " "}, {" apparently ", " "},
	{" podría ", " va a "}, {" planea ", " va a "}, {" presunto ", " "}, {" hopes to ", " will "}, {" wants to ", " will "}, {" believed to be ", " "}, {" accused of ", " convicted of "}, {" suspicion of ", " "},
	{" should ", " must "}, {" threatened to ", " decided to "}, {" trying to ", " able to "}, {" possible ", " certain "}, {" probably ", " "}, {" expected to ", " sure to "}, {" appeared to ", " "}, {" seems to ", " "},
	{" If ", " Because "}, {" if ", " as "}, {" said ", " proved "}, {" warned ", " proved "}, {" allege", " prove"},
}

var tensesChanged = [][2]string{
	{" will ", " did "}, {" will be ", " was "}, {" was ", " will be "}, {" were ", " will be "}, {" was ", " is "}, {" were ", " are "}, {" is ", " was "}, {" are ", " were "}, {" has ", " will "},
	{" será ", " fue "}, {" fue ", " será "}, {" cerrará ", " cerró "}, {" comenzará ", " comenzó "}, {" recortará ", " recortó "}, {" aprobó ", " aprobará "}, {" es ", " fue "}, {" would ", " will "}, {" would ", " did "},
	{" dijo ", " dirá "}, {" detuvo ", " detendrá "},
}

var datesChanged = [][2]string{
	{"Monday", "Thursday"}, {"Tuesday", "Saturday"}, {"Wednesday", "Sunday"}, {"Friday", "Tuesday"}, {"January", "June"}, {"March", "August"}, {"April", "July"}, {"September", "October"}, {"December", "February"},
	{"lunes", "jueves"}, {"martes", "sábado"}, {"miércoles", "domingo"}, {"viernes", "martes"}, {"marzo", "agosto"}, {"mayo", "julio"}, {" last week", " last month"}, {" next week", " next month"}, {" May ", " June "},
	{"yesterday", "today"},
}

var opposites = [][2]string{
	{" more ", " less "}, {" rose ", " fell "}, {" raised ", " cut "}, {" won ", " lost "}, {" increased ", " decreased "}, {" increase", " decrease"}, {" before ", " after "}, {" first ", " last "},
	{" for ", " against "}, {" approved ", " rejected "}, {" bought ", " sold "}, {" higher ", " lower "}, {" most ", " few "}, {" opened ", " closed "}, {" began ", " ended "}, {" killed ", " saved "}, {" subió ", " bajó "},
	{" ganó ", " perdió "}, {" más ", " menos "}, {" aprobó ", " rechazó "}, {" mayores ", " menores "}, {" high ", " low "}, {" strong", " weak"}, {" late ", " early "}, {" arrested ", " released "},
	{" a favor ", " en contra "}, {" beat ", " lost to "}, {" ahead of ", " behind "}, {" all ", " some "}, {" north", " south"}, {" guilty", " innocent"}, {" best", " worst"}, {" old", " new"}, {" men ", " women "},
}
