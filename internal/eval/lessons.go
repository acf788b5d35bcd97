package eval

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/headwater-news/headwater/internal/cluster"
	"github.com/headwater-news/headwater/internal/extract"
	"github.com/headwater-news/headwater/internal/news"
)

// LearnStories makes the story model from the gold folder. It learns from the
// stories of stories/*.jsonl, from the groups of briefs/*.jsonl, whose articles
// are on one event each, and from threads/*.jsonl and the dated articles of
// quotations/*-train.jsonl, one campaign and its people, of which it knows only
// that articles published well apart are on different events. How common words
// are it counts over all these texts.
func LearnStories(gold string) (*cluster.Model, error) {
	return learnStories(gold, "", func(goldArticle) bool { return false })
}

// learnStories leaves out the articles of the file named that hold says to.
func learnStories(gold, file string, hold func(goldArticle) bool) (*cluster.Model, error) {
	var lessons []cluster.Lesson
	var texts []news.Article
	streams, err := filepath.Glob(filepath.Join(gold, "stories", "*.jsonl"))
	if err != nil {
		return nil, err
	}
	if file != "" && !slices.Contains(streams, file) {
		streams = append(streams, file)
	}
	for _, path := range streams {
		stream, err := readStream(path)
		if err != nil {
			return nil, err
		}
		if path == file {
			stream = slices.DeleteFunc(stream, hold)
		}
		lessons = append(lessons, storyLessons(stream)...)
		texts = appendTexts(texts, stream)
	}
	if len(lessons) == 0 {
		return nil, fmt.Errorf("%s: no stories/*.jsonl: %w", gold, ErrNoGold)
	}
	groups, err := filepath.Glob(filepath.Join(gold, "briefs", "*.jsonl"))
	if err != nil {
		return nil, err
	}
	for _, path := range groups {
		stream, err := readGroups(path)
		if err != nil {
			return nil, err
		}
		lessons = append(lessons, lesson(shuffled(stream), 1, false), lesson(dated(stream), 1, false))
		texts = appendTexts(texts, stream)
	}
	threads, err := filepath.Glob(filepath.Join(gold, "threads", "*.jsonl"))
	if err != nil {
		return nil, err
	}
	for _, path := range threads {
		stream, err := readStream(path)
		if err != nil {
			return nil, err
		}
		matter := apart(stream)
		matter.Matters = lesson(stream, 0, false).Matters
		lessons = append(lessons, matter, desks(stream))
		texts = appendTexts(texts, stream)
	}
	others, err := filepath.Glob(filepath.Join(gold, "quotations", "*-train.jsonl"))
	if err != nil {
		return nil, err
	}
	for _, path := range others {
		more, err := readTexts(path)
		if err != nil {
			return nil, err
		}
		texts = appendTexts(texts, more)
		more = slices.DeleteFunc(more, func(g goldArticle) bool { return g.Published.IsZero() })
		slices.SortStableFunc(more, byTime)
		lessons = append(lessons, apart(more), desks(more))
	}
	return cluster.Learn(lessons, texts)
}

func appendTexts(texts []news.Article, stream []goldArticle) []news.Article {
	for _, g := range stream {
		texts = append(texts, g.Article)
	}
	return texts
}

// storyLessons makes lessons of a stream. A dated stream is also learned without
// its dates, for less, so that the model knows what to do without them; a stream
// without dates has no order of its own and is also learned in another.
func storyLessons(stream []goldArticle) []cluster.Lesson {
	days := 0
	for _, g := range stream {
		if !g.Published.IsZero() {
			days++
		}
	}
	if 2*days > len(stream) {
		return []cluster.Lesson{lesson(stream, 1, false), lesson(stream, .3, true)}
	}
	return []cluster.Lesson{lesson(stream, 1, false), lesson(shuffled(stream), 1, false), lesson(dated(stream), 1, false)}
}

// dated gives a stream without dates made-up ones, so that the model learns what
// dates are worth for other news than that of the dated streams: stories begin
// within twenty days, most articles come on the first day or the next.
func dated(stream []goldArticle) []goldArticle {
	later := [...]int{0, 0, 0, 0, 1, 1, 1, 2, 2, 4}
	out := shuffled(stream)
	for i, g := range out {
		day := 1 + int(hashOf("begins "+g.Cluster)%20) + later[hashOf("follows "+string(g.ID))%uint32(len(later))]
		out[i].Published = news.Day(2012, time.March, day)
	}
	slices.SortStableFunc(out, byTime)
	return out
}

// desks is the lesson of apart on many small desks.
func desks(stream []goldArticle) cluster.Lesson {
	l := apart(stream)
	l.Desks, l.Weight = 10, 2
	return l
}

func byTime(a, b goldArticle) int { return a.Published.Time().Compare(b.Published.Time()) }

func lesson(stream []goldArticle, weight float64, undated bool) cluster.Lesson {
	l := cluster.Lesson{Weight: weight, Matters: []string{}}
	for _, g := range stream {
		if undated {
			g.Published = news.When{}
		}
		l.Articles = append(l.Articles, g.Article)
		l.Stories = append(l.Stories, g.Cluster)
		l.Matters = append(l.Matters, g.Cluster)
	}
	return l
}

// shuffled is the stream in another order, the same in every run.
func shuffled(stream []goldArticle) []goldArticle {
	out := slices.Clone(stream)
	slices.SortStableFunc(out, func(a, b goldArticle) int {
		return cmp.Compare(hashOf(string(a.ID)), hashOf(string(b.ID)))
	})
	return out
}

// readGroups reads lines of {"id", "articles": [text…]}: articles on one event.
func readGroups(path string) ([]goldArticle, error) {
	var stream []goldArticle
	err := eachLine(path, func(line []byte) error {
		var group struct {
			ID       string   `json:"id"`
			Articles []string `json:"articles"`
		}
		if err := json.Unmarshal(line, &group); err != nil {
			return err
		}
		for i, text := range group.Articles {
			stream = append(stream, goldArticle{Cluster: group.ID, Article: news.Article{
				ID: news.ArticleID(fmt.Sprintf("%s/%d", group.ID, i)), Body: text}})
		}
		return nil
	})
	return stream, err
}

// readTexts reads articles of which nothing is known but the text, and perhaps
// headline and day.
func readTexts(path string) ([]goldArticle, error) {
	var texts []goldArticle
	err := eachLine(path, func(line []byte) error {
		var a struct {
			ID        news.ArticleID
			Publisher string
			Title     string
			Date      news.When
			Text      string
		}
		if err := json.Unmarshal(line, &a); err != nil {
			return err
		}
		texts = append(texts, goldArticle{Article: news.Article{ID: a.ID, Outlet: a.Publisher, Headline: a.Title,
			Published: a.Date, Body: a.Text, Language: extract.Language(a.Text)}})
		return nil
	})
	return texts, err
}

// apart is a lesson of articles of which only their days are known.
func apart(stream []goldArticle) cluster.Lesson {
	l := lesson(stream, 1, false)
	l.Stories, l.Matters, l.Apart = nil, nil, 10
	return l
}

// eachLine calls do for each line of a file; an error names the line.
func eachLine(path string, do func(line []byte) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 64<<20)
	for n := 1; lines.Scan(); n++ {
		if len(lines.Bytes()) == 0 {
			continue
		}
		if err := do(lines.Bytes()); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

// hashOf spreads names evenly and alike in every run.
func hashOf(name string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(name))
	x := h.Sum32()
	return x ^ x>>15
}
