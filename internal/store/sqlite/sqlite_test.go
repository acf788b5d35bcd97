package sqlite_test

import (
	"path/filepath"
	"testing"

	"github.com/headwater-news/headwater/internal/store"
	"github.com/headwater-news/headwater/internal/store/sqlite"
	"github.com/headwater-news/headwater/internal/store/storetest"
)

func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) store.Store { return open(t, filepath.Join(t.TempDir(), "desk.db")) })
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
