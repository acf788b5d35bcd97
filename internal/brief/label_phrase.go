package brief

import (
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// mostLabelWords is how long a label may be.
const mostLabelWords = 3

// phrase is words of a sentence that could be a label.
type phrase struct {
	begin, end int // tokens [begin, end)
	head       int // the token that says what it is
	cut        int // how many words of the same noun phrase were left out in front
	open       bool
	name       bool // a name and nothing else
}

// phraser finds the phrases of one sentence. There is no parser here: a phrase is
// what stands between function words and punctuation (RAKE, Rose et al. 2010),
// and what a word is there is told by lists, endings, its neighbours, and by how
// the rest of the story uses it. Where that does not tell, it is no phrase.
type phraser struct {
	tokens []token
	words  []wording.Word
	usage  *usage
	named  []news.Mention
}

// phrased is a sentence with its phrases.
type phrased struct {
	by      *phraser
	phrases []phrase
}

// nounPhrases are the phrases of a sentence, in the language of its article. What
// was read once is remembered.
func (t *telling) nounPhrases(i int) (*phraser, []phrase) {
	u := t.used()
	read, known := u.phrased[i]
	if !known {
		read.by, read.phrases = t.readPhrases(i)
		u.phrased[i] = read
	}
	return read.by, read.phrases
}

func (t *telling) readPhrases(i int) (*phraser, []phrase) {
	a := t.account(i)
	p := &phraser{t.tokens(i), t.sentences[i].words, t.used(), a.Marks.Mentions}
	switch languageOf(a.Article) {
	case "en":
		return p, p.english()
	case "es":
		return p, p.spanish()
	case "de":
		return p, p.german()
	}
	return p, nil
}

// at gives a token; outside of the sentence, one that nothing goes on in.
func (p *phraser) at(k int) token {
	if k < 0 || k >= len(p.tokens) {
		return token{apart: true}
	}
	return p.tokens[k]
}

// adjoins reports whether two tokens follow each other with a blank between.
func (p *phraser) adjoins(k int) bool {
	return 0 < k && k < len(p.tokens) && !p.tokens[k].apart && !p.tokens[k-1].possessive
}

// uses is how often the story uses a word where only a noun, and only a verb, stands.
func (p *phraser) uses(k int) (asNoun, asVerb int32) {
	last := p.tokens[k].words[len(p.tokens[k].words)-1]
	id := p.words[last].ID
	return p.usage.asNoun[id], p.usage.asVerb[id]
}

// nameFrom is where the name that ends before end begins.
func (p *phraser) nameFrom(end int) int {
	begin := end - 1
	for begin > 0 && p.tokens[begin-1].class&name != 0 && (p.adjoins(begin) || p.sameMention(begin)) {
		begin--
	}
	return begin
}

// sameMention reports whether a token goes on the name of the one before it.
func (p *phraser) sameMention(k int) bool {
	return 0 < k && k < len(p.tokens) && p.tokens[k].named != 0 && p.tokens[k].named == p.tokens[k-1].named
}

// person reports whether a token names a person.
func (p *phraser) person(k int) bool {
	m := p.at(k).named
	return m > 0 && p.named[m-1].Kind == news.MentionPerson
}

// body reports whether a token names an organisation, though not one that publishes.
func (p *phraser) body(k int) bool {
	m := p.at(k).named
	return m > 0 && p.named[m-1].Kind == news.MentionOrganization
}

// fits reports whether a phrase may be a label at all.
func (p *phraser) fits(f phrase) bool {
	words := 0
	for k := f.begin; k < f.end; k++ {
		token := p.tokens[k]
		words++
		if token.class&barred != 0 || token.possessive || k > f.begin && token.apart {
			return false
		}
	}
	first := p.tokens[f.begin]
	return words <= mostLabelWords && !(first.class&name != 0 && p.nameFrom(f.begin+1) < f.begin)
}
