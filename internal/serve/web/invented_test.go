package web

import (
	"fmt"
	"strings"
	"time"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// The invented desk: a strike in the harbour of Port Alder that runs for weeks,
// a hospital, a bridge, and what else a morning brings. The reader looks at it
// on a Saturday at half past eight.
var (
	zone    = time.FixedZone("CET", 3600)
	morning = time.Date(2026, 11, 21, 8, 30, 0, 0, zone)
)

type outlet struct{ domain, site, language string }

var (
	courier  = outlet{"harbourcourier.example", "Harbour Courier", "en"}
	standard = outlet{"ardmorestandard.example", "Ardmore Standard", "en"}
	ledger   = outlet{"northernledger.example", "The Northern Ledger", "en"}
	kestrel  = outlet{"kestrel.example", "The Kestrel", "en"}
	lumen    = outlet{"radiolumen.example", "Radio Lumen", "en"}
	faro     = outlet{"elfarodelsur.example", "El Faro del Sur", "es"}
	dags     = outlet{"dagsposten.example", "Dagsposten", "no"}
	sada     = outlet{"sadaalmina.example", "صدى الميناء", "ar"}
	bare     = outlet{"westquay.example", "", ""}
	nobody   = outlet{}
)

// invented collects articles as a batch.
type invented struct {
	batch store.Batch
	seq   int
}

// at is a time on the clock of Port Alder: "20 Nov 14:05", or a bare day "20 Nov".
func at(text string) news.When {
	if text == "" {
		return news.When{}
	}
	if t, err := time.ParseInLocation("2 Jan 15:04 2006", text+" 2026", zone); err == nil {
		return news.At(t)
	}
	t, err := time.ParseInLocation("2 Jan 2006", text+" 2026", zone)
	if err != nil {
		panic(err)
	}
	return news.DayOf(t)
}

func (d *invented) add(story news.StoryID, o outlet, published, headline, body string) *store.Entry {
	d.seq++
	a := news.Article{
		ID:        news.ArticleID(fmt.Sprintf("a%03d", d.seq)),
		Outlet:    o.domain,
		Site:      o.site,
		Language:  o.language,
		Headline:  headline,
		Published: at(published),
		Captured:  news.At(morning.Add(-time.Hour).UTC()),
		Body:      body,
	}
	if o.domain != "" {
		a.URL = fmt.Sprintf("https://%s/2026/11/%03d", o.domain, d.seq)
	}
	d.batch.Articles = append(d.batch.Articles, store.Entry{Article: a, Story: story})
	return &d.batch.Articles[len(d.batch.Articles)-1]
}

func (d *invented) copy(of news.ArticleID, story news.StoryID, o outlet, published, headline string, kind news.RelationKind, overlap float64, agency string) {
	e := d.add(story, o, published, headline, "Copied. "+strings.Repeat("The same words as the article it copies. ", 4))
	e.Relation = &news.Relation{From: e.Article.ID, To: of, Kind: kind, Overlap: overlap, Agency: agency}
}

func (d *invented) link(thread news.ThreadID, stories ...news.StoryID) {
	for _, s := range stories {
		d.batch.Links = append(d.batch.Links, store.Link{Story: s, Thread: thread})
	}
}

func inventDesk() store.Batch {
	d := &invented{}

	// The strike, third week.
	first := d.add("settlement", courier, "20 Nov 21:40", "Dockers and port authority reach outline deal after 19 days",
		"The union of dockers at Port Alder and the port authority have agreed the outline of a settlement that would end a strike now in its third week, two people who took part in the talks told the Harbour Courier on Friday night. The ballot is to be held on Tuesday.\n\nCranes stood still on Friday for the nineteenth day.")
	first.Article.Byline = "By Mara Lindqvist and Tom Okafor"
	first.Article.Updated = at("21 Nov 07:15")
	id := first.Article.ID
	d.copy(id, "settlement", lumen, "20 Nov 22:10", "Dockers and port authority reach outline deal", news.WireCopy, .96, "Meridian Press")
	d.copy(id, "settlement", ledger, "20 Nov 22:31", "Outline deal in Port Alder strike", news.WireCopy, .91, "Meridian Press")
	d.copy(id, "settlement", bare, "20 Nov", "Dockers and port authority reach outline deal after 19 days", news.NearDuplicate, .99, "")
	d.copy(id, "settlement", kestrel, "20 Nov 23:02", "“Cranes stood still”: an end in sight", news.Excerpt, .99, "")
	d.add("settlement", standard, "20 Nov 23:48", "Harbour deal would raise night pay by a fifth, union says",
		"Night shifts would be paid a fifth more under the outline agreed on Friday, the dockers’ union told its members in a letter seen by the Ardmore Standard. The port authority would not confirm the figure.").Article.Byline = "Ruth Adeyemi"
	d.add("settlement", faro, "21 Nov 00:20", "Principio de acuerdo en el puerto de Alder tras diecinueve días de huelga",
		"El sindicato de estibadores y la autoridad portuaria alcanzaron el viernes un principio de acuerdo, según contaron dos participantes al Harbour Courier. La votación será el martes.")
	d.add("settlement", sada, "21 Nov 05:45", "اتفاق مبدئي ينهي إضراب عمال الميناء في بورت ألدر",
		"توصل عمال الميناء وسلطة الميناء إلى اتفاق مبدئي مساء الجمعة بعد تسعة عشر يوما من الإضراب.")
	d.add("settlement", dags, "21 Nov 06:10", "Streiken i Port Alder kan være over",
		"Havnearbeiderne og havnemyndigheten er enige om hovedtrekkene i en avtale, skriver Harbour Courier.")
	d.add("settlement", ledger, "21 Nov 07:50", "Shippers wait for Tuesday’s ballot before they turn their vessels round",
		"Three shipping lines said they would keep vessels at anchor until the ballot on Tuesday. “We have been told twice that it was over,” said Pia Haugen, who plans routes for one of them.")

	d.add("walkout", courier, "2 Nov 06:05", "Dockers walk out at Port Alder", "Some 1,400 dockers left the quays of Port Alder at six on Monday morning. The union said it had waited for an offer until midnight.")
	d.add("walkout", standard, "2 Nov 08:30", "Port Alder at a standstill as 1,400 dockers strike", "Nothing moved in the harbour on Monday.")
	d.add("walkout", faro, "2 Nov", "Los estibadores paran el puerto de Alder", "Unos 1.400 estibadores abandonaron los muelles.")
	d.add("talks", standard, "11 Nov 17:00", "Talks in harbour strike break off over weekend shifts", "Talks broke off on Wednesday after four hours. Both sides blamed the other.")
	d.add("talks", courier, "11 Nov 17:25", "Port authority leaves the table", "The port authority left the table, its spokeswoman said, because there was nothing left on it.")
	d.link("strike", "settlement", "walkout", "talks")

	// Today.
	d.add("bridge", ledger, "21 Nov 08:12", "Tarn bridge closed after inspectors find cracks in two bearings", "The road bridge over the Tarn was closed to all traffic on Saturday morning after inspectors found cracks in two of its bearings. The roads office expects it to stay closed for at least ten days.")
	d.add("bridge", lumen, "21 Nov 08:20", "Tarn bridge shut, long detours", "Drivers face a detour of forty kilometres.")
	d.add("hospital", kestrel, "21 Nov 06:30", "Two wards at St Brannoc’s stay shut as nurses leave faster than they are hired", "Two wards at St Brannoc’s hospital will stay closed into the spring, according to a staffing paper that the board is to discuss on Monday and that The Kestrel has read.")
	d.add("hospital", standard, "21 Nov 07:40", "Hospital board to discuss closed wards on Monday", "The board of St Brannoc’s will discuss two closed wards on Monday.")
	d.add("wardlist", kestrel, "14 Nov 06:00", "St Brannoc’s counted closed beds as open, minutes show", "Minutes of three meetings show that beds on closed wards were counted as open.")
	d.link("wards", "hospital", "wardlist")
	d.add("storm", dags, "21 Nov", "Årets første storm ventes natt til søndag", "Meteorologene venter vindkast på opptil 32 meter i sekundet langs kysten.")
	d.add("storm", courier, "21 Nov 05:10", "First storm of the season expected on Sunday night", "Gusts of up to 115 kilometres an hour are expected along the coast.")
	d.add("library", standard, "21 Nov 04:00", "Town libraries to open on Sundays", "Three libraries will open on Sundays from January.")
	d.add("long", bare, "20 Nov 18:00", "Bezirksschornsteinfegermeisterversammlungsprotokollveröffentlichungsverordnung: https://westquay.example/aVeryLongAddressWithoutAnyBreakPointThatWouldEverFitOnAPhoneScreen", "Wide words have to wrap.").Article.Language = "de"
	d.add("tenders", ledger, "20 Nov 16:00", "Four bids for the northern wind field", "Four groups bid for the northern wind field before the deadline on Friday.")
	d.add("museum", faro, "20 Nov 12:00", "El museo del mar devuelve dos ánforas a Kalvos", "Las piezas salieron del fondo en 1974.")
	d.add("budget", standard, "19 Nov 20:15", "Council passes budget by one vote after nine hours", "The council passed its budget by one vote.")
	d.add("budget", courier, "19 Nov 20:40", "One vote carries the town’s budget", "It was one in the morning.")
	d.add("ferry", lumen, "19 Nov 09:00", "Night ferry to Kalvos returns in spring", "The night ferry returns in April.")
	d.add("undated", nobody, "", "A leaflet about the harbour", "A leaflet with neither a date nor a name under it.")
	d.add("untitled", nobody, "18 Nov", "", "A text that came without a headline.")

	return d.batch
}

// inventLongStory is a story that everyone carried: eighty reports over five
// days, with a hundred and twenty copies.
func inventLongStory() store.Batch {
	d := &invented{}
	outlets := []outlet{courier, standard, ledger, kestrel, lumen, faro, dags, sada}
	start := time.Date(2026, 11, 14, 6, 0, 0, 0, zone)
	for i := range 80 {
		headline, published := fmt.Sprintf("Tanker Vesna aground off Skerry Point, report %d", i+1), start.Add(time.Duration(i)*90*time.Minute)
		e := d.add("grounding", outlets[i%len(outlets)], "", headline,
			"The tanker Vesna ran aground off Skerry Point. The coastguard said that no oil had been seen so far.")
		e.Article.Published = news.At(published)
		id := e.Article.ID
		for j := range i % 4 {
			local := outlet{fmt.Sprintf("local%d.example", (i+j)%24), fmt.Sprintf("Local Paper %d", (i+j)%24+1), "en"}
			d.copy(id, "grounding", local, "", headline, news.WireCopy, .95, "Meridian Press")
			copied := &d.batch.Articles[len(d.batch.Articles)-1].Article
			copied.Published = news.At(published.Add(10 * time.Minute))
		}
	}
	return d.batch
}
