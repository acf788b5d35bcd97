package brief

import (
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// exchangedSpeaker gives what was said to another person or body of the article.
func exchangedSpeaker(c gateCase) (bad []gateCase) {
	for _, q := range c.account.Marks.Quotations {
		if q.Speaker.Span == nil || q.Speaker.Kind != news.OriginPerson && q.Speaker.Kind != news.OriginOrganization {
			continue
		}
		name := q.Speaker.Span.Of(c.account.Article.Body)
		if !strings.Contains(q.Speaker.Name, strings.Fields(name)[0]) || !strings.Contains(c.written, name) || !touches(q.Cue, c.support()[0].Span) {
			continue
		}
		here, elsewhere := properNames(c, news.MentionPerson, news.MentionOrganization)
		for _, other := range append(elsewhere, here...) {
			if !strings.Contains(name, other) && !strings.Contains(q.Speaker.Name, other) {
				bad = append(bad, with(c, strings.Replace(c.written, name, other, 1)))
			}
		}
		bad = append(bad, with(c, strings.Replace(c.written, name, "Walter Quist", 1)))
	}
	return bad[:min(len(bad), 4)]
}

func alteredQuotation(c gateCase) (bad []gateCase) {
	begin := strings.Index(c.written, `"`)
	if begin < 0 {
		return nil
	}
	end := strings.Index(c.written[begin+1:], `"`)
	if end < 0 {
		return nil
	}
	rest := c.written[begin+1+end:]
	words := strings.Fields(c.written[begin+1 : begin+1+end])
	if len(words) < 3 {
		return nil
	}
	words[len(words)-1] += rest
	return []gateCase{
		with(c, c.written[:begin+1]+words[0]+" "+strings.Join(words[2:], " ")),
		with(c, c.written[:begin+1]+strings.Join(append([]string{words[1], words[0]}, words[2:]...), " ")),
		with(c, c.written[:begin+1]+words[0]+" really "+strings.Join(words[1:], " ")),
	}
}

// droppedAttribution tells as fact what somebody said.
func droppedAttribution(c gateCase) (bad []gateCase) {
	for _, q := range c.account.Marks.Quotations {
		if len(q.Content) == 0 || q.Kind == news.Direct || len(q.Cue) == 0 || !touches(q.Cue, c.support()[0].Span) {
			continue
		}
		cue := q.Cue[0].Of(c.account.Article.Body)
		switch cue {
		case "said", "says", "according", "dijo", "dijeron", "según", "according to", "reported", "warned", "allege", "told", "say", "believe", "announced", "claimed", "informó", "advirtió", "sostiene", "explicó":
		default:
			continue
		}
		content := q.Content[0].Of(c.account.Article.Body)
		content = strings.TrimRight(strings.TrimPrefix(strings.TrimPrefix(content, "that "), "que "), ",. ")
		if len(strings.Fields(content)) < 4 {
			continue
		}
		bad = append(bad, with(c, strings.ToUpper(content[:1])+content[1:]+"."))
	}
	return bad
}

// addedAttribution has somebody say what the article tells.
func addedAttribution(c gateCase) (bad []gateCase) {
	people, elsewhere := properNames(c, news.MentionPerson)
	if strings.Contains(c.written, "said") || strings.Contains(c.written, "dijo") || len(elsewhere) == 0 && len(people) == 0 {
		return nil
	}
	said := ", said "
	if c.language() == "es" {
		said = ", dijo "
	}
	for _, name := range elsewhere[:min(1, len(elsewhere))] {
		if pronounBegins(c.written) {
			break // who it is may be the very one
		}
		bad = append(bad, with(c, strings.TrimSuffix(c.written, ".")+said+name+"."))
	}
	return bad
}
