package eval

import "testing"

// Every line of every brief can be found where it points, and none says things twice.
func TestBriefsOnGold(t *testing.T) {
	groups, err := readSummed(goldFolder(t, "briefs/multinews-validation.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	if err := traceGroups(t.Context(), groups); err != nil {
		t.Fatal(err)
	}
	if err := tellGroups(t.Context(), groups, 0); err != nil {
		t.Fatal(err)
	}
	var care briefCare
	for i := range groups {
		told, err := readTold(groups[i].brief)
		if err != nil {
			t.Fatal(err)
		}
		care.look(&groups[i], told)
	}
	for _, wrong := range care.amiss {
		t.Error(wrong)
	}
	if most := maximum(care.again); most > .35 {
		t.Errorf("two sentences of a brief have a ROUGE-L of %.3f, want .35 or less; on average the most is %.3f", most, average(care.again))
	}
	if care.empty*100 > len(groups) { // some groups are an archive's notes on itself
		t.Errorf("%d briefs say nothing", care.empty)
	}
}
