package pipeline

import (
	"context"
	"fmt"

	"github.com/headwater-news/headwater/internal/dedupe"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// Gathering is the articles of one story on their way to its accounts, without a
// desk: captures of one article and its revisions are folded as the pipeline
// folds them. It is for one goroutine.
type Gathering struct {
	index *dedupe.Index
	texts map[news.ArticleID]news.Article // articles and other readings, as they now stand
	order []news.ArticleID                // the articles
	owes  map[news.ArticleID]*news.Relation
	moved map[news.ArticleID]bool // articles that show another text than they were compared with
}

// NewGathering makes a gathering that has seen nothing.
func NewGathering() *Gathering {
	g := &Gathering{texts: map[news.ArticleID]news.Article{}, owes: map[news.ArticleID]*news.Relation{}, moved: map[news.ArticleID]bool{}}
	g.index = dedupe.New(g.text)
	return g
}

func (g *Gathering) text(_ context.Context, id news.ArticleID) (news.Article, error) {
	a, ok := g.texts[id]
	if !ok {
		return a, fmt.Errorf("article %s: %w", id, store.ErrNotFound)
	}
	return a, nil
}

// Add takes the next article, in order of arrival. Its id must be new.
func (g *Gathering) Add(ctx context.Context, a news.Article) error {
	g.texts[a.ID] = a
	relation, _, err := g.index.Add(ctx, a)
	if err != nil {
		return fmt.Errorf("compare article %s: %w", a.ID, err)
	}
	if relation == nil || !again(relation.Kind) {
		g.order = append(g.order, a.ID)
		g.owes[a.ID] = relation
		return nil
	}
	before := g.texts[relation.To]
	folded := foldTexts(before, a, relation.Kind)
	g.texts[before.ID], g.texts[a.ID] = folded.shown, folded.kept
	g.moved[before.ID] = g.moved[before.ID] || folded.shown.Body != before.Body
	return nil
}

// Articles are the articles gathered, in order of arrival, each in the state that
// a desk would show.
func (g *Gathering) Articles() []news.Article {
	list := make([]news.Article, len(g.order))
	for i, id := range g.order {
		list[i] = g.texts[id]
	}
	return list
}

// Account is an article gathered with its marks, ready to be traced.
func (g *Gathering) Account(a news.Article, marks news.Marks) news.Account {
	relation := g.owes[a.ID]
	if relation != nil && (g.moved[a.ID] || g.moved[relation.To]) {
		relation = renewed(*relation, a, g.texts[relation.To])
	}
	return news.Account{Article: a, Marks: marks, Relation: relation}
}
