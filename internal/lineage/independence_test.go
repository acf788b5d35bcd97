package lineage

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestIndependence counts the cases of testdata/independence.txt.
func TestIndependence(t *testing.T) {
	for _, c := range independenceCases(t) {
		t.Run(c.name, func(t *testing.T) {
			if got := len(disjoint(c.chains)); got != c.independent {
				t.Errorf("%d independent, want %d", got, c.independent)
			}
			if got := len(disjoint(merged(c.chains, c.maySame))); got != c.atLeast {
				t.Errorf("at least %d, want %d", got, c.atLeast)
			}
		})
	}
}

// TestIndependenceHolds: in every case, order and repetition change nothing, and
// a new newsroom with a new origin adds exactly one.
func TestIndependenceHolds(t *testing.T) {
	cases := independenceCases(t)
	rapid.Check(t, func(t *rapid.T) {
		c := rapid.SampledFrom(cases).Draw(t, "case")
		chains := slices.Concat(c.chains, rapid.SliceOfN(rapid.SampledFrom(append(c.chains, []string{"Nobody"})), 0, 4).Draw(t, "repeated"))
		chains = slices.DeleteFunc(chains, func(chain []string) bool { return chain[0] == "Nobody" })
		chains = rapid.Permutation(chains).Draw(t, "order")
		if got := len(disjoint(chains)); got != c.independent {
			t.Errorf("%s: %d independent in another order, want %d", c.name, got, c.independent)
		}
		chains = append(chains, []string{"New Paper", "new origin"})
		if got := len(disjoint(chains)); got != c.independent+1 {
			t.Errorf("%s: a new newsroom with a new origin makes it %d, want %d", c.name, got, c.independent+1)
		}
		if got := len(disjoint(merged(chains, c.maySame))); got != c.atLeast+1 {
			t.Errorf("%s: a new newsroom with a new origin makes it at least %d, want %d", c.name, got, c.atLeast+1)
		}
	})
}

// TestDisjointIsLargest holds the search against trying every choice.
func TestDisjointIsLargest(t *testing.T) {
	parties := strings.Fields("A B C D E F G H")
	rapid.Check(t, func(t *rapid.T) {
		chain := rapid.SliceOfNDistinct(rapid.SampledFrom(parties), 1, 4, rapid.ID[string])
		chains := rapid.SliceOfN(chain, 0, 9).Draw(t, "chains")
		chosen := disjoint(chains)
		used := map[string]bool{}
		for _, i := range chosen {
			for _, party := range chains[i] {
				if used[party] {
					t.Fatalf("the choice %v uses %s twice", chosen, party)
				}
				used[party] = true
			}
		}
		if want := tryAll(chains); len(chosen) != want {
			t.Errorf("%d chains chosen, want %d", len(chosen), want)
		}
	})
}

// tryAll is the largest number of chains with no party in common: take the first
// and drop what meets it, or leave it.
func tryAll(chains [][]string) int {
	if len(chains) == 0 {
		return 0
	}
	var apart [][]string
	for _, c := range chains[1:] {
		if !slices.ContainsFunc(c, func(party string) bool { return slices.Contains(chains[0], party) }) {
			apart = append(apart, c)
		}
	}
	return max(1+tryAll(apart), tryAll(chains[1:]))
}

// BenchmarkDisjoint: a story with 300 chains, some of them through gateways.
func BenchmarkDisjoint(b *testing.B) {
	var chains [][]string
	for i := range 300 {
		c := []string{fmt.Sprintf("outlet %d", i%60), fmt.Sprintf("origin %d", i%45)}
		if i%20 == 0 {
			c = append(c, fmt.Sprintf("gateway %d", i%4))
		}
		chains = append(chains, c)
	}
	for b.Loop() {
		disjoint(chains)
	}
}

// independenceCase is a case of testdata/independence.txt.
type independenceCase struct {
	name                 string
	chains               [][]string
	maySame              [][2]string
	independent, atLeast int
}

func independenceCases(t *testing.T) []independenceCase {
	t.Helper()
	data, err := os.ReadFile("testdata/independence.txt")
	if err != nil {
		t.Fatal(err)
	}
	var cases []independenceCase
	var c independenceCase
	for line := range strings.Lines(string(data)) {
		switch line = strings.TrimRight(line, "\n"); {
		case line == "", strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "="):
			if _, err := fmt.Sscanf(line, "= %d %d", &c.independent, &c.atLeast); err != nil {
				t.Fatalf("%q: %v", line, err)
			}
			cases = append(cases, c)
			c = independenceCase{}
		case !strings.HasPrefix(line, " "):
			c.name = line
		default:
			if a, b, ok := strings.Cut(strings.TrimSpace(line), " ~ "); ok {
				c.maySame = append(c.maySame, [2]string{a, b})
				continue
			}
			c.chains = append(c.chains, strings.Split(strings.TrimSpace(line), " < "))
		}
	}
	return cases
}
