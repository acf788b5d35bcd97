package extract

import (
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/news"
)

// article is enough running text for a header behind it to count.
var article = "Quarry blast cracks windows\n\n" + strings.Join([]string{
	"A blast at the quarry broke windows in at least forty houses on Thursday evening, the fire service said.",
	"Nobody was hurt. A horse ran onto the county road and was caught by a lorry driver an hour later.",
	"The company said in a statement that the charge had been set for Friday morning and went off too early.",
	"The labour inspectorate has stopped all blasting while it looks into the matter, a spokesman said.",
}, "\n\n") + "\n\n"

func TestComments(t *testing.T) {
	tests := []struct {
		name, behind string
		keep, drop   []string
	}{
		{
			name:   "names and paragraphs",
			behind: "Comments\n\nGreta\n\nMy kitchen window is gone and nobody answers the telephone.\n\nOld Tom\n\nThey did the same thing in 1987 and nothing came of it.\n",
			drop:   []string{"kitchen", "Greta", "1987"},
		},
		{
			name:   "one comment",
			behind: "1 Comment\n\nGreta\n\nMy kitchen window is gone and nobody answers the telephone.\n",
			drop:   []string{"kitchen"},
		},
		{
			name:   "comments in several paragraphs",
			behind: "Leave a comment\n\nGreta says:\n\nMy kitchen window is gone.\n\nNobody answers the telephone, I have tried all day.\n\nOld Tom says:\n\nWhat did you expect? It is a quarry.\n",
			drop:   []string{"kitchen", "telephone", "expect"},
		},
		{
			name:   "buttons without a header",
			behind: "Greta\n3 hours ago\nMy kitchen window is gone.\nReply\nOld Tom\n2 hours ago\nThey did the same thing in 1987 and nothing came of it.\nReply\n",
			drop:   []string{"kitchen", "1987"},
		},
		{
			name:   "adverts between",
			behind: "Kommentare\n\nGreta\n\nMein Küchenfenster ist kaputt und niemand geht ans Telefon.\n\nAnzeige\n\nOld Tom\n\nDas war 1987 auch schon so, und es ist nichts passiert.\n",
			drop:   []string{"Küchenfenster", "1987"},
		},
		{
			name:   "the article goes on behind a link to the comments",
			behind: "Comments\n\nThe quarry has worked since 1904, and about ninety people from the villages around it earn their living there.\n\nIt was the second incident since January, when a worker lost two fingers in a conveyor belt.\n",
			keep:   []string{"1904", "two fingers"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			parts := plainText(article+test.behind, news.Hints{}, nil)
			for _, words := range append(test.keep, "A blast at the quarry", "a spokesman said") {
				if !strings.Contains(parts.Body, words) {
					t.Errorf("lost %q:\n%s", words, parts.Body)
				}
			}
			for _, words := range test.drop {
				if strings.Contains(parts.Body, words) {
					t.Errorf("kept %q:\n%s", words, parts.Body)
				}
			}
			if counted := charsOf(parts, news.RemovedComments) > 0; counted != (test.drop != nil) && test.keep == nil {
				t.Errorf("removed %v", parts.Removed)
			}
		})
	}
}

func charsOf(parts textParts, kind news.RemovalKind) int {
	for _, r := range parts.Removed {
		if r.Kind == kind {
			return r.Chars
		}
	}
	return 0
}

// TestCommentsLinkAboveArticle has a page print "12 Comments" under its headline.
func TestCommentsLinkAboveArticle(t *testing.T) {
	headline, body, _ := strings.Cut(article, "\n\n")
	parts := plainText(headline+"\n12 Comments\nShare\n"+body, news.Hints{}, nil)
	if parts.Headline != headline || !strings.Contains(parts.Body, "A blast at") || !strings.Contains(parts.Body, "a spokesman said") {
		t.Errorf("headline %q, body\n%s", parts.Headline, parts.Body)
	}
}
