package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"

	"github.com/headwater-news/headwater/internal/extract"
)

// lines learns to tell the lines of an article from furniture and writes the
// weights to where internal/extract embeds them. How it does on hosts it did
// not learn from goes to standard error. The same gold gives the same bytes.
func lines(args []string) error {
	flags := flag.NewFlagSet("train lines", flag.ContinueOnError)
	gold := flags.String("gold", "", "the gold folder, with extraction/")
	out := flags.String("out", "internal/extract/lines.weights", "the file to write the weights to")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *gold == "" {
		return fmt.Errorf("train lines: name the gold folder with --gold")
	}
	var weights bytes.Buffer
	if err := extract.TrainLines(*gold, &weights, os.Stderr); err != nil {
		return err
	}
	return os.WriteFile(*out, weights.Bytes(), 0o644)
}
