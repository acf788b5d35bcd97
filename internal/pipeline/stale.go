package pipeline

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/headwater-news/headwater/internal/brief"
	"github.com/headwater-news/headwater/internal/compare"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// Stories whose articles changed are traced again once nothing waits to be read.
// Where reading goes on for long they are traced in between, too, or a story that
// changes all the time would never be. What was committed does not change while
// stories are traced: both are done in one place, one after the other. So the
// lineages of a desk are the same whenever they were worked out.

const (
	traceEvery  = time.Minute // at least so long between two rounds while reading goes on
	traceAtOnce = 64          // stories between two commits
	unsaidBatch = 256         // articles between two commits
)

// traceSome traces the stories that have waited longest, if it is time to.
func (p *Pipeline) traceSome(ctx context.Context) error {
	if p.Clock().Sub(p.traced) < traceEvery {
		return nil
	}
	_, err := p.traceNext(ctx)
	p.traced = p.Clock()
	return err
}

// traceAll traces until no story waits.
func (p *Pipeline) traceAll(ctx context.Context) error {
	if err := p.keepSayings(ctx); err != nil {
		return err
	}
	for {
		n, err := p.traceNext(ctx)
		if err != nil || n == 0 {
			p.traced = p.Clock()
			return err
		}
	}
}

// traceNext traces some stories, on all workers at once, and keeps what was found.
// It returns how many.
func (p *Pipeline) traceNext(ctx context.Context) (int, error) {
	ids, err := p.Store.Stale(ctx, traceAtOnce)
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	traced := make([]store.Traced, len(ids))
	group, working := errgroup.WithContext(ctx)
	group.SetLimit(p.Workers)
	for i, id := range ids {
		group.Go(func() (err error) {
			if err := working.Err(); err != nil {
				return err
			}
			traced[i], err = p.trace(working, id)
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return 0, err
	}
	return len(ids), p.Store.PutLineages(ctx, traced)
}

// trace works out the lineage and the brief of one story. A bug met on one story
// is that story's loss and nobody else's.
func (p *Pipeline) trace(ctx context.Context, id news.StoryID) (store.Traced, error) {
	accounts, err := p.Store.Accounts(ctx, id)
	if err != nil {
		return store.Traced{}, fmt.Errorf("trace story %s: %w", id, err)
	}
	lineage, err := Trace(id, accounts, func(here []news.Saying) ([]news.Saying, error) { return p.saidElsewhere(ctx, here) })
	traced := store.Traced{Story: id}
	if err == nil {
		traced.Lineage = &lineage
		var told news.Brief
		if told, err = Tell(brief.Writer{Annotate: p.annotator.Annotate, Language: p.Language}, accounts, lineage); err == nil {
			traced.Brief = &told
		}
	}
	var bug *Bug
	switch {
	case errors.As(err, &bug):
		p.Log.ErrorContext(ctx, "bug while tracing a story", "story", id, "bug", bug.Met, "stack", bug.Stack)
	case err != nil:
		return store.Traced{}, fmt.Errorf("trace story %s: %w", id, err)
	}
	return traced, nil
}

// How much is asked of a speaker whose words may have been translated.
const (
	speakersAsked = 8
	sayingsAsked  = 200
)

// saidElsewhere is what the desk has of the same words: by their keys, and, where a
// story does not quote in English alone, by their speakers, because a translation
// shares no words with what it translates. (An English story that quotes what was
// said in another language earlier, in another story, is not asked about.)
func (p *Pipeline) saidElsewhere(ctx context.Context, here []news.Saying) ([]news.Saying, error) {
	found, err := p.Store.SaidLike(ctx, keys(here))
	if err != nil {
		return nil, err
	}
	type place struct {
		article news.ArticleID
		span    news.Span
	}
	known := map[place]bool{}
	for _, s := range found {
		known[place{s.Article, s.Span}] = true
	}
	for _, speaker := range translated(here) {
		said, err := p.Store.SaidBy(ctx, speaker, sayingsAsked)
		if err != nil {
			return nil, err
		}
		for _, s := range said {
			if at := (place{s.Article, s.Span}); !known[at] {
				known[at] = true
				found = append(found, s)
			}
		}
	}
	return found, nil
}

// translated are the people quoted in a story that does not quote in English alone.
func translated(here []news.Saying) []string {
	var speakers []string
	foreign := false
	for _, s := range here {
		foreign = foreign || s.Language != "en" && s.Language != ""
		if s.Kind == news.OriginPerson && s.Speaker != "" && !slices.Contains(speakers, s.Speaker) {
			speakers = append(speakers, s.Speaker)
		}
	}
	if !foreign {
		return nil
	}
	slices.Sort(speakers)
	return speakers[:min(len(speakers), speakersAsked)]
}

// keepSayings works out what articles quote that were stored before that was kept.
func (p *Pipeline) keepSayings(ctx context.Context) error {
	for {
		entries, err := p.Store.Unsaid(ctx, unsaidBatch)
		if err != nil || len(entries) == 0 {
			return err
		}
		for i := range entries {
			entries[i].Sayings = p.sayings(ctx, entries[i])
		}
		if err := p.Store.Commit(ctx, store.Batch{Articles: entries}); err != nil {
			return err
		}
	}
}

// sayings are what an article quotes, for finding it again; none of a copy, whose
// words are the original's. A bug met on them costs these.
func (p *Pipeline) sayings(ctx context.Context, e store.Entry) (list []store.KeyedSaying) {
	if e.Marks == nil || e.Relation != nil {
		return nil
	}
	defer func() {
		if bug := recover(); bug != nil {
			p.Log.ErrorContext(ctx, "bug while reading quotations", "article", e.Article.ID, "bug", bug)
			list = nil
		}
	}()
	for _, s := range compare.Sayings(news.Account{Article: e.Article, Marks: *e.Marks}, e.Story) {
		list = append(list, store.KeyedSaying{Saying: s, Keys: compare.Keys(s.Words, s.Language)})
	}
	return list
}
