package web

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"github.com/headwater-news/headwater/internal/news"
)

// TestLayOut shows how marks become elements. Marks are written [begin end class].
func TestLayOut(t *testing.T) {
	at := func(begin, end int, class string) mark {
		return mark{Span: news.Span{Begin: begin, End: end}, Class: class}
	}
	linked := func(m mark, id, link string) mark {
		m.ID, m.Link = id, link
		return m
	}
	for name, c := range map[string]struct {
		body  string
		marks []mark
		want  string
	}{
		"plain":    {"a < b & c", nil, "a &lt; b &amp; c"},
		"nested":   {"forty ships sank", []mark{at(0, 5, "figure"), at(0, 16, "said")}, `<span class="said"><span class="figure">forty</span> ships sank</span>`},
		"crossing": {"abcdef", []mark{at(2, 6, "b"), at(0, 4, "a")}, `<span class="a">ab<span class="b">cd</span></span><span class="b">ef</span>`},
		"the same words, by rank": {"ab", []mark{{Span: news.Span{End: 2}, Class: "in", Rank: 2}, {Span: news.Span{End: 2}, Class: "out", Rank: 1}},
			`<span class="out"><span class="in">ab</span></span>`},
		"touching": {"abcd", []mark{at(0, 2, "a"), at(2, 4, "b")}, `<span class="a">ab</span><span class="b">cd</span>`},
		"over paragraphs": {"ab\n\ncd\n\nef", []mark{linked(at(1, 10, "said"), "q-1", "")},
			`a<span id="q-1" class="said goes-over">b</span>|<span class="said goes-over goes-on">cd</span>|<span class="said goes-on">ef</span>`},
		"ends with its paragraph": {"ab\n\ncd", []mark{at(1, 2, "a"), at(0, 4, "b")}, `<span class="b">a<span class="a">b</span></span>|cd`},
		"begins between":          {"ab\n\ncd", []mark{linked(at(3, 5, "a"), "q-1", "")}, `ab|<span id="q-1" class="a">c</span>d`},
		"a link in a link":        {"abc", []mark{linked(at(0, 3, "a"), "", "#x"), linked(at(1, 2, "b"), "", "#y")}, `<a href="#x" class="a">a<span class="b">b</span>c</a>`},
		"outside the text":        {"ab", []mark{at(-1, 1, "a"), at(1, 3, "a"), at(2, 1, "a"), at(1, 1, "a"), at(5, 9, "a")}, "ab"},
		"within a character":      {"né", []mark{at(0, 2, "a"), at(2, 3, "a"), at(1, 3, "b")}, `n<span class="b">é</span>`},
		"empty":                   {"", []mark{at(0, 0, "a")}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, p := range layOut(c.body, c.marks).Paragraphs {
				got = append(got, string(p))
			}
			if got := strings.Join(got, "|"); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// TestLayOutKeepsTheText sets any marks into any text: the elements nest, the
// words are those of the text, every id stands once, and a mark that lies in the
// text is set on exactly its words.
func TestLayOutKeepsTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		body := strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"a", "é", "“", "<b>", "&amp;", " ", "\n\n", "\n", "🌊", "\"'", "ب"}), 0, 24).Draw(t, "body"), "")
		n := rapid.IntRange(0, 10).Draw(t, "marks")
		var marks []mark
		for i := range n {
			m := mark{
				Span:  news.Span{Begin: rapid.IntRange(-2, len(body)+3).Draw(t, "begin"), End: rapid.IntRange(-2, len(body)+3).Draw(t, "end")},
				ID:    fmt.Sprintf("m-%d", i),
				Class: fmt.Sprintf("c%d", i),
				Title: rapid.SampledFrom([]string{"", `"><script>`}).Draw(t, "title"),
				Link:  rapid.SampledFrom([]string{"", "#m-0", `"><img>`}).Draw(t, "link"),
			}
			marks = append(marks, m)
		}
		out := layOut(body, marks)
		parts := strings.Split(body, "\n\n")
		if len(out.Paragraphs) != len(parts) {
			t.Fatalf("%d paragraphs of %d", len(out.Paragraphs), len(parts))
		}
		covered := map[string]string{} // class → its words
		ids := map[string]int{}
		for i, p := range out.Paragraphs {
			words := readSegments(t, string(p), covered, ids)
			if words != parts[i] {
				t.Fatalf("paragraph %d reads %q, want %q", i, words, parts[i])
			}
		}
		for _, m := range marks {
			want := ""
			if wholly(m.Span, body) {
				want = withoutBreaks(body, m.Span)
			}
			if covered[m.Class] != want {
				t.Fatalf("%v covers %q, want %q", m.Span, covered[m.Class], want)
			}
			if placed := want != ""; out.Placed[m.ID] != placed || placed && ids[m.ID] != 1 {
				t.Fatalf("id of %v stands %d times, placed: %v", m.Span, ids[m.ID], out.Placed[m.ID])
			}
		}
	})
}

