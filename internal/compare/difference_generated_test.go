package compare

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/news"
)

// A scene is a thing that two newsrooms tell of, each in its own words, with a
// figure in the place of %N. Its other sentences are true of both.
type scene struct {
	language string
	one, two string // the same thing in two wordings
	low      int    // the least figure that makes sense
	high     int
	up       string // how a later count says that it has risen; "" where it cannot
	around   string // what else both tell
}

var scenes = []scene{
	{"en", "%N people were killed when a bridge fell at Orrin, the interior ministry said.", "A bridge fell at Orrin on the coast road, killing %N people.", 4, 90, "The number of people killed when a bridge fell at Orrin has risen to %N.", "The bridge was built in 1961. Divers were searching the water."},
	{"en", "At the station in Tarn %N people were injured, police said.", "Police in Tarn said the crash at the station had injured %N people.", 6, 200, "%N people are now known to have been injured at the station in Tarn.", "The train had come from the coast. Trains were stopped on the line."},
	{"en", "The fire service said %N people had been evacuated from the Castle Street flats.", "Firefighters evacuated %N people from the flats on Castle Street.", 20, 400, "So far %N people have been evacuated from the Castle Street flats.", "The fire began in a kitchen. Nobody was hurt."},
	{"en", "Police arrested %N people at the march in Lowen on Sunday.", "In Lowen %N people were arrested at Sunday's march.", 5, 300, "Police have now arrested %N people over the march in Lowen.", "The march was against the new tolls. Shops had closed early."},
	{"en", "%N people are missing after a ferry sank off Cape Sorrel, the coastguard said.", "The coastguard said %N people were missing after the ferry sank off Cape Sorrel.", 3, 90, "", "The ferry had left at noon. The sea was calm."},
	{"en", "The council of Amberley will pay $%N million for the old cinema on Pike Street.", "Amberley council is buying the old cinema on Pike Street for $%N million.", 3, 90, "", "The cinema has been shut since the winter. Councillors were divided."},
	{"en", "Halden Foods was fined $%N million by the regulator on Tuesday.", "The regulator fined Halden Foods $%N million.", 3, 90, "", "The company makes soup. It said it would appeal."},
	{"en", "Brisk Motors reported a loss of $%N million for the quarter.", "Brisk Motors lost $%N million in the quarter.", 20, 900, "", "The company makes vans. Its shares fell."},
	{"en", "Marta Ellory, %N, was elected mayor of Dunmore.", "Voters in Dunmore elected Marta Ellory, %N, as their mayor.", 30, 80, "", "She had been a teacher. The vote was quiet."},
	{"en", "The lawyer Piet Hanrahan, %N, was found guilty on Friday.", "%N-year-old Piet Hanrahan was found guilty of fraud.", 30, 80, "", "The trial took three weeks. Sentence will be passed in autumn."},
	{"en", "The tunnel under Mount Greave is %N kilometres long.", "The Mount Greave tunnel is %N kilometres long.", 4, 40, "", "It cost more than planned. Lorries may not use it at night."},
	{"en", "Turnout in the Velden referendum was %N percent, the electoral commission said.", "The electoral commission put turnout in the Velden referendum at %N percent.", 31, 79, "", "The question was about the harbour. Counting went on all night."},
	{"en", "Parliament passed the river bill by %N votes.", "The river bill was passed in parliament by a majority of %N votes.", 3, 90, "", "The debate was short. The bill now goes to the president."},
	{"en", "Thieves stole %N paintings from the Lorne museum in Ashby.", "The thieves took %N paintings from the Lorne museum in Ashby, its director said.", 3, 40, "", "The alarm had been off. The museum is closed."},
	{"en", "The plant in Selby will cut %N jobs by spring, Corvane Steel said.", "Corvane Steel is to cut %N jobs at its Selby plant.", 30, 900, "", "The furnace is forty years old. The union called a meeting."},
	{"en", "About the siege of the bank in Kerrow police said gunmen had held %N hostages.", "Gunmen held %N hostages in the bank in Kerrow.", 4, 60, "", "The street was sealed off. The bank opens at nine."},
	{"en", "Judge Amory sentenced the driver, Cal Wexford, to %N months in prison.", "Cal Wexford, the driver, was sentenced to %N months in prison.", 7, 60, "", "He had been drinking. The court was full."},
	{"en", "The avalanche at Col Verret buried %N skiers.", "%N skiers were buried by the avalanche at Col Verret.", 3, 30, "", "Rescuers came with dogs. The slope had been closed."},
	{"de", "Bei dem Einsturz der Brücke in Orrin starben %N Menschen, teilte die Polizei mit.", "In Orrin ist eine Brücke eingestürzt, %N Menschen kamen ums Leben.", 4, 90, "", "Die Brücke stammt von 1961. Taucher suchen im Wasser."},
	{"de", "Die Polizei in Lowen nahm %N Personen fest.", "In Lowen wurden %N Personen festgenommen.", 5, 90, "", "Der Zug richtete sich gegen die Maut. Die Läden waren zu."},
	{"de", "Bei dem Unglück am Bahnhof Tarn wurden %N Menschen verletzt.", "Am Bahnhof von Tarn wurden nach Angaben der Polizei %N Menschen verletzt.", 5, 200, "", "Der Zug kam von der Küste. Die Strecke ist gesperrt."},
	{"es", "%N personas murieron al caer un puente en Orrín, dijo el ministerio.", "Un puente cayó en Orrín y %N personas murieron.", 4, 90, "El número de muertos en Orrín subió a %N.", "El puente era de 1961. Los buzos siguen buscando."},
	{"es", "La policía dijo que %N personas resultaron heridas en la estación de Tarna.", "En la estación de Tarna %N personas resultaron heridas.", 5, 200, "Ya son %N las personas heridas en la estación de Tarna.", "El tren venía de la costa. La línea está cortada."},
	{"es", "Los bomberos evacuaron a %N personas de los pisos de la calle Castillo.", "%N personas fueron evacuadas de los pisos de la calle Castillo.", 20, 400, "", "El fuego empezó en una cocina. No hay heridos."},
	{"es", "La policía detuvo a %N personas en la marcha de Lobén.", "%N personas fueron detenidas en la marcha de Lobén, dijo la policía.", 5, 300, "", "La marcha era contra los peajes. Las tiendas cerraron."},
}

