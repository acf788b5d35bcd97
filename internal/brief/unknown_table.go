package brief

import (
	"sync"

	"github.com/headwater-news/headwater/internal/wording"
)

// about is what is not known.
type about string

// What may not be known.
const (
	aboutCause    about = "cause"
	aboutMotive   about = "motive"
	aboutIdentity about = "identity"
	aboutNumber   about = "number"
	aboutReason   about = "reason"
	aboutWho      about = "who"
	aboutTime     about = "time"
	aboutPlace    about = "place"
	aboutManner   about = "manner"
	aboutWhether  about = "whether"
	aboutComment  about = "comment"
	aboutElse     about = "else"
)

// gapRank puts what everybody asks first, and that somebody would not comment last.
func gapRank(a about) int {
	switch a {
	case aboutCause, aboutMotive, aboutIdentity:
		return 0
	case aboutComment:
		return 2
	}
	return 1
}

// gapLabels head what is not known.
var gapLabels = map[string]map[about]string{
	"en": {aboutCause: "Cause", aboutMotive: "Motive", aboutIdentity: "Identity", aboutNumber: "Figures", aboutReason: "Why", aboutWho: "Who",
		aboutTime: "Timing", aboutPlace: "Where", aboutManner: "How", aboutWhether: "Open question", aboutComment: "No comment", aboutElse: "Not yet known"},
	"es": {aboutCause: "Causa", aboutMotive: "Móvil", aboutIdentity: "Identidad", aboutNumber: "Cifras", aboutReason: "Por qué", aboutWho: "Quién",
		aboutTime: "Plazos", aboutPlace: "Dónde", aboutManner: "Cómo", aboutWhether: "Por aclarar", aboutComment: "Sin comentarios", aboutElse: "Aún no se sabe"},
	"de": {aboutCause: "Ursache", aboutMotive: "Motiv", aboutIdentity: "Identität", aboutNumber: "Zahlen", aboutReason: "Warum", aboutWho: "Wer",
		aboutTime: "Zeitpunkt", aboutPlace: "Wo", aboutManner: "Wie", aboutWhether: "Offen", aboutComment: "Kein Kommentar", aboutElse: "Nicht bekannt"},
}

// aboutWords tell what a sentence leaves open.
var aboutWords = map[about]map[string]bool{
	aboutCause:    wordsIn("cause causes caused sparked triggered prompted ignited causa causas causó provocó ursache"),
	aboutMotive:   wordsIn("motive motives móvil motiv"),
	aboutIdentity: wordsIn("identity identities identified identify name names named identidad identidades identificado identificada identificados identificadas identität"),
}

// questionWords begin what is left open.
var questionWords = map[string]about{
	"why": aboutReason, "who": aboutWho, "whom": aboutWho, "whose": aboutWho, "when": aboutTime, "where": aboutPlace, "how": aboutManner,
	"whether": aboutWhether, "if": aboutWhether, "quién": aboutWho, "quiénes": aboutWho, "cuándo": aboutTime, "dónde": aboutPlace, "cómo": aboutManner,
	"si": aboutWhether, "cuántos": aboutNumber, "cuántas": aboutNumber, "cuánto": aboutNumber, "cuánta": aboutNumber,
	"warum": aboutReason, "wieso": aboutReason, "wer": aboutWho, "wen": aboutWho, "wann": aboutTime, "wo": aboutPlace, "wie": aboutManner, "ob": aboutWhether,
}

// amounts are words behind "how" that ask for a number.
var amounts = wordsIn("many much big large far viele viel groß hoch")

// nearby is how many words behind a cue its question word may stand.
const nearby = 4

// aboutOf tells what a sentence leaves open that says so in words that end at a place.
func aboutOf(words []wording.Word, end int) about {
	for i := end; i < min(end+nearby, len(words)); i++ {
		next := ""
		if i+1 < len(words) {
			next = words[i+1].Text
		}
		switch w := words[i].Text; {
		case amounts[next] && (w == "how" || w == "wie"):
			return aboutNumber
		case w == "how" && next == "long", w == "wie" && next == "lange":
			return aboutTime
		case w == "por" && next == "qué":
			return aboutReason
		case questionWords[w] != "":
			return questionWords[w]
		}
	}
	for _, a := range []about{aboutMotive, aboutCause, aboutIdentity} {
		for i := range words[:min(end+2*nearby, len(words))] {
			if aboutWords[a][words[i].Text] {
				return a
			}
		}
	}
	return aboutElse
}

// gapCues are the words, by language, that say that something is not known.
var gapCues = sync.OnceValue(func() map[string]cueTable {
	return map[string]cueTable{"en": englishGaps(), "es": spanishGaps(), "de": germanGaps()}
})

const (
	release  = " released|disclosed|determined|confirmed|announced|explained|revealed|specified|established "
	officers = " police|officials|authorities|investigators|detectives|prosecutors|doctors|scientists|experts|firefighters "
	events   = " crash|fire|blaze|shooting|incident|accident|explosion|death|deaths|collision|stabbing|derailment "
	contacts = " request|requests|call|calls|message|messages|email|emails|e-mail|comment|inquiries|question|questions "
)

