package date

import "time"

var german = indexed(&language{
	months:     numbered[time.Month](`januar|jänner|jan. februar|feb. märz april|apr. mai juni juli august|aug. september|sept. oktober|okt. november|nov. dezember|dez.`),
	weekdays:   numbered[int](`montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag`),
	dayFirst:   true,
	dayEndings: words(""),
	of:         words(""),
	on:         words("am den dem vom zum der"),
	until:      words("bis"),

	beforeYear:  words("jahr jahre jahres seit bis von in im anfang ende mitte herbst sommer frühjahr winter und zwischen"),
	beforeMonth: words("im"),
	countable:   words("menschen personen euro dollar meter kilometer stellen stimmen wohnungen soldaten"),

	phrases: spelled(`
		day-2: vorgestern
		day-1: gestern, gestern abend, gestern morgen
		day: heute, heute morgen, heute abend
		day+1: morgen
		day+2: übermorgen
		week-1: letzte woche, vergangene woche, vergangenen woche, letzten woche, vorige woche, voriger woche
		week: diese woche, dieser woche
		week+1: nächste woche, kommende woche, nächsten woche, kommenden woche
		month-1: letzten monat, vergangenen monat, vorigen monat
		month: diesen monat, diesem monat
		month+1: nächsten monat, kommenden monat
		year-1: letztes jahr, vergangenes jahr, letzten jahr, vergangenen jahr, voriges jahr, vorigen jahr, vorjahr
		year: dieses jahr, diesem jahr, heuer
		year+1: nächstes jahr, kommendes jahr, nächsten jahr, kommenden jahr
		weekend-1: letztes wochenende, vergangenes wochenende, vergangenen wochenende, letzten wochenende
		weekend: dieses wochenende, diesem wochenende, am wochenende
		weekend+1: nächstes wochenende, kommenden wochenende, nächsten wochenende`),
	notBefore:  words("am jeden"),
	needsSmall: words("morgen"),
	last:       words("vergangenen letzten vorigen"),
	this:       words("diesen"),
	next:       words("kommenden nächsten"),

	numbers:   map[string]int{"einem": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12},
	spans:     map[string]span{"tag": days, "tagen": days, "woche": weeks, "wochen": weeks, "monat": months, "monaten": months, "jahr": years, "jahren": years, "jahrzehnten": decades},
	agoBefore: words("vor"),

	deadline: words("bis"),
	clause:   words("dass weil wenn als"),
	inYear:   map[string]int{"vergangenen jahres": -1, "dieses jahres": 0, "nächsten jahres": 1},
	ahead:    words("wird werden soll sollen will wollen geplant plant planen kommenden nächsten beginnt startet erwartet"),
	behind:   words("war waren hatte hatten hat haben wurde wurden sagte sagten teilte kam kamen starb starben fiel fielen stieg ging gab fand fanden gewann verlor schloss begann stimmte stimmten kündigte erklärte brannte"),
})
