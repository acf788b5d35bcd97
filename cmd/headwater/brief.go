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
story is for you to say; see cluster.

Where $HEADWATER_MODEL_URL and $HEADWATER_MODEL name a language model (and
$HEADWATER_MODEL_KEY its key, where it needs one), it is asked to write the brief.
What its sentences' support does not bear is withheld and counted; if the model
fails, that is said on standard error and the brief is extractive.`,
		Example: `  headwater extract story/*.html | headwater brief | jq -r '.sentences[].text'
  headwater brief --words 100 < articles.ndjson`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if words < 0 {
				return usageError{fmt.Errorf("--words %d: at least 0", words)}
			}
			c, err := f.modelled(f.config(cmd))
			if err != nil {
				return err
			}
			return filter(cmd, app.Input{Places: args}, c.BriefFilter(words, func(err error) {
				fmt.Fprintf(cmd.ErrOrStderr(), "headwater: the brief is extractive: %s\n", oneLine(err.Error()))
			}))
		},
	}
	cmd.Flags().IntVar(&words, "words", 0, fmt.Sprintf("the account has at most so many `words`; 0 is a third of those of the articles, at most %d", brief.DefaultWords))
	return cmd
}
