package brief

import "github.com/headwater-news/headwater/internal/news"

// Gate says of written sentences whether the words they cite bear them. It reads
// what is written with the same eyes as the articles. It is for one goroutine.
type Gate struct {
	annotate func(news.Article) news.Marks
}

// NewGate makes a gate. Annotate marks a text as the articles were marked.
func NewGate(annotate func(news.Article) news.Marks) *Gate { return &Gate{annotate} }

// Cited is words that a written sentence points at, in their account.
type Cited struct {
	Account *news.Account
	Span    news.Span
}

// Refusal is why a written sentence is not shown.
type Refusal struct {
	Fault Fault
	Words string // the written words at fault
}

// Fault is what is wrong with a written sentence.
type Fault string

// The faults a gate looks for.
const (
	Uncited       Fault = "nothing cited"
	UnknownName   Fault = "name not in what it cites"
	UnknownNumber Fault = "number not in what it cites"
	UnknownWord   Fault = "word not in what it cites"
	Negated       Fault = "negation changed"
	WrongSpeaker  Fault = "speaker changed"
	Certain       Fault = "certainty raised"
	WrongTense    Fault = "tense changed"
	Unattributed  Fault = "attribution dropped"
	Mixed         Fault = "parts of different sentences joined"
)

// Refuse says why a sentence written in a language may not be shown with the
// words it cites; nil where it may.
func (g *Gate) Refuse(written, language string, cited []Cited) *Refusal {
	if len(cited) == 0 {
		return &Refusal{Uncited, written}
	}
	return nil
}
