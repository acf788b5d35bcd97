package dedupe

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestWinnowMissesNoWindow is the promise the index rests on: of every window
// of hashes one is picked, and the same window anywhere else gives the same.
func TestWinnowMissesNoWindow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		hashes := rapid.SliceOfN(rapid.Uint64Range(0, 500), 0, 200).Draw(t, "hashes")
		size := rapid.IntRange(1, 40).Draw(t, "window")
		picked := winnow(hashes, size)
		for i := 0; i+size <= len(hashes); i++ {
			if least := slices.Min(hashes[i : i+size]); !slices.Contains(picked, least) {
				t.Fatalf("least %d of window %d is not picked", least, i)
			}
		}
		if len(hashes) > 0 && len(picked) == 0 {
			t.Fatal("nothing picked")
		}
	})
}

func TestPostedIsLookedUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 9000).Draw(t, "shingles")
		seed := rapid.Uint64().Draw(t, "seed")
		hashes := make([]uint64, n)
		for i := range hashes {
			hashes[i] = mix(seed + uint64(i))
		}
		lookedUp := fingerprints(hashes, window)
		kept := posted(hashes, lookedUp)
		if len(kept) > maxPosted {
			t.Fatalf("%d kept", len(kept))
		}
		for _, f := range kept {
			if _, ok := slices.BinarySearch(lookedUp, f); !ok {
				t.Fatalf("%x is kept but not looked up", f)
			}
		}
	})
}

func TestLeast(t *testing.T) {
	if got := least([]uint64{5, 3, 9, 3, 1, 7, 5}, 3); !slices.Equal(got, []uint64{1, 3, 5}) {
		t.Errorf("least = %v", got)
	}
}

func TestPostings(t *testing.T) {
	var p postings
	for article := range uint32(2000) {
		p.add(uint64(article/3)<<7|0x11, article)
		p.add(42, article)
	}
	for article := range uint32(2000) {
		if got := p.of(uint64(article/3)<<7|0x11, nil); !slices.Contains(got, article) {
			t.Fatalf("article %d is not found, got %v", article, got)
		}
	}
	if got := p.of(42, nil); len(got) > 0 {
		t.Errorf("a fingerprint of 2000 articles still leads to %v", got)
	}
	if got := p.of(43, nil); len(got) > 0 {
		t.Errorf("a fingerprint nobody has leads to %v", got)
	}
}
