// Package ingest turns what users have (files, folders, standard input, WARC
// archives, NDJSON, feeds, URLs) into captures, and keeps captures as WARC.
//
// Three types do it. A [Reader] reads what is on disk or on standard input. A
// [Fetcher] makes polite requests to the web. An [Archive] keeps captures as
// evidence and gives them back. What cannot be used comes out as a
// [news.BadInput] beside the captures, and never ends the reading.
package ingest

import (
	"context"
	"io"
	"iter"
	"maps"
	"slices"
	"time"

	"github.com/headwater-news/headwater/internal/news"
)

// DefaultMaxBytes bounds one capture where [Reader.MaxBytes] is zero: 64 MiB.
const DefaultMaxBytes = 64 << 20

// Reader reads captures from files and streams. It takes HTML, plain text,
// NDJSON and JSON article objects, feeds, and WARC in all its forms; each of
// them also compressed with gzip or Zstandard. What a file is follows from its
// bytes first and its name second.
//
// The sequences it gives read lazily, one capture in memory at a time. Their
// error items are *[news.BadInput], after which they go on; any other error,
// such as that of a cancelled context, is their last item. A Reader serves one
// sequence at a time.
type Reader struct {
	Clock    func() time.Time // the Time of captures that carry none of their own
	Manifest *Manifest        // what the user says of files; may be nil
	MaxBytes int64            // the largest capture, NDJSON line or record; 0 means DefaultMaxBytes

	lookup  *lookup
	skipped map[string]int
}

// Files reads files, and folders with all that is in them, in the order given
// and within a folder by name. In a folder, hidden files, the manifest, CSV
// tables and files that are no text of their own (images, scripts, style
// sheets) are passed over. Links are followed. After the last file come the
// manifest's own faults, each once: lines that name no file there is.
func (r *Reader) Files(ctx context.Context, paths []string) iter.Seq2[news.Capture, error] {
	return func(yield func(news.Capture, error) bool) {
		if r.lookup == nil {
			r.lookup = r.Manifest.lookup()
		}
		w := &walk{r: r, ctx: ctx, yield: yield, manifest: r.lookup}
		for _, path := range paths {
			if !w.path(path) {
				return
			}
		}
		for _, bad := range w.manifest.faults() {
			if !yield(news.Capture{}, bad) {
				return
			}
		}
	}
}

// Stream reads what in holds, such as standard input, which the user knows as name.
func (r *Reader) Stream(ctx context.Context, name string, in io.Reader) iter.Seq2[news.Capture, error] {
	return func(yield func(news.Capture, error) bool) {
		r.read(ctx, source{name: name, place: name, in: in, size: -1}, yield)
	}
}

// Skip counts inputs that were passed over for a reason that is no fault: a
// style sheet in a folder, an answer 404 in an archive.
type Skip struct {
	Reason string
	Count  int
}

// Skipped gives what this reader passed over so far, in order of reason.
func (r *Reader) Skipped() []Skip {
	var skips []Skip
	for _, reason := range slices.Sorted(maps.Keys(r.skipped)) {
		skips = append(skips, Skip{reason, r.skipped[reason]})
	}
	return skips
}

func (r *Reader) skip(reason string) {
	if r.skipped == nil {
		r.skipped = map[string]int{}
	}
	r.skipped[reason]++
}

func (r *Reader) maxBytes() int64 {
	if r.MaxBytes > 0 {
		return r.MaxBytes
	}
	return DefaultMaxBytes
}
