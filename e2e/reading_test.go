package e2e

import (
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestNewcomer opens a desk that has read nothing: it says so, and what to do.
func TestNewcomer(t *testing.T) {
	b := openTab(t, run.desks.empty)
	b.open("/")
	page := b.text("main")
	for _, want := range []string{"This desk has read nothing yet", "headwater demo", "headwater ingest", "headwater follow"} {
		if !strings.Contains(page, want) {
			t.Errorf("the empty desk does not say %q:\n%s", want, page)
		}
	}
}

// TestReading goes from the front page to a story and on to an outlet, with
// scripts and without.
func TestReading(t *testing.T) {
	for _, c := range []struct {
		name          string
		withoutScript bool
	}{{"with scripts", false}, {"without scripts", true}} {
		t.Run(c.name, func(t *testing.T) {
			b := openTab(t, run.desks.small)
			if c.withoutScript {
				b.withoutScript()
			}
			b.open("/")
			if got := ask[int](b, `document.querySelectorAll("main article").length`); got != 2 {
				t.Fatalf("the front page has %d stories, want 2:\n%s", got, b.text("main"))
			}
			b.follow(".lead .headline a")
			// Two people who are not named say so: the headline of the brief says whose report it is.
			if got := b.text("h1"); !strings.HasSuffix(got, ": Dockers and port authority agree to end the strike at Port Alder") {
				t.Fatalf("the lead leads to %q", got)
			}
			if got := b.text(".standfirst"); !strings.Contains(got, "2 articles in 2 outlets; 1 copy folded") {
				t.Errorf("the story says %q", got)
			}

			visible := `document.querySelector(".copies li").checkVisibility({contentVisibilityAuto: true}) && document.querySelector(".copies li").getBoundingClientRect().height > 0`
			if ask[bool](b, visible) {
				t.Error("the copy is unfolded before anyone asked")
			}
			b.do(chromedp.Click(chromedp.CSS(".copies summary")))
			if !ask[bool](b, visible) {
				t.Error("the copy does not unfold")
			}
			if got := b.text(".copies"); !strings.Contains(got, "radiolumen.example") {
				t.Errorf("under the fold: %q", got)
			}

			b.follow(".report h3 a")
			if got := b.text("h1"); got != "At the outlet" {
				t.Errorf("the headline leads to %q", got)
			}
		})
	}
	outlets := run.outlets()
	outlets.mu.Lock()
	defer outlets.mu.Unlock()
	if !slices.Contains(outlets.visited, "/courier/settlement") {
		t.Errorf("the outlet was asked for %q", outlets.visited)
	}
	if len(outlets.referers) > 0 {
		t.Errorf("the outlet was told where the reader came from: %q", outlets.referers)
	}
}

// TestSearching types into the search box and reads what was found.
func TestSearching(t *testing.T) {
	b := openTab(t, run.desks.small)
	b.open("/")
	if _, err := chromedp.RunResponse(b.ctx, chromedp.SendKeys(chromedp.CSS("#q"), "bearings"+kb.Enter)); err != nil {
		t.Fatal(err)
	}
	if got := strings.ToLower(b.text("mark")); got != "bearings" {
		t.Errorf("%q is marked, want the word that was looked for", got)
	}
	if got := ask[string](b, `document.querySelector("#q").value`); got != "bearings" {
		t.Errorf("the box holds %q after the search", got)
	}
	b.follow(".found > .headline a")
	if got := b.text("h1"); !strings.HasPrefix(got, "Tarn bridge closed") {
		t.Errorf("the find leads to %q", got)
	}
}

// TestKeyboard moves by Tab: the first stop skips the masthead, and every stop
// can be seen.
func TestKeyboard(t *testing.T) {
	b := openTab(t, run.desks.small)
	b.open("/")
	stops := ask[int](b, `document.querySelectorAll("a, input, button, summary").length`)
	for stop := range stops {
		b.do(chromedp.KeyEvent(kb.Tab))
		focus := ask[struct {
			Text    string
			Outline string
			Seen    bool
		}](b, `(() => {
			const e = document.activeElement, r = e.getBoundingClientRect(), s = getComputedStyle(e);
			return {Text: e.innerText || e.id, Outline: s.outlineStyle, Seen: r.right > 0 && r.width > 0 && r.height > 0};
		})()`)
		if stop == 0 && focus.Text != "Skip to the text" {
			t.Errorf("the first stop is %q", focus.Text)
		}
		if focus.Outline == "none" || !focus.Seen {
			t.Errorf("stop %d, %q, cannot be seen: outline %s, on the page %v", stop+1, focus.Text, focus.Outline, focus.Seen)
		}
	}
	b.open("/")
	b.do(chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.Enter))
	if got := ask[string](b, `document.activeElement.id`); got != "text" {
		t.Errorf("skipping leads to %q, want the text", got)
	}
}
