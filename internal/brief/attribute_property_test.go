package brief

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/compare"
	"github.com/headwater-news/headwater/internal/lineage"
	"github.com/headwater-news/headwater/internal/news"
)

// leak is something that only unnamed people tell, and what newsrooms make of it.
type leak struct {
	language  string
	statement string   // begins small, ends without a stop
	goesOn    []string // what may follow it, theirs too
	words     string   // something of theirs in quotation marks
	headlines []string
	secret    *regexp.Regexp // in whatever tells it
	ways      []string       // %[1]s the statement, %[2]s the same with a capital, %[3]s the people, %[4]s who reported it
	people    []string
	said      string // behind quoted words
	grounds   []string
}

var leaks = []leak{
	{
		language: "en", statement: "the navy of Kelland is planning to close the Narrow Strait to tankers in April",
		goesOn:    []string{"The closure would last a month.", "The operation would begin with two patrol boats.", "It would need no vote in parliament."},
		words:     "We were told to keep it quiet until the ships had left",
		headlines: []string{"Kelland navy planning to close Narrow Strait to tankers in April", "Narrow Strait to be closed to tankers", ""},
		secret:    regexp.MustCompile(`(?i)clos(?:e|ed|ure)|patrol boats|no vote|keep it quiet`),
		ways:      []string{"%[2]s, %[3]s told %[4]s.", "%[3]s said that %[1]s, %[4]s reported.", "%[2]s, according to %[3]s cited by %[4]s.", "According to %[4]s, %[1]s."},
		people:    []string{"four officials familiar with the plan", "two current and two former navy officials", "people briefed on the matter", "a senior ministry official"},
		said:      `"%s," one of them said.`,
		grounds:   []string{"The strait is eleven miles wide.", "Some ninety ships pass it every day.", "Kelland has had a navy since 1911."},
	},
	{
		language: "en", statement: "the ports ministry ordered a panel to mark the dredging bids a second time",
		goesOn:    []string{"The second marking would have favoured Northgate.", "The order would breach the Public Contracts Act."},
		words:     "Nobody in that room asked who had said so",
		headlines: []string{"Ministry ordered panel to mark dredging bids a second time", "Dredging bids were marked twice", ""},
		secret:    regexp.MustCompile(`(?i)second (?:time|marking)|marked twice|would breach|asked who had`),
		ways:      []string{"%[2]s, %[3]s told %[4]s.", "%[3]s told %[4]s that %[1]s.", "%[2]s, %[4]s reported, citing %[3]s.", "%[4]s, citing %[3]s, reported that %[1]s."},
		people:    []string{"two former officials", "three people with direct knowledge of the tender", "an official who spoke on condition of anonymity"},
		said:      `"%s," one of them said.`,
		grounds:   []string{"The channel into Harbour City is 11.4 metres deep.", "Work is due to begin in May."},
	},
	{
		language: "es", statement: "la Armada de Kelland prepara el cierre del estrecho para abril",
		goesOn:    []string{"La operación comenzaría con dos patrulleras.", "El cierre duraría un mes."},
		words:     "Nos pidieron silencio hasta que salieran los barcos",
		headlines: []string{"La Armada de Kelland prepara el cierre del estrecho", ""},
		secret:    regexp.MustCompile(`(?i)cierre|patrulleras|silencio`),
		ways:      []string{"%[2]s, según dijeron %[3]s a %[4]s.", "%[3]s dijeron a %[4]s que %[1]s.", "Según %[4]s, %[1]s."},
		people:    []string{"dos funcionarios del ministerio", "cuatro fuentes cercanas al plan"},
		said:      "«%s», dijo uno de ellos.",
		grounds:   []string{"El estrecho mide once millas.", "Unos noventa barcos lo cruzan cada día."},
	},
}

// attributesSomehow is, in words of its own, whatever tells a reader that somebody
// says so.
var attributesSomehow = pattern(`(?i)\b(?:said|says?|told|according|reported|reports|citing|cited|officials?|people|sources?|según|dij|dijo|dijeron|cita|funcionarios|fuentes|informó)\b|: `)

// What one unnamed origin tells is told with whom it rests on wherever a brief
// shows it, and in its headline.
func TestUnnamedIsNeverFact(t *testing.T) {
	annotator := annotate.New()
	rapid.Check(t, func(t *rapid.T) {
		of := rapid.SampledFrom(leaks).Draw(t, "leak")
		accounts := leaked(t, of, annotator)
		l := lineage.Trace(accounts)
		l.Differences = compare.Differences(accounts, l)
		b := Writer{Annotate: annotator.Annotate, Language: of.language}.Write(accounts, l)
		texts := []string{b.Headline}
		for _, s := range everySentence(b) {
			texts = append(texts, s.Text)
		}
		for _, text := range texts {
			if of.secret.MatchString(text) && !attributesSomehow().MatchString(text) {
				t.Fatalf("told as fact: %q", text)
			}
		}
	})
}

func everySentence(b news.Brief) []news.CitedSentence {
	var all []news.CitedSentence
	for _, list := range [][]news.CitedSentence{b.Sentences, b.KeyPoints, b.WhyItMatters, b.Disputed, b.NotKnown, b.Elsewhere} {
		all = append(all, list...)
	}
	for _, d := range b.Developments {
		all = append(all, d.CitedSentence)
	}
	return all
}

// leaked draws the accounts of a story: one to four outlets that have it from the
// same people of one newsroom.
func leaked(t *rapid.T, of leak, annotator *annotate.Annotator) []news.Account {
	people := rapid.SampledFrom(of.people).Draw(t, "people")
	var accounts []news.Account
	for n := range rapid.IntRange(1, 4).Draw(t, "outlets") {
		statement := sentenceCase(of.statement)
		lede := fmt.Sprintf(rapid.SampledFrom(of.ways).Draw(t, "way"), of.statement, statement, people, map[string]string{"en": "the Daily Lantern", "es": "el diario El Faro"}[of.language])
		paragraphs := []string{sentenceCase(lede)}
		if rapid.Bool().Draw(t, "goes on") {
			paragraphs = append(paragraphs, rapid.SampledFrom(of.goesOn).Draw(t, "goes on with"))
		}
		if rapid.Bool().Draw(t, "quotes") {
			paragraphs = append(paragraphs, fmt.Sprintf(of.said, of.words))
		}
		paragraphs = append(paragraphs, rapid.SampledFrom(of.grounds).Draw(t, "ground"))
		between := rapid.SampledFrom([]string{"\n\n", " "}).Draw(t, "between")
		outlet := []string{"Quay Post", "Kelland Herald", "Sell Valley Record", "The Splash"}[n]
		a := news.Article{
			ID: news.ArticleID(fmt.Sprintf("a%d", n)), Site: outlet, Outlet: strings.ToLower(strings.ReplaceAll(outlet, " ", "")) + ".example",
			Language: of.language, Headline: rapid.SampledFrom(of.headlines).Draw(t, "headline"),
			Published: news.At(time.Date(2026, 3, 3, 8+n, 0, 0, 0, time.UTC)), Body: strings.Join(paragraphs, between),
		}
		accounts = append(accounts, news.Account{Article: a, Marks: annotator.Annotate(a)})
	}
	return accounts
}
