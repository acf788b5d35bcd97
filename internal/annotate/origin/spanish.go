package origin

var spanish = lexicon{
	words: classed([]list{
		{determiner, `el la los las lo un una unos unas este esta estos estas ese esa esos esas su sus mi mis nuestro nuestra al del`},
		{single, `un una uno otro otra alguien`},
		{definite, `el la los las este esta estos estas ese esa esos esas su sus al del`},
		{different, `otro otra otros otras segundo segunda`},
		{speech, `dijo dice dijeron decir diciendo dicho señaló señalan señalaron afirmó afirma afirmaron afirmar aseguró asegura aseguraron explicó explica explicaron
			añadió agregó agregaron indicó indica indicaron manifestó manifestaron expresó expresaron sostuvo sostiene sostuvieron declaró declara declararon
			declarado comentó comenta comentaron advirtió advierte advirtieron anunció anuncia anunciaron confirmó confirma confirmaron negó niega negaron
			reconoció reconoce reconocieron admitió admitieron apuntó apuntaron precisó precisaron detalló detallaron aclaró aclararon recordó recuerda
			subrayó destacó destaca destacaron insistió insiste consideró considera consideraron estimó estima estimaron calcula calculan criticó critica
			criticaron denunció denuncia denunciaron acusó acusa acusaron pidió pide pidieron exigió exige exigieron reclamó propuso propone respondió
			responde respondieron preguntó escribió escribe escribieron opinó opina opinaron relató relata relataron contó cuenta contaron concluyó
			concluye concluyeron prometió promete alertó alerta alertaron reiteró reitera lamentó lamenta celebró alegó alegaron argumentó argumentaron
			tuiteó publicó publica mencionó planteó informó informa informaron reveló revela revelaron reportó reporta reportaron habló hablaron`},
		{reporting, `informó informa informaron informado reveló revela revelaron reportó reporta reportaron publicó publica publicaron difundió difunde difundieron
			adelantó adelanta recogió recoge recogieron relató contó detalló confirmó cita citó citando señaló indica indicó apunta avanzó`},
		{printed, `publicado publicada publicados publicadas difundido difundida revelado revelada obtenido obtenida consultado consultada consultados recogido recogida
			citado citada citados citadas adelantado adelantada filtrado filtrada publicó escribió entrevistado entrevistada`},
		{passes, `citado citada citados citadas recogido recogida consultado consultada consultados consultadas`},
		{hosted, `organizado organizada moderado moderada transmitido transmitida emitido emitida`},
		{story, `informe reportaje artículo nota investigación crónica noticia columna editorial perfil información exclusiva publicación pieza`},
		{show, `programa espacio noticiero informativo debate foro emisión tertulia podcast`},
		{interview, `entrevista entrevistas entrevistado entrevistada conversación charla declaraciones`},
		{appears, `apareció compareció habló intervino hablando conversó declaró dijo`},
		{staff, `periodista periodistas reportero reportera corresponsal presentador presentadora editor editora columnista redactor redactora conductor conductora`},
		{past, `exdirector exdirectora expresentador expresentadora experiodista antiguo antigua ex`},
		{relay, `diario periódico revista cadena canal emisora radio televisión televisora agencia medio portal rotativo semanario sitio web`},
		{poll, `encuesta encuestas sondeo sondeos`},
		{paper, `encuesta encuestas sondeo sondeos estudio estudios informe informes documento documentos denuncia demanda querella sentencia auto fallo orden carta
			memorando expediente registros acta actas transcripción video vídeo grabación correo comunicado nota texto análisis auditoría expedientes
			resolución investigación libro página dictamen archivo archivos`},
		{figures, `datos cifras estadísticas números`},
		{body, `policía ministerio gobierno fiscalía ayuntamiento alcaldía congreso senado parlamento tribunal juzgado corte comisión consejo partido empresa compañía
			sindicato asociación organización fundación instituto universidad hospital embajada ejército marina guardia agencia administración secretaría
			autoridad autoridades dirección banco club federación protección presidencia`},
		{people, `funcionario funcionaria funcionarios funcionarias fuente fuentes testigo testigos experto experta expertos expertas analista analistas asesor asesora asesores
			portavoz portavoces vocero vocera voceros vecino vecina vecinos vecinas familiar familiares amigo amiga amigos abogado abogada abogados agente
			agentes investigador investigadora investigadores diplomático diplomáticos diputado diputada diputados senador senadora senadores ministro
			ministra ministros alcalde alcaldesa juez jueza jueces fiscal fiscales trabajador trabajadores empleado empleados médico médica médicos
			científico científicos economista economistas líder líderes dirigente dirigentes activista activistas opositor opositores crítico críticos
			partidario partidarios persona personas oficial oficiales colaborador colaboradores estudiante estudiantes militar militares víctima víctimas
			habitante habitantes residente residentes miembro miembros integrante integrantes manifestante manifestantes padre padres madre hombre mujer`},
		{manyPeople, `funcionarios funcionarias fuentes testigos expertos expertas analistas asesores portavoces voceros vecinos vecinas familiares amigos abogados agentes
			investigadores diplomáticos diputados senadores ministros jueces fiscales trabajadores empleados médicos científicos economistas líderes
			dirigentes activistas opositores críticos partidarios personas oficiales colaboradores estudiantes militares víctimas habitantes residentes
			miembros integrantes manifestantes padres muchos algunos otros varios ellos ellas quienes`},
		{auxiliary, `sigue siguen siguió siguieron ha han había también ya primero posteriormente luego recientemente anteriormente hoy ayer además`},
		{modifier, `reciente nuevo nueva amplio amplia larga exclusiva extenso extensa propio propia local estadounidense español mexicano`},
		{preposition, `de del en con por para sobre que quien quienes cuyo cuya cercano cercana cercanos cercanas familiarizado familiarizada familiarizados
			familiarizadas relacionado relacionados conocedor conocedores citado citada citados citadas desde entre ante publicado publicada presentado
			presentada firmado encargado`},
		{with, `con`},
		{by, `por`},
		{to, `a al para ante`},
		{in, `en de del al para desde`},
		{on, `en`},
		{accord, `según acuerdo`},
		{citing, `citando cita citó citan`},
		{negation, `no nunca nadie ningún ninguna ninguno sin tampoco ni`},
		{when, `lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
			ayer hoy anoche semana mes año pasado pasada`},
		{whenBefore, `el en la este esta pasado pasada de`},
		{relative, `que quien quienes cuyo cuya`},
		{and, `y e o`},
		{about, `unos unas casi cerca aproximadamente`},
		{clause, `que pero cuando porque mientras aunque si y o es fue son`},
		{that, `que`},
		{stateRun, `estatal oficial locales`},
		{plainly, `dijo dice dijeron decir diciendo dicho señaló señalan señalaron afirmó afirma afirmaron afirmar aseguró asegura aseguraron explicó explica explicaron
			añadió agregó agregaron indicó indica indicaron manifestó manifestaron expresó expresaron sostuvo sostiene sostuvieron declaró declara declararon
			declarado comentó comenta comentaron advirtió advierte advirtieron anunció anuncia anunciaron confirmó confirma confirmaron negó niega negaron
			reconoció reconoce reconocieron admitió admitieron apuntó apuntaron precisó precisaron detalló detallaron aclaró aclararon recordó recuerda
			subrayó destacó destaca destacaron insistió insiste consideró considera consideraron estimó estima estimaron calcula calculan criticó critica
			criticaron denunció denuncia denunciaron acusó acusa acusaron pidió pide pidieron exigió exige exigieron reclamó propuso propone respondió
			responde respondieron preguntó escribió escribe escribieron opinó opina opinaron relató relata relataron contó cuenta contaron concluyó
			concluye concluyeron prometió promete alertó alerta alertaron reiteró reitera lamentó lamenta celebró alegó alegaron argumentó argumentaron
			tuiteó publicó publica mencionó planteó informó informa informaron reveló revela revelaron reportó reporta reportaron habló hablaron`},
		{letter, `comunicado correo carta declaraciones`},
		{writes, `escribió escribe`},
		{saysTo, `dijo dijeron declaró declararon afirmó explicó confirmó aseguró habló hablaron señaló indicó contó relató comentó dicho`},
		{possessive, `su sus`},
		{partOf, `de`},
		{author, `yo nosotros me nos`},
		{group, `grupo equipo coalición`},
		{thinks, `cree creen considera consideran espera esperan teme temen piensa opina duda apoya rechaza rechazó según acuerdo palabras declaraciones quiere
			confía lamenta : versión muestra muestran señalan indican`},
		{modal, `podría podrían debería deberían puede pueden`},
		{share, `% porcentaje`},
		{pronoun, `él ella ellos ellas quien quienes este esta`},
		{pressWord, `medios prensa televisión radio`},
		{reporters, `periodistas reporteros prensa medios`},
		{thing, `ello`},
	}),
	hints: hinted(map[hint]string{
		printedMatter: `diario periódico revista rotativo semanario`,
		science:       `médica científica`,
		survey:        `encuesta sondeo estudio estimación informe`,
		reports:       `informó informa reportó`,
		purpose:       `para`,
		responds:      `comentar responder respondió respondieron contestar contestó declaraciones`,
		anybody:       `fuente funcionario funcionaria persona`,
		informants:    `fuentes funcionarios personas`,
		conditional:   `si`,
		callings:      `empresario empresaria político política`,
		inside:        `en`,
		spokenWords:   `declaración declaraciones`,
	}),
	sums: map[string]sum{"medio": half, "media": half, "de": than, "más": moreThan, "menos": least},
	media: mediaOf(map[medium]string{
		release:    `comunicado declaración`,
		mail:       `correo email carta`,
		post:       `tuit mensaje publicación post`,
		posts:      `tuiteó escribió`,
		network:    `twitter facebook instagram x youtube tiktok telegram`,
		speechNoun: `discurso mitin alocución`,
		press:      `prensa`,
		conference: `rueda conferencia`,
	}),
	numbers: map[string]int{"un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10,
		"once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "cien": 100,
		"docena": 12, "par": 2, "ambos": 2, "ambas": 2},
	fewest: map[string]int{"varios": 3, "varias": 3, "muchos": 3, "muchas": 3, "numerosos": 3, "numerosas": 3, "múltiples": 3, "decenas": 20, "docenas": 24,
		"cientos": 200, "centenares": 200, "miles": 2000, "algunos": 2, "algunas": 2, "puñado": 3, "diversos": 3, "diversas": 3},
	genres: grouped(`encuesta encuestas sondeo sondeos`, `informe informes estudio estudios análisis`, `sentencia fallo auto resolución`,
		`denuncia demanda querella`, `documento documentos expediente expedientes`, `datos cifras estadísticas`),
	nounFirst:   true,
	accordAlone: true,
}
