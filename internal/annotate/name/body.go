package name

import (
	"fmt"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// bodySpeaker resolves "police", "the union", "the Trump campaign".
func (n *Names) bodySpeaker(head int32, core text.Range, definite bool) Speaker {
	s := Speaker{Kind: news.OriginOrganization, Entity: -1, Confidence: .8}
	if !definite && n.class[core.Begin]&anyOne != 0 || core.Len() == 1 {
		s.Name = printed(n.text.Of(core))
		return s
	}
	if n.class[core.Begin]&possessive != 0 { // "her campaign" is Ruiz's campaign
		if p := n.pronoun(core.Begin); p.Entity >= 0 {
			s.Name = fmt.Sprintf(n.words.whose, n.Entities[p.Entity].Name, printed(n.text.Of(text.Range{Begin: core.Begin + 1, End: core.End})))
			return s
		}
	}
	s.Name = printed(n.text.Of(core))
	if core.Len() == 2 { // "the union": the last organisation that is one
		if e := n.bodyNamed(head); e >= 0 {
			s.Entity, s.Name, s.Confidence = e, n.Entities[e].Name, .6
		} else if e := n.onlyBody(head); e >= 0 {
			s.Entity, s.Name, s.Confidence = e, n.Entities[e].Name, .5
		}
	}
	return s
}

// onlyBody is the organisation, or after "the newspaper" the outlet, that a word
// for any of them stands for: the only one of its kind in this sentence and the
// two before. -1 for none.
func (n *Names) onlyBody(head int32) int {
	c, kind := n.class[head], news.MentionOrganization
	switch {
	case c&outletNoun != 0:
		kind = news.MentionOutlet
	case c&(anyBody|anyCompany) == 0:
		return -1
	}
	sentence := max(0, text.Find(n.text.Sentences, head)-2)
	from, found := n.text.Sentences[sentence].Begin, -1
	for i := n.before(head); i >= 0 && n.Mentions[i].Begin >= from; i-- {
		m := n.Mentions[i]
		if n.Entities[m.Entity].Kind != kind || m.Pronoun || kind == news.MentionOrganization && n.company(m.Entity) == (c&anyBody != 0) {
			continue
		}
		if found >= 0 && found != m.Entity {
			return -1
		}
		found = m.Entity
	}
	return found
}

// company reports whether an organisation can be a company: no word of its name
// tells another sort, or one tells just that.
func (n *Names) company(e int) bool {
	all := class(0)
	for r, i := n.Entities[e].fullest, n.Entities[e].fullest.Begin; i < r.End; i++ {
		all |= n.class[i]
	}
	return all&corporate != 0 || all&orgHead == 0 && !n.text.Tokens[n.Entities[e].fullest.Begin].Is(text.AllCapital)
}

// bodyNamed is the organisation named before token head whose name has that
// word; -1 for none.
func (n *Names) bodyNamed(head int32) int {
	want := n.text.Tokens[head].Hash
	last := n.before(head)
	for i := last; i >= 0 && i > last-lookBack; i-- {
		m := n.Mentions[i]
		if m.Pronoun || n.Entities[m.Entity].Kind == news.MentionPerson {
			continue
		}
		full := n.Entities[m.Entity].fullest
		for k := full.Begin; k < full.End; k++ {
			if n.text.Tokens[k].Hash == want {
				return m.Entity
			}
		}
	}
	return -1
}

// before is the last mention that begins before token i; -1 for none.
func (n *Names) before(i int32) int {
	low, high := 0, len(n.Mentions)
	for low < high {
		middle := int(uint(low+high) >> 1)
		if n.Mentions[middle].Begin < i {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low - 1
}
