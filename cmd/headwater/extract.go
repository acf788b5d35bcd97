package main

import (
	"github.com/spf13/cobra"

	"github.com/headwater-news/headwater/internal/app"
)

func newExtract(f *flags) *cobra.Command {
	var in app.Input
	cmd := &cobra.Command{
		Use:   "extract [FILE…]",
		Short: "Filter: HTML, plain text, WARC in; articles out",
		Long: `Extract reads HTML, plain text, WARC archives or NDJSON from files or standard
input and writes an article a line: headline, authors, times, text, and what was
removed. It needs no data directory and answers in input order.`,
		Example: `  headwater extract page.html | jq .headline
  curl -s https://harbour-courier.example/a | headwater extract`,
		RunE: func(cmd *cobra.Command, args []string) error {
			in.Places = args
			return filter(cmd, in, f.config(cmd).ExtractFilter)
		},
	}
	cmd.Flags().StringVar(&in.Manifest, "manifest", "", "a CSV that says what the files do not say of themselves")
	return cmd
}
