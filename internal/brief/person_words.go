package brief

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/wording"
)

type gender uint8

const (
	female gender = iota + 1
	male
)

// personal is what a pronoun tells of who it is for.
type personal struct {
	gender     gender
	possessive bool // "his"
	object     bool // "her" and "him": stands for somebody, too
	many       bool // "they": cannot be named
}

// pronouns of the third person that stand for people. Spanish "su" is left out:
// it may be of a thing.
var pronouns = map[string]map[string]personal{
	"en": {
		"he": {gender: male}, "him": {gender: male, object: true}, "his": {gender: male, possessive: true}, "himself": {gender: male, object: true},
		"she": {gender: female}, "her": {gender: female, possessive: true, object: true}, "hers": {gender: female}, "herself": {gender: female, object: true},
		"they": {many: true}, "their": {many: true}, "them": {many: true}, "themselves": {many: true},
	},
	"es": {"él": {gender: male}, "ella": {gender: female}, "ellos": {many: true}, "ellas": {many: true}},
}

// collective are words without an ending of the plural that "they" may stand for.
var collective = wordsIn(`police people men women children family team crew staff government council company club group couple public army jury union board
	crowd party media data press everyone everybody anyone anybody someone somebody nobody committee ministry department authority agency firm bank court
	party pair duo trio band majority half each whoever youth cattle navy`)

// titles tell of whom they stand before.
var titles = map[string]gender{
	"Mr.": male, "Mr": male, "Sir": male, "Lord": male, "Ms.": female, "Ms": female, "Mrs.": female, "Mrs": female, "Miss": female, "Lady": female,
	"Sr.": male, "don": male, "Sra.": female, "Srta.": female, "doña": female,
}

// ranks are titles beside those that name a person: "President", "Judge".
var ranks = wordsIn(`dr prof sen rep gov lt col gen sgt capt cmdr adm maj cpl det insp rev hon supt chancellor inspector detective lieutenant colonel general major
	sheriff commissioner secretary premier congressman representative sergeant coach sister brother father superintendent investigator ambassador
	lic ing dra sres gral while although after before when if as since because but and that said says`)

// ships may be "she".
var ships = wordsIn(`ship vessel ferrie ferry boat yacht tanker trawler liner submarine schooner dredger freighter tugboat lifeboat sailboat warship frigate cruiser
	barge steamer hull`)

// isTitle says whether a word in front of a surname may be a title.
func isTitle(word string) bool {
	plain := strings.ToLower(strings.Trim(word, ".,;:—–-()\"“”«»"))
	_, title := titles[word]
	return title || ranks[plain] || persons[plain] || strings.HasSuffix(word, ",") || strings.HasSuffix(word, ":") || strings.HasSuffix(word, "\"") || strings.HasSuffix(word, "”")
}

// bareCue is a Spanish verb of speaking that a sentence begins with, or that is a
// cue by itself: who speaks is in its ending only.
var bareCue = pattern(`^(?i:dijo|agregó|añadió|señaló|indicó|afirmó|explicó|aseguró|sostuvo|manifestó|expresó|destacó|subrayó|reconoció|admitió|recordó|advirtió|precisó|comentó|declaró|apuntó|insistió|confirmó|negó|denunció|reiteró|detalló|aclaró|concluyó|consideró|lamentó|criticó|respondió|contó|relató|anunció|mencionó|puntualizó|enfatizó|remarcó|dice|afirma|asegura|explica|señala|añade|agrega|sostiene|recuerda|subraya|indica)(?:$|[^\p{L}])`)

// Nouns that mean one person, by list and by ending.
var (
	persons = wordsIn(`man woman boy girl child teenager teen suspect victim officer president minister mayor governor senator father mother son daughter
		husband wife brother sister uncle aunt cousin nephew niece grandfather grandmother friend boyfriend girlfriend partner teacher student doctor nurse
		judge lawyer attorney spokesman spokeswoman spokesperson gunman candidate patient coach pope king queen prince princess chief captain sergeant pilot
		guard cop colleague chairman chairwoman boss head agent soldier deputy sheriff professor expert author witness resident passenger pedestrian infant
		baby toddler youth person celebrity comedian critic guy lady gentleman clerk neighbor neighbour bystander shopper villager relative daughter employee refugee politician republican democrat congressman congresswoman somebody someone
		anyone everyone nobody
		hombre mujer niño niña joven menor sospechoso sospechosa víctima presidente presidenta ministro ministra alcalde alcaldesa padre madre hijo hija esposo
		esposa marido hermano hermana tío tía amigo amiga juez jueza abogado abogada agente candidato candidata portavoz director directora papa rey reina
		jefe jefa detenido detenida acusado acusada funcionario funcionaria profesor profesora médico médica testigo paciente exministro exministra fiscal diputado diputada`)
	things = wordsIn(`after over under other another however whether number water order power paper matter center centre letter member members never ever
		later earlier better greater larger smaller higher lower former further together either neither rather proper computer river tower winter summer
		september october november december color labor harbor honor favor floor door poor major minor senior junior prior error terror sector factor motor
		monitor dinner chapter quarter offer answer corner cover border user father-in shooter's bitter newspaper layer user paper easier dollar or for per
		her consider remember enter differ suffer discover deliver fewer list exist least first most just must trust west east assist consist resist
		twist fist guest cost past fast last best test rest post lost host coast dust august against amongst`)
)

// isPerson says whether word k means one person, not by name.
func (t *telling) isPerson(words []wording.Word, k int) bool {
	word := words[k].Text
	if persons[word] || word == "old" && k > 0 && words[k-1].Text == "year" {
		return true
	}
	if words[k].Kind != wording.Plain || things[word] || len(word) < 5 {
		return false
	}
	return slices.ContainsFunc([]string{"er", "or", "ist", "man", "woman", "ian"}, func(end string) bool { return strings.HasSuffix(word, end) })
}
