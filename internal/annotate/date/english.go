package date

import "time"

var english = indexed(&language{
	months:     numbered[time.Month](`january|jan|jan. february|feb|feb. march|mar. april|apr|apr. may june|jun. july|jul. august|aug|aug. september|sept|sept.|sep. october|oct|oct. november|nov|nov. december|dec|dec.`),
	weekdays:   numbered[int](`monday|mon. tuesday|tues.|tue. wednesday|wed. thursday|thurs.|thu. friday|fri. saturday|sat. sunday|sun.`),
	also:       words("may march august april june jan feb mar mar. apr jun jul aug sep sept oct nov dec sun sun. sat sat. wed."),
	dayEndings: words("st nd rd th"),
	decade:     true,
	of:         words("of"),
	ofThe:      words(""),
	on:         words("on"),
	holiday:    words("fourth"),
	until:      words("to through"),

	beforeYear:  words("in since until till by from during before after of to early late mid mid- year fiscal and through around summer winter spring fall autumn"),
	beforeMonth: words("in since until by last this next early late mid- of from during before after through between"),
	countable:   words("people men women troops workers percent meters metres feet miles homes jobs calories words dollars"),

	phrases: spelled(`
		day-1: yesterday, last night, yesterday morning, yesterday afternoon, yesterday evening
		day: today, tonight, this morning, this afternoon, this evening
		day+1: tomorrow, tomorrow morning, tomorrow night
		week-1: last week, the past week
		week: this week
		week+1: next week
		month-1: last month
		month: this month
		month+1: next month
		year-1: last year
		year: this year
		year+1: next year
		weekend-1: last weekend
		weekend: this weekend, the weekend, over the weekend
		weekend+1: next weekend
		week<: earlier this week
		month<: earlier this month
		year<: earlier this year, so far this year
		week>: later this week
		month>: later this month
		year>: later this year`),
	notBefore:  words(""),
	needsSmall: words(""),
	last:       words("last past"),
	this:       words("this"),
	next:       words("next"),
	lastAfter:  words(""),
	nextAfter:  words(""),

	numbers:   map[string]int{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12},
	spans:     map[string]span{"day": days, "days": days, "week": weeks, "weeks": weeks, "month": months, "months": months, "year": years, "years": years, "decade": decades, "decades": decades},
	agoBefore: words(""),
	agoAfter:  words("ago"),

	ahead: words("will shall ’ll 'll would scheduled expected expects due upcoming plans planning planned set hopes intends intend arrives going aims vowed promised meant supposed slated intended likely must should"),
	behind: words(`was were had has have did said told says began came went took made got gave found saw met held left led won lost fell rose ran shot fought spoke wrote became broke brought bought
		built caught chose cut drew drove flew grew hit kept knew let paid put read sat sold sent shook spent stood struck taught thought threw tore wore swore hurt burst beat been died tied lied used`),
	perfect:    words("have"),
	deadline:   words("until till by"),
	lasting:    words("until till"),
	moved:      words("postponed delayed extended adjourned suspended closed shut jailed remanded barred banned pushed deferred moved put held off open due available valid"),
	was:        words("was were"),
	who:        words("who which he she it they we i and"),
	duty:       words("is are was were has have ’s 's needs need"),
	to:         words("to"),
	not:        words("not n’t n't did"),
	plain:      words("meets meet returns return resumes resume reopens reopen appears hosts host plays play takes take comes come goes go starts start opens open begins begin ends expires"),
	article:    words("a an the his her its their our last first"),
	feast:      words("good holy black super bloody cyber ash palm fat shrove maundy easter giving news"),
	clause:     words("that who which because after before while when whether"),
	inYear:     map[string]int{"last year": -1, "this year": 0, "next year": 1},
	be:         words("be have"),
	pastEnding: "ed",
})
