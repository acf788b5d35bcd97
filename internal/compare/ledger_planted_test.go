package compare

import (
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
)

// A planted desk has quotations of many speakers, each printed once as it was said
// and then again: untouched but for what printers do, cut short, or altered. The
// ledger must find what was done and nothing else.

type plantKind string

const (
	untouched    plantKind = "untouched"
	cutFront     plantKind = "cut at the front"
	cutEnd       plantKind = "cut at the end"
	cutMarked    plantKind = "cut inside, marked"
	cutSilent    plantKind = "cut inside, not marked"
	replacedWord plantKind = "word replaced"
	insertedWord plantKind = "word put in"
	removedWord  plantKind = "word taken out"
	droppedNot   plantKind = "negation dropped"
	otherNumber  plantKind = "number changed"
)

var plantKinds = []plantKind{untouched, cutFront, cutEnd, cutMarked, cutSilent, replacedWord, insertedWord, removedWord, droppedNot, otherNumber}

// planted is what was done to one use.
type planted struct {
	kind     plantKind
	original news.ArticleID
	edit     news.Edit
	words    string
	of       string
}

func TestPlantedEdits(t *testing.T) {
	const quotations = 600
	d := newPlantedDesk(t, rand.New(rand.NewPCG(4, 2026)))
	for range quotations {
		d.plant()
	}
	d.plantCommon()
	entries := Ledger(d.sayings)

	entryOf := map[news.ArticleID]int{}
	uses := map[news.ArticleID]news.Use{}
	for i, e := range entries {
		for _, u := range e.Uses {
			entryOf[u.Article], uses[u.Article] = i, u
		}
	}
	done, found := map[plantKind]int{}, map[plantKind]int{}
	shown := 0
	for id, p := range d.planted {
		done[p.kind]++
		u := uses[id]
		if told := p.amiss(u, entryOf[id] == entryOf[p.original]); told == "" {
			found[p.kind]++
		} else if shown++; shown <= 40 {
			t.Logf("%s: %s\n\twas %q\n\tis  %q\n\t%+v", p.kind, told, p.of, u.Words, u.Edits)
		}
	}
	joined := d.joinedWrongly(t, entries)

	planted, right := 0, 0
	for _, kind := range plantKinds {
		t.Logf("%-24s %4d of %4d", kind, found[kind], done[kind])
		if kind != untouched {
			planted, right = planted+done[kind], right+found[kind]
		}
	}
	recall := float64(right) / float64(planted)
	flagged := done[untouched] - found[untouched]
	falsely := float64(flagged+joined) / float64(done[untouched]+len(d.said))
	t.Logf("found with the right flag and words: %.2f%% of %d; false: %.2f%% (%d of %d untouched uses amiss, %d of %d quotations joined with another)",
		100*recall, planted, 100*falsely, flagged, done[untouched], joined, len(d.said))
	if recall < .98 || falsely > .01 {
		t.Errorf("want 98%% or more found and 1%% or less false")
	}
}

// amiss says what is wrong with how a use was judged.
func (p planted) amiss(u news.Use, joined bool) string {
	cut := slices.Contains([]plantKind{cutFront, cutEnd, cutMarked, cutSilent}, p.kind)
	leftOut := p.kind == removedWord || p.kind == droppedNot
	switch {
	case !joined:
		return "not with the first use"
	case p.kind == untouched && (u.Altered || u.Truncated || u.GivenTo != "" || u.Translated):
		return fmt.Sprintf("flagged: altered %v, truncated %v, given to %q", u.Altered, u.Truncated, u.GivenTo)
	case p.kind == untouched:
		return ""
	case cut && (!u.Truncated || u.Altered):
		return fmt.Sprintf("altered %v, truncated %v", u.Altered, u.Truncated)
	case cut:
		return ""
	case !u.Altered || u.Truncated && !leftOut:
		return fmt.Sprintf("altered %v, truncated %v", u.Altered, u.Truncated)
	case len(u.Edits) != 1 || !strings.EqualFold(lettersOf(u.Edits[0].Was), lettersOf(p.edit.Was)) || !strings.EqualFold(lettersOf(u.Edits[0].Is), lettersOf(p.edit.Is)):
		return fmt.Sprintf("edits %q, want %q", u.Edits, p.edit)
	}
	return ""
}

