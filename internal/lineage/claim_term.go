package lineage

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// term is a word, or words that stand for one thing, that carries what a
// statement states.
type term struct {
	key    int32
	kind   termKind
	verb   bool // says what happened, as far as its form and its neighbours tell
	undoes bool // what it is done to does not come about
	large  bool // a figure that no two things have by chance
	aside  bool // may be matched, but need not: the speaker, where no "I" points at one
	number int  // index into the statement's words, for what stands around it
}

type termKind uint8

const (
	plainTerm termKind = iota
	actTerm            // a word of claim_acts.txt
	nameTerm
	numberTerm
	dayTerm
)

// termReader turns words into terms and numbers their keys.
type termReader struct {
	story *story
	names map[string]string
	named map[string]bool

	// of the part that was read last
	words   []wording.Word
	classes []wordClass
	marked  []*mark
}

// contraries gives each key the keys that exclude it.
func (r *termReader) contraries() map[int32][]int32 {
	of := map[int32][]int32{}
	for _, pair := range acts().contraries {
		a, b := r.id(pair[0]), r.id(pair[1])
		of[a], of[b] = append(of[a], b), append(of[b], a)
	}
	return of
}

func (r *termReader) id(key string) int32 { return r.story.lexicon.id(key) }

// wordID numbers a word's key, nameID the name that it is.
func (r *termReader) wordID(w *wording.Word, language string) int32 {
	f := r.story.lexicon.fact(w, language)
	if f.key == 0 {
		f.key = r.id(w.Key) + 1
	}
	return f.key - 1
}

func (r *termReader) nameID(w *wording.Word, language string) int32 {
	f := r.story.lexicon.fact(w, language)
	if f.name == 0 {
		f.name = r.id("n:"+w.Text) + 1
	}
	return f.name - 1
}

// read makes a statement of a part of a sentence; false where nothing in it
// could be compared.
func (r *termReader) read(where at, p part, marked []*mark) (statement, bool) {
	s, lexicon := r.story, &r.story.lexicon
	language := s.language(where.account)
	st := statement{at: where, speaker: -1}
	r.take(s.sentences[where.account][where.sentence].words, marked, p.spans, language)
	words, classes, marked := r.words, r.classes, r.marked
	st.terms = make([]term, 0, len(words)/2+2)
	for i := 0; i < len(words); i++ {
		w := &words[i]
		if m := marked[i]; m != nil {
			if m.key != "" {
				key := m.key
				if m.kind == nameTerm {
					key = r.nameKey(key)
				}
				st.terms = append(st.terms, term{key: r.id(key), kind: m.kind, number: i, large: m.large})
			}
			for i+1 < len(words) && marked[i+1] == m {
				i++
			}
			continue
		}
		switch w.Kind {
		case wording.Function:
			st.own = st.own || classes[i].is(ownWord)
			if classes[i].is(byWord) {
				st.by = append(st.by, i)
			}
			continue
		case wording.Negation:
			continue
		case wording.Number:
			st.terms = append(st.terms, term{key: r.id("#" + w.Key), kind: numberTerm, number: i})
			continue
		}
		act, n := lexicon.act(words[i:], language)
		if classes[i].is(emptyWord|lightVerb) && n == 0 || len(w.Text) < 2 {
			continue
		}
		t := term{kind: plainTerm, number: i}
		if (w.Kind == wording.Name || i == 0 && r.named[w.Text]) && !ofAPlace(w.Text) {
			t.kind = nameTerm
			t.key = r.nameID(w, language)
		} else if n > 0 {
			if behind := i + n; toldConversely(words, i, behind, act) {
				act = converses[act]
				st.by = append(st.by, behind)
			}
			t.key, t.kind = r.id("="+act), actTerm
			t.verb, t.undoes = i == 0 || !classes[i-1].is(beforeNoun), undoing[act]
			i += n - 1
		} else {
			t.key, t.verb = r.wordID(w, language), isVerb(words, classes, i, language)
		}
		st.terms = append(st.terms, t)
	}
	pronoun := st.subject(classes, marked)
	if p.speaker != nil {
		if key := s.speakerKey(where.account, p.speaker); key != "" {
			st.speaker = r.id(r.nameKey(key))
			st.own = st.own || pronoun >= 0 // "Smith said he": most often Smith
			st.terms = append(st.terms, term{key: st.speaker, kind: nameTerm, aside: !st.own, number: len(words)})
		}
	}
	st.sense = senseOf(words, classes, p.cue, s.lastByte(where, p))
	for _, t := range st.terms {
		if t.verb && infinitive(words, t.number) {
			st.sense.moods = append(st.sense.moods, moodAt{t.number, planned}) // "agreed to", "urged her to"
		}
	}
	st.quoted, st.clause = p.speaker != nil || p.cue != "" || p.origin, p.clause
	st.sure = st.isSure()
	st.lone = st.standsAlone(words, classes, language, p.rest) && (pronoun < 0 || st.speaker >= 0)
	return st, len(st.terms) > 1
}

// infinitive tells whether a verb stands behind "to" or "to be".
func infinitive(words []wording.Word, verb int) bool {
	if verb > 1 && words[verb-1].Text == "be" {
		verb--
	}
	return verb > 0 && words[verb-1].Text == "to"
}

// undoing are the acts after which something is not so.
var undoing = map[string]bool{"reject": true, "deny": true, "cancel": true, "stop": true, "delay": true, "ban": true, "oppose": true}

// ofAPlace tells whether a capitalised word that no annotation calls a name looks
// like one made from a place's ("Corravan", "Spanish"): it describes and names
// nobody.
func ofAPlace(word string) bool {
	for _, end := range []string{"an", "ish", "ese"} {
		if len(word) > len(end)+3 && strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

// take keeps the words of a sentence that lie inside the spans of a part, with
// their classes and marks.
func (r *termReader) take(words []wording.Word, marked []*mark, spans []news.Span, language string) {
	r.words, r.classes, r.marked = r.words[:0], r.classes[:0], r.marked[:0]
	for i := range words {
		if overlapsAny(words[i].Span, spans) {
			r.words = append(r.words, words[i])
			r.classes = append(r.classes, r.story.lexicon.fact(&words[i], language).class)
			r.marked = append(r.marked, marked[i])
		}
	}
}

// language is that of an account; English where it is not known.
func (s *story) language(account int) string {
	return cmp.Or(s.accounts[account].Article.Language, "en")
}

// lastByte is the last byte of a part, which tells a question.
func (s *story) lastByte(where at, p part) string {
	body := s.accounts[where.account].Article.Body
	last := p.spans[len(p.spans)-1]
	return strings.TrimRight(last.Of(body), " \t\n\"'”’»),.—–-")
}

// isVerb guesses from a word's form and its neighbours whether it says what
// happened.
func isVerb(words []wording.Word, classes []wordClass, i int, language string) bool {
	w := words[i].Text
	if language != "en" || w == "" || utf8.RuneCountInString(w) < 3 {
		return false
	}
	if classes[i].is(pastForm) || len(w) > 4 && strings.HasSuffix(w, "ed") {
		return true
	}
	return i > 0 && (classes[i-1].is(auxiliary) || words[i-1].Text == "to")
}
