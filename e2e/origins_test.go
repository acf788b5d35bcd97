package e2e

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// storyWith finds a story of the desk by words of its page.
func (b *tab) storyWith(selector string) string {
	b.Helper()
	b.open("/")
	for _, address := range ask[[]string](b, `[...new Set([...document.querySelectorAll('main a[href^="/story/"]')].map(a => a.getAttribute("href").split("#")[0]))]`) {
		b.open(address)
		if ask[bool](b, fmt.Sprintf(`document.querySelector(%q) !== null`, selector)) {
			return address
		}
	}
	b.Fatalf("no story of the desk has %s", selector)
	return ""
}

// TestOpenTheEvidence goes from "2 independent origins" to the words they rest
// on, without scripts: the number, its chains, a sentence, the place in the article.
func TestOpenTheEvidence(t *testing.T) {
	b := openTab(t, run.desks.demo)
	b.storyWith(".counted summary")
	b.withoutScript()
	if got := b.text(".standfirst"); !regexp.MustCompile(`\d+ articles in \d+ outlets.*independent origins?: .*(people|person|document|organization).*newsroom`).MatchString(strings.ReplaceAll(got, "\n", " ")) {
		t.Errorf("the head says %q", got)
	}
	b.do(chromedp.Click(chromedp.CSS(`.standfirst a[href="#independent"]`)))
	if got := ask[string](b, `location.hash`); got != "#independent" {
		t.Fatalf("the number leads to %q", got)
	}
	number, chains := b.text("#independent h3"), ask[int](b, `document.querySelectorAll("#independent > ol > li, #independent > details li").length`)
	if !strings.Contains(number, fmt.Sprint(chains)) {
		t.Errorf("%q has %d chains under it", number, chains)
	}
	quote := `document.querySelector("#independent blockquote").checkVisibility({contentVisibilityAuto: true})`
	if ask[bool](b, quote) {
		t.Error("the evidence is open before anyone asked")
	}
	b.do(chromedp.Click(chromedp.CSS("#independent summary")))
	if !ask[bool](b, quote) || b.text("#independent blockquote mark") == "" {
		t.Error("the sentence does not open with its words marked")
	}
	words := b.text("#independent blockquote mark")
	b.follow("#independent details[open] .meta a")
	if got := b.text("#at"); got != words {
		t.Errorf("in its article %q is marked, want %q", got, words)
	}
}

// TestTheRiver: the drawing has its labels inside the screen on every width, and
// the same as a list.
func TestTheRiver(t *testing.T) {
	b := openTab(t, run.desks.demo)
	story := b.storyWith(".river")
	for _, c := range []struct {
		width       int64
		shown, hide string
	}{{360, ".river-narrow", ".river-wide"}, {1280, ".river-wide", ".river-narrow"}} {
		b.size(c.width)
		b.open(story)
		if ask[bool](b, fmt.Sprintf(`document.querySelector(%q).checkVisibility()`, c.hide)) || !ask[bool](b, fmt.Sprintf(`document.querySelector(%q).checkVisibility()`, c.shown)) {
			t.Errorf("%d px: %s is not the drawing shown", c.width, c.shown)
		}
		if out := ask[string](b, fmt.Sprintf(`[...document.querySelectorAll(%q)].filter(e => e.scrollWidth > e.clientWidth + 1 || e.getBoundingClientRect().right > innerWidth || parseFloat(getComputedStyle(e).fontSize) < 12).map(e => e.innerText).join("|")`, c.shown+" li")); out != "" {
			t.Errorf("%d px: labels that overflow or are too small: %s", c.width, out)
		}
		if wide := ask[int64](b, `document.documentElement.scrollWidth`); wide > c.width {
			t.Errorf("the story is %d px wide on a screen of %d", wide, c.width)
		}
	}
	b.do(chromedp.Click(chromedp.CSS(".river-list > summary")))
	springs, list := ask[[]string](b, `[...document.querySelectorAll(".river-wide .springs a")].map(a => a.getAttribute("href"))`), b.text(".river-list")
	if len(springs) == 0 || list == "" {
		t.Fatal("no springs, or no list of them")
	}
	for _, at := range springs {
		if !ask[bool](b, fmt.Sprintf(`document.querySelector(%q)?.checkVisibility({contentVisibilityAuto: true}) ?? false`, at)) {
			t.Errorf("the list does not show %s", at)
		}
	}
}

// TestOldQuotation finds words that come back long after they were said, and
// goes on to all that their speaker is quoted with.
func TestOldQuotation(t *testing.T) {
	b := openTab(t, run.desks.demo)
	b.storyWith(`.ledger-line .meta a[href^="/speaker/"]`)
	line := b.text(".ledger")
	if !strings.Contains(line, "First seen") {
		t.Fatalf("the ledger says %q", line)
	}
	name := b.text(`.ledger-line .meta a[href^="/speaker/"]`)
	b.follow(`.ledger-line .meta a[href^="/speaker/"]`)
	if got := b.text("h1"); got != name {
		t.Fatalf("%q leads to %q", name, got)
	}
	if got := b.text("main"); !regexp.MustCompile(`\d+ quotations? in \d+ articles?`).MatchString(got) || !strings.Contains(got, "First seen") {
		t.Errorf("the page of %s says:\n%s", name, got)
	}
	b.follow(".uses a")
	if b.text("#at") == "" {
		t.Error("the words are not marked in their article")
	}
}

// TestCompareFigures reads two accounts side by side.
func TestCompareFigures(t *testing.T) {
	b := openTab(t, run.desks.demo)
	b.storyWith(".difference .sides li + li")
	sides := ask[[]struct{ Value, Sentence, Marked, Link string }](b, `[...document.querySelector(".difference .sides").children].map(e => ({
		Value: e.querySelector(".value").innerText, Sentence: e.querySelector("blockquote")?.innerText ?? "",
		Marked: e.querySelector("mark")?.innerText ?? "", Link: e.querySelector(".meta a").getAttribute("href")}))`)
	for _, s := range sides {
		if s.Value == "" || !strings.Contains(s.Sentence, s.Marked) || s.Marked == "" || !strings.Contains(s.Link, "#at") {
			t.Errorf("an account is shown as %+v", s)
		}
	}
	if beside := ask[bool](b, `(() => { const [a, b] = document.querySelector(".difference .sides").children, r = a.getBoundingClientRect(), s = b.getBoundingClientRect(); return r.top === s.top && r.right <= s.left; })()`); !beside {
		t.Error("the two accounts do not stand side by side on a desk")
	}
}
