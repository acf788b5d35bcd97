package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestKilledIngestLosesNothing kills an ingest with SIGKILL twenty times, each
// time at another moment, lets the last one finish, and holds the desk against
// one whose ingest was left alone.
func TestKilledIngestLosesNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("kills twenty processes")
	}
	dir := t.TempDir()
	input := filepath.Join(dir, "articles.ndjson")
	writeArticles(t, input, 600)

	calm := filepath.Join(dir, "calm")
	mustRun(t, "ingest", "--data", calm, input)

	killed := filepath.Join(dir, "killed")
	chance := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		ingest := exec.Command("headwater", "ingest", "--data", killed, input)
		if err := ingest.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(10+chance.IntN(400)) * time.Millisecond)
		ingest.Process.Kill()
		ingest.Wait()
	}
	mustRun(t, "ingest", "--data", killed, input)

	if diff := cmp.Diff(deskText(t, calm), deskText(t, killed)); diff != "" {
		t.Errorf("the desk whose ingests were killed differs (-calm +killed):\n%s", diff)
	}
}

// deskText is everything a desk says that does not tell the time of day.
func deskText(t *testing.T, dir string) []string {
	t.Helper()
	var health struct{ Counts json.RawMessage }
	if err := json.Unmarshal(mustRun(t, "doctor", "--json", "--data", dir), &health); err != nil {
		t.Fatal(err)
	}
	lines := []string{string(health.Counts)}
	stories := mustRun(t, "stories", "--data", dir)
	for line := range strings.Lines(string(stories)) {
		lines = append(lines, line)
	}
	return append(lines, string(mustRun(t, "threads", "--data", dir)))
}

// mustRun runs headwater in a process of its own and returns its standard output.
func mustRun(t *testing.T, args ...string) []byte {
	t.Helper()
	command := exec.Command("headwater", args...)
	var stderr bytes.Buffer
	command.Stderr = &stderr
	out, err := command.Output()
	if err != nil {
		t.Fatalf("headwater %s: %v\n%s", strings.Join(args, " "), err, stderr.String())
	}
	return out
}

// writeArticles writes n invented articles, about one event in three told by
// several outlets, in the order in which they would arrive.
func writeArticles(t *testing.T, path string, n int) {
	t.Helper()
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	out := bufio.NewWriter(file)
	lines := json.NewEncoder(out)
	for i := range n {
		event := i - i%3*7%5 // several articles fall on some events, one on others
		if err := lines.Encode(inventedArticle(i, event)); err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Flush(); err != nil {
		t.Fatal(err)
	}
}

func inventedArticle(i, event int) map[string]string {
	r := rand.New(rand.NewPCG(uint64(event), 7))
	pick := func(words string) string {
		list := strings.Fields(words)
		return list[r.IntN(len(list))]
	}
	name := pick("Ana Bea Cole Dov Edda Finn Gro Hal Ines Jory") + " " + pick("Varga Okafor Quint Lorne Skerry Marrow Tarn Holm Brandt Arden")
	what := pick("fire flood theft strike vote sale crash rescue festival trial")
	where := pick("Harbour Gull Marrow Tarn Skerry Kestrel Lantern Orla") + " " + pick("Quay Point Bay Street Bridge Square Market Hill")
	amount := 10 + r.IntN(900)
	day := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, event/4)
	text := fmt.Sprintf("A %s at %s has changed the plans of %d people, the council said on %s. %s, who speaks for those concerned, said it came without warning and would take weeks to put right. "+
		"Workers closed the road at %s before dawn and counted what was left. The cost is put at %d thousand crowns. Outlet number %d asked around the place and heard much the same.",
		what, where, amount, day.Weekday(), name, where, amount/3, i%9)
	return map[string]string{
		"id": fmt.Sprintf("n%d", i), "outlet": fmt.Sprintf("outlet%d.example", i%9), "published": day.Format(time.DateOnly),
		"headline": fmt.Sprintf("%s at %s: %s asks for help", strings.ToUpper(what[:1])+what[1:], where, name), "text": text,
	}
}
