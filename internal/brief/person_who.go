package brief

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// Who a pronoun is for is taken from the article's marks, but only where nobody
// else can be meant: the nearest sentence before that names people names one, and
// no "the suspect" stands between. Where several are named the speaker goes on
// speaking: a pronoun that is the speaker of a quotation is the one who spoke
// before. A wrong name is worse than a sentence not shown.

// backward is how many sentences a pronoun reaches back.
const backward = 3

// who is the person a pronoun at a span of sentence i is for, as named, and where
// the article does so.
func (n *naming) who(i int, span news.Span, form personal) (name string, support news.Span, ok bool) {
	marked, speaks := n.marked(span)
	sole, spoke := n.before(i)
	switch {
	case marked != "" && marked == sole:
	case marked != "" && speaks && marked == spoke:
	case marked == "" && sole != "" && n.gender(sole) == form.gender:
		marked = sole
	default:
		return "", news.Span{}, false
	}
	if g := n.gender(marked); g != 0 && g != form.gender || !speaks && (form.gender == female && n.aboard() || n.passing(marked)) {
		return "", news.Span{}, false
	}
	support, ok = n.fullest(marked)
	if !ok || !properFull(support.Of(n.body())) || !strings.Contains(marked, " ") && (!speaks || !n.isOne(marked)) {
		return "", news.Span{}, false // one word may be anything
	}
	return support.Of(n.body()), support, true
}

// passing says whether the article names a person in passing, beside another who is
// named all through it: a pronoun is rather for that one. A name with another one
// in front of it is a thing's: "Ana Ruiz T-shirts".
func (n *naming) passing(name string) bool {
	const through = 4 // mentions
	times := map[string]int{}
	for _, m := range n.account(n.i).Marks.Mentions {
		if m.Kind == news.MentionPerson && m.Name != "" {
			times[m.Name]++
		}
	}
	for other, count := range times {
		if other != name && (count >= through && times[name] <= 2 && !n.speaksIn(name) || strings.HasPrefix(name, other+" ") && strings.Contains(other, " ")) {
			return true
		}
	}
	return false
}

// speaksIn says whether the article quotes a person.
func (n *naming) speaksIn(name string) bool {
	return slices.ContainsFunc(n.account(n.i).Marks.Quotations, func(q news.Quotation) bool { return q.Speaker.Name == name })
}

// aboard says whether the article tells of a ship, which may be "she".
func (n *naming) aboard() bool {
	account := n.sentences[n.i].account
	for k := n.first[account]; k < n.first[account+1]; k++ {
		if slices.ContainsFunc(n.sentences[k].words, func(w wording.Word) bool { return ships[strings.TrimSuffix(w.Text, "s")] }) {
			return true
		}
	}
	return false
}

// speaker is the person who speaks a quotation of sentence i whose words do not
// say so.
func (n *naming) speaker(i int, q news.Quotation) (name string, support news.Span, ok bool) {
	sole, spoke := n.before(i)
	if q.Speaker.Name == "" || q.Speaker.Kind != news.OriginPerson || q.Speaker.Name != sole && q.Speaker.Name != spoke {
		return "", news.Span{}, false
	}
	support, ok = n.fullest(q.Speaker.Name)
	return q.Speaker.Name, support, ok && support.Of(n.body()) == q.Speaker.Name
}

// marked is the name that the marks give for a pronoun, and whether it speaks.
func (n *naming) marked(span news.Span) (name string, speaks bool) {
	marks := &n.account(n.i).Marks
	for _, q := range marks.Quotations {
		if q.Speaker.Span != nil && *q.Speaker.Span == span && q.Speaker.Name != "" {
			return q.Speaker.Name, true
		}
	}
	for _, m := range marks.Mentions {
		if m.Span == span && m.Kind == news.MentionPerson {
			return m.Name, false
		}
	}
	return "", false
}

