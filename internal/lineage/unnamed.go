package lineage

import (
	"regexp"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// unnamed is the ledger of people without a name: one line for each origin and
// newsroom that obtained it, with the reason given for not naming them.
func (s *story) unnamed(found provenance) []news.UnnamedEntry {
	var list []news.UnnamedEntry
	for i, o := range found.origins {
		if o.Kind != news.OriginUnnamed || spokesWords[describe(o.Descriptor).head] {
			continue
		}
		from := len(list)
		for _, w := range found.ways {
			if w.origin != i || len(w.gateways) > 0 {
				continue
			}
			k := slices.IndexFunc(list[from:], func(e news.UnnamedEntry) bool { return e.Newsroom == w.newsroom })
			if k < 0 {
				k = len(list) - from
				list = append(list, s.unnamedEntry(i, o, w, found))
			}
			e := &list[from+k]
			if id := s.accounts[w.account].Article.ID; !slices.Contains(e.Articles, id) {
				e.Articles = append(e.Articles, id)
			}
			if e.ReasonAt == nil {
				e.Reason, e.ReasonAt = s.reason(w)
			}
		}
	}
	return list
}

func (s *story) unnamedEntry(i int, o news.TracedOrigin, w way, found provenance) news.UnnamedEntry {
	e := news.UnnamedEntry{Newsroom: w.newsroom, Origin: i, Descriptor: o.Descriptor, CountMin: o.CountMin, CountMax: o.CountMax}
	d := describe(o.Descriptor)
	e.Uncounted = o.CountMin > 1 && o.CountMax == nil && !slices.ContainsFunc(d.words, func(word string) bool { return numerals[word] })
	if !slices.Contains(found.outlets, w.newsroom) {
		e.Report = w.newsroom
	}
	return e
}

// anonymity is how articles give the reason for not naming somebody, in English,
// Spanish and German.
var anonymity = regexp.MustCompile(`(?i)(?:(?:who |and )?(?:spoke|spoken|speaking|talked|agreed to speak|told [^,.]{1,40}) )?(?:on|under) (?:the )?condition of (?:strict )?anonymity[^.;—"”]*` +
	`|(?:who )?(?:asked|requested|declined|wished|wanted|chose|preferred) (?:that (?:they|he|she) )?(?:not to be|to remain|to stay|not be) (?:named|identified|quoted by name|anonymous|unnamed)[^.;—"”]*` +
	`|(?:who )?(?:asked|requested|were granted|was granted|granted) anonymity[^.;—"”]*` +
	`|(?:who )?(?:was|were|is|are|is|being) not (?:authori[sz]ed|allowed|permitted) to (?:speak|talk|discuss|comment)[^.;—"”]*` +
	`|(?:que )?(?:habl\S+|pid\S+|prefir\S+) (?:bajo (?:la )?condición de anonimato|(?:el )?anonimato|no ser identificad\S+|no dar su nombre)[^.;—"»]*` +
	`|bajo (?:la )?condición de(?:l)? anonimato[^.;—"»]*` +
	`|(?:die |der )?(?:anonym bleiben|nicht namentlich genannt werden|ungenannt bleiben)[^.;—"“]*`)

// anonymityWords are words of which one stands in whatever anonymity matches: the
// search for it is dear, and few sentences have one.
var anonymityWords = []string{"anonym", "anonim", "named", "identified", "by name", "authori", "allowed", "permitted", "identificad", "nombre", "genannt"}

// reasonAt finds the reason for not naming somebody in a sentence; nil for none.
func reasonAt(text string) []int {
	lower := strings.ToLower(text)
	if !slices.ContainsFunc(anonymityWords, func(word string) bool { return strings.Contains(lower, word) }) {
		return nil
	}
	return anonymity.FindStringIndex(text)
}

// reason is why the people of a way are not named, in the words of the sentences
// that rest on them or stand next to these.
func (s *story) reason(w way) (string, *news.Support) {
	a := &s.accounts[w.account]
	for _, next := range []int{0, 1} {
		for _, k := range w.sentences {
			k += next
			if k >= len(s.sentences[w.account]) {
				continue
			}
			span := s.sentences[w.account][k].span
			if !span.Within(a.Article.Body) {
				continue
			}
			if at := reasonAt(span.Of(a.Article.Body)); at != nil {
				found := news.Span{Begin: span.Begin + at[0], End: span.Begin + at[1]}
				for _, on := range []string{", said", ", told", ", dij"} { // what they said is no reason
					if end := strings.Index(found.Of(a.Article.Body), on); end >= 0 {
						found.End = found.Begin + end
					}
				}
				return found.Of(a.Article.Body), &news.Support{Article: a.Article.ID, Span: found}
			}
		}
	}
	return "", nil
}
