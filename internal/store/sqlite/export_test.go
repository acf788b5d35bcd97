package sqlite

import (
	"fmt"
	"testing"
	"time"
)

// DoNotSync lets commits return before they are on disk.
func DoNotSync(t *testing.T, s *Store) {
	pragma(t, s, "PRAGMA synchronous = OFF")
}

// LimitPages bounds how large the database may grow.
func LimitPages(t *testing.T, s *Store, pages int) {
	pragma(t, s, fmt.Sprintf("PRAGMA max_page_count = %d", pages))
}

// WaitForLock sets how long a write waits for another process.
func WaitForLock(t *testing.T, s *Store, d time.Duration) {
	pragma(t, s, fmt.Sprintf("PRAGMA busy_timeout = %d", d.Milliseconds()))
}

// pragma changes a setting of the writing connection, outside of a transaction.
func pragma(t *testing.T, s *Store, query string) {
	t.Helper()
	session, err := s.write.take(t.Context())
	defer func() { s.write.free <- session }()
	if err == nil && session == nil {
		session, err = s.write.open(t.Context())
	}
	if err == nil {
		_, err = session.conn.ExecContext(t.Context(), query)
	}
	if err != nil {
		t.Fatal(err)
	}
}
