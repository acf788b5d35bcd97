package brief

import (
	"testing"

	"github.com/headwater-news/headwater/internal/news"
)

func TestNamedOnce(t *testing.T) {
	body := "Ruiz said no. Ruiz’s office closed. Okafor left."
	put := func(text string) piece { return piece{text: text, put: true} }
	word := func(text string, begin int) piece {
		return piece{text: text, span: news.Span{Begin: begin, End: begin + len(text)}}
	}
	tell := &telling{accounts: []news.Account{{Article: news.Article{ID: "a", Body: body}}}, sentences: []sentence{
		{span: news.Span{Begin: 0, End: 13}}, {span: news.Span{Begin: 14, End: 37}}, {span: news.Span{Begin: 38, End: 50}},
	}}
	lines := []line{
		*tell.join(0, []piece{put("[Ana] "), word("Ruiz said no.", 0)}),
		*tell.join(1, []piece{put("[Ana] "), word("Ruiz’s office closed.", 14)}),
		*tell.join(2, []piece{put("[Tom] "), word("Okafor left.", 38)}),
	}
	want := []string{"[Ana] Ruiz said no.", "Ruiz’s office closed.", "[Tom] Okafor left."}
	for n, l := range tell.namedOnce(lines) {
		if l.text != want[n] {
			t.Errorf("line %d: %q, want %q", n+1, l.text, want[n])
		}
	}
}
