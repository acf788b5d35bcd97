package pipeline

import (
	"context"
	"errors"
	"fmt"

	"github.com/headwater-news/headwater/internal/cluster"
	"github.com/headwater-news/headwater/internal/dedupe"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// Placer is the one place that sees articles in order of arrival: it tells
// what each depends on and which story it belongs to. It is for one goroutine.
type Placer struct {
	index   *dedupe.Index
	stories *cluster.Clusterer
}

// Placed is where an article was put on arrival.
type Placed struct {
	Relation *news.Relation // nil for an original
	Story    news.StoryID
	Sketch   store.Sketch
}

// NewPlacer makes a placer that has seen nothing. texts fetches an article
// that was placed before.
func NewPlacer(texts dedupe.Texts) *Placer {
	return &Placer{index: dedupe.New(texts), stories: cluster.New()}
}

// Place puts the next article.
func (p *Placer) Place(ctx context.Context, a news.Article) (Placed, error) {
	relation, print, err := p.index.Add(ctx, a)
	if err != nil {
		return Placed{}, fmt.Errorf("compare article %s: %w", a.ID, err)
	}
	story, record := p.stories.Add(a, relation)
	return Placed{Relation: relation, Story: story, Sketch: store.Sketch{Print: print, Record: record}}, nil
}

// Restore sees an article again that was placed before, without its text.
func (p *Placer) Restore(s store.Sketch) error {
	if err := p.index.Restore(s.Print); err != nil {
		return err
	}
	return p.stories.Restore(s.Record)
}

// Settle gives what has changed since it was last asked: merges, splits, threads.
func (p *Placer) Settle() cluster.Changes { return p.stories.Settle() }

// place puts one article read from a capture into the batch, with its marks.
func (p *Pipeline) place(ctx context.Context, l store.Landed, a news.Article, marks *news.Marks) error {
	if err := p.ownID(ctx, l, &a); err != nil {
		return err
	}
	p.batch.texts[a.ID] = a
	placed, err := p.placer.Place(ctx, a)
	if err != nil {
		return err
	}
	if r := placed.Relation; r != nil && again(r.Kind) {
		return p.fold(ctx, l, a, marks, placed)
	}
	p.batch.Readings = append(p.batch.Readings, store.Read{Capture: l.Capture.ID, Article: a.ID, Sketch: placed.Sketch})
	p.batch.put(store.Entry{Article: a, Marks: marks, Relation: placed.Relation, Story: placed.Story})
	return nil
}

// ownID makes sure that an id given by the user names nothing else here: where
// it is taken, the article gets one of its own instead of the user's.
func (p *Pipeline) ownID(ctx context.Context, l store.Landed, a *news.Article) error {
	_, err := p.text(ctx, a.ID)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return nil
	case err != nil:
		return err
	}
	a.ID = ArticleID(l.Capture.ID)
	return nil
}

// text finds an article that was placed, committed or not.
func (p *Pipeline) text(ctx context.Context, id news.ArticleID) (news.Article, error) {
	if p.batch != nil {
		if a, ok := p.batch.texts[id]; ok {
			return a, nil
		}
	}
	return p.Store.Text(ctx, id)
}
