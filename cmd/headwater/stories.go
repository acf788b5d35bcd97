package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

func newStories(f *flags) *cobra.Command {
	var q store.StoryQuery
	var thread string
	cmd := &cobra.Command{
		Use:   "stories",
		Short: "List stories, newest activity first",
		Args:  cobra.NoArgs,
		PreRunE: func(cmd *cobra.Command, args []string) error {
			if q.Limit < 0 {
				return usageError{fmt.Errorf("--limit %d: want a whole number, 0 for all", q.Limit)}
			}
			return nil
		},
		RunE: f.reading(func(cmd *cobra.Command, args []string, desk store.Store) error {
			q.Thread = news.ThreadID(thread)
			page, err := desk.Stories(cmd.Context(), q)
			if err != nil {
				return err
			}
			if f.json {
				return printJSON(cmd.OutOrStdout(), append([]news.Story{}, page.Stories...))
			}
			return printStories(cmd.OutOrStdout(), page.Stories)
		}),
	}
	cmd.Flags().IntVar(&q.Limit, "limit", 0, "at most this many; 0 for all")
	cmd.Flags().StringVar(&thread, "thread", "", "only the stories of this thread, oldest first")
	jsonFlag(cmd, f)
	return cmd
}

// printStories prints a paragraph a story.
func printStories(w io.Writer, stories []news.Story) error {
	if len(stories) == 0 {
		_, err := fmt.Fprintln(w, "No stories yet.")
		return err
	}
	for _, s := range stories {
		if _, err := fmt.Fprintf(w, "%s  %s\n    %s\n", s.ID, s.Headline, storyText(s)); err != nil {
			return err
		}
	}
	return nil
}

// storyText is a story in a sentence of numbers.
func storyText(s news.Story) string {
	text := count(s.Articles, "article")
	if s.Outlets > 0 {
		text += ", " + count(s.Outlets, "outlet")
	}
	switch {
	case s.Independent == nil: // not traced yet
	case *s.Independent == 0:
		text += ", origin not found"
	default:
		text += ", " + origins(*s.Independent, s.AtLeast)
	}
	text += ", " + period(s.First, s.Last)
	if s.Thread != "" {
		text += ", thread " + string(s.Thread)
	}
	return text
}

// period is a stretch of time in days.
func period(first, last news.When) string {
	if first.IsZero() {
		return "date unknown"
	}
	from, to := first.Time().Format("2 January 2006"), last.Time().Format("2 January 2006")
	if from == to {
		return from
	}
	return from + " to " + to
}

// origins says how many independent origins there are, or may be.
func origins(independent int, atLeast *int) string {
	if atLeast != nil && *atLeast < independent {
		return fmt.Sprintf("at least %d, perhaps %s", *atLeast, count(independent, "independent origin"))
	}
	return count(independent, "independent origin")
}
