package brief

import (
	"slices"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
	"pgregory.net/rapid"
)

// dam is a story of three articles with several matters: a gate, a flood, an
// inquiry, money, and a denial.
var dam = []string{
	`A flood gate at Carrow Dam had been jamming for ten months when the river Sell burst its banks on Friday night. Three people died in the flood below the dam and dozens lost their homes. Two engineers had warned the Sell Basin Authority in December that the gate could not be opened fully. The authority's director, Paul Renner, denied that any warning had reached him.

The auditor general has opened a formal inquiry into the failure of the gate. Farmers put the damage to their fields at 40 million crowns. Without the gate, the valley would be left without flood protection until spring, the engineers' union said. The flood of Friday was the deadliest on the river Sell since 1956.

"Nobody told me that the gate was faulty," said Elsbeth Crane, the mayor of Millbeck, who learned of the warning from a newspaper.`,
	`The river Sell flooded the town of Millbeck late on Friday after a faulty flood gate at Carrow Dam stuck half open. At least three people were killed, the Civil Protection Agency said. Two engineers of the Sell Basin Authority said that they had warned of the gate in December. Paul Renner, who heads the authority, said no warning had been given to him.

The evacuation of Millbeck began at ten in the evening and took four hours. Insurance companies expect claims of 90 million crowns. The opposition called for the resignation of the director.`,
	`Carrow Dam's operator knew of a jamming flood gate for ten months, an inquiry by the auditor general will have to find. The inquiry into the gate's failure begins in May, her office said. Rebuilding the lower town could cost 60 million crowns, according to the mayor, Elsbeth Crane. The siren in Millbeck had been switched off for repairs.`,
}

func TestPointsOfAStory(t *testing.T) {
	story := pointStory("en", dam...)
	points := story.points(story.choose(100))
	var got []string
	for _, p := range points {
		got = append(got, p.Label+": "+p.Text)
	}
	if len(points) < 3 || len(points) > mostKeyPoints {
		t.Errorf("%d points:\n%s", len(points), strings.Join(got, "\n"))
	}
	for _, label := range []string{"Formal inquiry"} {
		if !strings.Contains(strings.Join(got, "\n"), label+": ") {
			t.Errorf("no point is headed %q:\n%s", label, strings.Join(got, "\n"))
		}
	}
}

func TestWhyTheStoryMatters(t *testing.T) {
	story := pointStory("en", dam...)
	for _, m := range story.matters(nil) {
		t.Log(m.Label, "|", m.Text)
	}
	matters := story.matters(nil)
	if !slices.ContainsFunc(matters, func(m news.CitedSentence) bool { return strings.Contains(m.Text, "since 1956") }) {
		t.Error("the precedent is not told")
	}
	if points := story.points(nil); len(points) == 0 {
		t.Error("no points")
	} else {
		for _, m := range story.matters(points) {
			if slices.ContainsFunc(points, func(p news.CitedSentence) bool { return p.Text == m.Text }) {
				t.Errorf("said twice: %s", m.Text)
			}
		}
	}
}

// What says nothing of why it matters must not be told as if it did.
func TestWhatDoesNotMatter(t *testing.T) {
	for _, text := range []string{
		"Harbour City Rovers are one of the most popular football clubs in the country.",
		"\"I was never before so happy in the harbour,\" a docker of Harbour City said.",
		"In 1924 Harbour City held the largest fair ever seen in the harbour of a port.",
		"The harbour of Harbour City is closed and the dockers went home.",
	} {
		story := pointStory("en", text, "The harbour of Harbour City was closed on Monday in 2026 and 2026. The dockers of Harbour City Rovers went home to the country.")
		if matters := story.matters(nil); len(matters) > 0 {
			t.Errorf("%q is told as why it matters: %s", text, matters[0].Text)
		}
	}
}

func TestAShortArticleHasNoPoints(t *testing.T) {
	story := pointStory("en", dam[1])
	if points := story.points(nil); len(points) > 0 {
		t.Errorf("%d points of one short article", len(points))
	}
}

