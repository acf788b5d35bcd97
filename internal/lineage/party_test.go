package lineage

import (
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/news"
)

// TestWhomSomebodySpeaksFor reads what a sentence says of Ada Lind. Where it does
// not say that she speaks for somebody else, she speaks for herself.
func TestWhomSomebodySpeaksFor(t *testing.T) {
	for _, c := range []struct{ sentence, body string }{
		{"Ada Lind, the authority's chief executive, said so.", "Sell Basin Authority"},
		{"Ada Lind, who is chief executive of the Sell Basin Authority, said so.", "Sell Basin Authority"},
		{"Sell Basin Authority chairwoman Ada Lind said so.", "Sell Basin Authority"},
		{"Ada Lind, 46, a spokeswoman for the Sell Basin Authority, said so.", "Sell Basin Authority"},
		{"Ada Lind, who chairs the Sell Basin Authority, said so.", "Sell Basin Authority"},
		{"Sergeant Ada Lind of Eastmere police said so.", "Eastmere police"},
		{"Inspector Ada Lind said so.", "police"},
		{"Eastmere's police chief, Ada Lind, said so.", "Eastmere police"},
		{"Ada Lind, the mayor of Millbeck, said so.", "mayor of Millbeck"},
		{"Ports and waterways minister Ada Lind said so.", "ministry of Ports and waterways"},
		{"Prime Minister Ada Lind said so.", "Prime Minister"},
		{"Fulton County District Attorney Ada Lind said so.", "Fulton County prosecutors"},
		{"Auditor General Ada Lind said so.", "Auditor General"},
		{"Inquiry lawyer Ada Lind said so.", ""},
		{"Ada Lind, an engineer of the Sell Basin Authority, said so.", ""},
		{"Ada Lind, a former chief executive of the Sell Basin Authority, said so.", ""},
		{"Ada Lind, the opposition MP who chairs the Sell Basin Authority, said so.", ""},
		{"Ada Lind, head of music at a school in Eastmere, said so.", ""},
		{"Asked by reporters, Ada Lind said so.", ""},
		{"Farmer Ada Lind said so.", ""},
	} {
		body := "The Sell Basin Authority runs the dam. " + c.sentence
		at := strings.Index(body, "Ada Lind")
		account := news.Account{Article: news.Article{ID: "a", Site: "Quay Post", Body: body}, Marks: news.Marks{
			Sentences: []news.Span{{Begin: 0, End: 38}, {Begin: 39, End: len(body)}},
			Mentions: []news.Mention{
				{Span: news.Span{Begin: 4, End: 24}, Name: "Sell Basin Authority", Kind: news.MentionOrganization},
				{Span: news.Span{Begin: at, End: at + 8}, Name: "Ada Lind", Kind: news.MentionPerson},
			},
			Origins: []news.Origin{{Kind: news.OriginPerson, Name: "Ada Lind", Spans: []news.Span{{Begin: at, End: at + 8}}}},
		}}
		found := readStory([]news.Account{account}).provenance([]retelling{{from: -1}})
		want := c.body
		if want == "" {
			want = "Ada Lind"
		}
		if got := found.origins[0].Party; got != want {
			t.Errorf("%s\nspeaks for %q, want %q", c.sentence, got, want)
		}
	}
}
