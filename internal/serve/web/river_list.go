package web

import "github.com/headwater-news/headwater/internal/news"

// The river as a list says in words what the drawing shows: who obtained what,
// from whom, and who carried it.

// How much of the list stands open.
const (
	springsListed = 8  // of one newsroom; the rest is folded
	carriedListed = 6  // articles of one newsroom; the rest is folded
	carriedMost   = 20 // articles of one newsroom in the list at all; the coverage has every one
)

// newsroomLine is a newsroom in the list: what it had it from, who carried it.
type newsroomLine struct {
	ID      string
	Name    string // "" for articles that name no origin
	Words   string // "31 articles in 12 outlets rest on it"
	Springs []springLine
	Further []springLine
	Fold    string // "9 more"
	Carried []carriedLine
	Others  []carriedLine
	OFold   string
	Beyond  string // "440 more under All coverage"
}

// springLine is an origin in the list.
type springLine struct {
	ID       string // "" where it has one in the list already
	Name     string
	Notes    string
	Class    string
	Words    string // "in 12 articles"
	Evidence []evidence
	More     string
}

// carriedLine is an article that rests on a newsroom.
type carriedLine struct {
	Address string
	Outlet  string
	When    moment
	How     string // "the report itself", "relies on it", "the same in other words"
}

// newsrooms lists who obtained what, from whom, and who carried it.
func (set originSetter) newsrooms() []newsroomLine {
	var lines []newsroomLine
	named := map[int]bool{} // springs that have their id already
	for k, n := range set.flow.newsrooms {
		line := newsroomLine{ID: "newsroom-" + number(k+1), Name: n.name, Words: restWords(n)}
		for i := range set.flow.springs {
			st := set.flow.streams[[2]int{i, k}]
			if st == nil {
				continue
			}
			s := set.spring(i, len(st.articles), len(line.Springs) < springsListed && !named[i])
			if named[i] {
				s.ID = ""
			}
			named[i] = true
			line.Springs = append(line.Springs, s)
		}
		if len(line.Springs) > springsListed+1 {
			line.Springs, line.Further = line.Springs[:springsListed], line.Springs[springsListed:]
			line.Fold = number(len(line.Further)) + " more"
		}
		for _, c := range n.carried[:min(len(n.carried), carriedMost)] {
			line.Carried = append(line.Carried, set.carried(c, n.name != ""))
		}
		if len(line.Carried) > carriedListed+2 {
			line.Carried, line.Others = line.Carried[:carriedListed], line.Carried[carriedListed:]
			line.OFold = count(len(line.Others), "more article")
		}
		if beyond := len(n.carried) - carriedMost; beyond > 0 {
			line.Beyond = count(beyond, "more article")
		}
		lines = append(lines, line)
	}
	return lines
}

// restWords says how much rests on a newsroom.
func restWords(n *newsroom) string {
	words := "No article here rests on it"
	if all := len(n.carried); all > 0 {
		words = count(all, "article")
	}
	if n.copies > 0 {
		words += ", " + countOf(n.copies, "of them a copy", "of them copies")
	}
	return words
}

func springID(i int) string { return "origin-" + number(i+1) }

func (set originSetter) spring(i, articles int, open bool) springLine {
	s := set.flow.springs[i]
	line := springLine{ID: springID(i), Words: "in " + count(articles, "article")}
	line.Name, line.Notes, line.Class = set.springWords(s)
	if open {
		shown, more := set.witness.showAll(s.places, 1)
		line.Evidence, line.More = shown, moreArticles(more)
	}
	return line
}

// springWords names a spring, says of what kind it is, and gives its colour.
func (set originSetter) springWords(s *spring) (name, notes, class string) {
	if s.origin < 0 {
		if s.basis == news.Eyewitness {
			return s.newsroom, "was there itself", basisClass(s.basis)
		}
		return "Not said from whom", s.newsroom + " says that it knows", basisClass(s.basis)
	}
	o := set.lineage.Origins[s.origin].Origin
	o.Via, o.Confidence, o.Gateways = "", 0, s.gateways
	return originName(&o), originNotes(&o), originClass(o.Kind)
}

// carried says how an article came to what a newsroom had.
func (set originSetter) carried(c carried, named bool) carriedLine {
	a := c.entry.Article
	line := carriedLine{Address: articleAddress(a.ID), Outlet: outletOf(a), When: set.witness.calendar.stamp(told(a))}
	switch {
	case c.derived != nil:
		line.How = derivedWords(c.derived)
	case c.own:
		line.How = "the report itself"
	case named:
		line.How = "relies on it"
	}
	return line
}
