// Package sqlite keeps a desk in one SQLite database file beside its evidence.
//
// Reads go through a pool of connections that see the last commit and never
// wait for the writer (write-ahead log). Writes go through one connection, so
// they stand in line in the process; another process that writes waits for its
// turn in the file. Text search is FTS5 over the texts where they stand.
//
// # What survives
//
// The log is synced to disk at every commit (synchronous=FULL). A killed
// process would be safe without: what was written to the log is the operating
// system's. But after a power cut the last commits could be missing while the
// evidence behind them was kept, and evidence behind the last landing is taken
// out of the archive when a desk is opened. So whatever a write returned from
// survives both, on a disk that keeps what it says it has synced.
package sqlite

import (
	"context"
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"

	"github.com/headwater-news/headwater/internal/store"
)

// Store is a desk's memory in a SQLite file. It implements [store.Store] and
// the job table of the local stream.
type Store struct {
	path  string
	read  *pool
	write *pool // nil when open for reading only
}

var _ store.Store = (*Store)(nil)

// errReadOnly is returned by writes to a store that is open for reading only.
var errReadOnly = errors.New("the desk is open for reading only")

// Open opens the database for reading and writing, makes it where there is
// none, and brings its schema up to date. The folder must exist. A database
// with a schema newer than this binary's is an error.
func Open(ctx context.Context, path string) (_ *Store, err error) {
	s := &Store{path: path}
	defer func() {
		if err != nil {
			err = s.explain("open the desk's database", errors.Join(err, s.Close()))
		}
	}()
	if _, err := os.Stat(filepath.Dir(path)); err != nil {
		return nil, err
	}
	if s.write, err = connect(path, 1, writing); err != nil {
		return nil, err
	}
	if err := migrate(ctx, s.write.db); err != nil {
		return nil, err
	}
	if s.read, err = connect(path, readers(), reading); err != nil {
		return nil, err
	}
	return s, nil
}

// OpenReadOnly opens the database for reading, also while another process
// writes. A missing database is an error that wraps [fs.ErrNotExist]; a schema
// other than this binary's is an error too.
func OpenReadOnly(ctx context.Context, path string) (_ *Store, err error) {
	s := &Store{path: path}
	defer func() {
		if err != nil {
			err = s.explain("open the desk's database", errors.Join(err, s.Close()))
		}
	}()
	if _, err := os.Stat(path); err != nil {
		return nil, err
	}
	err = s.openToRead(ctx, url.Values{"mode": {"ro"}})
	if cannotWrite(err) && !exists(path+"-wal") {
		// A folder that takes no writes has no room for the memory that readers and
		// a writer share; but without a log there, nobody is writing either.
		err = s.openToRead(ctx, url.Values{"immutable": {"1"}})
	}
	if err != nil {
		return nil, err
	}
	return s, nil
}

func (s *Store) openToRead(ctx context.Context, how url.Values) (err error) {
	if s.read != nil {
		s.read.close()
	}
	if s.read, err = connect(s.path, readers(), reading, how); err != nil {
		return err
	}
	return checkSchema(ctx, s.read.db)
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

// readers is how many connections read at once: enough that a page does not
// wait for another one's query.
func readers() int { return max(4, runtime.GOMAXPROCS(0)) }

// writing and reading are the settings of the two kinds of connection. A
// connection waits up to ten seconds for another process's write to end. The
// log is cut back to 64 MB after a long read or a large write let it grow.
var (
	writing = url.Values{
		"_txlock": {"immediate"},
		"_pragma": {"busy_timeout(10000)", "journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(ON)",
			"cache_size(-32000)", "journal_size_limit(67108864)"},
	}
	reading = url.Values{
		"_pragma": {"busy_timeout(10000)", "query_only(ON)", "cache_size(-8000)"},
	}
)

// Close waits for the queries under way and closes the database.
func (s *Store) Close() error {
	var errs []error
	for _, p := range []*pool{s.read, s.write} { // the writer last: it folds the log into the file
		if p != nil {
			errs = append(errs, p.close())
		}
	}
	return s.explain("close", errors.Join(errs...))
}

// view runs reads that see one state of the desk.
func (s *Store) view(ctx context.Context, do func(*session) error) error {
	return s.read.within(ctx, "BEGIN", do)
}

// update runs writes that land together or not at all. The statements in do
// must not be cut short, so they get no context that ends: SQLite would roll
// back by itself. Long ones look at ctx between steps.
func (s *Store) update(ctx context.Context, do func(context.Context, *session) error) error {
	if s.write == nil {
		return errReadOnly
	}
	return s.write.within(ctx, "BEGIN IMMEDIATE", func(t *session) error {
		return do(context.WithoutCancel(ctx), t)
	})
}
