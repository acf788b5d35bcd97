package news

import (
	"encoding/json"
	"fmt"
)

// Span is a half-open range [Begin, End) of UTF-8 byte offsets into the Body of
// one article. Its JSON form is the pair [begin,end].
type Span struct {
	Begin, End int
}

// Len is the number of bytes covered.
func (s Span) Len() int { return s.End - s.Begin }

// Of returns the words the span covers. It panics, as slicing does, when the
// span does not lie within body; use [Span.Within] on spans from outside.
func (s Span) Of(body string) string { return body[s.Begin:s.End] }

// Within reports whether the span lies inside body and is not reversed.
func (s Span) Within(body string) bool {
	return 0 <= s.Begin && s.Begin <= s.End && s.End <= len(body)
}

// Overlaps reports whether the two spans share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Begin < t.End && t.Begin < s.End }

// MarshalJSON writes [begin,end].
func (s Span) MarshalJSON() ([]byte, error) {
	return fmt.Appendf(nil, "[%d,%d]", s.Begin, s.End), nil
}

// UnmarshalJSON reads [begin,end].
func (s *Span) UnmarshalJSON(data []byte) error {
	if begin, rest, ok := offset(data, '['); ok { // as MarshalJSON writes it: marks are mostly spans
		if end, rest, ok := offset(rest, ','); ok && string(rest) == "]" && begin <= end {
			s.Begin, s.End = begin, end
			return nil
		}
	}
	var pair []int
	if err := json.Unmarshal(data, &pair); err != nil {
		return fmt.Errorf("span: %w", err)
	}
	if len(pair) != 2 || pair[0] < 0 || pair[1] < pair[0] {
		return fmt.Errorf("span: want [begin,end] with 0 ≤ begin ≤ end, got %s", data)
	}
	s.Begin, s.End = pair[0], pair[1]
	return nil
}

// offset reads a number of few digits behind the byte given.
func offset(data []byte, before byte) (n int, rest []byte, ok bool) {
	if len(data) == 0 || data[0] != before {
		return 0, nil, false
	}
	at := 1
	for at < len(data) && '0' <= data[at] && data[at] <= '9' {
		n = n*10 + int(data[at]-'0')
		at++
	}
	padded := at > 2 && data[1] == '0' // which JSON does not allow
	return n, data[at:], 1 < at && at < 12 && !padded
}
