package dedupe

import (
	"context"

	"github.com/headwater-news/headwater/internal/news"
)

// Texts fetches an article that was added before, with its body: for exact
// comparison and for the passages. The body is the state the desk shows of it.
type Texts func(ctx context.Context, id news.ArticleID) (news.Article, error)

// Index knows every article added. It is not safe for concurrent use: articles
// have an order of arrival, and so have the calls.
type Index struct {
	texts Texts
}

// New is an empty index that fetches bodies by texts.
func New(texts Texts) *Index { return &Index{texts: texts} }

// Add compares an article with all that came before and takes it in. The
// relation is nil when nothing like it was seen. The print is what [Index.Restore]
// needs to take it in again without comparing. After an error the index is as
// it was before.
func (x *Index) Add(ctx context.Context, a news.Article) (*news.Relation, Print, error) {
	return nil, nil, nil
}

// Restore takes in an article as it was taken in when its print was made. The
// prints of all articles in their order of arrival give an index that decides
// as the one they came from.
func (x *Index) Restore(p Print) error { return nil }
