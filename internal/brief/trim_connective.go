package brief

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
)

// connectives join a sentence to the one before.
type connectives struct {
	free    map[string]bool // "but": stand before a clause without a comma, too
	bound   [][]string      // "however": are connectives only with a comma
	never   map[string]bool // "for": makes another thing of a free one before it
	inner   [][]string      // ", however,": stand between commas, and say nothing then
	clauses map[string]bool // what a clause can begin with in lower case
}

var connectivesOf = map[string]connectives{
	"en": {
		free: wordsIn("but and yet so"),
		bound: phrases(`but, and, yet, so, however, meanwhile, moreover, furthermore, additionally, besides, nevertheless, nonetheless, still, also, indeed,
			in addition, for example, for instance, in fact, in the meantime, at the same time, on the other hand, by contrast, in contrast, similarly, likewise,
			as a result, consequently, therefore, thus, hence, finally, lastly, even so, that said, separately, to be sure, in turn, in short, as expected, again, now`),
		never: wordsIn("for rather then because another again even far too long much many called that once only as one two three"),
		inner: phrases("however, meanwhile, though, moreover, furthermore, nevertheless, nonetheless, in addition, for example, for instance, as previously reported, as reported earlier"),
		clauses: wordsIn(`the a an this that these those his her its their he she they it we i you there if when while after before since in on at by with
			as many some most several all both no not what how why who yet until although though under during despite to within throughout nobody nothing`),
	},
	"es": {
		free: wordsIn("pero y e"),
		bound: phrases(`pero, sin embargo, no obstante, además, asimismo, mientras tanto, entre tanto, entretanto, en tanto, por su parte, por otra parte, por otro lado, por
			último, finalmente, de hecho, en cambio, a su vez, por ejemplo, aun así, así las cosas, por lo tanto, por tanto, en consecuencia, en ese sentido, en este sentido,
			al respecto, de igual forma, de igual manera, igualmente, también, de otro lado, por ello, por eso`),
		never: wordsIn("es"),
		inner: phrases("sin embargo, no obstante, además, asimismo, por su parte, mientras tanto, en tanto, por otra parte, a su vez, por ejemplo, en cambio, como se informó"),
		clauses: wordsIn(`el la los las un una unos unas su sus este esta estos estas ese esa esos esas él ella ellos ellas en con por para según cuando si
			aunque tras desde hasta no ya hay nadie ningún ninguna todos todas muchos muchas algunos algunas también se`),
	},
}

// adding connectives say that what follows comes to what the sentence before says.
var adding = wordsIn("also moreover furthermore additionally besides además asimismo también igualmente")

// dropConnectives takes off what joins the sentence to the one before.
func (tr *trimming) dropConnectives() {
	words, ok := connectivesOf[tr.language]
	for range 3 {
		n := tr.connective(words)
		if !ok || n == 0 || n+fewest > len(tr.words) || !tr.canBegin(n) {
			return
		}
		tr.added = tr.added || adding[tr.word(0)] || tr.word(0) == "in" && tr.word(1) == "addition"
		tr.narrow(news.Span{Begin: tr.words[n].Span.Begin - len(tr.marksBefore(n)), End: tr.span.End})
	}
}

// connective is how many words the sentence begins with that join it to the one
// before.
func (tr *trimming) connective(c connectives) int {
	if len(tr.words) == 0 || tr.gap(0) != "" {
		return 0
	}
	for _, phrase := range c.bound {
		if n := tr.starts(0, phrase); n > 0 && strings.HasPrefix(tr.gap(n), ", ") {
			return n
		}
	}
	next := tr.word(1)
	if c.free[tr.word(0)] && strings.HasPrefix(tr.gap(1), " ") && !c.never[next] && (c.clauses[next] || tr.capital(1)) {
		return 1
	}
	return 0
}

// canBegin says whether a sentence may begin with word k. Inside quotation marks
// no capital is changed.
func (tr *trimming) canBegin(k int) bool {
	before := tr.gap(k)
	marks := tr.marksBefore(k)
	if strings.TrimRight(strings.TrimSuffix(before, marks), ", ") != "" {
		return false
	}
	first, _ := utf8.DecodeRuneInString(tr.printed(k))
	return !tr.isQuoted(k) || unicode.IsUpper(first)
}

// marksBefore is the quotation marks that word k begins with.
func (tr *trimming) marksBefore(k int) string {
	gap := tr.gap(k)
	return gap[len(strings.TrimRight(gap, "\"“«„‘'¿¡")):]
}