var nots = setOf("not no never nobody nothing none neither nor without nunca nadie nada ningun ninguno ninguna jamas sin nicht nie niemals kein keine keinen niemand nichts ohne")

func lettersOf(words string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, words)
}

// joinedWrongly counts entries that hold two quotations.
func (d *plantedDesk) joinedWrongly(t *testing.T, entries []news.LedgerEntry) int {
	n := 0
	for _, e := range entries {
		firsts := map[news.ArticleID]string{}
		for _, u := range e.Uses {
			first := d.firstOf[u.Article]
			firsts[first] = d.said[first]
		}
		if len(firsts) > 1 {
			n += len(firsts) - 1
			t.Logf("one entry for %q", firsts)
		}
	}
	return n
}

type plantedDesk struct {
	random  *rand.Rand
	halves  map[string][][2]string // language → beginnings and ends of sentences
	common  []string
	sayings []news.Saying
	planted map[news.ArticleID]planted
	said    map[news.ArticleID]string         // first use → its words
	firstOf map[news.ArticleID]news.ArticleID // any use → first use
	taken   map[string]bool                   // speaker and template
}

func newPlantedDesk(t testing.TB, random *rand.Rand) *plantedDesk {
	t.Helper()
	return &plantedDesk{
		random: random, halves: map[string][][2]string{"en": inHalves(speech(t, "en")), "es": inHalves(speech(t, "es"))}, common: speech(t, "common"),
		planted: map[news.ArticleID]planted{}, said: map[news.ArticleID]string{}, firstOf: map[news.ArticleID]news.ArticleID{}, taken: map[string]bool{},
	}
}

// speech reads sentences, one a line.
func speech(t testing.TB, name string) []string {
	t.Helper()
	data, err := os.ReadFile("testdata/speech-" + name + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	var sentences []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			sentences = append(sentences, line)
		}
	}
	return sentences
}

// inHalves cuts sentences before the connective nearest to the middle.
func inHalves(sentences []string) [][2]string {
	connective := regexp.MustCompile(`,? (and|but|because|that|although|before|who|if|when|which|so|y|pero|porque|que|aunque|antes|con|en|sin) `)
	var halves [][2]string
	for _, s := range sentences {
		at := 0
		for _, m := range connective.FindAllStringIndex(s, -1) {
			if max(m[0], len(s)-m[0]) < max(at, len(s)-at) {
				at = m[0]
			}
		}
		if at > 0 {
			halves = append(halves, [2]string{s[:at], s[at:]})
		}
	}
	return halves
}

func (d *plantedDesk) pick(list string) string {
	all := strings.Split(list, ",")
	return all[d.random.IntN(len(all))]
}

func (d *plantedDesk) speaker() string {
	return d.pick("Ana,Tom,Ilse,Hugo,Marta,Reinhard,Wanda,Teodor,Lucía,Piet,Gwen,Owen") + " " +
		d.pick("Ruiz,Okafor,Varden,Brandt,Hask,Stoll,Iversen,Oake,Ferrán,Maron,Tarrant,Tasker,Devane,Finch,Rothe,Crane,"+
			"Abara,Bellamy,Castellanos,Dufour,Eriksen,Fontaine,Galdós,Hartwell,Ibáñez,Jansen,Kowalski,Lindqvist,Moreau,Navarro,Oduya,Pereira,"+
			"Quiroga,Rasmussen,Salcedo,Thorne,Urrutia,Vance,Whitlock,Ximénez,Yarrow,Zubiri,Ashdown,Barrow,Corliss,Dahl,Ellery,Farrow")
}

