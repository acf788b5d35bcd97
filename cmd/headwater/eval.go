package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/headwater-news/headwater/internal/eval"
)

// evaluation is one kind of gold data the desk can be scored on.
type evaluation struct {
	kind string
	gold string // where it stands below $HEADWATER_GOLD
	run  func(ctx context.Context, gold string, folds int) (eval.Report, error)
}

func evaluations() []evaluation {
	return []evaluation{
		{"extraction", "extraction", noFolds(eval.Extraction)},
		{"dates", "dates", noFolds(eval.Dates)},
		{"stories", "stories/gva-dev.jsonl", eval.Stories},
		{"threads", "threads/t17-dev.jsonl", noFolds(eval.Threads)},
		{"quotations", "quotations/polnear-dev.jsonl", noFolds(eval.Quotations)},
		{"origins", "origins/origins-dev.jsonl", noFolds(eval.Origins)},
		{"quantities", "quantities", noFolds(eval.Quantities)},
		{"briefs", "briefs/multinews-validation.jsonl", eval.Briefs},
	}
}

func noFolds(run func(context.Context, string) (eval.Report, error)) func(context.Context, string, int) (eval.Report, error) {
	return func(ctx context.Context, gold string, folds int) (eval.Report, error) {
		if folds > 0 {
			return eval.Report{}, usageError{fmt.Errorf("--folds is for stories and briefs: nothing else is trained here")}
		}
		return run(ctx, gold)
	}
}

func newEval(f *flags) *cobra.Command {
	var gold string
	folds := 0
	var kinds []string
	for _, e := range evaluations() {
		kinds = append(kinds, e.kind)
	}
	cmd := &cobra.Command{
		Use:   "eval KIND [--gold FILE]",
		Short: "Score a stage against gold data",
		Long: `Eval scores a stage against gold data and prints the figures with the SHA-256 of
the data they were measured on. KIND is one of ` + strings.Join(kinds, ", ") + `.
Without --gold the data is looked for below $HEADWATER_GOLD. README says where
each set comes from.`,
		Example: "  headwater eval stories --gold gva-dev.jsonl --folds 2",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			i := slices.Index(kinds, args[0])
			if i < 0 {
				return usageError{fmt.Errorf("cannot evaluate %q; KIND is one of %s", args[0], strings.Join(kinds, ", "))}
			}
			e := evaluations()[i]
			if gold == "" {
				dir := os.Getenv("HEADWATER_GOLD")
				if dir == "" {
					return fmt.Errorf("%w: name it with --gold, or its folder with $HEADWATER_GOLD", eval.ErrNoGold)
				}
				gold = filepath.Join(dir, e.gold)
			}
			report, err := e.run(cmd.Context(), gold, folds)
			if err != nil {
				return err
			}
			if f.json {
				return printJSON(cmd.OutOrStdout(), report)
			}
			return report.WriteText(cmd.OutOrStdout())
		},
	}
	cmd.Flags().StringVar(&gold, "gold", "", "the gold file or folder")
	cmd.Flags().IntVar(&folds, "folds", 0, "stories, briefs: train on the other folds and score the held-out one, instead of the shipped model")
	jsonFlag(cmd, f)
	return cmd
}
