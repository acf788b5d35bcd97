// Package brief tells a story in sentences that can be checked. Each points at
// the words it rests on, and none is shown that those words do not bear.
//
// A brief is written in these steps, a file or a few for each:
//
//	telling.go      the accounts as sentences to choose from, in the language told in
//	weigh*.go       how much each sentence says of the story
//	tell.go         a sentence as the brief shows it, made of pieces:
//	  trim*.go        cleaned and shortened at clauses
//	  person*.go      pronouns resolved by a name in brackets
//	  attribute*.go   with whom it rests on, where the sentence does not say
//	  gate*.go        refused where its support does not bear it
//	choose*.go      the sentences of the account: much said, nothing twice
//	headline*.go    the headline
//	point*.go       key points, and label*.go their labels
//	matter*.go      why it matters
//	dispute*.go     on what accounts differ
//	unknown*.go     what is not known
//	development*.go what was new in each article
//	elsewhere*.go   what only articles in other languages report
//	draft*.go       the same asked of a language model, and its answer through the gate
//	alike.go        how much two texts say the same
//	pattern*.go     regular expressions that are run only where they can match
//
// The result does not depend on the order in which the accounts are given.
package brief

import (
	"cmp"

	"github.com/headwater-news/headwater/internal/news"
)

// DefaultWords is how long the account of a brief is at most where nobody says: a
// story with few words has a third of them, at least fewestWords.
const DefaultWords = 200

const fewestWords = 60

// Writer writes briefs. Annotate is required: it marks a text as the articles
// were marked, so that what is written can be read as closely as what it rests on.
type Writer struct {
	Annotate func(news.Article) news.Marks
	Language string   // the desk's (ISO 639-1): a story that has articles in it is told in it; "" is English
	Words    int      // at most so many words in Sentences; 0 for what suits the story, see [DefaultWords]
	Weights  *Weights // what sentences are weighed by; nil for those shipped
}

// Write tells the story of accounts whose lineage is l, in sentences of theirs.
// Without a sentence fit to be shown the brief is empty but for its headline.
func (w Writer) Write(accounts []news.Account, l news.Lineage) news.Brief {
	t := w.read(accounts, l)
	t.weigh()
	b := news.Brief{Language: t.language, WrittenBy: news.Extractive}
	b.Headline, b.HeadlineSupport = t.headline()
	chosen := t.namedOnce(t.choose(cmp.Or(w.Words, t.length())))
	for _, line := range chosen {
		b.Sentences = append(b.Sentences, line.cited())
	}
	b.KeyPoints = t.points(chosen)
	b.WhyItMatters = t.matters(b.KeyPoints)
	b.Disputed = t.disputed()
	b.NotKnown = t.unknown()
	b.Elsewhere = t.elsewhere()
	b.Developments = t.developments()
	b.Withheld = t.withheld
	return b.Filled()
}

// length is how many words suit the account of the story.
func (t *telling) length() int {
	words := 0
	for i := range t.sentences {
		if s := &t.sentences[i]; !t.derived[s.account] && languageOf(t.account(i).Article) == t.language {
			words += len(s.words)
		}
	}
	return min(DefaultWords, max(fewestWords, words/3))
}
