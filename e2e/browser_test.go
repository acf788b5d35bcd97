package e2e

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

var errNoBrowser = errors.New("none of chromium, chromium-browser, google-chrome is on the PATH")

func findBrowser() (string, error) {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", errNoBrowser
}

// startBrowser starts the one browser of a run, with a profile of its own and
// nothing that talks to the network by itself.
func startBrowser() (context.Context, error) {
	path, err := findBrowser()
	if err != nil {
		return nil, err
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.UserDataDir(filepath.Join(run.dir, "browser")),
		chromedp.NoSandbox,
		chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true),
		chromedp.Flag("hide-scrollbars", true),
	)
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	browser, leave := chromedp.NewContext(allocator)
	if err := chromedp.Do(browser, chromedp.Navigate("about:blank")); err != nil {
		stop()
		return nil, fmt.Errorf("start %s: %w", path, err)
	}
	atEnd(func() error { leave(); stop(); return nil })
	return browser, nil
}

// tab is one tab of the browser, on a test's desk.
type tab struct {
	*testing.T
	ctx  context.Context
	desk string // address of the front page
}

// patience is how long one test may use its tab.
const patience = 60 * time.Second

// openTab opens a tab for one of the run's desks; without a browser the test is
// skipped.
func openTab(t *testing.T, desk func() (string, error)) *tab {
	t.Helper()
	browser, err := run.browser()
	if errors.Is(err, errNoBrowser) {
		missing(t, "chromium", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	address, err := desk()
	if err != nil {
		t.Fatal(err)
	}
	ctx, leave := chromedp.NewContext(browser)
	t.Cleanup(leave)
	ctx, cancel := context.WithTimeout(ctx, patience)
	t.Cleanup(cancel)
	b := &tab{t, ctx, address}
	b.size(1280)
	return b
}

func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.Fatal(err)
	}
}

// open goes to an address of the desk.
func (b *tab) open(address string) {
	b.Helper()
	b.do(chromedp.Navigate(b.desk + address))
}

// follow clicks what leads to another page and waits for it.
func (b *tab) follow(selector string) {
	b.Helper()
	if _, err := chromedp.RunResponse(b.ctx, chromedp.Click(chromedp.CSS(selector))); err != nil {
		b.Fatalf("follow %s: %v", selector, err)
	}
}

// ask evaluates an expression in the page.
func ask[T any](b *tab, expression string) T {
	b.Helper()
	value, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		b.Fatalf("%s: %v", expression, err)
	}
	return value
}

// text is what the reader sees of an element.
func (b *tab) text(selector string) string {
	b.Helper()
	return ask[string](b, fmt.Sprintf(`document.querySelector(%q)?.innerText ?? ""`, selector))
}

// size sets the width of the page, as of a phone, a tablet or a desk.
func (b *tab) size(width int64) {
	b.Helper()
	b.do(chromedp.EmulateViewport(width, 900))
}

// light sets whether the reader prefers "light" or "dark".
func (b *tab) light(scheme string) {
	b.Helper()
	media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}
	if _, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, media); err != nil {
		b.Fatal(err)
	}
}

// withoutScript turns the page's scripts off.
func (b *tab) withoutScript() {
	b.Helper()
	if _, err := chromedp.Call(b.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		b.Fatal(err)
	}
}

// picture leaves the page as a picture where HEADWATER_SCREENSHOTS says.
func (b *tab) picture(folder, name string) {
	b.Helper()
	image, err := chromedp.Run(b.ctx, chromedp.FullScreenshot(100))
	if err != nil {
		b.Fatal(err)
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		b.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, name+".png"), image, 0o644); err != nil {
		b.Fatal(err)
	}
}
