package app

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"runtime"
	"sync"

	"github.com/headwater-news/headwater/internal/cluster"
	"github.com/headwater-news/headwater/internal/dedupe"
	"github.com/headwater-news/headwater/internal/extract"
	"github.com/headwater-news/headwater/internal/ingest"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/pipeline"
	"github.com/headwater-news/headwater/internal/store"
)

// Filters turn captures or articles on one side into lines of JSON on the
// other. They keep nothing, know no data directory, and answer in input order.
// Each returns how many lines it wrote; the error wraps ErrNothing where there
// was no input.

// ExtractFilter writes the article of every capture of the input.
func (c Config) ExtractFilter(ctx context.Context, in Input, out io.Writer) (int, error) {
	lines := jsonLines(out)
	written := 0
	err := c.eachArticle(ctx, in, func(a news.Article) error {
		written++
		return lines.Encode(a)
	})
	return written, err
}

// relationLine is one line of the dedupe filter: null where there is no relation.
type relationLine struct {
	ID       news.ArticleID     `json:"id"`
	CopyOf   *news.ArticleID    `json:"copy_of"`
	Relation *news.RelationKind `json:"relation"`
	Overlap  float64            `json:"overlap"`
	Agency   *string            `json:"agency"`
	Passages []news.Passage     `json:"passages,omitempty"`
}

// DedupeFilter writes what each article depends on.
func (c Config) DedupeFilter(ctx context.Context, in Input, out io.Writer) (int, error) {
	lines := jsonLines(out)
	texts := readTexts{}
	index := dedupe.New(texts.text)
	written := 0
	err := c.eachArticle(ctx, in, texts.once(in, func(a news.Article) error {
		relation, _, err := index.Add(ctx, a)
		if err != nil {
			return err
		}
		line := relationLine{ID: a.ID}
		if r := relation; r != nil {
			line.CopyOf, line.Relation, line.Overlap, line.Passages = &r.To, &r.Kind, r.Overlap, r.Passages
			if r.Agency != "" {
				line.Agency = &r.Agency
			}
		}
		written++
		return lines.Encode(line)
	}))
	return written, err
}

// storyLine is one line of the cluster filter.
type storyLine struct {
	ID     news.ArticleID `json:"id"`
	Story  news.StoryID   `json:"story"`
	Thread *news.ThreadID `json:"thread"`
}

// ClusterFilter writes the story and thread of each article: as decided on
// arrival, or with final after all merges and splits.
func (c Config) ClusterFilter(ctx context.Context, in Input, final bool, out io.Writer) (int, error) {
	lines := jsonLines(out)
	texts := readTexts{}
	placer := pipeline.NewPlacer(texts.text)
	view := newView()
	var order []news.ArticleID
	err := c.eachArticle(ctx, in, texts.once(in, func(a news.Article) error {
		placed, err := placer.Place(ctx, a)
		if err != nil {
			return err
		}
		order = append(order, a.ID)
		view.story[a.ID] = placed.Story
		if final {
			return nil
		}
		view.apply(placer.Settle())
		return lines.Encode(storyLine{ID: a.ID, Story: placed.Story, Thread: view.threadOf(placed.Story)})
	}))
	if err != nil || !final {
		return len(order), err
	}
	view.apply(placer.Settle())
	for _, id := range order {
		story := view.resolve(view.story[id])
		if err := lines.Encode(storyLine{ID: id, Story: story, Thread: view.threadOf(story)}); err != nil {
			return len(order), err
		}
	}
	return len(order), nil
}

// view is the settled view of a filter's articles.
type view struct {
	story  map[news.ArticleID]news.StoryID
	merged map[news.StoryID]news.StoryID
	thread map[news.StoryID]news.ThreadID
}

func newView() *view {
	return &view{map[news.ArticleID]news.StoryID{}, map[news.StoryID]news.StoryID{}, map[news.StoryID]news.ThreadID{}}
}

func (v *view) apply(changes cluster.Changes) {
	for _, m := range changes.Merged {
		v.merged[m.From] = m.To
	}
	for _, m := range changes.Moves {
		v.story[m.Article] = m.Story
	}
	for _, l := range changes.Links {
		v.thread[l.Story] = l.Thread
	}
}

func (v *view) resolve(id news.StoryID) news.StoryID {
	for {
		to, ok := v.merged[id]
		if !ok {
			return id
		}
		id = to
	}
}

