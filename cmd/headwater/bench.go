package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/headwater-news/headwater/internal/bench"
)

// measurement is one kind of speed that can be measured.
type measurement struct {
	kind  string
	input string // what it runs on below $HEADWATER_GOLD; "" when it makes its own
	run   func(ctx context.Context, input string) ([]bench.Result, error)
}

func measurements() []measurement {
	return []measurement{
		{"extract", "extraction/html", one(bench.Extract)},
		{"annotate", "", bench.Annotate},
		{"lineage", "", bench.Lineage},
		{"brief", "", bench.Brief},
		{"dedupe", "", func(ctx context.Context, _ string) ([]bench.Result, error) { return bench.Dedupe(ctx) }},
		{"cluster", "", func(ctx context.Context, _ string) ([]bench.Result, error) { return bench.Cluster(ctx) }},
		{"desk", "stories/gva-dev.jsonl", one(bench.DeskText)},
		{"pages", "extraction/html", one(bench.DeskPages)},
	}
}

func one(run func(context.Context, string) (bench.Result, error)) func(context.Context, string) ([]bench.Result, error) {
	return func(ctx context.Context, input string) ([]bench.Result, error) {
		result, err := run(ctx, input)
		return []bench.Result{result}, err
	}
}

func newBench(f *flags) *cobra.Command {
	var input string
	var kinds []string
	for _, m := range measurements() {
		kinds = append(kinds, m.kind)
	}
	cmd := &cobra.Command{
		Use:   "bench [KIND]",
		Short: "Measure speed and memory against floors timed in the same run",
		Long: `Bench measures speed and memory. KIND is one of ` + strings.Join(kinds, ", ") + `; without it
all are measured. Extract, desk and pages run on gold data below $HEADWATER_GOLD,
or on what --input names: a folder of pages, or articles as NDJSON. Annotate,
lineage and brief run on the sample coverage, or on what --input names.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			chosen := measurements()
			if len(args) == 1 {
				i := slices.Index(kinds, args[0])
				if i < 0 {
					return usageError{fmt.Errorf("cannot measure %q; KIND is one of %s", args[0], strings.Join(kinds, ", "))}
				}
				chosen = chosen[i : i+1]
			}
			var all []bench.Result
			for _, m := range chosen {
				results, err := m.measure(cmd.Context(), input)
				if errors.Is(err, bench.ErrNothingToMeasure) && len(chosen) > 1 {
					fmt.Fprintf(cmd.ErrOrStderr(), "headwater: %v\n", err)
					continue
				} else if err != nil {
					return err
				}
				all = append(all, results...)
				for _, r := range results {
					if f.json {
						break
					}
					if err := r.WriteText(cmd.OutOrStdout()); err != nil {
						return err
					}
				}
			}
			if f.json {
				return bench.WriteJSON(cmd.OutOrStdout(), all)
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&input, "input", "", "what to run on, in place of the gold data")
	jsonFlag(cmd, f)
	return cmd
}

func (m measurement) measure(ctx context.Context, input string) ([]bench.Result, error) {
	if m.input != "" && input == "" {
		gold := os.Getenv("HEADWATER_GOLD")
		if gold == "" {
			return nil, fmt.Errorf("%s: %w: name pages or articles with --input, or the gold data with $HEADWATER_GOLD", m.kind, bench.ErrNothingToMeasure)
		}
		input = filepath.Join(gold, m.input)
	}
	return m.run(ctx, input)
}
