package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/headwater-news/headwater/internal/app"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

func newUnnamed(f *flags) *cobra.Command {
	outlet := ""
	cmd := &cobra.Command{
		Use:   "unnamed",
		Short: "Show the ledger of unnamed sources: whom each newsroom does not name, and why",
		Long: `Unnamed lists, newsroom by newsroom, the people it relies on without naming them:
how they are described, how many the text supports, the reason given for not naming
them, and how often it is a plural without a number ("officials say").`,
		Args: cobra.NoArgs,
		RunE: f.reading(func(cmd *cobra.Command, args []string, desk store.Store) error {
			lines, err := desk.Unnamed(cmd.Context())
			if err != nil {
				return err
			}
			newsrooms := byNewsroom(lines)
			if outlet != "" {
				named := newsrooms
				newsrooms = slices.DeleteFunc(slices.Clone(named), func(n newsroom) bool { return !namesNewsroom(n.Newsroom, outlet) })
				if len(newsrooms) == 0 {
					return fmt.Errorf("no unnamed sources of %q: %w; there are some of %s", outlet, app.ErrNothing, listedNewsrooms(named))
				}
			}
			if f.json {
				return printJSON(cmd.OutOrStdout(), newsrooms)
			}
			return printNewsrooms(cmd.OutOrStdout(), newsrooms)
		}),
	}
	cmd.Flags().StringVar(&outlet, "outlet", "", "only those of the newsroom of this name")
	jsonFlag(cmd, f)
	return cmd
}

// newsroom is what one newsroom says of the people it does not name.
type newsroom struct {
	Newsroom  string          `json:"newsroom"`
	Sources   int             `json:"sources"`   // lines of the ledger
	Uncounted int             `json:"uncounted"` // of them plurals without a number
	Reasoned  int             `json:"reasoned"`  // of them with a reason given
	Unnamed   []store.Unnamed `json:"unnamed"`
}

// byNewsroom puts the lines of each newsroom together; the one with most comes
// first. "The Kestrel" and "Kestrel" are one.
func byNewsroom(lines []store.Unnamed) []newsroom {
	list := []newsroom{}
	place := map[string]int{}
	for _, line := range lines {
		key := strings.TrimPrefix(store.SpeakerKey(line.Newsroom), "the ")
		if _, known := place[key]; !known {
			place[key] = len(list)
			list = append(list, newsroom{Newsroom: line.Newsroom})
		}
		n := &list[place[key]]
		if len(n.Newsroom) < len(line.Newsroom) {
			n.Newsroom = line.Newsroom
		}
		n.Sources++
		n.Unnamed = append(n.Unnamed, line)
		if line.Uncounted {
			n.Uncounted++
		}
		if line.Reason != "" {
			n.Reasoned++
		}
	}
	slices.SortStableFunc(list, func(a, b newsroom) int { return b.Sources - a.Sources })
	return list
}

// namesNewsroom tells whether a newsroom is meant by a name: all its words are in it.
func namesNewsroom(newsroom, name string) bool {
	words := strings.Fields(store.SpeakerKey(newsroom))
	asked := strings.Fields(store.SpeakerKey(name))
	return len(asked) > 0 && !slices.ContainsFunc(asked, func(w string) bool { return !slices.Contains(words, w) })
}

func listedNewsrooms(newsrooms []newsroom) string {
	if len(newsrooms) == 0 {
		return "nobody"
	}
	var names []string
	for _, n := range newsrooms {
		names = append(names, n.Newsroom)
	}
	return listed(names)
}

func printNewsrooms(w io.Writer, newsrooms []newsroom) error {
	if len(newsrooms) == 0 {
		_, err := fmt.Fprintln(w, "No unnamed sources in what this desk has read.")
		return err
	}
	for i, n := range newsrooms {
		apart := ""
		if i > 0 {
			apart = "\n"
		}
		_, err := fmt.Fprintf(w, apart+"%s: %s, %d of them a plural without a number, %d with a reason given\n",
			n.Newsroom, count(n.Sources, "unnamed source"), n.Uncounted, n.Reasoned)
		if err != nil {
			return err
		}
		for _, line := range n.Unnamed {
			if _, err := fmt.Fprintf(w, "    %s\n", unnamedText(line.UnnamedEntry)+", story "+string(line.Story)); err != nil {
				return err
			}
		}
	}
	return nil
}

// unnamedText is a line of the ledger in words.
func unnamedText(u news.UnnamedEntry) string {
	text := "“" + oneLine(u.Descriptor) + "”"
	switch {
	case u.Uncounted:
		text += ", how many is not said"
	case u.CountMax == nil:
		text += fmt.Sprintf(", %d or more", u.CountMin)
	case *u.CountMax != u.CountMin:
		text += fmt.Sprintf(", %d to %d", u.CountMin, *u.CountMax)
	case u.CountMin > 1:
		text += fmt.Sprintf(", %d people", u.CountMin)
	}
	if u.Reason != "" {
		text += ": “" + oneLine(u.Reason) + "”"
	}
	return text + "; " + count(len(u.Articles), "article")
}
