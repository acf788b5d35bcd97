package brief

import (
	"slices"
	"sync"

	"github.com/headwater-news/headwater/internal/wording"
)

// What has not happened yet is told only as long as no later article tells that it
// has: "no arrests have been made" stands beside no arrest.

// notYet is words that say that something has not happened, and those that say
// that it has.
type notYet struct {
	open, done []cue
	shared     int // words that both sentences have at least
}

var notYets = sync.OnceValue(func() map[string][]notYet {
	return map[string][]notYet{
		"en": {
			{cues("no arrests|arrest; no one|nobody|none has|have|had been|yet _? arrested|detained|charged; remains|remained|still|is|was at large; on the run|loose"),
				cues("arrested|detained|captured|apprehended; arrest of; in custody; under arrest; made an|two|three|several? arrest|arrests; turned himself|herself in"), 0},
			{cues("has|have|had not … been found|located|recovered; hasn't|haven't been found|located|recovered; is|are|was|were|remains|remained … missing; still missing"),
				cues("was|were|been … found|located|recovered|rescued; body|bodies|remains was|were found|recovered|identified"), 2},
		},
		"es": {
			{cues("no hay|hubo|ha|se detenidos|habido|detenciones|arrestos|registraron; nadie|ninguno|ninguna ha|había sido|resultado detenido|arrestado; sigue|siguen|continúa|permanece prófugo|prófuga|prófugos|fugado|huido"),
				cues("detuvo|detuvieron|arrestó|arrestaron|capturó|capturaron; fue|fueron|sido detenido|detenida|detenidos|arrestado|arrestada|arrestados|capturado|capturados"), 0},
			{cues("no ha|han|había|habían sido hallado|hallada|hallados|encontrado|encontrada|encontrados|localizado|localizada; sigue|siguen|continúa|continúan|permanece desaparecido|desaparecida|desaparecidos|desaparecidas"),
				cues("fue|fueron|sido hallado|hallada|hallados|encontrado|encontrada|encontrados|localizado|localizada|rescatado|rescatados; hallaron|encontraron|recuperaron"), 2},
		},
	}
})

// overtaken reports whether a sentence says that something has not happened of
// which another article of the same time or later says that it has, or gives a
// figure that was brought up to date since.
func (t *telling) overtaken(i int) bool {
	if t.outdated(i) {
		return true
	}
	s := &t.sentences[i]
	for _, n := range notYets()[t.language] {
		if inWords(n.open, s.words) && t.happened(i, n) {
			return true
		}
	}
	return false
}

// happened reports whether a later article tells of what sentence i says is not yet.
func (t *telling) happened(i int, n notYet) bool {
	account := t.sentences[i].account
	at := t.accounts[account].Article.Time()
	keys := tellingKeys(t.sentences[i].words)
	for k := range t.sentences {
		s := &t.sentences[k]
		a := &t.accounts[s.account].Article
		if s.account == account || languageOf(*a) != t.language || a.Time().Before(at) || !inWords(n.done, s.words) || inWords(n.open, s.words) {
			continue
		}
		denied := slices.ContainsFunc(s.words, func(w wording.Word) bool { return w.Kind == wording.Negation })
		shared := 0
		for key := range tellingKeys(s.words) {
			if keys[key] {
				shared++
			}
		}
		if !denied && shared >= n.shared {
			return true
		}
	}
	return false
}

// inWords reports whether one of cues is among words.
func inWords(cues []cue, words []wording.Word) bool {
	for at := range words {
		if slices.ContainsFunc(cues, func(c cue) bool { return c.at(words, at) > 0 }) {
			return true
		}
	}
	return false
}
