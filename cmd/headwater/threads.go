package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

func newThreads(f *flags) *cobra.Command {
	limit := 0
	cmd := &cobra.Command{
		Use:   "threads",
		Short: "List threads: stories on one matter over time",
		Args:  cobra.NoArgs,
		PreRunE: func(cmd *cobra.Command, args []string) error {
			if limit < 0 {
				return usageError{fmt.Errorf("--limit %d: want a whole number, 0 for all", limit)}
			}
			return nil
		},
		RunE: f.reading(func(cmd *cobra.Command, args []string, desk store.Store) error {
			threads, err := desk.Threads(cmd.Context(), limit)
			if err != nil {
				return err
			}
			if f.json {
				return printJSON(cmd.OutOrStdout(), append([]news.Thread{}, threads...))
			}
			if len(threads) == 0 {
				_, err := fmt.Fprintln(cmd.OutOrStdout(), "No threads yet: no two stories on one matter.")
				return err
			}
			for _, t := range threads {
				if _, err := fmt.Fprintf(cmd.OutOrStdout(), "%s  %s\n    %s\n", t.ID, t.Headline, threadText(t)); err != nil {
					return err
				}
			}
			return nil
		}),
	}
	cmd.Flags().IntVar(&limit, "limit", 0, "at most this many; 0 for all")
	jsonFlag(cmd, f)
	return cmd
}

func newThread(f *flags) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "thread ID",
		Short: "Show one thread with its stories, oldest first",
		Args:  cobra.ExactArgs(1),
		RunE: f.reading(func(cmd *cobra.Command, args []string, desk store.Store) error {
			thread, err := desk.Thread(cmd.Context(), news.ThreadID(args[0]))
			if errors.Is(err, store.ErrNotFound) {
				return fmt.Errorf("no thread %s; \"headwater threads\" lists what there is", args[0])
			} else if err != nil {
				return err
			}
			page, err := desk.Stories(cmd.Context(), store.StoryQuery{Thread: thread.ID})
			if err != nil {
				return err
			}
			if f.json {
				return printJSON(cmd.OutOrStdout(), threadObject{
					ID: thread.ID, Headline: thread.Headline, First: thread.First, Last: thread.Last,
					Articles: thread.Articles, Stories: append([]news.Story{}, page.Stories...),
				})
			}
			if _, err := fmt.Fprintf(cmd.OutOrStdout(), "%s\n%s\n\n", thread.Headline, threadText(thread)); err != nil {
				return err
			}
			return printStories(cmd.OutOrStdout(), page.Stories)
		}),
	}
	jsonFlag(cmd, f)
	return cmd
}

// threadObject is a thread with its stories.
type threadObject struct {
	ID       news.ThreadID `json:"id"`
	Headline string        `json:"headline"`
	First    news.When     `json:"first"`
	Last     news.When     `json:"last"`
	Articles int           `json:"articles"`
	Stories  []news.Story  `json:"stories"`
}

// threadText is a thread in a sentence of numbers.
func threadText(t news.Thread) string {
	return fmt.Sprintf("%s, %s, %s", count(t.Stories, "story"), count(t.Articles, "article"), period(t.First, t.Last))
}
