//go:build unix

package bench

import (
	"syscall"
	"time"
)

// cpuTime is the processor time this process has used on all cores, collection
// of garbage included. Other processes' work does not count.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return time.Duration(time.Now().UnixNano())
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
