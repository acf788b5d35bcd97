package quantity

import (
	"strings"
	"unicode/utf8"
)

const spanishUnits = `
[money]
dollar: dólar, dólares, dólares estadounidenses, dolares
cent: centavo, centavos, céntimo, céntimos
euro: euros
pound sterling: libras esterlinas, libras
japanese yen: yen, yenes
chinese yuan: yuan, yuanes
mexican peso: pesos mexicanos
argentine peso: pesos argentinos
chilean peso: pesos chilenos
colombian peso: pesos colombianos
peso: pesos
peruvian sol: soles
brazilian real: reales
venezuelan bolívar: bolívares
peseta: pesetas
swiss franc: francos suizos
russian ruble: rublos
[share]
percentage: por ciento, porciento, por cien
percentage point: punto porcentual, puntos porcentuales
basis point: puntos básicos
point: punto, puntos
[duration]
second: segundo, segundos
minute: minuto, minutos
hour: hora, horas
day: día, días
week: semana, semanas
month: mes, meses
quarter: trimestre, trimestres
year: año, años
decade: década, décadas
century: siglo, siglos
[measure]
kilometre: kilómetro, kilómetros
metre: metro, metros
centimetre: centímetro, centímetros
millimetre: milímetro, milímetros
square kilometre: kilómetros cuadrados, kilómetro cuadrado
square metre: metros cuadrados, metro cuadrado
cubic metre: metros cúbicos
hectare: hectárea, hectáreas
mile: milla, millas
foot: pies
inch: pulgada, pulgadas
kilometre per hour: kilómetros por hora
metric ton: tonelada, toneladas
kilogram: kilogramo, kilogramos
gram: gramo, gramos
milligram: miligramos
litre: litro, litros
barrel: barril, barriles
degree: grado, grados
celsius: grados celsius, grados centígrados, grado centígrado
fahrenheit: grados fahrenheit
watt: vatios
kilowatt: kilovatios
megawatt: megavatios
gigawatt: gigavatios
[other]
count: vez, veces
`