// Of whatever sentences a story is made: labels are of the words they head, end
// with no function word, and differ; points say nothing twice and have support.
func TestPointsHold(t *testing.T) {
	var english []string
	for _, body := range dam {
		english = append(english, strings.FieldsFunc(body, func(r rune) bool { return r == '.' || r == '\n' })...)
	}
	spanish := strings.Split("El astrolabio de oro desapareció de la sala tres del museo. La policía detuvo a un antiguo vigilante tras una investigación de nueve días. Las cámaras de vigilancia llevaban dos meses sin funcionar. La directora anunció una auditoría externa de la seguridad del edificio. El seguro de la pieza había caducado. Sería el mayor robo en la historia del museo. Según el abogado, el acusado no pensaba vender la pieza", ". ")
	rapid.Check(t, func(t *rapid.T) {
		language := rapid.SampledFrom([]string{"en", "es"}).Draw(t, "language")
		sentences := map[string][]string{"en": english, "es": spanish}[language]
		var bodies []string
		for range rapid.IntRange(1, 4).Draw(t, "articles") {
			some := rapid.SliceOfN(rapid.SampledFrom(sentences), 1, 12).Draw(t, "sentences")
			bodies = append(bodies, strings.Join(some, ". ")+".")
		}
		story := pointStory(language, bodies...)
		points := story.points(nil)
		checkPoints(t, story, append(points, story.matters(points)...))
	})
}

func checkPoints(t *rapid.T, story *telling, points []news.CitedSentence) {
	for i, p := range points {
		if len(p.Support) == 0 {
			t.Fatalf("no support: %s", p.Text)
		}
		if n := len(strings.Fields(p.Label)); n == 0 || n > mostLabelWords {
			t.Fatalf("label of %d words: %q", n, p.Label)
		}
		var support strings.Builder
		for _, s := range p.Support {
			support.WriteString(strings.ToLower(story.cite([]news.Support{s})[0].Account.Article.Body[s.Span.Begin:s.Span.End]) + "\n")
		}
		if !strings.Contains(support.String(), strings.ToLower(p.Label)) {
			t.Fatalf("label %q is not in %q", p.Label, support.String())
		}
		words := wording.NewReader().Words(p.Label, news.Span{End: len(p.Label)}, story.language)
		if words[0].Kind == wording.Function || words[len(words)-1].Kind == wording.Function {
			t.Fatalf("label %q begins or ends with a function word", p.Label)
		}
		for _, other := range points[:i] {
			if strings.EqualFold(other.Label, p.Label) {
				t.Fatalf("label %q twice", p.Label)
			}
			if saysAgain(saidWords(p.Text), saidWords(other.Text)) {
				t.Fatalf("said twice:\n%s\n%s", p.Text, other.Text)
			}
		}
	}
}

// The first point is the news, each person is named in full once, and a label lent
// by another sentence is cited.
func TestPointsBeginWithTheNews(t *testing.T) {
	story := pointStory("en",
		`Ports minister Vera Aldane resigned on Monday over the award of a dredging contract to a company of her brother. Aldane had denied for months that she knew of the company's bid. The auditor general, Miriam Oake, found in a report of 118 pages that two bids had been marked again. The contract is worth $214 million and will run for three years.

"I have slept badly," said a porter at the ministry. The porter keeps a canary in a cage.`,
		`The resignation of Vera Aldane came hours after the auditor general published her report. Prime minister Tomas Rill accepted it and said that a successor would be named on Friday. Aldane's denial in January had been called false by two officials of the ministry. The opposition wants the contract worth $214 million to be cancelled. Oake will question the panel that marked the bids next week, her office said.`)
	points := story.points(story.choose(60))
	if len(points) == 0 || points[0].Label != "Resignation" || !strings.Contains(points[0].Text, "resigned") {
		t.Fatalf("the news is not first: %+v", points)
	}
	if len(points[0].Support) != 2 {
		t.Errorf("the sentence that has the label is not cited: %+v", points[0].Support)
	}
	for _, p := range points {
		if strings.Contains(p.Text, "[Vera]") || strings.Contains(p.Text, "canary") || strings.Contains(p.Text, "slept") {
			t.Errorf("point: %s", p.Text)
		}
	}
}

func TestWordsInRow(t *testing.T) {
	for _, test := range []struct {
		text string
		kind matterKind
		want bool
	}{
		{"the closure would mean the loss of 400 jobs", consequence, true},
		{"it leaves the valley without power", consequence, true},
		{"it puts four thousand homes at risk", consequence, true},
		{"the largest fire in the country since 1998", scale, true},
		{"one of the largest clubs in the country", scale, false},
		{"one in five children", scale, true},
		{"the first time since the war", precedent, true},
		{"he was never before so happy", precedent, false},
	} {
		got := matterCues()["en"].find(wording.NewReader().Words(test.text, news.Span{End: len(test.text)}, "en"))
		if got[test.kind] >= 0 != test.want {
			t.Errorf("%q: %v", test.text, got)
		}
	}
	for _, text := range []string{"supondría el cierre del puerto", "el mayor robo en la historia del museo", "por primera vez desde 1998", "pone en riesgo a los vecinos"} {
		got := matterCues()["es"].find(wording.NewReader().Words(text, news.Span{End: len(text)}, "es"))
		if got == [matterKinds]int{-1, -1, -1} {
			t.Errorf("%q says nothing", text)
		}
	}
}
