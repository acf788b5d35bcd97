package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestReadTheBrief goes from a sentence of the account to the words it rests on,
// and from a key point to its article, without scripts.
func TestReadTheBrief(t *testing.T) {
	b := openTab(t, run.desks.demo)
	b.storyWith(".brief .points summary")
	b.withoutScript()
	note := ask[string](b, `document.querySelector(".account .note").getAttribute("href")`)
	words := fmt.Sprintf(`document.querySelector("%s blockquote").checkVisibility({contentVisibilityAuto: true})`, note)
	if ask[bool](b, words) {
		t.Error("what the account rests on is open before anyone asked")
	}
	b.do(chromedp.Click(chromedp.CSS(".account .note")))
	if !ask[bool](b, words) {
		t.Error("the number of a sentence does not open the words it rests on")
	}
	if unnumbered := ask[string](b, `[...document.querySelectorAll(".account .told")].filter(e => !e.querySelector(".note")).map(e => e.innerText).join("|")`); unnumbered != "" {
		t.Errorf("sentences without what they rest on: %s", unnumbered)
	}
	if long := ask[string](b, `[...document.querySelectorAll(".point-label")].map(e => e.innerText).filter(t => t.split(" ").length > 6).join("|")`); long != "" {
		t.Errorf("labels that are no labels: %s", long)
	}
	b.do(chromedp.Click(chromedp.CSS(".points summary")))
	quote := b.text(".points details[open] blockquote")
	b.follow(".points details[open] .meta a")
	if at := b.text("#at"); at == "" || !strings.Contains(quote, at) && !strings.Contains(at, quote) {
		t.Errorf("the point rests on %q; in its article %q is marked", quote, at)
	}
}
