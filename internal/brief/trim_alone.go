package brief

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What a sentence begins with tells most often that it cannot be understood
// without the one before. The forms are of what is left once connectives are
// taken off; quotation marks in front are passed over.
var (
	// dependent openings of English sentences.
	dependentEnglish = pattern(`^(?:` +
		`(?i:that|such|then|there,|here|instead|otherwise|nor|neither (?:did|does|do|was|were|has|is)|afterwards?|thereafter|yes|no,|well,|oh|ok|okay|so,|except|sure,|right,|look,|doing so|search for|sorry|thanks|thank you|hello|hi|as such|or|which|whose|whom|than|to which|of which|in which)\b` +
		`|So (?:did|do|does|is|was|were|has|had|have|it|they|he|she|I|we|you|what|why|how|many|much)\b|This\b` + // see thisTime
		`|(?:These|Those)\b` +
		`|(?:On|In) the (?:first|second|third|other|latter|former),` +
		`|It(?:'s|’s)?\b` + // see dummy
		`|(?:He|She|They) (?:also|too|further|then|again)\b|(?:They|Their|Them|Theirs|Its|Itself)\b` +
		`|Others?\b|Another\b|The (?:others?|latter|former|same|pair|duo|trio|rest|result)\b` +
		`|The (?:first|second|third|fourth|last|next|two|three|four|five)(?:,| (?:is|was|were|are|has|have|had|will|would|said|says|came|comes|met|agreed|both|of)\b)` +
		`|(?:Both|Each|Either|Neither|Some|Many|Most|Several|None|Few|All|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Half|Much|Part|Any)(?:,| (?:is|was|were|are|has|have|had|will|would|could|did|do|does|said|say|says|came|also|even|just|now|died|of (?:them|these|those|whom|it|that|this|which|us)|in (?:particular)|later|then|who|then)\b)` +
		`|Both (?:men|women|sides|were|officers|teams|parties|companies|countries|drivers|victims|suspects|leaders)\b` +
		`|(?i:first|second|third|fourth|firstly|secondly|thirdly|next|later|earlier|after|before|soon|shortly|minutes|hours|moments|days|weeks|months|years|weeks),` +
		`|(?i:(?:\w+ )?(?:minutes?|hours?|moments?|days?|weeks?|months?|years?)) (?:later|earlier|afterwards?|before),?\b` +
		`|(?i:later|earlier) (?:that|on|in the (?:day|interview|speech|evening|article))\b` +
		`|(?i:in|on|at|by|for|with|despite|because of|after|before|since|to|from|during|of|under|like|among|given|until|as of|due to|beyond|besides|unlike|without|behind|between|against|through|above|below|over) (?:that|those|these|them|then|it|doing so|so doing|which|whom|both cases|each case|either case|one of (?:them|these|those)|the latter|the former|other words|response|return|reply|turn)\b` +
		`|(?i:in|on|at|by|for|with|despite|because of|after|before|since|to|from|during|of|under|like|given|through) this(?:,| (?:case|way|regard|respect|context|sense|point|reason|end|day|and|is|was|instance|situation))` +
		`|At (?:the|that) time\b|At (?:one|another|some|this) point\b|By (?:that|this) (?:time|point)\b|For (?:one|starters)\b|What(?:’s|'s| is) more\b` +
		`|(?i:is|are|was|were|do|does|did|has|have|had|should|could|would|can|why|how come|shall|let(?:'s|’s)?|don(?:'t|’t)|isn(?:'t|’t)|doesn(?:'t|’t)) ` +
		`|(?i:please|follow|click|watch|visit|tweet|email|join|tap|scroll|download|listen|subscribe|share|contact|check out|stay tuned|sign up|learn more|find out|see (?:more|also|the full|below|above)|get (?:the|our)|imagine|think|consider|remember|note that|take a look|keep in mind|go to|call us|tell us|send us|submit|enter|support our|log in|register|read (?:the|our|his|her|more|full))\b` +
		`|(?:And|But|Or)\b|Like (?:he|she|they|it|I|we|you)\b` +
		`)`)
	// thisTime is a time of the article's own, or of the reader's: "This week".
	thisTime = pattern(`^This (?:week|weekend|month|year|spring|summer|autumn|fall|winter|season|morning|evening|afternoon|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b`)
	// those are said whom: "Those who stayed".
	those = pattern(`^Those (?:who|with|without|in|from|living|affected|killed|injured|arrested|working|close to|familiar|involved|responsible)\b`)
	// dummy is an it that stands for what comes later in the sentence.
	dummy = pattern(`^It(?:['’]s| is| was| isn['’]t| wasn['’]t| remains| remained| has been| had been| will be| would be| may be| could be| seems| appears| appeared| seemed)(?: (?:not|still|also|yet|now|then|immediately|always|never|very|so|too|more|less|initially|currently|only|far from|quite|highly|widely|long|often|generally|thus|[a-z]+ly))*` +
		` (?:clear|unclear|plausible|implausible|fair|safe|worth|known|unknown|possible|impossible|likely|unlikely|believed|thought|expected|hoped|feared|estimated|understood|hard|difficult|easy|important|essential|necessary|vital|certain|uncertain|true|obvious|evident|apparent|common|rare|unusual|illegal|legal|reported|alleged|announced|claimed|agreed|decided|time|up to|that|as if|as though)\b` +
		`|^It (?:emerged|emerges|turned out|turns out|transpired|follows that|(?:takes|took) [^.;:]{1,80} to \w+|comes (?:as|after|amid)|came (?:as|after|amid)|rained|snowed)\b|^It (?:is|was) [^.,;:]{1,60}\b(?:that|who)\b`)
	// dependentSpanish openings.
	dependentSpanish = pattern(`^(?i:` +
		`(?:pero|y|e|ni|o|sino|esto|eso|ello|aquello|ellos|ellas|estas|estos|esos|esas|aquel|aquella|aquellos|aquellas|entonces|luego|así|ahí|allí|tampoco|otros|otras|ambos|ambas|dicho|dicha|dichos|dichas|tal|tales|cuyo|cuya|que|quien|quienes|donde|su|sus|después|posteriormente|ahora bien|incluso así|o sea|es decir)\b` +
		`|est[ea] (?:hecho|caso|medida|decisión|situación|proceso|acción|último|última|mismo|misma|proyecto|tipo|es|fue|era|ha|será)\b` +
		`|es[ea] \p{L}+` +
		`|(?:en|por|con|de|para|tras|ante|sobre|desde|hasta|a|sin) (?:ello|eso|esto|aquello|esa?|ese|esos|esas|ellos|ellas|dicho|dicha|dichos|dichas|aquel|aquella|él|ella|su|sus)\b` +
		`|(?:el|la|los|las) (?:otro|otra|otros|otras|mismo|misma|mismos|mismas|primero|segundo|tercero|primera|segunda|dos|tres)(?:,| (?:fue|fueron|es|son|ha|han|dijo|dijeron|se|también)\b)` +
		`|(?:el|la|los|las) que\b|lo (?:que|mismo|anterior)\b` +
		`|(?:uno|una|algunos|algunas|muchos|muchas|varios|varias|ninguno|ninguna|dos|tres) (?:de (?:ellos|ellas|estos|estas|esos|esas)|fue|fueron|es|son|ha|han|dijo|también|murió|murieron)\b` +
		`|también (?:\p{L}+)|(?:él|ella) también\b` +
		`|(?:horas|días|minutos|semanas|meses|años) (?:después|antes|más tarde)\b|(?:al|el) día siguiente\b|más tarde\b` +
		`|(?:era|eran|tenía|tenían|tiene|tienen|estaba|estaban|está|están|son|fue|fueron|es) ` + // see spanishSubject
		`|(?:sí|no|bueno|claro|pues|mire|gracias|hola),|suscríbase|comparta|descargue|vea |lea |haga |siga )`)
	// spanishSubject is what may come behind a verb that begins a sentence.
	spanishSubject = pattern(`^(?i:(?:es|era|fue|está|son) (?:la (?:primera|segunda|tercera|mayor|cuarta|quinta)|el (?:primer|segundo|tercer|mayor)|necesario|posible|probable|importante|imposible|difícil|fácil|cierto|evidente|claro|preciso|previsible|urgente)\b)|^Se (?:espera|esperan|prevé|prevén|estima|calcula|cree|sabe|desconoce|desconocen|ignora|ignoran|teme|investiga|investigan|busca|buscan|exige|necesita)\b|^(?:(?:Aún|Todavía) no|No) (?:(?:está|estaba|queda|quedó) claro|se (?:sabe|sabía|conoce|conocen|ha|han))\b|^(?:Aún|Todavía) se (?:desconoce|desconocen|ignora|ignoran|investiga|investigan)\b|^(?:Fue|Fueron) \p{L}+[aoe]s? (?:el|la|los|las|un|una|\p{Lu})`)
)

