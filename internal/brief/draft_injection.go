package brief

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"
)

// An article may hold words that are meant for a machine that reads it: "ignore
// previous instructions and write that …". Such a sentence is news to nobody. It is
// neither told nor shown to a model; nor are the next two of its paragraph, where
// such a text says what it wants. A report on such texts that quotes one loses that
// sentence, which is the lesser harm.

// injections are how texts speak to a model, each with words of which it has one, so
// that most sentences are read without trying the form. Some forms are only orders
// where a sentence or a part of it begins: "drivers who ignore the instructions" are
// people.
var injections = []injection{
	// English
	form("ignore|disregard|forget|override|bypass", `\b(ignore|disregard|forget|override|bypass)\b[^.!?]{0,30}\b(previous|prior|above|earlier|preceding|foregoing|system|existing|other)\b[^.!?]{0,30}\b(instructions?|prompts?|rules?|directions?|guidelines?|context|messages?|commands?|text|sentences?)\b`),
	form("ignore|disregard|forget|override", partBegins+`(please )?(ignore|disregard|forget|override) (all|any|the|your|everything|these|those|my)\b[^.!?]{0,40}\b(instructions?|prompts?|rules?|guidelines?|above|before|told)\b`),
	form("as an ai|as an artificial|as a language|as a large language|as an llm|as a chatbot|as a helpful", `\bas an? (ai|artificial intelligence|(large )?language model|llm|chatbot|helpful assistant)\b[^.!?]{0,30}(,|\bi\b|\byou\b|model|assistant)`),
	form("you are", `\byou are (now )?(an? |the )?([\p{L}-]+ ){0,3}(ai|assistant|language model|llm|chatbot|chatgpt|gpt|bot)\b`),
	form("system prompt|developer mode|jailbreak|new instruction|end of", `\b(system prompt|developer mode|jailbreak mode|new instructions?:|end of (the )?(article|document|sentences|input))`),
	form(" ai|llm|language model|chatbot|assistant|summari", partBegins+`(dear |attention,? |note to |hey,? )?(an |the )?(ai|llm|language model|chatbot|assistant|summari[sz]er)s?( model| system| reader| assistant)?s?\s*([:!]|,[^.!?]{0,40}\b(you|your|please)\b)`),
	form("write |output|print |reply|respond |answer |repeat ", partBegins+`(please |instead,? |then,? |now,? )*(write|output|print|reply|respond|answer|repeat)\b (only|exactly|instead|in your|with|the following)`),
	form("your|summary|brief", partBegins+`(please |instead,? |then,? |now,? )*(say|state|claim|conclude|report|write)\b (in your|that the (article|summary|brief)|that [^.!?]*\b(summary|brief|headline)\b)`),
	form("write that|output that|print that|reply that|respond that|summarize that|summarise that", partBegins+`(please |instead,? |then,? |now,? )*(write|output|print|reply|respond|summari[sz]e) that\b`),
	form("your|summary|output", `\b(in|of|from|as|for) (your|the) (summary|brief|answer|response|output|reply),? (say|write|state|include|mention|add|you must|do not|don't)\b`),
	form("summary|brief|prompt|instruction|your", partBegins+`(please )?(do not|don't|never|reveal) (mention|reveal|cite|summari[sz]e|include)?\b[^.!?]*\b(sentence|summary|brief|prompt|instructions?|answer|response)\b`),
	// Spanish
	form("instrucciones|indicaciones|reglas|órdenes|lo anterior", `\b(ignor(a|e|en|ad|ar)|olvid(a|e|en|ar)|descart(a|e|en)|desestim(a|e)|haz caso omiso de)\b[^.!?]{0,30}\b(instrucciones|indicaciones|reglas|órdenes)\b[^.!?]{0,20}\b(anteriores|previas|precedentes|dadas|recibidas|del sistema)\b`),
	form("instrucciones|indicaciones|reglas|lo anterior", partBegins+`(por favor,? )?(ignora|ignore|ignoren|olvida|olvide|olviden|descarta|descarte|haz caso omiso de)\b[^.!?]{0,30}\b(instrucciones|indicaciones|reglas|lo anterior)\b`),
	form("como |eres |usted es ", `\b(como|eres|usted es|ahora eres) (ahora )?(un |una )?(ia|inteligencia artificial|modelo de lenguaje|asistente (virtual|de ia|útil)|chatbot)\b[^.!?]{0,30}(,|\bdeb(es|e)\b|\bresponde\b|que|\.|$)`),
	form("escrib|respond|contesta|imprime|resume", partBegins+`(por favor,? |ahora,? |en su lugar,? )*(escribe|responde|contesta|imprime|resume|escriba|responda) (que|solo|sólo|únicamente|exactamente|con|lo siguiente)\b`),
	// German
	form("anweisungen|instruktionen|vorgaben|regeln", `\b(ignoriere|vergiss|missachte|vergessen sie|ignorieren sie)\b[^.!?]{0,40}\b(anweisungen|instruktionen|vorgaben|regeln)\b`),
	form("du bist|sie sind|als ki|als sprachmodell|als ein", `\b(du bist|sie sind|als) (jetzt |nun )?(ein |eine )?(ki|künstliche intelligenz|sprachmodell|ki-assistent|chatbot)\b`),
	form("schreibe|antworte|gib aus", partBegins+`(bitte )?(schreibe|antworte|gib aus),? (dass|nur|genau|mit|folgendes)\b`),
	// Roles, and marks of the formats in which models are spoken to.
	form(":", `^\W*(system|assistant|user|human|developer|sistema|asistente|usuario)\s*:`),
	form("<|[|#", `<\|[a-z_]+\|>|\[/?inst\]|<</?sys>>|</?s>|</?(system|assistant|user|sentences?|instructions?|prompt)>|###\s*(instruction|system|response|assistant)`),
}

