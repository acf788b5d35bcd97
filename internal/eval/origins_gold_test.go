package eval

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/annotate/attribution"
	"github.com/headwater-news/headwater/internal/annotate/name"
	"github.com/headwater-news/headwater/internal/annotate/origin"
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// rangeOf are the tokens that a span of bytes touches.
func rangeOf(t *text.Text, s news.Span) text.Range {
	begin := sort.Search(len(t.Tokens), func(i int) bool { return int(t.Tokens[i].End) > s.Begin })
	end := sort.Search(len(t.Tokens), func(i int) bool { return int(t.Tokens[i].Begin) >= s.End })
	return text.Range{Begin: int32(begin), End: int32(end)}
}

func goldAttributions(t *text.Text, quotations []news.Quotation) (all []attribution.Attribution) {
	for _, q := range quotations {
		a := attribution.Attribution{Kind: q.Kind, Confidence: 1}
		if q.Speaker.Span != nil {
			a.Source = rangeOf(t, *q.Speaker.Span)
		}
		if len(q.Cue) > 0 {
			a.Cue = rangeOf(t, news.Span{Begin: q.Cue[0].Begin, End: q.Cue[len(q.Cue)-1].End})
		}
		for _, c := range q.Content {
			if r := rangeOf(t, c); !r.Empty() {
				a.Content = append(a.Content, r)
			}
		}
		if len(a.Content) > 0 {
			all = append(all, a)
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].Content[0].Begin < all[j].Content[0].Begin })
	return all
}

func TestOriginsFromGoldAttributions(t *testing.T) {
	gold := os.Getenv("HEADWATER_GOLD")
	if gold == "" {
		if strings.Contains(os.Getenv("HEADWATER_REQUIRE"), "gold") {
			t.Fatal("HEADWATER_GOLD is not set")
		}
		t.Skip("no gold data")
	}
	quoted, err := ReadPolNeAR(filepath.Join(gold, "quotations", "polnear-dev.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	texts, err := ReadOrigins(filepath.Join(gold, "origins", "origins-dev.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	byID := map[news.ArticleID][]news.Quotation{}
	for _, q := range quoted {
		byID[q.ID] = q.Gold
	}
	for i := range texts {
		x := text.New(texts[i].Body, texts[i].Language)
		names := name.Find(x, news.Outlet{Domain: texts[i].Outlet})
		found := origin.Find(x, names, goldAttributions(x, byID[texts[i].ID]))
		texts[i].Found = Traced{found.Reports, found.Origins}
		if os.Getenv("ORIGINS_SHOW") != "" {
			showOrigins(texts[i])
		}
	}
	if os.Getenv("ORIGINS_E2E") != "" {
		annotator := annotate.New()
		for i := range texts {
			m := annotator.Annotate(texts[i].Article)
			texts[i].Found = Traced{m.Reports, m.Origins}
			showOrigins(texts[i])
		}
	}
	r := Report{Kind: "origins, gold attributions", Gold: gold, Items: len(texts), Metrics: ScoreOrigins(texts)}
	r.WriteText(os.Stdout)
}

func showOrigins(t OriginText) {
	fmt.Println("=====", t.ID)
	line := func(tag string, body string, spans []news.Span, rest ...any) {
		fmt.Print("  ", tag, " ", fmt.Sprint(rest...), " [")
		for _, s := range spans {
			fmt.Print(strings.ReplaceAll(s.Of(body), "\n", " "), " ; ")
		}
		fmt.Println("]")
	}
	ctx := func(spans []news.Span) string {
		if len(spans) == 0 {
			return ""
		}
		s := spans[0]
		b, e := max(0, s.Begin-60), min(len(t.Body), s.End+50)
		return strings.ReplaceAll(t.Body[b:s.Begin]+"<<"+s.Of(t.Body)+">>"+t.Body[s.End:e], "\n", "/")
	}
	reports, paired := PairReports(t), map[int]bool{}
	for f, r := range t.Found.Reports {
		g, ok := reports[f]
		tag := "R+"
		if ok {
			paired[g] = true
			tag = "R="
			fmt.Println("  ", tag, r.Outlet, r.Cues, r.When, "|", t.Gold.Reports[g].When)
			continue
		}
		fmt.Println("  ", tag, r.Outlet, r.Cues, r.When, ctx(r.Spans))
	}
	for g, r := range t.Gold.Reports {
		if !paired[g] {
			fmt.Println("   R-", r.Outlet, r.Cues, ctx(r.Spans))
		}
	}
	max := func(o news.Origin) string {
		if o.CountMax == nil {
			return "-"
		}
		return fmt.Sprint(*o.CountMax)
	}
	origins, done := PairOrigins(t), map[int]bool{}
	for f, o := range t.Found.Origins {
		g, ok := origins[f]
		d := fmt.Sprint(o.Kind, "|", o.Name, o.Descriptor, "|", o.CountMin, max(o), "|via ", o.Via, "|", o.Medium, o.DirectQuote)
		if !ok {
			line("O+", t.Body, o.Spans, d, " ", ctx(o.Spans))
			continue
		}
		done[g] = true
		x := t.Gold.Origins[g]
		tag := ""
		if x.Kind != o.Kind {
			tag += " KIND:" + string(x.Kind)
		}
		if !sameOutlet(x.Via, o.Via) {
			tag += " VIA:" + x.Via
		}
		if x.Kind == news.OriginUnnamed && !SameCount(o, x) {
			tag += fmt.Sprint(" COUNT:", x.CountMin, max(x))
		}
		if x.Medium != o.Medium {
			tag += " medium:" + x.Medium
		}
		line("O=", t.Body, o.Spans, d, " <- ", x.Name, x.Descriptor, tag)
	}
	for g, o := range t.Gold.Origins {
		if !done[g] {
			line("O-", t.Body, o.Spans, o.Kind, "|", o.Name, o.Descriptor, "|", o.CountMin, "|via ", o.Via, "|", o.Medium, o.DirectQuote, " ", ctx(o.Spans))
		}
	}
}
