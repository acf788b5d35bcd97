// Package samples holds Headwater's sample coverage: some eighty captured pages
// of twelve invented outlets in five invented countries, on ten stories, written
// for this project so that a newcomer sees a desk at work before following
// anything, and so that every stage has something to be judged on.
//
// No outlet, place, person or event in it exists. README.md tells the stories
// and explains expected.json, which says what a right desk finds in them.
package samples

import "embed"

// Files is the sample coverage: the captures and their manifest.csv under
// pages/, outlets.csv (who the outlets are), and expected.json (the answers).
// The files of pages/ in the order of their names are the captures in the order
// of their arrival. It is read-only and safe for concurrent use.
//
//go:embed pages outlets.csv expected.json
var Files embed.FS
