package dedupe_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/headwater-news/headwater/internal/dedupe"
	"github.com/headwater-news/headwater/internal/news"
)

// vocabulary is made-up words, enough that two texts drawn from it share no
// five in a row by chance.
var vocabulary = func() []string {
	var words []string
	for _, a := range strings.Fields("bra cor del fen gan hol kes lor mar nor pel quil ras sol ten vel") {
		for _, b := range strings.Fields("a e i o u an en in on un ar er") {
			for _, c := range strings.Fields("d k l m n r s t th x") {
				words = append(words, a+b+c)
			}
		}
	}
	return words
}()

// drawText is a text of between least and most words in paragraphs, with a name
// or a number here and there.
func drawText(t *rapid.T, label string, least, most int) []string {
	seed := rapid.Uint64().Draw(t, label+" seed")
	for _, c := range label { // so that texts of two labels are never the same
		seed = seed*31 + uint64(c)<<40
	}
	n := rapid.IntRange(least, most).Draw(t, label+" words")
	words := make([]string, n)
	for i := range words {
		seed = seed*6364136223846793005 + 1442695040888963407
		words[i] = vocabulary[seed>>33%uint64(len(vocabulary))]
		switch {
		case i%40 == 39:
			words[i] += ".\n\n"
		case i%11 == 10:
			words[i] += ","
		case i%23 == 22:
			words[i] = strings.ToUpper(words[i][:1]) + words[i][1:]
		}
	}
	return words
}

func join(words []string) string {
	return strings.ReplaceAll(strings.Join(words, " "), "\n\n ", "\n\n")
}

func (d *desk) mustAdd(t *rapid.T, a news.Article) (*news.Relation, dedupe.Print) {
	r, p, err := d.index.Add(context.Background(), a)
	if err != nil {
		t.Fatal(err)
	}
	d.articles[a.ID] = a
	return r, p
}

func TestSameAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk()
		a := news.Article{ID: "first", Outlet: "harbourcourier.example", Body: join(drawText(t, "text", 15, 400))}
		if r, _ := d.mustAdd(t, a); r != nil {
			t.Fatalf("the first is %v", r)
		}
		a.ID = "again"
		r, _ := d.mustAdd(t, a)
		if r == nil || r.Kind != news.SameArticle || r.To != "first" || r.Overlap != 1 {
			t.Fatalf("the same text again is %+v", r)
		}
		if _, _, err := d.index.Add(context.Background(), a); !errors.Is(err, dedupe.ErrAdded) {
			t.Fatalf("the same id again: %v", err)
		}
	})
}

func TestCopyWithDroppedWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk()
		words := drawText(t, "text", 200, 600)
		d.mustAdd(t, news.Article{ID: "first", Outlet: "a.example", Body: join(words)})
		drop := rapid.SliceOfNDistinct(rapid.IntRange(0, len(words)-1), 0, len(words)/10, rapid.ID[int]).Draw(t, "dropped")
		gone := make(map[int]bool)
		for _, i := range drop {
			gone[i] = true
		}
		var kept []string
		for i, w := range words {
			if !gone[i] {
				kept = append(kept, w)
			}
		}
		r, _ := d.mustAdd(t, news.Article{ID: "copy", Outlet: "b.example", Body: join(kept)})
		if r == nil || r.Kind != news.NearDuplicate || r.To != "first" {
			t.Fatalf("with %d of %d words dropped: %+v", len(drop), len(words), r)
		}
		checkEvidence(t, d, r)
	})
}

func TestExcerptBothWays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk()
		long := drawText(t, "long", 300, 1500)
		n := rapid.IntRange(60, 120).Draw(t, "excerpt words")
		at := rapid.IntRange(0, len(long)-n).Draw(t, "at")
		whole := news.Article{ID: "whole", Outlet: "a.example", Body: join(long)}
		part := news.Article{ID: "part", Outlet: "b.example", Body: join(long[at : at+n])}
		if rapid.Bool().Draw(t, "part first") {
			whole, part = part, whole
		}
		d.mustAdd(t, whole)
		r, _ := d.mustAdd(t, part)
		if r == nil || r.Kind != news.Excerpt || r.To != whole.ID {
			t.Fatalf("%s after %s: %+v", part.ID, whole.ID, r)
		}
		checkEvidence(t, d, r)
	})
}

