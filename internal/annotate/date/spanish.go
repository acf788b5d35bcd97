package date

import "time"

var spanish = indexed(&language{
	months:     numbered[time.Month](`enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre`),
	weekdays:   numbered[int](`lunes martes miércoles jueves viernes sábado domingo`),
	dayFirst:   true,
	dayEndings: words("º °"),
	of:         words("de"),
	ofThe:      words("del"),
	on:         words("el"),
	until:      words("al"),

	beforeYear:  words("en desde hasta de año del y entre a"),
	beforeMonth: words("en"),
	countable:   words("personas hombres mujeres soldados euros dólares pesos metros kilómetros viviendas empleos votos"),

	phrases: spelled(`
		day-2: anteayer, antier
		day-1: ayer, anoche
		day: hoy, esta mañana, esta tarde, esta noche
		day+1: mañana
		day+2: pasado mañana
		week-1: semana pasada, pasada semana
		week: esta semana
		week+1: próxima semana, semana próxima, semana que viene
		month-1: mes pasado, pasado mes
		month: este mes
		month+1: próximo mes, mes próximo, mes que viene
		year-1: año pasado, pasado año
		year: este año
		year+1: próximo año, año próximo, año que viene
		weekend-1: fin de semana pasado, pasado fin de semana
		weekend: este fin de semana, fin de semana
		weekend+1: próximo fin de semana`),
	notBefore: words("la una cada otra de media"),
	last:      words("pasado último"),
	this:      words("este"),
	next:      words("próximo"),
	lastAfter: words("pasado"),
	nextAfter: words("próximo"),

	numbers:   map[string]int{"un": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12},
	spans:     map[string]span{"día": days, "días": days, "semana": weeks, "semanas": weeks, "mes": months, "meses": months, "año": years, "años": years, "década": decades, "décadas": decades},
	agoBefore: words("hace"),

	deadline:    words("hasta"),
	ahead:       words("será serán habrá tendrá tendrán irá irán prevé prevén previsto prevista previstos previstas próximo próxima va van votará votarán comenzará empezará llegará abrirá celebrará decidirá presentará reunirá viajará visitará anunciará jugará regresará"),
	behind:      words(`fue fueron era eran había habían dijo dijeron hizo hicieron tuvo estuvo dio murió murieron cayó cayeron llegaron anunciaron mataron detuvieron ha han salieron ganaron votaron aprobaron`),
	pastEnding:  "ó",
	aheadEnding: "rá rán",
	plain:       words("debe deben reanuda reanudan reabre reabren comienza comienzan empieza empiezan vuelve vuelven abre abren celebra celebran cierra cierran viaja juega jugarán"),
	feast:       words("santo negro"),
	headed:      true,
	clause:      words("que porque cuando"),
	inYear:      map[string]int{"año pasado": -1, "este año": 0, "próximo año": 1},
})
