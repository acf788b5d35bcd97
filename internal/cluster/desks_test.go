package cluster

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-news/headwater/internal/news"
)

var update = flag.Bool("update", false, "write what is found into the files of testdata/desks")

// Each file of testdata/desks is a small desk: what it shows, its articles in
// order of arrival, and, under "-- found --", the stories and threads.
func TestDesks(t *testing.T) {
	files, err := filepath.Glob("testdata/desks/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no desks: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			script, want, _ := strings.Cut(string(text), "-- found --\n")
			got := found(readDesk(t, script))
			if *update {
				if err := os.WriteFile(file, []byte(script+"-- found --\n"+got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("stories and threads (-want +got):\n%s", diff)
			}
		})
	}
}

// readDesk reads articles: "== id | day | outlet | headline", then the body.
func readDesk(t *testing.T, script string) []news.Article {
	t.Helper()
	var stream []news.Article
	for _, part := range strings.Split("\n"+script, "\n== ")[1:] {
		head, body, _ := strings.Cut(part, "\n")
		fields := strings.SplitN(head, "|", 4)
		for i := range fields {
			fields[i] = strings.TrimSpace(fields[i])
		}
		if len(fields) != 4 {
			t.Fatalf("article %q: want id | day | outlet | headline", head)
		}
		day, err := news.ParseWhen(fields[1])
		if err != nil {
			t.Fatal(err)
		}
		a := news.Article{ID: news.ArticleID(fields[0]), Published: day, Outlet: fields[2], Headline: fields[3], Body: strings.TrimSpace(body)}
		switch {
		case strings.HasPrefix(fields[2], "diario") || strings.HasPrefix(fields[2], "la-voz"):
			a.Language = "es"
		case strings.HasPrefix(fields[2], "rhein") || strings.HasPrefix(fields[2], "tagespost"):
			a.Language = "de"
		default:
			a.Language = "en"
		}
		stream = append(stream, a)
	}
	return stream
}

// found runs a stream and lists its stories by their articles, and its threads by their stories.
func found(stream []news.Article) string {
	_, d, _ := run(Shipped(), stream, func(int) bool { return false })
	var order []news.StoryID
	articles := map[news.StoryID][]string{}
	for _, a := range stream {
		s := d.story(a.ID)
		if articles[s] == nil {
			order = append(order, s)
		}
		articles[s] = append(articles[s], string(a.ID))
	}
	var out bytes.Buffer
	var threads []news.ThreadID
	for _, s := range order {
		fmt.Fprintln(&out, "story", strings.Join(articles[s], " "))
		if th := d.threads[s]; th != "" && !slices.Contains(threads, th) {
			threads = append(threads, th)
		}
	}
	for _, th := range threads {
		fmt.Fprint(&out, "thread")
		for _, s := range order {
			if d.threads[s] == th {
				fmt.Fprint(&out, " ", articles[s][0])
			}
		}
		fmt.Fprintln(&out)
	}
	return out.String()
}
