package lineage

import (
	"cmp"
	"math"
	"slices"
	"strconv"
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
	ids   map[string]int32
	names map[string]string
	named map[string]bool
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

func (r *termReader) id(key string) int32 {
	n, ok := r.ids[key]
	if !ok {
		n = int32(len(r.ids))
		r.ids[key] = n
	}
	return n
}

// read makes a statement of a part of a sentence; false where nothing in it
// could be compared.
func (r *termReader) read(s *story, where at, p part) (statement, bool) {
	a := &s.accounts[where.account]
	language := cmp.Or(a.Article.Language, "en")
	st := statement{at: where, speaker: -1}
	words := s.wordsOf(where, p)
	classes := classesOf(words)
	marked := s.marked(where, words)
	for i := 0; i < len(words); i++ {
		w := words[i]
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
		if classes[i].is(emptyWord) || len(w.Text) < 2 {
			continue
		}
		t := term{kind: plainTerm, number: i}
		key := w.Key
		if (w.Kind == wording.Name || i == 0 && r.named[w.Text]) && !ofAPlace(w.Text) {
			t.kind = nameTerm
			key = "n:" + w.Text
		} else if act, n := actOf(words[i:]); n > 0 {
			key, t.kind = "="+act, actTerm
			t.verb, t.undoes = i == 0 || !classes[i-1].is(beforeNoun), undoing[act]
			i += n - 1
		} else {
			t.verb = isVerb(words, classes, i, language)
		}
		t.key = r.id(key)
		st.terms = append(st.terms, t)
	}
	pronoun := st.subject(classes, marked)
	if p.speaker != nil {
		if key := speakerKey(p.speaker); key != "" {
			st.speaker = r.id(r.nameKey(key))
			st.own = st.own || pronoun >= 0 // "Smith said he": most often Smith
			st.terms = append(st.terms, term{key: st.speaker, kind: nameTerm, aside: !st.own, number: len(words)})
		}
	}
	st.sense = senseOf(words, classes, p.cue, s.lastByte(where, p))
	for _, t := range st.terms {
		if t.verb && t.number > 0 && words[t.number-1].Text == "to" {
			st.sense.moods = append(st.sense.moods, moodAt{t.number, planned}) // "agreed to", "urged her to"
		}
	}
	st.quoted, st.clause = p.speaker != nil, p.clause
	st.sure = st.isSure()
	st.lone = st.standsAlone(words, classes, language, p.rest) && (pronoun < 0 || st.speaker >= 0)
	return st, len(st.terms) > 1
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

// wordsOf are the words of a sentence inside the spans of a part.
func (s *story) wordsOf(where at, p part) []wording.Word {
	all := s.sentences[where.account][where.sentence].words
	words := make([]wording.Word, 0, len(all))
	for _, w := range all {
		if overlapsAny(w.Span, p.spans) {
			words = append(words, w)
		}
	}
	return words
}

// lastByte is the last byte of a part, which tells a question.
func (s *story) lastByte(where at, p part) string {
	body := s.accounts[where.account].Article.Body
	last := p.spans[len(p.spans)-1]
	return strings.TrimRight(last.Of(body), " \t\n\"'”’»),.—–-")
}

// mark is what the annotation says words are: a name, a figure, a day.
type mark struct {
	key   string // "" for words that are left out
	kind  termKind
	large bool
}

// marked tells for each word the mark that covers it; nil for none.
func (s *story) marked(where at, words []wording.Word) []*mark {
	marks := make([]*mark, len(words))
	if len(words) == 0 {
		return marks
	}
	m := &s.accounts[where.account].Marks
	body := s.accounts[where.account].Article.Body
	reach := news.Span{Begin: words[0].Span.Begin, End: words[len(words)-1].Span.End}
	cover := func(span news.Span, is mark) {
		for i := range words {
			if marks[i] == nil && words[i].Span.Overlaps(span) {
				marks[i] = &is
			}
		}
	}
	for i := range m.Dates {
		if d := &m.Dates[i]; d.Span.Overlaps(reach) {
			key := "@" + d.Begin.String() + "/" + d.End.String()
			if d.Begin.IsZero() && d.Span.Within(body) { // counted from a day that is not known
				key = "@" + strings.ToLower(d.Span.Of(body))
			}
			cover(d.Span, mark{key: key, kind: dayTerm})
		}
	}
	for i := range m.Mentions {
		if n := &m.Mentions[i]; n.Span.Overlaps(reach) && n.Span.Within(body) {
			cover(n.Span, mark{key: mentionKey(n), kind: nameTerm})
		}
	}
	for i := range m.Quantities {
		if q := &m.Quantities[i]; q.Span.Overlaps(reach) && q.Span.Within(body) {
			cover(figure(q.Span, words), mark{quantityKey(q), numberTerm, q.Value >= 100 || q.Value != math.Trunc(q.Value)})
		}
	}
	return marks
}

// quantityKey is what a figure is compared by: its value. What it counts or
// measures stands beside it as words. One of something is no figure.
func quantityKey(q *news.Quantity) string {
	if q.Value == 1 && q.ValueMax == nil {
		return ""
	}
	key := "#" + strconv.FormatFloat(q.Value, 'g', -1, 64)
	if q.ValueMax != nil {
		key += "-" + strconv.FormatFloat(*q.ValueMax, 'g', -1, 64)
	}
	return key
}

// figure is the part of a quantity that is no words: "seven" of "seven weeks".
func figure(span news.Span, words []wording.Word) news.Span {
	for i := len(words) - 1; i >= 0; i-- {
		w := words[i]
		if w.Span.Overlaps(span) && w.Kind != wording.Plain {
			return news.Span{Begin: span.Begin, End: w.Span.End}
		}
	}
	return span
}

// mentionKey is what a name is compared by: a person's last name, the whole name
// of everything else.
func mentionKey(m *news.Mention) string {
	name := strings.ToLower(strings.ReplaceAll(m.Name, "’", "'"))
	if m.Kind != news.MentionPerson {
		return "n:" + strings.TrimPrefix(name, "the ")
	}
	return personKey(name)
}

func speakerKey(p *news.Speaker) string {
	if p.Kind != news.OriginPerson || p.Name == "" {
		return ""
	}
	return personKey(strings.ToLower(strings.ReplaceAll(p.Name, "’", "'")))
}

func personKey(name string) string {
	fields := strings.Fields(name)
	for len(fields) > 1 && nameTail[fields[len(fields)-1]] {
		fields = fields[:len(fields)-1]
	}
	if len(fields) == 0 {
		return ""
	}
	return "n:" + fields[len(fields)-1]
}

var nameTail = map[string]bool{"jr": true, "jr.": true, "sr": true, "sr.": true, "ii": true, "iii": true, "iv": true}

// nameForms maps the short names of organisations and places to the one longer
// name of the story that begins with them, where there is only one.
func (s *story) nameForms() map[string]string {
	var names []string
	for i := range s.accounts {
		for k := range s.accounts[i].Marks.Mentions {
			if m := &s.accounts[i].Marks.Mentions[k]; m.Kind != news.MentionPerson {
				names = append(names, mentionKey(m))
			}
		}
	}
	slices.Sort(names)
	names = slices.Compact(names)
	forms := map[string]string{}
	for i, short := range names {
		longest, n := "", 0
		for _, long := range names[i+1:] {
			if !strings.HasPrefix(long, short) {
				break
			}
			if long[len(short)] == ' ' {
				if longest == "" || strings.HasPrefix(long, longest) {
					longest = long
				} else {
					n++
				}
			}
		}
		if longest != "" && n == 0 {
			forms[short] = longest
		}
	}
	return forms
}

// namedWords are the words that the story writes with a capital inside sentences
// and never without: names also where a sentence begins with them.
func (s *story) namedWords() map[string]bool {
	named := map[string]bool{}
	for _, sentences := range s.sentences {
		for _, x := range sentences {
			for _, w := range x.words {
				if w.Kind == wording.Name {
					named[w.Text] = true
				}
			}
		}
	}
	for i := range s.accounts {
		body := s.accounts[i].Article.Body
		for _, x := range s.sentences[i] {
			for _, w := range x.words {
				if w.Kind == wording.Plain && body[w.Span.Begin] >= 'a' && body[w.Span.Begin] <= 'z' && named[w.Text] {
					delete(named, w.Text)
				}
			}
		}
	}
	return named
}

func (r *termReader) nameKey(key string) string {
	if long, ok := r.names[key]; ok {
		return long
	}
	return key
}

// weigh gives every key of every statement its weight: the rarer in the story,
// the more it tells. Statements, not sentences, are counted, so that copies of
// an article change nothing.
func weigh(all []statement, keys int, contraries map[int32][]int32) {
	count, whole := make([]float64, keys), 0.0
	for i := range all {
		st := &all[i]
		for n, t := range st.terms {
			st.keys = append(st.keys, weightedKey{key: t.key, term: int32(n)})
		}
		slices.SortFunc(st.keys, func(a, b weightedKey) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.term, b.term)) })
		st.keys = slices.CompactFunc(st.keys, func(a, b weightedKey) bool { return a.key == b.key })
		if st.clause {
			continue // counted with its sentence
		}
		whole++
		for _, k := range st.keys {
			count[k.key]++
		}
	}
	for i := range all {
		st := &all[i]
		for n := range st.keys {
			for _, c := range contraries[st.keys[n].key] {
				if !st.has(c) {
					st.excludes = append(st.excludes, c)
				}
			}
			k := &st.keys[n]
			t := st.terms[k.term]
			if t.aside {
				continue
			}
			k.weight = math.Min(math.Log(1+whole/max(1, count[k.key])), mostWeight)
			if t.kind == dayTerm {
				k.weight /= 2 // often left out when the same is said again
			}
			st.weight += k.weight
			st.counted++
			st.print |= 1 << bitOf(k.key)
		}
	}
}

