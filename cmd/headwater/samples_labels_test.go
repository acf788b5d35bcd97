package main

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// labels is the part of samples/expected.json that says where stories came from.
// samples/README.md explains the keys.
type labels struct {
	Articles []struct {
		Key      string
		Captures []string
		Relation string
		CopyOf   string `json:"copy_of"`
		Retells  *struct{ Article, How string }
	}
	Captures   []struct{ File, URL, Article string }
	Stories    []storyLabel
	Quotations []struct {
		Key, Speaker string
		Uses         []struct {
			anchorLabel
			Altered, Truncated, Translated bool
			AgeDays                        int `json:"age_days"`
		}
	}

	articleOf map[string]string // by the name of a capture
	derived   map[string]derivedLabel
}

type anchorLabel struct{ Article, Words, Within string }

type derivedLabel struct{ from, how string }

type storyLabel struct {
	Key         string
	Articles    []string
	Independent int
	AtLeast     int `json:"at_least"`
	Reports     []struct {
		Outlet, Own, First string
		Articles           []string
		Support            []anchorLabel
	}
	Origins     []originLabel
	Chains      []chainLabel
	Claims      []claimLabel
	Differences []struct {
		About, Kind string
		Optional    bool
		Values      []struct {
			anchorLabel
			Value any
		}
	}

	derived map[string]derivedLabel
}

type originLabel struct {
	Key, Kind, Name, Descriptor, Party string
	CountMin                           *int `json:"count_min"`
	CountMax                           *int `json:"count_max"`
	Articles                           []string
	Seen                               []anchorLabel
}

type chainLabel struct {
	Newsroom, Origin, Basis string
	Gateways                []string
}

type claimLabel struct {
	Key, Text, Denies string
	Independent       int
	AtLeast           int `json:"at_least"`
	Support           []anchorLabel
}

func readLabels(t *testing.T) (l labels) {
	t.Helper()
	data, err := os.ReadFile("../../samples/expected.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &l); err != nil {
		t.Fatal(err)
	}
	l.articleOf = map[string]string{}
	for _, c := range l.Captures {
		if strings.Contains(c.File, ".warc") {
			l.articleOf[c.URL] = c.Article
		} else {
			l.articleOf[c.File] = c.Article
		}
	}
	l.derived = map[string]derivedLabel{}
	for _, a := range l.Articles {
		switch {
		case a.Relation != "":
			l.derived[a.Key] = derivedLabel{a.CopyOf, a.Relation}
		case a.Retells != nil:
			l.derived[a.Key] = derivedLabel{a.Retells.Article, a.Retells.How}
		}
	}
	for i := range l.Stories {
		l.Stories[i].derived = l.derived
	}
	return l
}
