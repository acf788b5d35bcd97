package pipeline_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/ingest"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/pipeline"
	"github.com/headwater-news/headwater/internal/store"
	"github.com/headwater-news/headwater/internal/store/sqlite"
	"github.com/headwater-news/headwater/internal/stream/local"
)

var update = flag.Bool("update", false, "renew the accounts in testdata")

// TestDesks takes in the files of each archive in testdata, in the order of
// their names, and holds the desk's account of itself against the file "desk".
// Files whose names begin with a folder are taken in folder by folder, with the
// desk closed and opened in between.
func TestDesks(t *testing.T) {
	scripts, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(scripts) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	for _, script := range scripts {
		t.Run(strings.TrimSuffix(filepath.Base(script), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(script)
			if err != nil {
				t.Fatal(err)
			}
			want, folders := unpack(t, archive)
			data := t.TempDir()
			for _, folder := range folders {
				takeIn(t, data, folder)
			}
			got := account(t, data)
			if *update {
				archive.Files[len(archive.Files)-1].Data = []byte(got)
				if err := os.WriteFile(script, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("the desk says otherwise (-want +got):\n%s", diff)
			}
		})
	}
}

// unpack writes an archive's files into folders and returns the expected
// account, which is its last file.
func unpack(t *testing.T, archive *txtar.Archive) (want string, folders []string) {
	t.Helper()
	root := t.TempDir()
	for _, file := range archive.Files {
		if file.Name == "desk" {
			want = string(file.Data)
			continue
		}
		path := filepath.Join(root, file.Name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, file.Data, 0o644); err != nil {
			t.Fatal(err)
		}
		if folder := filepath.Dir(path); len(folders) == 0 || folders[len(folders)-1] != folder {
			folders = append(folders, folder)
		}
	}
	return want, folders
}

// clock stands still: what is captured is captured at noon.
func clock() time.Time { return time.Date(2026, 9, 1, 12, 0, 0, 0, time.UTC) }

// desk is a pipeline on a store and an archive in one directory.
type desk struct {
	*pipeline.Pipeline
	store   *sqlite.Store
	archive *ingest.Archive
	queue   *local.Queue
}

func openDesk(t *testing.T, data string) desk {
	t.Helper()
	ctx := t.Context()
	s, err := sqlite.Open(ctx, filepath.Join(data, "desk.db"))
	if err != nil {
		t.Fatal(err)
	}
	a, err := ingest.OpenArchive(filepath.Join(data, "warc"), clock)
	if err != nil {
		t.Fatal(err)
	}
	q, err := local.Open(ctx, s, clock)
	if err != nil {
		t.Fatal(err)
	}
	p, err := pipeline.Open(ctx, pipeline.Config{Store: s, Stream: q, Archive: a, Clock: clock, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	return desk{p, s, a, q}
}

func (d desk) close(t *testing.T) {
	t.Helper()
	for _, close := range []func() error{d.queue.Close, d.archive.Close, d.store.Close} {
		if err := close(); err != nil {
			t.Error(err)
		}
	}
}

// takeIn opens the desk, takes a folder in, works until nothing waits, and closes it.
func takeIn(t *testing.T, data, folder string) {
	t.Helper()
	d := openDesk(t, data)
	defer d.close(t)
	reader := &ingest.Reader{Clock: clock}
	if manifest := filepath.Join(folder, "manifest.csv"); exists(manifest) {
		m, err := ingest.ReadManifest(manifest)
		if err != nil {
			t.Fatal(err)
		}
		reader.Manifest = m
	}
	ctx := t.Context()
	if _, err := d.TakeIn(ctx, reader.Files(ctx, []string{folder})); err != nil {
		t.Fatal(err)
	}
	if err := d.Drain(ctx); err != nil {
		t.Fatal(err)
	}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// account is what a desk holds, for reading: each story with its articles, and
// under each article its captures, its relation and its text's beginning and end.
func account(t *testing.T, data string) string {
	t.Helper()
	s, err := sqlite.OpenReadOnly(t.Context(), filepath.Join(data, "desk.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var b bytes.Buffer
	page, err := s.Stories(t.Context(), store.StoryQuery{})
	if err != nil {
		t.Fatal(err)
	}
	names := map[news.ArticleID]string{}
	for _, story := range page.Stories {
		fmt.Fprintf(&b, "story: %s\n", story.Headline)
		coverage, err := s.Coverage(t.Context(), story.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, listed := range coverage {
			names[listed.Article.ID] = filepath.Base(listed.Article.File)
		}
		for _, listed := range coverage {
			entry, err := s.Article(t.Context(), listed.Article.ID)
			if err != nil {
				t.Fatal(err)
			}
			describe(&b, entry, names)
			checkMarks(t, entry)
		}
	}
	counts, err := s.Counts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(&b, "captures %d, articles %d, copies %d, stories %d, set aside %d, waiting %d\n",
		counts.Captures, counts.Articles, counts.Copies, counts.Stories, counts.SetAside, counts.Waiting)
	asides, err := s.Asides(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, aside := range asides {
		fmt.Fprintf(&b, "set aside: %s: %s\n", filepath.Base(aside.Place), aside.Reason)
	}
	return b.String()
}

func describe(b *bytes.Buffer, e store.Entry, names map[news.ArticleID]string) {
	a := e.Article
	fmt.Fprintf(b, "  article: %s; outlet %q, published %q, updated %q\n", a.Headline, a.Outlet, a.Published, a.Updated)
	words := strings.Fields(a.Body)
	fmt.Fprintf(b, "    text: %s … %s\n", strings.Join(words[:min(5, len(words))], " "), strings.Join(words[max(0, len(words)-5):], " "))
	for _, capture := range e.Captures {
		fmt.Fprintf(b, "    captured: %s\n", filepath.Base(capture.File))
	}
	if r := e.Relation; r != nil {
		fmt.Fprintf(b, "    %s of %s, overlap %.2f\n", r.Kind, names[r.To], r.Overlap)
	}
}

// checkMarks holds the marks stored against those of the text shown: whichever
// reading is shown, its own marks go with it.
func checkMarks(t *testing.T, e store.Entry) {
	t.Helper()
	if e.Marks == nil {
		t.Errorf("article %q has no marks", e.Article.Headline)
		return
	}
	want, err := json.MarshalIndent(annotate.New().Annotate(e.Article).Filled(), "", " ")
	if err != nil {
		t.Fatal(err)
	}
	got, err := json.MarshalIndent(e.Marks.Filled(), "", " ")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("article %q has other marks than its text (-want +got):\n%s", e.Article.Headline, diff)
	}
}

// A pipeline whose context ends stops, and nothing of the batch under way is
// lost: the next one does it.
func TestCancelledWorkIsDoneLater(t *testing.T) {
	data, folder := t.TempDir(), t.TempDir()
	text := "The ferry Saint Orla ran aground on a sandbank off Gull Point on Tuesday evening with 57 people aboard, the coastguard said."
	if err := os.WriteFile(filepath.Join(folder, "a.txt"), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	d := openDesk(t, data)
	reader := &ingest.Reader{Clock: clock}
	if _, err := d.TakeIn(t.Context(), reader.Files(t.Context(), []string{folder})); err != nil {
		t.Fatal(err)
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if err := d.Drain(ended); err == nil {
		t.Error("work under an ended context reported success")
	}
	d.close(t)

	d = openDesk(t, data)
	defer d.close(t)
	if err := d.Drain(t.Context()); err != nil {
		t.Fatal(err)
	}
	counts, err := d.store.Counts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if counts.Articles != 1 || counts.Waiting != 0 {
		t.Errorf("after the second start: %+v, want one article and nothing waiting", counts)
	}
}
