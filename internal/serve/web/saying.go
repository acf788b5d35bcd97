package web

import (
	"strings"
	"unicode"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// placesMost is how many articles are shown for one saying.
const placesMost = 3

// saying is one thing said, shown once however many articles quote it.
type saying struct {
	Words  string
	Kind   string // class of the style sheet
	Places []sayingPlace
	Fold   string // "In its sentence", "In 3 articles"
	More   string // "2 more articles"
}

// sayingPlace is where one article quotes it.
type sayingPlace struct {
	Outlet   string
	When     moment
	Address  string // of the mark in the article
	Language tongue
	Around   []store.Fragment // the sentence, with the words marked
	How      string
}

// spoken is a saying before it is put into words.
type spoken struct {
	key    string
	kind   news.QuotationKind
	quotes []quoteAt
}

// quoteAt is a quotation of an article.
type quoteAt struct {
	entry *store.Entry
	index int
}

func (q quoteAt) quotation() *news.Quotation { return &q.entry.Marks.Quotations[q.index] }

// add notes another place of the same words; of one article the first is enough.
func (s *spoken) add(q quoteAt) {
	if q.quotation().Kind == news.Direct {
		s.kind = news.Direct
	}
	if n := len(s.quotes); n == 0 || s.quotes[n-1].entry != q.entry {
		s.quotes = append(s.quotes, q)
	}
}

// bareWords is the words of a quotation without all that outlets set
// differently: quotation marks, capitals, spaces, full stops.
func bareWords(body string, q *news.Quotation) string {
	var b strings.Builder
	for _, s := range q.Content {
		if !wholly(s, body) {
			continue
		}
		for _, r := range s.Of(body) {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				b.WriteRune(unicode.ToLower(r))
			}
		}
	}
	return b.String()
}

func (set voiceSetter) saying(s *spoken) saying {
	first := s.quotes[0]
	out := saying{Words: quoted(first.entry.Article.Body, first.quotation(), openingMost), Kind: kindClass(s.kind), Fold: "In its sentence"}
	if n := len(s.quotes); n > 1 {
		out.Fold = "In " + count(n, "article")
	}
	for _, q := range s.quotes[:min(len(s.quotes), placesMost)] {
		a := set.told[q.entry.Article.ID].Article
		out.Places = append(out.Places, sayingPlace{
			Outlet:   outletOf(a),
			When:     set.calendar.stamp(told(a)),
			Address:  articleAddress(a.ID) + "#" + markID("q", q.index),
			Language: tongueOf(a.Language),
			Around:   around(q.entry.Article.Body, q.entry.Marks.Sentences, q.quotation().Content),
			How:      howSaid(q.quotation()),
		})
	}
	if more := len(s.quotes) - placesMost; more > 0 {
		out.More = count(more, "more article")
	}
	return out
}
