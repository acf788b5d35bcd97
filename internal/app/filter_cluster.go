package app

import (
	"context"
	"io"

	"github.com/headwater-news/headwater/internal/cluster"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/pipeline"
)

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