// mostWeight is the weight past which rarity tells nothing more: a word of one
// article alone.
const mostWeight = 4

// isSure tells whether a statement has a name, a figure and a verb.
func (st *statement) isSure() bool {
	name, figure, verb := false, false, false
	for _, t := range st.terms {
		name = name || t.kind == nameTerm && !t.aside
		figure = figure || t.large
		verb = verb || t.verb
	}
	return name && figure && verb
}

// What a statement must have to make a claim by itself.
const (
	fewestTerms = 3
	mostTerms   = 30
)

// standsAlone tells whether a reader who sees only these words knows what is
// claimed: what happened is said, and not of an "it" or a "they". What is left
// of a sentence around a quotation must say more than that it was said.
func (st *statement) standsAlone(words []wording.Word, classes []wordClass, language string, rest bool) bool {
	if len(st.terms) > mostTerms || st.sense.question {
		return false
	}
	said, plain := language != "en" && !rest, 0 // elsewhere only acts are known as verbs
	for _, c := range classes {
		said = said || c.is(auxiliary) && !rest
	}
	for _, t := range st.terms {
		said = said || t.verb || t.kind == actTerm
		if t.kind == plainTerm || t.kind == actTerm {
			plain++
		}
	}
	fewest := fewestTerms
	if rest {
		fewest++
	}
	enough := plain > 1 && len(st.terms) >= fewest || st.isToll()
	return said && enough && !st.points(classes) && !st.headless(words)
}

