package wording

import "strings"

// irregular gives the plain form of English words that no ending tells.
var irregular = pairs(`found find won win rose rise risen rise fell fall fallen fall began begin begun begin gave give given give took take taken take
	went go gone go came come saw see seen see knew know known know told tell thought think brought bring bought buy caught catch taught teach
	fought fight sought seek sold sell held hold kept keep left leave lost lose made make met meet paid pay ran run sent send spent spend stood stand
	understood understand struck strike stricken strike swept sweep swore swear sworn swear threw throw thrown throw wore wear worn wear wrote write
	written write rang ring rung ring sang sing sung sing sank sink sunk sink shot shoot shook shake shaken shake slept sleep spoke speak spoken speak
	stole steal stolen steal swam swim drew draw drawn draw drank drink drove drive driven drive ate eat eaten eat felt feel flew fly flown fly
	forbade forbid forbidden forbid forgot forget forgotten forget froze freeze frozen freeze grew grow grown grow heard hear hid hide hidden hide
	hung hang led lead lent lend lit light lay lie lain lie laid lay meant mean proven prove built build burnt burn broke break broken break
	chose choose chosen choose dealt deal dug dig bore bear borne bear beat beat beaten beat became become bent bend blew blow blown blow bound bind
	bled bleed fed feed fled flee woke wake woken wake wept weep withdrew withdraw withdrawn withdraw overthrew overthrow overthrown overthrow
	sped speed spread spread split split spun spin stuck stick stung sting swung swing tore tear torn tear underwent undergo upheld uphold
	men man women woman children child feet foot teeth tooth mice mouse lives life wives wife knives knife halves half leaves leave thieves thief
	crises crisis people people criteria criterion died die dying die lying lie tied tie`)

// numberWords give number words in digits. "One" is left: it is a pronoun more
// often than a figure.
var numberWords = map[string]map[string]string{
	"en": pairs(`two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16
		seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90 hundred 100 thousand 1000`),
	"es": pairs(`dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 trece 13 catorce 14 quince 15 dieciséis 16
		diecisiete 17 dieciocho 18 diecinueve 19 veinte 20 veintiuno 21 veintidós 22 veintitrés 23 veinticuatro 24 veinticinco 25 veintiséis 26
		veintisiete 27 veintiocho 28 veintinueve 29 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90 cien 100
		ciento 100 doscientos 200 trescientos 300 cuatrocientos 400 quinientos 500 mil 1000`),
	"de": pairs(`zwei 2 drei 3 vier 4 fünf 5 sechs 6 sieben 7 acht 8 neun 9 zehn 10 elf 11 zwölf 12 dreizehn 13 vierzehn 14 fünfzehn 15 sechzehn 16
		siebzehn 17 achtzehn 18 neunzehn 19 zwanzig 20 dreißig 30 vierzig 40 fünfzig 50 sechzig 60 siebzig 70 achtzig 80 neunzig 90 hundert 100
		tausend 1000`),
}

// british gives the American spelling of words that the endings below do not.
var british = pairs(`centre center theatre theater metre meter litre liter fibre fiber kilometre kilometer kilometres kilometer centimetre centimeter
	defence defense offence offense licence license pretence pretense programme program cheque check tyre tire plough plow grey gray
	aluminium aluminum practise practice storey story jewellery jewelry sceptical skeptical mould mold pyjamas pajamas draught draft
	judgement judgment acknowledgement acknowledgment enrol enroll fulfil fulfill instalment installment skilful skillful mum mom
	kerb curb moustache mustache manoeuvre maneuver paediatric pediatric anaesthetic anesthetic haemorrhage hemorrhage foetus fetus diarrhoea diarrhea
	lorry truck petrol gasoline`)

// doubled are the verbs that British spelling gives a second l before an ending.
var doubled = set("cancell travell modell labell levell fuell signall counsell quarrell marvell channell tunnell initiall")

// american writes a word as American papers do.
func american(w string) string {
	single := strings.TrimSuffix(w, "s")
	if to, ok := british[w]; ok {
		return to
	}
	if to, ok := british[single]; ok {
		return to
	}
	if at := strings.Index(w, "our"); at > 1 {
		switch w[:at] {
		case "harb", "neighb", "lab", "col", "fav", "hon", "rum", "behavi", "arm", "vap", "hum", "endeav", "parl", "tum", "glam", "od", "rig", "savi", "val", "vig", "cland", "flav", "ard":
			return w[:at] + "or" + w[at+3:]
		}
	}
	return w
}

// pairs makes a map of words in turn: each with what it is taken for.
func pairs(words string) map[string]string {
	in := map[string]string{}
	fields := strings.Fields(words)
	for i := 0; i+1 < len(fields); i += 2 {
		in[fields[i]] = fields[i+1]
	}
	return in
}
