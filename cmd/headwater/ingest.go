package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/headwater-news/headwater/internal/app"
)

func newIngest(f *flags) *cobra.Command {
	var manifest string
	var hosts []string
	cmd := &cobra.Command{
		Use:   "ingest PATH…|URL…|-",
		Short: "Take in files, folders, WARC archives, feeds and pages",
		Long: `Ingest takes in what you have and works until every article has its story.

PATH is a file (.html .txt .ndjson .jsonl .warc .warc.gz .warc.zst .xml feeds) or
a folder of them; URL a page or a feed, fetched once and politely; - is standard
input. A manifest (CSV: file,url,outlet,headline,published,language) says what
files do not say of themselves.

It prints the whole desk in numbers. Copies are captures of an article that was
here already, and articles with a relation to another outlet's. What cannot be
used is reported, set aside, and listed by "headwater doctor"; the rest goes on.
Ingesting the same thing twice changes nothing.`,
		Example: `  headwater ingest news/ --manifest news/manifest.csv
  headwater ingest crawl.warc.gz
  headwater ingest https://harbour-courier.example/feed.xml
  cat articles.ndjson | headwater ingest -`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			c := f.config(cmd)
			c.AllowHosts = hosts
			show := newProgress(cmd.ErrOrStderr(), "articles read")
			desk, err := app.OpenDesk(cmd.Context(), c, app.Watch{Progress: show.add, Bad: show.around(tellBad(cmd.ErrOrStderr()))})
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, desk.Close()) }()
			taken, err := desk.Ingest(cmd.Context(), app.Input{Places: args, Manifest: manifest, Stdin: cmd.InOrStdin()})
			show.done()
			if err != nil {
				return err
			}
			if err := printTaken(cmd, f, taken); err != nil {
				return err
			}
			if taken.New.Bad > 0 && taken.New.Captures+taken.New.Known == 0 {
				return fmt.Errorf("nothing could be used of %s", strings.Join(args, ", "))
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&manifest, "manifest", "", "a CSV that says what the files do not say of themselves")
	cmd.Flags().StringArrayVar(&hosts, "allow-host", nil, "fetch from this `host` although its address is not public (may be repeated)")
	jsonFlag(cmd, f)
	return cmd
}

// printTaken prints the desk in numbers, and on a terminal's second line what
// was new.
func printTaken(cmd *cobra.Command, f *flags, t app.Taken) error {
	out := cmd.OutOrStdout()
	if f.json {
		return printJSON(out, struct {
			app.Taken
			New newCounts `json:"new"`
		}{t, newCounts(t.New)})
	}
	_, err := fmt.Fprintf(out, "captures %d, articles %d, copies %d, stories %d, set aside %d\n",
		t.Captures, t.Articles, t.Copies, t.Stories, t.SetAside)
	if err == nil && t.New.Skipped > 0 {
		_, err = fmt.Fprintf(out, "passed over %s of other kinds (pictures, scripts, notes)\n", count(t.New.Skipped, "file"))
	}
	if err == nil && t.New.Known > 0 {
		_, err = fmt.Fprintf(out, "%s new, %d here already\n", count(t.New.Captures, "capture"), t.New.Known)
	}
	return err
}

// newCounts is what an ingest brought, as JSON.
type newCounts struct {
	Captures int `json:"captures"`
	Known    int `json:"known"`
	Bad      int `json:"bad"`
	Skipped  int `json:"skipped"`
}
