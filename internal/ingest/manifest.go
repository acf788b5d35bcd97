package ingest

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// Manifest is what the user says of files that say too little of themselves: a
// CSV table with a header line, of the columns file, url, outlet, headline,
// published and language. Only file is needed; other columns are ignored; an
// empty cell says nothing. A file name is relative to the manifest's folder;
// one that leads nowhere stands for the file of that base name among those
// ingested, if it is the only line with that base name.
//
// Of a file that holds many articles, a line gives outlet and language.
type Manifest struct {
	path   string
	info   fs.FileInfo
	lines  []*manifestLine
	faulty []*news.BadInput
}

// A manifestLine is one file's line.
type manifestLine struct {
	number int
	file   string // as written
	path   string // absolute
	url    string
	hints  news.Hints
}

// ReadManifest reads a manifest. A table without the column file is an error; a
// line that cannot be used is reported by [Reader.Files], and the other lines
// hold.
func ReadManifest(path string) (*Manifest, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	info, err := os.Stat(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	m := &Manifest{path: path, info: info}
	table := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(content, []byte("\ufeff"))))
	table.FieldsPerRecord = -1
	table.TrimLeadingSpace = true
	header, err := table.Read()
	column := map[string]int{}
	for i, name := range header {
		column[strings.ToLower(strings.TrimSpace(name))] = i
	}
	if _, ok := column["file"]; !ok || err != nil {
		return nil, &news.BadInput{Place: path + ":1", Err: errors.New("no column named file"),
			Hint: "the first line must name the columns: file,url,outlet,headline,published,language"}
	}
	folder, err := filepath.Abs(filepath.Dir(path))
	if err != nil {
		return nil, unreadable(path, err)
	}
	for {
		cells, err := table.Read()
		if err == io.EOF {
			return m, nil
		}
		if parseErr, ok := errors.AsType[*csv.ParseError](err); ok {
			m.fault(parseErr.StartLine, parseErr.Err, "check the quotes in this line")
			continue
		}
		number, _ := table.FieldPos(0)
		m.add(number, folder, func(name string) string {
			if i, ok := column[name]; ok && i < len(cells) {
				return strings.TrimSpace(cells[i])
			}
			return ""
		})
	}
}

// add takes one line of the table, of which cell gives the named cells.
func (m *Manifest) add(number int, folder string, cell func(string) string) {
	line := &manifestLine{number: number, file: cell("file"), url: cell("url"), hints: news.Hints{
		Outlet: cell("outlet"), Headline: cell("headline"), Language: strings.ToLower(cell("language")),
	}}
	if line.file == "" {
		m.fault(number, errors.New("names no file"), "fill in the column file")
		return
	}
	if line.path = filepath.FromSlash(line.file); !filepath.IsAbs(line.path) {
		line.path = filepath.Join(folder, line.path)
	}
	if i := slices.IndexFunc(m.lines, func(l *manifestLine) bool { return l.path == line.path }); i >= 0 {
		m.fault(number, fmt.Errorf("%s has a line already, line %d", line.file, m.lines[i].number), "keep one of them")
		return
	}
	published, err := news.ParseWhen(cell("published"))
	if err != nil {
		m.fault(number, fmt.Errorf("published: %w", err), "the rest of the line was used")
	}
	line.hints.Published = published
	m.lines = append(m.lines, line)
}

func (m *Manifest) fault(number int, err error, hint string) {
	m.faulty = append(m.faulty, &news.BadInput{Place: fmt.Sprintf("%s:%d", m.path, number), Err: err, Hint: hint})
}

// A lookup finds the lines of a manifest for the files of one run, and knows
// which were used.
type lookup struct {
	manifest *Manifest // may be nil
	byPath   map[string]*manifestLine
	byBase   map[string]*manifestLine // nil where several lines have that base name
	used     map[*manifestLine]bool   // or reported
	reported bool                     // that the manifest's own lines are faulty
}

func (m *Manifest) lookup() *lookup {
	l := &lookup{manifest: m, byPath: map[string]*manifestLine{}, byBase: map[string]*manifestLine{}, used: map[*manifestLine]bool{}}
	if m == nil {
		return l
	}
	for _, line := range m.lines {
		l.byPath[line.path] = line
		base := filepath.Base(line.path)
		if _, taken := l.byBase[base]; taken {
			l.byBase[base] = nil
		} else {
			l.byBase[base] = line
		}
	}
	return l
}

// is reports whether a file is the manifest itself.
func (l *lookup) is(info fs.FileInfo) bool {
	return l.manifest != nil && os.SameFile(l.manifest.info, info)
}

// find gives the line of the file at an absolute path; nil if there is none.
func (l *lookup) find(path string) *manifestLine {
	line := l.byPath[path]
	if line == nil {
		if line = l.byBase[filepath.Base(path)]; line == nil || exists(line.path) {
			return nil
		}
	}
	l.used[line] = true
	return line
}

// faults gives what is wrong with the manifest, by line: lines that could not
// be used, and those that name a file which is not there.
func (l *lookup) faults() []*news.BadInput {
	if l.manifest == nil {
		return nil
	}
	var faults []*news.BadInput
	if !l.reported {
		faults = append(faults, l.manifest.faulty...)
		l.reported = true
	}
	for _, line := range l.manifest.lines {
		if !l.used[line] && !exists(line.path) {
			l.used[line] = true
			faults = append(faults, &news.BadInput{Place: fmt.Sprintf("%s:%d", l.manifest.path, line.number),
				Err: fmt.Errorf("names %s, which is not there", line.file), Hint: "correct the name or take out the line"})
		}
	}
	return faults
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
