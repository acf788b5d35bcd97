package extract

import (
	"hash/fnv"
	"strings"
)

// LineKeys gives the keys of the lines of a plain-text capture that are worth
// counting per outlet, each once, in order.
func LineKeys(text string) []uint64 {
	var keys []uint64
	had := map[uint64]bool{}
	for l := range strings.SplitSeq(text, "\n") {
		l = strings.ToLower(strings.Join(strings.Fields(l), " "))
		if l == "" {
			continue
		}
		h := fnv.New64a()
		h.Write([]byte(l))
		if k := h.Sum64(); !had[k] {
			had[k] = true
			keys = append(keys, k)
		}
	}
	return keys
}
