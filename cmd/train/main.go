// Command train learns the models that the stages ship from gold data, and
// writes them to where they are embedded. It is for those who work on
// Headwater, not for those who use it.
//
//	go run ./cmd/train attributions --gold DIR
//	go run ./cmd/train briefs --gold DIR
//	go run ./cmd/train stories --gold DIR
//	go run ./cmd/train lines --gold DIR
//	go run ./cmd/train words --vectors FILE --gold DIR
package main

import (
	"fmt"
	"os"
)

func main() {
	train := map[string]func(args []string) error{
		"attributions": attributions,
		"briefs":       briefs,
		"lines":        lines,
		"stories":      stories,
		"words":        words,
	}
	if len(os.Args) < 2 || train[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: train attributions|briefs|lines|stories --gold DIR, or train words --vectors FILE --gold DIR")
		os.Exit(2)
	}
	if err := train[os.Args[1]](os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
