package lineage

import (
	"encoding/json"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/headwater-news/headwater/internal/news"
)

// TestAnyMarksAreRead joins accounts whose marks are anything at all, spans
// outside the text included. Nothing may panic, and the result may not depend on
// the order in which the accounts are given.
func TestAnyMarksAreRead(t *testing.T) {
	const body = "Ada Lind, the mayor of Millbeck, said so. “No,” four officials told the Quay Post, which quoted police. He told us — “wait”."
	names := rapid.SampledFrom([]string{"", "Ada Lind", "Lind", "police", "Eastmere police", "the Quay Post", "the newspaper", "a memo", "ä", "’s ", ","})
	span := rapid.Custom(func(t *rapid.T) news.Span {
		begin := rapid.IntRange(-3, len(body)+3).Draw(t, "begin")
		return news.Span{Begin: begin, End: begin + rapid.IntRange(-1, 30).Draw(t, "length")}
	})
	marked := rapid.Custom(func(t *rapid.T) news.Marks {
		m := news.Marks{Sentences: []news.Span{{Begin: 0, End: 41}, {Begin: 42, End: 108}, {Begin: 109, End: len(body)}}}
		for range rapid.IntRange(0, 4).Draw(t, "origins") {
			o := news.Origin{
				Kind: rapid.SampledFrom([]news.OriginKind{news.OriginPerson, news.OriginUnnamed, news.OriginOrganization, news.OriginDocument, news.OriginPost, ""}).Draw(t, "kind"),
				Name: names.Draw(t, "name"), Descriptor: names.Draw(t, "descriptor"), Via: names.Draw(t, "via"),
				Gateways: rapid.SliceOfN(names, 0, 2).Draw(t, "gateways"), Spans: rapid.SliceOfN(span, 0, 2).Draw(t, "spans"),
				CountMin: rapid.IntRange(0, 4).Draw(t, "least"),
			}
			m.Origins = append(m.Origins, o)
			m.Mentions = append(m.Mentions, news.Mention{Span: span.Draw(t, "mention"), Name: o.Name, Kind: news.MentionPerson})
			m.Reports = append(m.Reports, news.Report{Outlet: o.Via, Spans: o.Spans})
			m.Quotations = append(m.Quotations, news.Quotation{Kind: news.Mixed, Content: o.Spans, Speaker: news.Speaker{Span: &news.Span{Begin: 0, End: 5}}})
		}
		return m
	})
	rapid.Check(t, func(t *rapid.T) {
		var accounts []news.Account
		for i, m := range rapid.SliceOfN(marked, 1, 4).Draw(t, "marks") {
			accounts = append(accounts, news.Account{Article: news.Article{ID: news.ArticleID(fmt.Sprint(i)), Site: fmt.Sprint("Outlet ", i%3), Body: body}, Marks: m})
		}
		want := sourcesOf(t, accounts)
		if got := sourcesOf(t, rapid.Permutation(accounts).Draw(t, "order")); got != want {
			t.Fatalf("in another order\n%s\nwas\n%s", got, want)
		}
	})
}

func sourcesOf(t *rapid.T, accounts []news.Account) string {
	s := readStory(accounts)
	retold := make([]retelling, len(accounts))
	for i := range retold {
		retold[i].from = -1
	}
	found := s.provenance(retold)
	data, err := json.Marshal([]any{found.reports, found.origins, found.edges, found.maySame, s.unnamed(found)})
	if err != nil {
		t.Fatal(err)
	}
	return string(data) + fmt.Sprint(found.ways)
}