// isToll tells whether a statement says no more than how many it happened to:
// "three people died".
func (st *statement) isToll() bool {
	n := len(st.terms)
	return 1 < n && n <= fewestTerms && st.terms[n-2].kind == numberTerm && st.terms[n-1].kind == actTerm
}

// headless tells whether a statement begins with what happened, and not with
// whom or what it happened to.
func (st *statement) headless(words []wording.Word) bool {
	t := st.terms[0]
	text := words[t.number].Text
	return t.verb && (strings.HasSuffix(text, "ed") || strings.HasSuffix(text, "ing") || t.number > 0 && words[t.number-1].Text == "to")
}

// points tells whether the first words point at something said before.
func (st *statement) points(classes []wordClass) bool {
	for _, c := range classes[:min(st.terms[0].number, 4)] {
		if c.is(pointingWord) {
			return true
		}
	}
	return false
}

// subject is the number of a pronoun before the first verb of which no
// annotation tells whom it means; -1 for none.
func (st *statement) subject(classes []wordClass, marked []*mark) int {
	until := len(classes)
	for _, t := range st.terms {
		if t.verb {
			until = t.number
			break
		}
	}
	for i, c := range classes[:until] {
		if marked[i] == nil && c.is(subjectPronoun) {
			return i
		}
	}
	return -1
}

// isVerb guesses from a word's form and its neighbours whether it says what
// happened.
func isVerb(words []wording.Word, classes []wordClass, i int, language string) bool {
	w := words[i].Text
	if language != "en" || w == "" || utf8.RuneCountInString(w) < 3 {
		return false
	}
	if classes[i].is(lightVerb) {
		return false
	}
	if classes[i].is(pastForm) || len(w) > 4 && strings.HasSuffix(w, "ed") {
		return true
	}
	return i > 0 && (classes[i-1].is(auxiliary) || words[i-1].Text == "to")
}
