package brief

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

//go:embed weigh_page.txt
var pageLines string

// pagePhrase is words that a page says of itself.
type pagePhrase struct {
	words   []string
	opening bool // only at the start of a sentence
}

// pagePhrases are the phrases of weigh_page.txt by their first word.
var pagePhrases = sync.OnceValue(func() map[string][]pagePhrase {
	reader := wording.NewReader()
	phrases := map[string][]pagePhrase{}
	for line := range strings.Lines(pageLines) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		p := pagePhrase{opening: strings.HasPrefix(line, "^")}
		for _, w := range reader.Words(line, news.Span{End: len(line)}, "en") {
			p.words = append(p.words, w.Text)
		}
		if len(p.words) > 0 {
			phrases[p.words[0]] = append(phrases[p.words[0]], p)
		}
	}
	return phrases
})

// The fewest and the most words of a sentence that news is told in.
const (
	fewestOfNews = 5
	mostOfNews   = 90
)

// ofPage reports whether a sentence is none that news is told in: a heading, a
// caption, a list, a link, or what a page says of itself. It looks at every
// sentence of a story; trim looks closer at those in the running.
func (w *weighing) ofPage(i int) bool {
	text, words := strings.TrimSpace(w.text(i)), w.sentences[i].words
	return len(words) < fewestOfNews || len(words) > mostOfNews ||
		!endsAsSentence(text) || holds(text, menuMarks) || holds(text, creditMarks) ||
		belowPicture(words) || saysOfPage(words)
}

// endsAsSentence reports whether a text begins and ends as sentences do.
func endsAsSentence(text string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "\"“«„‘'¿¡("))
	end := strings.TrimRight(text, "\"”»“’')]")
	last, _ := utf8.DecodeLastRuneInString(end)
	return !unicode.IsLower(first) && strings.ContainsRune(".!?。！？।", last) && !strings.HasSuffix(end, "...")
}

// menuMarks stand in addresses, handles, menus and embedded posts.
var menuMarks = []string{"@", "://", "www.", ".com/", "pic.twitter", " | ", ">>", "»»", "•", "__", "===", "###", "{", "}"}

// creditMarks stand in captions: whose picture it is, or who is to be seen where in it.
var creditMarks = []string{"(Photo", "(Image", "(Picture", "(Credit", "(Courtesy", "(Foto", "(Imagen", "(Bild", "(Getty", "(AP Photo", "(AFP/", "(REUTERS/", "/Getty", "/REUTERS", "/AFP)", "/AP)",
	"Photo:", "Image:", "Foto:", "(L)", "(R)", "(C)", "(left)", "(right)", "(center)", "(centre)", ", left,", ", right,", ", center,", ", centre,", " from left,", " from right,", "(izquierda", "(derecha"}

func holds(text string, marks []string) bool {
	for _, mark := range marks {
		if strings.Contains(text, mark) {
			return true
		}
	}
	return false
}

// pictures are words for what a caption stands below.
var pictures = map[string]bool{"photo": true, "photograph": true, "image": true, "picture": true, "frame": true, "foto": true, "fotografía": true, "imagen": true}

// belowPicture reports whether words begin as captions do: "In this July 1 photo
// provided by the police, ...".
func belowPicture(words []wording.Word) bool {
	const reach = 12
	switch words[0].Text + " " + words[1].Text {
	case "in this", "in an", "in a", "en esta", "en una":
	default:
		return false
	}
	for _, w := range words[2:min(reach, len(words))] {
		if pictures[w.Text] {
			return true
		}
	}
	return false
}

// saysOfPage reports whether one of the phrases stands among words.
func saysOfPage(words []wording.Word) bool {
	phrases := pagePhrases()
	for i := range words {
		for _, p := range phrases[words[i].Text] {
			if (i == 0 || !p.opening) && p.begins(words[i:]) {
				return true
			}
		}
	}
	return false
}

// begins reports whether words begin with the phrase.
func (p *pagePhrase) begins(words []wording.Word) bool {
	if len(words) < len(p.words) {
		return false
	}
	for i, word := range p.words {
		if words[i].Text != word {
			return false
		}
	}
	return true
}
