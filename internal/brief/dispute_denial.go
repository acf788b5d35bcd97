package brief

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// A denial is told with what it denies, each in a sentence of an article: what is
// said to be so first.

// whether begins what a difference in a yes or no is about.
const whether = "whether: "

// longestAnswer is how many words a sentence that says yes or no may have.
const longestAnswer = 50

// denying are words that say that somebody denies.
var denying = strings.Fields(`deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed refute refutes refuted dispute disputes
	disputed contradict contradicts contradicted niega niegan negó negaron negado negar desmiente desmienten desmintió desmintieron desmentido rechaza
	rechazan rechazó rechazaron rechazado refutó refuta bestreitet bestritt bestritten dementiert dementierte`)

// yesAndNo tells a yes and a no.
func (t *telling) yesAndNo(sides []side) (dispute, bool) {
	var yes, no []int
	for _, s := range sides {
		for _, g := range s.values {
			switch {
			case !t.own(g.sentence):
			case g.Word == "yes":
				yes = append(yes, g.sentence)
			case g.Word == "no":
				no = append(no, g.sentence)
			}
		}
	}
	d, ok := t.sayAndDeny(yes, no)
	d.parties, d.all = t.parties(sides)
	return d, ok
}

// denial tells a claim that speaks against another one, where it is a denial in so
// many words.
func (t *telling) denial(c *news.Claim) (dispute, bool) {
	if c.Denies == nil || *c.Denies < 0 || *c.Denies >= len(t.lineage.Claims) {
		return dispute{}, false
	}
	against := &t.lineage.Claims[*c.Denies]
	no := slices.DeleteFunc(t.sentencesOf(c), func(i int) bool { return !t.denies(i) })
	yes := slices.DeleteFunc(t.sentencesOf(against), t.denies)
	d, ok := t.sayAndDeny(yes, no)
	d.parties, d.all = min(c.Independent, against.Independent), c.Independent+against.Independent
	return d, ok
}

// sentencesOf are the sentences in the language told in that a claim rests on.
func (t *telling) sentencesOf(c *news.Claim) []int {
	var found []int
	for _, s := range c.Support {
		if i, ok := t.sentenceWith(s.Article, s.Span); ok && t.own(i) {
			found = append(found, i)
		}
	}
	return found
}

// denies reports whether a sentence says that somebody denies.
func (t *telling) denies(i int) bool {
	for _, w := range t.sentences[i].words {
		if slices.Contains(denying, w.Text) {
			return true
		}
	}
	return false
}

// sayAndDeny tells the first sentence of each side that can be told.
func (t *telling) sayAndDeny(yes, no []int) (dispute, bool) {
	said, denied := t.firstTold(yes), t.firstTold(no)
	if said == nil || denied == nil || said.sentence == denied.sentence {
		return dispute{}, false
	}
	label := disputeWords[t.tongue()].denied
	if l, ok := t.label(said.sentence, []int{said.sentence, denied.sentence}, nil); ok {
		label = l.text // what is denied
	}
	return dispute{cited: news.CitedSentence{
		Label:   label,
		Text:    said.text + " " + denied.text,
		Support: append(slices.Clone(said.support), denied.support...),
	}}, true
}

func (t *telling) firstTold(sentences []int) *line {
	for _, i := range sentences {
		if l := t.tell(i); l != nil && len(strings.Fields(l.text)) <= longestAnswer {
			return l
		}
	}
	return nil
}
