package brief

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestNamePeople(t *testing.T) {
	files, err := filepath.Glob("testdata/person/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			checkCases(t, name, func(story *telling, i int) ([]piece, bool) {
				pieces, ok := story.trim(i)
				if !ok {
					return nil, false
				}
				if pieces, ok = story.namePeople(i, pieces); !ok {
					return nil, false
				}
				body := story.account(i).Article.Body
				brackets := 0
				for _, p := range pieces {
					if !strings.Contains(p.text, "[") || !p.put {
						continue
					}
					brackets++
					name := strings.TrimSuffix(strings.Trim(p.text, " []"), "'s")
					if !p.span.Within(body) || !strings.Contains(p.span.Of(body), name) {
						t.Errorf("%q rests on %v, which does not say so", p.text, p.span)
					}
				}
				if brackets > mostBrackets {
					t.Errorf("%d brackets in one sentence", brackets)
				}
				return pieces, true
			})
		})
	}
}
