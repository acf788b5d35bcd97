package brief

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

// Weights are the weights of what is looked at of concepts and sentences.
type Weights struct {
	word, pair conceptLook  // logistic: how likely a good account has the concept
	sentence   sentenceLook // linear: what a sentence brings by word
}

// weightsText are the weights shipped, as train writes them.
//
//go:embed weigh.weights
var weightsText string

var shippedWeights = sync.OnceValue(func() *Weights { return parseWeights(weightsText) })

// parseWeights reads lines of what is weighed, the feature and its weight. Lines
// that name no feature are passed over.
func parseWeights(text string) *Weights {
	w := &Weights{}
	at := map[string]*float64{}
	for line, weight := range w.named() {
		at[line] = weight
	}
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		cut := strings.LastIndexByte(line, ' ')
		if cut < 0 || at[line[:cut]] == nil {
			continue
		}
		if weight, err := strconv.ParseFloat(line[cut+1:], 64); err == nil {
			*at[line[:cut]] = weight
		}
	}
	return w
}

// named goes through the weights by name.
func (w *Weights) named() func(yield func(string, *float64) bool) {
	return func(yield func(string, *float64) bool) {
		for i, name := range conceptFeatures {
			if !yield("word "+name, &w.word[i]) {
				return
			}
		}
		for i, name := range conceptFeatures {
			if !yield("pair "+name, &w.pair[i]) {
				return
			}
		}
		for i, name := range sentenceFeatures {
			if !yield("sentence "+name, &w.sentence[i]) {
				return
			}
		}
	}
}

// String writes the weights as parseWeights reads them.
func (w *Weights) String() string {
	var text strings.Builder
	for name, weight := range w.named() {
		fmt.Fprintf(&text, "%s %.3f\n", name, *weight)
	}
	return text.String()
}

// of are the weights for a concept.
func (w *Weights) of(c *concept) *conceptLook {
	if c.pair {
		return &w.pair
	}
	return &w.word
}
