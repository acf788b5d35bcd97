package e2e

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// axeVersion is the release of axe-core that pages are held against.
const axeVersion = "4.14.1"

// axe returns the text of axe-core, kept in the user's cache. What is not there
// yet is fetched by npm, which checks that it is what its makers published.
func axe(t *testing.T) string {
	t.Helper()
	cache, err := os.UserCacheDir()
	if err != nil {
		missing(t, "axe", err)
	}
	folder := filepath.Join(cache, "headwater", "axe-core-"+axeVersion)
	file := filepath.Join(folder, "node_modules", "axe-core", "axe.min.js")
	source, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		npm := exec.Command("npm", "install", "--prefix", folder, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "axe-core@"+axeVersion)
		if output, err := npm.CombinedOutput(); err != nil {
			missing(t, "axe", fmt.Errorf("npm install axe-core: %w %s", err, output))
		}
		source, err = os.ReadFile(file)
	}
	if err != nil {
		missing(t, "axe", err)
	}
	return string(source)
}

// TestAccessibility holds every kind of page, light and dark, wide and narrow,
// with all its folds open, against the Web Content Accessibility Guidelines 2.2,
// levels A and AA, as far as axe-core can tell.
func TestAccessibility(t *testing.T) {
	demo := openTab(t, run.desks.demo)
	source := axe(t)
	pages := kinds(demo)
	for _, name := range slices.Sorted(maps.Keys(pages)) {
		demo.holdAgainst(source, name, pages[name])
	}
	empty := openTab(t, run.desks.empty)
	empty.holdAgainst(source, "empty", "/")
}

// audit is what axe-core found on a page: how many rules it kept, and which it
// broke, where.
type audit struct {
	Kept   int
	Broken []struct {
		Rule, Help string
		Nodes      []string
	}
}

func (b *tab) holdAgainst(source, name, address string) {
	b.Helper()
	for _, c := range []struct {
		scheme string
		width  int64
	}{{"light", 1280}, {"dark", 360}} {
		b.light(c.scheme)
		b.size(c.width)
		b.open(address)
		if _, err := chromedp.Run(b.ctx, chromedp.Evaluate[any](source+"; null")); err != nil && !errors.Is(err, chromedp.ErrJSNull) {
			b.Fatalf("load axe-core: %v", err)
		}
		found := ask[audit](b, `(async () => {
			document.querySelectorAll("details").forEach(d => d.open = true);
			const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
			const result = await axe.run(document, {runOnly: {type: "tag", values: tags}, resultTypes: ["violations"]});
			return {Kept: result.passes.length, Broken: result.violations.map(v => ({Rule: v.id, Help: v.help,
				Nodes: v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + "  " + n.failureSummary)}))};
		})()`)
		if found.Kept < 15 {
			b.Errorf("%s: axe-core held the page against %d rules only", name, found.Kept)
		}
		for _, v := range found.Broken {
			b.Errorf("%s, %s, %d px: %s (%s)\n\t%s", name, c.scheme, c.width, v.Help, v.Rule, strings.Join(v.Nodes, "\n\t"))
		}
	}
}
