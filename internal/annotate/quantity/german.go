package quantity

import "strings"

const germanUnits = `
[money]
dollar: us-dollar, us-dollars
cent: cents
euro: euros
pound sterling: pfund, britische pfund
swiss franc: franken, schweizer franken
japanese yen: yen
chinese yuan: yuan
russian ruble: rubel
deutsche mark: mark, d-mark
turkish lira: lira
[share]
percentage: prozent, vom hundert
percentage point: prozentpunkt, prozentpunkte, prozentpunkten
basis point: basispunkte, basispunkten
per mille: promille
point: punkt, punkte, punkten
[duration]
second: sekunde, sekunden
minute: minute, minuten
hour: stunde, stunden
day: tag, tage, tagen
week: woche, wochen
month: monat, monate, monaten
quarter: quartal, quartale, quartalen
year: jahr, jahre, jahren
decade: jahrzehnt, jahrzehnte, jahrzehnten
century: jahrhundert, jahrhunderte, jahrhunderten
[measure]
kilometre: kilometer, kilometern
metre: meter, metern
centimetre: zentimeter, zentimetern
millimetre: millimeter, millimetern
square kilometre: quadratkilometer, quadratkilometern
square metre: quadratmeter, quadratmetern
cubic metre: kubikmeter, kubikmetern
hectare: hektar
mile: meile, meilen
kilometre per hour: kilometer pro stunde, kilometern pro stunde, stundenkilometer, stundenkilometern, tempo
metric ton: tonne, tonnen
kilogram: kilogramm
gram: gramm
milligram: milligramm
litre: liter, litern
barrel: barrel
degree: grad
celsius: grad celsius
fahrenheit: grad fahrenheit
kilowatt: kilowatt
megawatt: megawatt
gigawatt: gigawatt
kilowatt hour: kilowattstunde, kilowattstunden
megawatt hour: megawattstunden
gigawatt hour: gigawattstunden
terawatt hour: terawattstunden
[other]
count: mal
`

var germanAge = unit{"year of age", duration}

