package samples_test

import (
	"encoding/json"
	"os"
	"testing"
)

// The types below are expected.json. README.md says what every key means.

type expected struct {
	Totals struct {
		Captures, Articles, Copies, Stories, Threads, Outlets, Countries int
	}
	Captures   []capture
	Articles   []article
	Stories    []story
	Threads    []thread
	Quotations []quotation
	Phenomena  []phenomenon
}

type capture struct {
	File, URL, Article, Relation, Outlet, Headline string
	Record                                         int
	Authors                                        []string
	Published, Updated, Arrived, Language, Charset string
	MustContain                                    []string `json:"must_contain"`
	MustNotContain                                 []string `json:"must_not_contain"`
}

type article struct {
	Key, Story, Outlet, Headline, Published, Updated string
	Captures                                         []string
	Relation                                         string
	CopyOf                                           string `json:"copy_of"`
	Agency                                           string
	Credited                                         *bool
	Retells                                          *struct{ Article, How string }
}

// anchor is exact words of an article; where they occur more than once in it,
// Within is a longer stretch that occurs once and holds them once.
type anchor struct {
	Article, Words, Within string
}

type story struct {
	Key, Thread, About string
	Articles           []string
	Outlets            int
	Independent        int
	AtLeast            int         `json:"at_least"`
	MayBeSame          [][2]string `json:"may_be_same"`
	Reports            []report
	Origins            []origin
	Chains             []chain
	Claims             []claim
	Differences        []difference
	Mentions           []mention
}

type report struct {
	Outlet, Own, First string
	Articles           []string
	Support            []anchor
}

type origin struct {
	Key, Kind, Name, Descriptor, Party string
	CountMin                           *int `json:"count_min"`
	CountMax                           *int `json:"count_max"`
	Media                              []string
	DirectQuote                        bool `json:"direct_quote"`
	Articles                           []string
	Seen                               []seen
}

type seen struct {
	anchor
	Via      string
	Gateways []string
	CountMin *int `json:"count_min"`
	CountMax *int `json:"count_max"`
}

type chain struct {
	Newsroom, Origin, Basis string
	Gateways                []string
}

type claim struct {
	Key, Text, Denies string
	Articles          []string
	Independent       int
	AtLeast           int `json:"at_least"`
	Origins           []string
	Chains            []chain
	Support           []anchor
}

type difference struct {
	About, Kind string
	Optional    bool
	Values      []value
}

type value struct {
	anchor
	Value          any
	Unit, By, File string
	AsOf           string `json:"as_of"`
}

type mention struct {
	anchor
	Outlet, Why string
}

type quotation struct {
	Key, Speaker, Words, Language string
	First                         struct{ Article, Published string }
	Uses                          []use
}

type use struct {
	anchor
	Altered, Truncated, Translated bool
	AgeDays                        int `json:"age_days"`
	Note                           string
}

type thread struct {
	Key, About string
	Stories    []string
}

type phenomenon struct {
	Name, What string
	Where      []string
}

// expectations reads expected.json.
func expectations(t *testing.T) expected {
	t.Helper()
	data, err := os.ReadFile("expected.json")
	if err != nil {
		t.Fatal(err)
	}
	var e expected
	if err := json.Unmarshal(data, &e); err != nil {
		t.Fatalf("expected.json: %v", err)
	}
	return e
}
