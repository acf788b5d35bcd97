package compare

import "strings"

// The words by which figures are told apart, in the languages that have tables:
// English, Spanish, German. A word of one language that means something else in
// another is left out.

// ageUnit is the unit of ages in years.
const ageUnit = "year of age"

// families are the happenings that news counts, with the words that tell them.
var families = family(`
dead: killed kill kills killing dead died die dies deaths death fatalities fatally slain perished drowned murdered lives muertos muerto muertas muerta murieron murió mató mataron matando fallecidos fallecido fallecidas fallecieron falleció tote toten tot getötet starben gestorben todesopfer
injured: injured injuring injures injuries wounded wounding wounds hurt heridos herido heridas lesionados hirió hirieron verletzt verletzte verletzten verwundet
missing: missing unaccounted desaparecidos desaparecidas vermisst vermisste vermissten
evacuated: evacuated evacuating evacuate evacuation evacuees evacuados evacuadas evacuaron evacuó evakuiert
rescued: rescued rescue rescues saved rescatados rescatadas rescataron rescató gerettet
arrested: arrested arrests arresting detained custody detenidos detenidas detuvo detuvieron arrestados arrestó festgenommen verhaftet
charged: charged indicted
shot: shot gunned
hospitalised: hospitalized hospitalised hospitalizados
homeless: homeless displaced desplazados obdachlos
aboard: aboard onboard
attended: attended attendance gathered marched asistieron
sacked: redundant layoffs
infected: infected infections contagiados infiziert
offer: bid bids offered offer offers offering tender oferta ofreció
price: price priced buy bought buys cost costs costing sold sell sale purchase purchased acquire valued precio costó cuesta compra kosten kostet preis
fine: fined fine fines multa
loss: lost losing loss losses pérdidas verlust
profit: profit profits earned beneficios gewinn
revenue: revenue revenues ingresos umsatz
raised: raised raise raising recaudó
stolen: stole stolen robbed
damage: damage damages damaged daños schaden
`)

// pairs are happenings told by two words.
var pairs = phrases(`
evacuated: brought out, taken out, moved out, led out, brought to
rescued: taken off
aboard: on board, a bordo, an bord
dead: lost their, took the, claimed the, ums leben
sacked: laid off, job cuts
hospitalised: to hospital, to hospitals, in hospital, taken to, the hospital
`)

var (
	people = set(`people person persons victims victim individuals personas persona gente víctimas menschen personen leute`)
	tolls  = set(`toll number total count tally número cifra balance total zahl opferzahl`)
	levels = set(`to at reached reaches hit hits stands stood totals totaled totalled hasta alcanzó auf`)
	// origins stand before the figure that was, where "to" and the one that is follow.
	origins      = set(`from de desde von`)
	past         = set(`initial initially originally previously formerly compared versus inicialmente anteriormente ursprünglich zuvor`)
	firstSaid    = set(`initial initially originally inicialmente ursprünglich`)
	unsure       = set(`could may might would should if expected expects likely potentially podría podrían puede pueden könnte könnten dürfte falls`)
	onTop        = set(`another other others additional further including include includes among first last each every per extra otros otras otro otra además adicionales incluidos incluidas primeros weitere weiteren davon darunter`)
	more         = set(`more other others additional otros otras más weitere times pronounced`)
	ofs          = set(`of de von`)
	wholes       = set(`them whom the those these which his her their our its two three four five six seven eight nine ten los las ellos ellas estos estas esos esas ihnen denen`)
	approximates = set(`at least about around nearly almost some roughly approximately more than over as many the a an up to only just
		al menos unos unas casi cerca más mindestens rund etwa fast über`)
	clauseOf = set(`they he she it who which that`)
	elsewhen = set(`before after later earlier ago previously prior antes después más vorher später nachher`)
	lasts    = set(`second minute hour day week month year decade`)
	below    = set(`nearly almost under casi fast knapp`)
	eachOf   = set(`each average every apiece cada promedio jeder jede jedes durchschnitt`)
	// nominal are words behind which a word of a happening is a noun, and tells of others.
	nominal = set(`the a an his this that of for el la su una der die das dem`)
	joins   = set(`and or y e o und oder plus`)
	breaks  = set(`while but although when after before which who whom where that because whereas including mientras pero cuando después antes que donde während aber als nachdem bevor`)
	hours   = set(`midnight noon dawn dusk morning afternoon evening night overnight tonight medianoche mediodía madrugada tarde noche mitternacht mittag morgen abend nacht`)
	tellers = set(`newspaper paper report reports magazine broadcaster station outlet agency website study survey poll`)
	light   = set(`anybody anyone somebody someone everybody everyone one two three four five six seven eight nine ten eleven twelve people person percent per cent about around nearly
		almost least roughly approximately million billion thousand hundred dozen new old year years day days week weeks month months
		hour hours time times since among including according mr mrs ms dr sr sir lord saint total number toll now know known
		monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
		november december today yesterday tomorrow first last later early late lunes martes miércoles jueves viernes sábado domingo
		personas millones mil unos casi menos montag dienstag mittwoch donnerstag freitag samstag sonntag millionen tausend rund etwa`)
	// selves are words of somebody who is counted among the dead by some and not by others.
	selves = set(`himself herself suicide including suspect gunman shooter attacker attackers assailant bomber pilot`)
	// arrivals are words of somebody who comes upon a part of those who are counted:
	// others were brought away before. finds are what he then does.
	arrivals = set(`arrived arriving arrival responded responding responders scene llegaron llegar eintrafen eintreffen`)
	finds    = set(`find finds found finding discovered encontraron hallaron fanden`)
	// played are units of what is counted in a game; a season has many games.
	played   = set(`point rebound assist yard homer goal run touchdown strikeout hit carry catch rbi steal save interception reception tackle lead win loss game-winner homerun`)
	officers = set(`police policeman officer officers deputy deputies trooper troopers`)
	// longAgo follows spans: "months ago", "years earlier", "months before that".
	longAgo = set(`ago earlier before`)
	spans   = set(`months years decades month year decade`)
	// wider are words of a count over more than one event.
	wider = set(`weekend year years annual annually nationwide span spate decade month months ago statewide countywide separate incidents throughout stretch across since`)
	// rising are words of a figure that replaces an earlier one.
	rising = set(`rises rose risen climbed climbs climb grew grown increased jumped now so far revised corrected updated latest least
		confirmed initially subió aumentó elevó asciende ya stieg gestiegen inzwischen mittlerweile bislang`)
	// cumulative happenings are counted up as time goes by.
	cumulative = set(`dead injured missing evacuated rescued arrested charged homeless hospitalised infected stolen raised damage`)
	// sums are happenings whose word may stand far from the figure.
	sums = set(`offer price fine loss profit revenue raised stolen damage`)
	// moved are words of a day that replaces another one.
	moved     = set(`postponed moved rescheduled delayed instead until since by before after aplazado aplazada hasta verschoben bis seit`)
	auxiliary = set(`had has have been be being was were is are will fue fueron han habían había sido ha wurden wurde sind worden`)
)