var german = indexed(&language{
	units: forms(symbols, germanUnits),
	codes: words("usd eur"),

	words: values(`null = 0, ein = 1, eins = 1, zwei = 2, drei = 3, vier = 4, fünf = 5, sechs = 6, sieben = 7, acht = 8, neun = 9, zehn = 10, elf = 11, zwölf = 12,
		dreizehn = 13, vierzehn = 14, fünfzehn = 15, sechzehn = 16, siebzehn = 17, achtzehn = 18, neunzehn = 19,
		zwanzig = 20, dreißig = 30, dreissig = 30, vierzig = 40, fünfzig = 50, sechzig = 60, siebzig = 70, achtzig = 80, neunzig = 90,
		anderthalb = 1.5, eineinhalb = 1.5, zweieinhalb = 2.5, dreieinhalb = 3.5, viereinhalb = 4.5, fünfeinhalb = 5.5`),
	scales: values(`hundert = 100, tausend = 1000, million = 1e6, millionen = 1e6, mio = 1e6, mio. = 1e6, milliarde = 1e9, milliarden = 1e9, mrd = 1e9, mrd. = 1e9, billion = 1e12, billionen = 1e12, dutzend = 12`),
	glued:  values(`k = 1000, mio = 1e6, mrd = 1e9`),
	vague:  values(`dutzende = 12, dutzenden = 12, hunderte = 100, hunderten = 100, tausende = 1000, tausenden = 1000, zehntausende = 10000, zehntausenden = 10000, hunderttausende = 100000, hunderttausenden = 100000, millionen = 1e6, milliarden = 1e9`),
	parts:  values(`drittel = 0.3333333333333333, viertel = 0.25, fünftel = 0.2, sechstel = 0.16666666666666666, achtel = 0.125, zehntel = 0.1`),

	compound:   true,
	oneArticle: true,
	nounCase:   true,
	article:    words("ein eine einen einem einer eines"),
	half:       words("halbe halben halber halbes hälfte"),
	pluralPart: words("drittel viertel fünftel sechstel achtel zehntel"),
	ofPart:     words("mehr weniger höher niedriger aller"),
	ofHalf:     words("aller der des"),
	notHalf:    words("erste ersten zweite zweiten andere anderen"),
	beforePart: words("um als fast rund etwa knapp auf über"),
	and:        words("und"),
	or:         words("oder"),
	to:         words("bis"),
	between:    words("zwischen"),
	from:       words("von vom"),
	of:         words("von der des"),
	per:        words("pro je im am"),
	surelyPer:  words("pro"),
	rated:      words("barrel aktie kopf person liter kilo tonne einwohner"),
	minus:      words("minus"),
	outOf:      map[string]bool{"von": false},

	before: phrases(`
		=: nur, genau, lediglich, exakt, insgesamt
		~: rund, etwa, ungefähr, circa, ca., zirka, knapp, fast, nahezu, beinahe, annähernd, schätzungsweise, um die, an die, geschätzt, geschätzte, durchschnittlich, im schnitt
		>: mehr als, mindestens, über, wenigstens, gut, nicht weniger als, zumindest, deutlich mehr als, etwas mehr als, weit über
		<: weniger als, höchstens, bis zu, unter, maximal, nicht mehr als, etwas weniger als`),
	after: phrases(`
		>: oder mehr, und mehr, aufwärts
		<: oder weniger, und weniger`),
	trends: phrases(`
		up: stieg, stiegen, steigt, steigen, gestiegen, steigerung, anstieg, zunahme, zugenommen, wuchs, wuchsen, wächst, wachstum, plus, erhöhte, erhöhten, erhöht, erhöhung, kletterte, kletterten, gewachsen
		down: sank, sanken, sinkt, sinken, gesunken, fiel, fielen, fällt, gefallen, rückgang, abnahme, minus, verlor, verloren, schrumpfte, schrumpften, senkung, senkte, reduzierte, gesenkt, brach, einbruch`),
	mild: words("verlor verloren fiel fielen brach"),
	behind: phrases(`
		up: gestiegen, gewachsen, zugenommen, erhöht, zu, mehr, höher, teurer
		down: gesunken, gefallen, zurückgegangen, geschrumpft, gesenkt, zurück, weniger, niedriger, ein, ab`),
	by:    words("um auf von ein einem einen"),
	over:  words("über"),
	often: words("mal"),
	ago:   words("zuvor vorher später"),
	crowd: words("menschen personen männer frauen kinder soldaten tote verletzte arbeiter beschäftigte mitarbeiter stellen arbeitsplätze wohnungen häuser schüler studenten flüchtlinge opfer demonstranten wähler stimmen zuschauer fans familien patienten zivilisten passagiere polizisten einsatzkräfte"),
	timed: words("seit nach vor in"),

	months:    map[string]int{"januar": 1, "jänner": 1, "februar": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7, "august": 8, "september": 9, "oktober": 10, "november": 11, "dezember": 12},
	eras:      words().with("v. chr", "n. chr", "v. chr.", "n. chr."),
	years:     words("jahr jahre jahres seit bis von in im anfang ende mitte herbst sommer frühjahr winter und"),
	clock:     words("uhr"),
	emergency: words("110 112"),
	calls:     words("notruf notrufnummer nummer"),
	labels:    words("artikel paragraf paragraph nummer nr. seite kanal flug linie gleis stufe phase typ klasse kapitel absatz formel halle zimmer block § autobahn bundesstraße gruppe liga platz rang position a b"),
	aged:      words("alter"),
	old:       map[string]unit{"year": germanAge, "month": {"month of age", duration}, "week": {"week of age", duration}, "day": {"day of age", duration}},
	oldWords:  words("alt alte alten alter altes"),
	year:      "jahr",
	lasting:   strings.Fields("strafe strafen haft amtszeit regierungszeit jubiläum pause frist laufzeit bestehen vertrag krieg herrschaft ehe partnerschaft erfahrung tradition geschichte planung bauzeit sperre bewährung abwesenheit forschung arbeit regentschaft dürre blockade besatzung verhandlungen mitgliedschaft"),
	selfOld:   map[string]unit{"jährige": germanAge, "jähriger": germanAge, "jährigen": germanAge, "jähriges": germanAge, "jährigem": germanAge},
	tails:     words("fach fache fachen mal"),
	scoring:   words("gewann gewannen siegte siegten besiegte besiegten verlor verloren sieg niederlage unentschieden trennten endstand führte stimmte stimmten"),

	colon:       true,
	ageBrackets: true,
	one:         words("ein eins eine"),
	days:        words("montag dienstag mittwoch donnerstag freitag samstag sonntag der die das den dem des am im in um auf von mit für bei nach aus zu und oder rund etwa mehr als über fast knapp bis mindestens insgesamt auch nur noch es sie er wir seit vor zwischen"),
	stop: words(`der die das den dem des ein eine einen einem einer eines und oder aber in im am an auf von vom mit für bei beim nach aus zu zum zur um durch über unter vor seit bis gegen ohne während wegen
		ist sind war waren wird werden wurde wurden hat haben hatte hatten sein ihr ihre seine sich nicht auch noch nur schon als wie dass wenn weil da dort hier er sie es wir ich man so dann prozent täglich zuletzt gegenwärtig jetzt nun gestern heute morgen damals später danach inzwischen derzeit bereits erst aufgrund normalerweise allein davon`),
	drop:         words("weitere weiteren neue neuen andere anderen mehr"),
	clause:       words("dass weil wenn als während nachdem obwohl sagte teilte"),
	opens:        words(""),
	forSum:       words("für"),
	level:        words("auf"),
	belowZero:    words().with("unter null"),
	conjunctions: words("und aber oder doch"),
	toward:       words("auf bei um"),
	copula:       words("ist sind war waren hat haben hatte hatten wurde wurden wird werden beträgt betrug kostet kosteten kostete kam kamen starben starb lag liegt lagen zählt zählte umfasst erreichte fordert forderte tötete braucht wiegt misst dauert dauerte verlor gewann"),
	determine:    words("der die das den dem des diese dieser dieses seine ihre ihr sein"),
	nth:          words("letzten vergangenen ersten nächsten kommenden"),
	ofThem:       words("den der diesen"),
	plural:       func(w string) bool { return true },
	singular:     germanSingular,
})

