package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/headwater-news/headwater/internal/app"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

func newQuotes(f *flags) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "quotes SPEAKER",
		Short: "Show the ledger of one speaker: every use of every quotation",
		Long: `Quotes lists what a speaker is quoted with on the whole desk, first said first, and
under it who printed it, when, and whether it was cut short, altered or translated.
Articles that copy another one are left out. A last name is enough where one speaker
has it.`,
		Example: `  headwater quotes "Elena Ruiz"`,
		Args:    cobra.MinimumNArgs(1),
		RunE: f.reading(func(cmd *cobra.Command, args []string, desk store.Store) error {
			quotes, err := app.ReadQuotes(cmd.Context(), desk, strings.Join(args, " "))
			if err != nil {
				return err
			}
			if f.json {
				return printJSON(cmd.OutOrStdout(), quotes)
			}
			return printQuotes(cmd.OutOrStdout(), quotes)
		}),
	}
	jsonFlag(cmd, f)
	return cmd
}

func printQuotes(w io.Writer, q app.Quotes) error {
	articles := map[news.ArticleID]app.QuotingArticle{}
	for _, a := range q.Articles {
		articles[a.ID] = a
	}
	heading := q.Speaker + ": " + count(len(q.Quotations), "quotation") + " in " + count(len(q.Articles), "article")
	if len(q.Names) > 1 {
		heading += ", also as " + listed(q.Names[1:])
	}
	if _, err := fmt.Fprintln(w, heading); err != nil {
		return err
	}
	for _, e := range q.Quotations {
		if _, err := fmt.Fprintf(w, "\n“%s”\n", unquoted(e.Words, 300)); err != nil {
			return err
		}
		for _, u := range e.Uses {
			a := articles[u.Article]
			text := useText(u, cmp.Or(a.Outlet, "outlet unknown"), a.Published)
			if _, err := fmt.Fprintf(w, "    %s\n        %s, story %s\n", text, cmp.Or(a.Headline, "(no headline)"), a.Story); err != nil {
				return err
			}
		}
	}
	return nil
}
