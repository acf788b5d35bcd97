package eval

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"

	"github.com/headwater-news/headwater/internal/news"
)

// QuotedText is an article with the quotations it truly has (Gold) and those
// found in it. Spans are byte offsets into its body.
type QuotedText struct {
	news.Article
	Gold, Found []news.Quotation
}

// ReadPolNeAR reads NDJSON articles in the form of the PolNeAR corpus: "text" and
// "attributions", each with "source", "cue" and "content" as lists of [begin,end)
// in Unicode code points. A source in two parts (one in two thousand) is taken
// with what stands between. The corpus tells no kinds: they are taken from the
// quotation marks. Found is left empty; the error wraps [ErrNoGold]
// where there is nothing to read.
func ReadPolNeAR(path string) ([]QuotedText, error) {
	var texts []QuotedText
	err := eachLine(path, func(line []byte) error {
		var q QuotedText
		if err := json.Unmarshal(line, &q.Article); err != nil {
			return err
		}
		if err := q.Check(); err != nil {
			return err
		}
		if q.Language == "" {
			q.Language = "en"
		}
		var gold struct {
			Attributions []struct{ Source, Cue, Content [][2]int }
		}
		if err := json.Unmarshal(line, &gold); err != nil {
			return err
		}
		at, quoted := runeOffsets(q.Body), quotedBytes(q.Body, allMarks)
		for i, a := range gold.Attributions {
			source, sourceErr := byteSpans(a.Source, at)
			cue, cueErr := byteSpans(a.Cue, at)
			content, contentErr := byteSpans(a.Content, at)
			if err := errors.Join(sourceErr, cueErr, contentErr); err != nil {
				return fmt.Errorf("attribution %d: %w", i, err)
			}
			g := news.Quotation{Kind: kindByMarks(q.Body, content, quoted), Cue: cue, Content: content}
			if len(source) > 0 {
				g.Speaker.Span = &news.Span{Begin: source[0].Begin, End: source[len(source)-1].End}
			}
			q.Gold = append(q.Gold, g)
		}
		texts = append(texts, q)
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(texts) == 0 {
		return nil, fmt.Errorf("%s: %w", path, ErrNoGold)
	}
	return texts, err
}

// runeOffsets gives for each code point of text where it begins, and last where
// the text ends.
func runeOffsets(text string) []int {
	at := make([]int, 0, len(text)+1)
	for i := range text {
		at = append(at, i)
	}
	return append(at, len(text))
}

// byteSpans turns [begin,end) pairs of code points into byte spans in order,
// joined where they touch.
func byteSpans(pairs [][2]int, at []int) ([]news.Span, error) {
	var spans []news.Span
	for _, p := range pairs {
		if p[0] < 0 || p[1] < p[0] || p[1] >= len(at) {
			return nil, fmt.Errorf("span %v lies outside the text of %d code points", p, len(at)-1)
		}
		spans = append(spans, news.Span{Begin: at[p[0]], End: at[p[1]]})
	}
	return joinSpans(spans), nil
}