// stream draws articles of which many are copies of earlier ones.
func stream(t *rapid.T, n int) []news.Article {
	var articles []news.Article
	var texts [][]string
	outlets := []string{"", "a.example", "b.example", "c.example"}
	for i := range n {
		id := fmt.Sprint("article", i)
		words := drawText(t, id, 5, 200)
		if i > 0 {
			of := texts[rapid.IntRange(0, i-1).Draw(t, id+" of")]
			switch rapid.IntRange(0, 3).Draw(t, id+" how") {
			case 0:
				words = of
			case 1:
				words = append(append([]string{}, words...), of...)
			case 2:
				words = append(append([]string{}, of[:len(of)*3/4]...), words[:len(words)/4]...)
			}
		}
		texts = append(texts, words)
		a := news.Article{ID: news.ArticleID(id), Outlet: rapid.SampledFrom(outlets).Draw(t, id+" outlet"), Body: join(words)}
		if page := rapid.IntRange(0, 8).Draw(t, id+" page"); page < 4 {
			a.URL = fmt.Sprintf("https://a.example/page/%d", page)
		}
		articles = append(articles, a)
	}
	return articles
}

func TestRelationsOfAnyStream(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk()
		of := make(map[news.ArticleID]*news.Relation)
		for _, a := range stream(t, rapid.IntRange(2, 14).Draw(t, "articles")) {
			r, _ := d.mustAdd(t, a)
			if of[a.ID] = r; r == nil {
				continue
			}
			if r.From != a.ID {
				t.Fatalf("relation of %s is from %s", a.ID, r.From)
			}
			to := of[r.To]
			again := r.Kind == news.SameArticle || r.Kind == news.Revision
			if to != nil && (!again || to.Kind == news.SameArticle || to.Kind == news.Revision) {
				t.Fatalf("%s is %s of %s, which is %s of %s", a.ID, r.Kind, r.To, to.Kind, to.To)
			}
			checkEvidence(t, d, r)
		}
	})
}

func TestRestoredIndexDecidesTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		articles := stream(t, rapid.IntRange(2, 14).Draw(t, "articles"))
		cut := rapid.IntRange(0, len(articles)).Draw(t, "restored after")
		lived := newDesk()
		restored := newDesk()
		for i, a := range articles {
			r, p := lived.mustAdd(t, a)
			if i < cut {
				if err := restored.index.Restore(p); err != nil {
					t.Fatal(err)
				}
				restored.articles[a.ID] = a
				continue
			}
			r2, p2 := restored.mustAdd(t, a)
			if diff := cmp.Diff(r, r2); diff != "" {
				t.Fatalf("%s differs after restoring (-lived +restored):\n%s", a.ID, diff)
			}
			if !bytes.Equal(p, p2) {
				t.Fatalf("print of %s differs after restoring", a.ID)
			}
		}
	})
}

func TestStrangersBetweenChangeNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		articles := stream(t, 6)
		alone, crowded := newDesk(), newDesk()
		for i, a := range articles {
			for j := range rapid.IntRange(0, 3).Draw(t, "strangers") {
				id := fmt.Sprintf("stranger %d.%d", i, j)
				crowded.mustAdd(t, news.Article{ID: news.ArticleID(id), Outlet: "a.example", Body: join(drawText(t, id, 5, 200))})
			}
			want, _ := alone.mustAdd(t, a)
			got, _ := crowded.mustAdd(t, a)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("%s differs among strangers (-alone +crowded):\n%s", a.ID, diff)
			}
		}
	})
}

// checkEvidence recounts a relation's overlap the plain way and reads its
// passages in both bodies.
func checkEvidence(t *rapid.T, d *desk, r *news.Relation) {
	from, to := d.articles[r.From].Body, d.articles[r.To].Body
	if got, want := r.Overlap, plainOverlap(plainWords(from), plainWords(to)); got != want {
		t.Fatalf("overlap %v, recounted %v", got, want)
	}
	fromEnd, toEnd := 0, 0
	for _, p := range r.Passages {
		if !p.From.Within(from) || !p.To.Within(to) || p.From.Begin < fromEnd || p.To.Begin < toEnd {
			t.Fatalf("passage %v lies outside or before the one before it", p)
		}
		if diff := cmp.Diff(plainWords(p.From.Of(from)), plainWords(p.To.Of(to))); diff != "" {
			t.Fatalf("passage %v has other words:\n%s", p, diff)
		}
		fromEnd, toEnd = p.From.End, p.To.End
	}
}

func plainWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

func plainOverlap(from, to []string) float64 {
	shingles := func(words []string) map[string]bool {
		out := make(map[string]bool)
		for i := 0; i+5 <= len(words); i++ {
			out[strings.Join(words[i:i+5], " ")] = true
		}
		return out
	}
	f, t := shingles(from), shingles(to)
	if len(f) == 0 && len(t) == 0 && strings.Join(from, " ") == strings.Join(to, " ") {
		return 1
	}
	shared := 0
	for s := range f {
		if t[s] {
			shared++
		}
	}
	return float64(shared) / float64(max(len(f), 1))
}
