//go:build !unix

package bench

import "time"

// cpuTime is the time of day where processor time cannot be asked for.
func cpuTime() time.Duration { return time.Duration(time.Now().UnixNano()) }

// peakMemory is 0 where it cannot be asked for.
func peakMemory() int64 { return 0 }