// telling is one generated account.
type telling struct {
	text     string
	language string
	outlet   string
	at       time.Time
}

// trial is accounts and the kind of difference they hold; "" for none.
type trial struct {
	name     string
	want     news.DifferenceKind
	tellings []telling
}

var day = time.Date(2026, 5, 4, 8, 0, 0, 0, time.UTC)

func tell(s scene, sentence string, n string, outlet int, after time.Duration) telling {
	text := strings.ReplaceAll(sentence, "%N", n)
	text = strings.ToUpper(text[:1]) + text[1:]
	return telling{text + "\n\n" + s.around, s.language, fmt.Sprintf("outlet-%d.example", outlet), day.Add(after)}
}

// trials writes pairs and triples of accounts of a scene.
func trials(s scene, r *rand.Rand) []trial {
	n := s.low + r.IntN(s.high-s.low+1)
	m := differing(n, s, r)
	hour := time.Duration(r.IntN(50)) * time.Minute
	number, another := fmt.Sprint(n), fmt.Sprint(m)
	found := []trial{
		{"two figures", news.Conflict, []telling{tell(s, s.one, number, 1, 0), tell(s, s.two, another, 2, hour)}},
		{"two figures, three accounts", news.Conflict, []telling{tell(s, s.one, number, 1, 0), tell(s, s.two, another, 2, hour), tell(s, s.two, number, 3, hour/2)}},
		{"one figure, two wordings", "", []telling{tell(s, s.one, number, 1, 0), tell(s, s.two, number, 2, hour)}},
		{"one figure in words", "", []telling{tell(s, s.one, number, 1, 0), tell(s, s.two, inWords(n, s.language), 2, hour)}},
	}
	if !aged(s) {
		if near, exact, ok := rounded(n, s, r); ok {
			found = append(found, trial{"in round words", news.Rounding, []telling{tell(s, s.one, exact, 1, 0), tell(s, s.two, near, 2, hour)}})
		}
	}
	if s.up != "" {
		found = append(found, trial{"a later count", news.UpdatedFigure, []telling{tell(s, s.one, fmt.Sprint(min(n, m)), 1, 0), tell(s, s.up, fmt.Sprint(max(n, m)), 2, 26*time.Hour)}})
	}
	return found
}

// aged reports whether a scene gives somebody's age, which nobody rounds.
func aged(s scene) bool { return strings.Contains(s.one, ", %N,") }

// differing is another figure that two newsrooms may well give for n.
func differing(n int, s scene, r *rand.Rand) int {
	for {
		m := n + r.IntN(n/2+3) - n/4 - 1
		apart := float64(max(n, m)-min(n, m)) / float64(max(n, m))
		if m >= s.low && m != n && apart > .08 && apart < .5 && (max(n, m)-min(n, m) < 12 || !aged(s)) {
			return m
		}
	}
}