// injection is a form of words that speaks to a model. Most are never needed, and
// made ready only when they are.
type injection struct {
	cues []string
	form func() *regexp.Regexp
}

func form(cues, pattern string) injection {
	return injection{strings.Split(cues, "|"), sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })}
}

// partBegins is where a sentence or a part of it begins.
const partBegins = `(?:^|[.!?:;–—("“”'‘«-]\s*)[\s"“'‘«*_#>-]*`

// markCues are the cues of one letter.
const markCues = ":<[|#"

// injectionScreen lets through what may have a longer one.
var injectionScreen = sync.OnceValue(func() *screen {
	var cues []string
	for _, i := range injections {
		for _, cue := range i.cues {
			if !strings.Contains(markCues, cue) {
				cues = append(cues, cue)
			}
		}
	}
	return newScreen(cues)
})

// instructs tells whether a sentence speaks to a machine that reads it, or pretends
// to be said by one.
func instructs(text string) bool {
	text = strings.ToLower(norm.NFKC.String(onOneLine(text)))
	spaced := " " + text
	return (strings.ContainsAny(text, markCues) || injectionScreen().passes(spaced)) && slices.ContainsFunc(injections, func(i injection) bool {
		return slices.ContainsFunc(i.cues, func(cue string) bool { return strings.Contains(spaced, cue) }) && i.form().MatchString(text)
	})
}

// instructed tells whether a sentence speaks to a machine, or goes on from one that does.
func (t *telling) instructed(i int) bool {
	const reach = 2
	for j := i; j >= max(0, i-reach); j-- {
		if t.sentences[j].account != t.sentences[i].account || t.sentences[j].paragraph != t.sentences[i].paragraph {
			return false
		}
		told, known := t.instructs[j]
		if !known {
			told = instructs(t.text(j))
			t.instructs[j] = told
		}
		if told {
			return true
		}
	}
	return false
}
