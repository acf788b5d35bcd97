package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// place is where a figure stands in its sentence and what that tells of it.
type place struct {
	content   []string // keys of the content words around it, sorted
	names     []string // words of the names around it, sorted
	owner     []string // words of the name whose age it is
	ownerName string
	days      []news.DateMention
	hours     []string
	family    string // what happened to what it counts
	head      string // key of the noun it counts, or its unit
	person    bool   // the noun means people and nothing more
	counts    bool   // it counts although no noun follows: "57 injured", "the toll rose to five"
	sum       bool   // it is money
	reached   bool   // it is a level: "rose to five"
	part      bool   // a part of something counted elsewhere: "two of them", "another two"
	past      bool   // what was so, or was said, before: "from 15", "initially"
	unsure    bool   // what may be: "could kill 20"
	nearly    bool   // "nearly 60": no more than that
	converted bool   // it says in another unit what the figure before it says: "five miles (8 km)"
	wider     bool   // a count over more than one event: "this year"
	about     string
}

// place reads the clause of a figure.
func (s *statement) place(q *news.Quantity) place {
	begin, first, last, end := s.clause(q)
	var p place
	p.part = s.isPart(q, first, last)
	for i := begin; i < end; i++ {
		w := &s.words[i]
		if first <= i && i < last {
			continue
		}
		switch {
		case unsure[w.Text] && s.lower(w):
			p.unsure = true
		case past[w.Text]:
			p.past = true
		case wider[w.Text]:
			p.wider = true
		case hours[w.Text]:
			p.hours = append(p.hours, w.Text)
		}
	}
	for i := first; i > 0 && !s.parted(i); i-- {
		p.part = p.part || eachOf[s.words[i-1].Text]
	}
	for i := last; i < len(s.words) && (i == last || !s.parted(i)); i++ {
		p.part = p.part || eachOf[s.words[i].Text]
		p.wider = p.wider || wider[s.words[i].Text]
	}
	p.past = p.past || first > 0 && origins[s.words[first-1].Text] && last < len(s.words) && s.towards(last)
	p.part = p.part || s.foundThere(first) || s.oneMore(q, last)
	p.past = p.past || s.revised
	p.hours = sorted(p.hours)
	for i := first - 1; i >= max(0, first-3) && i >= begin; i-- {
		p.reached = p.reached || levels[s.words[i].Text] || s.language == "es" && s.words[i].Text == "a"
	}
	unit := strings.Fields(strings.ToLower(q.Unit))
	p.headOf(s, q, unit, last, end)
	p.family, p.counts = s.family(begin, first, last, end)
	if measures[q.Unit] != (measure{}) {
		p.family = ""
	}
	if from, family := s.toll(first); p.family == "" && q.Unit == "" && p.reached && family != "" {
		p.family, p.counts, begin = family, true, from
	}
	p.sum = q.Confidence >= .95 && measures[q.Unit] == (measure{}) && sums[p.family]
	p.nearly = first > begin && below[s.words[first-1].Text]
	p.converted = s.converted(q)
	s.gather(&p, q, begin, first, last, end)
	s.owner(&p, q)
	p.about = s.about(q, &p, begin, first, last, end)
	return p
}

// converted reports whether a figure stands in brackets right behind one that it
// repeats in another unit.
func (s *statement) converted(q *news.Quantity) bool {
	m := measures[q.Unit]
	for i := range s.quantities {
		p := &s.quantities[i]
		if n := measures[p.Unit]; n.base == m.base && m.base != "" && p.Span.End <= q.Span.Begin && strings.TrimSpace(s.body[p.Span.End:q.Span.Begin]) == "(" {
			return true
		}
	}
	return false
}

// towards reports whether "to" and another figure follow: "from 15 to 40".
func (s *statement) towards(i int) bool {
	for k := i; k < min(i+4, len(s.words)); k++ {
		if levels[s.words[k].Text] {
			return k+1 < len(s.words)
		}
	}
	return false
}

// headOf is what a figure without a unit of measure counts.
func (p *place) headOf(s *statement, q *news.Quantity, unit []string, last, end int) {
	if len(unit) == 0 {
		return
	}
	noun := unit[len(unit)-1]
	p.head = q.Unit
	if len(q.Counted) == 0 {
		return
	}
	for i := last; i < min(last+len(unit)+4, len(s.words)); i++ {
		w := &s.words[i]
		if strings.HasPrefix(w.Text, noun[:min(len(noun), 4)]) && strings.Contains(strings.ToLower(q.Counted[0]), w.Text) {
			p.head = w.Key
			p.person = people[w.Text] && len(unit) == 1
			return
		}
	}
}

