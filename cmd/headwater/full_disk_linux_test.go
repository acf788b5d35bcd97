package main

import (
	"bytes"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFullDisk fills a disk of three megabytes. The ingest must say so in one
// line and lose nothing: with the desk moved to a larger disk, the same ingest
// goes on and ends where an undisturbed one does.
func TestFullDisk(t *testing.T) {
	if testing.Short() {
		t.Skip("mounts a file system")
	}
	dir := t.TempDir()
	disk := filepath.Join(dir, "disk")
	mustExec(t, "mkdir", disk)
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=3m"); err != nil {
		t.Skipf("only root can mount a small disk: %v", err)
	}
	defer syscall.Unmount(disk, 0)
	input := filepath.Join(dir, "articles.ndjson")
	writeArticles(t, input, 1500)

	ingest := exec.Command("headwater", "ingest", "--data", filepath.Join(disk, "desk"), input)
	var stderr bytes.Buffer
	ingest.Stderr = &stderr
	if err := ingest.Run(); err == nil {
		t.Fatal("the disk is not small enough for this test: the ingest went through")
	}
	if said := strings.TrimSpace(stderr.String()); strings.Contains(said, "\n") || !strings.Contains(said, "free some space") {
		t.Errorf("want one line that says to free some space, got:\n%s", said)
	}

	moved, calm := filepath.Join(dir, "moved"), filepath.Join(dir, "calm")
	mustExec(t, "cp", "-r", filepath.Join(disk, "desk"), moved)
	mustRun(t, "ingest", "--data", moved, input)
	mustRun(t, "ingest", "--data", calm, input)
	if diff := cmp.Diff(deskText(t, calm), deskText(t, moved)); diff != "" {
		t.Errorf("the desk from the full disk differs (-calm +moved):\n%s", diff)
	}
}

func mustExec(t *testing.T, name string, args ...string) {
	t.Helper()
	if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
}