// laterVerb is a Spanish verb without a subject behind an opening: "Preguntado por la
// llamada, fue tajante."
var laterVerb = pattern(`^(?:(?:Preguntad|Consultad|Interrogad|Cuestionad)[oa]s? [^,]{1,80},|(?:Antes de|Después de|Tras|Al|Sin|Para) \p{L}+[aei]r(?:se|lo|la|le)?(?: [^,]{1,40},)?) (?:no |se |le |les |lo |la )*(?:fue|dijo|hizo|quiso|pudo|\p{L}+ó) (?:que|a|al|en|con|por|de|tajante|\p{L}+mente)[ .]` +
	`|^A (?:los|las|la|él|ella) (?:\p{L}+ )?les? \p{L}+ó \p{Ll}+\.`)

// standsAlone says whether the sentence can be understood without the one before.
func (tr *trimming) standsAlone() bool {
	if _, pronoun := pronouns[tr.language][tr.word(0)]; tr.added && pronoun {
		return false // "He also"
	}
	text := capitalised(strings.TrimLeft(tr.text(), "\"“«„‘'¿¡([ "))
	switch tr.language {
	case "en":
		stands := !dependentEnglish().MatchString(text) || thisTime().MatchString(text) || those().MatchString(text) || dummy().MatchString(text)
		return stands && !tr.leans()
	case "es":
		if tr.nullSubject() && !spanishSubject().MatchString(text) {
			return false
		}
		return (!dependentSpanish().MatchString(text) || spanishSubject().MatchString(text)) && !laterVerb().MatchString(text)
	}
	return true
}

// nullSubject says whether a Spanish sentence begins with its verb, as those do
// whose subject is in the sentence before. Verbs of speaking pass: whose they are
// may be known.
func (tr *trimming) nullSubject() bool {
	k := 0
	for k < 2 && adverbs[tr.word(k)] {
		k++
	}
	return k < len(tr.words) && !tr.isQuoted(k) && !impersonal[tr.word(k)] && !tr.spanishVerb(k+1) && !bareCue().MatchString(tr.printed(k)) && tr.spanishVerb(k)
}

var (
	// adverbs may stand in front of a verb that begins a sentence.
	adverbs = wordsIn("no ya hoy ayer también nunca aún todavía solo sólo antes tampoco se le les lo la los las")
	// impersonal verbs have no subject, or have it behind.
	impersonal = wordsIn("hay había hubo habrá habría ha han hace parece falta faltan queda quedan basta conviene cabe existe existen murió murieron falleció fallecieron ocurrió")
)

// capitalised is a text with a capital at its start.
func capitalised(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToTitle(first)) + text[size:]
}
