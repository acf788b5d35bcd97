package main

import (
	"flag"
	"fmt"

	"github.com/headwater-news/headwater/internal/eval"
)

// stories learns the story model from the gold folder and writes it to where
// internal/cluster embeds it. The same gold gives the same bytes.
func stories(args []string) error {
	flags := flag.NewFlagSet("train stories", flag.ContinueOnError)
	gold := flags.String("gold", "", "the gold folder, with stories/*.jsonl and threads/*.jsonl")
	out := flags.String("out", "internal/cluster/model", "the folder to write weights.json and background.bin to")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *gold == "" {
		return fmt.Errorf("train stories: name the gold folder with --gold")
	}
	m, err := eval.LearnStories(*gold)
	if err != nil {
		return fmt.Errorf("train stories: %w", err)
	}
	return m.Write(*out)
}
