package main

import (
	"github.com/spf13/cobra"

	"github.com/headwater-news/headwater/internal/app"
)

func newDedupe(f *flags) *cobra.Command {
	return &cobra.Command{
		Use:   "dedupe [FILE…]",
		Short: "Filter: articles in; what each is a copy of out",
		Long: `Dedupe reads articles (NDJSON; only id and text are required) and writes for each
whether it is the same article captured again, a revision, a near-duplicate, a
wire copy or an excerpt of an earlier one, with the share of its words that
stand there and the passages.`,
		Example: "  headwater extract pages/*.html | headwater dedupe",
		RunE: func(cmd *cobra.Command, args []string) error {
			return filter(cmd, app.Input{Places: args}, f.config(cmd).DedupeFilter)
		},
	}
}
