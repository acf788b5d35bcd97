package name

import (
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// canBe reports whether a mention is of a person that a pronoun of that gender
// can stand for, and whether that person is known to be of that gender.
func (n *Names) canBe(m Mention, gender Gender) (can, agrees bool) {
	if m.Entity < 0 {
		c := n.class[m.End-1]
		return c&(roleHe|roleShe) == 0 || (c&roleHe != 0) == (gender == He), c&(roleHe|roleShe) != 0
	}
	e := &n.Entities[m.Entity]
	return e.Kind == news.MentionPerson && (e.Gender == Unknown || e.Gender == gender), e.Gender == gender
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
	if n.modifies(m) {
		score -= .4
	}
	if n.is(subject-1, locative|orgLink) {
		score -= .15
	}
	return score
}

// modifies reports whether a name only tells which of a thing: the "Ruiz
// administration".
func (n *Names) modifies(m Mention) bool {
	return !m.Pronoun && n.is(m.End, body|document|orgHead|anyRole|people) && !n.is(m.End, speech|copula|article)
}

// speaks reports whether a mention stands beside a verb of speech as its subject.
func (n *Names) speaks(m Mention) bool {
	begin, end := m.begin(), n.afterBrackets(m.End)
	if n.is(end, speech) || n.is(end, copula|function) && n.is(end+1, speech) && !n.is(end+1, function) && !n.is(end, and) {
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
