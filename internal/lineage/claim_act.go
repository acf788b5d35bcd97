package lineage

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/wording"
)

//go:embed claim_acts.txt
var actLines string

// actTable is claim_acts.txt, read: by the keys of words (two joined by a space)
// the act they tell, and the acts and words that exclude each other.
type actTable struct {
	begins     map[string]bool              // keys that two-word phrases begin with
	acts       map[string]map[string]string // by language
	contraries [][2]string                  // as keys of terms
}

// of is the act that a key tells in a language; "" for none. English keys tell it
// everywhere: Spanish words that are glossed have them.
func (t actTable) of(key, language string) string {
	if act := t.acts[language][key]; act != "" {
		return act
	}
	return t.acts["en"][key]
}

var acts = sync.OnceValue(func() actTable {
	table := actTable{acts: map[string]map[string]string{"en": {}, "es": {}, "de": {}}, begins: map[string]bool{}}
	reader := wording.NewReader()
	var excluding [][]string
	names := map[string]bool{}
	for line := range strings.Lines(actLines) {
		fields := strings.Fields(line)
		switch {
		case len(fields) == 0 || strings.HasPrefix(line, "#"):
		case len(fields) == 3 && fields[1] == "<>":
			excluding = append(excluding, fields)
		default:
			names[fields[0]] = true
			language := "en"
			for _, f := range fields[1:] {
				if l, ok := strings.CutSuffix(f, ":"); ok {
					language = l
					continue
				}
				if key := phraseKey(reader, f, language); table.acts[language][key] == "" {
					if first, _, two := strings.Cut(key, " "); two {
						table.begins[first] = true
					}
					table.acts[language][key] = fields[0] // where words share a key the first line has it
				}
			}
		}
	}
	key := func(word string) string {
		if names[word] {
			return "=" + word
		}
		return phraseKey(reader, word, "en")
	}
	for _, fields := range excluding {
		table.contraries = append(table.contraries, [2]string{key(fields[0]), key(fields[2])})
	}
	return table
})

func phraseKey(reader *wording.Reader, phrase, language string) string {
	phrase = strings.ReplaceAll(phrase, "_", " ")
	var keys []string
	for _, w := range reader.Words(phrase, news.Span{End: len(phrase)}, language) {
		keys = append(keys, w.Key)
	}
	return strings.Join(keys, " ")
}
