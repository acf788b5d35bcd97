package attribution

import "github.com/headwater-news/headwater/internal/annotate/text"

// incise takes the verb at token i, inside a quote, as a cue where dashes set it
// off: "“El plan —dijo el portavoz— es viable”".
func (f *rules) incise(i int32) bool {
	q := f.Quotes[f.quote[i]].Range
	if i-1 <= q.Begin || !f.dash(i-1) || f.taken[q.Begin] >= 0 {
		return false
	}
	source := text.Range{Begin: i + 1, End: f.nounPhrase(i+1, q)}
	end := source.End
	for end < q.End && end < i+30 && !f.dash(end) {
		end++
	}
	if end >= q.End || !f.dash(end) {
		return false
	}
	return f.add(Attribution{
		Source: source, Cue: text.Range{Begin: i, End: i + 1}, Confidence: .8,
		Content: []text.Range{{Begin: q.Begin, End: i - 1}, {Begin: end + 1, End: q.End}},
	})
}

func (f *rules) dash(i int32) bool { return f.is(i, "—") || f.is(i, "–") }

// unknownVerb takes the word at token i, which no table has, as a verb of saying
// where it can be nothing else.
func (f *rules) unknownVerb(i int32, s text.Range) {
	if f.behindSpeech(i, s) {
		f.class[i] = wordSpeak | wordFinite
		f.verb(i, s)
		f.class[i] = 0
	}
}

// behindSpeech reports whether the unknown word at token i can only be a verb of
// saying: it stands behind a quote of some length and its comma or dash, and a
// noun phrase follows.
func (f *rules) behindSpeech(i int32, s text.Range) bool {
	tok := f.Tokens[i]
	if i < s.Begin+3 || !tok.Word() || tok.Is(text.Capital) || i+1 >= s.End || !f.is(i-1, ",") && !f.dash(i-1) || !f.quotedAt(i-2) {
		return false
	}
	q := f.Quotes[f.quote[i-2]]
	return q.End == i-1 && f.wordCount(q.Range) > 2 && f.taken[q.Begin] < 0 && f.nounPhrase(i+1, s) > i+1
}
