package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/headwater-news/headwater/internal/app"
	"github.com/headwater-news/headwater/internal/store"
)

func newUnfollow(f *flags) *cobra.Command {
	return &cobra.Command{
		Use:   "unfollow URL…",
		Short: "Stop following; what was taken in stays",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			desk, err := app.NoteDesk(cmd.Context(), f.config(cmd))
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, desk.Close()) }()
			var failed []error
			for _, url := range args {
				switch err := desk.Unfollow(cmd.Context(), url); {
				case errors.Is(err, store.ErrNotFound):
					failed = append(failed, fmt.Errorf("%s is not followed; \"headwater following\" lists what is", url))
				case err != nil:
					return err
				default:
					fmt.Fprintf(cmd.OutOrStdout(), "no longer following %s\n", url)
				}
			}
			return errors.Join(failed...)
		},
	}
}
