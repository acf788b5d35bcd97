package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/headwater-news/headwater/internal/app"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// usageError is a call whose words are off.
type usageError struct{ error }

// flags are the flags that every command knows.
type flags struct {
	data    string
	json    bool
	verbose bool
}

func newRoot() *cobra.Command {
	f := &flags{}
	root := &cobra.Command{
		Use:   "headwater",
		Short: "A story desk: who said it first, and how many independent origins stand behind it",
		Long: `Headwater takes in news, keeps one copy of what is the same article, groups
articles on one event into stories and stories on one matter into threads, and
shows where each story came from. It works offline.

Start with "headwater demo", or with files of your own:

    headwater ingest PATH…      files, folders, WARC archives, feeds, pages
    headwater stories           what they tell
    headwater serve             the same in a browser`,
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			return cmd.Help()
		},
	}
	root.PersistentFlags().StringVar(&f.data, "data", app.DefaultDir(), "the data directory")
	root.PersistentFlags().BoolVarP(&f.verbose, "verbose", "v", false, "log what is done to standard error")
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usageError{fmt.Errorf("%w; see \"%s --help\"", err, cmd.CommandPath())}
	})
	root.CompletionOptions.HiddenDefaultCmd = true
	root.AddCommand(
		newDemo(f), newServe(f),
		newIngest(f), newFollow(f), newFollowing(f), newUnfollow(f),
		newStories(f), newStory(f), newThreads(f), newThread(f), newQuotes(f), newUnnamed(f), newSearch(f),
		newDoctor(f),
		newExtract(f), newAnnotate(f), newDedupe(f), newCluster(f), newTrace(f), newBrief(f),
		newEval(f), newBench(f),
		newVersion(),
	)
	for _, cmd := range root.Commands() {
		if args := cmd.Args; args != nil {
			cmd.Args = func(cmd *cobra.Command, given []string) error {
				if err := args(cmd, given); err != nil {
					return usageError{fmt.Errorf("%w; see \"%s --help\"", err, cmd.CommandPath())}
				}
				return nil
			}
		}
	}
	root.Args = func(cmd *cobra.Command, given []string) error {
		if len(given) > 0 {
			return usageError{fmt.Errorf("unknown command %q; see \"headwater --help\"", given[0])}
		}
		return nil
	}
	return root
}

// jsonFlag gives a read command its --json.
func jsonFlag(cmd *cobra.Command, f *flags) {
	cmd.Flags().BoolVar(&f.json, "json", false, "print JSON")
}

// config is what the flags say, for commands that log only what goes wrong.
func (f *flags) config(cmd *cobra.Command) app.Config {
	level := slog.LevelError
	if f.verbose {
		level = slog.LevelDebug
	}
	return app.Config{
		Dir: f.data, Language: app.DefaultLanguage(), Version: version(), Clock: time.Now,
		Log: slog.New(slog.NewTextHandler(cmd.ErrOrStderr(), &slog.HandlerOptions{Level: level})),
	}
}

// reading runs a command's work on a desk opened for reading.
func (f *flags) reading(work func(cmd *cobra.Command, args []string, desk store.Store) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) (err error) {
		desk, err := app.ReadDesk(cmd.Context(), f.config(cmd))
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, desk.Close()) }()
		return work(cmd, args, desk)
	}
}

// printJSON prints one value on a line of its own.
func printJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

// tellBad prints one line for each input that could not be used.
func tellBad(w io.Writer) func(*news.BadInput) {
	return func(b *news.BadInput) { fmt.Fprintf(w, "headwater: %s\n", oneLine(b.Error())) }
}

// oneLine folds white space, so that what is printed for one thing is one line.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// count is "1 article", "2 articles".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if stem, ok := strings.CutSuffix(noun, "y"); ok && noun != "day" {
		return fmt.Sprintf("%d %sies", n, stem)
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
