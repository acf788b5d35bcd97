package dedupe

import (
	"strings"
	"testing"
)

func TestCanonicalKey(t *testing.T) {
	for _, group := range []struct {
		name      string
		want      string
		addresses []string
	}{
		{"one story", "harbourcourier.example/2026/03/pilots-vote", []string{
			"https://harbourcourier.example/2026/03/pilots-vote",
			"http://www.harbourcourier.example:80/2026/03/pilots-vote/",
			"https://WWW.HarbourCourier.example:443/2026/03/pilots-vote?",
			"https://m.harbourcourier.example/2026/03/pilots-vote#comments",
			"https://mobile.harbourcourier.example/2026/03//pilots-vote",
			"https://amp.harbourcourier.example/2026/03/pilots-vote",
			"https://www.amp.harbourcourier.example/2026/03/pilots-vote",
			"https://harbourcourier.example/amp/2026/03/pilots-vote",
			"https://harbourcourier.example/2026/03/pilots-vote/amp/",
			"https://harbourcourier.example/2026/03/pilots-vote.amp",
			"https://harbourcourier.example/2026/03/pilots-vote?amp=1",
			"https://harbourcourier.example/2026/03/pilots-vote?outputType=amp",
			"https://harbourcourier.example/2026/03/pilots-vote/index.html",
			"https://harbourcourier.example/2026/03/pilots-vote;jsessionid=1A2B",
			"https://harbourcourier.example/2026/03/pilots-vote?utm_source=mail&utm_campaign=x",
			"https://harbourcourier.example/2026/03/pilots-vote?fbclid=abc&gclid=def&ref=home",
			"https://harbourcourier.example/2026/03/pilots-vote&cmpid=mail",
			"https://harbourcourier-example.cdn.ampproject.org/c/s/harbourcourier.example/amp/2026/03/pilots-vote",
			"https://www.google.com/amp/s/www.harbourcourier.example/2026/03/pilots-vote",
			"https://web.archive.org/web/20260304101500/https://harbourcourier.example/2026/03/pilots-vote",
			"https://web.archive.org/web/20260304101500id_/http://www.harbourcourier.example:80/2026/03/pilots-vote?utm_source=x",
			"  https://harbourcourier.example/2026/03/pilots-vote\n",
		}},
		{"the number in the query", "vellmartimes.example/story.php?id=4711", []string{
			"http://www.vellmartimes.example/story.php?id=4711",
			"http://vellmartimes.example/story.php?utm_medium=x&id=4711",
		}},
		{"another number", "vellmartimes.example/story.php?id=4712", []string{"http://www.vellmartimes.example/story.php?id=4712"}},
		{"parameters in any order", "vellmartimes.example?nid=148&sid=3661", []string{
			"http://www.vellmartimes.example/?sid=3661&nid=148",
			"http://www.vellmartimes.example/index.php?nid=148&sid=3661&s_cid=rss",
		}},
		{"letters keep their case in paths", "vellmartimes.example/Story", []string{"http://vellmartimes.example/Story"}},
		{"a port of its own", "localhost:8080/a", []string{"http://localhost:8080/a"}},
		{"signs written two ways", "café.example/r%C3%A9sum%C3%A9", []string{"https://café.example/résumé", "https://caf%c3%a9.example/r%C3%A9sum%c3%a9"}},
		{"a hashbang page", "vellmartimes.example#!/story/12", []string{"https://vellmartimes.example/#!/story/12"}},
		{"a short name is no prefix", "m.example/a", []string{"https://m.example/a", "https://www.m.example/a"}},
		{"no article's address", "", []string{"", "not a url", "/relative/path", "https://harbourcourier.example", "https://harbourcourier.example/", "https://harbourcourier.example/?utm_source=x", "https://harbourcourier.example/index.html", "http://[::1"}},
	} {
		t.Run(group.name, func(t *testing.T) {
			for _, address := range group.addresses {
				if got := CanonicalKey(address); got != group.want {
					t.Errorf("CanonicalKey(%q) = %q, want %q", address, got, group.want)
				}
			}
		})
	}
}

func FuzzCanonicalKey(f *testing.F) {
	for _, seed := range []string{"https://m.a.example/x/amp?id=1&utm_a=b#c", "https://x.cdn.ampproject.org/c/s/", "http://web.archive.org/web/1/http://", "https://google.com/amp/s/", "//./0"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, address string) {
		key := CanonicalKey(address)
		if strings.HasPrefix(key, "/") || strings.HasPrefix(key, "?") {
			t.Errorf("CanonicalKey(%q) = %q, without a host", address, key)
		}
		if rest, ok := strings.CutPrefix(strings.TrimSpace(address), "https://"); ok && !strings.Contains(rest, "#") {
			if other := CanonicalKey("http://" + rest + "#part"); key != "" && other != key {
				t.Errorf("CanonicalKey(%q) = %q, by http and with a fragment %q", address, key, other)
			}
		}
	})
}
