package brief

import (
	"testing"
)

func BenchmarkGate(b *testing.B) {
	_, rewrites, _ := readGateCases(b)
	gate := NewGate()
	for n := 0; b.Loop(); n++ {
		c := rewrites[n%len(rewrites)]
		gate.Refuse(c.written, c.language(), c.support())
	}
}
