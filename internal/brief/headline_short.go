package brief

import (
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// A sentence that stands in for a headline is cut in front of what only adds to
// it: "…, who", "…, leaving", "… after". What is left has to be a sentence that
// says no more than the whole; who says so is never cut.

const (
	shortHeadline = 16 // words that a cut sentence has at most, if it can
	fewestCut     = 8  // words that it keeps
)

// headlineCut is where a sentence may be cut.
var headlineCut = pattern(`, (?:who|which|whose|where|when|while|after|before|because|with|and|\p{Ll}+ing|quien|cuy[oa]s?|donde|cuando|mientras|tras|después|y|\p{Ll}+(?:ando|iendo))\b` +
	`| (?:after|when|while|following|because|tras|después de|cuando|mientras|porque)\b`)

// keptInHeadline are words that may not be cut off: they tell who says so, or that
// it is so on a condition only.
var keptInHeadline = pattern(`(?i)\b(?:according|sa(?:id|ys?)|told|alleg\w+|accus\w+|claim\w*|reports?|reported\w*|sources?|officials|if|unless|until|not|never|denie[sd]|denying|authorities|police|` +
	`según|dij\p{L}+|dicen?|fuentes|presunt\p{L}+|si|no|nunca|salvo|aunque)\b`)

// openEnd is an aside at the end of a text that has no end itself.
var openEnd = pattern(`, (?:who|which|whose|where|when|while|the|an?|quien|que|cuy[oa]s?|el|la|un|una)\b[^,]*$`)

// leansOn is a text that what comes behind it belongs to: "75 years after …",
// "were watching when …".
var leansOn = pattern(`(?i)\b(?:years?|months?|weeks?|days?|hours?|minutes?|moments?|shortly|soon|just|even|only|right|long|sustained|suffered|is|was|are|were|be|been|años?|meses|semanas?|días?|horas?|minutos?|poco)$` +
	`|\b(?:was|were|estaban?) \p{L}+(?:ing|ando|iendo)\b`)

// short is a told sentence as a headline: cut, where it has too many words and can be.
func (t *telling) short(l *line) string {
	text := strings.TrimSuffix(l.text, ".")
	if len(strings.Fields(text)) <= longestHeadline {
		return text
	}
	for _, most := range []int{shortHeadline, longestHeadline} {
		cuts := headlineCut().FindAllStringIndex(text, -1)
		for n := len(cuts) - 1; n >= 0; n-- {
			rest := text[:cuts[n][0]]
			words := len(strings.Fields(rest))
			if words <= most && words >= fewestCut && t.mayCut(l, rest, text[cuts[n][0]:]) {
				return rest
			}
		}
	}
	return text
}

// mayCut reports whether the front of a line is a sentence by itself that does not
// need what comes behind it.
func (t *telling) mayCut(l *line, rest, behind string) bool {
	if keptInHeadline().MatchString(behind) || openEnd().MatchString(rest) || leansOn().MatchString(rest) || !balanced(rest) ||
		strings.HasPrefix(behind, ", and ") && strings.Contains(rest, ",") || strings.HasPrefix(behind, ", y ") && strings.Contains(rest, ",") {
		return false
	}
	if end := t.sentences[l.sentence].span; t.restsOn(l, news.Span{Begin: end.End - len(behind) - 1, End: end.End}) {
		return false
	}
	return t.standsAsSentence(rest) && t.gate.Refuse(rest, t.account(l.sentence).Article.Language, t.cite(l.support)) == nil
}

// restsOn reports whether words of a line's article name an origin or a report.
func (t *telling) restsOn(l *line, span news.Span) bool {
	return t.names(l.sentence, []piece{{span: span}})
}

// balanced reports whether quotation marks and brackets that open in a text close in it.
func balanced(text string) bool {
	count := func(mark string) int { return strings.Count(text, mark) }
	return count(`"`)%2 == 0 && count("“") == count("”") && count("«") == count("»") && count("(") == count(")") && count("—")%2 == 0
}

// standsAsSentence reports whether the main clause of a text is in it.
func (t *telling) standsAsSentence(text string) bool {
	span := news.Span{End: len(text)}
	tr := &trimming{body: text, language: t.language, span: span, words: t.words.Words(text, span, t.language)}
	if len(tr.words) == 0 {
		return false
	}
	comma := strings.IndexByte(text, ',')
	if openers[tr.word(0)] && comma >= 0 { // "After the vote, …"
		main := text[comma+1:]
		span = news.Span{Begin: comma + 1, End: len(text)}
		tr = &trimming{body: text, language: t.language, span: span, words: t.words.Words(text, span, t.language)}
		return len(strings.Fields(main)) > 3 && tr.isSentence()
	}
	return !openers[tr.word(0)] && lastKind(tr.words) != wording.Function && tr.isSentence()
}

// lastKind is the kind of the last of words.
func lastKind(words []wording.Word) wording.Kind { return words[len(words)-1].Kind }
