package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestWhoSaysWhat goes from what someone says in a story to the words in their
// article, without scripts as with them: the quotation is found and set apart.
func TestWhoSaysWhat(t *testing.T) {
	b := openTab(t, run.desks.small)
	b.withoutScript()
	b.open("/")
	b.follow(".lead .headline a")
	said := b.text(".voices")
	if !strings.Contains(said, "Pia Haugen") || !strings.Contains(said, "“We have what we came for,”") {
		t.Fatalf("the story does not tell what Pia Haugen says:\n%s", said)
	}
	if n := strings.Count(said, "“We have what we came for,”"); n != 1 {
		t.Errorf("the words stand %d times, want once: the copy does not say them again", n)
	}
	b.do(chromedp.Click(chromedp.CSS(".saying-line summary")))
	if marked := b.text(".saying-line[open] mark, .saying-line details[open] mark"); marked == "" {
		t.Error("the sentence does not open with the words marked")
	}
	b.follow(".saying-line .meta a")
	target := ask[struct{ Hash, Words, Paper, Other string }](b, `(() => {
		const at = document.querySelector(location.hash), style = e => getComputedStyle(e).backgroundColor;
		return {Hash: location.hash, Words: at.innerText, Paper: style(at), Other: style(document.querySelector(".reading p"))};
	})()`)
	if !strings.HasPrefix(target.Hash, "#q-") || target.Words == "" || target.Paper == target.Other {
		t.Errorf("the link leads to %+v, want a quotation that stands out", target)
	}
}

// TestMarksAreTakenOff unticks the boxes of the legend, without scripts: each
// takes the marks of its kind off the text, and no word moves.
func TestMarksAreTakenOff(t *testing.T) {
	b := openTab(t, run.desks.small)
	b.withoutScript()
	b.open("/article/courier-1")
	words := b.text(".reading")
	plain := func(selector string) bool {
		return ask[bool](b, fmt.Sprintf(`[...document.querySelectorAll(%q)].every(e => {
			const s = getComputedStyle(e), p = getComputedStyle(e.closest("p"));
			return s.backgroundColor === "rgba(0, 0, 0, 0)" && s.textDecorationLine === "none" && s.fontWeight === p.fontWeight && s.fontStyle === p.fontStyle && s.color === p.color;
		})`, selector))
	}
	for kind, marks := range map[string]string{
		"quotations": ".reading :is(.said, .cue, .speaker)", "names": ".reading .named",
		"origins": ".reading .origin", "figures": ".reading :is(.figure, .dated)",
	} {
		if ask[int](b, fmt.Sprintf(`document.querySelectorAll(%q).length`, marks)) == 0 {
			t.Errorf("the article has no %s", kind)
			continue
		}
		if kind != "names" && plain(marks) {
			t.Errorf("%s do not stand out before anyone asked", kind)
		}
		b.do(chromedp.Click(chromedp.CSS("#show-" + kind)))
	}
	if !plain(".reading :is(.said, .cue, .speaker, .named, .origin, .figure, .dated)") {
		t.Errorf("marks stand out though their boxes are not ticked")
	}
	if got := b.text(".reading"); got != words {
		t.Errorf("the text reads %q without marks, want %q", got, words)
	}
	b.do(chromedp.Click(chromedp.CSS("#show-quotations")))
	if plain(".reading .said") {
		t.Error("quotations do not come back")
	}
}
