package extract

import (
	"fmt"
	"hash/fnv"
	"io"
	"math"
	"math/rand/v2"
	"path/filepath"

	"github.com/headwater-news/headwater/internal/news"
)

// TrainLines trains the model that tells the lines of an article from furniture
// on the extraction pages under gold and writes its weights to out. It reports
// to log how well models trained without the pages' hosts do on them. The same
// pages give the same weights.
func TrainLines(gold string, out, log io.Writer) error {
	pages, err := readGoldPages(filepath.Join(gold, "extraction"))
	if err != nil {
		return fmt.Errorf("train lines: %w", err)
	}
	var lessons []lesson
	for i := range pages {
		for _, text := range pages[i].texts() {
			lessons = append(lessons, teach(pages[i].host, text, pages[i].body))
		}
	}
	recur(lessons)
	for i := range lessons {
		l := &lessons[i]
		l.fates, _ = settle(l.lines, news.Hints{})
		l.open, l.index = unsettled(l.lines, l.fates)
	}
	crossValidate(lessons, log)
	fmt.Fprint(out, "# Weights of the model of text_model.go, by feature of text_features.go.\n",
		"# Written by: go run ./cmd/train lines --gold DIR\n", trainLines(lessons))
	return nil
}

// recur tells the lines of each lesson in how many other pages of its host they
// stand. No page is another's recapture here, so nothing is discounted.
func recur(lessons []lesson) {
	type place struct {
		host string
		key  uint64
	}
	// A page's texts are neighbours and share their first strong line.
	where := map[place]map[uint64]bool{}
	page := func(l *lesson) uint64 {
		for i := range l.lines {
			if l.good[i] && l.lines[i].strong() {
				return l.lines[i].key
			}
		}
		return 0
	}
	for i := range lessons {
		l := &lessons[i]
		for j := range l.lines {
			p := place{l.host, l.lines[j].key}
			if where[p] == nil {
				where[p] = map[uint64]bool{}
			}
			where[p][page(l)] = true
		}
	}
	for i := range lessons {
		l := &lessons[i]
		for j := range l.lines {
			l.lines[j].seen = len(where[place{l.host, l.lines[j].key}]) - 1
		}
	}
}

// trainLines fits the weights by AdaGrad (Duchi, Hazan, Singer 2011) on the
// logistic loss with a squared penalty. A line counts by the root of its
// length; losing a line of the article counts more than keeping furniture.
func trainLines(lessons []lesson) *lineModel {
	const (
		epochs  = 6
		rate    = .1
		penalty = 2e-4
		loss    = 2.5 // what losing a good line costs, against keeping a bad one
	)
	type example struct {
		features []feature
		good     bool
		weight   float64
	}
	var examples []example
	for i := range lessons {
		l := &lessons[i]
		c := surroundingsOf(l.open)
		for j := range l.open {
			good := l.good[l.index[j]]
			w := math.Sqrt(float64(1+l.open[j].shape.words)) / 4
			if good {
				w *= loss
			}
			examples = append(examples, example{c.features(nil, j), good, w})
		}
	}
	weights, squares := make([]float64, featureCount+1), make([]float64, featureCount+1)
	random := rand.New(rand.NewPCG(1, 2))
	step := func(i int, gradient float64) {
		g := gradient + penalty*weights[i]
		squares[i] += g * g
		weights[i] -= rate * g / (1e-8 + math.Sqrt(squares[i]))
	}
	for range epochs {
		random.Shuffle(len(examples), func(i, j int) { examples[i], examples[j] = examples[j], examples[i] })
		for _, e := range examples {
			score := weights[featureCount]
			for _, f := range e.features {
				score += weights[f]
			}
			gradient := e.weight * (1/(1+math.Exp(-score)) - float64(bit(e.good)))
			for _, f := range e.features {
				step(int(f), gradient)
			}
			step(featureCount, gradient)
		}
	}
	m := &lineModel{bias: float32(weights[featureCount]), weights: make([]float32, featureCount)}
	for f := range featureCount {
		m.weights[f] = float32(weights[f])
	}
	return m
}

// kept counts the words of what was kept and what should have been.
type kept struct{ both, kept, good int }

func (k kept) String() string {
	p, r := float64(k.both)/float64(max(1, k.kept)), float64(k.both)/float64(max(1, k.good))
	return fmt.Sprintf("precision %.3f recall %.3f F1 %.3f", p, r, 2*p*r/(p+r))
}

func (k *kept) count(l *lesson, keep []bool) {
	for i := range l.lines {
		k.good += l.lines[i].shape.words * bit(l.good[i])
	}
	for i := range l.open {
		w := l.open[i].shape.words * bit(keep[i])
		k.kept += w
		k.both += w * bit(l.good[l.index[i]])
	}
}

const folds = 5

// foldOf is the part of a cross-validation that a host's pages are held out in.
func foldOf(host string) int {
	h := fnv.New32a()
	io.WriteString(h, host)
	return int(h.Sum32() % folds)
}

// crossValidate prints the words kept by models that did not learn from the
// host, with and without knowing what recurs, and by plain rules.
func crossValidate(lessons []lesson, log io.Writer) {
	var model, recurring, rules kept
	for f := range folds {
		var train []lesson
		for _, l := range lessons {
			if foldOf(l.host) != f {
				train = append(train, l)
			}
		}
		m := trainLines(train)
		for i := range lessons {
			l := &lessons[i]
			if foldOf(l.host) != f {
				continue
			}
			recurring.count(l, smooth(m.score(l.open)))
			model.count(l, smooth(m.score(withoutRecurrence(l.open))))
			rules.count(l, byRules(l.open))
		}
	}
	fmt.Fprintf(log, "%d texts, words kept, %d folds by host\n", len(lessons), folds)
	fmt.Fprintf(log, "plain rules            %v\n", rules)
	fmt.Fprintf(log, "model                  %v\n", model)
	fmt.Fprintf(log, "model with recurrence  %v\n", recurring)
}

func withoutRecurrence(lines []textLine) []textLine {
	fresh := append([]textLine(nil), lines...)
	for i := range fresh {
		fresh[i].seen = 0
	}
	return fresh
}

// byRules is what the model is measured against: strong lines that have another
// within three lines, and short lines between two strong ones.
func byRules(lines []textLine) []bool {
	c := surroundingsOf(lines)
	keep := make([]bool, len(lines))
	for i := range lines {
		l := &lines[i]
		back, ahead := c.distance(i, c.back[i]), c.distance(i, c.ahead[i])
		near := back > 0 && back <= 3 || ahead > 0 && ahead <= 3
		between := back > 0 && ahead > 0 && back+ahead <= 4
		keep[i] = !l.found.furniture() && (l.strong() && near || between && l.found.hints == 0)
	}
	return keep
}
