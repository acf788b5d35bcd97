package eval

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/eval/metrics"
)

// rougeNames are the measures that summaries are compared by, as columns.
var rougeNames = []string{"ROUGE-1", "ROUGE-2", "ROUGE-L"}

// summed is what one way of summing up scored: F of each of rougeNames and the
// number of words, one entry a group.
type summed struct {
	f     [3][]float64
	words []float64
}

func (s *summed) add(reference, text string) {
	score := metrics.ScoreRouge(reference, text)
	for i, f := range []float64{score.One.F, score.Two.F, score.L.F} {
		s.f[i] = append(s.f[i], f)
	}
	s.words = append(s.words, float64(len(strings.Fields(text))))
}

// scoreBriefs compares the sentences of briefs with the baselines by ROUGE against
// the summaries: F, the mean over groups. In "brief ROUGE-1" and its like each
// baseline has as many words of each group as the brief of it; in "… at 230 words"
// it has those 230 whatever the brief took of them.
func scoreBriefs(groups []group) (Metrics, error) {
	rarity, ways := rarities(groups), baselines()
	equal, full := make([]summed, 1+len(ways)), make([]summed, 1+len(ways))
	var care briefCare
	for i := range groups {
		g := &groups[i]
		told, err := readTold(g.brief)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", g.id, err)
		}
		care.look(g, told)
		text := joinLines(told.Sentences)
		equal[0].add(g.summary, text)
		full[0].add(g.summary, text)
		all, words := g.candidates(rarity), len(strings.Fields(text))
		for k, way := range ways {
			order := way.order(all)
			equal[k+1].add(g.summary, way.take(all, order, words))
			full[k+1].add(g.summary, way.take(all, order, BriefWords))
		}
	}
	rows := briefTable().Rows
	var ms Metrics
	for i, ways := range [][]summed{equal, full} {
		names := rows[i*len(rows)/2 : (i+1)*len(rows)/2]
		for k, way := range ways {
			ms = append(ms, way.metrics(names[k])...)
		}
		for measure := range rougeNames {
			ms = append(ms, overBest(ways, measure, names[len(ways):])...)
		}
	}
	return append(ms, care.metrics()...), nil
}

// briefTable shows the figures of briefs with a row for each way of summing up,
// first at equal length, then at the whole budget of words.
func briefTable() Table {
	t := Table{Columns: append(slices.Clone(rougeNames), "words")}
	for _, at := range []string{"", fmt.Sprintf(" at %d words", BriefWords)} {
		t.Rows = append(t.Rows, "brief"+at)
		for _, b := range baselines() {
			t.Rows = append(t.Rows, b.name+at)
		}
		t.Rows = append(t.Rows, "brief over the best other"+at, "95% from"+at, "95% to"+at)
	}
	return t
}

// metrics are the figures of one way of summing up, a row of the table.
func (s summed) metrics(row string) Metrics {
	var ms Metrics
	for i, name := range rougeNames {
		ms = append(ms, Metric{row + " " + name, average(s.f[i])})
	}
	return append(ms, Metric{row + " words", average(s.words)})
}

func joinLines(lines []toldLine) string {
	var texts []string
	for _, l := range lines {
		texts = append(texts, l.Text)
	}
	return strings.Join(texts, "\n")
}

func average(values []float64) float64 {
	sum := 0.0
	for _, v := range values {
		sum += v
	}
	return sum / float64(max(len(values), 1))
}

// resamples is how many resamples a bootstrap draws.
const resamples = 10000

// overBest is how much higher the first of ways scores by one measure than the best
// of the others, with the 95% interval of the paired bootstrap over groups (Efron
// and Tibshirani 1993; Koehn 2004): three rows of the table.
func overBest(ways []summed, measure int, rows []string) Metrics {
	best := slices.MaxFunc(ways[1:], func(a, b summed) int {
		return cmp.Compare(average(a.f[measure]), average(b.f[measure]))
	})
	differences := make([]float64, len(ways[0].f[measure]))
	for i, f := range ways[0].f[measure] {
		differences[i] = f - best.f[measure][i]
	}
	random := rand.New(rand.NewPCG(5, 5))
	means := make([]float64, resamples)
	for r := range means {
		for range differences {
			means[r] += differences[random.IntN(len(differences))]
		}
		means[r] /= float64(len(differences))
	}
	slices.Sort(means)
	return Metrics{
		{rows[0] + " " + rougeNames[measure], average(differences)},
		{rows[1] + " " + rougeNames[measure], means[resamples*25/1000]},
		{rows[2] + " " + rougeNames[measure], means[resamples*975/1000-1]},
	}
}
