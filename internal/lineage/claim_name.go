package lineage

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

// mentionKey is what a name is compared by: a person's last name, the whole name
// of everything else.
func mentionKey(m *news.Mention) string {
	name := strings.ToLower(strings.ReplaceAll(m.Name, "’", "'"))
	if m.Kind != news.MentionPerson {
		return "n:" + strings.TrimPrefix(name, "the ")
	}
	return personKey(name)
}

// speakerKey is what a speaker is compared by: a person's last name, the words
// for everybody else.
func (s *story) speakerKey(account int, p *news.Speaker) string {
	name := p.Name
	if body := s.accounts[account].Article.Body; name == "" && p.Span != nil && p.Span.Within(body) {
		name = p.Span.Of(body)
	}
	name = strings.ToLower(strings.ReplaceAll(name, "’", "'"))
	if p.Kind == news.OriginPerson {
		return personKey(name)
	}
	if name = strings.TrimPrefix(name, "the "); name == "" {
		return ""
	}
	return "n:" + name
}

func personKey(name string) string {
	fields := strings.Fields(name)
	for len(fields) > 1 && nameTail[fields[len(fields)-1]] {
		fields = fields[:len(fields)-1]
	}
	if len(fields) == 0 {
		return ""
	}
	return "n:" + fields[len(fields)-1]
}

var nameTail = map[string]bool{"jr": true, "jr.": true, "sr": true, "sr.": true, "ii": true, "iii": true, "iv": true}

// nameForms maps the short names of organisations and places to the one longer
// name of the story that begins with them, where there is only one.
func (s *story) nameForms() map[string]string {
	var names []string
	for i := range s.accounts {
		for k := range s.accounts[i].Marks.Mentions {
			if m := &s.accounts[i].Marks.Mentions[k]; m.Kind != news.MentionPerson {
				names = append(names, mentionKey(m))
			}
		}
	}
	slices.Sort(names)
	names = slices.Compact(names)
	forms := map[string]string{}
	for i, short := range names {
		longest, n := "", 0
		for _, long := range names[i+1:] {
			if !strings.HasPrefix(long, short) {
				break
			}
			if long[len(short)] == ' ' {
				if longest == "" || strings.HasPrefix(long, longest) {
					longest = long
				} else {
					n++
				}
			}
		}
		if longest != "" && n == 0 {
			forms[short] = longest
		}
	}
	return forms
}

// namedWords are the words that the story writes with a capital inside sentences
// and never without: names also where a sentence begins with them.
func (s *story) namedWords() map[string]bool {
	named := map[string]bool{}
	for _, sentences := range s.sentences {
		for _, x := range sentences {
			for _, w := range x.words {
				if w.Kind == wording.Name {
					named[w.Text] = true
				}
			}
		}
	}
	for i := range s.accounts {
		body := s.accounts[i].Article.Body
		for _, x := range s.sentences[i] {
			for _, w := range x.words {
				if w.Kind == wording.Plain && body[w.Span.Begin] >= 'a' && body[w.Span.Begin] <= 'z' && named[w.Text] {
					delete(named, w.Text)
				}
			}
		}
	}
	return named
}

func (r *termReader) nameKey(key string) string {
	if long, ok := r.names[key]; ok {
		return long
	}
	return key
}
