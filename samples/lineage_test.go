package samples_test

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestKeysResolve follows every key of expected.json to what it names.
func TestKeysResolve(t *testing.T) {
	e := expectations(t)
	articles := map[string]article{}
	arrival := map[string]int{}
	files := map[string]string{}
	for _, c := range e.Captures {
		files[place(c.File, c.Record)] = c.Article
	}
	for i, a := range e.Articles {
		articles[a.Key], arrival[a.Key] = a, i
		if len(a.Captures) == 0 {
			t.Errorf("%s has no capture", a.Key)
		}
		for _, c := range a.Captures {
			if files[c] != a.Key {
				t.Errorf("%s lists capture %s, which is of %q", a.Key, c, files[c])
			}
			delete(files, c)
		}
	}
	if len(files) > 0 {
		t.Errorf("captures without an article: %v", slices.Sorted(maps.Keys(files)))
	}
	for _, a := range e.Articles {
		if (a.Relation == "") != (a.CopyOf == "") || a.Relation != "" && a.Credited == nil {
			t.Errorf("%s: relation %q, copy of %q", a.Key, a.Relation, a.CopyOf)
		}
		from := a.CopyOf
		if a.Retells != nil {
			from = a.Retells.Article
			if h := a.Retells.How; h != "rewrite" && h != "translation" {
				t.Errorf("%s retells by %q", a.Key, h)
			}
		}
		if from == "" {
			continue
		}
		if original, ok := articles[from]; !ok || original.CopyOf != "" || arrival[from] > arrival[a.Key] {
			t.Errorf("%s stands before its original %s, or the original is none", a.Key, from)
		}
		if a.Relation == "wire copy" && a.Agency == "" {
			t.Errorf("%s is wire copy of no agency", a.Key)
		}
	}
	inThread := map[string]string{}
	for _, th := range e.Threads {
		if len(th.Stories) < 2 {
			t.Errorf("thread %s has %d stories", th.Key, len(th.Stories))
		}
		for _, s := range th.Stories {
			inThread[s] = th.Key
		}
	}
	for _, s := range e.Stories {
		if inThread[s.Key] != s.Thread {
			t.Errorf("story %s is in thread %q and %q", s.Key, s.Thread, inThread[s.Key])
		}
		outlets := map[string]bool{}
		for i, key := range s.Articles {
			if articles[key].Story != s.Key {
				t.Errorf("story %s lists %s, which is of story %q", s.Key, key, articles[key].Story)
			}
			if i > 0 && arrival[s.Articles[i-1]] > arrival[key] {
				t.Errorf("story %s: %s is out of order", s.Key, key)
			}
			outlets[articles[key].Outlet] = true
			delete(articles, key)
		}
		if len(outlets) != s.Outlets {
			t.Errorf("story %s has %d outlets, labelled %d", s.Key, len(outlets), s.Outlets)
		}
	}
	if len(articles) > 0 {
		t.Errorf("articles in no story: %v", slices.Sorted(maps.Keys(articles)))
	}
}

// TestReportsAndOrigins checks each story's reports and origins against each other.
func TestReportsAndOrigins(t *testing.T) {
	e := expectations(t)
	names := map[string]bool{}
	for _, row := range table(t, "outlets.csv") {
		names[row[1]] = true
	}
	for _, s := range e.Stories {
		relies := map[[2]string]bool{} // article, outlet
		for _, r := range s.Reports {
			if !names[r.Outlet] || len(r.Articles) == 0 || r.First != r.Articles[0] {
				t.Errorf("%s: report of %s", s.Key, r.Outlet)
			}
			for _, a := range r.Articles {
				relies[[2]string{a, r.Outlet}] = true
			}
		}
		for _, o := range s.Origins {
			unnamed := o.Kind == "unnamed"
			if !slices.Contains([]string{"person", "unnamed", "organization", "document", "post"}, o.Kind) ||
				unnamed == (o.Name != "") || unnamed != (o.Descriptor != "") || unnamed != (o.CountMin != nil) || o.Party == "" {
				t.Errorf("%s: origin %s is of kind %q, name %q, descriptor %q", s.Key, o.Key, o.Kind, o.Name, o.Descriptor)
			}
			if o.CountMax != nil && *o.CountMax < *o.CountMin {
				t.Errorf("%s: origin %s counts from %d to %d", s.Key, o.Key, *o.CountMin, *o.CountMax)
			}
			in := map[string]bool{}
			for _, seen := range o.Seen {
				in[seen.Article] = true
				if !slices.Contains(s.Articles, seen.Article) {
					t.Errorf("%s: origin %s is seen in %s, of another story", s.Key, o.Key, seen.Article)
				}
				if seen.Via != "" && !relies[[2]string{seen.Article, seen.Via}] {
					t.Errorf("%s: origin %s comes to %s via %s, which is no report there", s.Key, o.Key, seen.Article, seen.Via)
				}
			}
			if len(in) != len(o.Articles) {
				t.Errorf("%s: origin %s is seen in %d articles, lists %d", s.Key, o.Key, len(in), len(o.Articles))
			}
		}
		for _, d := range s.Differences {
			values := map[any]bool{}
			for _, v := range d.Values {
				values[v.Value] = true
			}
			if len(values) < 2 || !slices.Contains([]string{"conflict", "different reports", "updated", "rounding"}, d.Kind) {
				t.Errorf("%s: difference %s of kind %q has %d values", s.Key, d.About, d.Kind, len(values))
			}
		}
	}
}

