package main

import (
	"path/filepath"
	"regexp"
	"testing"

	"github.com/headwater-news/headwater/internal/news"
)

// leaked are words that only the unnamed officials of the reports in the seeds
// tell: the plan, and what would be part of it.
var leaked = regexp.MustCompile(`(?i)title 50|planning stages|early training|training for the|ground operators|special operations|would (?:involve|authorize|operate)|keep the mission|covert mission|signed a directive`)

// attributedSomehow is whatever tells a reader that somebody says so.
var attributedSomehow = regexp.MustCompile(`(?i)\b(?:NBC|New York Times|officials?|sources?|said|says|told|according|reportedly|reports?|reported|cited|citing)\b|^[^ ]+(?: [^ ]+){0,3}: `)

// What the reports of the seeds have from unnamed officials is nowhere told as fact.
func TestSeedsBriefTellsNoLeakAsFact(t *testing.T) {
	dir := seeds(t)
	data := filepath.Join(t.TempDir(), "desk")
	mustRun(t, "ingest", "--data", data, "--manifest", filepath.Join(dir, "manifest.csv"), dir)
	var stories []news.Story
	decode(t, mustRun(t, "stories", "--json", "--data", data), &stories)
	told := 0
	for _, story := range stories {
		var s struct{ Brief news.Brief }
		decode(t, mustRun(t, "story", string(story.ID), "--json", "--data", data), &s)
		texts := []string{s.Brief.Headline}
		for _, list := range [][]news.CitedSentence{s.Brief.KeyPoints, s.Brief.WhyItMatters, s.Brief.Sentences, s.Brief.Disputed, s.Brief.NotKnown} {
			for _, sentence := range list {
				texts = append(texts, sentence.Text)
			}
		}
		for _, d := range s.Brief.Developments {
			texts = append(texts, d.Text)
		}
		for _, text := range texts {
			if !leaked.MatchString(text) {
				continue
			}
			told++
			if !attributedSomehow.MatchString(text) {
				t.Errorf("told as fact: %q", text)
			}
		}
	}
	if told == 0 {
		t.Error("none of it is told")
	}
}
