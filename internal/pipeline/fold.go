package pipeline

import (
	"context"
	"fmt"
	"runtime/debug"

	"github.com/headwater-news/headwater/internal/dedupe"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// fold puts another reading of an article that is here already: the article
// captured again, or a revision of it. One state is shown, the other is kept
// as a reading; what one of them lacks (a headline, a date) the other gives. The
// marks are those of the text shown, whose offsets they are.
func (p *Pipeline) fold(ctx context.Context, l store.Landed, later news.Article, marks *news.Marks, placed Placed) error {
	relation := *placed.Relation
	entry, err := p.shown(ctx, relation.To)
	if err != nil {
		return fmt.Errorf("fold into article %s: %w", relation.To, err)
	}
	before := entry.Article
	folded := foldTexts(before, later, relation.Kind)
	entry.Article = folded.shown
	if folded.changed {
		relation.Overlap, relation.Passages = dedupe.Between(before, later)
		entry.Marks = marks
	}
	if bearOnMarks(folded.annotated, entry.Article) {
		entry.Marks = p.marksAgain(ctx, entry)
	}
	kept := folded.kept
	p.batch.texts[later.ID] = kept
	p.batch.Readings = append(p.batch.Readings, store.Read{
		Capture: l.Capture.ID, Article: entry.Article.ID, Text: &kept, Relation: &relation, Sketch: placed.Sketch,
	})
	p.batch.put(entry)
	if entry.Article.Body == before.Body {
		return nil
	}
	return p.compareAgain(ctx, entry)
}

// shown is the entry of an article that is in the batch or in the store.
func (p *Pipeline) shown(ctx context.Context, id news.ArticleID) (store.Entry, error) {
	if i, ok := p.batch.entry[id]; ok {
		return p.batch.Articles[i], nil
	}
	return p.Store.Article(ctx, id)
}

// folded is two readings of one article put together.
type folded struct {
	shown     news.Article // the one to show, its blanks filled from the other
	annotated news.Article // the same before its blanks were filled
	kept      news.Article // the other
	changed   bool         // the later reading is shown now
}

// foldTexts puts a later reading of an article together with the one shown before.
func foldTexts(before, later news.Article, kind news.RelationKind) folded {
	f := folded{shown: before, annotated: before, kept: later}
	if fuller(before, later, kind) {
		f.shown, f.kept, f.changed = later, before, true
		f.shown.ID, f.kept.ID = before.ID, later.ID
		f.annotated = f.shown
		fillBlanks(&f.shown, before)
	} else {
		fillBlanks(&f.shown, later)
	}
	return f
}

// again tells whether a relation is between readings of one article.
func again(kind news.RelationKind) bool {
	return kind == news.SameArticle || kind == news.Revision
}

// fuller tells whether the later reading is the one to show. A revision shows
// the outlet's last word. Of two captures of the same text the first stands,
// unless it lacks the headline: then it was cut from its page without care.
func fuller(before, later news.Article, kind news.RelationKind) bool {
	if kind == news.Revision {
		return !later.Time().Before(before.Time())
	}
	return before.Headline == "" && later.Headline != ""
}

// fillBlanks takes from another reading of the same article what a lacks.
func fillBlanks(a *news.Article, other news.Article) {
	for _, blank := range []struct{ to, from *string }{
		{&a.URL, &other.URL}, {&a.Canonical, &other.Canonical}, {&a.Outlet, &other.Outlet}, {&a.Site, &other.Site},
		{&a.Headline, &other.Headline}, {&a.Byline, &other.Byline}, {&a.Dateline, &other.Dateline},
		{&a.Language, &other.Language}, {&a.File, &other.File},
	} {
		if *blank.to == "" {
			*blank.to = *blank.from
		}
	}
	if len(a.Authors) == 0 {
		a.Authors = other.Authors
	}
	for _, blank := range []struct{ to, from *news.When }{
		{&a.Published, &other.Published}, {&a.Updated, &other.Updated},
	} {
		if blank.to.IsZero() {
			*blank.to = *blank.from
		}
	}
	if !other.Captured.IsZero() && other.Captured.Before(a.Captured) {
		a.Captured = other.Captured
	}
}

// bearOnMarks tells whether blanks that were filled since an article was annotated
// would have told annotate something: "on Tuesday" is a day once the article has one.
func bearOnMarks(annotated, filled news.Article) bool {
	return annotated.Language != filled.Language || annotated.Time() != filled.Time() ||
		annotated.Outlet != filled.Outlet || annotated.Site != filled.Site
}

// marksAgain annotates an article again. A bug met in it costs what is new, not
// the marks it had.
func (p *Pipeline) marksAgain(ctx context.Context, e store.Entry) (m *news.Marks) {
	defer func() {
		if bug := recover(); bug != nil {
			p.Log.ErrorContext(ctx, "bug while annotating an article again", "article", e.Article.ID, "bug", bug, "stack", string(debug.Stack()))
			m = e.Marks
		}
	}()
	marks := p.annotator.Annotate(e.Article)
	return &marks
}

// compareAgain renews the evidence between an article whose text changed and
// the articles it copies or that copy it, because passages are offsets into
// both texts.
func (p *Pipeline) compareAgain(ctx context.Context, changed store.Entry) error {
	if changed.Relation != nil {
		original, err := p.text(ctx, changed.Relation.To)
		if err != nil {
			return fmt.Errorf("compare article %s again: %w", changed.Article.ID, err)
		}
		changed.Relation = renewed(*changed.Relation, changed.Article, original)
		p.batch.put(changed)
	}
	copies, err := p.copiesOf(ctx, changed.Article.ID)
	if err != nil {
		return fmt.Errorf("compare copies of %s again: %w", changed.Article.ID, err)
	}
	for _, id := range copies {
		entry, err := p.shown(ctx, id)
		if err != nil {
			return fmt.Errorf("compare copies of %s again: %w", changed.Article.ID, err)
		}
		entry.Relation = renewed(*entry.Relation, entry.Article, changed.Article)
		p.batch.put(entry)
	}
	return nil
}

// copiesOf lists the articles that copy id, in the store and in the batch.
func (p *Pipeline) copiesOf(ctx context.Context, id news.ArticleID) ([]news.ArticleID, error) {
	stored, err := p.Store.CopiesOf(ctx, id)
	if err != nil {
		return nil, err
	}
	var copies []news.ArticleID
	for _, a := range stored {
		if _, ok := p.batch.entry[a.ID]; !ok {
			copies = append(copies, a.ID)
		}
	}
	for _, e := range p.batch.Articles {
		if e.Relation != nil && e.Relation.To == id {
			copies = append(copies, e.Article.ID)
		}
	}
	return copies, nil
}

// renewed is the relation with its evidence taken from the texts as they now stand.
func renewed(r news.Relation, from, to news.Article) *news.Relation {
	r.Overlap, r.Passages = dedupe.Between(from, to)
	return &r
}
