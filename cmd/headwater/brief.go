package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/headwater-news/headwater/internal/app"
	"github.com/headwater-news/headwater/internal/brief"
)

func newBrief(f *flags) *cobra.Command {
	words := 0
	cmd := &cobra.Command{
		Use:   "brief [FILE…]",
		Short: "Filter: the articles of one story in; its brief out",
		Long: `Brief reads the articles of one story (NDJSON; only id and text are required; also
whatever extract reads) and writes one object: the story told in sentences of its
articles, with a headline, key points, why it matters, what is disputed and what is
not known. Each sentence has its support: the articles, and spans [begin,end) in
bytes of their "text", that it rests on. A story with articles in the desk's language
($HEADWATER_LANGUAGE, else English) is told in it. That the articles belong to one
story is for you to say; see cluster.`,
		Example: `  headwater extract story/*.html | headwater brief | jq -r '.sentences[].text'
  headwater brief --words 100 < articles.ndjson`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if words < 0 {
				return usageError{fmt.Errorf("--words %d: at least 0", words)}
			}
			return filter(cmd, app.Input{Places: args}, f.config(cmd).BriefFilter(words))
		},
	}
	cmd.Flags().IntVar(&words, "words", brief.DefaultWords, "the account has at most so many `words`")
	return cmd
}
