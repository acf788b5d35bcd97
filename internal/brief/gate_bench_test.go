package brief

import (
	"testing"

	"github.com/headwater-news/headwater/internal/annotate"
)

func BenchmarkGate(b *testing.B) {
	_, rewrites, _ := readGateCases(b)
	gate := NewGate(annotate.New().Annotate)
	for n := 0; b.Loop(); n++ {
		c := rewrites[n%len(rewrites)]
		gate.Refuse(c.written, c.language(), c.support())
	}
}
