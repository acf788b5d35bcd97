package compare

import (
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// Revise tells what changed between two states of an article.
//
// Sentences are compared first, whole: those that stand in both states in the
// same order are kept. Of what lies between two kept sentences, those of the
// earlier and the later state that share most of their words are one sentence
// that was changed, and its words are compared; the others went or came. Then
// the figures and quotations of both states are held against that.
func Revise(before, after news.Account) news.Revisal {
	v := revision{before: before, after: after, was: unitsOf(&before), is: unitsOf(&after)}
	v.passages()
	r := news.Revisal{Passages: v.found, Figures: v.figures(), Quotations: v.quotations()}
	if before.Article.Headline != after.Article.Headline {
		r.Headline = &news.RevisedHeadline{Was: before.Article.Headline, Is: after.Article.Headline}
	}
	return r
}

// revision is two states while they are compared.
type revision struct {
	before, after news.Account
	was, is       []unit
	found         []news.RevisedPassage
}

// unit is a sentence of one state.
type unit struct {
	span      news.Span
	text      string
	paragraph bool // it begins one
}

// unitsOf parts a body into its sentences. What lies in no sentence is a unit of
// its own, so that nothing of a body is lost.
func unitsOf(a *news.Account) []unit {
	body := a.Article.Body
	var units []unit
	at := 0
	add := func(s news.Span) {
		text := s.Of(body)
		if strings.TrimSpace(text) == "" {
			return
		}
		s.Begin += len(text) - len(strings.TrimLeft(text, " \t\n\r"))
		s.End -= len(text) - len(strings.TrimRight(text, " \t\n\r"))
		gap := body[:s.Begin]
		gap = gap[len(strings.TrimRight(gap, " \t\n\r")):]
		units = append(units, unit{s, s.Of(body), s.Begin == len(gap) || strings.Contains(gap, "\n")})
	}
	fill := func(end int) {
		for at < end {
			next := end
			if i := strings.Index(body[at:end], "\n"); i >= 0 {
				next = at + i + 1
			}
			add(news.Span{Begin: at, End: next})
			at = next
		}
	}
	for _, s := range a.Marks.Sentences {
		if !s.Within(body) || s.Begin < at {
			continue
		}
		fill(s.Begin)
		add(s)
		at = s.End
	}
	fill(len(body))
	return units
}

// passages compares the sentences of both states.
func (v *revision) passages() {
	kept := common(len(v.was), len(v.is), func(i, k int) bool { return v.was[i].text == v.is[k].text })
	i, k := 0, 0
	for _, pair := range append(kept, [2]int{len(v.was), len(v.is)}) {
		v.between(i, pair[0], k, pair[1])
		if i, k = pair[0], pair[1]; i < len(v.was) && k < len(v.is) {
			v.found = append(v.found, news.RevisedPassage{Kind: news.SentenceKept, Before: v.was[i].span, After: v.is[k].span, Paragraph: v.is[k].paragraph})
		}
		i, k = i+1, k+1
	}
}

const (
	// alikeShare is the share of words that two states of one sentence have in
	// common at least.
	alikeShare = .5
	// mostPairs is how many pairs of sentences between two kept ones are compared
	// by their words. Where there are more, nothing of the text stayed.
	mostPairs = 10_000
)

// between compares sentences that lie between two kept ones.
func (v *revision) between(i, iEnd, k, kEnd int) {
	words := make([][]news.Span, 0, iEnd-i+kEnd-k)
	for at := i; at < iEnd; at++ {
		words = append(words, wordsOf(v.before.Article.Body, v.was[at].span))
	}
	for at := k; at < kEnd; at++ {
		words = append(words, wordsOf(v.after.Article.Body, v.is[at].span))
	}
	changed := common(iEnd-i, kEnd-k, func(a, b int) bool {
		return (iEnd-i)*(kEnd-k) <= mostPairs && v.alike(words[a], words[iEnd-i+b]) >= alikeShare
	})
	a, b := i, k
	for _, pair := range append(changed, [2]int{iEnd - i, kEnd - k}) {
		for ; a < i+pair[0]; a++ {
			v.found = append(v.found, news.RevisedPassage{Kind: news.SentenceRemoved, Before: v.was[a].span, Paragraph: v.was[a].paragraph})
		}
		for ; b < k+pair[1]; b++ {
			v.found = append(v.found, news.RevisedPassage{Kind: news.SentenceAdded, After: v.is[b].span, Paragraph: v.is[b].paragraph})
		}
		if a < iEnd && b < kEnd {
			v.found = append(v.found, v.change(a, b, words[a-i], words[iEnd-i+b-k]))
			a, b = a+1, b+1
		}
	}
}

// alike is how much of two sentences is the same words, 0 to 1, without regard
// to their order.
func (v *revision) alike(was, is []news.Span) float64 {
	counts := map[string]int{}
	for _, w := range was {
		counts[w.Of(v.before.Article.Body)]++
	}
	same := 0
	for _, w := range is {
		if text := w.Of(v.after.Article.Body); counts[text] > 0 {
			counts[text]--
			same++
		}
	}
	if len(was)+len(is) == 0 {
		return 0
	}
	return 2 * float64(same) / float64(len(was)+len(is))
}

// change marks the words of a sentence that went and came.
func (v *revision) change(i, k int, was, is []news.Span) news.RevisedPassage {
	p := news.RevisedPassage{Kind: news.SentenceChanged, Before: v.was[i].span, After: v.is[k].span, Paragraph: v.is[k].paragraph}
	a, b := 0, 0
	kept := common(len(was), len(is), func(x, y int) bool {
		return was[x].Of(v.before.Article.Body) == is[y].Of(v.after.Article.Body)
	})
	for _, pair := range append(kept, [2]int{len(was), len(is)}) {
		if a < pair[0] {
			p.Cut = append(p.Cut, news.Span{Begin: was[a].Begin, End: was[pair[0]-1].End})
		}
		if b < pair[1] {
			p.Put = append(p.Put, news.Span{Begin: is[b].Begin, End: is[pair[1]-1].End})
		}
		a, b = pair[0]+1, pair[1]+1
	}
	return p
}
