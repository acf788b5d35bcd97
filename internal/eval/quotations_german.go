package eval

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/news"
)

// germanText is an article of the German quotation corpus (Wikinews). Beside each
// gold quotation stands its type.
type germanText struct {
	QuotedText
	types []string
}

// germanTypes are the types of the German corpus, in the order of the report.
var germanTypes = []string{"Direct", "Indirect", "Reported", "IndirectFreeIndirect", "FreeIndirect"}

// germanQuotations scores the quotations found in articles of the German corpus.
func germanQuotations(ctx context.Context, gold string) (Report, error) {
	texts, err := readGerman(gold)
	if err != nil {
		return Report{}, err
	}
	sum, err := HashGold(gold)
	if err != nil {
		return Report{}, err
	}
	annotator := annotate.New()
	for i := range texts {
		if err := ctx.Err(); err != nil {
			return Report{}, err
		}
		if err := texts[i].find(annotator); err != nil {
			return Report{}, err
		}
	}
	return Report{Kind: "quotations", Gold: gold, SHA256: sum, Items: len(texts), Metrics: scoreGerman(texts)}, nil
}

// readGerman reads NDJSON articles with "quotes", each with a "type" and "quote",
// "speaker" and "cue" as lists of [begin,end) in Unicode code points. A speaker in
// several parts is taken with what stands between.
func readGerman(path string) ([]germanText, error) {
	var texts []germanText
	err := eachLine(path, func(line []byte) error {
		var q germanText
		if err := json.Unmarshal(line, &q.Article); err != nil {
			return err
		}
		if err := q.Check(); err != nil {
			return err
		}
		q.Language = cmp.Or(q.Language, "de")
		var gold struct {
			Quotes []struct {
				Type                string
				Quote, Speaker, Cue [][2]int
			}
		}
		if err := json.Unmarshal(line, &gold); err != nil {
			return err
		}
		at := runeOffsets(q.Body)
		for i, g := range gold.Quotes {
			if !slices.Contains(germanTypes, g.Type) {
				return fmt.Errorf("quote %d: unknown type %q", i, g.Type)
			}
			content, err := byteSpans(g.Quote, at)
			if err != nil {
				return fmt.Errorf("quote %d: %w", i, err)
			}
			speaker, err := byteSpans(g.Speaker, at)
			if err != nil {
				return fmt.Errorf("quote %d: %w", i, err)
			}
			cue, err := byteSpans(g.Cue, at)
			if err != nil {
				return fmt.Errorf("quote %d: %w", i, err)
			}
			said := news.Quotation{Kind: news.Indirect, Content: content, Cue: cue}
			if g.Type == "Direct" {
				said.Kind = news.Direct
			}
			if len(speaker) > 0 {
				said.Speaker.Span = &news.Span{Begin: speaker[0].Begin, End: speaker[len(speaker)-1].End}
			}
			q.Gold, q.types = append(q.Gold, said), append(q.types, g.Type)
		}
		texts = append(texts, q)
		return nil
	})
	if err == nil && len(texts) == 0 {
		err = fmt.Errorf("%s: %w", path, ErrNoGold)
	}
	return texts, err
}

// scoreGerman pairs found quotations with gold ones, one to one in an article.
//
// "quote": a pair's contents share half their characters or more (characters in
// both over characters in either). "quote exact": they are the same characters.
// "quote and speaker": half, and the speakers share a word. For each type the
// recall of "quote" is given; a found quotation has no such type.
func scoreGerman(texts []germanText) Metrics {
	half := func(t germanText, g, f news.Quotation) float64 {
		if o := overlapOf(t.Body, joinSpans(g.Content), joinSpans(f.Content)); o >= .5 {
			return o
		}
		return 0
	}
	exact := func(t germanText, g, f news.Quotation) float64 {
		if slices.Equal(joinSpans(g.Content), joinSpans(f.Content)) {
			return 1
		}
		return 0
	}
	speaker := func(t germanText, g, f news.Quotation) float64 {
		if !sameSpeaker(t.Body, g.Speaker, f.Speaker) {
			return 0
		}
		return half(t, g, f)
	}
	ms, met := germanFigures(texts, "quote ", half)
	more, _ := germanFigures(texts, "quote exact ", exact)
	ms = append(ms, more...)
	more, _ = germanFigures(texts, "quote and speaker ", speaker)
	ms = append(ms, more...)
	count := map[string]float64{}
	for _, t := range texts {
		for _, typ := range t.types {
			count[typ]++
		}
	}
	for _, typ := range germanTypes {
		ms = append(ms, Metric{"gold " + typ, count[typ]}, Metric{"quote R " + typ, met[typ] / max(1, count[typ])})
	}
	return ms
}

// germanFigures is precision, recall and F1 of the pairs for which fit is above
// zero, and how many gold quotations of each type are in a pair.
func germanFigures(texts []germanText, prefix string, fit func(germanText, news.Quotation, news.Quotation) float64) (Metrics, map[string]float64) {
	right, gold, found := 0, 0, 0
	met := map[string]float64{}
	for _, t := range texts {
		gold, found = gold+len(t.Gold), found+len(t.Found)
		fits := make([][]int, len(t.Found))
		for f := range t.Found {
			likeness := make([]float64, len(t.Gold))
			for g := range t.Gold {
				if likeness[g] = fit(t, t.Gold[g], t.Found[f]); likeness[g] > 0 {
					fits[f] = append(fits[f], g)
				}
			}
			slices.SortStableFunc(fits[f], func(a, b int) int { return cmp.Compare(likeness[b], likeness[a]) })
		}
		m := newMatching(fits, len(t.Gold))
		for f := range t.Found {
			if m.add(f) {
				right++
			}
		}
		for g, f := range m.found {
			if f >= 0 {
				met[t.types[g]]++
			}
		}
	}
	p, r := share(right, found), share(right, gold)
	return Metrics{{prefix + "P", p}, {prefix + "R", r}, {prefix + "F1", harmonic(p, r)}}, met
}
