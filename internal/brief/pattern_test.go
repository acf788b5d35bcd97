package brief

import (
	"testing"

	"pgregory.net/rapid"
)

// What an expression matches passes its screen, and plain prose does not.
func TestScreen(t *testing.T) {
	const prose = "Ferries left the harbour at noon with forty people on board."
	tried := map[string]func() *screened{
		"dependentEnglish": dependentEnglish, "dependentSpanish": dependentSpanish, "counted": counted, "unsaid": unsaid, "dummy": dummy,
		"attributes": attributes, "nobodySays": nobodySays, "leading": leading, "prefix": prefix, "headlineSays": headlineSays,
	}
	for name, form := range tried {
		t.Run(name, func(t *testing.T) {
			f := form()
			if f.MatchString(prose) || f.screen.passes(prose) {
				t.Errorf("%q passes", prose)
			}
			rapid.Check(t, func(t *rapid.T) {
				text := rapid.StringMatching(f.String()).Draw(t, "text") + rapid.SampledFrom([]string{"", " and", "."}).Draw(t, "behind")
				if f.Regexp.MatchString(text) && !f.screen.passes(text) {
					t.Errorf("%q does not pass", text)
				}
			})
		})
	}
}

// What the strings of a screen have to do with the case and the places of letters.
func TestScreenReads(t *testing.T) {
	for _, test := range []struct {
		expression, text string
		passes           bool
	}{
		{`(?i)\b(?:said|says?)\b`, "He SAID so", true},
		{`(?i)\b(?:said|says?)\b`, "an essay", false},
		{`(?i)según`, "SEGÚN el acta", true},
		{`(?i)said`, "ſaid", true}, // a long s is an s
		{`^(?:That|Such)`, "Such a day", true},
		{`^(?:That|Such)`, "A day such as that", false},
		{`^(?:That|(?:\w+ )?hours? later)`, "Two hours later", true},
		{`^(?:That|(?:\w+ )?hours? later)`, "It was later that day", false},
		{`\p{Lu}\.$`, "anything", true},
		{`a|the`, "one letter tells nothing", true},
		{`to (?:go|be)`, "", false},
	} {
		if got := screenOf(test.expression).passes(test.text); got != test.passes {
			t.Errorf("%s on %q: passes %v", test.expression, test.text, got)
		}
	}
}
