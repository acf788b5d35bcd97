// Package name finds who and what an article names: people, organisations,
// places and outlets, and which later words stand for the same.
//
// [Find] goes over a text once. Words with a capital that stand together are a
// run; a run is parted into names by tables (known places, organisations,
// outlets, given names, titles) and by the words around it. Names of one thing
// are then gathered into an entity: a full name makes one, a short name goes to
// the entity it shortens. Last, pronouns are given to the entity they most
// likely stand for. [Names.Resolve] says who the words of a speaker stand for.
package name

import (
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// Names is everything one article names. It is read-only once found.
type Names struct {
	Mentions []Mention // in order, not overlapping; pronouns among them
	Entities []Entity

	by    news.Outlet // who published the text
	text  *text.Text
	words *lexicon
	class []class // of each token
	quote []bool  // of each token: it stands in a quotation
	at    []int32 // of each token: the mention that holds it; -1 where none
	whole []int32 // the same, titles counted in
	roles []part  // in order of where they stand
	other []int32 // pronouns, by token, that stand for somebody who has no name
}

// Mention is a name, or a pronoun that stands for one.
type Mention struct {
	text.Range            // without the title: "Ruiz" of "Ms. Ruiz"
	Title      text.Range // what stands before the name: "Ms.", "Mexican President"; may be empty, may hold another mention
	Entity     int        // index into Entities
	Pronoun    bool
	Confidence float64 // that it stands for that entity, 0..1
}

// begin is where the mention begins, its title counted in.
func (m Mention) begin() int32 {
	if m.Title.Empty() {
		return m.Begin
	}
	return m.Title.Begin
}

// Entity is one person, organisation, place or outlet of the article.
type Entity struct {
	Name   string // the fullest form the article gives
	Kind   news.MentionKind
	Gender Gender
	Outlet *Outlet // of outlets in the table; nil for others
	Self   bool    // the outlet that published the article

	first, last uint32 // of people: hashes of the first and the last word of the name
	mentions    int    // that are no pronouns
	familiar    int    // of those, by the given name alone
	fullest     text.Range
}

// Gender is which pronoun stands for an entity.
type Gender int8

// The genders, as far as the text or the name says.
const (
	Unknown Gender = iota
	He
	She
)

// part is something said of what an entity is: "governor".
type part struct {
	entity int
	head   int32      // the token that names the role
	words  text.Range // the phrase around it
}

// Find finds the names of a text. self is the outlet that published it, as far
// as known: its name is marked as such.
func Find(t *text.Text, self news.Outlet) *Names {
	n := &Names{by: self, text: t, words: lexiconOf(t.Language)}
	n.classify()
	f := finder{Names: n}
	f.find()
	f.link(self)
	n.pronouns()
	return n
}

// classify looks up every token.
func (n *Names) classify() {
	t := n.text
	n.class = make([]class, len(t.Tokens))
	n.quote = make([]bool, len(t.Tokens))
	n.at = make([]int32, len(t.Tokens))
	n.whole = make([]int32, len(t.Tokens))
	for i, tok := range t.Tokens {
		n.at[i], n.whole[i] = -1, -1
		if tok.Is(text.Letter) && tok.End-tok.Begin < 32 {
			n.class[i] = n.words.words[t.Lower[tok.Begin:tok.End]]
			if n.words.nouns && n.class[i] == 0 && tok.Is(text.Capital) {
				n.class[i] = n.words.compound(t.Lower[tok.Begin:tok.End])
			}
		}
	}
	for _, q := range t.Quotes {
		if q.Depth == 0 && q.Len() > 4 {
			for i := q.Begin; i < q.End; i++ {
				n.quote[i] = true
			}
		}
	}
}

// is reports whether token i exists and has any of the classes.
func (n *Names) is(i int32, c class) bool {
	return i >= 0 && int(i) < len(n.class) && n.class[i]&c != 0
}

// word is token i in lower case, "" outside the text.
func (n *Names) word(i int32) string {
	if i < 0 || int(i) >= len(n.class) {
		return ""
	}
	return n.text.Word(i)
}

// print is token i as printed, "" outside the text.
func (n *Names) print(i int32) string {
	if i < 0 || int(i) >= len(n.class) {
		return ""
	}
	return n.text.Print(i)
}
