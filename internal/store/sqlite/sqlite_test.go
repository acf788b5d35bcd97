package sqlite_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/headwater-news/headwater/internal/store"
	"github.com/headwater-news/headwater/internal/store/sqlite"
	"github.com/headwater-news/headwater/internal/store/storetest"
)

// TestStore runs the suite on hundreds of desks, each a copy of an empty one
// that does not wait for the disk. TestKilled tries what depends on that.
func TestStore(t *testing.T) {
	empty, err := os.ReadFile(made(t))
	if err != nil {
		t.Fatal(err)
	}
	storetest.Run(t, func(t *testing.T) store.Store {
		path := filepath.Join(t.TempDir(), "desk.db")
		if err := os.WriteFile(path, empty, 0o600); err != nil {
			t.Fatal(err)
		}
		s := open(t, path)
		sqlite.DoNotSync(t, s)
		return s
	})
}

// open opens a desk that is closed when the test ends.
func open(t *testing.T, path string) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}
