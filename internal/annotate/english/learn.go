package english

import (
	"fmt"
	"io"
	"runtime"
	"slices"
	"sync"

	"github.com/headwater-news/headwater/internal/annotate/crf"
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/annotate/wordclass"
)

// The three models are learned one after the other, each from what the one
// before it says of articles it has not seen: the articles are parted into
// folds, and a fold's articles are read with a model of the other folds. Without
// that a model would learn to trust the one before it more than it may.
const (
	folds      = 4
	seeds      = 6
	flatRounds = 10
	linkRounds = 8
)

// Learn learns the models from lessons and returns them in their embedded form.
// What it does is told to progress. The same lessons give the same bytes.
func Learn(lessons []Lesson, progress io.Writer) ([]byte, error) {
	school := &school{lessons: lessons, progress: progress}
	for i := range lessons {
		school.pages = append(school.pages, newPage(lessons[i].Text, wordclass.Load()))
	}
	school.features()
	flat := school.each(school.flat)
	school.tell("flat model learned")
	marginals := make([][]crf.Scores, len(lessons))
	for i := range lessons {
		marginals[i] = school.marginals(flat[i%folds], i)
	}
	link := school.each(func(fold int, seed uint64) *crf.Learner { return school.link(fold, seed, marginals) })
	school.tell("linked model learned")
	models := make([]weights, folds+1)
	for f := range models {
		w := &models[f]
		w.flat, w.flatChain = flat[f].Weight, chainModel{Start: flat[f].Start, Trans: flat[f].Trans}
		w.link, w.tie = link[f].Weight[:baseRows], link[f].Weight[baseRows:]
		w.linkChain = chainModel{Start: link[f].Start, Trans: link[f].Trans}
	}
	examples := make([][]verdict, len(lessons))
	for f, some := range parallel(folds, func(fold int) map[int][]verdict { return school.verdicts(fold, &models[fold]) }) {
		for i := f; i < len(lessons); i += folds {
			examples[i] = some[i]
		}
	}
	whole := &models[folds]
	whole.judge.learn(slices.Concat(examples...))
	school.tell("judge learned")
	return whole.pack(), nil
}

// each learns a model without each fold, and last one from all lessons: the mean
// of several that differ in their chances alone.
func (s *school) each(learn func(fold int, seed uint64) *crf.Learner) []*crf.Learner {
	learned := parallel(folds+seeds, func(i int) *crf.Learner {
		return learn(min(i, folds), uint64(i))
	})
	crf.Mean(learned[folds], learned[folds+1:]...)
	return learned[:folds+1]
}

// parallel does n things on all cores.
func parallel[T any](n int, do func(int) T) []T {
	out := make([]T, n)
	limit := make(chan struct{}, runtime.GOMAXPROCS(0))
	var all sync.WaitGroup
	for i := range n {
		limit <- struct{}{}
		all.Go(func() {
			defer func() { <-limit }()
			out[i] = do(i)
		})
	}
	all.Wait()
	return out
}

// school is the lessons made ready for learning.
type school struct {
	lessons  []Lesson
	pages    []*page
	rows     [][][]uint32 // of each token of each lesson
	sentence [][]int32
	progress io.Writer
}

func (s *school) tell(what string) { fmt.Fprintln(s.progress, what) }

func (s *school) features() {
	for _, p := range s.pages {
		rows := make([][]uint32, len(p.Tokens))
		sentence := make([]int32, len(p.Tokens))
		for k, r := range p.Sentences {
			par := p.Paragraphs[text.Find(p.Paragraphs, r.Begin)]
			for i := r.Begin; i < r.End; i++ {
				sentence[i] = int32(k)
				rows[i] = p.rows(nil, i, r, par)
			}
		}
		s.rows, s.sentence = append(s.rows, rows), append(s.sentence, sentence)
	}
}

