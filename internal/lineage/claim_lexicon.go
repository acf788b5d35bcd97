package lineage

import "github.com/headwater-news/headwater/internal/wording"

// lexicon is what claims know of the words of a story, looked up once for each,
// and the numbers of the keys that terms are compared by.
type lexicon struct {
	facts []wordFact // by the words' IDs
	ids   map[string]int32
}

// id numbers a key.
func (l *lexicon) id(key string) int32 {
	n, ok := l.ids[key]
	if !ok {
		n = int32(len(l.ids))
		l.ids[key] = n
	}
	return n
}

// wordFact is what is known of a word.
type wordFact struct {
	known     bool
	class     wordClass
	act       string // the act it tells by itself; "" for none
	begins    bool   // two-word phrases of claim_acts.txt begin with it
	key, name int32  // its key's number, and that of its name's: one more, 0 where nobody asked
}

// fact is what is known of a word of a language; it holds until another is asked
// for.
func (l *lexicon) fact(w *wording.Word, language string) *wordFact {
	for int(w.ID) >= len(l.facts) {
		l.facts = append(l.facts, wordFact{})
	}
	f := &l.facts[w.ID]
	if !f.known {
		table := acts()
		*f = wordFact{known: true, class: wordClasses[w.Text], act: table.of(w.Key, language), begins: table.begins[w.Key]}
	}
	return f
}

// act tells the act that words begin with, and how many of them tell it.
func (l *lexicon) act(words []wording.Word, language string) (act string, n int) {
	f := l.fact(&words[0], language)
	if f.begins && len(words) > 1 {
		if act := acts().of(words[0].Key+" "+words[1].Key, language); act != "" {
			return act, 2
		}
	}
	if f.act != "" {
		return f.act, 1
	}
	return "", 0
}
