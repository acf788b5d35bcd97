package pipeline

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"time"

	"github.com/headwater-news/headwater/internal/brief"
	"github.com/headwater-news/headwater/internal/endpoint"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// How a language model is asked: about one story at a time, beside the work on the
// desk. An endpoint that fails is left alone for a minute, then for twice as long
// each time, up to an hour.
const (
	draftTick      = 15 * time.Second
	draftPause     = time.Minute
	draftPauseMost = time.Hour
	// passedOver is how many stories whose question failed are passed over at most,
	// so that one the endpoint cannot answer does not keep it from all others.
	passedOver = 16
)

// Drafter has a language model write the briefs of stories, after they were traced
// and told by their articles' own sentences. Nothing waits for it.
type Drafter struct {
	store  store.Store
	model  *endpoint.Client
	writer brief.Writer
	clock  func() time.Time
	log    *slog.Logger
	state  store.Model
	failed map[news.StoryID]int // stories whose question failed, by how often they were traced
}

// NewDrafter makes a drafter for the stories of the pipeline. How an earlier one of
// the same model did goes on.
func NewDrafter(ctx context.Context, p *Pipeline, model *endpoint.Client) (*Drafter, error) {
	d := &Drafter{
		store: p.Store, model: model, writer: brief.Writer{Annotate: p.annotator.Annotate, Language: p.Language}, clock: p.Clock, log: p.Log,
		state: store.Model{Name: model.Model, URL: model.Address()}, failed: map[news.StoryID]int{},
	}
	before, err := p.Store.Model(ctx)
	if err != nil {
		return nil, fmt.Errorf("draft: %w", err)
	}
	if before != nil && before.Name == d.state.Name && before.URL == d.state.URL {
		d.state = *before
		d.state.Next = time.Time{} // whoever starts again may have mended it
	}
	return d, nil
}

// Run asks until ctx ends, and returns ctx's error. A model that fails is recorded as
// failing and asked again later; only a store that fails ends the asking.
func (d *Drafter) Run(ctx context.Context) error {
	tick := time.NewTicker(draftTick)
	defer tick.Stop()
	for {
		more, err := d.Once(ctx)
		if err != nil {
			return err
		}
		if more {
			continue
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		}
	}
}

// Once asks about the story with the latest activity that no model was asked about,
// and tells whether it is worth going on at once.
func (d *Drafter) Once(ctx context.Context) (more bool, err error) {
	if d.clock().Before(d.state.Next) {
		return false, ctx.Err()
	}
	story, err := d.next(ctx)
	if err != nil || story == nil {
		return false, err
	}
	question, err := d.question(ctx, *story)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return true, nil // it is no more
	case err != nil:
		return false, err
	case question == nil:
		_, err := d.put(ctx, *story, store.Answer{}, nil)
		return err == nil, err
	}
	answer := store.Answer{Model: d.model.Model, Question: question.Key(), Text: story.Last.Text}
	again := story.Last.Model == answer.Model && story.Last.Question == answer.Question
	if !again {
		answer.Text, err = d.model.Complete(ctx, question.System, question.User)
		if err != nil {
			return d.fail(ctx, *story, err)
		}
		d.answered(ctx)
	}
	return true, d.keep(ctx, *story, question, answer, again)
}

// next is the story to ask about; nil where there is none. Those whose question
// failed come last.
func (d *Drafter) next(ctx context.Context) (*store.Unwritten, error) {
	list, err := d.store.Unwritten(ctx, len(d.failed)+1)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	for i := range list {
		if traced, failed := d.failed[list[i].Story]; !failed || traced != list[i].Traced {
			return &list[i], nil
		}
	}
	clear(d.failed)
	return &list[0], nil
}

// question reads a story and makes the question; nil where there is nothing to ask,
// or where a bug was met, which costs the story its draft and nothing else.
func (d *Drafter) question(ctx context.Context, story store.Unwritten) (q *brief.Question, err error) {
	accounts, err := d.store.Accounts(ctx, story.Story)
	if err != nil {
		return nil, err
	}
	lineage, err := d.store.Lineage(ctx, story.Story)
	if err != nil || lineage == nil {
		return nil, err
	}
	defer d.survive(ctx, story.Story, func() { q = nil })
	return d.writer.Ask(accounts, *lineage, story.Brief), nil
}

// keep reads an answer and keeps what comes of it. One that is read again is not
// counted again.
func (d *Drafter) keep(ctx context.Context, story store.Unwritten, q *brief.Question, answer store.Answer, again bool) error {
	written, reason := d.read(ctx, story.Story, q, answer)
	kept, err := d.put(ctx, story, answer, written)
	if err != nil || again {
		return err
	}
	switch {
	case reason != nil:
		d.state.Unusable++
		d.log.InfoContext(ctx, "answer of the model not used", "story", story.Story, "reason", reason)
	case kept:
		d.state.Written++
		d.state.Withheld += max(written.Withheld-story.Brief.Withheld, 0)
	}
	return d.store.PutModel(ctx, d.state)
}

// read makes a brief of an answer; nil, with the reason, where it is not usable.
func (d *Drafter) read(ctx context.Context, story news.StoryID, q *brief.Question, answer store.Answer) (written *news.Brief, reason error) {
	defer d.survive(ctx, story, func() { written, reason = nil, brief.ErrUnusable })
	b, err := q.Read(answer.Text, answer.Model)
	if err != nil {
		return nil, err
	}
	return &b, nil
}

func (d *Drafter) put(ctx context.Context, story store.Unwritten, answer store.Answer, written *news.Brief) (bool, error) {
	return d.store.PutDraft(ctx, store.Draft{Story: story.Story, Traced: story.Traced, Answer: answer, Brief: written})
}

// answered records that the model has answered.
func (d *Drafter) answered(ctx context.Context) {
	if d.state.Reason != "" {
		d.log.InfoContext(ctx, "the model answers again", "model", d.state.Name, "url", d.state.URL)
	}
	d.state.Asked++
	d.state.LastSuccess, d.state.Reason, d.state.Failing, d.state.Next = d.clock().UTC(), "", 0, time.Time{}
}

// fail records that the model could not be asked. The reason is logged when it is
// another than before.
func (d *Drafter) fail(ctx context.Context, story store.Unwritten, reason error) (bool, error) {
	if ctx.Err() != nil {
		return false, ctx.Err()
	}
	if len(d.failed) == passedOver {
		clear(d.failed)
	}
	d.failed[story.Story] = story.Traced
	now := d.clock().UTC()
	d.state.Failing++
	d.state.LastFailure = now
	d.state.Next = now.Add(min(draftPause<<min(d.state.Failing-1, 10), draftPauseMost))
	if text := reason.Error(); text != d.state.Reason {
		d.state.Reason = text
		d.log.WarnContext(ctx, "the model cannot be asked, extractive briefs stand", "reason", text)
	}
	return false, d.store.PutModel(ctx, d.state)
}

// survive is deferred where a story of any shape meets our own code.
func (d *Drafter) survive(ctx context.Context, story news.StoryID, then func()) {
	if bug := recover(); bug != nil {
		d.log.ErrorContext(ctx, "bug while a model was asked about a story", "story", story, "bug", bug, "stack", string(debug.Stack()))
		then()
	}
}
