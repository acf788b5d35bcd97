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

// acts are the words of claim_acts.txt, by the keys of the words (two joined by
// a space), with the name of their act.
var acts = sync.OnceValue(func() map[string]string {
	known := map[string]string{}
	reader := wording.NewReader()
	for line := range strings.Lines(actLines) {
		fields := strings.Fields(line)
		if len(fields) == 0 || strings.HasPrefix(line, "#") {
			continue
		}
		language := "en"
		for _, f := range fields[1:] {
			if l, ok := strings.CutSuffix(f, ":"); ok {
				language = l
				continue
			}
			known[phraseKey(reader, f, language)] = fields[0]
		}
	}
	return known
})

func phraseKey(reader *wording.Reader, phrase, language string) string {
	phrase = strings.ReplaceAll(phrase, "_", " ")
	var keys []string
	for _, w := range reader.Words(phrase, news.Span{End: len(phrase)}, language) {
		keys = append(keys, w.Key)
	}
	return strings.Join(keys, " ")
}

// actOf tells the act that words begin with, and how many of them tell it.
func actOf(words []wording.Word) (act string, n int) {
	known := acts()
	if len(words) > 1 {
		if act, ok := known[words[0].Key+" "+words[1].Key]; ok {
			return act, 2
		}
	}
	if act, ok := known[words[0].Key]; ok {
		return act, 1
	}
	return "", 0
}