// fill fills the blanks of a sentence.
func (d *plantedDesk) fill(sentence, language string) string {
	fills := map[string]string{
		"{number}": strconv.Itoa(5 + d.random.IntN(95)),
		"{place}":  d.pick("Millbeck,Harbour City,Lindmar,Carrow,Costa Serena,Veldmark,Low Farm,Port Alder"),
		"{month}":  d.pick("January,March,April,June,September,October"),
		"{thing}":  d.pick("the ferry terminal,the old library,the tannery,the flood gate,the north pier,the swimming baths,the grain store"),
	}
	if language == "es" {
		fills["{month}"] = d.pick("enero,marzo,abril,junio,septiembre,octubre")
		fills["{thing}"] = d.pick("la terminal,la vieja biblioteca,la curtiduría,la compuerta,el muelle norte,la piscina,el granero")
	}
	for blank, with := range fills {
		sentence = strings.ReplaceAll(sentence, blank, with)
	}
	return sentence
}

// quotation is one to three sentences. Each begins as one of the list and ends as
// another; no speaker begins or ends two alike, and no two sentences do both.
func (d *plantedDesk) quotation(speaker, language string) string {
	surname := speaker[strings.IndexByte(speaker, ' '):]
	halves := d.halves[language]
	var sentences []string
	for tries := 0; len(sentences) < 1+d.random.IntN(3) && tries < 1000; tries++ {
		begin, end := halves[d.random.IntN(len(halves))][0], halves[d.random.IntN(len(halves))][1]
		if d.taken[begin+end] || d.taken[surname+begin] || d.taken[surname+end] {
			continue
		}
		d.taken[begin+end], d.taken[surname+begin], d.taken[surname+end] = true, true, true
		sentences = append(sentences, d.fill(begin+end, language))
	}
	return strings.Join(sentences, ". ")
}

// plant adds a quotation and its later uses.
func (d *plantedDesk) plant() {
	speaker := d.speaker()
	language := "en"
	if surname := speaker[strings.IndexByte(speaker, ' ')+1:]; surname[0] >= 'R' { // each speaks one language: the lists are partly translations of each other
		language = "es"
	}
	words := d.quotation(speaker, language)
	if words == "" {
		return
	}
	day := d.random.IntN(400)
	first := d.print(words, speaker, language, day, "")
	for n := range 3 + d.random.IntN(3) {
		kind := plantKinds[d.random.IntN(len(plantKinds))]
		if n == 0 {
			kind = untouched
		}
		p, ok := d.edit(words, kind, language)
		if !ok {
			continue
		}
		who := speaker
		if d.random.IntN(4) == 0 {
			who = speaker[strings.IndexByte(speaker, ' ')+1:]
		}
		p.original, p.of = first, words
		p.words = d.noise(p.words, language)
		d.planted[d.print(p.words, who, language, day+1+d.random.IntN(200), first)] = p
	}
}

// plantCommon gives each common phrase to several speakers: each is a quotation
// of its own.
func (d *plantedDesk) plantCommon() {
	for i, phrase := range d.common {
		language := "en"
		if i >= len(d.common)-4 {
			language = "es"
		}
		for _, speaker := range []string{"Aled Pryce", "Bo Fenwick", "Cara Lund", "Dina Holt"} {
			d.print(phrase, speaker+language, language, d.random.IntN(400), "")
		}
	}
}

// print adds a saying in an article of its own.
func (d *plantedDesk) print(words, speaker, language string, day int, first news.ArticleID) news.ArticleID {
	id := news.ArticleID(fmt.Sprintf("a%05d", len(d.sayings)))
	d.sayings = append(d.sayings, news.Saying{
		Article: id, Published: news.DayOf(time.Date(2025, 1, 1+day, 0, 0, 0, 0, time.UTC)), Language: language,
		Speaker: speaker, Kind: news.OriginPerson, Form: news.Direct, Span: news.Span{Begin: 10, End: 10 + len(words)}, Words: words,
	})
	if first == "" {
		first = id
		d.said[id] = words
	}
	d.firstOf[id] = first
	return id
}

