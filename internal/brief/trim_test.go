package brief

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/news"
	"pgregory.net/rapid"
)

// trimCase is one sentence of testdata/trim or testdata/person.
type trimCase struct {
	line                              int
	context, before, then, after, why string // context and then stand in the same paragraph
}

// trimCases reads a file of cases: lines of a key, a colon and a text, a blank
// line between cases. After "—" means that the sentence must not be shown.
func trimCases(t *testing.T, name string) []trimCase {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var cases []trimCase
	var c trimCase
	for n, line := range append(strings.Split(string(text), "\n"), "") {
		key, value, ok := strings.Cut(line, ": ")
		switch {
		case strings.HasPrefix(line, "#"):
		case line == "":
			if c.before != "" {
				cases = append(cases, c)
			}
			c = trimCase{}
		case ok && key == "context":
			c.context = strings.ReplaceAll(value, " ¶ ", "\n\n")
		case ok && key == "before":
			c.before, c.line = value, n+1
		case ok && key == "then":
			c.then = value
		case ok && key == "after":
			c.after = value
		case ok && key == "why":
			c.why = value
		default:
			t.Fatalf("%s:%d: not a line of a case: %q", name, n+1, line)
		}
	}
	return cases
}

// tellingOf is a story of one article: context, the sentence as one, what follows.
func tellingOf(annotator func(news.Article) news.Marks, c trimCase, language string) (t *telling, i int) {
	body := c.before
	begin := 0
	if c.context != "" {
		begin = len(c.context) + 1
		body = c.context + " " + body
	}
	if strings.HasSuffix(c.context, "\n\n") {
		begin, body = len(c.context), c.context+c.before
	}
	end := len(body)
	if c.then != "" {
		body += " " + c.then
	}
	article := news.Article{ID: "a", Body: body, Language: language}
	marks := annotator(article)
	var sentences []news.Span
	for _, s := range marks.Sentences {
		if s.End <= begin {
			sentences = append(sentences, s)
		}
	}
	sentences = append(sentences, news.Span{Begin: begin, End: end})
	if c.then != "" {
		sentences = append(sentences, news.Span{Begin: end + 1, End: len(body)})
	}
	slices.SortFunc(sentences, func(a, b news.Span) int { return a.Begin - b.Begin })
	marks.Sentences = sentences
	t = Writer{}.read([]news.Account{{Article: article, Marks: marks}}, news.Lineage{})
	return t, slices.IndexFunc(t.sentences, func(s sentence) bool { return s.span.Begin == begin })
}

// checkCases runs the cases of a file through steps and compares what is shown.
func checkCases(t *testing.T, name string, steps func(*telling, int) ([]piece, bool)) {
	language := strings.TrimSuffix(filepath.Base(name), ".txt")
	annotator := annotate.New()
	for _, c := range trimCases(t, name) {
		t.Run(fmt.Sprintf("line %d", c.line), func(t *testing.T) {
			story, i := tellingOf(annotator.Annotate, c, language)
			got := "—"
			if pieces, ok := steps(story, i); ok {
				got = story.join(i, pieces).text
			}
			if got != c.after {
				t.Errorf("%s:%d: %s\n before %s\n    got %s\n   want %s", name, c.line, c.why, c.before, got, c.after)
			}
		})
	}
}

func TestTrim(t *testing.T) {
	files, err := filepath.Glob("testdata/trim/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			checkCases(t, name, (*telling).trim)
		})
	}
}

// sentenceParts are what generated sentences are put together from.
var sentenceParts = map[string][][]string{
	"en": {
		{"", "DENVER (AP) — ", "(Reuters) - ", "BREAKING: ", "• ", "But ", "However, ", "On Thursday, ", "“", "("},
		{"the minister", "Ana Ruiz", "She", "Police", "“We lost,” Ruiz", "A spokesman for Quay Post", "It", "The two"},
		{" said", " denied on Monday", ", however,", " did not say Tuesday", " may vote on Friday", " told reporters (pictured)", " was held on Thursday night"},
		{" that 12 people died", " 3 of 5 bids were “rescored on Monday”", " if the court agrees", ", according to two officials,", " unless it rains", " they would never sign"},
		{".", " on Sunday.", "...", "?", " (AP Photo/Tom Okafor).", "”", ". Read more", " in the U.S."},
	},
	"es": {
		{"", "MADRID (EFE).- ", "Pero ", "Sin embargo, ", "El jueves, ", "«", "ÚLTIMA HORA: "},
		{"la ministra", "Ana Ruiz", "Ella", "«Perdimos», dijo Ruiz", "Dijo", "No quiso"},
		{" dijo", " negó el lunes", ", sin embargo,", " no dijo el martes", " votará el viernes", " se reunió el jueves por la noche"},
		{" que murieron 12 personas", " 3 de 5 ofertas “se puntuaron el lunes”", " si el tribunal acepta", ", según dos funcionarios,", " que nunca firmarían"},
		{".", " este domingo.", "...", "?", ".»", " (EFE)."},
	},
}

