package brief

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// What is put into a sentence in brackets, at most mostBrackets times:
//
//	She [Ana Ruiz] said …       a pronoun that somebody outside of the sentence is meant by
//	"…", dijo [Ana Ruiz].       the speaker of a Spanish verb that has no subject
//	[Ana] Ruiz said …           the rest of a name, at its first mention
//
// The first two have to be known, or the sentence is not shown; person_who.go says
// who is known. The third is left out where it is not sure.

const mostBrackets = 2

// naming is a sentence while people are named in it.
type naming struct {
	*telling
	i        int
	pieces   []piece
	brackets int
	named    map[string]bool // who is named in front of what comes
	inside   []news.Span     // what stands between quotation marks
}

// namePeople puts names in brackets for who is meant from outside of the
// sentence; not ok where it is not known who is.
func (t *telling) namePeople(i int, pieces []piece) ([]piece, bool) {
	n := &naming{telling: t, i: i, pieces: pieces, inside: t.quotationMarks(i), named: map[string]bool{}}
	if !n.pronoun() || !n.subjectless() {
		return nil, false
	}
	n.surnames()
	return n.pieces, true
}

// put puts words in at a place of the article's body; support is what they rest on.
func (n *naming) put(at int, text string, support news.Span) {
	words := piece{text: text, span: support, put: true}
	for k, p := range n.pieces {
		if p.put || at < p.span.Begin || at > p.span.End {
			continue
		}
		cut := at - p.span.Begin
		parts := []piece{words}
		if cut > 0 {
			parts = slices.Insert(parts, 0, piece{text: p.text[:cut], span: news.Span{Begin: p.span.Begin, End: at}})
		}
		if cut < len(p.text) {
			parts = append(parts, piece{text: p.text[cut:], span: news.Span{Begin: at, End: p.span.End}})
		}
		n.pieces = slices.Replace(slices.Clone(n.pieces), k, k+1, parts...)
		n.brackets++
		return
	}
}

// quoted says whether a span stands between quotation marks.
func (n *naming) quoted(span news.Span) bool { return slices.ContainsFunc(n.inside, span.Overlaps) }

// body is the text of the sentence's article.
func (n *naming) body() string { return n.account(n.i).Article.Body }

// pronoun names who the first pronoun of the sentence is for, if nobody in the
// sentence is; false where it is not known.
func (n *naming) pronoun() bool {
	s := &n.sentences[n.i]
	forms := pronouns[languageOf(n.account(n.i).Article)]
	before, several := 0, false // words before, and whether one may mean several
	for k, w := range s.words {
		if !shows(n.pieces, w.Span) {
			continue
		}
		form, ok := forms[w.Text]
		switch {
		case n.quoted(w.Span):
			if ok && before == 0 && k == 0 {
				return false // `"He is wrong," Ruiz said.`
			}
			continue
		case !ok:
			if n.standsFor(w) || n.isPerson(s.words, k) {
				return n.another(s.words[k:]) // whoever comes later is taken for this one
			}
			if w.Kind != wording.Function {
				before++
				first, _ := utf8.DecodeRuneInString(w.Span.Of(n.body()))
				several = several || before > 1 && unicode.IsUpper(first) || strings.HasSuffix(w.Text, "s") || collective[w.Text]
			}
			continue
		case form.many && w.Text == "they":
			return several // "Police said they …"
		case form.many:
			return before > 0
		}
		return n.resolve(s.words, k, form)
	}
	return true
}

// another names the speaker of a quotation who stands behind others in the
// sentence and is none of them: `Dawson "was a good man," she said`.
func (n *naming) another(words []wording.Word) bool {
	forms := pronouns[languageOf(n.account(n.i).Article)]
	for k, w := range words {
		form, ok := forms[w.Text]
		if !ok || form.many || form.possessive || n.quoted(w.Span) || !shows(n.pieces, w.Span) {
			continue
		}
		spoken := func(q news.Quotation) bool {
			return q.Kind == news.Direct && q.Speaker.Span != nil && *q.Speaker.Span == w.Span && q.Speaker.Name != "" &&
				!slices.ContainsFunc(n.people(n.i), func(m news.Mention) bool { return m.Name == q.Speaker.Name })
		}
		if slices.ContainsFunc(n.account(n.i).Marks.Quotations, spoken) {
			return n.resolve(words, k, form)
		}
	}
	return true
}

// standsFor says whether a word is in the name of a person of the sentence.
func (n *naming) standsFor(w wording.Word) bool {
	return slices.ContainsFunc(n.account(n.i).Marks.Mentions, func(m news.Mention) bool {
		return m.Kind == news.MentionPerson && m.Span.Overlaps(w.Span)
	})
}

// resolve puts the name behind the pronoun that word k is.
func (n *naming) resolve(words []wording.Word, k int, form personal) bool {
	w := words[k]
	if form.possessive && n.cataphora(words, k) {
		return true
	}
	if printed := w.Span.Of(n.body()); !strings.EqualFold(printed, w.Text) {
		return false // "He's"
	}
	who, support, ok := n.who(n.i, w.Span, form)
	if !ok {
		return false
	}
	for _, m := range n.people(n.i) {
		if m.Name == who && !n.quoted(m.Span) && shows(n.pieces, m.Span) {
			return true // "In her first days Ana Ruiz …"
		}
	}
	n.named[who] = true
	text := " [" + who + "]"
	if form.possessive && (!form.object || n.owns(words, k)) {
		text = " [" + who + "'s]"
	}
	n.put(w.Span.End, text, support)
	return true
}

