package lineage

import (
	"cmp"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// ways follows every attribution of every account to its end: those with an
// origin, those that name only the report, and what a newsroom knows or saw by
// itself. They come in order of accounts and of their first sentences.
func (t *tracing) ways(origins []joinedOrigin) []way {
	var list []way
	told := t.toldIn(origins)
	suspect := t.suspectOf(origins)
	for i := range origins {
		for _, k := range origins[i].voices {
			body, confession := t.confessed(origins, t.wayOf(origins, i, k, told), suspect)
			for _, w := range []way{body, confession} {
				if len(w.sentences) > 0 {
					list = t.addWay(list, w)
				}
			}
		}
	}
	list = append(list, t.witnessed(list)...)
	list = t.unattributedReports(list)
	slices.SortStableFunc(list, func(a, b way) int { return cmp.Or(a.account-b.account, a.span.Begin-b.span.Begin) })
	return list
}

// toldIn is the accounts that each origin is told in.
func (t *tracing) toldIn(origins []joinedOrigin) []map[int]bool {
	told := make([]map[int]bool, len(origins))
	for i := range origins {
		told[i] = map[int]bool{}
		for _, k := range origins[i].voices {
			told[i][t.voices[k].account] = true
		}
	}
	return told
}

// addWay joins a way with one of the same account, newsroom, gateways and origin.
func (t *tracing) addWay(list []way, w way) []way {
	for i := range list {
		if l := &list[i]; l.account == w.account && l.origin == w.origin && l.newsroom == w.newsroom && l.basis == w.basis && slices.Equal(l.gateways, w.gateways) {
			l.sentences = append(l.sentences, w.sentences...)
			slices.Sort(l.sentences)
			l.sentences = slices.Compact(l.sentences)
			l.counts = l.counts || w.counts
			if w.span.Begin < l.span.Begin {
				l.span = w.span
			}
			return list
		}
	}
	return append(list, w)
}

// wayOf is the way of one voice of an origin.
func (t *tracing) wayOf(origins []joinedOrigin, origin, k int, told []map[int]bool) way {
	v := &t.voices[k]
	w := way{
		account: v.account, sentences: v.sentences, span: v.mark.Spans[0], newsroom: v.newsroom,
		origin: origin, party: origins[origin].Party, basis: news.Attributed, counts: v.sure,
	}
	if v.newsroom == w.party { // an outlet's own spokeswoman, a page of the police
		w.newsroom = t.own[v.account]
	}
	w.gateways = t.gateways(origins, v, w)
	if r := t.retold[v.account]; r.from >= 0 {
		w.counts = v.sure && !told[origin][r.from] && !t.repeated(v)
		switch {
		case !w.counts:
		case v.via != "" && v.via != t.newsrooms[v.account]:
		case t.tellsOwn(v):
			w.newsroom = t.own[v.account]
		default:
			w.counts = false
		}
	} else if t.own[v.account] != t.newsrooms[v.account] && v.via == "" && t.tellsOwn(v) {
		w.newsroom = t.own[v.account]
	}
	return w
}

// repeated reports whether a voice stands in what its account repeats of another.
func (t *tracing) repeated(v *voice) bool {
	r := t.retold[v.account]
	for _, p := range r.passages {
		if overlapsAnySpan(p.From, v.mark.Spans) {
			return true
		}
	}
	return false
}

// tellsOwn reports whether a sentence that rests on a voice says that the
// account's own outlet heard it.
func (t *tracing) tellsOwn(v *voice) bool {
	return slices.ContainsFunc(v.sentences, func(k int) bool { return t.tellsSelf(v.account, k) })
}

// tellsSelf reports whether a sentence names the account's own outlet, or "us".
func (t *tracing) tellsSelf(account, sentence int) bool {
	text := t.textOf(account, sentence)
	if text == "" {
		return false
	}
	lower := strings.ToLower(text)
	for _, us := range []string{"told us ", "told us.", "told us,", "tells us ", "told this newspaper", "to this newspaper", "with this newspaper", "told our reporter", "a este diario", "a este periódico", "dieser zeitung"} {
		if strings.Contains(lower, us) {
			return true
		}
	}
	if own := t.own[account]; own != "" && strings.Contains(text, strings.TrimPrefix(own, "The ")) {
		return true
	}
	span := t.s.sentences[account][sentence].span
	for _, m := range t.s.accounts[account].Marks.Mentions {
		if m.Kind == news.MentionOutlet && span.Overlaps(m.Span) && t.press.name(t.press.of(m.Name)) == t.own[account] {
			return true
		}
	}
	return false
}

// notStated is the party at the end of a chain whose newsroom does not say from
// whom it has something.
func notStated(newsroom string) string { return "origin not stated by " + newsroom }

// unattributedReports adds, for each sentence that gives a report as its source
// and no origin, the way to the report's one origin where the story tells of one
// only, else a way that ends at the outlet.
func (t *tracing) unattributedReports(list []way) []way {
	said := map[at]bool{} // sentences that rest on somebody
	byNewsroom := map[string][]int{}
	for i := range list {
		for _, k := range list[i].sentences {
			said[at{list[i].account, k}] = true
		}
		byNewsroom[list[i].newsroom] = append(byNewsroom[list[i].newsroom], i)
	}
	attributed := len(list)
	for _, r := range t.relays() {
		if t.retold[r.account].from >= 0 {
			continue
		}
		for _, span := range r.spans {
			k := t.sentenceAt(r.account, span.Begin)
			if k >= len(t.s.sentences[r.account]) || said[at{r.account, k}] || t.silent(r.account, span) {
				continue
			}
			w := way{account: r.account, sentences: []int{k}, span: span, newsroom: r.outlet, origin: -1, party: notStated(r.outlet), basis: news.NotStated, counts: true}
			if only := onlyOrigin(list[:attributed], byNewsroom[r.outlet]); only >= 0 {
				of := list[only]
				w.origin, w.party, w.gateways, w.basis = of.origin, of.party, of.gateways, of.basis
			} else if len(byNewsroom[r.outlet]) > 0 {
				w.elsewhere = true
			}
			list = t.addWay(list, w)
		}
	}
	return list
}

// onlyOrigin is a way that stands for all of a newsroom's, where they end at one
// party; -1 where they do not.
func onlyOrigin(list []way, of []int) int {
	for _, i := range of {
		if list[i].party != list[of[0]].party || !slices.Equal(list[i].gateways, list[of[0]].gateways) {
			return -1
		}
	}
	if len(of) == 0 {
		return -1
	}
	return of[0]
}

// onlyTold reports whether nothing but the words for a conversation makes a report
// of it: then whoever spoke is the origin, and not the outlet.
func onlyTold(cues []string) bool {
	for _, cue := range cues {
		talk := false
		for _, word := range []string{"told", "spoke", "speaking", "interview", "entrevista", "appeared", "talk"} {
			talk = talk || strings.Contains(strings.ToLower(cue), word)
		}
		if !talk {
			return false
		}
	}
	return len(cues) > 0
}

// relays are the words of all accounts that give another outlet as where they
// have something from.
func (t *tracing) relays() []relayed {
	var list []relayed
	for i := range t.s.accounts {
		a := &t.s.accounts[i]
		for _, r := range a.Marks.Reports {
			outlet := t.press.name(t.press.of(r.Outlet))
			if outlet == "" || outlet == t.own[i] || outlet == t.newsrooms[i] || !allWithin(r.Spans, a.Article.Body) || onlyTold(r.Cues) {
				continue
			}
			list = append(list, relayed{i, outlet, r.Spans})
		}
	}
	for _, r := range t.relayed {
		if of := t.reportsOf(r.account); r.outlet == "" && len(of) == 1 {
			r.outlet = of[0]
		}
		if r.outlet != "" && r.outlet != t.own[r.account] && r.outlet != t.newsrooms[r.account] {
			list = append(list, r)
		}
	}
	return list
}