// kept are words that trimming must not lose: who said it, how sure, how many, not.
var kept = wordsIn("said told denied according may would not never if unless 12 3 5 two died dijo negó según dos si no nunca murieron votará firmarían")

// What is shown are words of the sentence in their order, none inside quotation
// marks is gone, and what changes its sense stays; nor is there more to trim then.
func TestTrimKeepsTheSense(t *testing.T) {
	annotator := annotate.New()
	rapid.Check(t, func(t *rapid.T) {
		language := rapid.SampledFrom([]string{"en", "es"}).Draw(t, "language")
		var text strings.Builder
		for n, parts := range sentenceParts[language] {
			text.WriteString(rapid.SampledFrom(parts).Draw(t, fmt.Sprint("part ", n)))
		}
		c := trimCase{before: strings.TrimSpace(text.String())}
		story, i := tellingOf(annotator.Annotate, c, language)
		pieces, ok := story.trim(i)
		if !ok {
			return
		}
		line := story.join(i, pieces).text
		before, after := story.sentences[i].words, story.words.Words(line, news.Span{End: len(line)}, language)
		at := 0
		for _, w := range before {
			if at < len(after) && after[at].Text == w.Text {
				at++
				continue
			}
			if kept[w.Text] {
				t.Errorf("%q is lost:\n before %s\n  after %s", w.Text, c.before, line)
			}
			if slices.ContainsFunc(story.quotationMarks(i), func(q news.Span) bool { return q.Overlaps(w.Span) && strings.HasSuffix(q.Of(c.before), "”") }) {
				t.Errorf("%q is lost from a quotation:\n before %s\n  after %s", w.Text, c.before, line)
			}
		}
		if at < len(after) {
			t.Errorf("%q is not in the sentence:\n before %s\n  after %s", after[at].Text, c.before, line)
		}
		again, j := tellingOf(annotator.Annotate, trimCase{before: line}, language)
		if pieces, ok := again.trim(j); !ok || again.join(j, pieces).text != line {
			t.Errorf("trimmed once more:\n before %s\n  after %s\n   then %v %v", c.before, line, ok, pieces)
		}
	})
}

// Whatever a text and its marks are, a sentence is told or not, and nothing panics.
func FuzzTrim(f *testing.F) {
	f.Add("On Thursday, “she said Ruiz” (AP Photo/X)", "en", 0, 12, 3)
	f.Add("«No», dijo. Él votará el lunes… él", "es", 3, 9, 1)
	f.Add("\"\" ( ) — . U.S. \x80\xff He", "de", -4, 99, 7)
	f.Fuzz(func(t *testing.T, body, language string, begin, end, step int) {
		span := news.Span{Begin: begin, End: end}
		marks := news.Marks{
			Mentions: []news.Mention{{Span: span, Name: body, Kind: news.MentionPerson}, {Span: news.Span{Begin: 0, End: step}, Name: "Ana Ruiz", Kind: news.MentionPerson}},
			Quotations: []news.Quotation{{Kind: news.Direct, Content: []news.Span{span}, Cue: []news.Span{{Begin: end, End: begin}, span},
				Speaker: news.Speaker{Span: &span, Name: "Ana Ruiz", Kind: news.OriginPerson}}, {Cue: []news.Span{span}}},
		}
		for at := 0; at < len(body); at += max(1, step) {
			marks.Sentences = append(marks.Sentences, news.Span{Begin: at, End: min(len(body), at+max(1, step))})
		}
		marks.Sentences = append(marks.Sentences, span)
		story := Writer{}.read([]news.Account{{Article: news.Article{ID: "a", Body: body, Language: language}, Marks: marks}}, news.Lineage{})
		for i := range story.sentences {
			if pieces, ok := story.trim(i); ok {
				story.namePeople(i, pieces)
			}
		}
	})
}
