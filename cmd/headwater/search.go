package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

func newSearch(f *flags) *cobra.Command {
	limit := 0
	cmd := &cobra.Command{
		Use:     "search QUERY",
		Short:   "Find articles, and the stories they belong to",
		Long:    `Search finds articles whose headline or text holds all the words of the query, best first. Words in double quotes stand together.`,
		Example: `  headwater search 'harbour "two officials"'`,
		Args:    cobra.MinimumNArgs(1),
		PreRunE: func(cmd *cobra.Command, args []string) error {
			if limit < 1 {
				return usageError{fmt.Errorf("--limit %d: want 1 or more", limit)}
			}
			return nil
		},
		RunE: f.reading(func(cmd *cobra.Command, args []string, desk store.Store) error {
			hits, err := desk.Search(cmd.Context(), strings.Join(args, " "), limit)
			if err != nil {
				return err
			}
			if !f.json {
				return printHits(cmd.OutOrStdout(), hits)
			}
			found := found{Articles: []foundArticle{}, Stories: []news.Story{}}
			listed := map[news.StoryID]bool{}
			for _, hit := range hits {
				found.Articles = append(found.Articles, newFoundArticle(hit))
				if listed[hit.Story] {
					continue
				}
				listed[hit.Story] = true
				story, err := desk.Story(cmd.Context(), hit.Story)
				if err != nil {
					return err
				}
				found.Stories = append(found.Stories, story)
			}
			return printJSON(cmd.OutOrStdout(), found)
		}),
	}
	cmd.Flags().IntVar(&limit, "limit", 20, "at most this many articles")
	jsonFlag(cmd, f)
	return cmd
}

// found is what a search found, best first.
type found struct {
	Articles []foundArticle `json:"articles"`
	Stories  []news.Story   `json:"stories"`
}

type foundArticle struct {
	ID        news.ArticleID   `json:"id"`
	Story     news.StoryID     `json:"story"`
	URL       string           `json:"url,omitempty"`
	Outlet    string           `json:"outlet,omitempty"`
	Headline  string           `json:"headline"`
	Published news.When        `json:"published"`
	Excerpt   []store.Fragment `json:"excerpt"`
}

func newFoundArticle(h store.Hit) foundArticle {
	a := h.Article
	return foundArticle{a.ID, h.Story, a.URL, a.Outlet, a.Headline, a.Published, append([]store.Fragment{}, h.Excerpt...)}
}

func printHits(w io.Writer, hits []store.Hit) error {
	if len(hits) == 0 {
		_, err := fmt.Fprintln(w, "Nothing found.")
		return err
	}
	for _, hit := range hits {
		a := hit.Article
		var excerpt strings.Builder
		for _, fragment := range hit.Excerpt {
			excerpt.WriteString(fragment.Text)
		}
		_, err := fmt.Fprintf(w, "%s  %s\n    %s, %s, story %s\n    %s\n",
			strings.TrimSpace(day(a.Published)), a.Headline, outletOf(a), a.ID, hit.Story, oneLine(excerpt.String()))
		if err != nil {
			return err
		}
	}
	return nil
}
