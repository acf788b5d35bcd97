package brief

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/wording"
)

// cue is words that follow each other: of each, the words that may stand there.
type cue []cueWord

type cueWord struct {
	any      bool     // whatever word
	words    []string // else one of these
	optional bool
}

// between are words that may stand within a cue.
var between = strings.Fields(`yet also been be being publicly officially immediately independently still currently entirely fully exactly completely so far
	aún todavía sido oficialmente inmediatamente públicamente hasta ahora por el momento noch bisher bislang zunächst offiziell`)

// cues reads cues parted by ";". "a|b" is one of two words, "_" any, "…" up to
// three of those that may stand between, "?" behind a word says that it may be
// left out.
func cues(lines string) []cue {
	var found []cue
	for line := range strings.SplitSeq(lines, ";") {
		var c cue
		for part := range strings.FieldsSeq(line) {
			if part == "…" {
				adverb := cueWord{words: between, optional: true}
				c = append(c, adverb, adverb, adverb)
				continue
			}
			word, optional := strings.CutSuffix(part, "?")
			c = append(c, cueWord{any: word == "_", words: strings.Split(word, "|"), optional: optional})
		}
		if len(c) > 0 {
			found = append(found, c)
		}
	}
	return found
}

// at is how many words from a place on are the cue's; 0 where they are not.
func (c cue) at(words []wording.Word, place int) int {
	end, ok := c.match(words, place)
	if !ok {
		return 0
	}
	return end - place
}

func (c cue) match(words []wording.Word, at int) (end int, ok bool) {
	if len(c) == 0 {
		return at, true
	}
	if at < len(words) && (c[0].any || slices.Contains(c[0].words, words[at].Text)) {
		if end, ok := c[1:].match(words, at+1); ok {
			return end, true
		}
	}
	if c[0].optional {
		return c[1:].match(words, at)
	}
	return 0, false
}

// cueTable finds cues by their first word.
type cueTable map[string][]gapCue

// gapCue is a cue that says that something is not known.
type gapCue struct {
	cue     cue
	about   about // what is not known; "" where the words behind tell
	spoken  bool  // only as what somebody says: "we don't know"
	follows []string
}

// add puts in cues; each begins with a word that may not be left out.
func (t cueTable) add(c gapCue, lines string) {
	for _, cue := range cues(lines) {
		c.cue = cue
		for _, first := range cue[0].words {
			t[first] = append(t[first], c)
		}
	}
}

// gap is where a sentence says that something is not known, in words.
type gap struct {
	about      about
	begin, end int
	spoken     bool
}

// gapIn finds the first place where words say that something is not known.
func gapIn(words []wording.Word, language string) (gap, bool) {
	table := gapCues()[language]
	for i := range words {
		for _, c := range table[words[i].Text] {
			n := c.cue.at(words, i)
			if n == 0 || inAside(words, i) || i+n < len(words) && elsewise[words[i+n].Text] {
				continue
			}
			if c.follows != nil && (i+n == len(words) || !slices.Contains(c.follows, words[i+n].Text)) {
				continue
			}
			g := gap{about: c.about, begin: i, end: i + n, spoken: c.spoken}
			if g.about == "" {
				g.about = aboutOf(words, i+n)
			}
			return g, true
		}
	}
	return gap{}, false
}

// inAside reports whether the words from a place on are an aside: "the man, who
// has not been named", "the girl, whom police did not identify".
func inAside(words []wording.Word, at int) bool {
	return at > 0 && relative[words[at-1].Text] ||
		slices.ContainsFunc(words[max(0, at-3):at], func(w wording.Word) bool { return w.Text == "whom" })
}

// relative are words that begin an aside.
var relative = wordsIn(`who which that quien quienes que cuyo cuya der die das`)

// elsewise are words behind a cue that make it mean something else: "not known for
// his patience", "known to the police", "not clear enough".
var elsewise = wordsIn(`to for as from enough until before por como hasta`)

func wordsIn(words string) map[string]bool {
	in := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		in[word] = true
	}
	return in
}
