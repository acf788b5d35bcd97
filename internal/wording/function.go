package wording

import "strings"

// functionWords say little by themselves.
var functionWords = map[string]map[string]bool{
	"en": set(`a an the this that these those and or but nor so yet if then than as at by for from in into of on onto off out over
		under to up down with within about after before during since until while when where which who whom whose what why how
		is are was were be been being am has have had having do does did doing will would shall should can could may might must
		i you he she it we they me him her us them my your his its our their mine yours hers ours theirs himself herself itself
		themselves myself there here also just only even still very more most much many some any each every other another such
		own same both all said says say told tell tells`),
	"es": set(`el la los las un una unos unas lo al del de a en y e o u pero si que qué como cómo cuando cuándo donde dónde quien
		quién cual cuál cuyo cuya con por para desde hasta entre sobre tras durante según su sus mi mis tu tus nuestro nuestra
		nuestros nuestras se le les me te nos os él ella ellos ellas yo este esta estos estas ese esa esos esas aquel aquella es
		son era eran fue fueron ser sido siendo está están estaba estaban estar ha han había habían haber he hemos hay también ya
		muy más menos mucho muchos otro otra otros otras mismo misma todo toda todos todas dijo dice decir aunque porque`),
	"de": set(`der die das den dem des ein eine einen einem einer eines und oder aber wenn dann als wie an am auf aus bei beim bis
		durch für gegen in im ins mit nach ohne seit über um unter von vom vor zu zum zur zwischen ist sind war waren sein gewesen
		hat haben hatte hatten habe wird werden wurde wurden worden kann können konnte konnten soll sollen sollte muss müssen ich
		du er sie es wir ihr mich mir dich dir ihn ihm uns euch ihnen sich mein dein sein ihr unser dass daß weil auch noch nur
		schon sehr mehr viel viele alle alles dieser diese dieses diesen diesem sagte sagt`),
}

// negations turn what stands beside them round.
var negations = set(`not no never none nobody nothing neither nor nowhere without cannot can't won't don't doesn't didn't isn't aren't
	wasn't weren't hasn't haven't hadn't wouldn't shouldn't couldn't nunca jamás ningún ninguno ninguna nadie nada tampoco sin
	nicht nie niemals niemand nichts kein keine keinen keinem keiner weder ohne`)

func set(words string) map[string]bool {
	in := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		in[word] = true
	}
	return in
}
