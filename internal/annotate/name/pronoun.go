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
		if n.class[i]&(pronounHe|pronounShe) == 0 || n.at[i] >= 0 || n.formal(at) {
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

// formal reports whether a word for she is rather one for they, or for whom one
// speaks to: the verb beside it is plural, or it has a capital in a quotation.
func (n *Names) formal(i int32) bool {
	if n.class[i]&(pronounShe|pronounThey) != pronounShe|pronounThey {
		return false
	}
	if n.quote[i] && n.text.Tokens[i].Is(text.Capital) {
		return true
	}
	return strings.HasSuffix(n.word(i-1), "en") || strings.HasSuffix(n.word(i+1), "en") || n.word(i+1) == "sind"
}

// candidate is a person a pronoun may stand for.
type candidate struct {
	entity int
	score  float64
	again  float64 // for further mentions
}

// antecedent is the person a pronoun at token i stands for, and how sure that is.
func (n *Names) antecedent(i int32, sentence int, gender Gender, recent []Mention) (int, float64) {
	var candidates [8]candidate
	count := 0
	speaks := n.speaks(Mention{Range: text.Range{Begin: i, End: i + 1}})
	for k := len(recent) - 1; k >= 0 && k > len(recent)-reach; k-- {
		m := recent[k]
		e := &n.Entities[m.Entity]
		if e.Kind != news.MentionPerson || e.Gender == They || e.Gender != Unknown && e.Gender != gender || m.Begin >= i {
			continue
		}
		score := n.salience(m, sentence, i, speaks)
		if score <= 0 {
			continue
		}
		if e.Gender == gender {
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
	if best < 0 {
		return -1, 0
	}
	return best, min(.95, .45+(first-second)*.6)
}

// salience is how likely a mention is what a pronoun at token i takes up.
func (n *Names) salience(m Mention, sentence int, i int32, speaks bool) float64 {
	distance, s := 0, sentence
	for m.Begin < n.text.Sentences[s].Begin && distance < 6 {
		s--
		distance++
	}
	score := [...]float64{1.15, .95, .6, .45, .3, .2, 0}[distance]
	if score == 0 {
		return 0
	}
	if n.quote[m.Begin] && !n.quote[i] {
		score -= .6
	}
	subject := m.begin()
	said := n.speaks(m)
	if subject == n.text.Sentences[s].Begin || n.is(m.End, speech|copula) || said {
		score += .3
	}
	if said && n.quote[i] { // who is quoted says "I" of himself
		score -= .6
	}
	if said && speaks {
		score += .2
	}
	if n.genitive(m.End) {
		score -= .1
	}
	if n.is(subject-1, locative|orgLink) {
		score -= .15
	}
	return score
}

// speaks reports whether a mention stands beside a verb of speech as its subject.
func (n *Names) speaks(m Mention) bool {
	begin, end := m.begin(), n.afterBrackets(m.End)
	if n.is(end, speech) || n.is(end, copula|function) && n.is(end+1, speech) && !n.is(end+1, function) && n.word(end) != "and" {
		return true
	}
	if n.print(end) == "," {
		for k := end + 1; k < end+phraseLimit && int(k) < len(n.class) && !n.text.Tokens[k].Is(text.Final|text.Mark); k++ {
			if n.print(k) == "," {
				if n.is(k+1, speech) {
					return true
				}
				break
			}
		}
	}
	if n.genitive(begin-1) && begin > 1 && n.at[begin-2] >= 0 { // "noted NBC's Dante Chinni"
		begin = n.Mentions[n.at[begin-2]].Begin
	}
	for begin > 0 && n.is(begin-1, article|anyOne|possessive|demonym) {
		begin--
	}
	if !n.is(begin-1, speech) || n.is(begin-1, addressed) {
		return false
	}
	return begin < 2 || !n.text.Tokens[begin-2].Is(text.Letter) // and not "Quill said Brandt"
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
	return Speaker{Kind: news.OriginPerson, Entity: -1, Confidence: .3}
}
