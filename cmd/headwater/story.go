package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

func newStory(f *flags) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "story ID",
		Short: "Show one story: its brief, where it came from, and its articles",
		Args:  cobra.ExactArgs(1),
		RunE: f.reading(func(cmd *cobra.Command, args []string, desk store.Store) error {
			story, err := desk.Story(cmd.Context(), news.StoryID(args[0]))
			if errors.Is(err, store.ErrNotFound) {
				return fmt.Errorf("no story %s; \"headwater stories\" lists what there is", args[0])
			} else if err != nil {
				return err
			}
			coverage, err := desk.Coverage(cmd.Context(), story.ID)
			if err != nil {
				return err
			}
			lineage, err := desk.Lineage(cmd.Context(), story.ID)
			if err != nil {
				return err
			}
			brief, err := desk.Brief(cmd.Context(), story.ID)
			if err != nil {
				return err
			}
			if f.json {
				object, err := newStoryObject(cmd.Context(), desk, story, coverage)
				if err != nil {
					return err
				}
				object.Lineage, object.Brief = lineage, brief
				return printJSON(cmd.OutOrStdout(), object)
			}
			articles, err := quotedArticles(cmd.Context(), desk, coverage, lineage)
			if err != nil {
				return err
			}
			return printStory(cmd.OutOrStdout(), story, coverage, articles, brief, lineage)
		}),
	}
	jsonFlag(cmd, f)
	return cmd
}

// storyObject is a story with its articles, as the contract has it.
type storyObject struct {
	ID          news.StoryID    `json:"id"`
	Headline    string          `json:"headline"`
	Thread      *news.ThreadID  `json:"thread"`
	First       news.When       `json:"first"`
	Last        news.When       `json:"last"`
	Outlets     int             `json:"outlets"`
	Independent *int            `json:"independent"` // this and the next null until they were traced
	AtLeast     *int            `json:"at_least"`
	Articles    []articleObject `json:"articles"`
	Lineage     *news.Lineage   `json:"lineage"`
	Brief       *news.Brief     `json:"brief"`
}

// articleObject is an article with how often it was captured and what it copies.
type articleObject struct {
	news.Article
	Captures     int                 `json:"captures"`
	CapturedFrom []store.CaptureNote `json:"captured_from"`
	Relation     *news.RelationKind  `json:"relation"`
	CopyOf       *news.ArticleID     `json:"copy_of"`
	Overlap      float64             `json:"overlap,omitempty"`
	Agency       string              `json:"agency,omitempty"`
	Passages     []news.Passage      `json:"passages,omitempty"`
	Marks        *news.Marks         `json:"marks,omitempty"` // absent where it was stored before marks were found
}

func newStoryObject(ctx context.Context, desk store.Reading, s news.Story, coverage []store.Entry) (storyObject, error) {
	object := storyObject{
		ID: s.ID, Headline: s.Headline, First: s.First, Last: s.Last, Outlets: s.Outlets,
		Independent: s.Independent, AtLeast: s.AtLeast, Articles: []articleObject{},
	}
	if s.Thread != "" {
		object.Thread = &s.Thread
	}
	for _, listed := range coverage {
		entry, err := desk.Article(ctx, listed.Article.ID)
		if err != nil {
			return object, err
		}
		article := articleObject{Article: entry.Article, Captures: len(entry.Captures), CapturedFrom: entry.Captures}
		if r := entry.Relation; r != nil {
			article.Relation, article.CopyOf = &r.Kind, &r.To
			article.Overlap, article.Agency, article.Passages = r.Overlap, r.Agency, r.Passages
		}
		if entry.Marks != nil {
			marks := entry.Marks.Filled()
			article.Marks = &marks
		}
		object.Articles = append(object.Articles, article)
	}
	return object, nil
}

// quotedArticles are the articles of a story, and those of others that print words
// of it.
func quotedArticles(ctx context.Context, desk store.Reading, coverage []store.Entry, lineage *news.Lineage) ([]news.Article, error) {
	var articles []news.Article
	known := map[news.ArticleID]bool{}
	for _, e := range coverage {
		articles = append(articles, e.Article)
		known[e.Article.ID] = true
	}
	if lineage == nil {
		return articles, nil
	}
	for _, entry := range lineage.Quotations {
		for _, use := range entry.Uses {
			if known[use.Article] {
				continue
			}
			known[use.Article] = true
			e, err := desk.Article(ctx, use.Article)
			switch {
			case errors.Is(err, store.ErrNotFound): // folded into another since the story was traced
			case err != nil:
				return nil, err
			default:
				articles = append(articles, e.Article)
			}
		}
	}
	return articles, nil
}

// printStory prints a story for reading: its numbers, its brief, where it came
// from, then its articles by time.
func printStory(w io.Writer, s news.Story, coverage []store.Entry, articles []news.Article, brief *news.Brief, lineage *news.Lineage) error {
	headline := s.Headline
	if brief != nil && brief.Headline != "" {
		headline = brief.Headline
	}
	if _, err := fmt.Fprintf(w, "%s\n%s\n", headline, storyText(s)); err != nil {
		return err
	}
	if err := printBrief(w, brief, articles); err != nil {
		return err
	}
	if err := printLineage(w, lineage, articles); err != nil {
		return err
	}
	if _, err := fmt.Fprintf(w, "\nArticles\n"); err != nil {
		return err
	}
	for _, entry := range coverage {
		a := entry.Article
		headline := a.Headline
		if headline == "" {
			headline = "(no headline) " + shortened(entry.Lead, 80)
		}
		if _, err := fmt.Fprintf(w, "  %s  %s\n      %s\n", day(a.Published), headline, articleText(entry)); err != nil {
			return err
		}
	}
	return nil
}

// articleText is who published an article, how often it was captured, what it
// copies, and where it stands.
func articleText(e store.Entry) string {
	text := outletOf(e.Article)
	if n := len(e.Captures); n > 1 {
		text += fmt.Sprintf(", captured %d times", n)
	}
	if r := e.Relation; r != nil {
		text += fmt.Sprintf(", %s of %s (%.0f%% of its words)", r.Kind, r.To, 100*r.Overlap)
	}
	text += ", article " + string(e.Article.ID)
	if e.Article.URL != "" {
		text += "\n      " + e.Article.URL
	}
	return text
}

// shortened is at most n characters of a text, cut between words.
func shortened(text string, n int) string {
	if utf8.RuneCountInString(text) <= n {
		return text
	}
	cut := string([]rune(text)[:n])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return cut + "…"
}

// day is the day of a time, in a column.
func day(w news.When) string {
	if w.IsZero() {
		return "date unknown"
	}
	return w.Time().Format(time.DateOnly) + "  "
}
