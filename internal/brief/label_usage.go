package brief

import (
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// usage is how the story told uses its words. It counts the sentences of
// articles in the language told in; those of copies count as little as they add.
type usage struct {
	key         []int32             // by Word.ID: the number of its key
	sentences   []int32             // by key: sentences that have it
	articles    []int32             // by key: articles that have it
	leading     []int32             // by key: articles that have it in the headline or begin with it
	asNoun      []int32             // by Word.ID: seen where only a noun stands
	asVerb      []int32             // by Word.ID: seen where only a verb stands
	asName      []int32             // by Word.ID: written as a name
	total       int                 // sentences counted
	having      [][]int             // by key: those sentences
	ofClaim     map[int][]int       // by claim: the sentences it rests on; nil until asked for
	bags        []bag               // by sentence; empty until asked for
	groups      map[int][]int       // by sentence: those that tell the same matter
	phrased     map[int]phrased     // by sentence: its phrases, of those asked
	presentYear int                 // the year the story is of; 0 until asked for
	nounIn      map[string][]lender // by noun of a verb; nil until asked for
	asked       []int               // by sentence: one more than the sentence whose group it was last asked for
}

// used reads how words are used in the story.
func (t *telling) used() *usage {
	if t.usage != nil {
		return t.usage
	}
	u := &usage{groups: map[int][]int{}, phrased: map[int]phrased{}}
	t.usage = u
	size := int32(0)
	for i := range t.sentences {
		for _, w := range t.sentences[i].words {
			size = max(size, w.ID+1)
		}
	}
	u.key, u.asNoun, u.asVerb, u.asName = make([]int32, size), make([]int32, size), make([]int32, size), make([]int32, size+1)
	keys := map[string]int32{}
	met := make([]bool, size)
	for i := range t.sentences {
		for _, w := range t.sentences[i].words {
			if met[w.ID] {
				continue
			}
			met[w.ID] = true
			k, ok := keys[w.Key]
			if !ok {
				k = int32(len(keys))
				keys[w.Key] = k
			}
			u.key[w.ID] = k
		}
	}
	u.bags = make([]bag, len(t.sentences))
	u.leading = make([]int32, len(keys))
	for i := range t.accounts {
		t.lead(u, i, keys)
	}
	u.having = make([][]int, len(keys))
	u.sentences, u.articles = make([]int32, len(keys)), make([]int32, len(keys))
	inSentence, inArticle := make([]int, len(keys)), make([]int, len(keys))
	for i := range t.sentences {
		s := &t.sentences[i]
		if languageOf(t.account(i).Article) != t.language || t.derived[s.account] {
			continue
		}
		u.total++
		for _, w := range s.words {
			k := u.key[w.ID]
			if w.Kind == wording.Function || w.Kind == wording.Negation {
				continue
			}
			if w.Kind == wording.Name {
				u.asName[w.ID]++
			}
			if inSentence[k] != i+1 {
				inSentence[k] = i + 1
				u.sentences[k]++
				u.having[k] = append(u.having[k], i)
			}
			if inArticle[k] != s.account+1 {
				inArticle[k] = s.account + 1
				u.articles[k]++
			}
		}
		u.watch(s.words, t.language)
	}
	return u
}

// lead notes what an article begins with.
func (t *telling) lead(u *usage, i int, keys map[string]int32) {
	if languageOf(t.accounts[i].Article) != t.language || t.derived[i] {
		return
	}
	headline := t.accounts[i].Article.Headline
	words := t.words.Words(headline, news.Span{End: len(headline)}, t.language)
	const begins = 2 // sentences
	for s := t.first[i]; s < min(t.first[i]+begins, t.first[i+1]); s++ {
		words = append(words, t.sentences[s].words...)
	}
	seen := map[int32]bool{}
	for _, w := range words {
		if k, ok := keys[w.Key]; ok && !seen[k] {
			seen[k] = true
			u.leading[k]++
		}
	}
}

// watch notes words that stand where only a noun or only a verb does: "the X of",
// "to X". Only function words are asked, which are surely read.
func (u *usage) watch(words []wording.Word, language string) {
	lexicon := lexicons()[language]
	for k := 1; k < len(words); k++ {
		if words[k].Kind != wording.Plain {
			continue
		}
		before := lexicon[words[k-1].Text]
		var after class
		if k+1 < len(words) {
			after = lexicon[words[k+1].Text]
		} else {
			after = closed
		}
		switch {
		case before&(auxiliary|pronoun) != 0 && before&determiner == 0:
			u.asVerb[words[k].ID]++
		case before&(determiner|preposition) != 0 && before&auxiliary == 0 && after&(preposition|auxiliary|conjunction|pronoun) != 0:
			u.asNoun[words[k].ID]++
		}
	}
}
