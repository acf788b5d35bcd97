package eval

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/headwater-news/headwater/internal/news"
)

// goldArticle is an article with the cluster it truly belongs to.
type goldArticle struct {
	news.Article
	Cluster string
}

// UnmarshalJSON reads an article object with "cluster".
func (g *goldArticle) UnmarshalJSON(data []byte) error {
	label := struct {
		Cluster string `json:"cluster"`
	}{}
	if err := json.Unmarshal(data, &label); err != nil {
		return err
	}
	g.Cluster = label.Cluster
	return json.Unmarshal(data, &g.Article)
}

// readStream reads NDJSON articles with clusters, in stream order. It refuses
// an article without id or cluster and an id that comes twice: no score of such
// a file would mean anything.
func readStream(path string) ([]goldArticle, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: %w", path, ErrNoGold)
	} else if err != nil {
		return nil, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 64<<20)
	seen := make(map[news.ArticleID]int)
	var stream []goldArticle
	for n := 1; lines.Scan(); n++ {
		if len(lines.Bytes()) == 0 {
			continue
		}
		var g goldArticle
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		if g.ID == "" || g.Cluster == "" {
			return nil, fmt.Errorf("%s:%d: id or cluster is missing", path, n)
		}
		if first := seen[g.ID]; first > 0 {
			return nil, fmt.Errorf("%s:%d: id %q stands in line %d already", path, n, g.ID, first)
		}
		seen[g.ID] = n
		stream = append(stream, g)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if len(stream) == 0 {
		return nil, fmt.Errorf("%s: empty: %w", path, ErrNoGold)
	}
	return stream, nil
}
