package news

import (
	"encoding/json"
	"testing"
)

func TestSpan(t *testing.T) {
	body := "Señora Ruiz said no."
	s := Span{0, len("Señora")}
	if got := s.Of(body); got != "Señora" {
		t.Errorf("Of = %q: spans count bytes", got)
	}
	data, err := json.Marshal(s)
	if err != nil || string(data) != "[0,7]" {
		t.Errorf("JSON = %s, %v; want [0,7]", data, err)
	}
	for _, bad := range []string{`[1]`, `[5,2]`, `[-1,2]`, `{}`, `"x"`} {
		if err := json.Unmarshal([]byte(bad), &s); err == nil {
			t.Errorf("%s was read as the span %v", bad, s)
		}
	}
	if (Span{3, len(body) + 1}).Within(body) || !(Span{3, 3}).Within(body) {
		t.Error("Within: a span ends inside the text, and may be empty")
	}
	if (Span{0, 3}).Overlaps(Span{3, 5}) || !(Span{0, 4}).Overlaps(Span{3, 5}) {
		t.Error("Overlaps: half-open spans that touch share nothing")
	}
}