func (v *view) threadOf(id news.StoryID) *news.ThreadID {
	if thread := v.thread[v.resolve(id)]; thread != "" {
		return &thread
	}
	return nil
}

// readTexts keeps the articles a filter has read, for comparing later ones with.
type readTexts map[news.ArticleID]news.Article

func (t readTexts) text(_ context.Context, id news.ArticleID) (news.Article, error) {
	a, ok := t[id]
	if !ok {
		return a, fmt.Errorf("article %s: %w", id, store.ErrNotFound)
	}
	return a, nil
}

// once keeps each article and passes it on, but an id that came before is bad
// input: an answer could not be told from the other's.
func (t readTexts) once(in Input, do func(news.Article) error) func(news.Article) error {
	return func(a news.Article) error {
		if _, doubled := t[a.ID]; doubled {
			in.Bad(&news.BadInput{Place: a.File, Err: fmt.Errorf("id %q came before", a.ID), Hint: "give each article an id of its own"})
			return nil
		}
		t[a.ID] = a
		return do(a)
	}
}

// chunk is how many captures a filter reads at once.
const chunk = 32

// eachArticle reads the input, extracts on all cores, and gives the articles in
// input order. Bad input is told to in.Bad and passed over.
func (c Config) eachArticle(ctx context.Context, in Input, do func(news.Article) error) error {
	captures, err := c.captures(ctx, in)
	if err != nil {
		return err
	}
	seen := newRecurrence()
	var waiting []news.Capture
	any := false
	flush := func() error {
		for i, result := range extractAll(waiting, seen) {
			if result.err != nil {
				in.Bad(badInput(waiting[i], result.err))
			} else if err := do(result.article); err != nil {
				return err
			}
		}
		waiting = waiting[:0]
		return ctx.Err()
	}
	for capture, err := range captures {
		any = true
		var input *news.BadInput
		switch {
		case errors.As(err, &input):
			in.Bad(input)
			continue
		case err != nil:
			return err
		}
		if waiting = append(waiting, capture); len(waiting) == chunk {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	if err := flush(); err != nil {
		return err
	}
	if !any {
		return fmt.Errorf("no input: %w; give files, or articles on standard input", ErrNothing)
	}
	return nil
}

// captures yields the captures of every place of the input.
func (c Config) captures(ctx context.Context, in Input) (iter.Seq2[news.Capture, error], error) {
	reader := &ingest.Reader{Clock: c.Clock}
	if in.Manifest != "" {
		manifest, err := ingest.ReadManifest(in.Manifest)
		if err != nil {
			return nil, err
		}
		reader.Manifest = manifest
	}
	return func(yield func(news.Capture, error) bool) {
		for _, place := range in.Places {
			captures := reader.Files(ctx, []string{place})
			if place == "-" {
				captures = reader.Stream(ctx, "stdin", in.Stdin)
			}
			for capture, err := range captures {
				if !yield(capture, err) {
					return
				}
			}
		}
	}, nil
}

type extracted struct {
	article news.Article
	err     error
}

// extractAll reads captures on all cores; what each sees of recurring lines is
// decided by its place in the order.
func extractAll(captures []news.Capture, seen *recurrence) []extracted {
	results := make([]extracted, len(captures))
	limit := make(chan struct{}, runtime.GOMAXPROCS(0))
	var all sync.WaitGroup
	for i, capture := range captures {
		reader := extract.Extractor{Seen: seen.before(capture)}
		limit <- struct{}{}
		all.Go(func() {
			defer func() { <-limit }()
			results[i] = extractOne(reader, capture)
		})
	}
	all.Wait()
	return results
}

func extractOne(reader extract.Extractor, c news.Capture) (result extracted) {
	defer func() {
		if bug := recover(); bug != nil {
			result.err = fmt.Errorf("a bug in Headwater met this page (%v); please report it with the page", bug)
		}
	}()
	result.article, result.err = reader.Extract(c)
	result.article.File = c.File
	if result.article.ID == "" {
		result.article.ID = pipeline.ArticleID(c.ID)
	}
	return result
}

func badInput(c news.Capture, err error) *news.BadInput {
	place := c.File
	if place == "" {
		place = c.URL
	}
	return &news.BadInput{Place: place, Err: err}
}

func jsonLines(out io.Writer) *json.Encoder {
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	return lines
}
