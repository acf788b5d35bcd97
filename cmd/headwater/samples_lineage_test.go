package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/brief"
	"github.com/headwater-news/headwater/internal/compare"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/pipeline"
)

// TestSamplesLineage traces each story of the sample coverage, as a careful reader
// grouped it, and writes down what was found, missed and made up. The list is a
// golden file, as that of TestSamples is.
func TestSamplesLineage(t *testing.T) {
	labels := readLabels(t)
	traced := traceSamples(t, labels)
	report := &tally{}
	for _, story := range labels.Stories {
		report.story(story, traced[story.Key])
	}
	report.quotations(labels, traced)
	report.totals()

	const golden = "testdata/samples-lineage.golden"
	got := report.String()
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	before, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(before), got); diff != "" {
		t.Errorf("what is found of lineage has changed; look, and renew with -update (-before +now):\n%s", diff)
	}
}

// tracedStory is a story of the samples as Headwater traces it. Articles go by the
// keys of the labels.
type tracedStory struct {
	lineage news.Lineage
	brief   news.Brief
	bodies  map[string]string
	keys    map[news.ArticleID]string
	sayings []news.Saying
}

// traceSamples traces every labelled story on its own.
func traceSamples(t *testing.T, l labels) map[string]tracedStory {
	t.Helper()
	captures := extractSamples(t)
	annotator := annotate.New()
	stories := map[string]tracedStory{}
	for _, story := range l.Stories {
		gathering := pipeline.NewGathering()
		traced := tracedStory{bodies: map[string]string{}, keys: map[news.ArticleID]string{}}
		for _, c := range captures {
			key := l.articleOf[captureName(c)]
			if !slices.Contains(story.Articles, key) {
				continue
			}
			if err := gathering.Add(t.Context(), c); err != nil {
				t.Fatal(err)
			}
			traced.keys[c.ID] = key
		}
		var accounts []news.Account
		for _, a := range gathering.Articles() {
			account := gathering.Account(a, annotator.Annotate(a))
			accounts = append(accounts, account)
			traced.bodies[traced.keys[a.ID]] = a.Body
			traced.sayings = append(traced.sayings, compare.Sayings(account, news.StoryID(story.Key))...)
		}
		var err error
		if traced.lineage, err = pipeline.Trace(news.StoryID(story.Key), accounts, nil); err != nil {
			t.Fatalf("story %s: %v", story.Key, err)
		}
		traced.brief, err = pipeline.Tell(brief.Writer{Annotate: annotator.Annotate}, accounts, traced.lineage)
		if err != nil {
			t.Fatalf("story %s: %v", story.Key, err)
		}
		stories[story.Key] = traced
	}
	return stories
}

// extractSamples reads all captures, in order of arrival.
func extractSamples(t *testing.T) (captures []news.Article) {
	t.Helper()
	entries, err := os.ReadDir("../../samples/pages")
	if err != nil {
		t.Fatal(err)
	}
	args := []string{"extract", "--manifest", "../../samples/pages/manifest.csv"}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".csv") {
			args = append(args, "../../samples/pages/"+e.Name())
		}
	}
	lines := json.NewDecoder(bytes.NewReader(mustRun(t, args...)))
	for {
		var a news.Article
		if err := lines.Decode(&a); err == io.EOF {
			return captures
		} else if err != nil {
			t.Fatal(err)
		}
		captures = append(captures, a)
	}
}

// captureName is how a capture goes in the labels.
func captureName(a news.Article) string {
	if strings.Contains(a.File, "#") {
		return a.URL
	}
	return filepath.Base(a.File)
}

// place is where words stand.
type place struct {
	article string
	span    news.Span
}

func (p place) meets(q place) bool { return p.article == q.article && p.span.Overlaps(q.span) }

func anyMeet(a, b []place) bool {
	return slices.ContainsFunc(a, func(p place) bool { return slices.ContainsFunc(b, p.meets) })
}

// at finds the words of anchors in the articles as they are shown; what stands
// only in an earlier state is left out.
func (s tracedStory) at(anchors ...anchorLabel) (places []place) {
	for _, a := range anchors {
		body := s.bodies[a.Article]
		around, inside := a.Within, 0
		if around == "" {
			around = a.Words
		} else {
			inside = strings.Index(around, a.Words)
		}
		if at := strings.Index(body, around); at >= 0 && around != "" {
			places = append(places, place{a.Article, news.Span{Begin: at + inside, End: at + inside + len(a.Words)}})
		}
	}
	return places
}

func (s tracedStory) places(support []news.Support) (places []place) {
	for _, one := range support {
		places = append(places, place{s.keys[one.Article], one.Span})
	}
	return places
}

// articles are the keys of articles, sorted.
func (s tracedStory) articles(ids []news.ArticleID) (keys []string) {
	for _, id := range ids {
		keys = append(keys, s.keys[id])
	}
	slices.Sort(keys)
	return keys
}

// words quotes a place's text on one line.
func (s tracedStory) words(p place) string {
	body := s.bodies[p.article]
	if !p.span.Within(body) {
		return fmt.Sprintf("%v outside of its article", p.span)
	}
	return "“" + shortened(oneLine(p.span.Of(body)), 90) + "”"
}
