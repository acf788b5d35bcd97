package brief

import "strings"

// A finite verb of Spanish is told by its ending where that can be nothing else
// ("aprobó", "pidieron", "vivían", "viajará"), by the stem of the preterites that
// have an ending of a noun ("detuvo", "propuso"), by a pronoun in front of it, which
// stands behind infinitives and gerunds ("se reúnen"), and in the present, whose
// endings any noun may have, by list or by an object behind it.

// spanishVerb says whether word k is a finite verb that a sentence may have as its
// own: not one of "el hombre que murió".
func (tr *trimming) spanishVerb(k int) bool {
	word := tr.word(k)
	if word == "" || tr.capital(k) && k > 0 || spanishNouns[word] {
		return false
	}
	first := tr.proclitics(k) // where the verb begins with its pronouns: "no se le había"
	if first > 1 && tr.word(first-1) == "que" && tr.joined(first-1) {
		return false
	}
	switch before := tr.word(k - 1); {
	case first < k && before != "no" && tr.joined(k-1):
		return true
	case spanishNominal[before] && tr.joined(k-1):
		return false
	}
	return spanishFinite[word] || spanishPreterite(word) || tr.spanishEnding(k) || tr.spanishWithObject(k)
}

// proclitics is where the pronouns and the "no" begin that belong to a verb at word k.
func (tr *trimming) proclitics(k int) int {
	for k > 0 && spanishProclitics[tr.word(k-1)] && tr.joined(k-1) {
		k--
	}
	return k
}

// spanishEnding says whether word k ends as only verbs do.
func (tr *trimming) spanishEnding(k int) bool {
	word := tr.word(k)
	if strings.HasSuffix(word, "mos") && len(word) > 5 && !strings.HasSuffix(word, "imos") {
		return true
	}
	for _, end := range [...]string{"ó", "aron", "ieron", "eron", "aba", "aban", "ía", "ían"} {
		if stem, ok := strings.CutSuffix(word, end); ok && len(stem) > 1 {
			return true
		}
	}
	for _, end := range [...]string{"rá", "rán"} {
		if stem, ok := strings.CutSuffix(word, end); ok && stem != "" && strings.ContainsAny(stem[len(stem)-1:], "aeidbr") {
			return true
		}
	}
	return false
}

// spanishWithObject says whether word k ends as verbs of the present do, and has an
// object or an infinitive behind it: "reanuda sus sesiones", "recomienda anular".
func (tr *trimming) spanishWithObject(k int) bool {
	word, next := tr.word(k), tr.word(k+1)
	if k == 0 || len(word) <= 3 || !tr.joined(k) || spanishSmall[word] {
		return false
	}
	present := strings.HasSuffix(word, "a") || strings.HasSuffix(word, "e") || strings.HasSuffix(word, "an") || strings.HasSuffix(word, "en")
	return present && (spanishObject[next] || infinitive(next))
}

// spanishPreterite says whether a word is one of the preterites that are stressed on
// the stem, with whatever prefix: "obtuvo", "contradijeron", "rehicieron".
func spanishPreterite(word string) bool {
	for _, strong := range [...]string{"tuvo", "puso", "dujo", "dijo", "trajo", "hizo", "fizo", "quiso", "duvo",
		"tuvieron", "pusieron", "dujeron", "dijeron", "trajeron", "hicieron", "quisieron", "duvieron"} {
		if strings.HasSuffix(word, strong) {
			return true
		}
	}
	return spanishStrong[word]
}

// infinitive says whether a word ends as Spanish infinitives do.
func infinitive(word string) bool {
	return len(word) > 4 && (strings.HasSuffix(word, "ar") || strings.HasSuffix(word, "er") || strings.HasSuffix(word, "ir"))
}

