package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-news/headwater/internal/news"
)

// TestSamplesBrief tells each story of the sample coverage and writes the briefs
// down, to be read as an editor reads them. The list is a golden file, as that of
// TestSamples is.
func TestSamplesBrief(t *testing.T) {
	labels := readLabels(t)
	told := traceSamples(t, labels)
	var all strings.Builder
	for _, story := range labels.Stories {
		writeBrief(&all, story.Key, told[story.Key])
	}
	const golden = "testdata/samples-briefs.golden"
	got := all.String()
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	before, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(before), got); diff != "" {
		t.Errorf("the briefs have changed; read them, and renew with -update (-before +now):\n%s", diff)
	}
}

// writeBrief writes a brief with the articles that each sentence rests on.
func writeBrief(w *strings.Builder, story string, s tracedStory) {
	fmt.Fprintf(w, "== %s, in %s: %s\n", story, s.brief.Language, s.brief.Headline)
	part := func(name string, sentences []news.CitedSentence) {
		if len(sentences) == 0 {
			return
		}
		fmt.Fprintf(w, "%s\n", name)
		for _, c := range sentences {
			var on []string
			for _, at := range c.Support {
				if key := s.keys[at.Article]; len(on) == 0 || on[len(on)-1] != key {
					on = append(on, key)
				}
			}
			label := c.Label
			if label != "" {
				label += ": "
			}
			fmt.Fprintf(w, "  %s%s [%s]\n", label, c.Text, strings.Join(on, " "))
		}
	}
	part("key points", s.brief.KeyPoints)
	part("the account", s.brief.Sentences)
	part("why it matters", s.brief.WhyItMatters)
	part("disputed", s.brief.Disputed)
	part("not known", s.brief.NotKnown)
	part("elsewhere", s.brief.Elsewhere)
	var developments []news.CitedSentence
	for _, d := range s.brief.Developments {
		developments = append(developments, d.CitedSentence) // when they were read is of this run
	}
	part("developments", developments)
	fmt.Fprintln(w)
}

// Whatever a brief of the samples says rests on words that are there, and no two
// sentences of an account say the same.
func TestSamplesBriefSupport(t *testing.T) {
	labels := readLabels(t)
	for key, s := range traceSamples(t, labels) {
		b := s.brief
		var all []news.CitedSentence
		for _, part := range [][]news.CitedSentence{b.KeyPoints, b.Sentences, b.WhyItMatters, b.Disputed, b.NotKnown, b.Elsewhere} {
			all = append(all, part...)
		}
		if len(b.Sentences) == 0 || b.Headline == "" || len(b.HeadlineSupport) == 0 {
			t.Errorf("%s is not told", key)
		}
		for _, c := range all {
			if len(c.Support) == 0 {
				t.Errorf("%s: %q rests on nothing", key, c.Text)
			}
			for _, at := range c.Support {
				body := s.bodies[s.keys[at.Article]]
				if at.Span.Begin < 0 || at.Span.End > len(body) || at.Span.Len() <= 0 {
					t.Errorf("%s: %q rests on %v of an article with %d bytes", key, c.Text, at.Span, len(body))
				}
			}
		}
	}
}
