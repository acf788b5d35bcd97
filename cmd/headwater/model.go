package main

import (
	"fmt"
	"io"
	"time"

	"github.com/headwater-news/headwater/internal/app"
	"github.com/headwater-news/headwater/internal/store"
)

// modelled adds the language model that the environment names, if it names one, for
// the commands that may ask it.
func (f *flags) modelled(c app.Config) (app.Config, error) {
	model, err := app.DefaultModel()
	if err != nil {
		return c, usageError{err}
	}
	c.Model = model
	return c, nil
}

// printModel tells how the language model does; nothing where there is none.
func printModel(w io.Writer, m *store.Model) (err error) {
	if m == nil {
		return nil
	}
	fmt.Fprintf(w, "\nModel %s at %s\n", m.Name, m.URL)
	switch {
	case m.Asked == 0 && m.Failing == 0:
		_, err = fmt.Fprintln(w, "  Not asked yet; \"headwater serve\" asks, one story after another.")
	case m.Asked == 0:
		_, err = fmt.Fprintln(w, "  No question answered.")
	default:
		_, err = fmt.Fprintf(w, "  %s answered: %s written, %s withheld, %s not usable.\n",
			count(m.Asked, "question"), count(m.Written, "brief"), count(m.Withheld, "sentence"), count(m.Unusable, "answer"))
	}
	if !m.LastSuccess.IsZero() {
		_, err = fmt.Fprintf(w, "  Last answer %s UTC.\n", m.LastSuccess.Format(time.DateTime))
	}
	if m.Reason != "" {
		_, err = fmt.Fprintf(w, "  Cannot be asked: %s\n  Tried %s, last %s UTC, again %s UTC. Extractive briefs stand.\n",
			oneLine(m.Reason), count(m.Failing, "time"), m.LastFailure.Format(time.DateTime), m.Next.Format(time.DateTime))
	}
	return err
}
