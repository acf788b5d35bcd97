package app

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/headwater-news/headwater/internal/ingest"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/pipeline"
	"github.com/headwater-news/headwater/internal/store"
	"github.com/headwater-news/headwater/internal/store/sqlite"
	"github.com/headwater-news/headwater/internal/stream/local"
)

// Desk is a desk open for work: nobody else works on it until Close.
type Desk struct {
	Config
	Store    *sqlite.Store
	pipeline *pipeline.Pipeline
	queue    *local.Queue
	archive  *ingest.Archive
	lock     *lock
}

// Watch is told what happens while a desk works. Its functions may be nil, and
// may be called from several goroutines.
type Watch struct {
	Progress func(done int)       // so many captures more were finished
	Bad      func(*news.BadInput) // an input cannot be used and was set aside
}

// OpenDesk opens the desk in c.Dir for work and makes it where there is none.
func OpenDesk(ctx context.Context, c Config, watch Watch) (_ *Desk, err error) {
	d := &Desk{Config: c}
	defer func() {
		if err != nil {
			err = errors.Join(err, d.Close())
		}
	}()
	if err := os.MkdirAll(c.Dir, 0o700); err != nil {
		return nil, fmt.Errorf("make data directory: %w; name another with --data", err)
	}
	if d.lock, err = lockDesk(c); err != nil {
		return nil, err
	}
	if d.Store, err = sqlite.Open(ctx, c.database()); err != nil {
		return nil, err
	}
	if d.archive, err = ingest.OpenArchive(c.archive(), c.Clock); err != nil {
		return nil, err
	}
	if d.queue, err = local.Open(ctx, d.Store, c.Clock); err != nil {
		return nil, err
	}
	d.pipeline, err = pipeline.Open(ctx, pipeline.Config{
		Store: d.Store, Stream: d.queue, Archive: d.archive,
		Clock: c.Clock, Log: c.Log, Language: c.Language, Progress: watch.Progress, Bad: watch.Bad,
	})
	if err != nil {
		return nil, err
	}
	return d, nil
}

// Close gives the desk free. It may be called after a failed open.
func (d *Desk) Close() error {
	var errs []error
	if d.queue != nil {
		errs = append(errs, d.queue.Close())
	}
	if d.archive != nil {
		errs = append(errs, d.archive.Close())
	}
	if d.Store != nil {
		errs = append(errs, d.Store.Close())
	}
	if d.lock != nil {
		errs = append(errs, d.lock.release())
	}
	return errors.Join(errs...)
}

// ReadDesk opens the desk in c.Dir for reading, also while another process
// works on it. Where there is no desk the error wraps [ErrNothing].
func ReadDesk(ctx context.Context, c Config) (store.Store, error) {
	s, err := sqlite.OpenReadOnly(ctx, c.database())
	return s, noDesk(c, err)
}

// NoteDesk opens the desk's store for small writes beside a working process:
// what is followed, what is to be tried again. Unlike [ReadDesk] it makes a
// desk where there is none.
func NoteDesk(ctx context.Context, c Config) (store.Store, error) {
	if err := os.MkdirAll(c.Dir, 0o700); err != nil {
		return nil, fmt.Errorf("make data directory: %w; name another with --data", err)
	}
	return sqlite.Open(ctx, c.database())
}

func noDesk(c Config, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("no desk in %s: %w; fill one with \"headwater ingest\", or see \"headwater demo\"", c.Dir, ErrNothing)
	}
	return err
}
