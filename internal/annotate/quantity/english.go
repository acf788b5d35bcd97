package quantity

import "strings"

var english = indexed(&language{
	units: forms(symbols, englishUnits),
	codes: words("rmb usd eur gbp rm cad aud nzd mxn inr jpy chf"),
	point: true,

	words: values(`zero = 0, one = 1, two = 2, three = 3, four = 4, five = 5, six = 6, seven = 7, eight = 8, nine = 9, ten = 10,
		eleven = 11, twelve = 12, thirteen = 13, fourteen = 14, fifteen = 15, sixteen = 16, seventeen = 17, eighteen = 18, nineteen = 19,
		twenty = 20, thirty = 30, forty = 40, fifty = 50, sixty = 60, seventy = 70, eighty = 80, ninety = 90`),
	scales: values(`hundred = 100, thousand = 1000, million = 1e6, billion = 1e9, trillion = 1e12, dozen = 12, pair = 2,
		mil = 1e6, mln = 1e6, mn = 1e6, bn = 1e9, bln = 1e9, tn = 1e12, trn = 1e12, lakh = 1e5, crore = 1e7`),
	glued: values(`k = 1000, m = 1e6, mn = 1e6, mln = 1e6, mil = 1e6, million = 1e6, b = 1e9, bn = 1e9, bln = 1e9, billion = 1e9, t = 1e12, tn = 1e12, trn = 1e12`),
	vague: values(`dozens = 12, scores of = 20, hundreds = 100, thousands = 1000, millions = 1e6, billions = 1e9, trillions = 1e12,
		tens of thousands = 10000, hundreds of thousands = 100000, tens of millions = 1e7, hundreds of millions = 1e8,
		tens of billions = 1e10, hundreds of billions = 1e11`),
	parts: values(`third = 0.3333333333333333, thirds = 0.3333333333333333, quarter = 0.25, quarters = 0.25, fourth = 0.25, fourths = 0.25,
		fifth = 0.2, fifths = 0.2, sixth = 0.16666666666666666, sixths = 0.16666666666666666, seventh = 0.14285714285714285, sevenths = 0.14285714285714285,
		eighth = 0.125, eighths = 0.125, ninth = 0.1111111111111111, ninths = 0.1111111111111111, tenth = 0.1, tenths = 0.1, half = 0.5, halves = 0.5`),
	andPart: values(`and a half = 0.5, and a quarter = 0.25, and three quarters = 0.75, and one half = 0.5`),

	article:    words("a an"),
	half:       words("half"),
	pluralPart: words("thirds quarters fourths fifths sixths sevenths eighths ninths tenths halves"),
	ofPart:     words("more less fewer higher lower"),
	ofHalf:     words("the its his her their our all that these those this what"),
	notHalf:    words("first second other better third past brother sister time hour by-half back top bottom third-quarter"),
	beforePart: words("by than nearly almost about roughly around over under least most only just approximately up to"),
	and:        words("and &"),
	or:         words("or"),
	to:         words("to through"),
	between:    words("between"),
	from:       words("from"),
	of:         words("of"),
	per:        words("per a an each every"),
	surelyPer:  words("per"),
	rated:      words("share barrel ton tonne head person gallon pound unit piece dozen ounce kilo litre liter night bottle ticket gram acre seat copy bushel visit game vehicle car household"),
	minus:      words("minus"),
	outOf:      map[string]bool{"in": false, "out of": true, "of every": true, "in every": true},
	every:      words("every"),

	before: phrases(`
		=: exactly, just, only, as few as, precisely, a total of, totaling, totalling, even
		~: about, around, approximately, roughly, nearly, almost, some, circa, ca., c., an estimated, estimated, estimated at, close to, nearing, approaching, barely, averaging, an average of, average of, averaged, on average, something like, more or less, in the region of, not quite, virtually, or so
		>: several, a few, few, more than, over, above, at least, upwards of, upward of, in excess of, exceeding, exceeded, exceeds, exceed, greater than, higher than, larger than, bigger than, longer than, older than, heavier than, no fewer than, no less than, not less than, not fewer than, well over, just over, slightly more than, well above, just above, topped, surpassed, surpassing, topping, beyond, a minimum of, at a minimum, minimum of, better than, north of
		<: less than, fewer than, under, below, up to, at most, as many as, as much as, no more than, not more than, no later than, smaller than, lower than, shorter than, younger than, just under, well under, just below, well below, a maximum of, maximum of, within, short of, shy of, a maximum, south of, capped at, as high as, as long as`),
	after: phrases(`
		>: or more, or higher, or older, or above, or over, plus, at least, and over, and above, and older, and counting, "+", +
		<: or less, or fewer, or under, or younger, at most, or lower, and under, or below
		~: or so, or thereabouts, approximately, on average, give or take`),
	trends: phrases(`
		up: rose, rise, rises, rising, risen, raised, raise, raises, raising, climb, climbed, climbs, climbing, gain, gained, gains, gaining, grew, grow, grows, growing, grown, growth, increase, increased, increases, increasing, jump, jumped, jumps, jumping, surge, surged, surges, surging, soar, soared, soaring, soars, advance, advanced, advances, advancing, rally, rallied, rallies, add, added, adds, adding, up, higher, upward, rocketed, skyrocketed, swelled, expanded, widened, widen, rebounded, hike, spiked, spike, ballooned, ticked up, edged up, accelerated, upped, boosted, boost, improved, strengthened, doubled
		down: fell, fall, falls, falling, fallen, dropped, drop, drops, dropping, decline, declined, declines, declining, decrease, decreased, decreases, decreasing, slid, slide, slides, sliding, slip, slipped, slips, slipping, slump, slumped, slumps, sank, sink, sinks, plunge, plunged, plunges, plunging, plummet, plummeted, plummets, tumble, tumbled, tumbles, tumbling, lose, lost, loses, losing, shed, sheds, shedding, dip, dipped, dips, shrank, shrink, shrinks, shrunk, shrinking, cut, cuts, cutting, slashed, slash, reduced, reduce, reduces, reducing, reduction, down, lower, lowered, downward, contracted, eased, weakened, collapsed, dived, dove, retreated, narrowed, trimmed, crashed, skidded, stumbled, sagged, halved`),
	mild: words("raised raise raises raising add adds adding boosted boost lose loses losing cut cuts cutting reduced reduce lower lowered higher shed expanded improved collapsed crashed drop dropped doubled halved hike slash slashed trimmed lost advance advanced contracted eased retreated"),
	behind: phrases(`
		up: increase, rise, gain, jump, surge, growth, hike, climb, higher, more, uptick, boost, spike, advance, rally, increases, gains
		down: decrease, decline, drop, fall, loss, dip, slump, cut, reduction, lower, less, fewer, cheaper, plunge, slide, tumble, contraction, decreases, declines`),
	by:        words("by of to another a further additional"),
	over:      words("over"),
	initials:  words("us it who am"),
	inLy:      words("family assembly ally rally bully belly butterfly fly firefly dragonfly supply reply monopoly anomaly jelly lily tally folly dolly trolley weekly monthly quarterly daily elderly friendly costly deadly lonely lovely ugly holy silly hilly orderly"),
	particles: words("up down over"),
	phrasal: words(`hand hands handed handing turn turns turned turning pass passed passing sign signed signing give gives gave given giving take takes took taken taking carry carried carries hold held
		make makes made making draw drew drawn drawing set sets setting put puts putting pick picks picked picking end ended ending show showed shown line lined sum summed round rounded blow blew blown
		break broke broken build built call called clean cleaned come came cough coughed cover covered dig dug dress dressed eat ate fill filled follow followed get got give grow grew grown hang hung
		keep kept lay laid lock locked look looked mess open opened opening pile piled pull pulled rack racked roll rolled serve served shoot shot shut split stand stood start started stay stayed
		tear tore throw threw think tie tied track tracked use used wake woke warm wind wound wrap wrapped write wrote written clear cleared queue queued knock knocked burn burned burnt`),
	often: words("twice once times"),
	ago:   words("ago earlier later before prior"),
	crowd: words("people persons men women children soldiers troops workers employees jobs homes houses students refugees migrants victims protesters voters votes fans copies islands residents families patients prisoners civilians passengers officers police deaths casualties"),
	timed: words("for in after well just than within of at by every only about least most"),

	months: map[string]int{"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
		"jan.": 1, "feb.": 2, "mar.": 3, "apr.": 4, "jun.": 6, "jul.": 7, "aug.": 8, "sept.": 9, "sep.": 9, "oct.": 10, "nov.": 11, "dec.": 12,
		"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12},
	eras:       words("b.c. bc b.c a.d. ad a.d bce b.c.e. ce"),
	years:      words("in since until till during early late mid fall spring summer winter autumn year fiscal fy circa by before after from through of"),
	notYears:   words("killed some nearly"),
	clock:      words("a.m. p.m. am pm a.m p.m o'clock o’clock gmt noon est edt bst"),
	dayParts:   words().with("in the morning", "in the afternoon", "in the evening", "at night"),
	clockPoint: words("at by until since before after from the around"),
	past:       words("past to"),
	hours:      words("half quarter minute minutes"),
	labels: words(`image photo picture slide video flight route highway interstate section article chapter page pages room channel no no. nos. number numbers case exit phase type level version grade gate pier district
		ward precinct proposition amendment resolution act part volume episode season chapter apartment suite unit building platform track lane line bus train hole lot model mark hurricane
		category formula apollo windows iphone boeing airbus ps xbox room rule title page verse psalm figure table appendix schedule form box window seat row aisle engine ladder
		station squad division brigade battalion regiment group class version release area zone camp block cell bay terminal warehouse studio stage step tier band tip week day game round match race heat quarter set`),
	blocks:    words("block"),
	emergency: words("911 999 112"),
	calls:     words("call calls called caller callers calling dial dialed dialled dialing operator operators dispatcher dispatchers dispatch center emergency"),
	streets:   words("street st. st avenue ave. ave road rd. rd lane drive boulevard blvd. blvd way court place terrace square parkway"),
	aged:      words("aged age ages"),
	ageAfter:  words().with("who is", "who was", "he is", "she is", "he was", "she was", "who turned", "who turns"),
	ageNext:   words("of was who and from said is were told"),
	old:       map[string]unit{"year": {"year of age", duration}, "years": {"year of age", duration}, "month": {"month of age", duration}, "months": {"month of age", duration}, "week": {"week of age", duration}, "weeks": {"week of age", duration}, "day": {"day of age", duration}, "days": {"day of age", duration}, "hour": {"hour of age", duration}, "decade": {"decade of age", duration}, "yo": {"year of age", duration}, "yr": {"year of age", duration}, "yrs": {"year of age", duration}},
	persons:   words("man woman boy girl teen teenager student driver suspect victim mother father son daughter brother sister husband wife passenger pilot officer soldier worker resident child cousin uncle aunt grandmother grandfather nephew niece player striker singer actor actress"),
	oldWords:  words("old olds of-age old-").with("of age"),
	tails: words(`fold sided on way time timer timers to in by off up out hit hitter year-end plus-sum year-on-year tier-one star's self handed eyed legged
		level minded old olds pointer and or of the one two three four five six seven eight nine ten hand`),
	sizes:   words("strong plus odd something some"),
	scoring: words("won win wins beat beats lost lose loses lead leads led leading defeat defeated defeating victory loss tie tied draw drew score scored vote voted votes ruling ruled decision record margin game match set sets favorite underdog odds series final semifinal halftime half-time down"),
	one:     words("one"),
	notOne:  words("no any every each the this that another which only last first next big").with("of >", "another >", "thing >", "or >", "to >", "by >", "can >", "cannot >", "must >", "should >", "could >", "would >", "might >", "may >", "is >", "was >", "has >", "had >", "who >", "that >", "such >", "way >", "side >", "point >", "hand >", "step >", "in >", "with >", "for >", "and >", "on >", "at >"),
	days: words(`monday tuesday wednesday thursday friday saturday sunday on the a at by of in with for from about over under more at least only nearly some around but and or than to between
		when where while after before as if is was are were have has had an its his their they he she it this that these those all another i we you mon. tue. wed. thu. fri. sat. sun.`),

	moneyWords: words("£ pence sterling cost costs paid pay worth price priced spend spent fined bill salary wages debt tax taxes fee fees bank fund donated owe owed earn earned bid revenue profit profits sold savings"),
	statuses:   words("killed injured wounded dead missing arrested hurt hospitalized hospitalised displaced detained charged homeless more died survived alive unaccounted people's"),
	stop: words(`of on in at to for from by with and or but nor as than that which who whom whose what when where while if because since until after before during over under above below between
		into onto upon off out up down about against through across along around behind beyond near toward towards without within per via amid among despite except
		the a an this these those his her its their our my your he she it they we i you him them us me
		is are was were be been being am has have had do does did will would can could may might must shall should
		said says say told tells according not no only also just even still then now today yesterday tomorrow later ago earlier each every all both either neither
		there here how why so too very such yet again once twice almost already away back down apiece altogether overall instead however including left
		came come comes went go goes got get gets made make makes took take takes gave give gives kept keep won lost found held led left met sent ran saw began became
		killed died said reported
		monday tuesday wednesday thursday friday saturday sunday and/or versus vs. v.
		’s 's % $ £ € plus minus times percent`),
	drop:   words("more other additional further extra new of the most least own same different various"),
	sporty: words("crew staff police aircraft poultry livestock appropriations damages sports arms sales systems communications operations women's men's human drugs weapons jobs savings benefits customs athletics goods securities bonds futures parts foods tests states years days months weeks hours minutes"),
	people: words("people women men children officers officials workers members players"),
	base: map[string]string{"larger": "large", "largest": "large", "bigger": "big", "biggest": "big", "smaller": "small", "smallest": "small", "younger": "young", "youngest": "young", "older": "old", "oldest": "old",
		"newer": "new", "newest": "new", "longer": "long", "longest": "long", "higher": "high", "highest": "high", "lower": "low", "lowest": "low", "richer": "rich", "richest": "rich", "poorer": "poor", "poorest": "poor",
		"best": "good", "worst": "bad", "closest": "close", "busiest": "busy", "deadliest": "deadly", "fastest": "fast", "strongest": "strong", "top": "top"},
	clause:       words("that which who whom while when where because although though after before as if but since whereas unless until said says say told believe believes think thinks estimated estimates expect expects added reported"),
	pronouns:     words("he she it they we i you one there"),
	that:         "that",
	relative:     words("which who that"),
	opens:        words("according to in on at for during after before since by from with under among amid despite as of when while last this"),
	into:         words("in for"),
	level:        words("to at"),
	belowZero:    words().with("below zero", "below freezing"),
	forSum:       words("for"),
	worth:        words("worth costing"),
	toward:       words("by to at from"),
	conjunctions: words("and but or so yet then still now also"),
	adverbs:      words("now also then still already currently together all both each who which that has have had and or but even only just previously recently alone"),
	copula: words(`is are was were be been has have had will would can could may might must should does did do said says told totaled totalled cost costs reached hit stood became remained included includes include won lost left found held made took gave got came went sold bought paid took sent ran saw began led met set kept put shut spent rose fell lies measures weighs employs owns runs carries contains covers faces needs wants expects plans earns makes takes shows represents accounts
		accounted began broke brought built bought caught chose drew drove ate felt fought flew forgot froze grew heard kept knew lost meant put quit rang read rode sang sat showed slept spent split spoke spread stole struck stuck swam swept taught thought threw tore understood won wore wrote beat bet bled blew burst cast dealt fled hung laid lay proved sank sought shook shot shrank slid spun sprang swung undertook upheld withdrew weighs weighed ranges ranged lasts lasted leads trails provides offers serves produces generates receives holds uses requires gives keeps sits stands sells trades opens closes comes goes starts ends allows helps claims reaches passes falls rises spans houses`),
	pastEnding: "ed",
	determine:  words("the this that these those its his her their our my your"),
	less:       words("less more higher lower fewer cheaper faster slower shorter longer effective better worse wide long high tall deep old apart each contained full empty ahead behind"),
	groups:     words("pair dozen"),
	needsOf:    words("pair"),
	nth:        words("last past first next top"),
	ofThem:     words("the these those its his her their our my your all this"),
	plural:     englishPlural,
	singular:   englishSingular,
})

// with adds phrases of more than one word.
func (s set) with(phrases ...string) set {
	for _, p := range phrases {
		s[p] = true
	}
	return s
}

// irregular are plurals that do not end in s.
var irregular = map[string]string{
	"people": "people", "men": "man", "women": "woman", "children": "child", "policemen": "policeman", "firemen": "fireman", "gunmen": "gunman", "fishermen": "fisherman", "businessmen": "businessman", "congressmen": "congressman",
	"servicemen": "serviceman", "militiamen": "militiaman", "crewmen": "crewman", "lawmen": "lawman", "spokesmen": "spokesman", "councilmen": "councilman", "grandchildren": "grandchild", "schoolchildren": "schoolchild",
	"feet": "foot", "teeth": "tooth", "geese": "goose", "mice": "mouse", "lives": "life", "wives": "wife", "knives": "knife", "leaves": "leaf", "wolves": "wolf", "thieves": "thief", "calves": "calf", "halves": "half", "shelves": "shelf", "loaves": "loaf",
	"cattle": "cattle", "sheep": "sheep", "fish": "fish", "deer": "deer", "salmon": "salmon", "police": "police", "personnel": "personnel", "staff": "staff", "crew": "crew", "clergy": "clergy", "infantry": "infantry", "cavalry": "cavalry", "poultry": "poultry", "livestock": "livestock", "bison": "bison", "moose": "moose", "trout": "trout", "shrimp": "shrimp", "swine": "swine", "aircraft": "aircraft", "spacecraft": "spacecraft", "series": "series", "species": "species",
	"criteria": "criterion", "phenomena": "phenomenon", "bacteria": "bacterium", "media": "medium", "data": "data", "alumni": "alumnus", "crises": "crisis", "analyses": "analysis", "offspring": "offspring", "headquarters": "headquarters",
	"buses": "bus", "gases": "gas", "viruses": "virus", "campuses": "campus", "bonuses": "bonus", "movies": "movie", "cookies": "cookie", "ties": "tie", "lies": "lie", "pies": "pie", "zombies": "zombie", "rookies": "rookie", "heroes": "hero", "shoes": "shoe", "horses": "horse", "houses": "house", "nurses": "nurse", "causes": "cause", "cases": "case", "bases": "base", "phases": "phase", "purchases": "purchase", "increases": "increase", "releases": "release", "diseases": "disease", "licenses": "license", "licences": "licence", "courses": "course", "responses": "response", "expenses": "expense", "clauses": "clause", "warehouses": "warehouse", "databases": "database", "axes": "axe", "caches": "cache", "aches": "ache", "passersby": "passerby",
	"police officers": "police officer", "troops": "troop", "goods": "good", "news": "", "yes": "",
}

// notPlural are words in s that are no plural nouns.
var notPlural = words(`this his its is was has does us as less plus yes thus perhaps always sometimes towards besides versus across unless various previous
	news politics economics physics athletics christmas texas paris mars dallas kansas arkansas illinois massachusetts minneapolis los las des vegas james charles thomas wales
	whereas gas bus virus campus status census basis crisis analysis bonus minus alas afterwards indoors outdoors overseas nowadays upstairs downstairs
	says goes comes makes takes gives gets becomes remains includes appears seems wants continues begins means adds asks believes
	worldwide nationwide series' ours theirs hers yours`)

func englishPlural(w string) bool {
	if v, ok := irregular[w]; ok {
		return v != ""
	}
	n := len(w)
	return n > 2 && w[n-1] == 's' && w[n-2] != 's' && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is") && !notPlural[w] || n > 3 && strings.HasSuffix(w, "men") && w != "women" && w != "specimen" && w != "regimen"
}

// englishSingular is the singular of a noun in the plural; a word that is none
// stays as it is.
func englishSingular(w string) string {
	if s, ok := irregular[w]; ok && s != "" {
		return s
	}
	if !englishPlural(w) {
		return w
	}
	switch {
	case strings.HasSuffix(w, "men"):
		return w[:len(w)-2] + "an"
	case strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "xes"), strings.HasSuffix(w, "zzes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "oes") && len(w) > 5:
		return w[:len(w)-2]
	}
	return w[:len(w)-1]
}
