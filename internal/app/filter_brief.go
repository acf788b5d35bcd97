package app

import (
	"context"
	"io"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/brief"
	"github.com/headwater-news/headwater/internal/pipeline"
)

// BriefFilter returns the filter that writes the brief of the articles, taken as
// those of one story, in at most so many words; 0 is [brief.DefaultWords].
func (c Config) BriefFilter(words int) func(context.Context, Input, io.Writer) (int, error) {
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
		return 1, jsonLines(out).Encode(told)
	}
}
