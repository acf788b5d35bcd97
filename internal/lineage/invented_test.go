package lineage_test

import (
	"fmt"
	"strings"
	"time"

	"pgregory.net/rapid"

	"github.com/headwater-news/headwater/internal/news"
)

// Invented stories: an event, told by newsrooms that each have it from somebody
// of their own, in English and in Spanish.

// matter is an event as sentences that every report of it can use. Each has an
// English and a Spanish form and, of the English, another wording.
type matter struct {
	lede     [3]string   // English, Spanish, reworded
	facts    [][3]string // the same
	sayings  [][2]string // what a witness may say: English, Spanish
	headings []string
}

var matters = []matter{
	{
		lede: [3]string{
			"A fire destroyed the fish market of Eastmere on Monday night.",
			"Un incendio destruyó el mercado de pescado de Eastmere el lunes por la noche.",
			"The fish market of Eastmere was destroyed by a fire on Monday night.",
		},
		facts: [][3]string{
			{"The roof fell in at about two in the morning.", "El techo se hundió hacia las dos de la madrugada.", "At about two in the morning the roof came down."},
			{"Forty traders have lost their stalls.", "Cuarenta comerciantes han perdido sus puestos.", "Stalls of forty traders are lost."},
			{"The building dates from 1904 and was not insured.", "El edificio es de 1904 y no estaba asegurado.", "The building, which dates from 1904, had no insurance."},
		},
		sayings: [][2]string{
			{"The heat cracked my window before I was out of bed", "El calor rompió mi ventana antes de que yo saliera de la cama"},
			{"My grandfather sold herring there and now it is ash", "Mi abuelo vendía arenques allí y ahora es ceniza"},
			{"There was a smell of gas all weekend and nobody came", "Hubo olor a gas todo el fin de semana y no vino nadie"},
			{"We carried the scales out and then the door was burning", "Sacamos las balanzas y entonces la puerta ya ardía"},
			{"I will be selling from a cart tomorrow morning", "Mañana por la mañana venderé desde un carro"},
			{"The hydrant on the corner gave no water at all", "La boca de riego de la esquina no daba nada de agua"},
		},
		headings: []string{"Fire destroys fish market", "Fish market burns down", "Market hall lost in night fire"},
	},
	{
		lede: [3]string{
			"The ferry Saint Orla ran aground off Gull Point on Tuesday with 57 people on board.",
			"El transbordador Saint Orla encalló frente a Gull Point el martes con 57 personas a bordo.",
			"With 57 people on board, the ferry Saint Orla went aground off Gull Point on Tuesday.",
		},
		facts: [][3]string{
			{"All passengers were taken off by lifeboats before midnight.", "Todos los pasajeros fueron evacuados en botes salvavidas antes de medianoche.", "Lifeboats took off all the passengers before midnight."},
			{"The ship had left the harbour 40 minutes late.", "El barco había salido del puerto con 40 minutos de retraso.", "It was 40 minutes late when it left the harbour."},
			{"The sandbank is marked on charts but its light has been out since March.", "El banco de arena figura en las cartas, pero su luz está apagada desde marzo.", "Charts show the sandbank, but the light on it has been out since March."},
		},
		sayings: [][2]string{
			{"The cups slid off the table and then everything was still", "Las tazas se cayeron de la mesa y luego todo quedó quieto"},
			{"The crew sang to the children until the boats came", "La tripulación cantó a los niños hasta que llegaron los botes"},
			{"I have sailed past that bank for thirty years and never touched it", "Llevo treinta años pasando junto a ese banco y nunca lo he tocado"},
			{"Somebody should have mended that light in the spring", "Alguien debería haber reparado esa luz en primavera"},
			{"My suitcase is still in the hold and I do not care", "Mi maleta sigue en la bodega y no me importa"},
			{"The captain walked past me with his hat in his hand", "El capitán pasó a mi lado con la gorra en la mano"},
		},
		headings: []string{"Ferry aground off Gull Point", "57 taken off stranded ferry", "Saint Orla runs onto sandbank"},
	},
	{
		lede: [3]string{
			"The council of Tarnford voted on Thursday to sell the old mill to a hotel company.",
			"El ayuntamiento de Tarnford votó el jueves vender el viejo molino a una empresa hotelera.",
			"Tarnford's council decided by vote on Thursday that the old mill will be sold to a hotel company.",
		},
		facts: [][3]string{
			{"The price is 2.4 million crowns.", "El precio es de 2,4 millones de coronas.", "It will cost the company 2.4 million crowns."},
			{"Eleven members voted for the sale and nine against.", "Once miembros votaron a favor de la venta y nueve en contra.", "Nine members were against the sale and eleven for it."},
			{"The mill wheel must stay where it is for twenty years.", "La rueda del molino debe quedarse donde está durante veinte años.", "For twenty years the wheel of the mill has to stay in its place."},
		},
		sayings: [][2]string{
			{"They have sold the one thing visitors come to see", "Han vendido lo único que los visitantes vienen a ver"},
			{"I would rather see guests in it than pigeons", "Prefiero ver huéspedes que palomas"},
			{"Nobody asked the people who live next to the wheel", "Nadie preguntó a los que viven junto a la rueda"},
			{"My mother ground her flour there in the war", "Mi madre molió allí su harina durante la guerra"},
			{"The hotel will need forty cooks and I am a cook", "El hotel necesitará cuarenta cocineros y yo soy cocinero"},
			{"We will see them in court before the first guest sleeps there", "Nos veremos en los tribunales antes de que duerma allí el primer huésped"},
		},
		headings: []string{"Tarnford sells its mill", "Council sells old mill to hotel company", "Mill to become hotel"},
	},
}

