package web

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// How much of what two articles share is shown side by side.
const (
	passagesOpen = 3
	passagesMost = 12
	passageWords = 420 // characters of one
)

// retoldView is what an article retells.
type retoldView struct {
	Original  *articleLine // nil where only the agency is known
	How       string       // "The same in other words"
	Direction string
	Overlap   string // "71% of what it says stands there"
	Passages  []passagePair
	Further   []passagePair
	Fold      string
	Also      []articleLine
}

// passagePair is words of an article beside those of the one it retells.
type passagePair struct{ Here, There string }

// pointed is the mark of the words that the address of an article points at:
// "120-188". It is nil for an address that points at nothing.
func pointed(at string) []mark {
	var s news.Span
	if n, err := fmt.Sscanf(at, "%d-%d", &s.Begin, &s.End); n != 2 || err != nil {
		return nil
	}
	return []mark{{Span: s, ID: "at", Class: "pointed", Rank: rankPointed}}
}

// retold is what the lineage of its story says that an article retells; nil
// where it speaks for itself.
func (s *server) retold(ctx context.Context, e *store.Entry, numbers numbering, calendar calendar) (*retoldView, error) {
	if e.Story == "" {
		return nil, nil
	}
	lineage, err := s.desk.Lineage(ctx, e.Story)
	if lineage == nil || err != nil {
		if errors.Is(err, store.ErrNotFound) {
			return nil, nil
		}
		return nil, err
	}
	for i := range lineage.Derived {
		if d := &lineage.Derived[i]; d.Article == e.Article.ID {
			return s.describeRetold(ctx, e, d, numbers, calendar)
		}
	}
	return nil, nil
}

func (s *server) describeRetold(ctx context.Context, e *store.Entry, d *news.Derivation, numbers numbering, calendar calendar) (*retoldView, error) {
	view := &retoldView{How: capital(derivedWords(d)), Direction: directionWords(d.Direction)}
	if d.From == "" {
		view.Direction = ""
		return view, nil
	}
	if share := percent(d.Overlap); share > 0 {
		view.Overlap = fmt.Sprintf("%d%% of what it says stands there", share)
	}
	original, err := s.textOrNone(ctx, d.From)
	if original == nil || err != nil {
		return view, err
	}
	line := lineOfArticle(store.Entry{Article: *original}, numbers, calendar)
	view.Original = &line
	passages := d.Passages
	if len(passages) == 0 && e.Relation != nil && e.Relation.To == d.From {
		passages = e.Relation.Passages
	}
	for _, p := range passages {
		if !wholly(p.From, e.Article.Body) || !wholly(p.To, original.Body) || len(view.Passages)+len(view.Further) == passagesMost {
			continue
		}
		pair := passagePair{passageAt(e.Article.Body, p.From), passageAt(original.Body, p.To)}
		if len(view.Passages) < passagesOpen {
			view.Passages = append(view.Passages, pair)
		} else {
			view.Further = append(view.Further, pair)
		}
	}
	if len(view.Further) > 0 {
		view.Fold = count(len(view.Further), "more passage")
	}
	for _, id := range d.Also {
		also, err := s.textOrNone(ctx, id)
		if err != nil {
			return nil, err
		}
		if also != nil {
			view.Also = append(view.Also, lineOfArticle(store.Entry{Article: *also}, numbers, calendar))
		}
	}
	return view, nil
}

func (s *server) textOrNone(ctx context.Context, id news.ArticleID) (*news.Article, error) {
	a, err := s.desk.Text(ctx, id)
	if errors.Is(err, store.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return &a, nil
}

func passageAt(body string, s news.Span) string {
	return cutWords(strings.Join(strings.Fields(s.Of(body)), " "), passageWords)
}

// derivedWords says how an article retells another: "a rewrite; which came first
// is not known".
func derivedWords(d *news.Derivation) string {
	how := string(d.How)
	switch d.How {
	case news.DerivedNearDuplicate:
		how = "the same text"
	case news.DerivedWireCopy:
		how = "wire copy"
		if d.Agency != "" {
			how += " of " + d.Agency
		}
	case news.DerivedExcerpt:
		how = "an excerpt"
	case news.DerivedRewrite:
		how = "the same in other words"
	case news.DerivedTranslation:
		how = "a translation"
	case news.DerivedStub:
		how = "a few lines about it"
	}
	return how
}

// directionWords says what tells which of two articles came first.
func directionWords(d news.Direction) string {
	switch d {
	case news.ByCredit:
		return "It credits the original"
	case news.ByAttribution:
		return "It names the original’s outlet for what it says"
	case news.ByTime:
		return "It was published later"
	}
	return "Not known which came first; the fuller one is taken as the original"
}
