package app

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/compare"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// Quotes is everything a speaker is quoted with on a desk.
type Quotes struct {
	Speaker    string             `json:"speaker"` // the fullest form of the name
	Names      []string           `json:"names"`   // all forms under which words are given to the speaker
	Quotations []news.LedgerEntry `json:"quotations"`
	Articles   []QuotingArticle   `json:"articles"` // that print them, in order of time
}

// QuotingArticle is an article as far as its quotations are told.
type QuotingArticle struct {
	ID        news.ArticleID `json:"id"`
	Story     news.StoryID   `json:"story"`
	Outlet    string         `json:"outlet,omitempty"`
	Headline  string         `json:"headline"`
	Published news.When      `json:"published"`
}

// ReadQuotes puts the words of a speaker together, first said first. A name that
// is nobody's, or several people's, is an error that wraps [ErrNothing] and lists
// the names that are near.
func ReadQuotes(ctx context.Context, desk store.Reading, speaker string) (Quotes, error) {
	near, err := speakersLike(ctx, desk, speaker)
	if err != nil {
		return Quotes{}, err
	}
	names := namesOf(speaker, near)
	switch {
	case len(near) == 0:
		return Quotes{}, fmt.Errorf("nobody of a name like %q is quoted on this desk: %w", speaker, ErrNothing)
	case len(names) == 0:
		return Quotes{}, fmt.Errorf("no one speaker is %q: %w; say which of these: %s", speaker, ErrNothing, mostQuoted(near))
	}
	q := Quotes{Speaker: names[0], Names: names}
	var sayings []news.Saying
	for _, name := range names {
		said, err := desk.SaidBy(ctx, name, 0)
		if err != nil {
			return Quotes{}, err
		}
		sayings = append(sayings, said...)
	}
	q.Quotations = compare.Ledger(sayings)
	q.Articles = quotingArticles(sayings)
	return q, nil
}

// speakersLike lists speakers whose names have a word of the name, else a word that
// begins like one.
func speakersLike(ctx context.Context, desk store.Reading, name string) (near []store.Speaker, err error) {
	for _, letters := range []int{1000, 3} {
		for _, word := range strings.Fields(store.SpeakerKey(name)) {
			begin := []rune(word)
			more, err := desk.Speakers(ctx, string(begin[:min(letters, len(begin))]), 0)
			if err != nil {
				return nil, err
			}
			for _, s := range more {
				if !slices.Contains(near, s) {
					near = append(near, s)
				}
			}
		}
		if len(near) > 0 {
			break
		}
	}
	return near, nil
}

// namesOf chooses, of names that have a word in common with what is asked for,
// the forms of one speaker's name, the fullest first: "Varden" asks for Ilse
// Varden where no other Varden is quoted, and Ilse Varden's words are also those
// given to "Varden". None where several speakers could be meant.
func namesOf(asked string, near []store.Speaker) []string {
	want := strings.Fields(store.SpeakerKey(asked))
	full, fullest := "", []string(nil)
	for _, s := range near {
		key := strings.Fields(store.SpeakerKey(s.Name))
		if holds(key, want) && len(key) > len(fullest) {
			full, fullest = s.Name, key
		}
	}
	if full == "" {
		return nil
	}
	names := []string{full}
	last := fullest[len(fullest)-1]
	shared := false // another speaker has the same last name
	for _, s := range near {
		key := strings.Fields(store.SpeakerKey(s.Name))
		if !holds(fullest, key) {
			if holds(key, want) {
				if slices.Equal(key, want) {
					continue
				}
				return exactly(asked, near)
			}
			shared = shared || slices.Contains(key, last)
		}
	}
	for _, s := range near {
		key := strings.Fields(store.SpeakerKey(s.Name))
		if s.Name != full && holds(fullest, key) && slices.Contains(key, last) && (len(key) > 1 || !shared) {
			names = append(names, s.Name)
		}
	}
	return names
}

// exactly is the name asked for, where it is somebody's as it stands.
func exactly(asked string, near []store.Speaker) []string {
	for _, s := range near {
		if key := store.SpeakerKey(s.Name); key == store.SpeakerKey(asked) && strings.Contains(key, " ") {
			return []string{s.Name}
		}
	}
	return nil
}

// holds tells whether every word of few is among many.
func holds(many, few []string) bool {
	return !slices.ContainsFunc(few, func(w string) bool { return !slices.Contains(many, w) })
}

// mostQuoted lists the first names of a list.
func mostQuoted(speakers []store.Speaker) string {
	slices.SortStableFunc(speakers, func(a, b store.Speaker) int { return b.Sayings - a.Sayings })
	const most = 8
	var names []string
	for _, s := range speakers[:min(most, len(speakers))] {
		names = append(names, fmt.Sprintf("%q", s.Name))
	}
	text := strings.Join(names, ", ")
	if more := len(speakers) - most; more > 0 {
		text += fmt.Sprintf(" and %d more", more)
	}
	return text
}

func quotingArticles(sayings []news.Saying) []QuotingArticle {
	list := []QuotingArticle{}
	for _, s := range sayings {
		a := QuotingArticle{s.Article, s.Story, s.Outlet, s.Headline, s.Published}
		if !slices.ContainsFunc(list, func(b QuotingArticle) bool { return a.ID == b.ID }) {
			list = append(list, a)
		}
	}
	slices.SortStableFunc(list, func(a, b QuotingArticle) int {
		switch {
		case a.Published.Before(b.Published):
			return -1
		case b.Published.Before(a.Published):
			return 1
		}
		return strings.Compare(string(a.ID), string(b.ID))
	})
	return list
}
