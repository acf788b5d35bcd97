package name

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// Pronouns are given to people in the order of the text, so that each counts as
// a mention for the next. Every mention shortly before one is weighed: near
// ones, subjects and speakers are likely; those in quotations and behind
// prepositions are not; gender must not contradict.

// reach is how many mentions before a pronoun are weighed.
const reach = 40

func (n *Names) pronouns() {
	found := make([]Mention, 0, 16)
	sentence, next := 0, 0
	recent := make([]Mention, 0, len(n.Mentions)+16)
	for i := range n.class {
		at := int32(i)
		for n.text.Sentences[sentence].End <= at {
			sentence++
		}
		for next < len(n.Mentions) && n.Mentions[next].Begin <= at {
			recent = append(recent, n.Mentions[next])
			next++
		}
		if n.nominalSubject(at) {
			recent = append(recent, n.someone(at))
		}
		if n.class[i]&(pronounHe|pronounShe) == 0 || n.at[i] >= 0 || n.formal(at) {
			continue
		}
		gender := He
		if n.class[i]&pronounShe != 0 || n.class[i]&(pronounHe|possessive) == possessive {
			gender = She
		}
		e, confidence := n.antecedent(at, sentence, gender, recent)
		if e < 0 {
			if confidence > 0 {
				n.other = append(n.other, at)
			}
			continue
		}
		if n.Entities[e].Gender == Unknown && confidence > .5 {
			n.Entities[e].Gender = gender
		}
		m := Mention{Range: text.Range{Begin: at, End: at + 1}, Entity: e, Pronoun: true, Confidence: confidence}
		if n.quote[i] {
			m.Confidence *= .7
		}
		found, recent = append(found, m), append(recent, m)
	}
	if len(found) == 0 {
		return
	}
	n.Mentions = append(n.Mentions, found...)
	slices.SortFunc(n.Mentions, func(a, b Mention) int { return int(a.Begin - b.Begin) })
	n.mark()
}

// nominalSubject reports whether token i is the head of a phrase that stands for
// one person and is a subject: "the source" said.
func (n *Names) nominalSubject(i int32) bool {
	if n.class[i]&anyRole == 0 || n.class[i]&people != 0 || n.whole[i] >= 0 || !n.is(i+1, speech|copula|boundary) && n.print(i+1) != "," {
		return false
	}
	for k := i - 1; k >= 0 && k > i-5; k-- {
		if n.class[k]&(article|anyOne) != 0 {
			return n.class[k]&people == 0
		}
		if !n.text.Tokens[k].Word() || n.class[k]&(boundary|speech|copula) != 0 {
			return false
		}
	}
	return false
}

// someone is the person that the phrase with its head at token i stands for:
// somebody of whom the text has no name where Entity is -1.
func (n *Names) someone(i int32) Mention {
	begin := i
	for begin > 0 && n.class[begin]&(article|anyOne) == 0 {
		begin--
	}
	m := Mention{Range: text.Range{Begin: begin, End: i + 1}, Entity: n.calledAt(i)}
	if m.Entity < 0 && n.class[begin]&anyOne == 0 {
		m.Entity, _ = n.office(i, m.Range)
	}
	return m
}

// formal reports whether a word for she is rather one for they, or for whom one
// speaks to: the verb beside it is plural, or it has a capital in a quotation.
func (n *Names) formal(i int32) bool {
	if n.class[i]&(pronounShe|pronounThey) != pronounShe|pronounThey {
		return false
	}
	if n.quote[i] && n.text.Tokens[i].Is(text.Capital) {
		return true
	}
	return n.is(i+1, several) || strings.HasSuffix(n.word(i-1), n.words.plural) || strings.HasSuffix(n.word(i+1), n.words.plural)
}

// candidate is a person a pronoun may stand for.
type candidate struct {
	entity int
	score  float64
	again  float64 // for further mentions
}

// antecedent is the person a pronoun at token i stands for, and how sure that is:
// -1 and more than 0 for somebody who has no name, -1 and 0 for nobody.
func (n *Names) antecedent(i int32, sentence int, gender Gender, recent []Mention) (int, float64) {
	var candidates [8]candidate
	count := 0
	speaks := n.speaks(Mention{Range: text.Range{Begin: i, End: i + 1}})
	for k := len(recent) - 1; k >= 0 && k > len(recent)-reach; k-- {
		m := recent[k]
		can, agrees := n.canBe(m, gender)
		if !can || m.Begin >= i {
			continue
		}
		score := n.salience(m, sentence, i, speaks)
		if score <= 0 {
			continue
		}
		if agrees {
			score += .2
		}
		slot := 0
		for slot < count && candidates[slot].entity != m.Entity {
			slot++
		}
		switch {
		case slot < count:
			candidates[slot].score = max(candidates[slot].score, score)
			candidates[slot].again = min(candidates[slot].again+.03, .12)
		case count < len(candidates):
			candidates[count] = candidate{m.Entity, score, 0}
			count++
		}
	}
	best, first, second := -1, 0.0, 0.0
	for _, c := range candidates[:count] {
		switch score := c.score + c.again; {
		case score > first:
			best, first, second = c.entity, score, first
		case score > second:
			second = score
		}
	}
	if first == 0 {
		return -1, 0
	}
	return best, min(.95, .45+(first-second)*.6)
}

// pronoun resolves a pronoun, or "who", at token i.
func (n *Names) pronoun(i int32) Speaker {
	c := n.class[i]
	switch {
	case n.at[i] >= 0:
		m := n.Mentions[n.at[i]]
		return n.entitySpeaker(m, m.Range)
	case c&relative != 0 && c&pronounIt == 0 && i > 0:
		for k := i - 1; k >= 0 && k > i-8 && !n.text.Tokens[k].Is(text.Final); k-- {
			if n.at[k] >= 0 && n.Entities[n.Mentions[n.at[k]].Entity].Kind == news.MentionPerson {
				return n.entitySpeaker(n.Mentions[n.at[k]], text.Range{})
			}
			if n.class[k]&(people|anyRole) != 0 {
				break
			}
		}
		return Speaker{Kind: news.OriginUnnamed, Entity: -1, Plural: true, Confidence: .5}
	case c&pronounThey != 0:
		return Speaker{Kind: news.OriginUnnamed, Entity: -1, Plural: true, Confidence: .5}
	case c&pronounIt != 0:
		return Speaker{Kind: news.OriginOrganization, Entity: -1, Confidence: .4}
	}
	if _, ok := slices.BinarySearch(n.other, i); ok {
		return Speaker{Kind: news.OriginUnnamed, Entity: -1, Confidence: .6}
	}
	return Speaker{Kind: news.OriginPerson, Entity: -1, Confidence: .3}
}
