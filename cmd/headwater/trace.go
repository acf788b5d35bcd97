package main

import (
	"github.com/spf13/cobra"

	"github.com/headwater-news/headwater/internal/app"
)

func newTrace(f *flags) *cobra.Command {
	return &cobra.Command{
		Use:   "trace [FILE…]",
		Short: "Filter: the articles of one story in; where it came from out",
		Long: `Trace reads the articles of one story (NDJSON; only id and text are required; also
whatever extract reads) and writes one object, its lineage: who obtained what, from
whom and through whom, how many independent origins stand behind the story and
behind each claim, which articles only retell others, where accounts differ, and
which quotations come back. Each span is [begin,end) in bytes of the "text" of the
article named. Outlet and time of the articles ("outlet", "published") tell who
came first. That the articles belong to one story is for you to say; see cluster.`,
		Example: `  headwater extract story/*.html | headwater trace | jq .independent
  headwater trace < articles.ndjson | jq '.claims[] | {text, independent}'`,
		RunE: func(cmd *cobra.Command, args []string) error {
			return filter(cmd, app.Input{Places: args}, f.config(cmd).TraceFilter)
		},
	}
}
