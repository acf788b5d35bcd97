package brief

import (
	"cmp"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// telling is a story while its brief is written.
type telling struct {
	accounts  []news.Account         // in order of time (unknown last), then of id
	number    map[news.ArticleID]int // of each account, its index
	lineage   news.Lineage
	language  string     // told in
	sentences []sentence // of all accounts, by account, then by place
	first     []int      // of each account, the index of its first sentence; one more at the end
	derived   []bool     // of each account: it retells another of the story
	words     *wording.Reader
	gate      *Gate
	told      map[int]*line       // what tell has made; nil where a sentence cannot be shown
	instructs map[int]bool        // sentences that speak to a machine, of those asked
	marks     map[int][]news.Span // what stands between quotation marks beside sentences, of those asked
	usage     *usage              // how the story uses its words; nil until asked for
	withheld  int
	model     *Weights
	weighing  *weighing                 // set by weigh
	spoken    map[string]bool           // what stands in quotation marks somewhere; nil until asked
	reported  []map[string]wording.Kind // the words of what reports of other outlets are said to say; nil until asked
}

// sentence is a sentence of an account.
type sentence struct {
	account   int // index into telling.accounts
	place     int // index into the account's Marks.Sentences
	paragraph int // number of its paragraph in the article, from 0
	span      news.Span
	words     []wording.Word
	claims    []int   // indexes into lineage.Claims that rest on it
	weight    float64 // how much it says of the story; 0 where it must not be told
}

// read puts the accounts in order and reads their sentences.
func (w Writer) read(accounts []news.Account, l news.Lineage) *telling {
	t := &telling{
		accounts: slices.Clone(accounts), lineage: l, words: wording.NewReader(),
		number: map[news.ArticleID]int{}, gate: NewGate(), told: map[int]*line{}, instructs: map[int]bool{},
		model: w.Weights,
	}
	if t.model == nil {
		t.model = shippedWeights()
	}
	slices.SortStableFunc(t.accounts, func(a, b news.Account) int {
		before, after := a.Article.Time(), b.Article.Time()
		switch {
		case before.Before(after):
			return -1
		case after.Before(before):
			return 1
		}
		return cmp.Compare(a.Article.ID, b.Article.ID)
	})
	t.language = toldIn(t.accounts, w.Language)
	for i := range t.accounts {
		t.number[t.accounts[i].Article.ID] = i
		t.first = append(t.first, len(t.sentences))
		t.readAccount(i)
	}
	t.first = append(t.first, len(t.sentences))
	t.derived = make([]bool, len(t.accounts))
	for _, d := range l.Derived {
		_, from := t.number[d.From] // an agency's report that is here in copies alone has to be told from them
		if i, ok := t.number[d.Article]; ok && from {
			t.derived[i] = true
		}
	}
	for c, claim := range l.Claims {
		for _, support := range claim.Support {
			if i, ok := t.number[support.Article]; ok {
				t.claim(c, i, support.Span)
			}
		}
	}
	return t
}

// toldIn is the language a story is told in: the desk's where an article has it,
// else that of most articles, of equally many the first.
func toldIn(accounts []news.Account, desk string) string {
	count := map[string]int{}
	most := ""
	for _, a := range accounts {
		language := languageOf(a.Article)
		count[language]++
		if most == "" || count[language] > count[most] {
			most = language
		}
	}
	desk = cmp.Or(desk, "en")
	if count[desk] > 0 || most == "" {
		return desk
	}
	return most
}

// languageOf is the language of an article; one that does not tell is taken as English.
func languageOf(a news.Article) string { return cmp.Or(a.Language, "en") }

// readAccount reads the sentences of an account. Spans that do not fit its text
// or overlap the one before are passed over.
func (t *telling) readAccount(i int) {
	a := &t.accounts[i]
	paragraph, at := 0, 0 // at: where the sentence before ends
	for place, span := range a.Marks.Sentences {
		if span.Begin < at || span.End > len(a.Article.Body) || span.End <= span.Begin {
			continue
		}
		if at > 0 && strings.Contains(a.Article.Body[at:span.Begin], "\n") {
			paragraph++ // no line is wrapped between sentences
		}
		at = span.End
		t.sentences = append(t.sentences, sentence{
			account: i, place: place, paragraph: paragraph, span: span,
			words: t.words.Words(a.Article.Body, span, languageOf(a.Article)),
		})
	}
}

// claim notes that a claim rests on the sentences of an account that span touches.
func (t *telling) claim(claim, account int, span news.Span) {
	for i := t.first[account]; i < t.first[account+1]; i++ {
		s := &t.sentences[i]
		if s.span.Begin < span.End && span.Begin < s.span.End && !slices.Contains(s.claims, claim) {
			s.claims = append(s.claims, claim)
		}
	}
}

// paragraph is all of the paragraph that a sentence stands in.
func (t *telling) paragraph(i int) news.Span {
	s := &t.sentences[i]
	same := func(k int) bool {
		return t.first[s.account] <= k && k < t.first[s.account+1] && t.sentences[k].paragraph == s.paragraph
	}
	first, last := i, i
	for same(first - 1) {
		first--
	}
	for same(last + 1) {
		last++
	}
	return news.Span{Begin: t.sentences[first].span.Begin, End: t.sentences[last].span.End}
}

// account is the account a sentence is of.
func (t *telling) account(i int) *news.Account { return &t.accounts[t.sentences[i].account] }

// text is the words of a sentence as its article has them.
func (t *telling) text(i int) string {
	span := t.sentences[i].span
	return t.account(i).Article.Body[span.Begin:span.End]
}
