package name

// class is what a word can do in a name or in a phrase that stands for
// somebody. The tables in data fill the same classes for every language, and
// the rules read classes only, so no rule knows a language.
type class uint64

const (
	honorificHe  class = 1 << iota // Mr.
	honorificShe                   // Ms.
	honorific                      // Dr., Sen.
	title                          // stands before a name: president, spokesman
	roleHe                         // a man, by the word: spokesman, father
	roleShe                        // a woman, by the word
	role                           // a person: governor, lawyer
	people                         // several: officials, critics
	collective                     // several, of something: group, dozens
	body                           // an organisation: police, ministry, campaign
	document                       // report, poll, lawsuit
	post                           // tweet
	pronounHe                      // he, his
	pronounShe                     // she, her
	pronounThey                    // they, their
	pronounIt                      // it, its
	pronounI                       // I, we
	relative                       // who
	article                        // says that it is known which one: the
	anyOne                         // says that it is not: a, some, two
	possessive                     // his, their
	boundary                       // begins what follows the head of a phrase: of, who
	speech                         // said
	copula                         // is, has, will
	month
	day
	demonym      // American, Republican
	office       // what a secretary is of: State, Defense
	function     // never part of a name by itself
	orgHead      // Department, University
	placeHead    // County, River
	placeFront   // Lake, New
	locative     // in, at, from
	particle     // van, de
	suffix       // Jr.
	orgLink      // of, for
	outletHead   // Courier, Times
	outletNoun   // newspaper, network
	outletBefore // right before an outlet: told
	outletLink   // between what outlets make and their name: with, in, by
	outletWork   // what outlets make and who works for them: interview, report, editor
	outletAfter  // right behind an outlet: reported, editor
	paperFront   // an ordinary word that begins papers' names: Daily
	station      // in front of a channel's number: News 2, NBC10
	of           // joins a group and its members
	several      // says that it is more than one
	regnal       // a title that is part of a name: Pope
	like         // says what something is like, behind a hyphen: Miami-based
	givenHe
	givenShe
	given   // a given name of either
	surname // a common family name
	common  // mostly written small
	acronym // in capitals, and no name: CEO, TV
	small   // a name written small: dpa, taz
	and
	family     // a family name that stands before the given name: Xi
	anyBody    // an organisation of no certain sort: group, agency
	corporate  // a word of companies' names: Inc.
	anyCompany // a company of no certain sort
	addressed  // a verb of speech whose object may follow: told
	work       // what names things that are neither people nor bodies: Act, Convention
	thing      // what stands before the name of a ship, a storm, a film: ferry
	team       // what teams' names end in: United
)

const (
	anyGiven     = givenHe | givenShe | given
	anyHonorific = honorificHe | honorificShe | honorific
	anyTitle     = anyHonorific | title
	anyRole      = role | roleHe | roleShe
	anyPronoun   = pronounHe | pronounShe | pronounThey | pronounIt
)

// sections are the headings of the tables.
var sections = map[string]class{
	"honorific-he": honorificHe, "honorific-she": honorificShe, "honorific": honorific, "title": title,
	"role-he": roleHe, "role-she": roleShe, "role": role, "people": people, "collective": collective, "body": body,
	"document": document, "post": post, "pronoun-he": pronounHe, "pronoun-she": pronounShe, "pronoun-they": pronounThey,
	"pronoun-it": pronounIt, "pronoun-i": pronounI, "relative": relative, "article": article, "any": anyOne,
	"possessive": possessive, "boundary": boundary, "speech": speech, "copula": copula, "month": month, "day": day,
	"demonym": demonym, "office": office, "function": function, "orghead": orgHead, "placehead": placeHead,
	"placefront": placeFront, "locative": locative, "particle": particle, "suffix": suffix, "orglink": orgLink,
	"outlethead": outletHead, "outletnoun": outletNoun, "he": givenHe, "she": givenShe,
	"either": given, "surname": surname, "common": common, "acronym": acronym, "and": and, "station": station, "of": of, "several": several, "regnal": regnal, "outlet-before": outletBefore, "outlet-link": outletLink, "outlet-work": outletWork, "outlet-after": outletAfter, "paper-front": paperFront, "like": like, "corporate": corporate, "any-company": anyCompany, "any-body": anyBody, "addressed": addressed, "family": family, "work": work, "thing": thing, "team": team,
}