// before is the one person that the nearest sentence before i with names in it
// names, "" where there are several or others may be meant; and who speaks in it.
func (n *naming) before(i int) (sole, spoke string) {
	first := n.first[n.sentences[i].account]
	for k := i - 1; k >= max(first, i-backward); k-- {
		people := n.people(k)
		other := n.nominal(k)
		if len(people) == 0 && !other {
			continue
		}
		spoke = n.spokeIn(k)
		if len(people) == 0 || other {
			return "", spoke
		}
		for _, m := range people[1:] {
			if m.Name != people[0].Name {
				return "", spoke
			}
		}
		if n.missed(k, people[0].Name) || n.otherwise(k+1, i, people[0].Name) {
			return "", spoke
		}
		return people[0].Name, spoke
	}
	return "", ""
}

// missed says whether sentence k has a word that elsewhere in the article is the
// last of another person's name than this one.
func (n *naming) missed(k int, name string) bool {
	a := n.account(k)
	for _, m := range a.Marks.Mentions {
		at := strings.LastIndexByte(m.Name, ' ')
		if m.Kind != news.MentionPerson || m.Name == name || at < 0 {
			continue
		}
		last := m.Name[at+1:]
		if slices.Contains(strings.Fields(name), last) {
			continue
		}
		for _, w := range n.sentences[k].words {
			if strings.HasPrefix(a.Article.Body[w.Span.Begin:w.Span.End], last) && len(w.Text) == len(last) {
				return true
			}
		}
	}
	return false
}

// otherwise says whether a pronoun in the sentences [from,to) is marked as another
// person than name.
func (n *naming) otherwise(from, to int, name string) bool {
	if from >= to {
		return false
	}
	span := news.Span{Begin: n.sentences[from].span.Begin, End: n.sentences[to-1].span.End}
	return slices.ContainsFunc(n.account(from).Marks.Mentions, func(m news.Mention) bool {
		return m.Kind == news.MentionPerson && m.Name != name && m.Span.Overlaps(span)
	})
}

// spokeIn is the one person who speaks in sentence k, "" for none or several.
func (n *naming) spokeIn(k int) string {
	name := ""
	for _, q := range n.account(k).Marks.Quotations {
		if q.Speaker.Span == nil || q.Speaker.Name == "" || !q.Speaker.Span.Overlaps(n.sentences[k].span) {
			continue
		}
		if name != "" && name != q.Speaker.Name {
			return ""
		}
		name = q.Speaker.Name
	}
	return name
}

// people are the mentions of people by name in sentence k.
func (n *naming) people(k int) []news.Mention {
	a := n.account(k)
	forms := pronouns[languageOf(a.Article)]
	var found []news.Mention
	for _, m := range a.Marks.Mentions {
		if m.Kind != news.MentionPerson || m.Name == "" || !m.Span.Within(a.Article.Body) || !m.Span.Overlaps(n.sentences[k].span) {
			continue
		}
		if _, ok := forms[strings.ToLower(m.Span.Of(a.Article.Body))]; !ok && m.Span.Len() > 0 {
			found = append(found, m)
		}
	}
	return found
}

// nominal says whether a sentence speaks of somebody not by name: "the suspect",
// "a man". What stands beside a name says who that is: "the minister, Ana Ruiz",
// "Ana Ruiz, the minister", "the minister Ana Ruiz".
func (n *naming) nominal(k int) bool {
	a := n.account(k)
	words := n.sentences[k].words
	for w := range words {
		if n.isPerson(words, w) && !n.beside(words, w, a) {
			return true
		}
	}
	return false
}

