package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

var update = flag.Bool("update", false, "renew testdata/samples.golden")

// expected is the part of samples/expected.json that a desk can be held to today.
type expected struct {
	Captures []struct {
		File, URL, Article, Headline, Outlet, Language string
		Relation                                       string // to the first capture of its article
		Authors                                        []string
		Published, Updated                             *string
		MustContain                                    []string `json:"must_contain"`
		MustNotContain                                 []string `json:"must_not_contain"`
	}
	Articles []struct {
		Key, Story, Headline string
		Relation, Agency     *string
		CopyOf               *string `json:"copy_of"`
		Captures             []string
	}
	Stories []struct {
		Key      string
		Thread   *string
		Articles []string
	}
}

// TestSamples takes the sample coverage in and writes down every point on which
// the desk says other than a careful reader. The list is a golden file: a change
// that finds more, or less, shows there.
func TestSamples(t *testing.T) {
	var want expected
	data, err := os.ReadFile("../../samples/expected.json")
	if err != nil {
		t.Fatal(err)
	}
	decode(t, data, &want)
	want.nameRecords()

	got := sampleDesk(t)
	report := strings.Join(slices.Concat(
		capturesAmiss(want, got), articlesAmiss(want, got), groupsAmiss("story", storiesWanted(want), got.stories), groupsAmiss("thread", threadsWanted(want), got.threads),
	), "\n") + "\n"

	const golden = "testdata/samples.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(report), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	before, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(before), report); diff != "" {
		t.Errorf("what the desk gets wrong has changed; look, and renew with -update (-before +now):\n%s", diff)
	}
}

// foundSamples is what the desk made of the samples. A capture goes by the name
// of its file, and within an archive by its address.
type foundSamples struct {
	article map[string]articleObject // the article of each capture
	stories map[string][]string      // story id → its captures
	threads map[string][]string      // thread id → the captures of its stories
}

func sampleDesk(t *testing.T) foundSamples {
	t.Helper()
	data := filepath.Join(t.TempDir(), "desk")
	mustRun(t, "ingest", "--data", data, "--manifest", "../../samples/pages/manifest.csv", "../../samples/pages")
	got := foundSamples{map[string]articleObject{}, map[string][]string{}, map[string][]string{}}
	var stories []news.Story
	decode(t, mustRun(t, "stories", "--json", "--data", data), &stories)
	for _, s := range stories {
		for _, a := range storyArticles(t, data, s.ID) {
			got.add(s, a)
		}
	}
	return got
}

func (f foundSamples) add(s news.Story, a articleObject) {
	for _, from := range a.CapturedFrom {
		name := filepath.Base(from.File)
		if strings.Contains(name, "#") {
			name = from.URL
		}
		f.article[name] = a
		f.stories[string(s.ID)] = append(f.stories[string(s.ID)], name)
		if s.Thread != "" {
			f.threads[string(s.Thread)] = append(f.threads[string(s.Thread)], name)
		}
	}
}

// storyArticles is the articles of a story as the command tells them. (An
// article object reads itself from JSON and would pass over what stands beside it.)
func storyArticles(t *testing.T, data string, id news.StoryID) []articleObject {
	t.Helper()
	var story struct{ Articles []json.RawMessage }
	decode(t, mustRun(t, "story", string(id), "--json", "--data", data), &story)
	var articles []articleObject
	for _, one := range story.Articles {
		var beside struct {
			CapturedFrom []store.CaptureNote `json:"captured_from"`
			Relation     *news.RelationKind
			CopyOf       *news.ArticleID `json:"copy_of"`
			Agency       string
		}
		decode(t, one, &beside)
		a := articleObject{CapturedFrom: beside.CapturedFrom, Relation: beside.Relation, CopyOf: beside.CopyOf, Agency: beside.Agency}
		decode(t, one, &a.Article)
		articles = append(articles, a)
	}
	return articles
}

// capturesAmiss lists what is wrong with single articles, field by field.
func capturesAmiss(want expected, got foundSamples) []string {
	var lines []string
	shown := shownCaptures(want)
	for _, c := range want.Captures {
		name := want.name(c.File, c.URL)
		a, ok := got.article[name]
		if !ok {
			lines = append(lines, name+": lost")
			continue
		}
		amiss := func(format string, args ...any) {
			lines = append(lines, name+": "+fmt.Sprintf(format, args...))
		}
		for _, phrase := range c.MustNotContain {
			if strings.Contains(a.Body, phrase) {
				amiss("clutter kept: %s", phrase)
			}
		}
		if shown[c.Article] != name {
			continue // the article shows another of its captures
		}
		for _, phrase := range c.MustContain {
			if !strings.Contains(a.Body, phrase) {
				amiss("text lost: %s", phrase)
			}
		}
		if c.Headline != "" && a.Headline != c.Headline {
			amiss("headline %q, want %q", a.Headline, c.Headline)
		}
		if a.Outlet != c.Outlet {
			amiss("outlet %q, want %q", a.Outlet, c.Outlet)
		}
		if a.Language != c.Language {
			amiss("language %q, want %q", a.Language, c.Language)
		}
		if !slices.Equal(a.Authors, c.Authors) && len(a.Authors)+len(c.Authors) > 0 {
			amiss("authors %q, want %q", a.Authors, c.Authors)
		}
		if c.Published != nil && !sameMoment(a.Published, *c.Published) {
			amiss("published %q, want %q", a.Published, *c.Published)
		}
	}
	return lines
}

