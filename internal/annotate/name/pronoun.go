package name

import (
	"slices"

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
	var found []Mention
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
		if n.class[i]&(pronounHe|pronounShe) == 0 || n.at[i] >= 0 || n.quote[i] {
			continue
		}
		gender := He
		if n.class[i]&pronounShe != 0 || n.class[i]&(pronounHe|possessive) == possessive {
			gender = She
		}
		e, confidence := n.antecedent(at, sentence, gender, recent)
		if e < 0 {
			continue
		}
		if n.Entities[e].Gender == Unknown && confidence > .5 {
			n.Entities[e].Gender = gender
		}
		m := Mention{Range: text.Range{Begin: at, End: at + 1}, Entity: e, Pronoun: true, Confidence: confidence}
		found, recent = append(found, m), append(recent, m)
	}
	if len(found) == 0 {
		return
	}
	n.Mentions = append(n.Mentions, found...)
	slices.SortFunc(n.Mentions, func(a, b Mention) int { return int(a.Begin - b.Begin) })
	n.mark()
}

// antecedent is the person a pronoun at token i stands for, and how sure that is.
func (n *Names) antecedent(i int32, sentence int, gender Gender, recent []Mention) (int, float64) {
	var scores [8]struct {
		entity int
		score  float64
	}
	count := 0
	for k := len(recent) - 1; k >= 0 && k > len(recent)-reach; k-- {
		m := recent[k]
		e := &n.Entities[m.Entity]
		if e.Kind != news.MentionPerson || e.Gender == They || e.Gender != Unknown && e.Gender != gender || m.Begin >= i {
			continue
		}
		score := n.salience(m, sentence, i)
		if score <= 0 {
			continue
		}
		if e.Gender == gender {
			score += .2
		}
		slot := 0
		for slot < count && scores[slot].entity != m.Entity {
			slot++
		}
		switch {
		case slot < count:
			scores[slot].score = max(scores[slot].score, score) + .05
		case count < len(scores):
			scores[count].entity, scores[count].score = m.Entity, score
			count++
		}
	}
	best, second := -1, 0.0
	for s := range count {
		switch {
		case best < 0 || scores[s].score > scores[best].score:
			if best >= 0 {
				second = scores[best].score
			}
			best = s
		case scores[s].score > second:
			second = scores[s].score
		}
	}
	if best < 0 {
		return -1, 0
	}
	return scores[best].entity, min(.95, .45+(scores[best].score-second)*.6)
}

// salience is how likely a mention is what a pronoun at token i takes up.
func (n *Names) salience(m Mention, sentence int, i int32) float64 {
	distance, s := 0, sentence
	for m.Begin < n.text.Sentences[s].Begin && distance < 6 {
		s--
		distance++
	}
	score := [...]float64{1, .95, .65, .45, .3, .2, 0}[distance]
	if score == 0 {
		return 0
	}
	if n.quote[m.Begin] {
		score -= .6
	}
	subject := m.Begin
	if !m.Title.Empty() {
		subject = m.Title.Begin
	}
	if subject == n.text.Sentences[s].Begin || n.is(m.End, speech|copula) || n.is(m.Begin-1, speech) {
		score += .3
	}
	if n.print(m.End) == "'s" || n.print(m.End) == "’s" {
		score -= .1
	}
	if n.is(subject-1, locative|orgLink) {
		score -= .15
	}
	return score
}

// pronoun resolves a pronoun, or "who", at token i.
func (n *Names) pronoun(i int32) Speaker {
	c := n.class[i]
	switch {
	case n.at[i] >= 0:
		m := n.Mentions[n.at[i]]
		return n.entitySpeaker(m, m.Range)
	case c&relative != 0 && i > 0:
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
	return Speaker{Kind: news.OriginPerson, Entity: -1, Confidence: .3}
}
