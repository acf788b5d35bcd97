package extract

import "github.com/headwater-news/headwater/internal/news"

// Lines gives the keys of a capture's lines, for counting how often each recurs
// within an outlet. Only plain text has lines worth counting; a capture of
// another kind, or one that is not text at all, has none.
func Lines(c news.Capture) []uint64 {
	if c.MediaType != news.MediaText {
		return nil
	}
	text, err := decode(c.Payload, c.Charset)
	if err != nil {
		return nil
	}
	return LineKeys(text)
}
