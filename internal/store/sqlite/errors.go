package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"

	"github.com/headwater-news/headwater/internal/store"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// explain turns an error into one that says what failed, on which file, and
// where SQLite gave a reason that somebody can act on, what to do. The one
// place that knows the driver's codes.
func (s *Store) explain(operation string, err error) error {
	if err == nil {
		return nil
	}
	if advice := advice(err); advice != "" {
		return fmt.Errorf("%s: %s: %s (%w)", operation, s.path, advice, err)
	}
	if namesNoFile(err) {
		return fmt.Errorf("%s: %s: %w", operation, s.path, err)
	}
	return fmt.Errorf("%s: %w", operation, err)
}

// namesNoFile tells errors of the database that do not say which file they are
// about from those of the system that do, and from those that no file is to
// blame for.
func namesNoFile(err error) bool {
	for _, plain := range []error{context.Canceled, context.DeadlineExceeded, store.ErrNotFound, store.ErrCursor} {
		if errors.Is(err, plain) {
			return false
		}
	}
	var named *fs.PathError
	return !errors.As(err, &named)
}

func advice(err error) string {
	var failed *sqlite.Error
	if !errors.As(err, &failed) {
		return ""
	}
	switch failed.Code() & 0xff { // the primary code; the rest is detail
	case sqlite3.SQLITE_FULL:
		return "the disk is full; free some space and try again, nothing was lost"
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM:
		return "the file or its folder cannot be written; check who owns them and whether the disk is mounted for writing"
	case sqlite3.SQLITE_CANTOPEN:
		return "the file cannot be opened; check that its folder exists and may be read and written"
	case sqlite3.SQLITE_CORRUPT:
		return `the file is damaged; restore a backup, or ingest the evidence beside it into a new desk`
	case sqlite3.SQLITE_NOTADB:
		return "the file is not a database; name another data directory, or move it away"
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return "another process has been writing it for long; wait for that one or stop it, then try again"
	case sqlite3.SQLITE_IOERR:
		return "the disk failed to read or write; check it, then try again"
	}
	return ""
}

// notFound turns the absence of a row into [store.ErrNotFound], with what was asked for.
func notFound(err error, kind, id string) error {
	if errors.Is(err, sql.ErrNoRows) {
		return fmt.Errorf("%s %q: %w", kind, id, store.ErrNotFound)
	}
	return err
}

// cannotWrite tells that SQLite failed because it could not make or write a file.
func cannotWrite(err error) bool {
	var failed *sqlite.Error
	if !errors.As(err, &failed) {
		return false
	}
	code := failed.Code() & 0xff
	return code == sqlite3.SQLITE_CANTOPEN || code == sqlite3.SQLITE_READONLY
}
