package ingest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// A walk goes through the paths of one call of [Reader.Files]. Its methods
// report whether to go on.
type walk struct {
	r        *Reader
	ctx      context.Context
	yield    func(news.Capture, error) bool
	manifest *lookup
}

// path reads a file or a folder that the user named.
func (w *walk) path(path string) bool {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return w.bad(path, err)
	case info.IsDir():
		return w.folder(path, []fs.FileInfo{info})
	case strings.EqualFold(filepath.Ext(path), ".csv"):
		return w.yield(news.Capture{}, &news.BadInput{Place: path, Err: errors.New("a CSV table is not a page"),
			Hint: "give it with --manifest if it describes the files"})
	}
	return w.file(path, info, false)
}

// folder reads what is in a folder. The folders it lies in come with it, so
// that a link back to one of them is noticed.
func (w *walk) folder(path string, above []fs.FileInfo) bool {
	entries, err := os.ReadDir(path) // in order of name
	if err != nil && !w.bad(path, err) {
		return false
	}
	for _, entry := range entries {
		if err := w.ctx.Err(); err != nil {
			w.yield(news.Capture{}, err)
			return false
		}
		if !w.entry(filepath.Join(path, entry.Name()), above) {
			return false
		}
	}
	return true
}

func (w *walk) entry(path string, above []fs.FileInfo) bool {
	name := filepath.Base(path)
	if strings.HasPrefix(name, ".") || strings.EqualFold(filepath.Ext(name), ".csv") {
		return true
	}
	info, err := os.Stat(path)
	if err != nil {
		if target, linkErr := os.Readlink(path); linkErr == nil && errors.Is(err, fs.ErrNotExist) {
			return w.yield(news.Capture{}, &news.BadInput{Place: path, Err: fmt.Errorf("a link to %s, which is not there", target),
				Hint: "remove the link or restore the file"})
		}
		return w.bad(path, err)
	}
	switch {
	case info.IsDir():
		for _, folder := range above {
			if os.SameFile(folder, info) {
				return w.yield(news.Capture{}, &news.BadInput{Place: path, Err: errors.New("a link back to a folder that it lies in"),
					Hint: "nothing is lost; remove the link to be rid of this message"})
			}
		}
		return w.folder(path, append(above[:len(above):len(above)], info))
	case !info.Mode().IsRegular():
		w.r.skip("neither file nor folder")
		return true
	}
	return w.file(path, info, true)
}

// file reads one file. In a folder, a file is only read if it is something that
// can be a page.
func (w *walk) file(path string, info fs.FileInfo, inFolder bool) bool {
	if w.manifest.is(info) {
		return true
	}
	f, err := os.Open(path)
	if err != nil {
		return w.bad(path, err)
	}
	defer f.Close()
	place, err := filepath.Abs(path)
	if err != nil {
		return w.bad(path, err)
	}
	size := int64(-1)
	if info.Mode().IsRegular() {
		size = info.Size()
	}
	return w.r.read(w.ctx, source{
		name: path, place: place, in: f, size: size, line: w.manifest.find(place), inFolder: inFolder,
	}, w.yield)
}

// bad reports a path that could not be opened.
func (w *walk) bad(path string, err error) bool {
	return w.yield(news.Capture{}, unreadable(path, err))
}

// unreadable says in plain words why a file could not be read.
func unreadable(path string, err error) *news.BadInput {
	bad := &news.BadInput{Place: path, Err: err}
	if pathErr, ok := errors.AsType[*fs.PathError](err); ok {
		bad.Err = pathErr.Err
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		bad.Err, bad.Hint = errors.New("no such file or folder"), "check the path"
	case errors.Is(err, fs.ErrPermission):
		bad.Err, bad.Hint = errors.New("no permission to read it"), "make it readable for the user that runs headwater"
	}
	return bad
}
