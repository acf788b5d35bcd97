package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/headwater-news/headwater/internal/store"
)

func newFollowing(f *flags) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "following",
		Short: "List what is followed, and how the last poll went",
		Args:  cobra.NoArgs,
		RunE: f.reading(func(cmd *cobra.Command, args []string, desk store.Store) error {
			followed, err := desk.Followed(cmd.Context())
			if err != nil {
				return err
			}
			if f.json {
				return printJSON(cmd.OutOrStdout(), append([]store.Followed{}, followed...))
			}
			if len(followed) == 0 {
				_, err := fmt.Fprintln(cmd.OutOrStdout(), "Nothing is followed. Begin with \"headwater follow URL\".")
				return err
			}
			for _, one := range followed {
				if _, err := fmt.Fprintf(cmd.OutOrStdout(), "%s\n    %s\n", described(one.URL, one.Title), pollText(one.Last)); err != nil {
					return err
				}
			}
			return nil
		}),
	}
	jsonFlag(cmd, f)
	return cmd
}

// pollText tells how a poll went, in a sentence.
func pollText(p store.Poll) string {
	switch at := p.Time.Format(time.DateTime); {
	case p.Time.IsZero():
		return "not yet asked; \"headwater serve\" asks"
	case p.Error != "":
		return fmt.Sprintf("failing (%s in a row), last at %s UTC: %s; next try %s UTC", count(p.Failing, "time"), at, p.Error, p.Next.Format(time.DateTime))
	default:
		return fmt.Sprintf("asked %s UTC, %s new", at, count(p.Captures, "capture"))
	}
}