var spanish = indexed(&language{
	units: forms(symbols, spanishUnits),
	codes: words("usd eur"),

	words: values(`cero = 0, uno = 1, una = 1, un = 1, dos = 2, tres = 3, cuatro = 4, cinco = 5, seis = 6, siete = 7, ocho = 8, nueve = 9, diez = 10,
		once = 11, doce = 12, trece = 13, catorce = 14, quince = 15, dieciséis = 16, diecisiete = 17, dieciocho = 18, diecinueve = 19,
		veinte = 20, veintiuno = 21, veintiún = 21, veintiuna = 21, veintidós = 22, veintitrés = 23, veinticuatro = 24, veinticinco = 25, veintiséis = 26, veintisiete = 27, veintiocho = 28, veintinueve = 29,
		treinta = 30, cuarenta = 40, cincuenta = 50, sesenta = 60, setenta = 70, ochenta = 80, noventa = 90, cien = 100, ciento = 100,
		doscientos = 200, doscientas = 200, trescientos = 300, trescientas = 300, cuatrocientos = 400, cuatrocientas = 400, quinientos = 500, quinientas = 500,
		seiscientos = 600, seiscientas = 600, setecientos = 700, setecientas = 700, ochocientos = 800, ochocientas = 800, novecientos = 900, novecientas = 900`),
	scales: values(`mil = 1000, millón = 1e6, millones = 1e6, billón = 1e12, billones = 1e12, decena = 10, docena = 12, veintena = 20, treintena = 30, centenar = 100, par = 2, millar = 1000`),
	glued:  values(`k = 1000, m = 1e6, mm = 1e6`),
	vague: values(`decenas = 10, docenas = 12, cientos = 100, centenares = 100, miles = 1000, millones = 1e6, decenas de miles = 10000, cientos de miles = 100000, centenares de miles = 100000,
		decenas de millones = 1e7, cientos de millones = 1e8, miles de millones = 1e9`),
	parts:   values(`tercio = 0.3333333333333333, tercios = 0.3333333333333333, cuarto = 0.25, cuartos = 0.25, cuarta = 0.25, cuartas = 0.25, quinto = 0.2, quintos = 0.2, quinta = 0.2, quintas = 0.2, décimo = 0.1, décimos = 0.1`),
	andPart: values(`y medio = 0.5, y media = 0.5`),

	andTens:    true,
	oneArticle: true,
	article:    words("un una"),
	half:       words("medio media mitad"),
	pluralPart: words("tercios cuartos cuartas quintos quintas décimos"),
	ofPart:     words("más menos parte"),
	ofHalf:     words(""),
	notHalf:    words("primera segunda otra hora en"),
	beforePart: words("casi"),
	and:        words("y e"),
	or:         words("o u"),
	to:         words("a hasta"),
	between:    words("entre"),
	from:       words("de desde del"),
	of:         words("de del"),
	per:        words("por al cada"),
	surelyPer:  words(""),
	rated:      words("barril acción persona habitante tonelada litro kilo hectárea cápita"),
	minus:      words("menos"),
	outOf:      map[string]bool{"de cada": true},

	before: phrases(`
		=: exactamente, solo, sólo, apenas, un total de, solamente, únicamente
		~: unos, unas, cerca de, alrededor de, aproximadamente, casi, en torno a, un promedio de, aprox., cosa de, un estimado de, más o menos, en promedio
		>: más de, al menos, por lo menos, como mínimo, superior a, superiores a, por encima de, mayor de, mayores de, mayor a, no menos de, un mínimo de, mínimo, supera los, superan los, superó los, superaron los, supera las, superó las, supera el, superó el
		<: menos de, hasta, como máximo, a lo sumo, inferior a, inferiores a, por debajo de, menor de, menores de, menor a, no más de, un máximo de, máximo`),
	after: phrases(`
		>: o más, como mínimo, al menos
		<: o menos, como máximo
		~: aproximadamente, en promedio, de media`),
	trends: phrases(`
		up: subió, subieron, sube, suben, subida, aumentó, aumentaron, aumenta, aumentan, aumento, creció, crecieron, crece, crecimiento, alza, incremento, incrementó, incrementaron, avanzó, avanzaron, repuntó, elevó, escaló, crecido, aumentado, subido
		down: cayó, cayeron, cae, caen, caída, bajó, bajaron, baja, bajan, bajada, descendió, descendieron, descenso, desciende, disminuyó, disminuyeron, disminución, reducción, redujo, redujeron, retrocedió, retroceso, recorte, recortó, desplomó, perdió, caído, bajado, reducido`),
	mild:   words("perdió baja bajan"),
	behind: phrases("up: más, superior, mayor\n down: menos, inferior, menor"),
	by:     words("un una de en a al hasta del el"),
	over:   words(""),
	often:  words("veces"),
	ago:    words("antes atrás después"),
	crowd:  words("personas hombres mujeres niños soldados muertos heridos trabajadores empleados empleos viviendas casas estudiantes refugiados migrantes víctimas manifestantes votantes votos aficionados familias pacientes presos civiles pasajeros agentes policías"),
	timed:  words(""),

	months:      map[string]int{"enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8, "septiembre": 9, "setiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12},
	eras:        words("a.c. a.c d.c. d.c").with("a. c.", "d. c."),
	years:       words("en de desde hasta del año años y a entre"),
	clock:       words("am pm a.m. p.m. a.m p.m"),
	clockBefore: words("").with("a las", "sobre las", "desde las", "hasta las", "las las"),
	emergency:   words("911 112 061 091"),
	calls:       words("llamó llamada llamadas llamaron al emergencias"),
	labels:      words("artículo artículos número núm. nº n.º ley ruta vuelo página páginas canal sala tipo grupo fase expediente carretera línea capítulo fórmula grado nivel planta piso puerta distrito resolución decreto sección inciso jornada"),
	aged:        words(""),
	ageNext:     words(""),
	old:         map[string]unit{"year": {"year of age", duration}, "month": {"month of age", duration}, "week": {"week of age", duration}, "day": {"day of age", duration}},
	oldWords:    words("").with("de edad", "de vida"),
	persons:     words("hombre mujer joven niño niña menor anciano anciana chico chica adolescente bebé varón ciudadano ciudadana edad hijo hija"),
	ageOf:       true,
	sizes:       words(""),
	scoring:     words("ganó ganaron venció vencieron perdió perdieron derrotó empató empataron empate victoria derrota goleó goleada resultado marcador votos votación triunfo impuso tanteo"),
	one:         words("uno una un"),
	days:        words("lunes martes miércoles jueves viernes sábado domingo el la los las un una de en a con por para y o entre desde hasta más unos unas al tras según"),

	moneyWords: words("libras"),
	statuses:   words(""),
	stop: words(`de del a al en con por para y e o u que el la los las un una unos unas su sus es son fue fueron era eran ha han había se no ya más menos muy como pero si entre sobre tras hasta desde según
		cuando donde contra sin ante bajo durante este esta estos estas ese esa esos esas lo le les me nos te también sólo solo mientras pues ni después antes además lunes martes miércoles jueves viernes murieron resultaron quedaron fueron`),
	drop:         words("más otros otras nuevos nuevas otro otra nuevo nueva de presuntos presuntas supuestos"),
	clause:       words("que quien quienes cuando donde porque aunque según dijo informó mientras como si"),
	pronouns:     words("él ella ellos ellas se no lo la le"),
	relative:     words("que quien quienes"),
	opens:        words("en a durante tras desde según con para por hasta"),
	into:         words("en"),
	toward:       words("a en hasta"),
	level:        words("a al hasta"),
	belowZero:    words().with("bajo cero"),
	forSum:       words("por"),
	worth:        words(""),
	conjunctions: words("y e pero o u así también"),
	adverbs:      words("ya se también aún todavía no ha han había"),
	copula:       words("es son fue fueron era eran ha han había habían tiene tienen tenía tenían tuvo hay hubo costó cuesta cuestan murieron murió dejó dejaron alcanzó alcanzaron registró registraron sumó sumaron llegó llegaron está están estaba suma mide pesa dura recibieron perdieron votaron sufrieron necesita necesitan contará vale valen será serán"),
	pastEnding:   "ó",
	determine:    words("el la los las este esta estos estas ese esa esos esas su sus"),
	groups:       words("par docena decena veintena treintena centenar millar millón millones"),
	needsOf:      words("par"),
	nth:          words("últimos últimas primeros primeras próximos próximas último última primer"),
	ofThem:       words("los las estos estas sus"),
	headLeft:     true,
	plural:       spanishPlural,
	singular:     spanishSingular,
})

