package e2e

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// A run builds the binary, starts the browser and serves each desk once, when a
// test first asks for it; tests share them and change nothing on them.
var run struct {
	dir     string // goes when the run ends
	binary  func() (string, error)
	browser func() (context.Context, error)
	outlets func() *outletSite
	desks   struct{ empty, small, demo func() (string, error) } // addresses

	mu   sync.Mutex
	ends []func() error
}

// atEnd registers what ends something that the run has started.
func atEnd(end func() error) {
	run.mu.Lock()
	defer run.mu.Unlock()
	run.ends = append(run.ends, end)
}

func TestMain(m *testing.M) {
	os.Exit(func() int {
		dir, err := os.MkdirTemp("", "headwater-e2e-")
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		defer removeAll(dir)
		run.dir = dir
		run.binary = sync.OnceValues(buildBinary)
		run.browser = sync.OnceValues(startBrowser)
		run.outlets = sync.OnceValue(openOutlets)
		run.desks.empty = sync.OnceValues(func() (string, error) { return serve("serve", "--data", filepath.Join(dir, "empty")) })
		run.desks.small = sync.OnceValues(serveSmallDesk)
		run.desks.demo = sync.OnceValues(func() (string, error) { return serve("demo") })
		code := m.Run()
		if err := endAll(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		return code
	}())
}

// endAll ends all that was started, at once: a server waits some seconds for
// the connections that a browser keeps open in advance.
func endAll() error {
	errs := make([]error, len(run.ends))
	var group sync.WaitGroup
	for i, end := range run.ends {
		group.Go(func() { errs[i] = end() })
	}
	group.Wait()
	return errors.Join(errs...)
}

// removeAll tries for a while: a browser's last processes may still write.
func removeAll(dir string) {
	for range 50 {
		if os.RemoveAll(dir) == nil {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
}

// buildBinary builds the command. It also looks at every file that goes into
// the binary, so that go test knows what a result depended on: it keeps results
// of tests whose inputs did not change, and does not see what a compiler reads.
func buildBinary() (string, error) {
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && strings.HasPrefix(entry.Name(), ".") && path != ".." {
			return filepath.SkipDir
		}
		if entry.Type().IsRegular() {
			_, err = os.Stat(path)
		}
		return err
	})
	if err != nil {
		return "", fmt.Errorf("look at the sources: %w", err)
	}
	binary := filepath.Join(run.dir, "headwater")
	build := exec.Command("go", "build", "-o", binary, "../cmd/headwater")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if output, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build headwater: %w\n%s", err, output)
	}
	return binary, nil
}

// required reports whether HEADWATER_REQUIRE names what is missing; then a test
// that cannot run has failed.
func required(what string) bool {
	return strings.Contains(os.Getenv("HEADWATER_REQUIRE"), what)
}

// missing skips the test, or fails it where what is missing is required.
func missing(t *testing.T, what string, err error) {
	t.Helper()
	if required(what) {
		t.Fatalf("%s is required: %v", what, err)
	}
	t.Skipf("%s is not here: %v", what, err)
}

// starting is how long a command may take until it serves.
const starting = 60 * time.Second

// serve starts the binary, waits until it says where its pages are, and leaves
// it running to the end of the run. It returns the address of the front page.
func serve(arguments ...string) (string, error) {
	binary, err := run.binary()
	if err != nil {
		return "", err
	}
	name := "headwater " + strings.Join(arguments, " ")
	var log bytes.Buffer
	command := exec.Command(binary, append(arguments, "--listen", "127.0.0.1:0")...)
	command.Stderr = &log
	output, err := command.StdoutPipe()
	if err != nil {
		return "", err
	}
	if err := command.Start(); err != nil {
		return "", err
	}
	addresses := make(chan string, 1)
	ended := make(chan error, 1)
	go func() {
		for lines := bufio.NewScanner(output); lines.Scan(); {
			if _, address, found := strings.Cut(lines.Text(), "Headwater is at "); found {
				addresses <- address
			}
		}
		ended <- command.Wait()
	}()
	select {
	case address := <-addresses:
		atEnd(func() error {
			if err := end(command, ended); err != nil {
				return fmt.Errorf("%s: %w\n%s", name, err, &log)
			}
			return nil
		})
		return address, nil
	case err := <-ended:
		return "", fmt.Errorf("%s ended before it served: %w\n%s", name, err, &log)
	case <-time.After(starting):
		return "", errors.Join(fmt.Errorf("%s did not serve within %v", name, starting), command.Process.Kill())
	}
}

// end asks a command to stop, as a user would with Ctrl-C.
func end(command *exec.Cmd, ended <-chan error) error {
	if err := command.Process.Signal(os.Interrupt); err != nil {
		return fmt.Errorf("stopped by itself: %w", errors.Join(err, <-ended))
	}
	select {
	case err := <-ended:
		return err
	case <-time.After(15 * time.Second):
		return errors.Join(errors.New("did not stop when asked"), command.Process.Kill())
	}
}
