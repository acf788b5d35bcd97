package brief

import (
	"fmt"
	"io"
	"math"

	"github.com/headwater-news/headwater/internal/news"
)

// Lesson is a story with the account that somebody wrote of it.
type Lesson struct {
	Accounts []news.Account
	Lineage  news.Lineage
	Summary  string // in the language of its articles
}

// LearnWeights learns how much sentences say of their story and writes the
// weights to out. How weights learned without a fifth of the lessons do on that
// fifth goes to log. The same lessons give the same bytes.
//
// A concept is worth 1 where the account has it. A sentence is worth the words
// and pairs of words, by word of it, that it adds to those the account has, when
// sentences stand chosen before it as they would be: so it is learned in rounds,
// each on what the last round's weights choose (as by Ross, Gordon and Bagnell,
// "A reduction of imitation learning and structured prediction to no-regret
// online learning", 2011).
func LearnWeights(lessons []Lesson, out, log io.Writer) error {
	var pupils []*pupil
	for _, l := range lessons {
		pupils = append(pupils, newPupil(l))
	}
	if len(pupils) == 0 {
		return fmt.Errorf("learn weights: no lessons")
	}
	const folds = 5
	var one, two float64
	for fold := range folds {
		w := learn(pupils, func(i int) bool { return i%folds != fold })
		for i := fold; i < len(pupils); i += folds {
			pupils[i].use(w)
			a, b := pupils[i].rouge(pupils[i].walk(nil))
			one, two = one+a, two+b
		}
	}
	n := float64(len(pupils))
	fmt.Fprintf(log, "briefs: of %d words, cross-validated, ROUGE-1 F %.4f, ROUGE-2 F %.4f (by the keys of words)\n", lessonWords, one/n, two/n)
	_, err := fmt.Fprint(out, "# Weights of what weigh_concept.go and weigh_feature.go look at.\n",
		"# Written by: go run ./cmd/train briefs --gold DIR\n", learn(pupils, func(int) bool { return true }))
	return err
}

// lessonWords is how long briefs are while it is learned.
const lessonWords = 230

// learn learns weights from those pupils that are in.
func learn(pupils []*pupil, in func(int) bool) *weights {
	var words, pairs []example
	for i, p := range pupils {
		if in(i) {
			p.conceptExamples(&words, &pairs)
		}
	}
	w := &weights{}
	copy(w.word[:], regressLogistic(words))
	copy(w.pair[:], regressLogistic(pairs))
	w.sentence[0], w.sentence[1] = 1, 1
	var examples []example
	const rounds = 3
	for range rounds {
		for i, p := range pupils {
			if in(i) {
				p.use(w)
				p.walk(func(look sentenceLook, length int, worth float64) {
					scale := math.Sqrt(float64(length)) // a long sentence takes the place of several short ones
					for k := range look {
						look[k] *= scale
					}
					examples = append(examples, example{look[:], worth * scale})
				})
			}
		}
		copy(w.sentence[:], regress(examples))
	}
	return w
}
