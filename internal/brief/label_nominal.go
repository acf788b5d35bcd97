package brief

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// A sentence that tells what was done by its verb, "Varden resigned on Monday", is
// headed by the noun for it, "Resignation", where another sentence of the story on
// the same persons, places or things has that noun. It rests on that sentence, too.

//go:embed label_nominal.txt
var nominalLines string

// nominals are, by language and verb, the nouns that head what it tells.
var nominals = sync.OnceValue(func() map[string]map[string][]string { return readNominals(nominalLines) })

func readNominals(lines string) map[string]map[string][]string {
	nominals := map[string]map[string][]string{}
	for line := range strings.Lines(lines) {
		verbs, nouns, ok := strings.Cut(line, ":")
		language, verbs, _ := strings.Cut(verbs, " ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		if nominals[language] == nil {
			nominals[language] = map[string][]string{}
		}
		for verb := range strings.SplitSeq(verbs, "|") {
			nominals[language][verb] = strings.Fields(nouns)
		}
	}
	return nominals
}

// nominal heads a sentence with the noun of the first of its verbs that has one;
// not ok where the story does not use it of the same.
func (t *telling) nominal(i int) (labelled, bool) {
	s := &t.sentences[i]
	for k, w := range s.words[:min(len(s.words), earlyWords)] {
		nouns := nominals()[languageOf(t.account(i).Article)][w.Text]
		if w.Kind == wording.Name || len(nouns) == 0 || onlyTells(s.words, k, lexicons()[t.language]) {
			continue
		}
		for _, noun := range nouns {
			if l, ok := t.lend(i, noun); ok {
				return l, true
			}
		}
		return labelled{}, false
	}
	return labelled{}, false
}

// onlyTells reports whether a verb only says which one is meant: "the man arrested
// in May".
func onlyTells(words []wording.Word, k int, lexicon map[string]class) bool {
	if k == 0 || words[k-1].Kind != wording.Plain || lexicon[words[k-1].Text]&(auxiliary|pronoun|adverb) != 0 || alone[words[k].Text] {
		return false
	}
	return k+1 == len(words) || words[k+1].Kind != wording.Name && lexicon[words[k+1].Text]&(preposition|adverb) != 0
}

// alone are the verbs that nobody has done to them.
var alone = wordsIn("resigned resigns died dies collapsed collapses crashed crashes exploded apologized apologised voted votes protested appealed appeals withdrew escaped fled dimitió dimite murió murieron falleció explotó votó votaron")

// earlyWords is how far into a sentence the verb stands that it is about.
const earlyWords = 16

// lend finds a noun in the sentence or in one that is on the same.
func (t *telling) lend(i int, noun string) (labelled, bool) {
	u := t.used()
	lenders := t.nounIn()[noun]
	at := slices.IndexFunc(lenders, func(l lender) bool { return l.sentence == i })
	if at < 0 {
		at = slices.IndexFunc(lenders, func(l lender) bool { return t.onTheSame(i, l.sentence) })
	}
	if at < 0 {
		return labelled{}, false
	}
	key := u.key[lenders[at].word.ID]
	return labelled{
		text: capitalized(noun), from: lenders[at].sentence, heads: []int32{key},
		score: 1.9 + 0.6*u.spread(key),
	}, true
}

// lender is a sentence with a word that may head another.
type lender struct {
	sentence int
	word     wording.Word
}

// nounIn are the sentences that have the nouns of verbs, by noun.
func (t *telling) nounIn() map[string][]lender {
	u := t.used()
	if u.nounIn != nil {
		return u.nounIn
	}
	wanted := map[string]bool{}
	for _, nouns := range nominals()[t.language] {
		for _, noun := range nouns {
			wanted[noun] = true
		}
	}
	u.nounIn = map[string][]lender{}
	for i := range t.sentences {
		if languageOf(t.account(i).Article) != t.language || t.sentences[i].weight <= 0 || slices.ContainsFunc(t.sentences[i].words, negates) {
			continue // "No arrests have been made" lends nothing
		}
		for k, w := range t.sentences[i].words {
			if wanted[w.Text] && w.Kind == wording.Plain && k > 0 && lexicons()[t.language][t.sentences[i].words[k-1].Text]&(auxiliary|pronoun) == 0 && printedSo(t.account(i).Article, w) {
				u.nounIn[w.Text] = append(u.nounIn[w.Text], lender{i, w})
			}
		}
	}
	return u.nounIn
}

func negates(w wording.Word) bool { return w.Kind == wording.Negation }

// printedSo reports whether a word is printed as it is compared, but for capitals.
func printedSo(a news.Article, w wording.Word) bool {
	return strings.EqualFold(w.Span.Of(a.Body), w.Text)
}

// onTheSame reports whether two sentences have a name in common, or two other words
// that say something.
func (t *telling) onTheSame(i, k int) bool {
	if i == k {
		return true
	}
	u, common := t.used(), 0
	for _, w := range t.sentences[i].words {
		if w.Kind == wording.Function || w.Kind == wording.Negation || !slices.Contains(t.bag(k).keys, u.key[w.ID]) {
			continue
		}
		if common++; common == 2 || w.Kind == wording.Name {
			return true
		}
	}
	return false
}
