package ingest

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/news"
)

func TestManifest(t *testing.T) {
	home := here(t)
	files(t, map[string]string{
		"desk/manifest.csv": "\ufefffile,url,outlet,headline,published,language,notes\n" +
			"a.html,https://courier.example/ferry,courier.example,Ferry strike ends,2026-03-13,EN,seen by Ana\n" +
			"sub/b.txt,,,\"Bridge, old, closes\",2026-03-13T08:30:00+01:00,\n" + // fewer cells than columns
			"elsewhere/c.txt,,gazette.example,,,\n" +
			"lines.ndjson,https://ignored.example/,gazette.example,ignored,2026-01-01,es\n" +
			"gone.txt,,,,,\n" +
			"d.txt,,gazette.example,,yesterday,\n" +
			",https://courier.example/nowhere,,,,\n" +
			"a.html,,second line for it,,,\n" +
			"e.txt,,bad \"quotes,,,\n",
		"desk/a.html":       ferryPage,
		"desk/sub/b.txt":    ferryText,
		"desk/d.txt":        ferryText,
		"desk/e.txt":        ferryText,
		"desk/lines.ndjson": bridgeLine + "\n",
		"found/c.txt":       ferryText, // by its base name
		"found/a.html":      ferryPage, // not meant: the manifest's own a.html is there
	})
	m, err := ReadManifest("desk/manifest.csv")
	if err != nil {
		t.Fatal(err)
	}
	r := &Reader{Clock: noon, Manifest: m}
	golden(t, home, "manifest.golden", strings.Join(tell(r.Files(t.Context(), []string{"desk", "found"})), "\n")+"\n")
}

// A manifest's captures are other captures than those without it.
func TestManifestChangesIDs(t *testing.T) {
	files(t, map[string]string{"m.csv": "file,outlet\na.html,courier.example\n", "a.html": ferryPage})
	m, err := ReadManifest("m.csv")
	if err != nil {
		t.Fatal(err)
	}
	id := func(r *Reader) news.CaptureID {
		for c, err := range r.Files(t.Context(), []string{"a.html"}) {
			if err == nil {
				return c.ID
			}
		}
		return ""
	}
	if id(&Reader{Clock: noon}) == id(&Reader{Clock: noon, Manifest: m}) {
		t.Error("what the manifest says does not count")
	}
}

func TestManifestThatIsNone(t *testing.T) {
	files(t, map[string]string{"empty.csv": "", "header.csv": "name,url\na.html,x\n"})
	tests := map[string]string{
		"empty.csv":  "empty.csv:1: no column named file; the first line must name the columns: file,url,outlet,headline,published,language",
		"header.csv": "header.csv:1: no column named file; the first line must name the columns: file,url,outlet,headline,published,language",
		"gone.csv":   "gone.csv: no such file or folder; check the path",
	}
	for path, want := range tests {
		_, err := ReadManifest(path)
		if _, ok := errors.AsType[*news.BadInput](err); !ok || err.Error() != want {
			t.Errorf("got  %v\nwant %s", err, want)
		}
	}
}

func FuzzManifest(f *testing.F) {
	f.Add("file,url\na.html,https://courier.example/\n")
	f.Add("\ufefffile\n\"a\n")
	f.Fuzz(func(t *testing.T, table string) {
		t.Chdir(t.TempDir())
		if err := os.WriteFile("m.csv", []byte(table), 0o666); err != nil {
			t.Fatal(err)
		}
		m, err := ReadManifest("m.csv")
		if err != nil {
			return
		}
		for range (&Reader{Clock: noon, Manifest: m}).Files(t.Context(), []string{"."}) {
		}
	})
}
