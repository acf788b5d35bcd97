package brief

import (
	"testing"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/news"
)

// What the gate says of a written sentence, and why.
func TestGateRefuse(t *testing.T) {
	const (
		ferry     = `At least 12 people were killed and 30 injured when a ferry hit the pier in Port Sella.`
		sued      = `Dalton Steel sued Perrin Mining on Friday, accusing it of breaking a contract.`
		officials = `Four officials, who spoke on condition of anonymity, said the ministry plans to sell the airport.`
		quoted    = `"We may never know why," Mayor Ana Ruiz told reporters.`
		rate      = `The bank raised its rate to 4.25 percent from 4 percent.`
		denied    = `Museum director Felix Aune denied that the painting was stolen.`
		puente    = `La alcaldesa Lucía Ferrer dijo que la ciudad no cerrará el puente.`
	)
	for _, test := range []struct {
		cited, written string
		want           Fault // "" where it may be shown
	}{
		{ferry, ferry, ""},
		{ferry, "A ferry hit the pier in Port Sella, killing at least twelve people and injuring 30.", ""},
		{ferry, "Twelve people were killed and 30 injured when a ferry hit the pier in Port Sella.", UnknownNumber},
		{ferry, "At least 30 people were killed and 12 injured when a ferry hit the pier in Port Sella.", UnknownNumber},
		{ferry, "At least 12 people were killed because a ferry hit the pier in Port Sella.", UnknownWord},
		{ferry, "At least 12 people were killed when a ferry hit the pier in Port Sello.", UnknownName},
		{ferry, "At least 12 people will be killed when a ferry hit the pier in Port Sella.", Certain},
		{sued, "Perrin Mining was sued by Dalton Steel.", ""},
		{sued, "Perrin Mining sued Dalton Steel.", Mixed},
		{sued, "Dalton Steel was sued by Perrin Mining.", Mixed},
		{sued, "Perrin Mining broke a contract.", Certain},
		{officials, "The ministry plans to sell the airport, four officials said.", ""},
		{officials, "The Lantern, citing four unnamed officials: The ministry plans to sell the airport.", ""},
		{officials, "The Lantern, citing six unnamed officials: The ministry plans to sell the airport.", WrongSpeaker},
		{officials, "The ministry plans to sell the airport.", Unattributed},
		{officials, "The ministry will sell the airport, four officials said.", Certain},
		{quoted, `Mayor Ana Ruiz said: "We may never know why."`, ""},
		{quoted, `Mayor Ana Ruiz said: "We will never know why."`, Certain},
		{quoted, `Mayor Ana Ruiz said: "We may know why."`, Negated},
		{rate, "The bank raised its rate from 4 percent to 4.25 percent.", ""},
		{rate, "The bank raised its rate to 4 percent from 4.25 percent.", UnknownNumber},
		{rate, "The bank raised its rate to 4.25 percentage points.", UnknownNumber},
		{denied, "Museum director Felix Aune said that the painting was stolen.", WrongSpeaker},
		{puente, "La ciudad no cerrará el puente, dijo la alcaldesa Lucía Ferrer.", ""},
		{puente, "La ciudad cerrará el puente, dijo la alcaldesa Lucía Ferrer.", Negated},
		{puente, "La ciudad no cerró el puente, dijo la alcaldesa Lucía Ferrer.", WrongTense},
		{puente, "La ciudad no cerrará el puente.", Unattributed},
	} {
		language := "en"
		if test.cited == puente {
			language = "es"
		}
		annotator := annotate.New()
		a := &news.Account{Article: news.Article{ID: "a", Outlet: "lantern.example", Site: "The Lantern", Language: language, Body: test.cited}}
		a.Marks = annotator.Annotate(a.Article)
		got := Fault("")
		if r := NewGate().Refuse(test.written, language, []Cited{{a, news.Span{End: len(test.cited)}}}); r != nil {
			got = r.Fault
		}
		if got != test.want {
			t.Errorf("%s\n  of %s\n  %q, want %q", test.written, test.cited, got, test.want)
		}
	}
}

// The words of one sentence do not serve another: who did what is asked for each.
func TestGateRefuseMixedSentences(t *testing.T) {
	body := "Mayor Ana Ruiz resigned on Monday. She had led the council since 2019. Tom Okafor won the vote."
	annotator := annotate.New()
	a := &news.Account{Article: news.Article{ID: "a", Language: "en", Body: body}}
	a.Marks = annotator.Annotate(a.Article)
	gate := NewGate()
	for written, want := range map[string]bool{
		"Mayor Ana Ruiz, who had led the council since 2019, resigned.": true,
		"Mayor Ana Ruiz resigned and had led the council since 2019.":   true,
		"Mayor Ana Ruiz won the vote.":                                  false,
		"Tom Okafor resigned on Monday.":                                false,
		"Tom Okafor, who had led the council since 2019, won the vote.": false,
		"She [Ana Ruiz] had led the council since 2019.":                true,
		"She [Tom Okafor] had led the council since 2019.":              false,
	} {
		if r := gate.Refuse(written, "en", cite(a, 0, 1, 2)); (r == nil) != want {
			t.Errorf("%s: %v", written, r)
		}
	}
	if r := gate.Refuse("Tom Okafor won the vote.", "en", nil); r == nil || r.Fault != Uncited {
		t.Errorf("without support: %v", r)
	}
}
