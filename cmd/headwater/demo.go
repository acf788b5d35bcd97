package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/headwater-news/headwater/internal/app"
)

func newDemo(f *flags) *cobra.Command {
	var listen string
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "Try a desk with sample coverage, in a directory that goes when you end it",
		Long: `Demo fills a desk in a temporary directory with coverage of invented events by
invented outlets, and serves it. Nothing is fetched, and nothing stays behind.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			c, err := f.modelled(f.serving(cmd))
			if err != nil {
				return err
			}
			listener, err := app.Listen(cmd.Context(), listen)
			if err != nil {
				return err
			}
			defer listener.Close()
			if c.Dir, err = os.MkdirTemp("", "headwater-demo-"); err != nil {
				return fmt.Errorf("make a directory for the demo: %w", err)
			}
			defer func() { err = errors.Join(err, os.RemoveAll(c.Dir)) }()
			desk, taken, err := app.Demo(cmd.Context(), c, tellBad(cmd.ErrOrStderr()))
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, desk.Close()) }()
			if err := printTaken(cmd, f, taken); err != nil {
				return err
			}
			return serve(cmd, desk, listener)
		},
	}
	cmd.Flags().StringVar(&listen, "listen", defaultListen, "the `address` to serve on")
	return cmd
}