// germanOdd are singulars that no rule gives. A noun that is neither here nor
// under a rule stays as it was printed.
var germanOdd = map[string]string{
	"Menschen": "Mensch", "Personen": "Person", "Soldaten": "Soldat", "Kinder": "Kind", "Kindern": "Kind", "Frauen": "Frau", "Männer": "Mann", "Männern": "Mann", "Häuser": "Haus", "Häusern": "Haus", "Fälle": "Fall", "Fällen": "Fall",
	"Arbeitsplätze": "Arbeitsplatz", "Arbeitsplätzen": "Arbeitsplatz", "Stellen": "Stelle", "Flüchtlinge": "Flüchtling", "Polizisten": "Polizist", "Einsatzkräfte": "Einsatzkraft", "Einsatzkräften": "Einsatzkraft", "Fahrzeuge": "Fahrzeug", "Länder": "Land", "Ländern": "Land",
	"Staaten": "Staat", "Städte": "Stadt", "Städten": "Stadt", "Sitze": "Sitz", "Sitzen": "Sitz", "Stimmen": "Stimme", "Mitglieder": "Mitglied", "Mitgliedern": "Mitglied", "Spiele": "Spiel", "Spielen": "Spiel", "Tore": "Tor", "Kunden": "Kunde", "Passagiere": "Passagier",
	"Boote": "Boot", "Schiffe": "Schiff", "Flugzeuge": "Flugzeug", "Angriffe": "Angriff", "Angriffen": "Angriff", "Drohnen": "Drohne", "Raketen": "Rakete", "Schulen": "Schule", "Betriebe": "Betrieb", "Autos": "Auto", "Züge": "Zug", "Busse": "Bus", "Orte": "Ort",
	"Familien": "Familie", "Patienten": "Patient", "Studenten": "Student", "Demonstranten": "Demonstrant", "Leichen": "Leiche", "Gebäuden": "Gebäude", "Projekte": "Projekt", "Firmen": "Firma", "Hunde": "Hund", "Bäume": "Baum", "Prozesse": "Prozess", "Proben": "Probe", "Feuerwehrleute": "Feuerwehrmann",
	"Zuschauern": "Zuschauer", "Besuchern": "Besucher", "Mitarbeitern": "Mitarbeiter", "Schülern": "Schüler", "Einwohnern": "Einwohner", "Haushalte": "Haushalt", "Haushalten": "Haushalt", "Geiseln": "Geisel", "Kandidaten": "Kandidat", "Minister": "Minister", "Werke": "Werk", "Werken": "Werk", "Kliniken": "Klinik", "Brände": "Brand", "Anschläge": "Anschlag", "Runden": "Runde", "Piloten": "Pilot", "Hallen": "Halle", "Hotels": "Hotel", "Videos": "Video", "Restaurants": "Restaurant", "Teams": "Team", "Clubs": "Club", "Vereine": "Verein", "Vereinen": "Verein", "Lehrern": "Lehrer", "Arbeitern": "Arbeiter", "Fahrern": "Fahrer", "Spielern": "Spieler", "Begleitern": "Begleiter", "Händlern": "Händler", "Bürgern": "Bürger", "Nehmern": "Nehmer", "Helfern": "Helfer", "Beamten": "Beamter", "Gemeinden": "Gemeinde", "Banken": "Bank", "Wohnungen": "Wohnung", "Agenten": "Agent", "Abgeordneten": "Abgeordneter", "Abgeordnete": "Abgeordneter", "Verletzte": "Verletzter", "Verletzten": "Verletzter", "Tote": "Toter", "Toten": "Toter", "Jobs": "Job", "Fans": "Fan", "Parteien": "Partei", "Seiten": "Seite",
}

// germanEndings are plural endings whose singular is sure.
var germanEndings = [...][2]string{{"ungen", "ung"}, {"heiten", "heit"}, {"keiten", "keit"}, {"schaften", "schaft"}, {"ionen", "ion"}, {"innen", "in"}, {"täten", "tät"}, {"isten", "ist"}, {"ieren", "ier"}, {"iere", "ier"}, {"enten", "ent"}, {"anten", "ant"}, {"ologen", "ologe"}}

func germanSingular(w string) string {
	if s, ok := germanOdd[w]; ok {
		return s
	}
	longest := ""
	for k := range germanOdd { // "Lagerhallen" end as "Hallen" do
		if len(k) > 4 && len(k) > len(longest) && len(w) > len(k)+2 && strings.EqualFold(w[len(w)-len(k):], k) {
			longest = k
		}
	}
	if longest != "" {
		end := germanOdd[longest]
		if w[len(w)-len(longest)] != longest[0] {
			end = strings.ToLower(end)
		}
		return w[:len(w)-len(longest)] + end
	}
	for _, e := range germanEndings {
		if strings.HasSuffix(w, e[0]) && len(w) > len(e[0])+2 {
			return w[:len(w)-len(e[0])] + e[1]
		}
	}
	return w
}
