package compare

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/news"
	"pgregory.net/rapid"
)

func state(n *annotate.Annotator, headline, body string) news.Account {
	a := news.Article{ID: "a", Headline: headline, Body: body, Language: "en"}
	return news.Account{Article: a, Marks: n.Annotate(a)}
}

func TestRevise(t *testing.T) {
	n := annotate.New()
	before := state(n, "Office ordered bids marked twice", strings.Join([]string{
		"The ministry had the bids marked again, two officials said. Brisk Dredging had offered to do the work for $171m, the officials said.",
		"\"Nobody in my office touched the marks,\" the minister, Ana Orlov, said on Tuesday.",
		"The yard is closed on Sundays."}, "\n\n"))
	after := state(n, "Ports office had bids marked twice", strings.Join([]string{
		"The ministry had the bids marked again, two officials said. Brisk Dredging had offered to do the work for $173m, the officials said.",
		"\"Nobody in this office touched the marks,\" the minister, Ana Orlov, said on Tuesday.",
		"An earlier version gave another figure."}, "\n\n"))
	got := readable(Revise(before, after), before, after)
	want := strings.TrimPrefix(`
headline: Office ordered bids marked twice → Ports office had bids marked twice
kept: The ministry had the bids marked again, two officials said.
changed: Brisk Dredging had offered to do the work for $[171m → 173m], the officials said.
changed: "Nobody in [my → this] office touched the marks," the minister, Ana Orlov, said on Tuesday.
removed: The yard is closed on Sundays.
added: An earlier version gave another figure.
figure: work: 1.71e+08 → 1.73e+08 dollar
quotation of Ana Orlov: Nobody in my office touched the marks → Nobody in this office touched the marks
`, "\n")
	if diff := cmp.Diff(want, strings.ReplaceAll(got, "marks, →", "marks →")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// readable prints a revisal as a reader would want to see it.
func readable(r news.Revisal, before, after news.Account) string {
	var b strings.Builder
	was, is := before.Article.Body, after.Article.Body
	if r.Headline != nil {
		fmt.Fprintf(&b, "headline: %s → %s\n", r.Headline.Was, r.Headline.Is)
	}
	for _, p := range r.Passages {
		text := p.Before.Of(was)
		if p.Kind == news.SentenceAdded {
			text = p.After.Of(is)
		}
		if p.Kind == news.SentenceChanged && len(p.Cut) == 1 && len(p.Put) == 1 {
			text = was[p.Before.Begin:p.Cut[0].Begin] + "[" + p.Cut[0].Of(was) + " → " + p.Put[0].Of(is) + "]" + was[p.Cut[0].End:p.Before.End]
		}
		fmt.Fprintf(&b, "%s: %s\n", p.Kind, text)
	}
	for _, f := range r.Figures {
		fmt.Fprintf(&b, "figure: %s: %v → %v %s\n", f.About, f.Was, f.Is, f.Unit)
	}
	for _, q := range r.Quotations {
		words := func(s *news.Span, body string) string {
			if s == nil {
				return "(none)"
			}
			return strings.Trim(s.Of(body), "\",")
		}
		fmt.Fprintf(&b, "quotation of %s: %s → %s\n", q.Speaker, words(q.Before, was), words(q.After, is))
	}
	return b.String()
}

// Whatever the two texts are, what a revisal says of the earlier one and of the
// later one gives each of them back.
func TestReviseGivesBothTextsBack(t *testing.T) {
	sentence := rapid.SampledFrom([]string{"The river rose 2.7 metres.", "Two people were hurt.", "Three people were hurt!", "“No,” she said.", "Nobody came", "señales, 1,200 más", "x"})
	text := rapid.Custom(func(t *rapid.T) string {
		var b strings.Builder
		for i, s := range rapid.SliceOfN(sentence, 0, 9).Draw(t, "sentences") {
			if i > 0 {
				b.WriteString(rapid.SampledFrom([]string{" ", "\n\n", "\n", "  "}).Draw(t, "gap"))
			}
			b.WriteString(s)
		}
		return b.String()
	})
	n := annotate.New()
	rapid.Check(t, func(t *rapid.T) {
		before, after := state(n, "", text.Draw(t, "before")), state(n, "", text.Draw(t, "after"))
		if rapid.Bool().Draw(t, "without marks") {
			before.Marks, after.Marks = news.Marks{}, news.Marks{}
		}
		was, is := before.Article.Body, after.Article.Body
		r := Revise(before, after)
		var whole, built, applied strings.Builder
		for _, p := range r.Passages {
			whole.WriteString(p.Before.Of(was))
			built.WriteString(p.After.Of(is))
			switch p.Kind {
			case news.SentenceKept:
				applied.WriteString(p.Before.Of(was))
			case news.SentenceAdded:
				applied.WriteString(p.After.Of(is))
			case news.SentenceChanged:
				if a, b := without(was, p.Before, p.Cut), without(is, p.After, p.Put); a != b {
					t.Fatalf("what stays of %q is %q and %q", p.Before.Of(was), a, b)
				}
				applied.WriteString(p.After.Of(is))
			}
		}
		for name, pair := range map[string][2]string{"before": {whole.String(), was}, "after": {built.String(), is}, "applied": {applied.String(), is}} {
			if got, want := spaceless(pair[0]), spaceless(pair[1]); got != want {
				t.Fatalf("%s gives %q, want %q", name, got, want)
			}
		}
		if was == is && (len(r.Figures) > 0 || len(r.Quotations) > 0) {
			t.Fatalf("nothing changed, but %v %v", r.Figures, r.Quotations)
		}
	})
}

// without is a sentence without some of its words and without space.
func without(body string, sentence news.Span, cut []news.Span) string {
	var b strings.Builder
	at := sentence.Begin
	for _, c := range cut {
		b.WriteString(body[at:c.Begin])
		at = c.End
	}
	b.WriteString(body[at:sentence.End])
	return spaceless(b.String())
}

func spaceless(text string) string { return strings.Join(strings.Fields(text), "") }

// A long text that was rewritten from end to end is compared in bounded time.
func TestReviseBounded(t *testing.T) {
	long := func(word string) news.Account {
		return news.Account{Article: news.Article{Body: strings.Repeat(word+" it was and so it went.\n", 3000)}}
	}
	if r := Revise(long("Here"), long("There")); len(r.Passages) == 0 {
		t.Error("nothing was told of two long texts")
	}
}
