package e2e

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"testing"
)

// kinds names one address of each kind of page on a desk, found by its links.
func kinds(b *tab) map[string]string {
	b.Helper()
	path := func(from, selector string) string {
		b.open(from)
		address := ask[string](b, fmt.Sprintf(`document.querySelector(%q)?.getAttribute("href") ?? ""`, selector))
		if address == "" {
			b.Fatalf("%s has no %s", from, selector)
		}
		return address
	}
	story := path("/", ".lead .headline a")
	return map[string]string{
		"front":   "/",
		"story":   story,
		"thread":  path("/", ".threads a"),
		"article": path(story, `.report a[href^="/article/"]`),
		"speaker": path(story, `a[href^="/speaker/"]`),
		"search":  "/search?q=harbour",
		"nothing": "/search?q=zeppelinwerft",
		"desk":    "/desk",
		"missing": "/story/nowhere",
	}
}

// TestLooks reads the demo's pages as on the narrowest screen that has to be
// served (320 px, WCAG 1.4.10), a phone, a tablet and a desk: nothing
// is wider than the screen, nothing moves while the page loads, and the reader's
// choice of light or dark is followed.
func TestLooks(t *testing.T) {
	b := openTab(t, run.desks.demo)
	folder := os.Getenv("HEADWATER_SCREENSHOTS")
	paper := map[string]string{}
	pages := kinds(b)
	for _, name := range slices.Sorted(maps.Keys(pages)) {
		for _, width := range []int64{320, 360, 768, 1280} {
			for _, scheme := range []string{"light", "dark"} {
				if width == 320 && scheme == "dark" || width > 360 && scheme == "dark" && folder == "" {
					continue
				}
				b.size(width)
				b.light(scheme)
				b.open(pages[name])
				if wide := ask[int64](b, `document.documentElement.scrollWidth`); wide > width {
					t.Errorf("%s is %d px wide on a screen of %d", name, wide, width)
				}
				if moved := ask[float64](b, layoutShift); moved > 0 {
					t.Errorf("%s moves while it loads on a screen of %d: layout shift %v", name, width, moved)
				}
				paper[scheme] = ask[string](b, `getComputedStyle(document.documentElement).backgroundColor`)
				if folder != "" && width != 320 {
					b.picture(folder, fmt.Sprintf("%s-%d-%s", name, width, scheme))
				}
			}
		}
	}
	if paper["light"] == paper["dark"] {
		t.Errorf("light and dark pages are both %s", paper["light"])
	}
}

// layoutShift adds up what the browser saw move on the page.
const layoutShift = `new Promise(done => {
	let sum = 0;
	new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; }).observe({type: "layout-shift", buffered: true});
	requestAnimationFrame(() => setTimeout(() => done(sum), 20));
})`

// TestEmptyDeskLooks is the same for the page that a newcomer sees first.
func TestEmptyDeskLooks(t *testing.T) {
	b := openTab(t, run.desks.empty)
	for _, width := range []int64{360, 1280} {
		b.size(width)
		b.open("/")
		if wide := ask[int64](b, `document.documentElement.scrollWidth`); wide > width {
			t.Errorf("the empty desk is %d px wide on a screen of %d", wide, width)
		}
		if folder := os.Getenv("HEADWATER_SCREENSHOTS"); folder != "" {
			b.picture(folder, fmt.Sprintf("empty-%d-light", width))
		}
	}
}
