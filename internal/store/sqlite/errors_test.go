package sqlite_test

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
	"github.com/headwater-news/headwater/internal/store/sqlite"
)

// says checks that an error names the file and tells what is wrong or what to do.
func says(t *testing.T, err error, path string, parts ...string) {
	t.Helper()
	if err == nil {
		t.Fatal("no error")
	}
	for _, part := range append(parts, path) {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("error %q does not say %q", err, part)
		}
	}
	if strings.Contains(err.Error(), "\n") {
		t.Errorf("error %q has more than one line", err)
	}
}

// behind opens a database behind the store's back.
func behind(t *testing.T, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: path}).EscapedPath())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	db.SetMaxOpenConns(1)
	return db
}

// made is the path of a desk that was made and closed.
func made(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "what? 100% #1.db")
	if err := open(t, path).Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestOpenMissing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "none", "desk.db")
	_, err := sqlite.OpenReadOnly(t.Context(), path)
	says(t, err, path)
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v does not wrap fs.ErrNotExist", err)
	}
	_, err = sqlite.Open(t.Context(), path)
	says(t, err, filepath.Dir(path))
}

func TestOpenNewer(t *testing.T) {
	path := made(t)
	if _, err := behind(t, path).Exec(`INSERT INTO goose_db_version (version_id, is_applied) VALUES (999, 1)`); err != nil {
		t.Fatal(err)
	}
	_, err := sqlite.Open(t.Context(), path)
	says(t, err, path, "newer headwater", "999")
	_, err = sqlite.OpenReadOnly(t.Context(), path)
	says(t, err, path, "newer headwater", "999")
}

func TestOpenOlderToRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.db")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := sqlite.OpenReadOnly(t.Context(), path)
	says(t, err, path, "older headwater", "headwater serve")
}

func TestOpenSomethingElse(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.db")
	if err := os.WriteFile(path, []byte(strings.Repeat("This is a letter, not a desk.\n", 500)), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := sqlite.Open(t.Context(), path)
	says(t, err, path, "not a database")
	_, err = sqlite.OpenReadOnly(t.Context(), path)
	says(t, err, path, "not a database")
}

func TestDamaged(t *testing.T) {
	path := made(t)
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	info, err := file.Stat()
	if err != nil {
		t.Fatal(err)
	}
	for at := int64(4096); at < info.Size(); at += 64 {
		if _, err := file.WriteAt([]byte("damaged!damaged!damaged!damaged!"), at); err != nil {
			t.Fatal(err)
		}
	}
	file.Close()
	s, err := sqlite.Open(t.Context(), path)
	if err == nil {
		_, err = s.Land(t.Context(), []store.Landing{{Capture: news.Capture{ID: "c1"}}})
		s.Close()
	}
	says(t, err, path, "damaged", "restore a backup")
}

// A database that may not grow behaves like one on a full disk.
func TestFullDisk(t *testing.T) {
	path := made(t)
	s := open(t, path)
	sqlite.LimitPages(t, s, 120)
	var err error
	landed := 0
	for n := 0; err == nil && n < 10_000; n++ {
		id := news.CaptureID(fmt.Sprintf("%06d", n))
		if _, err = s.Land(t.Context(), []store.Landing{{Capture: news.Capture{ID: id, File: strings.Repeat("long/", 100)}}}); err == nil {
			landed++
		}
	}
	says(t, err, path, "disk is full", "free some space")
	counts, err := s.Counts(t.Context())
	if err != nil || counts.Captures != landed || counts.Waiting != landed {
		t.Errorf("after the disk was full: %+v, %v, want %d captures", counts, err, landed)
	}
	sqlite.LimitPages(t, s, 1<<20)
	if _, err := s.Land(t.Context(), []store.Landing{{Capture: news.Capture{ID: "after"}}}); err != nil {
		t.Errorf("once there is room: %v", err)
	}
}

func TestReadOnly(t *testing.T) {
	path := made(t)
	s, err := sqlite.OpenReadOnly(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	says(t, s.Follow(t.Context(), store.Followed{URL: "https://a.example/"}), path, "for reading only")
}

// TestReadWhileWriting reads with one store what another writes, as a command
// does beside a running server.
func TestReadWhileWriting(t *testing.T) {
	path := made(t)
	writer := open(t, path)
	reader, err := sqlite.OpenReadOnly(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	for n := range 5 {
		if _, err := writer.Land(t.Context(), []store.Landing{{Capture: news.Capture{ID: news.CaptureID(fmt.Sprint(n))}}}); err != nil {
			t.Fatal(err)
		}
		counts, err := reader.Counts(t.Context())
		if err != nil || counts.Captures != n+1 {
			t.Errorf("counts: %+v, %v, want %d captures", counts, err, n+1)
		}
	}
}

// TestReadOnlyFolder reads a desk on a medium that takes no writes.
func TestReadOnlyFolder(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write everywhere")
	}
	path := made(t)
	folder := filepath.Dir(path)
	if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(folder, 0o700)
	s, err := sqlite.OpenReadOnly(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := s.Counts(t.Context()); err != nil {
		t.Error(err)
	}
	w, err := sqlite.Open(t.Context(), path)
	if err == nil {
		err = w.Follow(t.Context(), store.Followed{URL: "https://a.example/"})
		w.Close()
	}
	says(t, err, path, "check")
}

// TestLocked has another process hold the file for longer than we wait.
func TestLocked(t *testing.T) {
	path := made(t)
	s := open(t, path)
	sqlite.WaitForLock(t, s, 50*time.Millisecond)
	other := behind(t, path)
	if _, err := other.Exec(`BEGIN IMMEDIATE`); err != nil {
		t.Fatal(err)
	}
	says(t, s.Follow(t.Context(), store.Followed{URL: "https://a.example/"}), path, "another process")
	if _, err := other.Exec(`ROLLBACK`); err != nil {
		t.Fatal(err)
	}
	if err := s.Follow(t.Context(), store.Followed{URL: "https://a.example/"}); err != nil {
		t.Errorf("once the other has ended: %v", err)
	}
}
