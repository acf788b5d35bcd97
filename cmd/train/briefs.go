package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/brief"
	"github.com/headwater-news/headwater/internal/lineage"
	"github.com/headwater-news/headwater/internal/news"
)

// briefs learns from accounts that people wrote of stories how much a sentence
// says of its story, and writes the weights to where internal/brief embeds them.
// The same gold gives the same bytes. How such weights do on stories they were not
// learned from, `headwater eval briefs --folds` tells.
func briefs(args []string) error {
	flags := flag.NewFlagSet("train briefs", flag.ContinueOnError)
	gold := flags.String("gold", "", "the gold folder, with briefs/multinews-validation.jsonl")
	out := flags.String("out", "internal/brief/weigh.weights", "the file to write the weights to")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *gold == "" {
		return fmt.Errorf("train briefs: name the gold folder with --gold")
	}
	lessons, err := briefLessons(filepath.Join(*gold, "briefs/multinews-validation.jsonl"))
	if err != nil {
		return fmt.Errorf("train briefs: %w", err)
	}
	var weights bytes.Buffer
	fmt.Fprint(&weights, "# Weights of what weigh_concept.go and weigh_feature.go look at.\n",
		"# Written by: go run ./cmd/train briefs --gold DIR\n", brief.Learn(lessons))
	return os.WriteFile(*out, weights.Bytes(), 0o644)
}

// briefLessons reads lines of {id, articles, summary} and marks and traces each story.
func briefLessons(file string) ([]brief.Lesson, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	annotator := annotate.New()
	var lessons []brief.Lesson
	for line := range bytes.Lines(data) {
		var in struct {
			ID       string   `json:"id"`
			Articles []string `json:"articles"`
			Summary  string   `json:"summary"`
		}
		if err := json.Unmarshal(line, &in); err != nil {
			return nil, fmt.Errorf("%s, line %d: %w", file, len(lessons)+1, err)
		}
		lesson := brief.Lesson{Summary: in.Summary}
		for i, text := range in.Articles {
			a := news.Article{ID: news.ArticleID(fmt.Sprintf("%s-%d", in.ID, i)), Body: text, Language: "en"}
			lesson.Accounts = append(lesson.Accounts, news.Account{Article: a, Marks: annotator.Annotate(a)})
		}
		lesson.Lineage = lineage.Trace(lesson.Accounts)
		lessons = append(lessons, lesson)
	}
	return lessons, nil
}
