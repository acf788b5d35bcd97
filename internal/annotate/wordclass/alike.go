package wordclass

import (
	"cmp"
	"math"
	"runtime"
	"slices"
	"sync"
)

// Use is how often a word was seen in marked articles, and how often of those as
// a cue and in a source.
type Use struct{ Seen, Cue, Source int }

const (
	fewest  = 3  // a word must be seen so often to tell of others
	nearest = 20 // words asked
	weighty = 50 // more sights of one word count no more
)

type likeness struct{ speech, source float32 }

// alike estimates for each word how it is used from the uses of the words nearest
// to it, itself left out, each weighed by the fourth power of its cosine: what is
// known of "criticized" and "blasted" is told of "lambasted", which was not seen.
func alike(words []uint32, points []vector, uses map[uint32]Use) []likeness {
	type known struct {
		at     int
		weight float32
		likeness
	}
	var all []known
	for i, w := range words {
		if u := uses[w]; u.Seen >= fewest {
			n := float32(u.Seen)
			all = append(all, known{i, min(n, weighty), likeness{float32(u.Cue) / n, float32(u.Source) / n}})
		}
	}
	out := make([]likeness, len(words))
	var group sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for worker := range workers {
		group.Go(func() {
			type near struct {
				cosine float32
				of     int
			}
			for i := worker; i < len(words); i += workers {
				top := make([]near, 0, nearest+1)
				for k := range all {
					if all[k].at == i {
						continue
					}
					cosine := points[i].dot(&points[all[k].at])
					if len(top) == nearest && cosine <= top[nearest-1].cosine {
						continue
					}
					at, _ := slices.BinarySearchFunc(top, cosine, func(n near, c float32) int { return cmp.Compare(c, n.cosine) })
					top = slices.Insert(top, at, near{cosine, k})
					top = top[:min(len(top), nearest)]
				}
				sum := float32(.5)
				for _, n := range top {
					w := max(n.cosine, 0)
					w = w * w * w * w * all[n.of].weight
					sum += w
					out[i].speech += w * all[n.of].speech
					out[i].source += w * all[n.of].source
				}
				out[i].speech /= sum
				out[i].source /= sum
			}
		})
	}
	group.Wait()
	return out
}

// level is a share in sixteen steps, finer where it is small.
func level(share float32) uint8 {
	return uint8(min(15, math.Round(15*math.Sqrt(float64(share)))))
}
