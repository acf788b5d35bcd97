package compare

import (
	"math/rand/v2"
	"testing"
)

// A ledger call on five thousand sayings is to stay below 200 ms.
func BenchmarkLedger(b *testing.B) {
	d := newPlantedDesk(b, rand.New(rand.NewPCG(1, 5000)))
	for len(d.sayings) < 5000 {
		d.plant()
	}
	sayings := d.sayings[:5000]
	b.ReportAllocs()
	for b.Loop() {
		Ledger(sayings)
	}
}

func BenchmarkKeys(b *testing.B) {
	d := newPlantedDesk(b, rand.New(rand.NewPCG(1, 500)))
	for len(d.sayings) < 500 {
		d.plant()
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range d.sayings {
			Keys(s.Words, s.Language)
		}
	}
}
