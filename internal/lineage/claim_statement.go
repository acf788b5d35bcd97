package lineage

import "github.com/headwater-news/headwater/internal/news"

// statement is what a sentence, or a part of one, states: its words without who
// said so.
type statement struct {
	at
	terms    []term // in order of the text
	sense    sense
	where    []stated // every sentence that states it in the same words, in order
	weight   float64
	counted  int           // the keys that have weight
	keys     []weightedKey // the terms by key, rising: what comparisons read
	print    uint64        // a bit for each key: two statements far apart are known by it at once
	by       []int         // the numbers of the words "by": who did it stands behind
	excludes []int32       // keys that cannot stand beside its own
	lone     bool          // makes a claim by itself: names what it speaks of, says what happened
	clause   bool          // the beginning of a sentence that goes on: makes a claim, and is otherwise read with its sentence
	sure     bool          // has a name, a figure and a verb, so that less of it need be shared
	quoted   bool          // given as somebody's words, or beside an origin
	own      bool          // speaks of "I" or "we"
	speaker  int32         // key of the speaker; -1 where no person is named
}

// weightedKey is a key of a statement with its weight and the first of its terms.
type weightedKey struct {
	key    int32
	term   int32
	weight float64
}

// statements reads what the sentences of all accounts state. Sentences that
// state the same in the same words are one statement.
func (s *story) statements() []statement {
	r := termReader{story: s, names: s.nameForms(), named: s.namedWords()}
	var all []statement
	known := map[string]int{}
	add := func(st statement, words []news.Span) {
		id := st.fingerprint()
		if n, ok := known[id]; ok {
			all[n].where = append(all[n].where, stated{st.at, words})
			return
		}
		known[id] = len(all)
		st.where = []stated{{st.at, words}}
		all = append(all, st)
	}
	for i := range s.accounts {
		body := s.accounts[i].Article.Body
		marked := s.marked(i)
		for k, of := range s.parts(i) {
			for _, p := range of {
				st, ok := r.read(at{i, k}, p, marked[k])
				if !ok {
					continue
				}
				add(st, p.spans)
				if clause, ok := st.leadingClause(body, p, r.words, r.classes); ok {
					if st, ok := r.read(at{i, k}, clause, marked[k]); ok {
						add(st, clause.spans)
					}
				}
			}
		}
	}
	contraries := r.contraries()
	weigh(all, len(s.lexicon.ids), contraries)
	return all
}

// fingerprint is the same for two statements that say the same in the same words.
func (st *statement) fingerprint() string {
	b := make([]byte, 0, 5*len(st.terms)+8)
	b = append(b, byte(st.sense.mood))
	if st.clause {
		b = append(b, 'c')
	}
	if st.sense.question {
		b = append(b, '?')
	}
	if st.sense.denied {
		b = append(b, '-')
	}
	for _, t := range st.terms {
		b = append(b, byte(t.key), byte(t.key>>8), byte(t.key>>16), byte(t.kind))
		if t.aside {
			b = append(b, 'a')
		}
	}
	for _, n := range st.sense.negative {
		b = append(b, 'n', byte(n))
	}
	for _, m := range st.sense.moods {
		b = append(b, 'm', byte(m.mood), byte(m.word))
	}
	for _, n := range st.by {
		b = append(b, 'b', byte(n))
	}
	return string(b)
}