var (
	inventedOutlets = []string{"Quay Post", "Northern Times", "Radio Lumen", "Valley Star", "Coast Daily", "Harbour Gazette", "Westquay Courier", "Island Echo", "Tarn Tribune", "Morning Anchor"}
	inventedPeople  = []string{"Ines Mora", "Joy Okafor", "Tal Renn", "Ada Lind", "Bo Sandvik", "Marta Quill"}
	callings        = []string{"who lives nearby", "a retired teacher", "a carpenter", "who keeps a shop in the town", "a nurse", "a student of 22"}
)

// invented is a story whose independent origins are known.
type invented struct {
	matter   *matter
	articles []news.Article
}

// inventStory writes n reports of one event, each by an outlet of its own that
// spoke to a person of its own.
func inventStory(t *rapid.T, n int) *invented {
	s := &invented{matter: &matters[rapid.IntRange(0, len(matters)-1).Draw(t, "matter")]}
	for range n {
		s.report(t)
	}
	return s
}

// report adds a report by the next outlet, with the next person.
func (s *invented) report(t *rapid.T) {
	i := s.reports()
	outlet, person := inventedOutlets[i], inventedPeople[i]
	saying := s.matter.sayings[i][0]
	surname := person[strings.LastIndexByte(person, ' ')+1:]
	paragraphs := []string{s.matter.lede[2*rapid.IntRange(0, 1).Draw(t, "lede")]}
	for _, k := range rapid.Permutation([]int{0, 1, 2}).Draw(t, "facts")[:2] {
		paragraphs = append(paragraphs, s.matter.facts[k][0])
	}
	paragraphs = append(paragraphs,
		fmt.Sprintf("%s, %s, told the %s what the day had been like.", person, callings[i], outlet),
		fmt.Sprintf("“%s,” %s said.", saying, surname))
	s.add(outlet, "en", s.matter.headings[i%len(s.matter.headings)], paragraphs)
}

// reports counts the reports, which are the articles that nobody retold.
func (s *invented) reports() int {
	n := 0
	for _, a := range s.articles {
		if !strings.HasPrefix(string(a.ID), "r") {
			n++
		}
	}
	return n
}

func (s *invented) add(outlet, language, headline string, paragraphs []string) {
	s.articles = append(s.articles, news.Article{
		ID: news.ArticleID(fmt.Sprintf("a%02d", len(s.articles))), Site: outlet,
		Outlet:    strings.ToLower(strings.ReplaceAll(outlet, " ", "")) + ".example",
		Published: news.At(time.Date(2026, 3, 2, 6+len(s.articles), 0, 0, 0, time.UTC)),
		Headline:  headline, Language: language, Body: strings.Join(paragraphs, "\n\n"),
	})
}

// retell adds an article that retells one of the story, by an outlet that has
// none in it yet, and says how.
func (s *invented) retell(t *rapid.T) string {
	of := s.articles[rapid.IntRange(0, s.reports()-1).Draw(t, "of")]
	paragraphs := strings.Split(of.Body, "\n\n")
	how := rapid.SampledFrom([]string{"copy", "excerpt", "rewrite", "translation"}).Draw(t, "how")
	language := "en"
	switch how {
	case "excerpt":
		paragraphs = paragraphs[:rapid.IntRange(2, len(paragraphs)-1).Draw(t, "paragraphs")]
	case "rewrite":
		paragraphs = s.reworded(paragraphs)
	case "translation":
		language, paragraphs = "es", s.translated(paragraphs)
	}
	outlet := inventedOutlets[len(inventedOutlets)-1-(len(s.articles)-s.reports())]
	s.add(outlet, language, "", paragraphs)
	last := &s.articles[len(s.articles)-1]
	last.ID = "r" + last.ID
	return how
}

// reworded says the same in other words and without saying who was told.
func (s *invented) reworded(paragraphs []string) []string {
	out := []string{}
	for _, p := range paragraphs {
		for _, forms := range append([][3]string{s.matter.lede}, s.matter.facts...) {
			if p == forms[0] {
				p = forms[2]
			} else if p == forms[2] {
				p = forms[0]
			}
		}
		if who, _, ok := strings.Cut(p, ", told the "); ok {
			p = who + ", described the day."
		}
		out = append(out, p)
	}
	return out
}

// translated says the same in Spanish.
func (s *invented) translated(paragraphs []string) []string {
	out := []string{}
	for _, p := range paragraphs {
		for _, forms := range append([][3]string{s.matter.lede}, s.matter.facts...) {
			if p == forms[0] || p == forms[2] {
				p = forms[1]
			}
		}
		for _, saying := range s.matter.sayings {
			if rest, ok := strings.CutPrefix(p, "“"+saying[0]+",” "); ok {
				p = "«" + saying[1] + "», dijo " + strings.TrimSuffix(rest, " said.") + "."
			}
		}
		if who, rest, ok := strings.Cut(p, " told the "); ok {
			outlet, _, _ := strings.Cut(rest, " what ")
			name, _, _ := strings.Cut(who, ",")
			p = name + " contó al " + outlet + " cómo había sido el día."
		}
		out = append(out, p)
	}
	return out
}
