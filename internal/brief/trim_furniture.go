package brief

import (
	"slices"
	"strings"
	"sync"
)

// What is not the article's own account of anything: boxes, buttons, captions,
// credits, legal lines. Phrases are in lower case and looked for as they stand.
var (
	furniture = []string{
		"http://", "https://", "www.", ".com/", "contributed to this ", "contributed to the report", "contributed to the story",
		"this material may not", "this story may not", "may not be published", "may not be reproduced", "all rights reserved", "©", "copyright 19", "copyright 20",
		"image copyright", "continue reading", "read more", "click here", "sign up for ", "sign up to ", "sign up here", "subscribe to ", "subscribe now", "subscribe here",
		"our newsletter", "follow us", "follow me on", "follow @", "enable javascript", "javascript", "your browser", "our use of cookies", "uses cookies",
		"buy photo", "buy this photo", "photo illustration", "shown here", "are now closed", "comments are closed", "comments for this ", "any comments not ", "subscriptions are ", "has the details", "has more details", "has the latest", "explanation follows", "related stories", "related articles", "related content", "file photo", "photo by ", "photos by ", "photo courtesy", "photo credit", "photo provided",
		", pictured", "getty images", "image caption", "image source", "media caption", "ap photo", "screenshot from", "enlarge image", "originally published ",
		"first published ", "first appeared on", "first appeared in", "first appeared at", "please contact", "please call", "please email", "please e-mail", "please visit",
		"please see ", "please note", "please check", "please click", "please send", "please do not", "please try", "please enter", "please refresh",
		"( and ", "( ,", "(, ", " and ,", " or ,", "reporting by ", "edited by ", "writing by ", "editing by ", "staff writer", "twitter.com", "haga clic", "haz clic",
		"suscríb", "boletín de noticias", "derechos reservados", "leer más", "con información de ", "síguenos", "para más información", "alle rechte vorbehalten",
	}
	furnitureFronts = []string{
		"advertisement", "for more on ", "for more about ", "below is ", "below are ", "more:", "see also", "photo:", "photos:", "image:", "image ", "video:", "watch:", "read:", "related:", "listen:", "gallery:", "poll:", "quiz:",
		"source:", "sources:", "credit:", "correction:", "editor's note:", "editor’s note:", "note:", "tags:", "topics:", "q:", "a:", "rt @", "foto:", "fotos:", "vídeo:",
		"imagen:", "galería:", "lea también", "lee también", "te puede interesar", "fuente:", "nota:", "publicidad", "contributing:",
	}
	// trailers stand behind a last sentence.
	trailers = []string{"read more", "click here", "continue reading", "story continues", "advertisement", "watch ", "leer más", "lee también", "ver más", "haga clic", "publicidad", "weiterlesen", "mehr lesen"}

	captions      = []string{", left", ", right", ", center,", ", centre,", "second from left", "second from right", ", far left", ", far right", ", foreground", ", background", ", izquierda,", ", derecha,", ", al centro,", "(left)", "(right)", "(L)", "(izq", "(der"}
	captionFronts = []string{"Pictured", "Above:", "Above,", "Below:", "Below,", "Left:", "Left,", "Right:", "At left", "At right", "At center", "At centre"}

	// inPicture is a person's place in a picture.
	inPicture = pattern(`, (?:left|right)(?:,|$)|,? (?:and )?[^,]+, (?:left|right)\.`)
	// picture is what a caption says of its own picture.
	picture = pattern(`(?i)in this (?:\w+\.? \d[^ ]*,? (?:\d{4},? )?|undated |image |still |frame |combination |aerial |handout |file )*(?:photo|image|picture|frame)`)
	// pictured is what a picture shows, as its caption says.
	pictured = pattern(`^(?:An? |This |The )?(?:file |still |undated |aerial |satellite |combination |handout |screen)*(?:photo(?:graph)?|image|picture|frame|grab|shot)\b[^.]{0,80} shows? `)
	// posing is what people do in pictures, in the present.
	posing = pattern(`^[^.,]{5,120}(?:,[^.,]{3,60},)? (?:speaks?|poses?|gestures?|waves?|looks on|listens?|smiles?|reacts?|arrives?|addresses) (?:during|as|after|before|outside|alongside) `)
	// taken is the day a picture was taken, or the length of a film.
	taken = pattern(`(?:, |[^n] )\p{Lu}\p{L}+day, \p{Lu}\p{L}{2,8}\.? \d{1,2}, \d{4}\b|\(\d{1,2}:\d\d\)`)
	// dayAndYear ends captions in the present.
	dayAndYear = pattern(`\bon \p{Lu}\p{L}{2,8}\.? \d{1,2}, \d{4}(?:, in [^.]{1,40})?\.$`)
	// followed asks to be followed.
	followed = pattern(`\bfollow .{1,40} on (?:twitter|facebook|instagram)`)
	// address is one of mail.
	address = pattern(`@\w+\.\w`)
	// byline ends in who wrote.
	byline = pattern(`(?:^|[ .])[Bb]y \p{Lu}[\p{L}.]+ \p{Lu}[\p{L}]+$`)
	// transcript is a speaker's label: "PRESIDENT OBAMA: Well", "Q. Why".
	transcript = pattern(`^(?:\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,4}:|[QA][.:] )`)
	// unfinished ends in a word that no sentence ends in.
	unfinished = pattern(` (?:a|an|the|and|or|its|their|his|el|la|los|un|una|y|de|del|que|der|die|das|und)\.$`)
)

// furnitureScreen lets through what may have a phrase of it.
var furnitureScreen = sync.OnceValue(func() *screen { return newScreen(furniture) })

// isFurniture says whether a text is of the page, not of the article.
func isFurniture(text string) bool {
	lower := strings.ToLower(text)
	return furnitureScreen().passes(lower) && containsAny(lower, furniture) || beginsAny(lower, furnitureFronts) ||
		strings.Contains(lower, "follow ") && followed().MatchString(lower) ||
		strings.Contains(lower, "@") && address().MatchString(lower) ||
		byline().MatchString(tailOf(text, 60)) || transcript().MatchString(text)
}

// credit is who took a picture: what stands before it in its paragraph, and tells of
// nothing past, says what can be seen.
var credit = pattern(`^[(\[]?(?i:photo(?:graph|s)?|picture|image|credit|foto(?:graf[ií]a)?|imagen|bild)(?:s|es)?(?: credit| courtesy| by)?:`)

// credited says whether the sentence behind is who took its picture.
func (t *telling) credited(i int) bool {
	s := &t.sentences[i]
	return i+1 < t.first[s.account+1] && t.sentences[i+1].paragraph == s.paragraph && credit().MatchString(t.text(i+1))
}

// isCaption says whether a text is one of a picture.
func isCaption(text string) bool {
	return beginsAny(text, captionFronts) || pictured().MatchString(text) ||
		containsAny(text, captions) && (inPicture().MatchString(text) || !strings.Contains(text, ", left") && !strings.Contains(text, ", right")) ||
		strings.Contains(text, "n this ") && picture().MatchString(text) ||
		(strings.Contains(text, "day, ") || strings.Contains(text, ":")) && taken().MatchString(text)
}

func containsAny(text string, phrases []string) bool {
	return slices.ContainsFunc(phrases, func(phrase string) bool { return strings.Contains(text, phrase) })
}

func beginsAny(text string, fronts []string) bool {
	return slices.ContainsFunc(fronts, func(front string) bool { return strings.HasPrefix(text, front) })
}

// tailOf is at most n bytes of the end of a text.
func tailOf(text string, n int) string { return text[max(0, len(text)-n):] }
