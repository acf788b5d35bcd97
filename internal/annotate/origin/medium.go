package origin

import (
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// medium is what a word says of how words were given.
type medium uint8

const (
	release    medium = 1 << iota // statement
	mail                          // email, letter
	post                          // tweet, post
	posts                         // tweeted
	network                       // Twitter, Facebook
	speechNoun                    // speech, rally
	press                         // makes a conference one of the press: press, news
	conference                    // conference, briefing
)

func mediaOf(lists map[medium]string) map[string]medium {
	media := map[string]medium{}
	for m, words := range lists {
		for _, w := range strings.Fields(words) {
			media[w] |= m
		}
	}
	return media
}

// mediumOf is how a claim's words were given, by the words around its cue; ""
// where the sentence does not tell.
func (f *finder) mediumOf(c *claim) string {
	if f.parties[c.party].kind == news.OriginDocument {
		return "document"
	}
	if !c.Source.Empty() && f.dash(c.Source.Begin-1) && f.posted(c.Source.Begin) == c.Source {
		return "post"
	}
	s := f.t.Sentences[c.sentence]
	begin, end := c.Cue.Begin, c.Cue.End
	if !c.Source.Empty() {
		begin, end = min(begin, c.Source.Begin), max(end, c.Source.End)
	}
	for i := max(s.Begin, begin-reach); i < min(s.End, end+reach); i++ {
		if f.inContent(i, c.Content) {
			continue
		}
		if f.is(i, interview) {
			return "interview"
		}
		if f.is(i, on) && f.is(c.Cue.Begin, writes) && int(i)+1 < len(f.class) && f.t.Tokens[i+1].Is(text.Capital) && f.kindAt(i+1) != news.MentionOutlet && !f.is(i+1, when) {
			return "post" // wrote on a network
		}
		switch m := f.lex.media[f.t.Word(i)]; {
		case m == 0:
		case m&posts != 0 && c.Cue.Has(i), m&post != 0 && f.led(i, s), m&network != 0 && f.is(i-1, in) && f.t.Tokens[i].Is(text.Capital):
			return "post"
		case m&conference != 0 && (f.lex.media[f.wordAt(i-1)]&press != 0 || f.lex.media[f.wordAt(i+2)]&press != 0 || m&press != 0):
			return "press conference"
		case m&mail != 0 && f.led(i, s):
			return "email"
		case m&release != 0 && f.led(i, s):
			return "statement"
		case m&speechNoun != 0 && f.led(i, s):
			return "speech"
		}
	}
	return ""
}

// led reports whether a preposition leads up to the noun at i: "in a statement".
func (f *finder) led(i int32, s text.Range) bool {
	for j := i - 1; j >= max(s.Begin, i-4); j-- {
		if f.is(j, in) {
			return true
		}
		if !f.is(j, determiner|modifier) && !f.t.Tokens[j].Word() {
			return false
		}
	}
	return false
}

// wordAt is token i in lower case; "" outside the text.
func (f *finder) wordAt(i int32) string {
	if i < 0 || int(i) >= len(f.class) {
		return ""
	}
	return f.t.Word(i)
}
