package main

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/news"
)

// seedLineage is what a careful reader finds of where a story of the seeds came
// from. Stories go by the first three letters of one of their captures.
type seedLineage struct {
	reports []string
	origins []seedOrigin
}

func seedLineagesWanted() map[string]seedLineage {
	return map[string]seedLineage{
		"000": {[]string{"NBC News"}, []seedOrigin{{name: sheinbaum}, {descriptor: "officials", count: 6, via: "NBC News"}}},
		"002": {[]string{"NBC News", "Newsweek"}, []seedOrigin{
			{name: sheinbaum}, {descriptor: "officials", count: 4, via: "NBC News"}, {descriptor: "senior administration official", count: 1}, {name: "Pete Hegseth"},
		}},
		"004": {[]string{"New York Times"}, []seedOrigin{
			{name: sheinbaum}, {name: "Marco Rubio"}, {name: "Johnson"}, {name: "Customs and Border Protection"}, {name: "White House"},
		}},
	}
}

// What a fact-checker would say of where the seeds came from: whose reports they
// are, who is behind them, which old words come back, and that nothing in them is
// a conflict.
func TestSeedsLineage(t *testing.T) {
	dir := seeds(t)
	data := filepath.Join(t.TempDir(), "desk")
	mustRun(t, "ingest", "--data", data, "--manifest", filepath.Join(dir, "manifest.csv"), dir)
	var stories []news.Story
	decode(t, mustRun(t, "stories", "--json", "--data", data), &stories)
	article := map[string]news.ArticleID{} // by capture
	lineages := map[string]news.Lineage{}
	for _, s := range stories {
		var object struct{ Lineage news.Lineage }
		decode(t, mustRun(t, "story", string(s.ID), "--json", "--data", data), &object)
		for _, a := range storyArticles(t, data, s.ID) {
			for _, capture := range a.CapturedFrom {
				name := filepath.Base(capture.File)[:3]
				article[name], lineages[name] = a.ID, object.Lineage
			}
		}
	}
	for name, want := range seedLineagesWanted() {
		t.Run(name, func(t *testing.T) { checkSeedLineage(t, lineages[name], want) })
	}
	t.Run("the words of April come back cut short in November", func(t *testing.T) {
		for _, e := range lineages["003"].Quotations {
			cut := slices.ContainsFunc(e.Uses, func(u news.Use) bool { return u.Article == article["003"] && u.Truncated && u.AgeDays > 180 })
			if e.First.Article == article["000"] && e.Speaker == sheinbaum && cut {
				return
			}
		}
		t.Errorf("not found among %d quotations", len(lineages["003"].Quotations))
	})
}

func checkSeedLineage(t *testing.T, l news.Lineage, want seedLineage) {
	for _, outlet := range want.reports {
		if !slices.ContainsFunc(l.Reports, func(r news.TracedReport) bool { return strings.Contains(r.Outlet, outlet) }) {
			t.Errorf("no report of %s", outlet)
		}
	}
	for _, origin := range want.origins {
		if !slices.ContainsFunc(l.Origins, func(o news.TracedOrigin) bool { return origin.traced(o) }) {
			t.Errorf("no origin %+v", origin)
		}
	}
	for _, d := range l.Differences {
		if d.Kind == news.Conflict {
			t.Errorf("a conflict about %s, where there is none", d.About)
		}
	}
	if l.Independent < 1 || l.AtLeast < 1 || l.AtLeast > l.Independent {
		t.Errorf("%d independent origins, at least %d", l.Independent, l.AtLeast)
	}
	if t.Failed() {
		for _, r := range l.Reports {
			t.Logf("report: %s in %v", r.Outlet, r.Articles)
		}
		for _, o := range l.Origins {
			t.Logf("origin: %s, count %s, seen %+v", describeOrigin(o), span(o.CountMin, o.CountMax), o.Seen)
		}
	}
}

// traced tells whether an origin joined across articles is the one asked for: it
// came through the outlet in at least one of them.
func (o seedOrigin) traced(got news.TracedOrigin) bool {
	via := slices.ContainsFunc(got.Seen, func(s news.Sighting) bool { return strings.Contains(s.Via, o.via) })
	one := got.Origin
	one.Via = o.via
	return via && o.is(one)
}
