package cluster

import (
	"math"
	"slices"
)

// featureNames names the inputs of the pair model, in order. compare fills them.
var featureNames = func() []string {
	v := vector{naming: true}
	v.fill(shared{}, timing{}, &sketch{}, &sketch{})
	return v.names
}()

// compare returns the features of a pair. It is symmetric.
func compare(a, b *sketch, out features) features {
	v := vector{out: out[:0]}
	v.fill(a.overlap(b), a.timing(b), a, b)
	return v.out
}

type vector struct {
	naming bool
	names  []string
	out    features
}

func (v *vector) put(name string, x float64) {
	if v.naming {
		v.names = append(v.names, name)
		return
	}
	v.out = append(v.out, x)
}

// putOf is put for a name in two parts, joined only where names are wanted.
func (v *vector) putOf(name, of string, x float64) {
	if v.naming {
		v.names = append(v.names, name+of)
		return
	}
	v.out = append(v.out, x)
}

func indicator(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

func (v *vector) fill(s shared, t timing, a, b *sketch) {
	log := math.Log1p
	both := func(k int) float64 { return indicator(s.hasA[k] > 0 && s.hasB[k] > 0) }
	none := func(k int) float64 { return both(k) * indicator(s.same[k] == 0) }

	// words
	v.put("title", s.title)
	v.put("title high", max(0, s.title-.5))
	v.put("lede", s.lede)
	v.put("lede high", max(0, s.lede-.4))
	v.put("body", s.body)
	v.put("body above .2", max(0, s.body-.2))
	v.put("body above .4", max(0, s.body-.4))
	v.put("body above .7", max(0, s.body-.7))
	v.put("cross", s.cross)
	in := max(s.titleInA, s.titleInB)
	v.put("title in text, more", in)
	v.put("title in text, less", min(s.titleInA, s.titleInB))
	rare := log(s.rare)
	v.put("rare", rare)
	v.put("names", log(s.names))

	v.put("name", s.name)
	v.put("name high", max(0, s.name-.4))
	v.put("common", s.common)
	v.put("common high", max(0, s.common-.3))
	v.put("name × common", s.name*s.common)
	v.put("root name", math.Sqrt(s.name))
	v.put("first names", s.first/2)
	v.put("both first names", indicator(s.first > 1))
	v.put("top names", s.top)
	v.put("no top name", indicator(s.top == 0 && s.tops > 4))

	// entities
	for k, name := range [kinds]string{"person", "surname", "place", "body", "name", "street", "block", "age", "years", "number", "office", "day"} {
		v.putOf(name, " cosine", s.cosine[k])
		v.putOf(name, " weight", log(s.same[k]))
		v.putOf(name, " none shared", none(k))
		v.putOf(name, " only one", indicator(s.hasA[k] > 0 != (s.hasB[k] > 0)))
	}
	person := log(s.same[kindPerson])
	v.put("age conflict", none(kindYears)*none(kindPerson))
	v.put("all different", none(kindYears)*none(kindPerson)*none(kindStreet))

	// time
	dated := indicator(t.dated)
	lag := log(t.lag)
	v.put("undated", 1-dated)
	v.put("lag", dated*lag)
	v.put("lag <= 1", dated*indicator(t.lag <= 1))
	v.put("lag <= 3", dated*indicator(t.lag <= 3))
	v.put("lag <= 7", dated*indicator(t.lag <= 7))
	v.put("lag <= 30", dated*indicator(t.lag <= 30))
	v.put("lag <= 180", dated*indicator(t.lag <= 180))
	v.put("names day before other", indicator(t.backNamed))
	v.put("names exact day before other", indicator(t.backExact))
	v.put("names day before other, long lag", indicator(t.backNamed && t.lag > 7))
	v.put("shared day", indicator(t.sharedDay))
	v.put("shared day, long lag", indicator(t.sharedDay && t.lag > 7))
	v.put("nearest day", log(max(0, t.nearest)))
	v.put("day conflict", indicator(t.conflict))
	v.put("no days", indicator(t.nearest < 0))
	v.put("month named", indicator(t.month))

	// outlet and length
	same := indicator(a.outlet == b.outlet && a.outlet != 0)
	v.put("same outlet", same)
	v.put("same outlet body", same*s.body)
	v.put("same outlet title", same*s.title)
	v.put("same outlet rare", same*rare)
	la, lb := log(float64(a.words)), log(float64(b.words))
	v.put("shorter", min(la, lb))
	v.put("longer", max(la, lb))
	v.put("short body", max(0, 4.5-min(la, lb))*s.body)

	// together
	near := dated * indicator(t.lag <= 3)
	far := dated * indicator(t.lag > 30)
	named := indicator(t.backNamed)
	un := 1 - dated
	for _, w := range []struct {
		name string
		x    float64
	}{{"title", s.title}, {"body", s.body}, {"rare", rare}, {"person", person}, {"place", s.cosine[kindPlace]}, {"title in text", in}, {"name", s.name}, {"common", s.common}, {"top names", s.top}} {
		v.putOf("near × ", w.name, near*w.x)
		v.putOf("far × ", w.name, far*w.x)
		v.putOf("undated × ", w.name, un*w.x)
		v.putOf("named × ", w.name, named*w.x)
	}
	for k, name := range [kinds]string{kindSurname: "surname shared", kindStreet: "street shared", kindAge: "age shared", kindYears: "years shared", kindNumber: "number shared", kindBody: "body shared", kindDay: "day shared"} {
		if name != "" {
			v.putOf("far × ", name, far*log(s.same[k]))
		}
	}
	v.put("far × person none", far*none(kindPerson))
	v.put("far × month", far*indicator(t.month))
	v.put("far × month × person", far*indicator(t.month)*person)
	office := log(s.same[kindOffice])
	v.put("far × office", far*office)
	v.put("far × office × name", far*office*s.name)
	v.put("far × any office", far*indicator(s.hasA[kindOffice]+s.hasB[kindOffice] > 0))
	v.put("far × any office × name", far*indicator(s.hasA[kindOffice]+s.hasB[kindOffice] > 0)*s.name)
	v.put("any office × body", indicator(s.hasA[kindOffice]+s.hasB[kindOffice] > 0)*s.body)
	v.put("week away × office", dated*indicator(t.lag > 7 && t.lag <= 30)*office)
	v.put("far × shared day", far*indicator(t.sharedDay))
	v.put("far × first names", far*indicator(s.first > 1))
	v.put("week away", dated*indicator(t.lag > 7 && t.lag <= 30)*s.body)
	v.put("week away × person", dated*indicator(t.lag > 7 && t.lag <= 30)*person)
	v.put("person × body", person*s.body)
	v.put("person × rare", person*rare)
	v.put("body × rare", s.body*rare)
	v.put("title × rare", s.title*rare)
	v.put("title × body", s.title*s.body)
	v.put("place × near", s.cosine[kindPlace]*near*s.body)
	v.put("street × near", log(s.same[kindStreet])*near)
	v.put("age × person", indicator(s.same[kindAge] > 0)*person)
	v.put("years × place", indicator(s.same[kindYears] > 0)*s.cosine[kindPlace])
	v.put("undated × none person", un*none(kindPerson))
	v.put("undated × none place", un*none(kindPlace))
	v.put("undated × number", un*log(s.same[kindNumber]))
	v.put("undated × day", un*log(s.same[kindDay]))
	v.put("undated × day none", un*none(kindDay))
}

// matterNames are the features that the matter model weighs: what two texts are
// about, and neither when they were published nor how they are made. They are
// few because there are few threads to learn from.
var matterNames = []string{"body", "name", "root name", "common", "common high", "name × common", "first names", "both first names",
	"top names", "no top name", "rare", "names", "person cosine", "person weight", "surname cosine", "place cosine", "body cosine", "name cosine"}

// matterAt is where they stand in the pair features.
var matterAt = func() []int {
	var at []int
	for _, n := range matterNames {
		at = append(at, slices.Index(featureNames, n))
	}
	return at
}()

func matterFeatures(pair, out features) features {
	out = out[:0]
	for _, i := range matterAt {
		out = append(out, pair[i])
	}
	return out
}
