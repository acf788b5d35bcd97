package brief

import (
	"testing"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/news"
)

// Where a sentence that stands in for a headline is cut.
func TestShort(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"The council of Eastmere approved the new ferry line on Monday, ending a dispute that had kept the harbour closed to all ships since the spring.",
			"The council of Eastmere approved the new ferry line on Monday"},
		{"A fire burned down the fish market of Eastmere on Friday night after a cable in the oldest of its five halls had caught fire.",
			"A fire burned down the fish market of Eastmere on Friday night"},
		{"The fish market of Eastmere will stay closed until the end of the year, leaving four hundred people without work, the town council said on Friday.",
			"The fish market of Eastmere will stay closed until the end of the year, leaving four hundred people without work, the town council said on Friday"},
		{"The ferry line of Eastmere was opened again on Sunday by the mayor 75 years after the first ferry had crossed the sound to Port Kell.",
			"The ferry line of Eastmere was opened again on Sunday by the mayor 75 years after the first ferry had crossed the sound to Port Kell"},
		{"The council approved the line on Monday.", "The council approved the line on Monday"},
	} {
		annotator := annotate.New()
		a := news.Article{ID: "a", Body: test.text, Language: "en"}
		story := readStory(annotator, []news.Account{{Article: a, Marks: annotator.Annotate(a)}})
		l := story.join(0, []piece{{text: test.text, span: story.sentences[0].span}})
		if got := story.short(l); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}
