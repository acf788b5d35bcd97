package main

import (
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"github.com/headwater-news/headwater/internal/app"
)

func newDoctor(f *flags) *cobra.Command {
	retry := false
	cmd := &cobra.Command{
		Use:   "doctor",
		Short: "Tell how the desk is: what is set aside and why, what fails",
		Long: `Doctor lists what was set aside, with the reason, what is followed and fails, and
how the language model does, if one is used.
With --retry, what was set aside with its bytes is tried again first.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := f.modelled(f.config(cmd))
			if err != nil {
				return err
			}
			if retry {
				if err := retryAsides(cmd, c); err != nil {
					return err
				}
			}
			health, err := examine(cmd, c)
			if err != nil {
				return err
			}
			if f.json {
				return printJSON(cmd.OutOrStdout(), health)
			}
			return printHealth(cmd.OutOrStdout(), health)
		},
	}
	cmd.Flags().BoolVar(&retry, "retry", false, "try again what was set aside")
	jsonFlag(cmd, f)
	return cmd
}

func examine(cmd *cobra.Command, c app.Config) (_ app.Health, err error) {
	desk, err := app.ReadDesk(cmd.Context(), c)
	if err != nil {
		return app.Health{}, err
	}
	defer func() { err = errors.Join(err, desk.Close()) }()
	return app.Examine(cmd.Context(), c, desk)
}

func retryAsides(cmd *cobra.Command, c app.Config) (err error) {
	desk, err := app.OpenDesk(cmd.Context(), c, app.Watch{})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, desk.Close()) }()
	n, err := desk.Retry(cmd.Context())
	if err == nil {
		fmt.Fprintf(cmd.ErrOrStderr(), "tried %s again\n", count(n, "capture"))
	}
	return err
}

func printHealth(w io.Writer, h app.Health) error {
	c := h.Counts
	fmt.Fprintf(w, "Desk in %s\n%s, %s (%d copies), %s in %s.\n", h.Data,
		count(c.Captures, "capture"), count(c.Articles, "article"), c.Copies, count(c.Stories, "story"), count(c.Threads, "thread"))
	if c.Waiting > 0 {
		fmt.Fprintf(w, "%s waiting to be read; \"headwater serve\" or the next ingest goes on with it.\n", count(c.Waiting, "capture"))
	}
	if len(h.SetAside) == 0 && len(h.Failing) == 0 && (h.Model == nil || h.Model.Reason == "") {
		fmt.Fprintln(w, "Nothing is set aside and nothing fails.")
	}
	if len(h.SetAside) > 0 {
		fmt.Fprintf(w, "\nSet aside: %d. \"headwater doctor --retry\" tries those with bytes kept again.\n", len(h.SetAside))
	}
	for _, aside := range h.SetAside {
		kept := "bytes kept as capture " + string(aside.Capture)
		if aside.Capture == "" {
			kept = "no bytes kept: ingest it again once mended"
		}
		fmt.Fprintf(w, "  %s\n      %s\n      %s; since %s UTC\n", aside.Place, oneLine(aside.Reason), kept, aside.Since.Format(time.DateTime))
	}
	if len(h.Failing) > 0 {
		fmt.Fprintf(w, "\nFollowed and failing: %d.\n", len(h.Failing))
	}
	for _, f := range h.Failing {
		if _, err := fmt.Fprintf(w, "  %s\n      %s\n", described(f.URL, f.Title), pollText(f.Last)); err != nil {
			return err
		}
	}
	return printModel(w, h.Model)
}
