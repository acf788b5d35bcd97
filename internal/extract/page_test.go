package extract

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-news/headwater/internal/news"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestPages extracts every testdata/pages/NAME.html, which names its address in
// a comment on its first line, and compares with NAME.json.
func TestPages(t *testing.T) {
	files, err := filepath.Glob("testdata/pages/*.html")
	if err != nil || len(files) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".html"), func(t *testing.T) {
			page, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			first, _, _ := strings.Cut(string(page), "\n")
			address := strings.TrimSuffix(strings.TrimPrefix(first, "<!-- "), " -->")
			article, err := Extractor{}.Extract(news.Capture{URL: address, MediaType: news.MediaHTML, Payload: page})
			if err != nil {
				t.Fatal(err)
			}
			article.Confidence = float64(int(article.Confidence*100)) / 100
			golden := strings.TrimSuffix(file, ".html") + ".json"
			got, err := json.MarshalIndent(article, "", "  ")
			if err != nil {
				t.Fatal(err)
			}
			if *update {
				if err := os.WriteFile(golden, append(got, '\n'), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.TrimSpace(string(want)), string(got)); diff != "" {
				t.Errorf("(-want +got; renew with -update)\n%s", diff)
			}
		})
	}
}