// cataphora says whether the person that word k stands for is named behind the
// phrase that the sentence begins with: "In his report, Judge Ana Ruiz wrote".
func (n *naming) cataphora(words []wording.Word, k int) bool {
	const titles = 5
	body, comma := n.body(), k
	for comma+1 < len(words) && body[words[comma].Span.End:words[comma+1].Span.Begin] == " " {
		comma++
	}
	if !openers[words[0].Text] || comma+1 == len(words) || body[words[comma].Span.End:words[comma+1].Span.Begin] != ", " {
		return false
	}
	for w := comma + 1; w <= min(comma+titles, len(words)-1); w++ {
		if n.standsFor(words[w]) {
			return true
		}
		if words[w].Kind == wording.Plain && !n.isPerson(words, w) {
			return false
		}
	}
	return false
}

// openers begin phrases that stand before a subject.
var openers = wordsIn("in at on after before during by with for from since throughout despite under while when as if once although though because until unless to inside outside despite en con tras durante desde cuando si aunque al para por")

// owns says whether "her" at word k is of what comes behind it.
func (n *naming) owns(words []wording.Word, k int) bool {
	return k+1 < len(words) && words[k+1].Kind != wording.Function && n.body()[words[k].Span.End:words[k+1].Span.Begin] == " "
}

// subjectless names the speaker of a Spanish verb of speaking that has none beside
// it. In front of what is quoted directly attribute does so.
func (n *naming) subjectless() bool {
	a := n.account(n.i)
	if languageOf(a.Article) != "es" {
		return true
	}
	span := n.sentences[n.i].span
	spoken := false
	for _, q := range a.Marks.Quotations {
		at := slices.IndexFunc(q.Cue, func(cue news.Span) bool {
			return cue.Within(a.Article.Body) && cue.Overlaps(span) && shows(n.pieces, cue) && !n.quoted(cue)
		})
		if at < 0 {
			continue
		}
		spoken = true
		cue := q.Cue[at]
		switch {
		case q.Speaker.Span != nil && q.Speaker.Span.Overlaps(span), !bareCue().MatchString(cue.Of(a.Article.Body)), n.namedBehind(cue):
		case q.Kind == news.Direct && q.Speaker.Name != "":
		default:
			who, support, ok := n.speaker(n.i, q)
			if !ok || n.brackets == mostBrackets {
				return false
			}
			n.put(cue.End, " ["+who+"]", support)
		}
	}
	return spoken || !bareCue().MatchString(n.text(n.i))
}

// namedBehind says whether a person is named behind a cue: "declaró a la radio
// Raúl Ibáñez".
func (n *naming) namedBehind(cue news.Span) bool {
	return slices.ContainsFunc(n.people(n.i), func(m news.Mention) bool { return m.Span.Begin >= cue.End && !n.quoted(m.Span) })
}

// surnames puts the rest of a name in front of a surname that stands alone.
func (n *naming) surnames() {
	a := n.account(n.i)
	span := n.sentences[n.i].span
	for _, m := range slices.SortedFunc(slices.Values(n.people(n.i)), func(x, y news.Mention) int { return cmp.Compare(x.Span.Begin, y.Span.Begin) }) {
		if !shows(n.pieces, m.Span) || m.Span.Begin < span.Begin || n.named[m.Name] {
			continue
		}
		n.named[m.Name] = true
		rest, ok := strings.CutSuffix(m.Name, " "+m.Span.Of(a.Article.Body))
		if !ok || n.inFull(m.Name) || n.quoted(m.Span) || !n.given(rest, m.Span.Of(a.Article.Body)) || !n.alone(m.Span) || !n.sole(m) || !n.isOne(m.Name) {
			continue
		}
		if support, ok := n.fullest(m.Name); ok && n.brackets < mostBrackets {
			n.put(m.Span.Begin, "["+rest+"] ", support)
		}
	}
}

// inFull says whether the sentence has a name in full: a surname before it is of
// another then. "Ruiz's son, the actor Tom Ruiz, said …"
func (n *naming) inFull(name string) bool {
	return slices.ContainsFunc(n.people(n.i), func(m news.Mention) bool { return m.Name == name && m.Span.Of(n.body()) == name })
}

// alone says whether a surname stands for the person, and is no part of a longer
// name: "the Ruiz administration", "Ruiz Street", "the Ruiz-led party".
func (n *naming) alone(span news.Span) bool {
	body := n.body()
	before := body[max(0, span.Begin-6):span.Begin]
	if before != "" && slices.ContainsFunc(placing, func(word string) bool { return strings.HasSuffix(before, word) }) {
		return false
	}
	if at := strings.LastIndexByte(strings.TrimSuffix(body[:span.Begin], " "), ' ') + 1; at > n.sentences[n.i].span.Begin && at < span.Begin {
		word := strings.TrimRight(body[at:span.Begin], " ")
		if first, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(first) && !isTitle(word) || unicode.IsDigit(first) {
			return false // "A.J. Burnett" is another, the "7th Fleet" none
		}
		if ofName().MatchString(body[n.sentences[n.i].span.Begin:span.Begin]) {
			return false
		}
	}
	behind := body[span.End:]
	if strings.HasPrefix(behind, "-") {
		return false
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimPrefix(behind, " "))
	return !strings.HasPrefix(behind, " ") || !unicode.IsUpper(next)
}

// placing is what stands before a name that is of no person there: "in Salinas".
var placing = []string{"the ", "The ", " a ", " an ", "-", " in ", " In ", " near ", " at ", " en ", " del "}

// sole says whether no other person of the article has a mention's words in the name.
func (n *naming) sole(m news.Mention) bool {
	body := n.body()
	surname := m.Span.Of(body)
	for _, other := range n.account(n.i).Marks.Mentions {
		if other.Name != m.Name && other.Kind == news.MentionPerson && slices.Contains(strings.Fields(other.Name), surname) {
			return false
		}
	}
	return true
}
