package sqlite

import (
	"context"
	"fmt"
	"testing"
	"time"
)

// LimitPages bounds how large the database may grow.
func LimitPages(t *testing.T, s *Store, pages int) {
	pragma(t, s, fmt.Sprintf("PRAGMA max_page_count = %d", pages))
}

// WaitForLock sets how long a write waits for another process.
func WaitForLock(t *testing.T, s *Store, d time.Duration) {
	pragma(t, s, fmt.Sprintf("PRAGMA busy_timeout = %d", d.Milliseconds()))
}

func pragma(t *testing.T, s *Store, query string) {
	t.Helper()
	err := s.update(t.Context(), func(ctx context.Context, session *session) error {
		_, err := session.conn.ExecContext(ctx, query)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
