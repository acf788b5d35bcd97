package web

import (
	"fmt"
	"math"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// place finds the n-th occurrence (from 0) of words in an article.
func place(e *store.Entry, words string, n int) news.Span {
	at := 0
	for ; ; n-- {
		i := strings.Index(e.Article.Body[at:], words)
		if i < 0 {
			panic(fmt.Sprintf("%q is not in %s", words, e.Article.ID))
		}
		if at += i; n == 0 {
			return news.Span{Begin: at, End: at + len(words)}
		}
		at += len(words)
	}
}

// quotes marks a quotation in an article: who (as written, and the name that
// stands for), the cue, and the words.
func quotes(e *store.Entry, kind news.QuotationKind, confidence float64, who, name string, of news.OriginKind, cue string, content ...string) {
	if e.Marks == nil {
		e.Marks = &news.Marks{}
		at := 0
		for sentence := range strings.SplitAfterSeq(e.Article.Body, ". ") {
			e.Marks.Sentences = append(e.Marks.Sentences, news.Span{Begin: at, End: at + len(strings.TrimSpace(sentence))})
			at += len(sentence)
		}
	}
	q := news.Quotation{Kind: kind, Confidence: confidence, Speaker: news.Speaker{Name: name, Kind: of}}
	for _, words := range content {
		q.Content = append(q.Content, place(e, words, 0))
	}
	near := q.Content[0]
	if cue != "" {
		q.Cue = []news.Span{closest(e, cue, near)}
	}
	if who != "" {
		s := closest(e, who, near)
		q.Speaker.Span = &s
	}
	e.Marks.Quotations = append(e.Marks.Quotations, q)
}

// closest finds words as near to a span as they stand.
func closest(e *store.Entry, words string, to news.Span) (best news.Span) {
	distance := math.MaxInt
	for n := range strings.Count(e.Article.Body, words) {
		s := place(e, words, n)
		if d := max(to.Begin-s.End, s.Begin-to.End, 0); d < distance && !s.Overlaps(to) {
			best, distance = s, d
		}
	}
	if distance == math.MaxInt {
		panic(fmt.Sprintf("%q is not in %s", words, e.Article.ID))
	}
	return best
}

// inventInquiry is a story whose articles quote the same people: the minister
// in her own words, an inspector, and two officials whom one outlet talked to.
func inventInquiry() *invented {
	d := &invented{}
	a := d.add("inquiry", courier, "20 Nov 09:00", "Minister knew of cracks in May, officials say",
		"The minister was told of the cracks in May, two officials told The Kestrel on Thursday.\n\n“I read the letter, and I put it down,” Elena Ruiz said. “I should have asked,” she added, “what 40 bolts were doing in a bucket.\n\n“Nobody stopped me.”\n\nMore than forty bolts were missing, the inspector said.")
	quotes(a, news.Indirect, .7, "two officials", "", news.OriginUnnamed, "told", "The minister was told of the cracks in May")
	quotes(a, news.Direct, .95, "Elena Ruiz", "Elena Ruiz", news.OriginPerson, "said", "“I read the letter, and I put it down,”")
	quotes(a, news.Direct, .9, "she", "Elena Ruiz", news.OriginPerson, "added", "“I should have asked,”", "“what 40 bolts were doing in a bucket.\n\n“Nobody stopped me.”")
	quotes(a, news.Indirect, .3, "the inspector", "", news.OriginUnnamed, "said", "More than forty bolts were missing")
	two := 2
	a.Marks.Reports = []news.Report{{Outlet: "The Kestrel", Spans: []news.Span{place(a, "The Kestrel", 0)}, Cues: []string{"told"}, When: "on Thursday", Confidence: .9}}
	a.Marks.Origins = []news.Origin{
		{Kind: news.OriginUnnamed, Descriptor: "two officials", CountMin: 2, CountMax: &two, Via: "The Kestrel", Spans: []news.Span{place(a, "two officials", 0)}, Confidence: .7},
		{Kind: news.OriginPerson, Name: "Elena Ruiz", DirectQuote: true, Spans: []news.Span{place(a, "Elena Ruiz", 0), closest(a, "she", place(a, "added", 0))}, Confidence: .95},
	}
	a.Marks.Mentions = []news.Mention{
		{Span: place(a, "The Kestrel", 0), Name: "The Kestrel", Kind: news.MentionOutlet},
		{Span: place(a, "Elena Ruiz", 0), Name: "Elena Ruiz", Kind: news.MentionPerson},
	}
	a.Marks.Quantities = []news.Quantity{
		{Span: place(a, "40 bolts", 0), Value: 40, Change: news.Exactly, Unit: "bolt", Counted: []string{"bolts"}, Confidence: .9},
		{Span: place(a, "More than forty bolts", 0), Value: 40, Change: news.MoreThan, Unit: "bolt", Counted: []string{"bolts"}, Confidence: .9},
	}
	a.Marks.Dates = []news.DateMention{{Span: place(a, "on Thursday", 0), Begin: at("19 Nov"), End: at("19 Nov")}}
	d.copy(a.Article.ID, "inquiry", lumen, "20 Nov 09:30", "Minister knew of cracks", news.NearDuplicate, 1, "")

	b := d.add("inquiry", ledger, "20 Nov 11:00", "Ruiz: I put the letter down",
		"Elena Ruiz told parliament: “I read the letter, and I put it down”. The minister said that she would stay in office.")
	quotes(b, news.Direct, .9, "Elena Ruiz", "Elena Ruiz", news.OriginPerson, "told", "“I read the letter, and I put it down”")
	quotes(b, news.Indirect, .8, "The minister", "Elena Ruiz", news.OriginPerson, "said", "that she would stay in office")
	return d
}

// TestArticleMarks holds a text with all its marks, and what stands beside it,
// against its golden file.
func TestArticleMarks(t *testing.T) {
	d := openDesk(t, inventInquiry().batch)
	body := d.body(t, "/article/a001", http.StatusOK)
	from, to := strings.Index(body, "<main"), strings.Index(body, "</main>")
	golden(t, "article.html", body[from:to])
	parsePage(t, "/article/a001", body).check()
}

// TestVoices holds the part of the story's page that tells who says what against
// its golden file.
func TestVoices(t *testing.T) {
	d := openDesk(t, inventInquiry().batch)
	body := d.body(t, "/story/inquiry", http.StatusOK)
	from, to := strings.Index(body, `<section class="voices"`), strings.Index(body, `<div class="margin">`)
	golden(t, "voices.html", body[from:to])
	p := parsePage(t, "/story/inquiry", body)
	p.check()
	said := text(p.find("voices")[0])
	for _, want := range []string{"Elena Ruiz A person. Quoted in 2 articles", "In 2 articles", "two officials Unnamed, through The Kestrel. Described so by Harbour Courier", "1 quotation whose speaker is doubtful is left out"} {
		if !strings.Contains(said, want) {
			t.Errorf("the story does not say %q:\n%s", want, said)
		}
	}
	if n := strings.Count(said, "and I put it down,” Harbour Courier"); n != 1 {
		t.Errorf("the same words stand %d times, want once", n)
	}
}

// golden compares part of a page with its file.
func golden(t *testing.T, name, part string) {
	t.Helper()
	got := regexp.MustCompile(`\n{2,}`).ReplaceAllString(part, "\n")
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("the page differs from %s (-want +got; -update renews it):\n%s", file, diff)
	}
}

