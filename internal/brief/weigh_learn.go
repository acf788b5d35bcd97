package brief

import (
	"math"

	"github.com/headwater-news/headwater/internal/news"
)

// Lesson is a story with the account that somebody wrote of it.
type Lesson struct {
	Accounts []news.Account
	Lineage  news.Lineage
	Summary  string // in the language of its articles
}

// Learn learns how much sentences say of their story. The same lessons give the
// same weights.
//
// A concept is worth 1 where the account has it. A sentence is worth the words
// and pairs of words, by word of it, that it adds to those the account has, when
// sentences stand chosen before it as they would be: so it is learned in rounds,
// each on what the last round's weights choose (as by Ross, Gordon and Bagnell,
// "A reduction of imitation learning and structured prediction to no-regret
// online learning", 2011).
func Learn(lessons []Lesson) *Weights {
	var pupils []*pupil
	var words, pairs []example
	for _, l := range lessons {
		p := newPupil(l)
		pupils = append(pupils, p)
		p.conceptExamples(&words, &pairs)
	}
	w := &Weights{}
	copy(w.word[:], regressLogistic(words))
	copy(w.pair[:], regressLogistic(pairs))
	w.sentence[0], w.sentence[1] = 1, 1
	var examples []example
	const rounds = 3
	for range rounds {
		for _, p := range pupils {
			p.use(w)
			p.walk(func(look sentenceLook, length int, worth float64) {
				scale := math.Sqrt(float64(length)) // a long sentence takes the place of several short ones
				for k := range look {
					look[k] *= scale
				}
				examples = append(examples, example{look[:], worth * scale})
			})
		}
		copy(w.sentence[:], regress(examples))
	}
	return w
}

// lessonWords is how long briefs are while it is learned.
const lessonWords = 230