// edit does something to words; false where it cannot be done to these.
func (d *plantedDesk) edit(text string, kind plantKind, language string) (planted, bool) {
	const left = 6 // words that stay in any case
	words := strings.Fields(text)
	n := len(words)
	p := planted{kind: kind}
	if kind == untouched {
		p.words = text
		return p, true
	}
	if n < left+4 {
		return p, false
	}
	switch kind {
	case cutFront:
		words = words[2+d.random.IntN(n-left-2):]
		words[0] = d.pick(",…,… ,...") + words[0]
	case cutEnd:
		words = words[:n-2-d.random.IntN(n-left-2)]
		words[len(words)-1] = strings.TrimRight(words[len(words)-1], ".,") + d.pick(",…, …,...")
	case cutMarked, cutSilent:
		least := 2
		if kind == cutSilent {
			least = mostSilent + 1
		}
		longest := n - left - least
		if longest < 1 {
			return p, false
		}
		size := least + d.random.IntN(min(longest, 8))
		at := 3 + d.random.IntN(n-size-5)
		marks := []string{}
		if kind == cutMarked {
			marks = []string{d.pick("…,[…],...,[...],. . .,(…)")}
		}
		words = slices.Replace(slices.Clone(words), at, at+size, marks...)
	default:
		return d.alter(words, p, language)
	}
	p.words = strings.Join(words, " ")
	return p, true
}

// alter changes one word.
func (d *plantedDesk) alter(words []string, p planted, language string) (planted, bool) {
	words = slices.Clone(words)
	at := 1 + d.random.IntN(len(words)-2)
	was := strings.TrimRight(words[at], ".,")
	tail := words[at][len(was):]
	substitutes := map[string]string{"en": "sugar,tomorrow,wooden,dragon,nephew,slowly,lantern,purple", "es": "azúcar,dragón,sobrino,despacio,farol,morado,mañana"}[language]
	switch p.kind {
	case replacedWord:
		if len(was) < 4 || was[0] >= '0' && was[0] <= '9' {
			return p, false
		}
		p.edit = news.Edit{Was: was, Is: d.pick(substitutes)}
		words[at] = p.edit.Is + tail
	case insertedWord:
		p.edit = news.Edit{Is: d.pick(substitutes)}
		words = slices.Insert(words, at, p.edit.Is)
	case removedWord:
		if len(was) < 4 || tail != "" {
			return p, false
		}
		p.edit = news.Edit{Was: was}
		words = slices.Delete(words, at, at+1)
	case droppedNot:
		at = slices.IndexFunc(words, func(w string) bool { return nots[strings.ToLower(w)] })
		if at < 1 || at > len(words)-2 || strings.HasSuffix(words[at-1], ".") {
			return p, false
		}
		p.edit = news.Edit{Was: words[at]}
		words = slices.Delete(words, at, at+1)
	case otherNumber:
		at = slices.IndexFunc(words, func(w string) bool { return w[0] >= '0' && w[0] <= '9' })
		if at < 1 {
			return p, false
		}
		p.edit = news.Edit{Was: words[at], Is: strconv.Itoa(100 + d.random.IntN(90))}
		words[at] = p.edit.Is
	}
	p.words = strings.Join(words, " ")
	return p, true
}

// noise is what printers and editors do to words without changing them.
func (d *plantedDesk) noise(words, language string) string {
	some := func() bool { return d.random.IntN(3) == 0 }
	first, size := utf8.DecodeRuneInString(words)
	if unicode.IsUpper(first) && words[size] != ' ' && some() {
		words = d.pick("["+string(unicode.ToLower(first))+"],"+string(unicode.ToLower(first))) + words[size:]
	}
	if some() {
		words = strings.ReplaceAll(words, ", ", d.pick(" – , — , -- ,; "))
	}
	if some() {
		words = strings.Replace(words, " ", "\u00a0", 2)
	}
	if some() {
		words = strings.Replace(words, ". ", " … ", 1)
	}
	if some() {
		words += d.pick(".,!, …,...")
	}
	if language == "en" && some() {
		for british, american := range map[string]string{"neighbour": "neighbor", "favour": "favor", "metres": "meters", "recognise": "recognize", "apologising": "apologizing", "cannot": "can not"} {
			words = strings.ReplaceAll(words, british, american)
		}
		words = strings.ReplaceAll(words, "do not", "don’t")
		words = strings.ReplaceAll(words, "three", "3")
	}
	return words
}
