// Package samples holds Headwater's sample coverage: some eighty captured pages
// of twelve invented outlets in five invented countries, on ten stories, written
// for this project so that a newcomer sees a desk at work before following
// anything, and so that every stage has something to be judged on.
//
// No outlet, place, person or event in it exists. README.md tells the stories
// and explains expected.json, which says what a right desk finds in them.
package samples

import (
	"embed"
	"io/fs"
)

//go:embed pages
var pages embed.FS

// Files is the sample coverage: the captures, manifest.csv (what is known of
// captures that carry no metadata) and outlets.csv (who the outlets are). In
// the order of their names the captures stand in the order of their arrival.
// It is read-only and safe for concurrent use.
var Files fs.FS = inside(pages, "pages")

// inside is the folder dir of files as a file system of its own. It panics when
// dir is no valid path, which the constant above cannot be.
func inside(files fs.FS, dir string) fs.FS {
	sub, err := fs.Sub(files, dir)
	if err != nil {
		panic(err)
	}
	return sub
}
