package main

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/lineage"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/pipeline"
)

// TestSamplesIndependenceHolds: in no story of the sample coverage does a copy or an
// excerpt of an article, printed by an outlet that is not there yet, raise a
// number; no article raises one by being left out, unless others retell it: then
// nothing is left that shows them not to be reports; and order changes nothing.
func TestSamplesIndependenceHolds(t *testing.T) {
	labels := readLabels(t)
	captures := extractSamples(t)
	tracer := sampleTracer{annotate.New(), map[string]news.Marks{}}
	for _, story := range labels.Stories {
		var articles []news.Article
		for _, c := range captures {
			if slices.Contains(story.Articles, labels.articleOf[captureName(c)]) {
				articles = append(articles, c)
			}
		}
		accounts := tracer.accounts(t, articles)
		base := lineage.Trace(accounts)
		holds := func(what string, of news.Article, l news.Lineage) {
			if l.Independent > base.Independent || l.AtLeast > base.AtLeast {
				t.Errorf("%s: %s of %q makes %d/%d into %d/%d", story.Key, what, of.Headline, base.Independent, base.AtLeast, l.Independent, l.AtLeast)
			}
		}
		for i, a := range accounts {
			of := a.Article
			holds("a copy", of, lineage.Trace(tracer.accounts(t, append(slices.Clone(articles), printedAgain(of, of.Body)))))
			paragraphs := strings.Split(of.Body, "\n\n")
			half := strings.Join(paragraphs[:(len(paragraphs)+1)/2], "\n\n")
			holds("an excerpt", of, lineage.Trace(tracer.accounts(t, append(slices.Clone(articles), printedAgain(of, half)))))
			if !slices.ContainsFunc(base.Derived, func(d news.Derivation) bool { return d.From == of.ID }) {
				holds("leaving out", of, lineage.Trace(slices.Delete(slices.Clone(accounts), i, i+1)))
			}
		}
		slices.Reverse(accounts)
		if linesOf(t, lineage.Trace(accounts)) != linesOf(t, base) {
			t.Errorf("%s: another order gives another lineage", story.Key)
		}
	}
}

// printedAgain is words of an article in an outlet of their own, an hour later, or
// a day where only that is known.
func printedAgain(a news.Article, body string) news.Article {
	again := news.Article{ID: a.ID + "-again", Outlet: "morningecho.example", Site: "The Morning Echo", Headline: a.Headline, Language: a.Language, Body: body}
	if a.Published.DayOnly() {
		again.Published = news.DayOf(a.Published.Time().Add(24 * time.Hour))
	} else {
		again.Published = news.At(a.Published.Time().Add(time.Hour))
	}
	return again
}

// sampleTracer makes accounts of articles, and annotates each text once.
type sampleTracer struct {
	annotator *annotate.Annotator
	marks     map[string]news.Marks
}

func (s sampleTracer) accounts(t *testing.T, articles []news.Article) (accounts []news.Account) {
	t.Helper()
	gathering := pipeline.NewGathering()
	for _, a := range articles {
		if err := gathering.Add(t.Context(), a); err != nil {
			t.Fatal(err)
		}
	}
	for _, a := range gathering.Articles() {
		key := string(a.ID) + a.Body
		if _, ok := s.marks[key]; !ok {
			s.marks[key] = s.annotator.Annotate(a)
		}
		accounts = append(accounts, gathering.Account(a, s.marks[key]))
	}
	return accounts
}

func linesOf(t *testing.T, l news.Lineage) string {
	t.Helper()
	data, err := json.Marshal(l)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
