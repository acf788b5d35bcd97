package dedupe_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/dedupe"
	"github.com/headwater-news/headwater/internal/news"
)

var update = flag.Bool("update", false, "write what the index says into testdata")

// TestScripts adds the articles of every file in testdata in turn and compares
// what the index says of each. An article runs from "add ID" to "----": fields,
// an empty line, the text. What is said of it runs from there to an empty line.
func TestScripts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			script, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got, err := runScript(string(script))
			if err != nil {
				t.Fatal(err)
			}
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got != string(script) {
				t.Errorf("%s is out of date; if this is better, run with -update:\n%s", file, firstDifference(string(script), got))
			}
		})
	}
}

// runScript returns the script with what is said of each article put in anew.
func runScript(script string) (string, error) {
	d := newDesk()
	var out strings.Builder
	for rest := script; rest != ""; {
		comment, after, found := strings.Cut(rest, "add ")
		out.WriteString(comment)
		if !found {
			break
		}
		article, after, found := strings.Cut(after, "\n----\n")
		if !found {
			return "", errors.New("an article does not end in ----")
		}
		a, err := parseArticle(article)
		if err != nil {
			return "", err
		}
		said, err := d.add(a)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&out, "add %s\n----\n%s", article, said)
		_, rest, found = strings.Cut("\n"+after, "\n\n")
		if found {
			out.WriteString("\n")
		}
	}
	return out.String(), nil
}

func parseArticle(s string) (news.Article, error) {
	head, body, _ := strings.Cut(s, "\n\n")
	id, fields, _ := strings.Cut(head, "\n")
	a := news.Article{ID: news.ArticleID(id), Body: body}
	var err error
	for line := range strings.SplitSeq(fields, "\n") {
		name, value, _ := strings.Cut(line, ": ")
		switch name {
		case "outlet":
			a.Outlet = value
		case "url":
			a.URL = value
		case "canonical":
			a.Canonical = value
		case "byline":
			a.Byline = value
		case "headline":
			a.Headline = value
		case "published":
			a.Published, err = news.ParseWhen(value)
		case "updated":
			a.Updated, err = news.ParseWhen(value)
		default:
			err = fmt.Errorf("unknown field %q", name)
		}
		if err != nil {
			return a, fmt.Errorf("article %s: %w", id, err)
		}
	}
	return a, nil
}

// desk is an index with the articles that it was given.
type desk struct {
	index    *dedupe.Index
	articles map[news.ArticleID]news.Article
}

func newDesk() *desk {
	d := &desk{articles: make(map[news.ArticleID]news.Article)}
	d.index = dedupe.New(func(_ context.Context, id news.ArticleID) (news.Article, error) {
		a, ok := d.articles[id]
		if !ok {
			return a, fmt.Errorf("article %s was never added", id)
		}
		return a, nil
	})
	return d
}

// add gives an article to the index and says in words what it is.
func (d *desk) add(a news.Article) (string, error) {
	r, _, err := d.index.Add(context.Background(), a)
	d.articles[a.ID] = a
	switch {
	case err != nil:
		return "", err
	case r == nil:
		return "new\n", nil
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s of %s, overlap %.2f", r.Kind, r.To, r.Overlap)
	if r.Agency != "" {
		fmt.Fprintf(&b, ", by %s", r.Agency)
	}
	b.WriteString("\n")
	for _, p := range r.Passages {
		words := strings.Fields(p.From.Of(a.Body))
		fmt.Fprintf(&b, "  %s … %s (%d words)\n", strings.Join(words[:min(3, len(words))], " "), strings.Join(words[max(0, len(words)-3):], " "), len(words))
	}
	return b.String(), nil
}

func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range g {
		if i >= len(w) || w[i] != g[i] {
			return fmt.Sprintf("line %d\n want %s\n got  %s", i+1, strings.Join(w[min(i, len(w)):min(i+4, len(w))], "\n      "), strings.Join(g[i:min(i+4, len(g))], "\n      "))
		}
	}
	return "the script goes on where nothing should stand"
}
