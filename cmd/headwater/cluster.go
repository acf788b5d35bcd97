package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"github.com/headwater-news/headwater/internal/app"
)

func newCluster(f *flags) *cobra.Command {
	final := false
	cmd := &cobra.Command{
		Use:   "cluster [FILE…]",
		Short: "Filter: articles in arrival order in; story and thread of each out",
		Long: `Cluster reads articles in the order in which they arrived and writes the story and
the thread of each, as decided on arrival; with --final, after all merges and
splits. Every id is answered once, in input order.`,
		Example: "  headwater cluster --final < articles.ndjson",
		RunE: func(cmd *cobra.Command, args []string) error {
			c := f.config(cmd)
			return filter(cmd, app.Input{Places: args}, func(ctx context.Context, in app.Input, out io.Writer) (int, error) {
				return c.ClusterFilter(ctx, in, final, out)
			})
		},
	}
	cmd.Flags().BoolVar(&final, "final", false, "answer at the end, after all merges and splits")
	return cmd
}
