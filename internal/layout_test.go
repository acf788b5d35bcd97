package internal_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/headwater-news/headwater/"

// stages know articles and nothing of databases, queues or each other.
var stages = []string{"ingest", "extract", "annotate", "dedupe", "cluster", "lineage", "compare", "brief"}

// leaves are small packages with one noun that several packages need a piece
// of; they know nothing but news and libraries.
var leaves = []string{"warc", "wording", "agency", "endpoint"}

// ports say what a desk needs of a technology.
var ports = []string{"store", "stream"}

// drivers have one home each: the adapter named here, and nobody else.
var drivers = map[string]string{
	"modernc.org/sqlite":             "internal/store/sqlite",
	"github.com/pressly/goose":       "internal/store",
	"github.com/jackc/pgx":           "internal/store/postgres",
	"github.com/nats-io/nats.go":     "internal/stream/jetstream",
	"github.com/spf13/cobra":         "cmd/headwater",
	"github.com/temoto/robotstxt":    "internal/ingest",
	"github.com/mmcdole/gofeed":      "internal/ingest",
	"github.com/markusmobius/":       "internal/extract",
	"codeberg.org/readeck/":          "internal/extract",
	"github.com/schollz/progressbar": "cmd/headwater",
}

// mayImport says whether the package in folder from may import the package in
// folder to, both relative to the module; the answer "" is yes, anything else
// is the rule broken.
func mayImport(from, to string) string {
	kind, name := place(from)
	toKind, toName := place(to)
	sameHouse := name == toName && kind == toKind
	switch {
	case toKind == "cmd":
		return "nothing imports cmd"
	case kind == "news":
		return "rule 1: news imports the standard library only"
	case toKind == "news", kind == "cmd", kind == "outside":
		return ""
	case kind == "samples":
		return "samples hold files, not code"
	case toKind == "app" || toKind == "eval" || toKind == "bench":
		if sameHouse || kind == "bench" {
			return ""
		}
		return "rule 5: only cmd and bench import app and eval"
	case kind == "app", kind == "eval", kind == "bench":
		return ""
	case kind == "stage":
		if sameHouse || toKind == "leaf" {
			return ""
		}
		return "rule 2: a stage imports news and libraries; never another stage, never a port"
	case kind == "leaf":
		return "a leaf package imports news and libraries"
	case kind == "port":
		return "rule 3: a port imports news"
	case kind == "adapter":
		if toKind == "port" && toName == name || sameHouse && path.Dir(from) == path.Dir(to) {
			return ""
		}
		return "rule 3: an adapter imports news, its port and its driver"
	case kind == "pipeline":
		if toKind == "stage" || toKind == "port" || toKind == "leaf" {
			return ""
		}
		return "rule 4: pipeline imports stages and ports, never adapters"
	case kind == "serve":
		if toKind == "port" || toKind == "serve" || slices.Contains([]string{"lineage", "compare", "brief"}, toName) {
			return ""
		}
		return "rule 4: serve imports news, ports and lineage/compare/brief"
	}
	return "no rule says what " + from + " is: name it in DESIGN's layout and here"
}

// place sorts a folder of the module into its kind and the name of its house.
func place(folder string) (kind, name string) {
	parts := strings.Split(folder, "/")
	if parts[0] != "internal" {
		switch parts[0] {
		case "cmd", "samples":
			return parts[0], parts[0]
		}
		return "outside", parts[0]
	}
	name = parts[1]
	switch {
	case slices.Contains(stages, name):
		return "stage", name
	case slices.Contains(leaves, name):
		return "leaf", name
	case slices.Contains(ports, name) && len(parts) == 2:
		return "port", name
	case slices.Contains(ports, name):
		return "adapter", name
	}
	return name, name // news, pipeline, serve, app, eval, bench
}

// TestLayout holds every import in the module against the rules of
// docs/architecture.md. Tests may import what they test with.
func TestLayout(t *testing.T) {
	root := ".."
	checked := 0
	err := filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if name := entry.Name(); name == "testdata" || strings.HasPrefix(name, ".") && name != ".." {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return nil
		}
		relative, err := filepath.Rel(root, file)
		if err != nil {
			return err
		}
		source, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, source, parser.ImportsOnly)
		if err != nil {
			return err
		}
		from := path.Dir(filepath.ToSlash(relative))
		for _, spec := range parsed.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			checked++
			if to, ours := strings.CutPrefix(imported, module); ours {
				if rule := mayImport(from, to); rule != "" {
					t.Errorf("%s imports %s: %s", relative, to, rule)
				}
				continue
			}
			if from == "internal/news" && strings.Contains(imported, ".") {
				t.Errorf("%s imports %s: rule 1: news imports the standard library only", relative, imported)
			}
			for driver, home := range drivers {
				if strings.HasPrefix(imported, driver) && !strings.HasPrefix(from, home) {
					t.Errorf("%s imports %s: its home is %s", relative, imported, home)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if checked == 0 {
		t.Fatal("no import was read: the test looks in the wrong place")
	}
}

// TestLayoutRules tries the rules themselves, so that a test which passes
// everything is noticed.
func TestLayoutRules(t *testing.T) {
	for _, c := range []struct {
		from, to string
		allowed  bool
	}{
		{"internal/dedupe", "internal/news", true},
		{"internal/dedupe", "internal/cluster", false},
		{"internal/ingest", "internal/warc", true},
		{"internal/extract", "internal/store", false},
		{"internal/news", "internal/store", false},
		{"internal/store", "internal/news", true},
		{"internal/store", "internal/stream", false},
		{"internal/store/sqlite", "internal/store", true},
		{"internal/store/sqlite", "internal/stream", false},
		{"internal/stream/local", "internal/stream", true},
		{"internal/stream/local", "internal/store/sqlite", false},
		{"internal/pipeline", "internal/cluster", true},
		{"internal/pipeline", "internal/store", true},
		{"internal/pipeline", "internal/store/sqlite", false},
		{"internal/serve/web", "internal/store", true},
		{"internal/serve/web", "internal/pipeline", false},
		{"internal/serve/web", "internal/lineage", true},
		{"internal/app", "internal/store/sqlite", true},
		{"internal/pipeline", "internal/app", false},
		{"cmd/headwater", "internal/app", true},
		{"internal/eval", "internal/cluster", true},
		{"internal/cluster", "internal/eval", false},
	} {
		if rule := mayImport(c.from, c.to); (rule == "") != c.allowed {
			t.Errorf("mayImport(%s, %s) = %q, want allowed %v", c.from, c.to, rule, c.allowed)
		}
	}
}