func rounded(n int, s scene, r *rand.Rand) (near, exact string, ok bool) {
	n = max(n, 40)
	if n > s.high {
		return "", "", false
	}
	to := 10
	if n >= 200 {
		to = 50
	}
	near10 := (n + to/2) / to * to
	if near10 == n || float64(max(n, near10)-min(n, near10)) > .06*float64(n) {
		return "", "", false
	}
	words := map[string][]string{"en": {"about ", "around ", "some "}, "es": {"unas ", "cerca de "}, "de": {"rund ", "etwa "}}[s.language]
	near = words[r.IntN(len(words))] + fmt.Sprint(near10)
	if s.language == "en" && near10 < n {
		near = []string{"more than ", "about ", "over "}[r.IntN(3)] + fmt.Sprint(near10)
	}
	if strings.Contains(s.two, "$%N") || strings.Contains(s.one, "a loss of") {
		return "", "", false
	}
	return near, fmt.Sprint(n), true
}

var small = map[string][]string{
	"en": strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"),
	"de": strings.Fields("null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"),
	"es": strings.Fields("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"),
}

func inWords(n int, language string) string {
	if n < len(small[language]) {
		return small[language][n]
	}
	return fmt.Sprint(n)
}

// controls are accounts that do not differ although their figures do.
func controls(r *rand.Rand) []trial {
	a, b := 5+r.IntN(20), 30+r.IntN(20)
	pair := func(name, one, two string) trial {
		at := func(text string, outlet int) telling {
			return telling{strings.NewReplacer("%A", fmt.Sprint(a), "%B", fmt.Sprint(b)).Replace(text), "en", fmt.Sprintf("outlet-%d.example", outlet), day.Add(time.Duration(outlet) * 10 * time.Minute)}
		}
		return trial{name, "", []telling{at(one, 1), at(two, 2)}}
	}
	return []trial{
		pair("dead and injured", "%A people were killed in the crash at Tarn.", "The crash at Tarn injured %B people."),
		pair("a part of the whole", "%B people were killed in the flood at Orrin, %A of them children.", "%A children were killed in the flood at Orrin."),
		pair("a part named apart", "%B people were hurt at the Lowen march.", "Police said %A officers were hurt at the Lowen march."),
		pair("two places", "%A people were evacuated from Tarn.", "%B people were evacuated from Lowen."),
		pair("the town and the county", "%A people were evacuated from Millbeck by midnight.", "In all %B people have been evacuated in the county since Friday."),
		pair("two bidders", "Brisk Motors bid $%A million for the yard.", "Halden Foods bid $%B million for the yard."),
		pair("two years", "In 2019 the company made a profit of $%A million.", "In 2024 the company made a profit of $%B million."),
		pair("two quarters", "Halden Foods made a profit of $%A million in the first quarter.", "Halden Foods made a profit of $%B million last year."),
		pair("two people", "Marta Ellory, %A, was elected.", "Piet Hanrahan, %B, was elected."),
		pair("profit and revenue", "Halden Foods had a profit of $%A million.", "Halden Foods had revenue of $%B million."),
		pair("an earlier flood", "%A people died in the flood at Orrin on Monday.", "A flood at Orrin in 1988 killed %B people."),
		pair("kilometres and miles", "The dam stands 8 kilometres upstream of Tarn.", "The dam stands five miles upstream of Tarn."),
		pair("currency forms", fmt.Sprintf("The council of Amberley paid $%d million for the cinema.", a), fmt.Sprintf("Amberley council paid %d million dollars for the cinema.", a)),
		pair("thousands in words", fmt.Sprintf("%d,000 people gathered in Lowen on Sunday.", a), fmt.Sprintf("On Sunday %d thousand people gathered in Lowen.", a)),
		pair("at least", fmt.Sprintf("At least %d people were killed when the bridge fell at Orrin.", a), fmt.Sprintf("The bridge at Orrin fell, killing %d people.", a)),
		pair("two distances", "The fire broke out %A kilometres from Tarn.", "The nearest hospital is %B kilometres from Tarn."),
		pair("two shares", "The Greens won %A percent of the vote in Velden.", "The Liberals won %B percent of the vote in Velden."),
		pair("hopes and counts", "The fire could kill %B people in Tarn, the mayor said in spring.", "The fire in Tarn killed %A people."),
		pair("denied", "Police in Lowen arrested %A people.", "Did police in Lowen arrest %B people?"),
		pair("two dates", "On 3 May %A people were arrested in Lowen.", "On 28 March %B people were arrested in Lowen."),
		pair("a rise and a level", "The river rose by %A metres at Tarn.", "The river reached %B metres at Tarn."),
		pair("two sentences of prison", "Cal Wexford was sentenced to %A months in prison.", "Ana Brill was sentenced to %B months in prison."),
		pair("a day's count", "Police arrested %A people in Lowen overnight.", "Police have arrested %B people in Lowen this year."),
		pair("further people", "Police arrested %B people in Lowen.", "Police arrested another %A people in Lowen."),
		pair("two weights", "The bridge at Orrin can carry %B tonnes.", "The lorry on the bridge at Orrin weighed %A tonnes."),
		pair("rooms and guests", "The Castle hotel has %B rooms.", "The Castle hotel had %A guests."),
		{"one report told twice", "", []telling{{fmt.Sprintf("%d people were killed at Orrin. The dead were farmers.", a), "en", "outlet-1.example", day}, {fmt.Sprintf("Farmers were among the %d people killed at Orrin.", a), "en", "outlet-2.example", day}}},
	}
}

