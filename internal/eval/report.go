// Package eval scores every stage against gold data that nobody of this
// project made, with the metric the gold data's own community uses. An
// evaluation is a function from a gold file or folder to a [Report].
package eval

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"
)

// ErrNoGold says that there is no gold data at the place named, so nothing was
// measured. It is wrapped with the place.
var ErrNoGold = errors.New("no gold data")

// Report is the outcome of one evaluation: what was measured, on exactly which
// gold data, and the figures.
type Report struct {
	Kind    string  `json:"kind"`   // as in the command: "extraction", "stories" …
	Gold    string  `json:"gold"`   // the path as the user named it
	SHA256  string  `json:"sha256"` // of the gold data, see [HashGold]
	Items   int     `json:"items"`  // how many were scored
	Metrics Metrics `json:"metrics"`
	Table   Table   `json:"-"` // of the metrics that are best read as one
}

// Table says which metrics a terminal shows as a table: in a row and a column
// stands the metric called "row column".
type Table struct{ Rows, Columns []string }

// Metrics is a list of figures in the order in which they are to be read. Its
// JSON form is one object with its keys in that order.
type Metrics []Metric

// Metric is one named figure. Shares are 0..1, counts are whole numbers.
type Metric struct {
	Name  string
	Value float64
}

// Get is the value of the metric called name, and whether there is one.
func (r Report) Get(name string) (float64, bool) {
	for _, m := range r.Metrics {
		if m.Name == name {
			return m.Value, true
		}
	}
	return 0, false
}

// MarshalJSON writes {"name":value,…} in order.
func (ms Metrics) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range ms {
		if i > 0 {
			b.WriteByte(',')
		}
		name, err := json.Marshal(m.Name)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(m.Value)
		if err != nil {
			return nil, fmt.Errorf("metric %s: %w", m.Name, err)
		}
		b.Write(name)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// WriteText prints the report as a table for a terminal.
func (r Report) WriteText(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintf(t, "eval\t%s\n", r.Kind)
	fmt.Fprintf(t, "gold\t%s\n", r.Gold)
	fmt.Fprintf(t, "sha256\t%s\n", r.SHA256)
	fmt.Fprintf(t, "items\t%d\n", r.Items)
	inTable := r.Table.names()
	for _, m := range r.Metrics {
		if !inTable[m.Name] {
			fmt.Fprintf(t, "%s\t%s\n", m.Name, m.text())
		}
	}
	if len(r.Table.Rows) > 0 {
		r.writeTable(t)
	}
	return t.Flush()
}

// writeTable prints the table behind an empty line, which parts its columns from
// those before.
func (r Report) writeTable(w io.Writer) {
	fmt.Fprintf(w, "\n\t%s\n", strings.Join(r.Table.Columns, "\t"))
	for _, row := range r.Table.Rows {
		fmt.Fprint(w, row)
		for _, column := range r.Table.Columns {
			cell := ""
			if value, ok := r.Get(row + " " + column); ok {
				cell = Metric{Value: value}.text()
			}
			fmt.Fprintf(w, "\t%s", cell)
		}
		fmt.Fprintln(w)
	}
}

// names are the names of the metrics in the table.
func (t Table) names() map[string]bool {
	names := map[string]bool{}
	for _, row := range t.Rows {
		for _, column := range t.Columns {
			names[row+" "+column] = true
		}
	}
	return names
}

// text prints whole numbers as such and everything else to four places.
func (m Metric) text() string {
	if m.Value == float64(int64(m.Value)) && (m.Value > 1 || m.Value < 0) {
		return fmt.Sprintf("%.0f", m.Value)
	}
	return fmt.Sprintf("%.4f", m.Value)
}

// HashGold is the SHA-256 of a gold file, or of a gold folder: then of each
// file's slash-separated path within it and its contents, in path order. Two
// reports with the same hash were measured on the same data.
func HashGold(path string) (string, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("%s: %w", path, ErrNoGold)
	} else if err != nil {
		return "", err
	}
	h := sha256.New()
	if !info.IsDir() {
		if err := hashFile(h, path); err != nil {
			return "", err
		}
		return hex.EncodeToString(h.Sum(nil)), nil
	}
	files := 0
	err = filepath.WalkDir(path, func(name string, d fs.DirEntry, err error) error { // in lexical order
		if err != nil || d.IsDir() || strings.HasPrefix(d.Name(), ".") {
			return err
		}
		files++
		rel, err := filepath.Rel(path, name)
		if err != nil {
			return err
		}
		fmt.Fprintf(h, "%s\x00", filepath.ToSlash(rel))
		return hashFile(h, name)
	})
	if err != nil {
		return "", fmt.Errorf("hash gold folder %s: %w", path, err)
	}
	if files == 0 {
		return "", fmt.Errorf("%s: empty folder: %w", path, ErrNoGold)
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

func hashFile(w io.Writer, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(w, f)
	return err
}
