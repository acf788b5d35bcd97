package lineage

import (
	"strings"
	"testing"
)

func TestDescribe(t *testing.T) {
	for descriptor, want := range map[string]string{
		"two current and two former officials with direct knowledge of the tender": "official / tender",
		"four insiders": "insider /",
		"two serving officials and two retired ones":               "official /",
		"officials familiar with the matter":                       "official /",
		"two people familiar with the tender":                      "person / tender",
		"one of the former officials, who was in the room":         "official / room, part",
		"a former member of her private office":                    "member / her private office",
		"another engineer":                                         "engineer /, other",
		"the paper's sources":                                      "source /",
		"Two":                                                      "/, part",
		"dos funcionarios en activo y dos que ya dejaron el cargo": "funcionario /",
		"": "/, part",
	} {
		d := describe(descriptor)
		got := strings.TrimSpace(d.head + " / " + strings.Join(d.about, " "))
		if d.part {
			got += ", part"
		}
		if d.other {
			got += ", other"
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", descriptor, got, want)
		}
	}
}

func TestReasonForAnonymity(t *testing.T) {
	for sentence, want := range map[string]string{
		"The officials, who spoke on condition of anonymity because the talks are private, said no.": "who spoke on condition of anonymity because the talks are private, said no",
		"They asked not to be named because they fear for their jobs.":                               "asked not to be named because they fear for their jobs",
		"Both were not authorised to speak to the press.":                                            "were not authorised to speak to the press",
		"Los funcionarios hablaron bajo condición de anonimato.":                                     "hablaron bajo condición de anonimato",
		"The street was named after a mayor.":                                                        "",
	} {
		if got := anonymity.FindString(sentence); got != want {
			t.Errorf("%s\ngives %q, want %q", sentence, got, want)
		}
	}
}
