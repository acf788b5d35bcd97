package origin

var german = lexicon{
	words: classed([]list{
		{determiner, `der die das den dem des ein eine einen einem einer eines dieser diese dieses diesem diesen sein seine seinem ihrer ihre ihrem im am beim vom zum zur`},
		{single, `ein eine einen einem einer eines jemand`},
		{definite, `der die das den dem des dieser diese dieses diesem diesen seine ihre`},
		{different, `anderer andere anderen weiterer weitere weiteren zweiter zweite`},
		{dative, `der dem den`},
		{speech, `sagte sagt sagten sagen gesagt erklärte erklärt erklärten betonte betont betonten teilte teilten mitgeteilt meinte meint meinten berichtete berichtet
			berichteten schrieb schreibt schrieben geschrieben kündigte kündigt angekündigt warnte warnt warnten forderte fordert forderten bestätigte bestätigt
			bestätigten behauptete behauptet behaupteten kritisierte kritisiert kritisierten äußerte äußerten verwies verweist nannte nennt begründete
			bezeichnete bezeichnet fügte ergänzte ergänzt räumte antwortete antwortet fragte rief lobte versicherte versichert hieß heißt gab geben
			gegenüber zitiert zitierte dementierte dementierten wies warf sprach spricht sprachen plädierte unterstrich urteilte resümierte twitterte
			verlautete mahnte drohte versprach erläuterte vermutet vermutete schätzt schätzte schätzen glaubt hofft hoffte befürchtet befürchten`},
		{reporting, `berichtete berichtet berichteten schrieb schreibt schrieben meldete meldet meldeten enthüllte enthüllt veröffentlichte veröffentlicht zitiert zitierte
			erfuhr recherchierte`},
		{printed, `veröffentlicht veröffentlichten veröffentlichte veröffentlichter zitiert zitierte erschienen erschienenen vorliegenden vorliegende enthüllt`},
		{passes, `zitiert zitierte zitierten`},
		{hosted, `veranstaltet moderiert ausgestrahlt übertragen`},
		{story, `bericht berichte artikel beitrag reportage recherche recherchen meldung leitartikel kommentar kolumne medienbericht informationen angaben interview-serie`},
		{show, `sendung talkshow magazin programm debatte podcast`},
		{interview, `interview interviews gespräch sommerinterview`},
		{appears, `trat sprach auftritt`},
		{staff, `reporter reporterin journalist journalistin moderator moderatorin redakteur redakteurin korrespondent korrespondentin chefredakteur chefredakteurin kolumnist`},
		{past, `ehemaliger ehemalige ehemaligen früherer frühere früheren ex`},
		{relay, `zeitung zeitungen sender blatt magazin nachrichtenmagazin nachrichtenagentur agentur rundfunk fernsehsender tageszeitung wochenzeitung radiosender portal
			nachrichtenportal zeitschrift sonntagszeitung fernsehen`},
		{poll, `umfrage umfragen`},
		{paper, `umfrage umfragen studie studien bericht berichte dokument dokumente unterlagen anklage klage urteil beschluss brief schreiben gutachten protokoll video
			aufnahme mitschnitt akte akten entwurf papier e-mail mitteilung pressemitteilung erklärung untersuchung auswertung vermerk`},
		{figures, `daten zahlen statistik statistiken angaben`},
		{body, `polizei ministerium außenministerium innenministerium verteidigungsministerium regierung bundesregierung staatsanwaltschaft stadt stadtverwaltung gericht
			gerichtshof kommission partei unternehmen konzern gewerkschaft verband organisation stiftung institut universität krankenhaus klinik botschaft
			armee militär feuerwehr behörde behörden amt bundesamt senat fraktion verein landkreis opposition bank`},
		{people, `beamter beamte beamten beamtin sprecher sprecherin sprechern experte expertin experten kritiker zeuge zeugin zeugen augenzeuge augenzeugen anwalt anwältin
			anwälte berater beraterin mitarbeiter mitarbeiterin diplomat diplomaten abgeordneter abgeordnete abgeordneten politiker politikerin minister
			ministerin richter richterin ermittler insider quelle quellen person personen nachbar nachbarn nachbarin freund freunde freundin angehörige
			angehörigen anwohner anwohnerin forscher forscherin wissenschaftler wissenschaftlerin ökonom ökonomen analyst analysten aktivist aktivisten
			vertreter vertreterin mitglied mitglieder demonstranten bürgermeister bürgermeisterin polizist polizisten beobachter gegner befürworter lehrer
			schüler ärzte arzt ärztin soldaten führungskraft regierungsvertreter regierungsbeamte regierungsbeamter regierungsbeamten kreise regierungskreise`},
		{manyPeople, `beamte beamten experten kritiker zeugen augenzeugen anwälte berater mitarbeiter diplomaten abgeordnete abgeordneten politiker ermittler insider quellen
			personen nachbarn freunde angehörige angehörigen anwohner forscher wissenschaftler ökonomen analysten aktivisten vertreter mitglieder demonstranten
			polizisten beobachter gegner befürworter soldaten ärzte schüler regierungsvertreter regierungsbeamte regierungsbeamten kreise regierungskreise
			sprechern viele einige mehrere andere sie leute menschen`},
		{auxiliary, `hat haben hatte zuerst zunächst auch bereits zuvor später`},
		{modifier, `neuen neuer neue jüngsten aktuellen ausführlichen eigenen exklusiven britische britischen amerikanische amerikanischen deutschen französische
			französischen us-amerikanischen italienischen örtlichen lokalen`},
		{preposition, `der des von vom in im aus mit bei für zu zur über an am auf um die dessen deren nahe vertraute vertrauten vertraut`},
		{with, `mit`},
		{by, `von durch vom`},
		{to, `gegenüber`},
		{in, `in im bei beim aus für auf von des vom`},
		{on, `in im bei`},
		{accord, `laut zufolge angaben informationen berichten`},
		{citing, `berufung`},
		{negation, `nicht nie kein keine keiner niemand`},
		{when, `montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august september oktober november dezember
			gestern heute woche monat jahr`},
		{whenBefore, `am im letzte letzten vergangene vergangenen vorige vorigen`},
		{relative, `der die das dessen deren`},
		{and, `und oder`},
		{about, `rund etwa fast knapp ungefähr`},
		{clause, `dass aber wenn weil während obwohl ob und oder ist war sind`},
		{that, `dass`},
		{stateRun, `staatliche örtliche lokale`},
		{plainly, `sagte sagt sagten sagen gesagt erklärte erklärt erklärten betonte betont betonten teilte teilten mitgeteilt meinte meint meinten berichtete berichtet
			berichteten schrieb schreibt schrieben geschrieben kündigte kündigt angekündigt warnte warnt warnten forderte fordert forderten bestätigte bestätigt
			bestätigten behauptete behauptet behaupteten kritisierte kritisiert kritisierten äußerte äußerten verwies verweist nannte nennt begründete
			bezeichnete bezeichnet fügte ergänzte ergänzt räumte antwortete antwortet fragte rief lobte versicherte versichert hieß heißt gab geben
			gegenüber zitiert zitierte dementierte dementierten wies warf sprach spricht sprachen plädierte unterstrich urteilte resümierte twitterte
			verlautete mahnte drohte versprach erläuterte vermutet vermutete schätzt schätzte schätzen glaubt hofft hoffte befürchtet befürchten`},
		{letter, `mitteilung e-mail brief stellungnahme`},
		{writes, `schrieb schreibt`},
		{saysTo, `sagte sagten sagt gesagt erklärte erklärten bestätigte bestätigten`},
		{possessive, `sein seine ihr ihre ihrer`},
		{partOf, `von der`},
		{author, `ich wir mir uns`},
		{group, `gruppe team bündnis`},
		{thinks, `glaubt glauben hofft hofften fürchtet befürchtet meint meinte findet hält sieht angaben laut zufolge worten aussage ansicht will wollen fordert lehnt
			unterstützt : ansicht zeigt zeigen`},
		{modal, `könnte könnten dürfte sollte müsste würde`},
		{share, `prozent`},
		{pronoun, `er sie es ihm ihr`},
		{pressWord, `medien staatsmedien lokalmedien`},
		{reporters, `journalisten reportern reporter`},
		{thing, `es`},
	}),
	hints: hinted(map[hint]string{
		printedMatter: `zeitung blatt magazin tageszeitung wochenzeitung zeitschrift`,
		science:       `medizinische wissenschaftliche`,
		survey:        `umfrage studie schätzung`,
		reports:       `berichtete berichtet meldete meldet`,
		purpose:       `für`,
		responds:      `äußern antworten kommentieren stellungnahme`,
		anybody:       `quelle beamte person insider`,
		informants:    `quellen beamte beamten personen insider`,
		inside:        `in im`,
		spokenWords:   `erklärung`,
	}),
	sums: map[string]sum{"halbes": half, "als": than, "mehr": moreThan, "mindestens": least},
	media: mediaOf(map[medium]string{
		release:    `mitteilung pressemitteilung stellungnahme`,
		mail:       `e-mail mail brief`,
		post:       `tweet beitrag post`,
		posts:      `twitterte`,
		network:    `twitter facebook instagram x youtube tiktok telegram`,
		speechNoun: `rede ansprache`,
		press:      `presse pressekonferenz`,
		conference: `pressekonferenz`,
	}),
	numbers: map[string]int{"ein": 1, "eine": 1, "einer": 1, "einem": 1, "einen": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
		"zehn": 10, "elf": 11, "zwölf": 12, "zwanzig": 20, "dreißig": 30, "hundert": 100, "dutzend": 12, "beide": 2, "beiden": 2},
	fewest: map[string]int{"mehrere": 3, "mehreren": 3, "viele": 3, "vielen": 3, "zahlreiche": 3, "zahlreichen": 3, "einige": 2, "einigen": 2, "dutzende": 24, "hunderte": 200,
		"tausende": 2000, "handvoll": 3},
	genres:        grouped(`umfrage umfragen`, `bericht berichte studie studien untersuchung`, `urteil beschluss`, `dokument dokumente unterlagen akten akte`, `daten zahlen statistik`),
	outletEndings: []string{"zeitung", "blatt", "anzeiger", "kurier", "rundschau", "funk", "nachrichten", "presse"},
	pluralByTable: true,
	accordAlone:   true,
}
