package news

import "testing"

// The same bytes at the same place are the same capture; anything said of them
// or any other place makes another.
func TestIdentifyCapture(t *testing.T) {
	base := IdentifyCapture("/saved/a.html", Hints{}, []byte("<p>It ran aground."))
	if len(base) != 20 {
		t.Errorf("id %q has %d digits, want 20", base, len(base))
	}
	if again := IdentifyCapture("/saved/a.html", Hints{}, []byte("<p>It ran aground.")); again != base {
		t.Errorf("the same capture has the ids %s and %s", base, again)
	}
	for name, other := range map[string]CaptureID{
		"bytes":  IdentifyCapture("/saved/a.html", Hints{}, []byte("<p>It ran aground!")),
		"place":  IdentifyCapture("/saved/b.html", Hints{}, []byte("<p>It ran aground.")),
		"hints":  IdentifyCapture("/saved/a.html", Hints{Outlet: "harbour-courier.example"}, []byte("<p>It ran aground.")),
		"border": IdentifyCapture("/saved/a.htm", Hints{Outlet: "l"}, []byte("<p>It ran aground.")),
	} {
		if other == base {
			t.Errorf("other %s, same id", name)
		}
	}
}
