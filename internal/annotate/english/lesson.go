package english

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"

	"github.com/headwater-news/headwater/internal/annotate/attribution"
	"github.com/headwater-news/headwater/internal/annotate/text"
)

// Lesson is an article with its attributions as people marked them.
type Lesson struct {
	Text         *text.Text
	Attributions []attribution.Attribution // Kind and Confidence are not set
}

// ReadLessons reads a file of PolNeAR (Newell, Margolin and Ruths, 2018): one
// article a line with "text" and "attributions", whose spans count Unicode code
// points. An attribution without content or cue is passed over.
func ReadLessons(path string) ([]Lesson, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var lessons []Lesson
	for line := range bytes.Lines(data) {
		var in struct {
			Text         string `json:"text"`
			Attributions []struct {
				Source  [][2]int `json:"source"`
				Cue     [][2]int `json:"cue"`
				Content [][2]int `json:"content"`
			} `json:"attributions"`
		}
		if err := json.Unmarshal(line, &in); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		l := Lesson{Text: text.New(in.Text, "en")}
		at := offsets(in.Text)
		for _, a := range in.Attributions {
			one := attribution.Attribution{Source: l.hull(at, a.Source), Cue: l.hull(at, a.Cue)}
			for _, span := range a.Content {
				if r := l.hull(at, [][2]int{span}); !r.Empty() {
					one.Content = append(one.Content, r)
				}
			}
			if len(one.Content) > 0 && !one.Cue.Empty() {
				l.Attributions = append(l.Attributions, one)
			}
		}
		lessons = append(lessons, l)
	}
	return lessons, nil
}

// offsets are the byte offset of each code point, and of the end.
func offsets(s string) []int {
	at := make([]int, 0, len(s)+1)
	for i := range s {
		at = append(at, i)
	}
	return append(at, len(s))
}

// hull is the tokens from the first span to the last; a token belongs to it when
// more than half of it does.
func (l *Lesson) hull(at []int, spans [][2]int) text.Range {
	if len(spans) == 0 {
		return text.Range{}
	}
	begin, end := int32(at[spans[0][0]]), int32(at[spans[len(spans)-1][1]])
	var r text.Range
	for i, tok := range l.Text.Tokens {
		if tok.End <= begin || tok.Begin >= end {
			continue
		}
		if inside := min(tok.End, end) - max(tok.Begin, begin); 2*inside > tok.End-tok.Begin {
			if r.Empty() {
				r.Begin = int32(i)
			}
			r.End = int32(i) + 1
		}
	}
	return r
}
