package brief

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/headwater-news/headwater/internal/wording"
)

// matterKind is how a sentence says why a story matters.
type matterKind int

// The kinds, in the order they are told.
const (
	consequence matterKind = iota
	scale
	precedent
	matterKinds
)

//go:embed matter_cues.txt
var matterLines string

var matterCues = sync.OnceValue(func() map[string]*cueIndex { return readMatterCues(matterLines) })

// matterCue is words in a row that say why something matters.
type matterCue struct {
	kind  matterKind
	slots []slot
}

// slot is one place of a cue: one of words, a number, a superlative, or a gap.
type slot struct {
	words       []string
	number      bool
	superlative bool
	gap         int
}

// cueIndex is the cues of a language by what they begin with.
type cueIndex struct {
	words                 map[string][]matterCue
	numbers, superlatives []matterCue
}

// readMatterCues reads the cues of each language.
func readMatterCues(lines string) map[string]*cueIndex {
	kinds := map[string]matterKind{"consequence": consequence, "scale": scale, "precedent": precedent}
	cues := map[string]*cueIndex{}
	for line := range strings.Lines(lines) {
		kind, words, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		name, language, _ := strings.Cut(kind, " ")
		c := matterCue{kind: kinds[name]}
		for word := range strings.FieldsSeq(words) {
			c.slots = append(c.slots, readSlot(word))
		}
		if cues[language] == nil {
			cues[language] = &cueIndex{words: map[string][]matterCue{}}
		}
		cues[language].add(c)
	}
	return cues
}

func (x *cueIndex) add(c matterCue) {
	switch first := c.slots[0]; {
	case first.number:
		x.numbers = append(x.numbers, c)
	case first.superlative:
		x.superlatives = append(x.superlatives, c)
	default:
		for _, word := range first.words {
			x.words[word] = append(x.words[word], c)
		}
	}
}

func readSlot(word string) slot {
	switch {
	case word == "#":
		return slot{number: true}
	case word == "@":
		return slot{superlative: true}
	case strings.HasPrefix(word, "*"):
		n, _ := strconv.Atoi(word[1:])
		return slot{gap: n}
	}
	return slot{words: strings.Split(word, "|")}
}

// find gives the word that the first cue of each kind begins at; -1 for none.
func (x *cueIndex) find(words []wording.Word) (at [matterKinds]int) {
	at = [matterKinds]int{-1, -1, -1}
	try := func(k int, cues []matterCue) {
		for _, c := range cues {
			if at[c.kind] < 0 && matchesCue(words, k, c.slots) {
				at[c.kind] = k
			}
		}
	}
	for k, w := range words {
		try(k, x.words[w.Text])
		if w.Kind == wording.Number {
			try(k, x.numbers)
		} else if superlative(w.Text) {
			try(k, x.superlatives)
		}
	}
	return at
}

// oneOfMany reports a superlative at k that says little: one that many share ("among
// the largest", "one of the city's most") or that is a matter of taste.
func oneOfMany(words []wording.Word, k int) bool {
	if words[k].Text == "deadliest" || words[k].Text == "worst" {
		return false
	}
	if words[k].Text == "most" && k+1 < len(words) && tastes[words[k+1].Text] {
		return true
	}
	for n := max(0, k-5); n < k; n++ {
		if words[n].Text == "among" || words[n].Text == "one" && words[n+1].Text == "of" {
			return true
		}
	}
	return false
}

var tastes = map[string]bool{
	"amazing": true, "beautiful": true, "beloved": true, "exciting": true, "famous": true, "important": true, "interesting": true,
	"iconic": true, "notable": true, "popular": true, "prominent": true, "successful": true, "wanted": true, "recent": true,
}

// matchesCue reports whether a cue stands in words from k on.
func matchesCue(words []wording.Word, k int, slots []slot) bool {
	if len(slots) == 0 {
		return true
	}
	if s := slots[0]; s.gap > 0 {
		for n := k; n <= min(k+s.gap, len(words)); n++ {
			if matchesCue(words, n, slots[1:]) {
				return true
			}
		}
		return false
	}
	return k < len(words) && slots[0].matches(words, k) && matchesCue(words, k+1, slots[1:])
}

func (s slot) matches(words []wording.Word, k int) bool {
	w := words[k]
	switch {
	case s.number:
		return w.Kind == wording.Number
	case s.superlative:
		return superlative(w.Text) && !oneOfMany(words, k)
	}
	for _, word := range s.words {
		if word == w.Text {
			return true
		}
	}
	return false
}

// superlative reports whether an English word says that nothing is more so.
func superlative(word string) bool {
	switch word {
	case "most", "worst":
		return true
	case "interest", "protest", "request", "arrest", "forest", "latest", "honest", "invest", "suggest", "harvest", "contest", "best", "nearest", "manifest", "guest", "modest", "priest", "unrest", "digest", "conquest":
		return false
	}
	return len(word) > 6 && strings.HasSuffix(word, "est")
}