var (
	spanishProclitics = wordsIn("no se le les me te nos lo")
	spanishNominal    = wordsIn("el la los las un una unos unas de del al en con por para su sus este esta estos estas")
	spanishObject     = wordsIn("el la los las un una unos unas su sus lo este esta estos estas hoy ayer también ya que al")
	// spanishSmall are words with an ending of the present that are never a verb.
	spanishSmall = wordsIn(`durante mediante sobre entre donde cuando hacia frente antes aunque siempre bastante adelante delante aparte tarde noche parte
		desde contra dentro fuera grande imagen orden joven crimen origen margen examen virgen volumen resumen`)
	// spanishStrong are preterites whose ending nouns have, too: "divino", "grupo".
	spanishStrong = wordsIn("vino convino intervino provino previno sobrevino contravino devino supo pudo hubo cupo")
	spanishNouns  = wordsIn(`policía compañía mayoría energía economía vía día todavía categoría guía alcaldía fiscalía ciudadanía minoría garantía democracia
		geografía fotografía tecnología ideología batería panadería librería librerías cercanía lejanía ingeniería ganadería minería pesquería tesorería secretaría
		autonomía vigía travesía mercancía jerarquía monarquía anarquía melodía alegría poesía teoría cría sequía bahía consultoría auditoría contraloría
		defensoría procuraduría caballería artillería infantería gendarmería tubería allá acá quizá jamás sofá mamá papá tía cuantía cobardía
		biología psicología astronomía cirugía tranvía avería galería lotería hostelería refinería guardería cafetería abadía amnistía utopía ironía
		geología ecología metodología estadía alegoría abogacía apología antología sangría`)
	spanishFinite = wordsIn(`es son era eran fue fueron sea sean está están estaba estuvo ha han había habían hay hubo haya tiene tienen tenía
		puede pueden podría debe deben debía va van iba iban hace hacen dice dicen quiere quieren sabe saben dio dieron dan da
		vio vieron ven ve viene vienen pone ponen sigue siguen afirma afirman asegura aseguran señala señalan indica indican explica explican
		sostiene sostienen mantiene mantienen considera consideran cree creen piensa piensan espera esperan busca buscan pide piden exige exigen anuncia anuncian
		confirma confirman niega niegan denuncia denuncian advierte advierten incluye incluyen existe existen queda quedan lleva llevan llega llegan permite permiten
		cuenta cuentan recuerda recuerdan muestra muestran representa supone suponen requiere requieren vive viven trabaja trabajan comienza comienzan empieza
		empiezan termina terminan cumple cumplen deja dejan forma forman parece parecen ocurre ocurren sufre sufren investiga investigan estudia estudian prepara
		preparan trata tratan toma toman pierde pierden gana ganan abre abren cierra cierran pasa pasan sale salen suma suman alcanza alcanzan afecta afectan
		cuesta cuestan vuelve vuelven recibe reciben figura figuran reclama reclaman apunta apuntan agrega añade subraya
		acuerda acuerdan acusa acusan alerta alertan aprueba aprueban aplaza asume asumen aterriza atiende atienden atribuye aumenta aumentan avanza avanzan
		bajan cae caen cancela cancelan carece carecen celebra celebran choca chocan coincide coinciden concluye concluyen condenan consigue consiguen constituye
		construye contiene contienen contribuye convoca convocan corresponde corresponden crece crecen critica critican decide deciden declara declaran defiende
		defienden depende dependen desaparece desaparecen descarta descartan desciende descienden desmiente desmienten despide despiden destaca destacan destituye
		destruye detiene detienen dimite dimiten dirige dirigen discute disminuye disminuyen dispone disponen dispara divide duerme duermen elige eligen emite
		enfrenta enfrentan entra entran entrega entregan envía envían escribe escriben estalla estrena evacúa evacúan evita evitan excluye expone exponen expulsa
		fallece fallecen faltan fija fijan firman frena funciona funcionan garantiza garantizan hablan hiere huye huyen impone imponen imputa informa informan
		ingresa ingresan inicia inician insiste insisten instruye intenta intentan interviene intervienen invierte invierten juega juegan juzga lamenta lamentan
		lanzan lidera lideran libera llaman logra logran matan mejoran muere mueren nombra nombran obliga obligan obtiene obtienen ofrece ofrecen opina opinan
		opone oponen ordena ordenan pagan paraliza participa participan persigue pertenece pertenecen plantea plantean prevé prevén presenta presentan pretende pretenden
		procede proceden produce producen prohíbe prohíben promete prometen propone proponen protestan provoca provocan publica publican reabre reabren reanuda
		rechaza rechazan recomienda recomiendan reconoce reconocen recupera recuperan recurre recurren reduce reducen refuerza refuerzan registra registran
		regresa regresan reitera reiteran relata renuncian rescata rescatan resiste respalda respaldan responde responden resulta resultan retira retiran retrasa
		reúne reúnen revela revelan roba roban rompe rompen sacude sacuden sanciona sirve sirven sitúa sitúan sobrevive sobreviven solicita solicitan sospecha
		sospechan sube suben supera superan suspende suspenden sustituye tarda tardan temen teme tiembla traslada trasladan une utiliza utilizan vence vencen vende
		venden viaja viajan visitan votan`)
)