// nameRecords gives the captures of articles their names, too: file#record
// becomes the address of that record.
func (e *expected) nameRecords() {
	records := map[string][]string{}
	for _, c := range e.Captures {
		records[c.File] = append(records[c.File], c.URL)
	}
	for _, a := range e.Articles {
		for i, name := range a.Captures {
			if file, record, ok := strings.Cut(name, "#"); ok {
				n, err := strconv.Atoi(record)
				if err == nil && 0 < n && n <= len(records[file]) {
					a.Captures[i] = records[file][n-1]
				}
			}
		}
	}
}

// name is how a capture goes: its file, or its address where the file is an archive.
func (expected) name(file, url string) string {
	if strings.Contains(file, ".warc") {
		return url
	}
	return file
}

// shownCaptures is the capture that each article should show: its last
// revision, else its first capture with a headline, else its first.
func shownCaptures(want expected) map[string]string {
	shown, headed := map[string]string{}, map[string]bool{}
	for _, c := range want.Captures {
		if shown[c.Article] == "" || c.Relation == "revision" || !headed[c.Article] && c.Headline != "" {
			shown[c.Article] = want.name(c.File, c.URL)
			headed[c.Article] = c.Headline != ""
		}
	}
	return shown
}

func sameMoment(w news.When, want string) bool {
	v, err := news.ParseWhen(want)
	return err == nil && w.DayOnly() == v.DayOnly() && w.Time().Equal(v.Time())
}

// articlesAmiss lists captures that were not joined, or wrongly, and relations
// that are missing or other.
func articlesAmiss(want expected, got foundSamples) []string {
	var lines []string
	key := map[news.ArticleID]string{}
	for _, article := range want.Articles {
		for _, name := range article.Captures {
			id := got.article[name].ID
			if other, ok := key[id]; ok && other != article.Key {
				lines = append(lines, fmt.Sprintf("article %s: taken for %s", article.Key, other))
				continue
			}
			key[id] = article.Key
		}
		ids := map[news.ArticleID]bool{}
		for _, name := range article.Captures {
			ids[got.article[name].ID] = true
		}
		if len(ids) > 1 {
			lines = append(lines, fmt.Sprintf("article %s: its %d captures are %d articles", article.Key, len(article.Captures), len(ids)))
		}
	}
	for _, article := range want.Articles {
		a := got.article[article.Captures[0]]
		have, wanted := "original", "original"
		if a.Relation != nil {
			have = fmt.Sprintf("%s of %s %s", *a.Relation, key[*a.CopyOf], a.Agency)
		}
		if article.Relation != nil {
			wanted = fmt.Sprintf("%s of %s %s", *article.Relation, *article.CopyOf, orEmpty(article.Agency))
		}
		if have, wanted = strings.TrimSpace(have), strings.TrimSpace(wanted); have != wanted {
			lines = append(lines, fmt.Sprintf("article %s: %s, want %s", article.Key, have, wanted))
		}
	}
	return lines
}

func orEmpty(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func storiesWanted(want expected) map[string][]string {
	groups := map[string][]string{}
	for _, a := range want.Articles {
		groups[a.Story] = append(groups[a.Story], a.Captures...)
	}
	return groups
}

func threadsWanted(want expected) map[string][]string {
	groups, thread := map[string][]string{}, map[string]*string{}
	for _, s := range want.Stories {
		thread[s.Key] = s.Thread
	}
	for _, a := range want.Articles {
		if in := thread[a.Story]; in != nil {
			groups[*in] = append(groups[*in], a.Captures...)
		}
	}
	return groups
}

// groupsAmiss lists, for each group wanted, how it lies in the groups found.
func groupsAmiss(what string, want, got map[string][]string) []string {
	in := map[string]string{}
	for id, names := range got {
		for _, name := range names {
			in[name] = id
		}
	}
	var lines []string
	for _, key := range sortedKeys(want) {
		parts := map[string]int{}
		for _, name := range want[key] {
			parts[in[name]]++
		}
		var sizes []int
		strangers := 0
		for id, n := range parts {
			sizes = append(sizes, n)
			if id != "" {
				strangers += len(got[id]) - n
			}
		}
		slices.Sort(sizes)
		if len(parts) > 1 || strangers > 0 || parts[""] > 0 {
			lines = append(lines, fmt.Sprintf("%s %s: %d captures lie in parts of %v, beside %d of others", what, key, len(want[key]), sizes, strangers))
		}
	}
	if len(got) != len(want) {
		lines = append(lines, fmt.Sprintf("%s: %d found, want %d", what, len(got), len(want)))
	}
	return lines
}

func sortedKeys(m map[string][]string) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
