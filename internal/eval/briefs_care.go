package eval

import (
	"github.com/headwater-news/headwater/internal/eval/metrics"
	"github.com/headwater-news/headwater/internal/news"
)

// briefCare is how careful briefs are: whether what they say can be found where
// they point, and whether they say a thing once.
type briefCare struct {
	sentences, headlines, points, everything tally
	again, againAll                          []float64 // of each brief: the most that two of its lines share
	withheld, empty                          int
	amiss                                    []string // what is wrong with the support of a line, for tests
}

// tally is how many of some lines have support that resolves.
type tally struct{ resolved, all int }

// share of nothing is 1: no line without support was shown.
func (t tally) share() float64 {
	if t.all == 0 {
		return 1
	}
	return float64(t.resolved) / float64(t.all)
}

// look goes through the brief of a group.
func (c *briefCare) look(g *group, told toldBrief) {
	articles := map[string]news.Article{}
	for _, a := range g.articles {
		articles[string(a.ID)] = a
	}
	for _, part := range []struct {
		lines []toldLine
		of    *tally
	}{
		{told.Sentences, &c.sentences}, {told.headline(), &c.headlines}, {told.KeyPoints, &c.points},
		{told.WhyItMatters, nil}, {told.Disputed, nil}, {told.NotKnown, nil}, {told.Elsewhere, nil}, {told.Developments, nil},
	} {
		for _, line := range part.lines {
			c.count(line, articles, part.of)
		}
	}
	c.again = append(c.again, mostShared(told.Sentences))
	c.againAll = append(c.againAll, mostShared(append(append(told.KeyPoints, told.WhyItMatters...), told.Sentences...)))
	c.withheld += told.Withheld
	if len(told.Sentences) == 0 {
		c.empty++
	}
}

func (c *briefCare) count(line toldLine, articles map[string]news.Article, of *tally) {
	wrong := line.unresolved(articles)
	if wrong != "" {
		c.amiss = append(c.amiss, line.Text+": "+wrong)
	}
	for _, t := range []*tally{of, &c.everything} {
		if t == nil {
			continue
		}
		t.all++
		if wrong == "" {
			t.resolved++
		}
	}
}

// mostShared is the highest ROUGE-L F between two of the lines.
func mostShared(lines []toldLine) float64 {
	most := 0.0
	var words [][]string
	for _, l := range lines {
		words = append(words, metrics.RougeWords(l.Text))
		for _, other := range words[:len(words)-1] {
			most = max(most, metrics.RougeL(other, words[len(words)-1]).F)
		}
	}
	return most
}

func (c *briefCare) metrics() Metrics {
	return Metrics{
		{"support resolved: sentences", c.sentences.share()},
		{"support resolved: headline", c.headlines.share()},
		{"support resolved: key points", c.points.share()},
		{"support resolved: everything", c.everything.share()},
		{"headlines", float64(c.headlines.all)},
		{"key points", float64(c.points.all)},
		{"lines of all kinds", float64(c.everything.all)},
		{"redundancy of sentences, mean", average(c.again)},
		{"redundancy of sentences, most", maximum(c.again)},
		{"redundancy with points, mean", average(c.againAll)},
		{"redundancy with points, most", maximum(c.againAll)},
		{"sentences withheld", float64(c.withheld)},
		{"briefs without a sentence", float64(c.empty)},
	}
}

func maximum(values []float64) float64 {
	most := 0.0
	for _, v := range values {
		most = max(most, v)
	}
	return most
}