// TestEveryMarkIsLinked: each link from a story to a mark finds it in its article.
func TestEveryMarkIsLinked(t *testing.T) {
	d := openDesk(t, inventInquiry().batch)
	p := parsePage(t, "/story/inquiry", d.body(t, "/story/inquiry", http.StatusOK))
	links := 0
	p.each(func(n *html.Node) {
		address, id, found := strings.Cut(attribute(n, "href"), "#")
		if !found || !strings.HasPrefix(address, "/article/") {
			return
		}
		links++
		article := parsePage(t, address, d.body(t, address, http.StatusOK))
		marked := article.find("saying")
		if !slices.ContainsFunc(marked, func(n *html.Node) bool { return attribute(n, "id") == id }) {
			t.Errorf("%s has no quotation %s", address, id)
		}
	})
	if links != 5 {
		t.Errorf("%d links to marks, want 5", links)
	}
}

// TestManyVoices: a story in which two hundred reports quote everybody stays a
// page that can be read, and says how much more there is: the first 40 reports quote
// 51 of the 60 speakers, and 16 are shown.
func TestManyVoices(t *testing.T) {
	d := &invented{}
	for i := range 250 {
		var body strings.Builder
		for k := range 12 {
			fmt.Fprintf(&body, "“Sentence %d of report %d,” said Speaker %d. ", k, i, (i+k)%60)
		}
		e := d.add("s", courier, "", "Everybody speaks", body.String())
		for k := range 12 {
			quotes(e, news.Direct, .9, fmt.Sprintf("Speaker %d", (i+k)%60), fmt.Sprintf("Speaker %d", (i+k)%60), news.OriginPerson, "said", fmt.Sprintf("“Sentence %d of report %d,”", k, i))
		}
	}
	desk := openDesk(t, d.batch)
	body := desk.body(t, "/story/s", http.StatusOK)
	p := parsePage(t, "/story/s", body)
	p.check()
	if n := len(p.find("voice")); n != voicesOpen+voicesFolded {
		t.Errorf("%d speakers, want %d", n, voicesOpen+voicesFolded)
	}
	if said := text(p.find("voices")[0]); !strings.Contains(said, "35 more speakers are quoted in the articles themselves.") || !strings.Contains(said, "more in the articles themselves") ||
		!strings.Contains(said, "The first 40 of 250 reports are asked.") {
		t.Errorf("the page does not say what it leaves out:\n%.300s … %s", said, said[max(0, len(said)-300):])
	}
}