func (t trial) accounts(n *annotate.Annotator) []news.Account {
	var accounts []news.Account
	for i, text := range t.tellings {
		a := news.Article{ID: news.ArticleID(fmt.Sprint("a", i)), Outlet: text.outlet, Body: text.text, Language: text.language, Published: news.At(text.at)}
		accounts = append(accounts, news.Account{Article: a, Marks: n.Annotate(a)})
	}
	return accounts
}

// reports are pairs of newsrooms that have a thing from different numbers of people.
func reports(r *rand.Rand) []trial {
	few, many := 2+r.IntN(2), 4+r.IntN(4)
	words := small["en"]
	one := fmt.Sprintf("The minister ordered the harbour bids to be scored again, %s officials familiar with the tender told the Daily Lantern.", words[many])
	two := fmt.Sprintf("The minister ordered the harbour bids to be scored again, %s people familiar with the tender told Market Tide.", words[few])
	return []trial{{"people of two newsrooms", news.DifferentReports, []telling{
		{one, "en", "dailylantern.example", day}, {two, "en", "markettide.example", day.Add(48 * time.Hour)}}}}
}

// TestDifferencesGenerated holds precision and recall on accounts written from
// templates with a fixed seed.
func TestDifferencesGenerated(t *testing.T) {
	n := annotate.New()
	r := rand.New(rand.NewPCG(7, 11))
	var all []trial
	for range 6 {
		for _, s := range scenes {
			all = append(all, trials(s, r)...)
		}
		all = append(all, controls(r)...)
		all = append(all, reports(r)...)
	}
	right, found, asked := map[news.DifferenceKind]int{}, map[news.DifferenceKind]int{}, map[news.DifferenceKind]int{}
	missed := map[string]int{}
	for _, trial := range all {
		if trial.want != "" {
			asked[trial.want]++
		}
		accounts := trial.accounts(n)
		hit := false
		for _, d := range Differences(accounts, lineageOf(accounts)) {
			found[d.Kind]++
			if d.Kind == trial.want && !hit {
				hit = true
				right[d.Kind]++
			} else {
				t.Logf("%s: wrong %s about %q\n%s", trial.name, d.Kind, d.About, printed(trial))
			}
		}
		if !hit && trial.want != "" {
			if missed[trial.name]++; missed[trial.name] <= 3 || testing.Verbose() {
				t.Logf("%s: missed\n%s", trial.name, printed(trial))
			}
		}
	}
	var rights, founds, askeds int
	for _, kind := range []news.DifferenceKind{news.Conflict, news.DifferentReports, news.UpdatedFigure, news.Rounding} {
		rights, founds, askeds = rights+right[kind], founds+found[kind], askeds+asked[kind]
		t.Logf("%-18s precision %.3f recall %.3f (%d right, %d found, %d asked)", kind, share(right[kind], found[kind]), share(right[kind], asked[kind]), right[kind], found[kind], asked[kind])
	}
	precision, recall := share(rights, founds), share(rights, askeds)
	t.Logf("%-18s precision %.3f recall %.3f over %d stories", "all", precision, recall, len(all))
	if precision < .95 || recall < .80 {
		t.Errorf("precision %.3f, recall %.3f; want at least .95 and .80", precision, recall)
	}
}

func printed(t trial) string {
	var lines []string
	for _, x := range t.tellings {
		lines = append(lines, "    "+strings.SplitN(x.text, "\n", 2)[0])
	}
	return strings.Join(lines, "\n")
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// lineageOf is a lineage with what the accounts' own marks tell of unnamed people.
func lineageOf(accounts []news.Account) news.Lineage {
	var l news.Lineage
	for _, a := range accounts {
		for _, o := range a.Marks.Origins {
			if len(o.Spans) > 0 {
				l.Origins = append(l.Origins, news.TracedOrigin{Origin: o, Articles: []news.ArticleID{a.Article.ID}, Seen: []news.Sighting{{Article: a.Article.ID, Span: o.Spans[0], Via: o.Via}}})
			}
		}
	}
	return l
}
