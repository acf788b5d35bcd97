package brief

import "testing"

// Whom words may be told to rest on.
func TestCanSpeak(t *testing.T) {
	for _, test := range []struct {
		name string
		want bool
	}{
		{"Ana Ruiz", true},
		{"UNHCR", true},
		{"an unnamed official", true},
		{"the coroner’s report", true},
		{"J. R. Okafor", true},
		{"EASTMERE TODAY", false},
		{"MARKET STOCKS CRUSHED", false},
		{"B", false},
		{"Eastmere K-cups", false},
		{"the statement", false},
		{"La carta", false},
	} {
		if got := (voice{name: test.name}).canSpeak(); got != test.want {
			t.Errorf("%s: got %v", test.name, got)
		}
	}
}

// What is a label and its text is no sentence.
func TestCaptioned(t *testing.T) {
	for text, want := range map[string]bool{
		"B: The union said no.":                           true,
		"Hide Caption 3 of 9 Photos: The market burns.":   true,
		"Media caption Ana Ruiz was there.":               true,
		"Ana Ruiz: “It is over.”":                         false,
		"A fire burned the market, and 3 of 9 halls fell": false,
	} {
		if got := captioned().MatchString(text); got != want {
			t.Errorf("%s: got %v", text, got)
		}
	}
}
