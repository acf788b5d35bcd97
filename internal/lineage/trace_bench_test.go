package lineage

import (
	"fmt"
	"testing"
)

// BenchmarkTrace goes all steps for stories of 20 and of 500 accounts. They have
// no marks but sentences: what stands behind origins is measured with samples.
func BenchmarkTrace(b *testing.B) {
	for _, size := range []int{20, 500} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			accounts := longStory(size, 25)
			b.ResetTimer()
			for b.Loop() {
				Trace(accounts)
			}
		})
	}
}
