package metrics

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-9 {
		t.Errorf("%s = %.12f, want %.12f", what, got, want)
	}
}

func letters(s string) []string { return strings.Split(s, "") }

// Six articles: gold {1,2,3} {4,5} {6}, found {1,2} {3,4,5} {6}.
func TestByHand(t *testing.T) {
	c := Compare(letters("aaabbc"), letters("xxyyyz"))
	b := c.BCubed()
	near(t, "B³ P", b.P, (1+1+1./3+2./3+2./3+1)/6)
	near(t, "B³ R", b.R, (2./3+2./3+1./3+1+1+1)/6)
	near(t, "B³ F", b.F, 2*b.P*b.R/(b.P+b.R))
	p := c.Pairs() // found pairs: 12, 34, 35, 45; gold pairs: 12, 13, 23, 45; both: 12, 45
	near(t, "pair P", p.P, .5)
	near(t, "pair R", p.R, .5)
	near(t, "pair F", p.F, .5)
	near(t, "ARI", c.ARI(), (2-16./15)/(4-16./15))
	// H(gold) = H(found) = 1/2 ln 2 + 1/3 ln 3 + 1/6 ln 6; cells 2, 1, 2, 1
	h := math.Log(2)/2 + math.Log(3)/3 + math.Log(6)/6
	mi := 2./6*math.Log(6*2./(3*2)) + 1./6*math.Log(6*1./(3*3)) + 2./6*math.Log(6*2./(2*3)) + 1./6*math.Log(6*1./(1*1))
	v := c.V()
	near(t, "homogeneity", v.P, mi/h)
	near(t, "completeness", v.R, mi/h)
	if g, f := c.Clusters(); g != 3 || f != 3 {
		t.Errorf("clusters %d, %d, want 3, 3", g, f)
	}
}

// The expected mutual information of three items in {1,2} {3} against {1,2} {3},
// over the three ways to place the second clustering: one agrees, two do not.
func TestAMIByHand(t *testing.T) {
	agree := 2./3*math.Log(3./2) + 1./3*math.Log(3)
	differ := 1./3*math.Log(3./4) + 1./3*math.Log(3./2) + 1./3*math.Log(3./2)
	expected := (agree + 2*differ) / 3
	h := agree // of sizes 2 and 1
	near(t, "AMI, the same", Compare(letters("aab"), letters("xxy")).AMI(), 1)
	near(t, "AMI, different", Compare(letters("aab"), letters("xyy")).AMI(), (differ-expected)/(h-expected))
}

func TestEdges(t *testing.T) {
	for _, s := range []string{"a", "aaaa", "abcd"} {
		c := Compare(letters(s), letters(s))
		near(t, s+" AMI", c.AMI(), 1)
		near(t, s+" ARI", c.ARI(), 1)
		near(t, s+" V", c.V().F, 1)
		near(t, s+" B³", c.BCubed().F, 1)
	}
	near(t, "all together against all apart", Compare(letters("aaaa"), letters("abcd")).AMI(), 0)
}

// Scores depend on who is with whom, not on labels, and are 1 for the gold itself.
func TestLabelsDoNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gold := rapid.SliceOfN(rapid.SampledFrom(letters("abcdef")), 2, 40).Draw(t, "gold")
		found := rapid.SliceOfN(rapid.SampledFrom(letters("abcdef")), len(gold), len(gold)).Draw(t, "found")
		renamed := make([]string, len(found))
		for i, l := range found {
			renamed[i] = "story " + l
		}
		a, b := Compare(gold, found), Compare(gold, renamed)
		if a.BCubed() != b.BCubed() || a.AMI() != b.AMI() || a.ARI() != b.ARI() {
			t.Fatal("renaming clusters changed a score")
		}
		if s := Compare(gold, gold); math.Abs(s.AMI()-1) > 1e-9 || s.BCubed().F != 1 || s.Pairs().F != 1 {
			t.Fatalf("gold against itself: AMI %v, B³ %v, pairs %v", s.AMI(), s.BCubed(), s.Pairs())
		}
	})
}
