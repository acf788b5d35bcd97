package eval

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"unicode"

	"github.com/headwater-news/headwater/internal/extract"
	"github.com/headwater-news/headwater/internal/news"
)

// Extraction scores the article bodies read from the pages of the
// scrapinghub/article-extraction-benchmark: gold is its folder, with
// ground-truth.json ({id: {articleBody, url}}) and html/ID.html.gz.
//
// The metric is the benchmark's own (its evaluate.py): texts are bags of
// 4-word shingles, a page's true and false positives and false negatives are
// normalised to sum to one, precision and recall are means over pages (a page
// without a prediction does not count towards precision), F1 is their harmonic
// mean. A page on which extraction fails counts as an empty prediction.
func Extraction(ctx context.Context, gold string) (Report, error) {
	pages, sum, err := readGold[struct {
		ArticleBody string `json:"articleBody"`
		URL         string `json:"url"`
	}](gold, "ground-truth.json")
	if err != nil {
		return Report{}, fmt.Errorf("eval extraction: %w", err)
	}
	var precision, recall, accuracy mean
	failed := 0
	for _, id := range slices.Sorted(maps.Keys(pages)) {
		if err := ctx.Err(); err != nil {
			return Report{}, err
		}
		file := filepath.Join(gold, "html", id+".html.gz")
		html, err := readMaybeGzip(file)
		if err != nil {
			return Report{}, fmt.Errorf("eval extraction: %w", err)
		}
		article, err := extract.Extractor{}.Extract(news.Capture{
			URL: pages[id].URL, File: file, MediaType: news.MediaHTML, Payload: html})
		if err != nil {
			failed++
		}
		m := matchShingles(pages[id].ArticleBody, article.Body)
		if m.tp+m.fp > 0 {
			precision.add(m.tp / (m.tp + m.fp))
		}
		if m.tp+m.fn > 0 {
			recall.add(m.tp / (m.tp + m.fn))
		}
		if m.fp+m.fn == 0 {
			accuracy.add(1)
		} else {
			accuracy.add(0)
		}
	}
	p, r := precision.value(), recall.value()
	return Report{Kind: "extraction", Gold: gold, SHA256: sum, Items: len(pages), Metrics: Metrics{
		{"f1", harmonic(p, r)}, {"precision", p}, {"recall", r}, {"accuracy", accuracy.value()}, {"failed", float64(failed)},
	}}, nil
}

// shingleMatch is what two texts share and do not, in shares of all shingles.
type shingleMatch struct{ tp, fp, fn float64 }

func matchShingles(gold, predicted string) shingleMatch {
	const n = 4
	want, got := shingles(gold, n), shingles(predicted, n)
	var m shingleMatch
	for s, w := range want {
		g := got[s]
		m.tp += float64(min(w, g))
		m.fn += float64(max(0, w-g))
	}
	for s, g := range got {
		m.fp += float64(max(0, g-want[s]))
	}
	if sum := m.tp + m.fp + m.fn; sum > 0 {
		m.tp, m.fp, m.fn = m.tp/sum, m.fp/sum, m.fn/sum
	}
	return m
}

// shingles counts the runs of n words; a text of fewer words is one shingle.
func shingles(text string, n int) map[string]int {
	words := benchmarkWords(text)
	counts := map[string]int{}
	for i := range max(1, len(words)-n+1) {
		key := ""
		for _, w := range words[min(i, len(words)):min(i+n, len(words))] {
			key += w + " "
		}
		if key != "" {
			counts[key]++
		}
	}
	return counts
}

// benchmarkWords are the matches of Python's \w+: letters, numbers and
// underscores, case kept, combining marks not included.
func benchmarkWords(text string) []string {
	var words []string
	start := -1
	for i, r := range text {
		if unicode.IsLetter(r) || unicode.IsNumber(r) || r == '_' {
			if start < 0 {
				start = i
			}
		} else if start >= 0 {
			words = append(words, text[start:i])
			start = -1
		}
	}
	if start >= 0 {
		words = append(words, text[start:])
	}
	return words
}

// readGold reads the JSON object called name in a gold folder, and hashes the folder.
func readGold[T any](folder, name string) (map[string]T, string, error) {
	data, err := os.ReadFile(filepath.Join(folder, name))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, "", fmt.Errorf("%s: %w", filepath.Join(folder, name), ErrNoGold)
	} else if err != nil {
		return nil, "", err
	}
	var items map[string]T
	// Python's json writes an unknown number as NaN, which is no JSON.
	data = bytes.ReplaceAll(data, []byte(": NaN"), []byte(": null"))
	if err := json.Unmarshal(data, &items); err != nil {
		return nil, "", fmt.Errorf("%s: %w", filepath.Join(folder, name), err)
	}
	if len(items) == 0 {
		return nil, "", fmt.Errorf("%s: no items: %w", filepath.Join(folder, name), ErrNoGold)
	}
	sum, err := HashGold(folder)
	return items, sum, err
}

func readMaybeGzip(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if filepath.Ext(path) != ".gz" {
		return io.ReadAll(f)
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return data, nil
}

// mean is a running mean; of nothing it is 0.
type mean struct{ sum, n float64 }

func (m *mean) add(v float64) { m.sum, m.n = m.sum+v, m.n+1 }

func (m mean) value() float64 {
	if m.n == 0 {
		return 0
	}
	return m.sum / m.n
}

// harmonic is the harmonic mean of precision and recall: F1.
func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}
