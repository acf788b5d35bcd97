package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/headwater-news/headwater/internal/app"
)

func newAnnotate(f *flags) *cobra.Command {
	least := 0.0
	cmd := &cobra.Command{
		Use:   "annotate [FILE…]",
		Short: "Filter: articles in; who said what, whose reporting, how many out",
		Long: `Annotate reads articles (NDJSON; only id and text are required; also whatever
extract reads) and writes for each its marks: sentences, mentions, quotations
with cue and speaker, reports of other outlets, origins, quantities. Each span is
[begin,end) in bytes of the article's "text". Marks carry a confidence of 0 to 1.`,
		Example: `  headwater extract page.html | headwater annotate | jq .quotations
  headwater annotate --min-confidence .8 < articles.ndjson`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if !(least >= 0 && least <= 1) {
				return usageError{fmt.Errorf("--min-confidence is %v; it must be from 0 to 1", least)}
			}
			return filter(cmd, app.Input{Places: args}, func(ctx context.Context, in app.Input, out io.Writer) (int, error) {
				return f.config(cmd).AnnotateFilter(ctx, in, least, out)
			})
		},
	}
	cmd.Flags().Float64Var(&least, "min-confidence", 0, "leave out marks less sure than this, 0 to 1")
	return cmd
}