// TestIndependence counts again what expected.json says of independence.
func TestIndependence(t *testing.T) {
	e := expectations(t)
	for _, s := range e.Stories {
		parties := map[string]string{}
		for _, o := range s.Origins {
			parties[o.Key] = o.Party
		}
		same := map[string]string{}
		for _, pair := range s.MayBeSame {
			same[pair[0]] = pair[1]
		}
		count := func(what string, chains []chain, independent, atLeast int) {
			var apart, merged [][]string
			for _, c := range chains {
				p := c.parties(parties)
				if slices.Contains(p, "") {
					t.Errorf("%s: a chain of %s ends in %q", what, c.Newsroom, c.Origin)
				}
				apart = append(apart, p)
				m := slices.Clone(p)
				for i := range m {
					if other, ok := same[m[i]]; ok {
						m[i] = other
					}
				}
				merged = append(merged, m)
			}
			if got := disjoint(apart); got != independent {
				t.Errorf("%s: %d independent, labelled %d", what, got, independent)
			}
			if got := disjoint(merged); got != atLeast {
				t.Errorf("%s: at least %d, labelled %d", what, got, atLeast)
			}
		}
		count("story "+s.Key, s.Chains, s.Independent, s.AtLeast)
		all := map[string]bool{}
		for _, c := range s.Chains {
			all[strings.Join(c.parties(parties), "|")] = true
		}
		for _, c := range s.Claims {
			count("claim "+s.Key+"/"+c.Key, c.Chains, c.Independent, c.AtLeast)
			for _, ch := range c.Chains {
				if !all[strings.Join(ch.parties(parties), "|")] {
					t.Errorf("claim %s/%s has a chain of %s that its story lacks", s.Key, c.Key, ch.Newsroom)
				}
			}
			for _, a := range c.Support {
				if !slices.Contains(c.Articles, a.Article) || !slices.Contains(s.Articles, a.Article) {
					t.Errorf("claim %s/%s is supported by %s, which it does not list", s.Key, c.Key, a.Article)
				}
			}
		}
	}
}

// parties are who would have to be right for the chain to hold.
func (c chain) parties(of map[string]string) []string {
	p := append([]string{c.Newsroom}, c.Gateways...)
	switch c.Basis {
	case "attributed":
		return append(p, of[c.Origin])
	case "not stated":
		return append(p, "origin not stated by "+c.Newsroom)
	case "eyewitness":
		return p
	}
	return append(p, "")
}

// disjoint is the largest number of the given sets of parties of which no two
// share a party, by trying: take the first set and drop what meets it, or leave it.
func disjoint(sets [][]string) int {
	if len(sets) == 0 {
		return 0
	}
	first, rest := sets[0], sets[1:]
	var apart [][]string
	for _, s := range rest {
		if !slices.ContainsFunc(s, func(p string) bool { return slices.Contains(first, p) }) {
			apart = append(apart, s)
		}
	}
	taken := 1 + disjoint(apart)
	if len(apart) == len(rest) {
		return taken // it meets nothing: leaving it cannot be better
	}
	return max(taken, disjoint(rest))
}

// TestPhenomena: everything that the coverage is there to show can be found.
func TestPhenomena(t *testing.T) {
	e := expectations(t)
	there := map[string]bool{}
	for _, a := range e.Articles {
		there["article "+a.Key] = true
	}
	for _, q := range e.Quotations {
		there["quotation "+q.Key] = true
	}
	for _, s := range e.Stories {
		there["story "+s.Key] = true
		for _, o := range s.Origins {
			there["origin "+s.Key+"/"+o.Key] = true
		}
		for _, c := range s.Claims {
			there["claim "+s.Key+"/"+c.Key] = true
		}
		for i := range s.Differences {
			there["difference "+s.Key+"/"+strconv.Itoa(i)] = true
		}
		for i := range s.Mentions {
			there["mention "+s.Key+"/"+strconv.Itoa(i)] = true
		}
	}
	names := map[string]bool{}
	for _, p := range e.Phenomena {
		names[p.Name] = true
		if len(p.Where) == 0 {
			t.Errorf("%q is nowhere", p.Name)
		}
		for _, where := range p.Where {
			if !there[where] {
				t.Errorf("%q points at %q, which is not there", p.Name, where)
			}
		}
	}
	for _, name := range []string{
		"same article again", "AMP variant", "wrong charset label", "wire copy with credit", "wire copy without credit", "rewritten follow-up",
		"one report all lean on", "unnamed with numbers", "unnamed without numbers", "second newsroom confirms", "revision, figure corrected",
		"Spanish outlet with its own interview", "translation of wire text", "old quotation cut short", "quotation altered by a word",
		"quotation translated", "figures in conflict", "figure updated", "figure rounded", "different reports", "press conference",
		"police and own witness", "document read by two newsrooms", "denial", "declined to comment", "post quoted by many", "excerpt",
		"rewrite without credit", "no attribution at all", "has learned", "same interview subject, two newsrooms", "three independent chains",
		"gateway", "outlets that are not reports",
	} {
		if !names[name] {
			t.Errorf("expected.json does not say where %q is", name)
		}
	}
}
