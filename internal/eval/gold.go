package eval

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"

	"github.com/headwater-news/headwater/internal/news"
)

// goldArticle is an article with the cluster it truly belongs to.
type goldArticle struct {
	news.Article
	Cluster string
	Topic   string // what folds keep together; the cluster where the gold names none
}

// UnmarshalJSON reads an article object with "cluster".
func (g *goldArticle) UnmarshalJSON(data []byte) error {
	label := struct {
		Cluster string `json:"cluster"`
		Topic   string `json:"topic"`
	}{}
	if err := json.Unmarshal(data, &label); err != nil {
		return err
	}
	g.Cluster, g.Topic = label.Cluster, cmp.Or(label.Topic, label.Cluster)
	return json.Unmarshal(data, &g.Article)
}

// readStream reads NDJSON articles with clusters, in stream order. It refuses
// an article without id or cluster and an id that comes twice: no score of such
// a file would mean anything.
func readStream(path string) ([]goldArticle, error) {
	seen := make(map[news.ArticleID]bool)
	var stream []goldArticle
	err := eachLine(path, func(line []byte) error {
		var g goldArticle
		if err := json.Unmarshal(line, &g); err != nil {
			return err
		}
		if g.ID == "" || g.Cluster == "" {
			return errors.New("id or cluster is missing")
		}
		if seen[g.ID] {
			return fmt.Errorf("id %q stands in an earlier line already", g.ID)
		}
		seen[g.ID] = true
		stream = append(stream, g)
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: %w", path, ErrNoGold)
	} else if err != nil {
		return nil, err
	}
	if len(stream) == 0 {
		return nil, fmt.Errorf("%s: empty: %w", path, ErrNoGold)
	}
	return stream, nil
}