// shuffled visits n things in an order that differs from round to round.
func shuffled(n, round int, do func(int)) {
	step := 7919
	for gcd(step, n) != 1 {
		step += 2
	}
	for k := range n {
		do((k*step + round*104729) % n)
	}
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// flat learns the flat model from all lessons but those of a fold.
func (s *school) flat(fold int, seed uint64) *crf.Learner {
	l := crf.NewLearner(baseRows, seed)
	l.Dropout, l.Calm = .3, 20
	forbid(l, mayFollow)
	var examples []crf.Example
	for i := range s.lessons {
		if i%folds == fold {
			continue
		}
		labels := s.lessons[i].flatLabels()
		for _, par := range s.pages[i].Paragraphs {
			examples = append(examples, crf.Example{Rows: s.rows[i][par.Begin:par.End], Labels: labels[par.Begin:par.End]})
		}
	}
	for round := range flatRounds {
		shuffled(len(examples), round+int(seed), func(k int) { l.Learn(examples[k]) })
		if round >= flatRounds/2 {
			l.Keep()
		}
	}
	l.Average()
	return l
}

func forbid(l *crf.Learner, mayFollow func(from, to uint8) bool) {
	for a := range uint8(crf.Labels) {
		for b := range uint8(crf.Labels) {
			if !mayFollow(a, b) {
				l.Forbid(a, b)
			}
		}
		if !mayFollow(other, a) {
			l.ForbidStart(a)
		}
	}
}

// marginals is what a flat model thinks of the tokens of a lesson.
func (s *school) marginals(l *crf.Learner, lesson int) []crf.Scores {
	potentials := crf.Exponentials(&l.Start, &l.Trans)
	var chain crf.Chain
	out := make([]crf.Scores, len(s.rows[lesson]))
	for i, rows := range s.rows[lesson] {
		out[i] = l.Scores(rows)
	}
	for _, par := range s.pages[lesson].Paragraphs {
		m, _ := chain.Marginals(out[par.Begin:par.End], potentials)
		copy(out[par.Begin:], m)
	}
	return out
}

// link learns the linked model from the right cues of all lessons but those of a fold.
func (s *school) link(fold int, seed uint64, marginals [][]crf.Scores) *crf.Learner {
	l := crf.NewLearner(baseRows+tieRows, seed)
	l.Dropout = .5
	forbid(l, mayFollowLinked)
	type task struct{ lesson, attribution int }
	var tasks []task
	think := make([][]guess, len(s.lessons))
	for i := range s.lessons {
		if i%folds == fold {
			continue
		}
		think[i] = guesses(marginals[i], nil)
		for k := range s.lessons[i].Attributions {
			tasks = append(tasks, task{i, k})
		}
	}
	var e crf.Example
	var scratch []uint32
	for round := range linkRounds {
		shuffled(len(tasks), round+int(seed), func(k int) {
			t := tasks[k]
			p, a := s.pages[t.lesson], &s.lessons[t.lesson].Attributions[t.attribution]
			v := p.outlookOf(a.Cue, s.sentence[t.lesson][a.Cue.Begin])
			e.Labels = linkedLabels(&v, a)
			for len(e.Rows) < v.window.Len() {
				e.Rows = append(e.Rows, nil)
			}
			e.Rows = e.Rows[:v.window.Len()]
			for i := v.cue.Begin; i < v.cue.End; i++ {
				e.Rows[i-v.window.Begin] = e.Rows[i-v.window.Begin][:0]
			}
			p.eachTie(&v, think[t.lesson], s.sentence[t.lesson], scratch, func(i int32, rows []uint32) {
				into := e.Rows[i-v.window.Begin][:0]
				for _, r := range s.rows[t.lesson][i] {
					into = append(into, r&(baseRows-1))
				}
				for _, r := range rows {
					into = append(into, baseRows+r&(tieRows-1))
				}
				e.Rows[i-v.window.Begin] = into
				scratch = rows
			})
			l.LearnFixed(e, beginCue)
		})
		if round >= linkRounds/2 {
			l.Keep()
		}
	}
	l.Average()
	return l
}