// denying are words of who says that something is not so; thats lead to what is denied.
var (
	denying  = set(`denied denies deny denying negó niega niegan negaron bestritt bestreitet bestritten dementierte`)
	nobody   = set(`nobody nadie niemand`)
	thats    = set(`that que dass`)
	negates  = set(`not never no nothing didn't don't doesn't wasn't isn't won't couldn't nunca nicht kein keine nie`)
	reversed = set(`but although though while however instead pero aunque aber obwohl`)
)

// A subject of a difference neither begins nor ends in these.
var (
	leading  = set(`in at on of to for by from with as and or de en a por von mit im am`)
	trailing = set(`against near for with into upon during`)
)

// ordinals are those from the second on.
var ordinals = []string{"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}

// corrections are the words of a note on what an earlier state of an article said.
var corrections = []string{"earlier version", "previous version", "correction:", "was corrected", "originally stated", "incorrectly", "misstated", "versión anterior", "früheren version", "korrektur:"}

func set(words string) map[string]bool {
	in := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		in[word] = true
	}
	return in
}

// family reads lines of a happening and its words.
func family(lines string) map[string]string {
	in := map[string]string{}
	for line := range strings.Lines(lines) {
		name, words, _ := strings.Cut(line, ":")
		for word := range strings.FieldsSeq(words) {
			in[word] = name
		}
	}
	return in
}

// phrases reads lines of a happening and its pairs of words.
func phrases(lines string) map[string]string {
	in := map[string]string{}
	for line := range strings.Lines(lines) {
		name, list, _ := strings.Cut(line, ":")
		for phrase := range strings.SplitSeq(list, ",") {
			if phrase = strings.TrimSpace(phrase); phrase != "" {
				in[phrase] = name
			}
		}
	}
	return in
}

// measure is a unit in terms of the one that figures are compared in.
type measure struct {
	base  string
	times float64
}

var measures = map[string]measure{
	"metre": {"metre", 1}, "kilometre": {"metre", 1000}, "centimetre": {"metre", .01}, "millimetre": {"metre", .001},
	"mile": {"metre", 1609.344}, "foot": {"metre", .3048}, "yard": {"metre", .9144}, "inch": {"metre", .0254}, "nautical mile": {"metre", 1852},
	"kilogram": {"kilogram", 1}, "gram": {"kilogram", .001}, "metric ton": {"kilogram", 1000}, "pound": {"kilogram", .45359237}, "pound-mass": {"kilogram", .45359237}, "ounce": {"kilogram", .028349523}, "ton": {"kilogram", 1000},
	"square kilometre": {"square metre", 1e6}, "square metre": {"square metre", 1}, "hectare": {"square metre", 1e4}, "acre": {"square metre", 4046.8564}, "square mile": {"square metre", 2589988.1}, "square foot": {"square metre", .09290304},
	"litre": {"litre", 1}, "gallon": {"litre", 3.785411784}, "cubic metre": {"litre", 1000}, "barrel": {"litre", 158.987},
	"kilometre per hour": {"kilometre per hour", 1}, "mile per hour": {"kilometre per hour", 1.609344}, "knot": {"kilometre per hour", 1.852},
	"second": {"hour", 1.0 / 3600}, "minute": {"hour", 1.0 / 60}, "hour": {"hour", 1}, "day": {"day", 1}, "week": {"day", 7}, "month": {"month", 1}, "year": {"month", 12},
}
