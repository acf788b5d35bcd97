package text

import "strings"

// abbreviations are words whose period does not end a sentence by itself, in
// English, Spanish and German. Single letters and dotted initials need no entry.
var abbreviations = set(`
mr mrs ms dr prof rev hon sen sens rep reps gov govs lt col gen sgt capt cmdr adm maj cpl pvt pfc det insp supt
st mt ft jr sr messrs mme mlle fr br atty dist pres vp
jan feb mar apr jun jul aug sep sept oct nov dec
mon tue tues wed thu thur thurs fri sat
inc corp co ltd llc bros assn dept univ gov't govt
vs v etc al no nos vol ed eds pp fig art sec approx est
ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo
ave blvd rd hwy bldg
sra srta sres dra prof lic ing arq gral cnel excmo excma núm pág págs aprox tel av avda ee uu
hr fr dr prof nr bzw ca ggf inkl str usw vgl zb bspw evtl sog abs mio mrd dipl
`)

// neverLast are abbreviations that a name or a number always follows, so that
// no sentence ends in them.
var neverLast = set(`
mr mrs ms dr prof rev hon sen sens rep reps gov govs lt col gen sgt capt cmdr adm maj cpl pvt pfc det insp supt st messrs mme mlle vs v nos
sra srta sres dra lic ing arq gral cnel excmo excma núm pág hr fr nr bzw ca z.b d.h
`)

func set(words string) map[string]bool {
	s := map[string]bool{}
	for _, w := range strings.Fields(words) {
		s[w] = true
	}
	return s
}

// abbreviation reports whether the period at end belongs to the word
// [begin,end): initials (U.S., J.), or a word of the table.
func (t *Text) abbreviation(begin, end int) bool {
	w := t.Lower[begin:end]
	if n := len(w); n > 2 && w[n-2] == '.' && (w[n-1] < '0' || w[n-1] > '9') { // the last letter of initials, not "5.2"
		return true
	}
	if len(w) == 1 { // German has no word of one letter, but "z. B." and "e. V."
		return 'A' <= t.Body[begin] && t.Body[begin] <= 'Z' || t.Language == "de" && 'a' <= w[0] && w[0] <= 'z' && (begin == 0 || t.Body[begin-1] != '/') // nor is "km/h" one
	}
	if !abbreviations[w] {
		return t.Language == "de" && strings.HasSuffix(w, "str") // Hafenstr.
	}
	// Words that are also plain English are abbreviations only with a capital.
	switch w {
	case "art", "fig": // art. 14
		return t.Body[begin] != w[0] || strings.HasPrefix(t.Body[end:], ". ") && len(t.Body) > end+2 && digit(rune(t.Body[end+2]))
	case "no", "mar", "sat", "sun", "fri", "ed", "est", "miss", "mass", "ill", "ore", "wash", "ind", "del", "la", "co", "al", "v", "sec", "gen", "col", "hon", "rev", "det", "co.", "ms", "pa", "ma", "me", "str", "tel", "av", "ca", "inc", "br", "mo":
		return t.Body[begin] != w[0] || w == "al" || w == "v" || w == "ca" || w == "str"
	}
	return true
}