// beside says whether a name stands beside the noun that word w is: nothing but
// a comma and small words between.
func (n *naming) beside(words []wording.Word, w int, a *news.Account) bool {
	const near = 4
	named := func(k int) bool {
		return k >= 0 && k < len(words) && slices.ContainsFunc(a.Marks.Mentions, func(m news.Mention) bool {
			return m.Kind == news.MentionPerson && m.Span.Overlaps(words[k].Span)
		})
	}
	if named(w) || named(w+1) {
		return true
	}
	for k := w - 1; k >= max(0, w-near); k-- {
		gap := a.Article.Body[words[k].Span.End:words[k+1].Span.Begin]
		if named(k) {
			return strings.HasPrefix(gap, ",") || strings.HasPrefix(gap, " (")
		}
		if words[k].Text == "was" || words[k].Text == "is" || words[k].Text == "as" || words[k].Text == "became" || words[k].Text == "es" || words[k].Text == "era" || words[k].Text == "como" {
			return true
		}
		if gap != " " && gap != "-" {
			return false
		}
	}
	return false
}

// fullest is a mention that has a name whole: the first of the article.
func (n *naming) fullest(name string) (news.Span, bool) {
	a := n.account(n.i)
	best := news.Span{}
	for _, m := range a.Marks.Mentions {
		if m.Name == name && m.Span.Within(a.Article.Body) && m.Span.Of(a.Article.Body) == name && (best.Len() == 0 || m.Span.Begin < best.Begin) {
			best = m.Span
		}
	}
	return best, best.Len() > 0 && !n.place(strings.Fields(name)[0])
}

// place says whether a word is a place of the article: it is no first name then,
// but was taken for one: "the mayor of London Sam Ruiz".
func (n *naming) place(word string) bool {
	return slices.ContainsFunc(n.account(n.i).Marks.Mentions, func(m news.Mention) bool { return m.Kind == news.MentionPlace && m.Name == word })
}

// gender is what the article tells of a person's by titles and pronouns, 0 where
// it tells nothing or both.
func (n *naming) gender(name string) gender {
	a := n.account(n.i)
	language := languageOf(a.Article)
	var told gender
	for _, m := range a.Marks.Mentions {
		if m.Name != name || !m.Span.Within(a.Article.Body) {
			continue
		}
		before := strings.Fields(a.Article.Body[max(0, m.Span.Begin-12):m.Span.Begin])
		g := pronouns[language][strings.ToLower(m.Span.Of(a.Article.Body))].gender
		if len(before) > 0 {
			if title, ok := titles[before[len(before)-1]]; ok {
				g = title
			}
		}
		if g != 0 && told != 0 && g != told {
			return 0
		}
		if g != 0 {
			told = g
		}
	}
	return told
}

// isOne says whether the article treats a name as a person's: it speaks, has a title
// or an age beside it, or a pronoun. "The Carolina Panthers" are none.
func (n *naming) isOne(name string) bool {
	a := n.account(n.i)
	body, forms := a.Article.Body, pronouns[languageOf(a.Article)]
	one := slices.ContainsFunc(a.Marks.Quotations, func(q news.Quotation) bool {
		return q.Speaker.Name == name && q.Speaker.Kind == news.OriginPerson
	})
	for _, m := range a.Marks.Mentions {
		if m.Name != name || m.Kind != news.MentionPerson || !m.Span.Within(body) {
			continue
		}
		before, behind := body[max(0, m.Span.Begin-titled):m.Span.Begin], body[m.Span.End:]
		if m.Span.Of(body) == name && (strings.HasSuffix(before, "the ") || strings.HasSuffix(before, "The ") || strings.HasSuffix(before, "U.S. ")) {
			return false
		}
		_, pronoun := forms[strings.ToLower(m.Span.Of(body))]
		words := strings.Fields(before)
		one = one || pronoun || besideOne().MatchString(behind) || strings.HasSuffix(before, " ") && len(words) > 0 && isTitle(strings.TrimRight(words[len(words)-1], ",:\"”"))
	}
	return one
}

// titled is how many bytes before a name tell a title.
const titled = 24

// besideOne is what stands behind a person's name.
var besideOne = pattern(`^(?:, (?:\d{1,3}\b|who\b|whose\b|an? |the |de \d\d|quien\b)|,? (?:said|says|told|wrote|testified|tweeted|added|died|was (?:born|arrested|charged|killed|shot|sentenced)|dijo|declaró|afirmó|explicó)\b| \(\d\d\))`)