// TestDamagedMarks: whatever a store holds as marks, the pages are whole and the text is all there.
func TestDamagedMarks(t *testing.T) {
	const evil = `"><script>alert(1)</script>`
	b := &invented{}
	e := b.add("s", outlet{"evil.example", "Evil", "en"}, "20 Nov 10:00", "Evil", "é "+evil+" said “x”.\n\n\n\nThe end.")
	wrong := []news.Span{{Begin: 0, End: 1}, {Begin: 1, End: 3}, {Begin: 5, End: 900}, {Begin: 900, End: 901}, {Begin: 4, End: 4}, {Begin: 3, End: 12}, {Begin: 0, End: len(e.Article.Body)}}
	e.Marks = &news.Marks{Sentences: wrong}
	for i, s := range wrong {
		span := s
		e.Marks.Quotations = append(e.Marks.Quotations,
			news.Quotation{Kind: evil, Content: wrong[i:], Cue: wrong[:i], Speaker: news.Speaker{Span: &span, Kind: evil}, Confidence: 7},
			news.Quotation{Content: []news.Span{s}, Speaker: news.Speaker{Name: evil}}, news.Quotation{})
		e.Marks.Mentions = append(e.Marks.Mentions, news.Mention{Span: s, Name: evil, Kind: evil})
		e.Marks.Reports = append(e.Marks.Reports, news.Report{Outlet: evil, Spans: wrong, Cues: []string{evil}, When: evil}, news.Report{})
		e.Marks.Origins = append(e.Marks.Origins, news.Origin{Kind: evil, Name: evil, Via: evil, Gateways: []string{evil}, Spans: wrong, CountMin: -1}, news.Origin{Kind: news.OriginUnnamed, Spans: wrong})
		e.Marks.Quantities = append(e.Marks.Quantities, news.Quantity{Span: s, Value: -1e300, Unit: evil, Via: evil, Change: evil})
		e.Marks.Dates = append(e.Marks.Dates, news.DateMention{Span: s})
	}
	d := openDesk(t, b.batch)
	for _, address := range []string{"/story/s", "/article/a001"} {
		page := parsePage(t, address, d.body(t, address, http.StatusOK))
		page.check()
		if address == "/article/a001" {
			if got, want := text(page.find("reading")[0]), strings.Join(strings.Fields(e.Article.Body), " "); got != want {
				t.Errorf("the text reads %q, want %q", got, want)
			}
		}
	}
}