// spanishSame are words in s that are no plural nouns.
var spanishSame = words("tras después menos más además jueves lunes martes viernes miércoles dios atrás entonces antes quizás nunca lejos dos tres seis unos unas ambos los las sus estos estas años")

func spanishPlural(w string) bool {
	return len(w) > 3 && w[len(w)-1] == 's' && !spanishSame[w]
}

// spanishOdd are singulars that no rule gives.
var spanishOdd = map[string]string{
	"jóvenes": "joven", "imágenes": "imagen", "crímenes": "crimen", "órdenes": "orden", "exámenes": "examen", "países": "país", "intereses": "interés", "meses": "mes", "gases": "gas", "buses": "bus", "autobuses": "autobús",
	"franceses": "francés", "ingleses": "inglés", "sedes": "sede", "veces": "vez", "peces": "pez", "jueces": "juez", "voces": "voz", "cárceles": "cárcel", "túneles": "túnel", "líderes": "líder", "dólares": "dólar", "policías": "policía",
	"redes": "red", "paredes": "pared", "árboles": "árbol", "fusiles": "fusil", "goles": "gol", "viernes": "viernes", "crisis": "crisis", "virus": "virus", "tesis": "tesis", "alemanes": "alemán", "orígenes": "origen", "márgenes": "margen",
}

// spanishSingular is the singular of a noun in the plural.
func spanishSingular(w string) string {
	if s, ok := spanishOdd[w]; ok {
		return s
	}
	if !spanishPlural(w) {
		return w
	}
	stem := strings.TrimSuffix(w, "es")
	switch {
	case stem == w, len(stem) < 3:
	case strings.HasSuffix(stem, "on"):
		return stem[:len(stem)-2] + "ón"
	case strings.HasSuffix(stem, "c"):
		return stem[:len(stem)-1] + "z"
	case strings.HasSuffix(stem, "an"):
		return stem[:len(stem)-2] + "án"
	case strings.HasSuffix(stem, "in"):
		return stem[:len(stem)-2] + "ín"
	case strings.HasSuffix(stem, "ll"), strings.HasSuffix(stem, "aj"): // viaje, mensaje
	case strings.HasSuffix(stem, "r") && !vowelBefore(stem):
	case strings.ContainsRune("rldnjy", rune(stem[len(stem)-1])) && vowelBefore(stem):
		return stem
	}
	return w[:len(w)-1]
}

// vowelBefore reports whether the last letter of a word follows a vowel.
func vowelBefore(w string) bool {
	r, _ := utf8.DecodeLastRuneInString(w[:len(w)-1])
	return strings.ContainsRune("aeiouáéíóú", r)
}
