package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/headwater-news/headwater/internal/app"
)

func newFollow(f *flags) *cobra.Command {
	var hosts []string
	cmd := &cobra.Command{
		Use:   "follow URL…",
		Short: "Follow feeds and sites; \"headwater serve\" polls them",
		Long: `Follow keeps the address of a feed (RSS, Atom, JSON), or of a site that names its
feed, and "headwater serve" asks it for news every quarter of an hour. Each
address is asked once now, so that one that cannot be followed is known at once.`,
		Example: "  headwater follow https://harbour-courier.example/",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			c := f.config(cmd)
			c.AllowHosts = hosts
			desk, err := app.NoteDesk(cmd.Context(), c)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, desk.Close()) }()
			var failed []error
			for _, url := range args {
				followed, err := app.Follow(cmd.Context(), c, desk, url)
				if err != nil {
					failed = append(failed, err)
					continue
				}
				fmt.Fprintf(cmd.OutOrStdout(), "following %s\n", described(followed.URL, followed.Title))
			}
			return errors.Join(failed...)
		},
	}
	cmd.Flags().StringArrayVar(&hosts, "allow-host", nil, "ask this `host` although its address is not public (may be repeated)")
	return cmd
}

// described is an address with its title, where there is one.
func described(url, title string) string {
	if title == "" {
		return url
	}
	return fmt.Sprintf("%s (%s)", url, title)
}
