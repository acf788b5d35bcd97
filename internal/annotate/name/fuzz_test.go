package name

import (
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// Whatever the text: mentions stand in order within it, on rune boundaries, do
// not overlap, and point to an entity with a name; every phrase has an answer;
// the same text gives the same.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		coverage, "", "\x00\x00", "É", "\"\"\"\"", "Dr. Dr. Dr.", "El de la de la", "A. B. C. D.", "St. St.", "al-", "al-A", "’s’s’s", "(((", "THE END OF THE WORLD SAID BBC",
		"Müller, Jr., Jr.", "said said said Ruiz", "Ruiz,", "Ruiz (", "Mr.", "the the the", "Secretary of State", "🙂 Ruiz 🙂", "مرحبا Ruiz", "o\u0301 Ruiz\u0301", "Department of", "Ruiz, who",
	} {
		f.Add(s, "en")
		f.Add(s, "de")
		f.Add(s, "es")
	}
	f.Fuzz(func(t *testing.T, body, language string) {
		x := text.New(body, language)
		n := Find(x, news.Outlet{Name: "The Harbour Courier", Domain: "harbour-courier.example"})
		end := 0
		for _, m := range n.Mentions {
			span := x.Span(m.Range)
			if span.Begin < end || span.End <= span.Begin || span.End > len(body) {
				t.Fatalf("mention at %v after %d in %d bytes", span, end, len(body))
			}
			if end = span.End; utf8.ValidString(body) && !utf8.ValidString(span.Of(body)) {
				t.Fatalf("mention %q cuts a letter", span.Of(body))
			}
			if m.Entity < 0 || m.Entity >= len(n.Entities) || n.Entities[m.Entity].Name == "" {
				t.Fatalf("mention %q of entity %d", span.Of(body), m.Entity)
			}
			if m.Confidence <= 0 || m.Confidence > 1 {
				t.Fatalf("confidence %v", m.Confidence)
			}
		}
		for i := range x.Tokens {
			for _, length := range []int{0, 1, 2, 7} {
				s := n.Resolve(text.Range{Begin: int32(i), End: int32(min(i+length, len(x.Tokens)))})
				if s.Kind == "" || s.Entity < -1 || s.Entity >= len(n.Entities) || s.Confidence < 0 || s.Confidence > 1 {
					t.Fatalf("token %d, %d tokens: %+v", i, length, s)
				}
			}
		}
		again := Find(x, news.Outlet{Name: "The Harbour Courier", Domain: "harbour-courier.example"})
		if !reflect.DeepEqual(n.Mentions, again.Mentions) || !reflect.DeepEqual(n.Entities, again.Entities) {
			t.Fatal("the same text gave something else")
		}
	})
}

// Hostile texts of eight times the length take about eight times as long.
func TestHostileLinear(t *testing.T) {
	for _, unit := range []string{"Ruiz ", "Ana Ruiz ", "he ", "\"", "Department of ", "Mr. ", "A. ", "x", "Ana Ruiz, ", "said ", "de la ", "the mayor, ", "Ana B" + "c Ruiz. ", "(", "of the ", "BBC ", "Ana Ruiz said he ", "Mayor Ana Ruiz said. The mayor said. ", "Ana, the mayor, said. ", "the Harbour Union said the union said. "} {
		took := func(n int) time.Duration {
			x := text.New(strings.Repeat(unit, n/len(unit)), "en")
			best := time.Hour
			for range 3 {
				begin := time.Now()
				Find(x, news.Outlet{})
				best = min(best, time.Since(begin))
			}
			return best
		}
		small, large := took(1<<15), took(1<<18)
		if large > 40*small && large > 200*time.Millisecond {
			t.Errorf("%q: %v for 32 KiB, %v for 256 KiB", unit, small, large)
		}
	}
	// People of many different names are no worse.
	var b strings.Builder
	for i := range 20000 {
		b.WriteString("Ana R" + strings.Repeat("x", i%7) + string(rune('a'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676%26)) + " said he spoke. ")
	}
	begin := time.Now()
	Find(text.New(b.String(), "en"), news.Outlet{})
	if took := time.Since(begin); took > 15*time.Second {
		t.Errorf("20,000 people took %v", took)
	}
}