// withoutBreaks is the words of a span without the breaks between paragraphs,
// which no element can cover.
func withoutBreaks(body string, s news.Span) string {
	breaks := make([]bool, len(body))
	at := 0
	for part := range strings.SplitSeq(body, "\n\n") {
		at += len(part)
		if at < len(body) {
			breaks[at], breaks[at+1] = true, true
		}
		at += 2
	}
	var b strings.Builder
	for i := s.Begin; i < s.End; i++ {
		if !breaks[i] {
			b.WriteByte(body[i])
		}
	}
	return b.String()
}

// readSegments reads the HTML of a paragraph: its words, those under each class,
// and its ids. Elements that do not nest, and empty ones, are failures.
func readSegments(t *rapid.T, source string, covered map[string]string, ids map[string]int) string {
	tokens := html.NewTokenizer(strings.NewReader(source))
	var all strings.Builder
	var open, classes []string
	last := html.ErrorToken
	for {
		kind := tokens.Next()
		switch kind {
		case html.ErrorToken:
			if len(open) > 0 {
				t.Fatalf("never closed: %v in %s", open, source)
			}
			return all.String()
		case html.TextToken:
			words := html.UnescapeString(string(tokens.Raw()))
			all.WriteString(words)
			for _, c := range classes {
				covered[c] += words
			}
		case html.StartTagToken:
			token := tokens.Token()
			if token.Data != "span" && token.Data != "a" {
				t.Fatalf("the text became <%s> in %s", token.Data, source)
			}
			open = append(open, token.Data)
			for _, a := range token.Attr {
				switch a.Key {
				case "class":
					classes = append(classes, strings.Fields(a.Val)[0])
				case "id":
					ids[a.Val]++
				}
			}
		case html.EndTagToken:
			name := tokens.Token().Data
			if len(open) == 0 || open[len(open)-1] != name || last == html.StartTagToken {
				t.Fatalf("</%s> closes %v in %s", name, open, source)
			}
			open, classes = open[:len(open)-1], classes[:len(classes)-1]
		}
		last = kind
	}
}

// TestHostileMarks: a hundred thousand marks over each other take no time and
// make no page that no browser could draw.
func TestHostileMarks(t *testing.T) {
	body := strings.Repeat("“<b>\n\n", 50_000)
	var marks []mark
	for i := range 100_000 {
		marks = append(marks, mark{Span: news.Span{Begin: i, End: len(body) - i}, Class: "a"}, mark{Span: news.Span{Begin: 0, End: len(body)}, Class: "b"})
	}
	start := time.Now()
	size := 0
	for _, p := range layOut(body, marks).Paragraphs {
		size += len(p)
	}
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("took %v", took)
	}
	if size > 200*len(body) {
		t.Errorf("%d bytes of HTML for a text of %d", size, len(body))
	}
}
