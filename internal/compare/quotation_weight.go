package compare

import (
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// How much a word tells of whose words these are. Many speakers are "very proud"
// and have "thoughts and prayers"; few "resign the same day".
const (
	weightFunction = 0.2
	weightStock    = 0.3 // of condolence, pride and thanks
	weightCommon   = 0.6 // what is said every day
	weightRare     = 1.0
)

// weights knows how much words tell. It remembers the words it has met.
type weights struct {
	reader *wording.Reader
	known  map[string]map[string]float64 // language, printed word
}

func newWeights() *weights {
	return &weights{wording.NewReader(), map[string]map[string]float64{}}
}

// of gives the weight of each word of a quotation.
func (k *weights) of(q quotation, language string) []float64 {
	if language == "" {
		language = "en"
	}
	known := k.known[language]
	if known == nil {
		known = map[string]float64{}
		k.known[language] = known
	}
	all := make([]float64, len(q.words))
	for i, w := range q.words {
		printed := w.at.Of(q.text)
		weight, ok := known[printed]
		if !ok {
			weight = k.weigh(printed, language)
			known[printed] = weight
		}
		all[i] = weight
	}
	return all
}

func (k *weights) weigh(printed, language string) float64 {
	words := k.reader.Words(printed, news.Span{End: len(printed)}, language)
	if len(words) == 0 {
		return weightRare
	}
	switch w := words[0]; {
	case w.Kind == wording.Function, w.Kind == wording.Negation:
		return weightFunction
	case stockWords[w.Text]:
		return weightStock
	case commonWords[w.Text]:
		return weightCommon
	}
	return weightRare
}

var stockWords = withForms(`thought prayer condolence victim family heart proud honor honour privilege thank thanks grateful sorry love loved
	congratulate congratulation sympathy bless god condolencia víctima familia corazón orgulloso orgullosa honor gracias agradecido agradecida
	agradecer sentimos pésame solidaridad dios opfer familie angehörige angehörigen beileid stolz danke dank gedanken herzen`)

var commonWords = withForms(`able accept act action add afternoon again against agree ago always answer anyone anything area ask bad become
	begin believe best better big bit bring build business call care case cause chance change child children city clear close come coming
	community company complete concern continue cost country couple course day deal decide decision different difficult early easy end
	enough ensure ever everybody everyone everything fact fair fall far feel few fight find fine first focus follow forward full game gave get
	give glad go goal going good got government great group grow guy guys hand happen happy hard head hear help high hit hold home hope hour
	house hundred idea immediate important interest issue job keep kid kind know large last late later law lead leader learn leave left less
	let level lie life like line little live local long look lose lost lot make man many matter maybe mean meet member men minute moment money
	month morning move must need never new news next nice night nothing now number often okay old once one open opportunity order part party
	pay people person place plan play point police policy possible power pretty problem process protect public put question quick quite ready
	real really reason remain respect responsible rest result right run sad safe safety saw say school second see seem sense serious set show
	simple since situation small someone something sometimes soon sort speak stand start state stay step still stop story strong sure
	system take talk team tell terrible thing think thousand three time today together tomorrow tonight took tough tragedy tragic true truth
	try turn two understand use wait walk want war watch way week well went win woman women wonderful word work working world worse worst
	wrong year yes yesterday yet young
	año años agua ahora algo alguien alto amigo ayer ayuda ayudar bien buen buena bueno caso casa causa cierto ciudad claro comunidad cosa
	creer creo cuenta dar debe deber decisión dejar derecho día difícil dinero ejemplo empezar encontrar esperar espero estado falta forma
	fuerza ganar gente gobierno gran grande hablar hacer hago hace hacen hecho hijo hombre hora hoy idea importante ir jugar justicia
	ley llegar llevar lugar mal malo mañana mano medida mejor mes miedo mil momento mujer mundo nacional necesario necesitamos noche nuevo
	nueva nunca país parte partido pasar paz pensar peor persona pienso poder podemos policía política poner presidente primer primera
	primero problema proceso pueblo puede pueden puedo punto querer queremos quiero realidad responsable resultado respuesta saber
	sabemos seguir segundo seguridad semana sentir siempre situación sociedad solo solución tarde tener tenemos tengo tiempo tipo
	todavía tomar trabajar trabajo tratar unido único van vamos ver verdad vez vida vivir volver voy
	abend alt anfang arbeit arbeiten beginnen bekommen besser bleiben brauchen bringen denken ding eigentlich einfach ende endlich
	entscheidung erst fall finden frage frau freuen ganz geben gehen geht gehört gemeinsam genau gerne geschichte gewinnen glauben gut gute
	heute hilfe hoffen immer jahr jetzt kind klar kommen kommt können land lange leben letzte leute liegen machen macht mann mensch
	menschen minute monat morgen müssen nacht neue neu nächste platz polizei problem recht reden regierung richtig sache sagen schlecht
	schnell schwer schwierig sehen seit sicher sicherheit situation spiel spielen stadt stehen stunde tag team teil tun unser verstehen
	vielleicht warten wasser weg welt wichtig wieder wissen wirklich woche wort zeit ziel zukunft zusammen`)

// withForms is a set of words with their regular forms.
func withForms(list string) map[string]bool {
	forms := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		stem := strings.TrimSuffix(w, "e")
		doubled := w + w[len(w)-1:]
		for _, form := range []string{w, w + "s", w + "es", stem + "ed", stem + "ing", doubled + "ed", doubled + "ing", w + "n"} {
			forms[form] = true
		}
	}
	return forms
}
