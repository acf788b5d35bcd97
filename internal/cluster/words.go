package cluster

import "strings"

// class says what a word can be, in the languages listed here, apart from
// itself: a month, a street, a title before a name. Bits; most words have none.
// The upper byte of a month or weekday is its number.
type class uint32

const (
	classMonth class = 1 << iota
	classWeekday
	classStreet    // ends the name of a street: "Avenue"
	classBody      // ends the name of an organisation, office or building: "Department"
	classPlacePrep // stands before a place: "in"
	classTitle     // stands before a person: "Mr", "Officer"
	classStop      // says nothing of what a text is about
	classParticle  // stands inside names in lower case: "de"
	classRole      // whom an age belongs to: "man"
	classDay       // "today", "yesterday"
	classFurniture // of pages, not of news: "subscribe"
	classPlaceEnd  // ends the name of a place: "County"
	classOf        // between day and month in Spanish and Portuguese
	classNext      // turns a weekday to the future
	classOffice    // title of an office whose holder is in the news for years: "President"
	classRegion    // a US state or other region that qualifies a place
)

func (c class) value() int { return int(c >> 24) }

// classes maps word hashes to classes. It is made once and never written again.
var classes = makeClasses()

func wordClass(word uint32) class { return classes[word] }

func makeClasses() map[uint32]class {
	m := make(map[uint32]class, 1200)
	add := func(c class, words string) {
		for _, w := range strings.Fields(words) {
			m[hashString(w)] |= c
		}
	}
	numbered := func(c class, lines ...string) {
		for i, words := range lines {
			add(c|class(i+1)<<24, words)
		}
	}
	numbered(classMonth,
		"january jan enero januar janvier gennaio janeiro", "february feb febrero februar fevrier febbraio fevereiro",
		"march mar marzo marz mars marco", "april apr abril avril aprile",
		"may mayo mai maggio maio", "june jun junio juni juin giugno junho",
		"july jul julio juli juillet luglio julho", "august aug agosto aout", "september sept sep septiembre septembre settembre setembro",
		"october oct octubre oktober okt octobre ottobre outubro", "november nov noviembre novembre novembro",
		"december dec diciembre dezember dez decembre dicembre dezembro")
	numbered(classWeekday,
		"sunday sun domingo sonntag dimanche", "monday mon lunes montag lundi", "tuesday tue tues martes dienstag mardi",
		"wednesday wed miercoles mittwoch mercredi", "thursday thu thur thurs jueves donnerstag jeudi",
		"friday fri viernes freitag vendredi", "saturday sat sabado samstag samedi")
	numbered(classDay, "today tonight hoy heute", "yesterday ayer gestern overnight")
	add(classStreet, `street st avenue ave av road rd boulevard blvd drive dr lane ln highway hwy parkway pkwy court ct
		circle cir terrace way trail pike turnpike expressway freeway calle avenida carretera plaza strasse allee weg`)
	add(classPlaceEnd, `county city township parish village borough heights beach hills park island lake river valley creek
		bay bridge mountain mountains province district condado`)
	add(classBody, `police department sheriff sheriffs office officers hospital center centre school university college church court council
		commission committee agency bureau bank company corp corporation inc llc ltd group association union party senate house congress
		ministry court times news post press journal tribune herald gazette television tv radio channel network apartments apartment
		motel hotel inn store mall restaurant bar club lounge stadium airport station authority administration institute foundation
		society league team force forces guard army navy service services patrol division unit detectives homicide investigators
		prosecutors attorneys attorney's medical examiner's coroner's facebook twitter associated reuters act bill award awards prize
		championship cup games airlines air airways plc series street policia partido gobierno universidad hospital ministerio polizei
		partei regierung universitat`)
	add(classPlacePrep, "in at near from on around outside across into to en desde cerca aus bei nahe nach im am")
	add(classTitle, `mr mrs ms miss dr sir lord lady prof officer sgt sergeant lt lieutenant capt captain cpl corporal det detective
		chief sheriff deputy cmdr commander col colonel gen general maj major judge justice attorney mayor gov governor sen senator
		rep representative president chairman secretary minister premier chancellor king queen prince princess pope bishop rev
		reverend father sister brother spokesman spokeswoman actor actress singer director professor defendant victim suspect
		sr senor senora don dona presidente presidenta ministro ministra canciller gobernador senador general leader congressman congresswoman ambassador herr frau prasident minister ministerin prasidentin kanzler kanzlerin`)
	add(classOffice, `president premier chancellor king queen prince princess pope minister secretary senator sen governor gov
		representative rep congressman congresswoman chairman ambassador leader presidente presidenta ministro ministra canciller
		gobernador senador papa rey kanzler kanzlerin prasident prasidentin ministerin premierminister`)
	add(classRole, `man men woman women boy girl teen teenager baby infant toddler child son daughter father mother brother sister
		husband wife grandmother grandfather girlfriend boyfriend victim suspect driver student officer male female
		hombre mujer nino nina joven mann frau junge madchen`)
	add(classParticle, "de la del van von der den bin al el da dos di du le ter")
	add(classOf, "de of")
	add(classNext, "next upcoming following proximo nachsten")
	add(classFurniture, `subscribe subscribers newsletter newsletters advertisement advertisements copyright facebook twitter
		instagram pinterest whatsapp http https www browser javascript cookies cookie rss login bookmark slideshow
		redistributed rewritten unsubscribe webmaster`)
	add(classRegion, `alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois
		indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
		nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming
		ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo`)
	add(classStop, `a about after again all also am among an and another any are as at back be because been before being between both but by
		can could did do does doing down during each even ever every few first for from further get go going had has have having he
		her here hers him himself his how i if in into is it its itself just last like made make many may me might more most much must my
		new no nor not now of off on once one only or other others our out over own per re s said same say saying says she should since so some
		still such t take than that the their theirs them themselves then there these they this those three through time to told too two
		under until up upon us very was way we well were what when where whether which while who whom whose why will with within
		without would year years yet you your according
		el la los las un una unos unas de del al y o que en por para con sin su sus se lo le les es son era fue ha han como mas pero este esta
		estos estas ese esa ser no si ya sobre entre hasta desde muy tambien dijo
		der die das den dem des ein eine einen einem einer und oder zu zum zur im am auf aus bei mit nach von vor fur ist sind war waren
		hat haben wird werden nicht auch als wie sich es er sie ich wir ihr sein ihre uber durch dass
		le les des du et ou dans pour par avec sur pas plus ne ce cette ces qui il elle sont ete
		o os as um uma e do da dos das em no na nos nas por com se
		il lo gli i di che e un una per con non si del della sono`)
	return m
}
