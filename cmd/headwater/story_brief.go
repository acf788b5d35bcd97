package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// printBrief prints a story as it was told, for reading: points with the outlets
// that they rest on. Nothing where it was not told.
func printBrief(w io.Writer, b *news.Brief, articles []news.Article) error {
	if b == nil {
		return nil
	}
	outlet := map[news.ArticleID]string{}
	for _, a := range articles {
		outlet[a.ID] = outletOf(a)
	}
	for _, part := range []struct {
		heading string
		points  []news.CitedSentence
	}{
		{"Key points", b.KeyPoints}, {"The account", b.Sentences}, {"Why it matters", b.WhyItMatters},
		{"Disputed", b.Disputed}, {"Not known", b.NotKnown}, {"Told only in other languages", b.Elsewhere},
	} {
		if len(part.points) == 0 {
			continue
		}
		if _, err := fmt.Fprintf(w, "\n%s\n", part.heading); err != nil {
			return err
		}
		for _, p := range part.points {
			if _, err := fmt.Fprintf(w, "  %s\n", pointText(p, outlet)); err != nil {
				return err
			}
		}
	}
	return nil
}

// pointText is a sentence of a brief on one line: its label, its words, and whose they are.
func pointText(p news.CitedSentence, outlet map[news.ArticleID]string) string {
	var outlets []string
	for _, s := range p.Support {
		if name := outlet[s.Article]; name != "" && !slices.Contains(outlets, name) {
			outlets = append(outlets, name)
		}
	}
	text := p.Text
	if p.Label != "" {
		text = p.Label + ": " + text
	}
	if len(outlets) > 0 {
		text += " (" + strings.Join(outlets, ", ") + ")"
	}
	return text
}
