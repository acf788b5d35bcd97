// Package bench measures speed and memory as ratios: the work of a stage
// against a floor (a parse, a scan) timed on the same input in the same run, so
// that the figure means the same on a slow machine and on a fast one.
package bench

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"
)

// ErrNothingToMeasure says that the input given holds nothing a bench can run on.
var ErrNothingToMeasure = errors.New("nothing to measure")

// Result is one measured ratio and the budget the design gives it.
type Result struct {
	Name   string   `json:"name"`             // "extract"
	Ratio  float64  `json:"ratio"`            // Work time / Floor time, or what Unit says
	Unit   string   `json:"unit"`             // what the ratio counts: "× html.Parse"
	Budget float64  `json:"budget"`           // the limit the ratio is held against
	AtMost bool     `json:"at_most"`          // true: the budget is a ceiling; false: it is a floor
	Items  int      `json:"items"`            // pages, articles … measured
	Detail []Detail `json:"detail,omitempty"` // the figures behind it, in reading order
}

// Detail is one figure behind a ratio.
type Detail struct {
	Name  string  `json:"name"`
	Value float64 `json:"value"`
	Unit  string  `json:"unit,omitempty"`
}

// Within reports whether the ratio keeps its budget.
func (r Result) Within() bool {
	if r.AtMost {
		return r.Ratio <= r.Budget
	}
	return r.Ratio >= r.Budget
}

// String is one line for a terminal: "extract 4.3 × html.Parse (budget ≤ 5)".
func (r Result) String() string {
	sign, verdict := "≥", ""
	if r.AtMost {
		sign = "≤"
	}
	if !r.Within() {
		verdict = ", NOT kept"
	}
	return fmt.Sprintf("%s %.3g %s (budget %s %.4g%s)", r.Name, r.Ratio, r.Unit, sign, r.Budget, verdict)
}

// WriteText prints the result and the figures behind it.
func (r Result) WriteText(w io.Writer) error {
	if _, err := fmt.Fprintln(w, r); err != nil {
		return err
	}
	for _, d := range r.Detail {
		if _, err := fmt.Fprintf(w, "    %-32s %10.4g %s\n", d.Name, d.Value, d.Unit); err != nil {
			return err
		}
	}
	return nil
}

// WriteJSON prints the results as one JSON array.
func WriteJSON(w io.Writer, results []Result) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(results)
}

// milliseconds is d per n items, for a Detail.
func milliseconds(d time.Duration, n int) float64 {
	return d.Seconds() * 1000 / float64(max(n, 1))
}
