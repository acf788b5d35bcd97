package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/headwater-news/headwater/internal/annotate/english"
)

// attributions learns the models of English attributions from the training part
// of PolNeAR and writes them to where internal/annotate/english embeds them. The
// same gold gives the same bytes.
func attributions(args []string) error {
	flags := flag.NewFlagSet("train attributions", flag.ContinueOnError)
	gold := flags.String("gold", "", "the gold folder, with quotations/polnear-train.jsonl")
	out := flags.String("out", "internal/annotate/english/model/english.weights", "the file to write the weights to")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *gold == "" {
		return fmt.Errorf("train attributions: name the gold folder with --gold")
	}
	lessons, err := english.ReadLessons(filepath.Join(*gold, "quotations/polnear-train.jsonl"))
	if err != nil {
		return fmt.Errorf("train attributions: %w", err)
	}
	weights, err := english.Learn(lessons, os.Stderr)
	if err != nil {
		return err
	}
	return os.WriteFile(*out, weights, 0o644)
}
