package pipeline_test

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-news/headwater/internal/ingest"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// The minister's words, first printed in February; of the ferry, in July; and an
// earlier printing that comes last.
const (
	february = `{"id":"a1","outlet":"island-post.example","headline":"Minister denies that bids were opened twice","published":"2026-02-01T12:00:00Z","language":"en","text":"The bids for dredging Port Selwyn were opened once, Harbour Minister Elena Ruiz said on Sunday. “Nobody in my office will ever open anything at night,” Ruiz told reporters in Port Selwyn."}`
	july     = `{"id":"b1","outlet":"thesplash.example","headline":"Six hours without a pilot: ferry passengers furious","published":"2026-07-20T09:00:00Z","language":"en","text":"Passengers waited six hours on the ferry Maren off Gull Point on Monday because no harbour pilot came. “Nobody in my office will ever open anything at night,” Harbour Minister Elena Ruiz said."}`
	january  = `{"id":"c1","outlet":"kestrel.example","headline":"Museum of navigation to close on Sundays","published":"2026-01-10T09:00:00Z","language":"en","text":"The navigation museum in Harbour City will close on Sundays from March. “Nobody in my office will ever open anything at night,” Elena Ruiz said when asked whether visitors could come late."}`
)

// takeInLines takes articles in, each in a file of its own, and works until
// nothing waits.
func takeInLines(t *testing.T, d desk, lines ...string) {
	t.Helper()
	folder := t.TempDir()
	for i, line := range lines {
		if err := os.WriteFile(filepath.Join(folder, string(rune('a'+i))+".ndjson"), []byte(line+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	reader := &ingest.Reader{Clock: clock}
	if _, err := d.TakeIn(t.Context(), reader.Files(t.Context(), []string{folder})); err != nil {
		t.Fatal(err)
	}
	if err := d.Drain(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// lineageOf is the lineage of the story an article is in.
func lineageOf(t *testing.T, d desk, id news.ArticleID) news.Lineage {
	t.Helper()
	entry, err := d.store.Article(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	lineage, err := d.store.Lineage(t.Context(), entry.Story)
	if err != nil {
		t.Fatal(err)
	}
	if lineage == nil {
		t.Fatalf("the story of %s was not traced", id)
	}
	return *lineage
}

// Words that come back are found across stories, and an older printing that comes
// later takes the place of the first, in the story that prints them again.
func TestWordsComeBack(t *testing.T) {
	d := openDesk(t, t.TempDir())
	defer d.close(t)
	takeInLines(t, d, february)
	takeInLines(t, d, july)
	first := func(id news.ArticleID) (first news.ArticleID) {
		for _, e := range lineageOf(t, d, id).Quotations {
			first = e.First.Article
		}
		return first
	}
	if got := first("b1"); got != "a1" {
		t.Errorf("in July the words are those of %q, want a1", got)
	}
	if got := first("a1"); got != "" {
		t.Errorf("in February the words were printed before, in %q", got)
	}
	takeInLines(t, d, january)
	for _, id := range []news.ArticleID{"a1", "b1"} {
		if got := first(id); got != "c1" {
			t.Errorf("in the story of %s the words are those of %q, want c1", id, got)
		}
	}
	if stale, err := d.store.Stale(t.Context(), 0); err != nil || len(stale) > 0 {
		t.Errorf("stories left to be traced: %v, %v", stale, err)
	}
}

// The lineages of a desk do not depend on how often it was traced on the way, nor
// on the order in which stories came.
func TestLineagesDoNotDependOnWhen(t *testing.T) {
	var lineages [][]byte
	for _, portions := range [][][]string{{{february, july, january}}, {{february}, {july}, {january}}, {{january}, {july, february}}} {
		d := openDesk(t, t.TempDir())
		for _, portion := range portions {
			takeInLines(t, d, portion...)
		}
		var all []news.Lineage
		for _, id := range []news.ArticleID{"a1", "b1", "c1"} {
			all = append(all, lineageOf(t, d, id))
		}
		text, err := json.Marshal(all)
		if err != nil {
			t.Fatal(err)
		}
		lineages = append(lineages, text)
		d.close(t)
	}
	for _, other := range lineages[1:] {
		if diff := cmp.Diff(string(lineages[0]), string(other)); diff != "" {
			t.Errorf("other portions, other lineages:\n%s", diff)
		}
	}
}

// Where reading goes on for long, stories are traced in between: a desk whose
// queue is never empty still says where its stories came from.
func TestStoriesAreTracedInBetween(t *testing.T) {
	d := openDesk(t, t.TempDir())
	defer d.close(t)
	folder := t.TempDir()
	var lines strings.Builder
	for i := range 150 {
		fmt.Fprintf(&lines, `{"id":"n%d","outlet":"kestrel.example","published":"2026-03-01","language":"en","text":"Notice %d of the port: berth %d is closed, the harbour master said."}`+"\n", i, i*i, i)
	}
	if err := os.WriteFile(filepath.Join(folder, "notices.ndjson"), []byte(lines.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	minutes := 0
	d.Clock = func() time.Time { minutes++; return clock().Add(time.Duration(minutes) * time.Minute) }
	tracedWhileWaiting := false
	d.Progress = func(int) {
		page, err := d.store.Stories(t.Context(), store.StoryQuery{})
		if err != nil {
			t.Error(err)
		}
		tracedWhileWaiting = tracedWhileWaiting || slices.ContainsFunc(page.Stories, func(s news.Story) bool { return s.Independent != nil })
	}
	reader := &ingest.Reader{Clock: clock}
	if _, err := d.TakeIn(t.Context(), reader.Files(t.Context(), []string{folder})); err != nil {
		t.Fatal(err)
	}
	if err := d.Drain(t.Context()); err != nil {
		t.Fatal(err)
	}
	if !tracedWhileWaiting {
		t.Error("no story was traced before all was read")
	}
}

// A desk stored before there were lineages is brought up to date by the first work
// on it, with what its articles quote and its briefs.
func TestOldDeskIsTraced(t *testing.T) {
	data := t.TempDir()
	d := openDesk(t, data)
	takeInLines(t, d, february, july)
	want := lineageOf(t, d, "b1")
	d.close(t)

	db, err := sql.Open("sqlite", "file:"+filepath.Join(data, "desk.db"))
	if err != nil {
		t.Fatal(err)
	}
	for _, query := range []string{
		`DROP INDEX story_stale`, `DROP INDEX article_unsaid`,
		`ALTER TABLE story DROP COLUMN independent`, `ALTER TABLE story DROP COLUMN at_least`, `ALTER TABLE story DROP COLUMN stale`,
		`ALTER TABLE story DROP COLUMN traced`, `DROP TABLE draft`, `DROP TABLE model`,
		`ALTER TABLE article DROP COLUMN said`, `DROP TABLE brief`, `DROP TABLE lineage`, `DROP TABLE unnamed`, `DROP TABLE saying_key`, `DROP TABLE saying`,
		`DELETE FROM goose_db_version WHERE version_id >= 3`,
	} {
		if _, err := db.Exec(query); err != nil {
			t.Fatalf("%s: %v", query, err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}

	d = openDesk(t, data)
	defer d.close(t)
	if err := d.Drain(t.Context()); err != nil {
		t.Fatal(err)
	}
	equal := cmp.Comparer(func(a, b news.When) bool { return a == b })
	if diff := cmp.Diff(want, lineageOf(t, d, "b1"), equal); diff != "" {
		t.Errorf("after the upgrade (-want +got):\n%s", diff)
	}
	if len(want.Quotations) != 1 {
		t.Errorf("%d quotations come back, want 1", len(want.Quotations))
	}
	entry, err := d.store.Article(t.Context(), "b1")
	if err != nil {
		t.Fatal(err)
	}
	told, err := d.store.Brief(t.Context(), entry.Story)
	if err != nil || told == nil || len(told.Sentences) == 0 {
		t.Errorf("the story is not told: %+v, %v", told, err)
	}
}
