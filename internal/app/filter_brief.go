package app

import (
	"context"
	"io"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/brief"
	"github.com/headwater-news/headwater/internal/pipeline"
)

// BriefFilter returns the filter that writes the brief of the articles, taken as
// those of one story, in at most so many words; 0 for what suits the story. Where a
// model is set, it is asked; if it fails, why is told to failed and the brief is
// extractive.
func (c Config) BriefFilter(words int, failed func(error)) func(context.Context, Input, io.Writer) (int, error) {
	return func(ctx context.Context, in Input, out io.Writer) (int, error) {
		accounts, lineage, err := c.traced(ctx, in)
		if err != nil || len(accounts) == 0 {
			return 0, err
		}
		writer := brief.Writer{Annotate: annotate.New().Annotate, Language: c.Language, Words: words}
		told, err := pipeline.Tell(writer, accounts, lineage)
		if err != nil {
			return 0, err
		}
		if c.Model != nil {
			if told, err = c.writtenByModel(ctx, writer, accounts, lineage, told); err != nil {
				if ctx.Err() != nil {
					return 0, ctx.Err()
				}
				failed(err)
			}
		}
		return 1, jsonLines(out).Encode(told)
	}
}
