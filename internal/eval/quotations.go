package eval

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/news"
)

// Quotations scores who said what. Gold is NDJSON, one article a line, in one of
// two forms: that of PolNeAR ("attributions", see [ReadPolNeAR]; [ScoreQuotations]
// says what the figures are) or that of the German corpus of quotations in
// Wikinews ("quotes", see readGerman and scoreGerman).
func Quotations(ctx context.Context, gold string) (Report, error) {
	r, err := quotations(ctx, gold)
	if err != nil {
		return Report{}, fmt.Errorf("eval quotations: %w", err)
	}
	return r, nil
}

func quotations(ctx context.Context, gold string) (Report, error) {
	has, err := firstKeys(gold)
	switch {
	case err != nil:
		return Report{}, err
	case has["quotes"]:
		return germanQuotations(ctx, gold)
	case !has["attributions"]:
		return Report{}, fmt.Errorf(`%s: its articles have no "attributions"`, gold)
	}
	texts, err := ReadPolNeAR(gold)
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
	return Report{Kind: "quotations", Gold: gold, SHA256: sum, Items: len(texts), Metrics: ScoreQuotations(texts)}, nil
}

// find fills in what annotate finds in the text.
func (t *QuotedText) find(annotator *annotate.Annotator) error {
	t.Found = annotator.Annotate(t.Article).Quotations
	for _, q := range t.Found {
		if !within(t.Body, q) {
			return fmt.Errorf("article %s: a mark lies outside the text: %+v", t.ID, q)
		}
	}
	return nil
}

func within(body string, q news.Quotation) bool {
	spans := slices.Concat(q.Content, q.Cue)
	if q.Speaker.Span != nil {
		spans = append(spans, *q.Speaker.Span)
	}
	return !slices.ContainsFunc(spans, func(s news.Span) bool { return !s.Within(body) })
}

// firstKeys are the keys of the first line's object: they tell the form of a file.
func firstKeys(path string) (map[string]bool, error) {
	has := make(map[string]bool)
	stop := errors.New("seen")
	err := eachLine(path, func(line []byte) error {
		var object map[string]json.RawMessage
		if err := json.Unmarshal(line, &object); err != nil {
			return err
		}
		for key := range object {
			has[key] = true
		}
		return stop
	})
	switch {
	case errors.Is(err, fs.ErrNotExist), err == nil:
		return nil, fmt.Errorf("%s: %w", path, ErrNoGold)
	case !errors.Is(err, stop):
		return nil, err
	}
	return has, nil
}
