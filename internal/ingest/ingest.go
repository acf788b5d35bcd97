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
	"time"

	"github.com/headwater-news/headwater/internal/news"
)

// DefaultMaxBytes bounds one capture where [Reader.MaxBytes] is zero: 64 MB.
const DefaultMaxBytes = 64 << 20

// Reader reads captures from files and streams.
type Reader struct {
	Clock    func() time.Time // the Time of captures that carry none of their own
	Manifest *Manifest        // what the user says of files; may be nil
	MaxBytes int64            // the largest capture, NDJSON line or record; 0 means DefaultMaxBytes
}

// Files reads files and folders.
func (r *Reader) Files(ctx context.Context, paths []string) iter.Seq2[news.Capture, error] {
	return func(yield func(news.Capture, error) bool) {}
}

// Stream reads captures from in, which users know as name.
func (r *Reader) Stream(ctx context.Context, name string, in io.Reader) iter.Seq2[news.Capture, error] {
	return func(yield func(news.Capture, error) bool) {}
}

// Skip counts inputs passed over for one reason that is no fault.
type Skip struct {
	Reason string
	Count  int
}

// Skipped gives what was passed over so far, in order of reason.
func (r *Reader) Skipped() []Skip { return nil }

// Manifest is what the user says of files.
type Manifest struct{}

// ReadManifest reads a manifest CSV.
func ReadManifest(path string) (*Manifest, error) { return &Manifest{}, nil }

// Location says where in the archive a capture is kept.
type Location struct {
	File   string
	Offset int64
	Length int64
}

// Archive keeps captures as WARC.
type Archive struct{}

// OpenArchive opens or starts the archive in dir.
func OpenArchive(dir string, clock func() time.Time) (*Archive, error) { return &Archive{}, nil }

// Append keeps captures.
func (a *Archive) Append(ctx context.Context, captures []news.Capture) ([]Location, error) {
	return make([]Location, len(captures)), nil
}

// Read gives a capture back.
func (a *Archive) Read(ctx context.Context, at Location) (news.Capture, error) {
	return news.Capture{}, nil
}

// Truncate drops what was appended past end.
func (a *Archive) Truncate(end Location) error { return nil }

// Close closes the archive.
func (a *Archive) Close() error { return nil }

// FetchOptions are the settings of a [Fetcher].
type FetchOptions struct {
	Clock      func() time.Time
	Version    string
	AllowHosts []string
}

// Fetcher makes polite requests.
type Fetcher struct{}

// NewFetcher makes a fetcher.
func NewFetcher(o FetchOptions) *Fetcher { return &Fetcher{} }

// Validators are the answer's ETag and Last-Modified.
type Validators struct {
	ETag         string `json:"etag,omitempty"`
	LastModified string `json:"last_modified,omitempty"`
}

// Fetched is what a URL turned out to be: unchanged, a page, or a feed.
type Fetched struct {
	URL         string
	Validators  Validators
	NotModified bool
	Capture     *news.Capture
	Feed        *Feed
}

// Fetch makes one polite GET.
func (f *Fetcher) Fetch(ctx context.Context, url string, prev Validators) (Fetched, error) {
	return Fetched{}, nil
}

// Find resolves what a user asks to follow: a feed, or a site whose feed or sitemap is found.
func (f *Fetcher) Find(ctx context.Context, url string) (Feed, error) { return Feed{}, nil }

// Entries fetches the page of every entry for which skip does not say true.
func (f *Fetcher) Entries(ctx context.Context, feed Feed, skip func(Entry) bool) iter.Seq2[news.Capture, error] {
	return func(yield func(news.Capture, error) bool) {}
}

// Close ends idle connections.
func (f *Fetcher) Close() {}

// Feed is a list of entries.
type Feed struct {
	URL, Title, Site, Language string
	Validators                 Validators
	Entries                    []Entry
}

// Entry is one entry of a feed.
type Entry struct {
	URL, Title, Summary, Content, Language string
	Published                              news.When
}