// gather collects the content words and names of a clause, and of the phrases
// the figure is about where they stand outside it.
func (s *statement) gather(p *place, q *news.Quantity, begin, first, last, end int) {
	ranges := []news.Span{}
	if begin < end {
		ranges = append(ranges, news.Span{Begin: s.words[begin].Span.Begin, End: s.words[end-1].Span.End})
	}
	for _, phrase := range q.Counted {
		if at := strings.Index(s.span.Of(s.body), phrase); at >= 0 && phrase != "" {
			ranges = append(ranges, news.Span{Begin: s.span.Begin + at, End: s.span.Begin + at + len(phrase)})
		}
	}
	in := func(w news.Span) bool {
		for _, r := range ranges {
			if r.Overlaps(w) {
				return true
			}
		}
		return false
	}
	for i := range s.words {
		w := &s.words[i]
		if content(w) && in(w.Span) && !w.Span.Overlaps(q.Span) && !s.figureAt(i) && !s.attributes(w.Span) && w.Key != p.head && !people[w.Text] && families[w.Text] == "" && !hours[w.Text] && !tolls[w.Text] && !rising[w.Text] && !s.dated(w.Span) {
			p.content = append(p.content, w.Key)
		}
	}
	p.content = sorted(p.content)
	for _, m := range s.mentions {
		if in(m.Span) && !s.attributes(m.Span) {
			p.names = append(p.names, nameWords(m.Name)...)
		}
	}
	for i := range s.words {
		if w := &s.words[i]; named(w, s.language) && in(w.Span) && !s.attributes(w.Span) {
			p.names = append(p.names, w.Text)
		}
	}
	p.names = sorted(p.names)
	for _, d := range s.dates {
		leads := len(s.words) > 2 && d.Span.Begin <= s.words[2].Span.Begin // "In 2012, …" is said of all that follows
		if leads || len(ranges) > 0 && ranges[0].Overlaps(d.Span) {
			p.days = append(p.days, d)
		}
	}
}

// dated reports whether a word belongs to a day.
func (s *statement) dated(w news.Span) bool {
	for _, d := range s.dates {
		if d.Span.Overlaps(w) {
			return true
		}
	}
	return false
}

// owner finds whose age a figure is: the person named right before it or right
// behind it.
func (s *statement) owner(p *place, q *news.Quantity) {
	if q.Unit != ageUnit {
		return
	}
	for _, m := range s.mentions {
		if m.Kind != news.MentionPerson || !m.Span.Within(s.body) || !names(m.Span.Of(s.body), m.Name) {
			continue
		}
		before, behind := "", ""
		if m.Span.End <= q.Span.Begin {
			before = s.body[m.Span.End:q.Span.Begin]
		} else if q.Span.End <= m.Span.Begin {
			behind = s.body[q.Span.End:m.Span.Begin]
		}
		if before == ", " || before == " (" || behind != "" && titleBefore(behind) {
			words := inOrder(m.Span.Of(s.body))
			if len(words) < 2 && s.capitalBefore(m.Span.Begin) {
				return // a longer name, of somebody else
			}
			if len(words) < 2 {
				words = inOrder(m.Name)
			}
			p.owner, p.ownerName = words, m.Name
			return
		}
	}
}

// capitalBefore reports whether a word with a capital stands right before.
func (s *statement) capitalBefore(at int) bool {
	text := strings.Fields(s.body[s.span.Begin:max(at, s.span.Begin)])
	if len(text) < 2 {
		return false
	}
	letter, _ := utf8.DecodeRuneInString(text[len(text)-1])
	return unicode.IsUpper(letter) && !strings.HasSuffix(text[len(text)-1], ".") && !strings.HasSuffix(text[len(text)-1], ",")
}

// titleBefore reports whether words between an age and a name belong to the name:
// "19-year-old student ".
func titleBefore(words string) bool {
	if strings.ContainsAny(words, ",.;:()’'\"“”") {
		return false
	}
	between := strings.Fields(words)
	for _, w := range between {
		if joins[w] || breaks[w] || auxiliary[w] || ofs[w] {
			return false
		}
	}
	return len(between) <= 2
}

// names reports whether printed words are a name, and not what stands for one:
// they end as the name does.
func names(printed, name string) bool {
	a, b := inOrder(printed), inOrder(name)
	return len(a) > 0 && len(b) > 0 && strings.TrimSuffix(strings.ReplaceAll(a[len(a)-1], "’", "'"), "'s") == b[len(b)-1]
}

// named reports whether a word is printed as a name. German prints every noun so.
func named(w *wording.Word, language string) bool {
	return w.Kind == wording.Name && language != "de" && len(w.Text) > 2 && !light[w.Text]
}

// nameWords are the words of a name that tell it from others.
func nameWords(name string) []string {
	var words []string
	for _, word := range inOrder(name) {
		if len(word) > 2 && !light[word] {
			words = append(words, word)
		}
	}
	return words
}

func inOrder(name string) []string {
	return strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == ' ' || r == '-' || r == '.' || r == ',' })
}
