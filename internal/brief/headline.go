package brief

import "github.com/headwater-news/headwater/internal/news"

// headline is the headline of the story in the language told in, with the words it rests on.
func (t *telling) headline() (string, []news.Support) {
	for i := range t.accounts {
		if a := t.accounts[i].Article; languageOf(a) == t.language && a.Headline != "" && t.first[i] < t.first[i+1] {
			return a.Headline, []news.Support{{Article: a.ID, Span: t.sentences[t.first[i]].span}}
		}
	}
	return "", nil
}
