package sqlite_test

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// crashDesk, when set, makes this test binary the process that is killed: it
// works on the desk there until it is.
const crashDesk = "HEADWATER_TEST_CRASH_DESK"

func TestMain(m *testing.M) {
	if path := os.Getenv(crashDesk); path != "" {
		os.Args = []string{os.Args[0], "-test.run=^TestWorkUntilKilled$", "-test.timeout=1m"}
	}
	os.Exit(m.Run())
}

// TestWorkUntilKilled lands and commits, and says so after each call returned.
func TestWorkUntilKilled(t *testing.T) {
	path := os.Getenv(crashDesk)
	if path == "" {
		t.Skip("runs in the process that TestKilled kills")
	}
	s := open(t, path)
	counts, err := s.Counts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for n := counts.Captures; ; n += 3 {
		var landings []store.Landing
		var b store.Batch
		for i := range 3 {
			id := fmt.Sprintf("%06d", n+i)
			landings = append(landings, store.Landing{Capture: news.Capture{ID: news.CaptureID(id)}, Lines: []uint64{1, 2, uint64(n)}})
			article := news.Article{ID: news.ArticleID(id), Headline: "Ferry missing", Body: "The ferry left at dawn. " + id}
			said := store.KeyedSaying{Saying: news.Saying{Speaker: "Ana Ruiz", Words: "We were never told."}, Keys: []uint64{1, uint64(n)}}
			b.Articles = append(b.Articles, store.Entry{Article: article, Story: news.StoryID(fmt.Sprint("s", n/30)), Sayings: []store.KeyedSaying{said}})
			b.Readings = append(b.Readings, store.Read{Capture: news.CaptureID(id), Article: article.ID, Sketch: store.Sketch{Print: []byte(id)}})
		}
		b.Links = []store.Link{{Story: b.Articles[0].Story, Thread: "t1"}}
		if _, err := s.Land(t.Context(), landings); err != nil {
			t.Fatal(err)
		}
		fmt.Println("landed", n+3)
		if n%4 == 0 {
			continue // some keep waiting
		}
		if err := s.Commit(t.Context(), b); err != nil {
			t.Fatal(err)
		}
		fmt.Println("committed", n+3)
		stale, err := s.Stale(t.Context(), 1)
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range stale {
			if err := s.PutLineages(t.Context(), []store.Traced{{Story: id, Lineage: &news.Lineage{Independent: 1}}}); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestKilled kills a process at random moments of its work. What it said it had
// done is there, and what it was doing left nothing half done.
func TestKilled(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.db")
	open(t, path).Close()
	random := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 0))
	for range 6 {
		child := exec.Command(os.Args[0])
		child.Env = append(os.Environ(), crashDesk+"="+path)
		out, err := child.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		said := map[string]int{}
		lines := bufio.NewScanner(out)
		for kill := false; lines.Scan(); {
			var what string
			var n int
			if _, err := fmt.Sscan(lines.Text(), &what, &n); err == nil {
				said[what] = n
			}
			if !kill { // once it works, within the next 50 ms
				kill = true
				time.AfterFunc(time.Duration(random.IntN(50_000))*time.Microsecond, func() { child.Process.Kill() })
			}
		}
		child.Wait()
		if said["landed"] == 0 {
			t.Fatal("the process never came to work")
		}
		checkSound(t, path)

		s := open(t, path)
		for what, n := range said {
			id := news.CaptureID(fmt.Sprintf("%06d", n-1))
			landed, err := s.Landed(t.Context(), []news.CaptureID{id})
			if err != nil || len(landed) != 1 || what == "committed" && !landed[0].Done {
				t.Errorf("said to be %s: capture %s is %+v, %v", what, id, landed, err)
			}
		}
		s.Close()
	}
}

// checkSound asks the database itself whether all is in order.
func checkSound(t *testing.T, path string) {
	t.Helper()
	db := behind(t, path)
	defer db.Close()
	for query, want := range map[string]string{
		`PRAGMA integrity_check`:                        "ok",
		`SELECT count(*) FROM pragma_foreign_key_check`: "0",
		`SELECT count(*) - max(seq) FROM capture`:       "0",
		`SELECT count(*) FROM capture WHERE (SELECT count(*) FROM job WHERE capture = seq) + (SELECT count(*) FROM reading WHERE capture = seq) <> 1`: "0",
		`SELECT (SELECT count(*) FROM article) - (SELECT count(*) FROM reading)`:                                                                      "0",
		`SELECT (SELECT count(*) FROM article) - (SELECT count(*) FROM body)`:                                                                         "0",
		`SELECT (SELECT count(*) FROM article) - (SELECT coalesce(sum(articles), 0) FROM story)`:                                                      "0",
		`SELECT (SELECT count(*) FROM article) * 2 - (SELECT count(*) FROM saying_key JOIN saying ON saying.n = saying_key.saying)`:                   "0",
		`SELECT count(*) FROM story LEFT JOIN lineage ON lineage.story = story.id WHERE stale = 0 AND (content IS NULL OR independent IS NULL)`:       "0",
		`SELECT (SELECT count(*) FROM article) - (SELECT count(*) FROM search WHERE search MATCH 'ferry')`:                                            "0",
	} {
		var got string
		if err := db.QueryRow(query).Scan(&got); err != nil || got != want {
			t.Errorf("%s: got %q, %v, want %q", query, got, err, want)
		}
	}
	if _, err := db.Exec(`INSERT INTO search (search, rank) VALUES ('integrity-check', 1)`); err != nil {
		t.Errorf("text index: %v", err)
	}
}
