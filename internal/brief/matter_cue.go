package brief

import (
	_ "embed"
	"strconv"
	"strings"

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

var matterCues = readMatterCues(matterLines)

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

// readMatterCues reads the cues of each language.
func readMatterCues(lines string) map[string][]matterCue {
	kinds := map[string]matterKind{"consequence": consequence, "scale": scale, "precedent": precedent}
	cues := map[string][]matterCue{}
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
		cues[language] = append(cues[language], c)
	}
	return cues
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

// matterAt finds the first cue of a kind in words; from is the word it begins at.
func matterAt(words []wording.Word, cues []matterCue, kind matterKind) (from int, ok bool) {
	for k := range words {
		for n := range cues {
			if cues[n].kind == kind && matchesCue(words[k:], cues[n].slots) && !oneOfMany(words, k, cues[n].slots[0]) {
				return k, true
			}
		}
	}
	return 0, false
}

// oneOfMany reports a superlative at k that many share: "among the largest", "one
// of the city's most".
func oneOfMany(words []wording.Word, k int, first slot) bool {
	if !first.superlative || words[k].Text == "deadliest" || words[k].Text == "worst" {
		return false
	}
	for n := max(0, k-5); n < k; n++ {
		if words[n].Text == "among" || words[n].Text == "one" && words[n+1].Text == "of" {
			return true
		}
	}
	return false
}

// matchesCue reports whether words begin with a cue.
func matchesCue(words []wording.Word, slots []slot) bool {
	if len(slots) == 0 {
		return true
	}
	if s := slots[0]; s.gap > 0 {
		for n := 0; n <= min(s.gap, len(words)); n++ {
			if matchesCue(words[n:], slots[1:]) {
				return true
			}
		}
		return false
	}
	return len(words) > 0 && slots[0].matches(words[0]) && matchesCue(words[1:], slots[1:])
}

func (s slot) matches(w wording.Word) bool {
	switch {
	case s.number:
		return w.Kind == wording.Number
	case s.superlative:
		return superlative(w.Text)
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