func englishGaps() cueTable {
	t := cueTable{}
	t.add(gapCue{}, `is|was|are|were|remains|remained|it's not … clear|known; isn't|wasn't|aren't|weren't … clear|known;
		is|was|are|were|remains|remained|remain … unclear|unknown|undetermined|unconfirmed|unexplained; remains|remained|remain unidentified|unaccounted|a? mystery;
		no immediate? word on; no immediate explanation|indication|confirmation|details|claim;
		has|have yet to … announce|announced|say|release|disclose|determine|identify|confirm|explain|reveal|establish|specify|decide|name|identified|named|decided`+release+`;
		has|have|had not …`+release+`; hasn't|haven't|hadn't …`+release+`;
		did not … specify|disclose|identify|reveal|release; didn't … specify|disclose|identify|reveal|release;
		declined|refused to identify|disclose|reveal|release|specify|confirm; would not … identify|disclose|reveal|release|specify|confirm|name;
		declined|refused to give|provide details|further|more|specifics;
		could not … determined|verified|established|confirmed|confirm|verify|determine; couldn't … determined|verified|established|confirmed|confirm|verify|determine;
		details|names|identities|conditions|name|identity|condition _? _? _? _? _? was|were not … released|available|known|disclosed|given`)
	t.add(gapCue{about: aboutIdentity}, `has|have|had not … identified|named; hasn't|haven't|hadn't … identified|named; not … released the? _? _? _? name|names|identity|identities`)
	t.add(gapCue{follows: questions}, `has|have|had not … said|decided; hasn't|haven't … said|decided; did not … say|explain; didn't … say|explain;
		declined|refused|refuses|declines to say|explain|speculate; would not … say; wouldn't say; no one|nobody knows|knew;`+
		officers+`do|did not … know;`+officers+`don't|didn't … know;
		investigating|probing; trying|working|seeking|hoping|attempting to determine|establish|learn|understand|find|figure out?`)
	t.add(gapCue{about: aboutCause}, `cause|causes|circumstances _? _? _? _? _? _? remains|remained|remain|is|was|are|were … under|being investigation|investigated|determined;
		investigating|determine|establish|determining|investigate the? exact? cause|causes|circumstances`)
	t.add(gapCue{about: aboutMotive}, `investigating|determine|establish|determining the|a? possible? motive`)
	t.add(gapCue{about: aboutElse}, events+`remains|remained|is|was … under? investigation|investigated`)
	t.add(gapCue{about: aboutComment}, `did|have|has not … respond|return|reply|answer|responded|returned|replied|answered _? _? _? _?`+contacts+`;
		didn't … respond|return|reply|answer _? _? _? _?`+contacts+`; declined|refused to? … comment;
		could not … reached; couldn't … reached; was|were not … available|reachable for? comment; wasn't|weren't … available|reachable for? comment;
		unavailable for comment; had no comment; did not wish|want to comment; would not comment; no immediate comment|response`)
	t.add(gapCue{spoken: true, follows: questions}, `we don't|do not? … yet know; we still don't|do not? know; we don't|do not? know yet`)
	t.add(gapCue{spoken: true}, `is|remains … under investigation; is|remains unknown|unclear; is not … clear|known`)
	return t
}

func spanishGaps() cueTable {
	t := cueTable{}
	t.add(gapCue{}, `no se sabe|sabía|conoce|conocen|conocía; se desconoce|desconocen|desconocía|desconocían|ignora|ignoran; no está|estaba|queda|quedó|quedaba … claro;
		sigue|siguen sin saberse|conocerse|aclararse|esclarecerse|determinarse; sigue|siguen siendo un|una? desconocido|desconocida|desconocidos|incógnita|misterio;
		no ha|han|había|habían trascendido; no trascendió; sin determinar|esclarecer|aclarar|confirmar;
		no se? ha|han|había|habían … revelado|determinado|precisado|confirmado|informado|aclarado|explicado|establecido|dicho|publicado|anunciado|decidido|detallado|difundido|especificado;
		no precisó|precisaron|detalló|detallaron|aclaró|aclararon|reveló|revelaron|especificó|especificaron|explicó|explicaron;
		no quiso|quisieron precisar|revelar|identificar|decir|confirmar|detallar; está|están por determinar|aclarar|ver; falta|resta por saber|determinar|aclarar`)
	t.add(gapCue{about: aboutIdentity}, `no se? ha|han|había|habían … identificado|identificada|identificados|identificadas; sin identificar`)
	t.add(gapCue{about: aboutCause}, `causa|causas|circunstancias _? _? _? _? _? _? está|están|sigue|siguen|permanece … bajo|en|siendo investigación|investigadas|investigada; se|ya? investiga|investigan las|la causas|causa|circunstancias;
		investiga|investigan|determinar|esclarecer|establecer las|la causas|causa|circunstancias`)
	t.add(gapCue{about: aboutComment}, `no quiso|quisieron … comentar|responder|hablar|pronunciarse; no quiso|quisieron … hacer|formular comentarios|declaraciones; no respondió|respondieron|contestó|contestaron|ha|han respondido|contestado? a|al; no obtuvo|obtuvieron|hubo respuesta;
		declinó|declinaron|rehusó|rehusaron … comentar|responder|hacer; se negó|negaron a comentar|hacer|responder`)
	return t
}

func germanGaps() cueTable {
	t := cueTable{}
	t.add(gapCue{}, `ist|war|sind|waren|blieb|blieben|bleibt … unklar|ungeklärt|unbekannt; ist|war|sind|waren … nicht … bekannt|klar|geklärt; steht|stand … nicht fest; ist|war noch offen`)
	t.add(gapCue{about: aboutComment}, `wollte|wollten sich _? _? _? nicht … äußern`)
	return t
}

// questions are the words behind a cue that alone make it one.
var questions = []string{"who", "what", "when", "where", "why", "how", "whether", "which", "if", "exactly", "precisely", "much", "anything", "yet"}
