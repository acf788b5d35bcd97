package web

import (
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// openTraced serves a desk whose stories were traced.
func openTraced(t testing.TB, batch store.Batch, lineages map[news.StoryID]news.Lineage) *desk {
	t.Helper()
	d := openDesk(t, batch)
	d.trace(t, lineages)
	return d
}

func (d *desk) trace(t testing.TB, lineages map[news.StoryID]news.Lineage) {
	t.Helper()
	var traced []store.Traced
	for _, id := range slices.Sorted(maps.Keys(lineages)) {
		l := lineages[id]
		traced = append(traced, store.Traced{Story: id, Lineage: &l})
	}
	if err := d.PutLineages(t.Context(), traced); err != nil {
		t.Fatal(err)
	}
}

// words is where some words stand in an article.
func words(e *store.Entry, said string) news.Support {
	return news.Support{Article: e.Article.ID, Span: place(e, said, 0)}
}

func index(i int) *int { return &i }

// inventTraced is a story of any size: origins reach newsrooms, of whose
// articles some rely on a report and some are copies. Every third origin is
// unnamed, every fifth a document; the first newsroom has most of everything.
func inventTraced(seq int, story news.StoryID, articles, newsrooms, origins int) (*invented, news.Lineage) {
	d := &invented{seq: seq}
	var l news.Lineage
	name := func(n int) string {
		return []string{"Harbour Courier", "Ardmore Standard", "The Northern Ledger", "Radio Lumen", "Kestrel", "El Faro del Sur",
			"Dagsposten", "Port Alder Evening Telegraph and Advertiser", "Westquay Gazette", "Skerry Post"}[n%10] + map[bool]string{true: fmt.Sprintf(" %d", n/10+1)}[n >= 10]
	}
	start := morning.Add(-40 * time.Hour)
	body := "The gate at Port Alder was left open on Thursday night, two officials who read the log told the paper. “We knew it in May,” said Pia Haugen, who led the crew. The log says that the gate was seen open at four.\n\nNobody was hurt, the port authority said. The paper has seen the log."
	for i := range articles {
		room := 0
		if i%3 == 2 && newsrooms > 1 {
			room = 1 + i/3%(newsrooms-1)
		}
		if i < newsrooms {
			room = i
		}
		o := outlet{fmt.Sprintf("local%d.example", i), fmt.Sprintf("Local Paper %d", i+1), "en"}
		if i < newsrooms {
			o = outlet{fmt.Sprintf("room%d.example", i), name(i), "en"}
		}
		e := d.add(story, o, "", "Gate at Port Alder stood open for hours, log shows", body)
		e.Article.Published = news.At(start.Add(time.Duration(i) * 5 * time.Minute))
		switch {
		case newsrooms == 0:
			l.Unattributed = append(l.Unattributed, e.Article.ID)
		case i < newsrooms:
			l.Reports = append(l.Reports, news.TracedReport{Outlet: name(room), When: e.Article.Published, First: e.Article.ID, Own: e.Article.ID})
		case i%2 == 1:
			l.Derived = append(l.Derived, news.Derivation{Article: e.Article.ID, From: d.batch.Articles[room].Article.ID, How: news.DerivedNearDuplicate, Direction: news.ByTime, Overlap: .9})
		default:
			l.Reports[room].Articles = append(l.Reports[room].Articles, e.Article.ID)
		}
	}
	two := 2
	for i := range origins {
		o := news.TracedOrigin{Origin: news.Origin{Kind: news.OriginPerson, Name: fmt.Sprintf("Pia Haugen %d", i+1)}}
		switch {
		case i%3 == 1:
			o.Origin = news.Origin{Kind: news.OriginUnnamed, Descriptor: "two officials who read the log", CountMin: 2, CountMax: &two}
		case i%5 == 3:
			o.Origin = news.Origin{Kind: news.OriginDocument, Name: "log of the gate, as kept by the harbour master’s office"}
		case i%7 == 4:
			o.Origin = news.Origin{Kind: news.OriginOrganization, Name: "port authority"}
		}
		l.Origins = append(l.Origins, o)
		rooms := []int{i % newsrooms}
		if i%6 == 4 {
			rooms = append(rooms, (i+1)%newsrooms)
		}
		for _, room := range rooms {
			c := news.Chain{Newsroom: name(room), Origin: index(i), Basis: news.Attributed, Chosen: i < newsrooms}
			e := &d.batch.Articles[room]
			c.Support = append(c.Support, words(e, "said Pia Haugen"))
			for k, id := range l.Reports[room].Articles {
				if (k+i)%2 == 0 {
					c.Support = append(c.Support, news.Support{Article: id, Span: place(e, "said Pia Haugen", 0)})
				}
			}
			l.Chains = append(l.Chains, c)
		}
	}
	l.Articles, l.Outlets, l.Independent, l.AtLeast = articles, articles, min(newsrooms, origins), min(newsrooms, origins)
	return d, l.Filled()
}

// inventGate is a story with something of everything that is shown of where a
// story came from: a report and who carries it, a rewrite, a gateway, a denial,
// people without a name, words of another year cut and altered, figures that
// differ.
func inventGate() (store.Batch, news.Lineage) {
	d := &invented{}
	old := *d.add("talks-of-may", courier, "6 Jun 09:00", "Haugen: we will pay every crew",
		"“We will pay every crew that was at sea that night, and we will pay before Christmas,” Pia Haugen said on Saturday.")
	a := *d.add("gate", courier, "20 Nov 09:00", "Gate at Port Alder was left open for hours",
		"The gate at Port Alder was left open for four hours on Thursday, two current and two former officials told the Harbour Courier. They asked not to be named because they were not allowed to speak. Piet Maron, who saw it from his boat, said that nobody came.\n\nThe water took 41 boats, according to the log of the gate.")
	b := *d.add("gate", ledger, "20 Nov 12:00", "Nobody came, pilot says of open gate",
		"The gate was open for four hours, the Harbour Courier reported, citing four officials. “We will pay every crew … before Christmas,” Pia Haugen said.")
	c := *d.add("gate", standard, "20 Nov 14:30", "Police: suspect says gate was left open on purpose",
		"The suspect told police that he had been ordered to leave the gate open, police said. The port authority denied that the gate was open. The water took 57 boats, police said.")
	e := *d.add("gate", kestrel, "20 Nov 15:00", "Open gate: what we know",
		"For four hours the gate at Port Alder stood open on Thursday, and nobody came. “We shall pay each crew before Christmas,” the minister said.")
	f := *d.add("gate", faro, "", "La compuerta", "La compuerta estuvo abierta.")
	d.copy(a.Article.ID, "gate", lumen, "20 Nov 10:00", "Gate left open for hours", news.NearDuplicate, .97, "")
	dup := d.batch.Articles[len(d.batch.Articles)-1]

	four := 4
	at := func(e store.Entry, said string) news.Support { return words(&e, said) }
	l := news.Lineage{
		Articles: 6, Outlets: 6, Independent: 3, AtLeast: 2,
		Reports: []news.TracedReport{{Outlet: "Harbour Courier", When: a.Article.Published, Articles: []news.ArticleID{b.Article.ID}, First: b.Article.ID, Own: a.Article.ID}},
		Origins: []news.TracedOrigin{
			{Origin: news.Origin{Kind: news.OriginUnnamed, Descriptor: "two current and two former officials", CountMin: 4, CountMax: &four, DirectQuote: false}, Party: "two current and two former officials",
				Articles: []news.ArticleID{a.Article.ID, b.Article.ID}, Seen: []news.Sighting{{Article: a.Article.ID, Span: at(a, "two current and two former officials").Span}}},
			{Origin: news.Origin{Kind: news.OriginPerson, Name: "Piet Maron", Medium: "interview"}, Party: "Piet Maron", Articles: []news.ArticleID{a.Article.ID}},
			{Origin: news.Origin{Kind: news.OriginDocument, Name: "log of the gate"}, Party: "port authority", Articles: []news.ArticleID{a.Article.ID}},
			{Origin: news.Origin{Kind: news.OriginUnnamed, Descriptor: "the suspect", CountMin: 1, CountMax: index(1)}, Party: "the suspect", Articles: []news.ArticleID{c.Article.ID}},
			{Origin: news.Origin{Kind: news.OriginOrganization, Name: "port authority"}, Party: "port authority", Articles: []news.ArticleID{c.Article.ID}},
		},
		MayBeSame: [][2]string{{"two current and two former officials", "police"}},
	}
	courierMaron := news.Chain{Newsroom: "Harbour Courier", Origin: index(1), Basis: news.Attributed, Chosen: true, Support: []news.Support{at(a, "Piet Maron")}}
	courierFour := news.Chain{Newsroom: "Harbour Courier", Origin: index(0), Basis: news.Attributed, Support: []news.Support{at(a, "two current and two former officials"), at(b, "four officials")}}
	standardSuspect := news.Chain{Newsroom: "Ardmore Standard", Gateways: []string{"police"}, Origin: index(3), Basis: news.Attributed, Chosen: true, Support: []news.Support{at(c, "The suspect told police")}}
	standardPort := news.Chain{Newsroom: "Ardmore Standard", Origin: index(4), Basis: news.Attributed, Support: []news.Support{at(c, "The port authority denied")}}
	l.Chains = []news.Chain{courierFour, courierMaron,
		{Newsroom: "Harbour Courier", Origin: index(2), Basis: news.Attributed, Support: []news.Support{at(a, "the log of the gate")}}, standardSuspect, standardPort}
	l.Derived = []news.Derivation{
		{Article: dup.Article.ID, From: a.Article.ID, How: news.DerivedNearDuplicate, Direction: news.ByTime, Overlap: .97},
		{Article: e.Article.ID, From: a.Article.ID, How: news.DerivedRewrite, Direction: news.DirectionUnknown, Overlap: .71,
			Passages: []news.Passage{{From: at(e, "nobody came").Span, To: at(a, "nobody came").Span}}},
	}
	l.Unattributed = []news.ArticleID{f.Article.ID}
	l.Claims = []news.Claim{
		{Text: "The gate at Port Alder was left open for four hours on Thursday, two current and two former officials told the Harbour Courier.", Articles: []news.ArticleID{a.Article.ID, b.Article.ID, e.Article.ID}, Independent: 1, AtLeast: 1,
			Chains: []news.Chain{courierFour}, Origins: []int{0}, Support: []news.Support{at(a, "The gate at Port Alder was left open for four hours on Thursday, two current and two former officials told the Harbour Courier."), at(b, "The gate was open for four hours, the Harbour Courier reported, citing four officials.")}},
		{Text: "The suspect told police that he had been ordered to leave the gate open, police said.", Articles: []news.ArticleID{c.Article.ID}, Independent: 1, AtLeast: 1,
			Chains: []news.Chain{standardSuspect}, Origins: []int{3}, Support: []news.Support{at(c, "The suspect told police that he had been ordered to leave the gate open, police said.")}},
		{Text: "The port authority denied that the gate was open.", Articles: []news.ArticleID{c.Article.ID}, Independent: 1, AtLeast: 1,
			Chains: []news.Chain{standardPort}, Origins: []int{4}, Support: []news.Support{at(c, "The port authority denied that the gate was open.")}, Denies: index(0)},
		{Text: "La compuerta estuvo abierta.", Articles: []news.ArticleID{f.Article.ID}, Support: []news.Support{at(f, "La compuerta estuvo abierta.")}},
	}
	reason := at(a, "because they were not allowed to speak")
	l.Unnamed = []news.UnnamedEntry{
		{Newsroom: "Harbour Courier", Origin: 0, Descriptor: "two current and two former officials", CountMin: 4, CountMax: &four, Reason: "because they were not allowed to speak", ReasonAt: &reason, Articles: []news.ArticleID{a.Article.ID, b.Article.ID}},
		{Newsroom: "Ardmore Standard", Origin: 3, Descriptor: "police", CountMin: 2, Uncounted: true, Articles: []news.ArticleID{c.Article.ID}},
	}
	l.Quotations = []news.LedgerEntry{{
		Speaker: "Pia Haugen", Words: "We will pay every crew that was at sea that night, and we will pay before Christmas,",
		First: news.FirstSeen{Article: old.Article.ID, Published: old.Article.Published},
		Uses: []news.Use{
			{Article: old.Article.ID, Span: place(&old, "We will pay every crew that was at sea that night, and we will pay before Christmas,", 0), Words: "We will pay every crew that was at sea that night, and we will pay before Christmas,"},
			{Article: b.Article.ID, Span: place(&b, "We will pay every crew … before Christmas,", 0), Words: "We will pay every crew … before Christmas,", Truncated: true, AgeDays: 167, OutOfContext: true},
			{Article: e.Article.ID, Span: place(&e, "We shall pay each crew before Christmas,", 0), Words: "We shall pay each crew before Christmas,", Truncated: true, Altered: true, AgeDays: 167, GivenTo: "the minister",
				Edits: []news.Edit{{Was: "will", Is: "shall"}, {Was: "every", Is: "each"}}},
		},
	}}
	l.Differences = []news.Difference{
		{About: "boats that the water took", Kind: news.Conflict, Values: []news.GivenValue{
			{Value: 41, Unit: "boat", Article: a.Article.ID, Span: place(&a, "41 boats", 0), Sentence: place(&a, "The water took 41 boats, according to the log of the gate.", 0), Speaker: "log of the gate", AsOf: news.Day(2026, time.November, 20)},
			{Value: 57, Unit: "boat", Article: c.Article.ID, Span: place(&c, "57 boats", 0), Sentence: place(&c, "The water took 57 boats, police said.", 0), Speaker: "police"}}},
		{About: "the gate open", Kind: news.DifferentReports, Values: []news.GivenValue{
			{Word: "yes", Article: b.Article.ID, Span: place(&b, "was open", 0), Sentence: place(&b, "The gate was open for four hours, the Harbour Courier reported, citing four officials.", 0), Report: "Harbour Courier"},
			{Word: "no", Article: c.Article.ID, Span: place(&c, "denied", 0), Sentence: place(&c, "The port authority denied that the gate was open.", 0), Speaker: "port authority"}}},
	}
	return d.batch, l.Filled()
}
