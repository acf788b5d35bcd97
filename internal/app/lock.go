package app

import (
	"fmt"
	"os"
	"strings"

	"github.com/gofrs/flock"
)

// lock makes sure that one process at a time places articles on a desk. The
// operating system drops it with its holder, however that ends.
type lock struct {
	held *flock.Flock
}

// lockDesk takes the lock, or says who has it.
func lockDesk(c Config) (*lock, error) {
	held := flock.New(c.lock())
	ok, err := held.TryLock()
	if err != nil {
		return nil, fmt.Errorf("lock data directory %s: %w", c.Dir, err)
	}
	if !ok {
		return nil, fmt.Errorf("data directory %s is in use%s; stop that process, or name another directory with --data", c.Dir, holder(c))
	}
	note := fmt.Sprintf("%d %s\n", os.Getpid(), strings.Join(os.Args, " "))
	if err := os.WriteFile(c.lock(), []byte(note), 0o600); err != nil {
		held.Unlock()
		return nil, fmt.Errorf("lock data directory %s: %w", c.Dir, err)
	}
	return &lock{held: held}, nil
}

func (l *lock) release() error { return l.held.Close() }

// holder tells which process wrote its name into the lock.
func holder(c Config) string {
	note, err := os.ReadFile(c.lock())
	pid, command, ok := strings.Cut(strings.TrimSpace(string(note)), " ")
	if err != nil || !ok {
		return ""
	}
	return fmt.Sprintf(" by process %s (%s)", pid, command)
}
