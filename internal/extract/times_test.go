package extract

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/headwater-news/headwater/internal/news"
)

func TestParseMoment(t *testing.T) {
	for _, c := range []struct {
		text     string
		dayFirst bool
		want     string // as news.When prints it
	}{
		{"2025-11-06", false, "2025-11-06"},
		{"2025-11-06T14:05:30Z", false, "2025-11-06T14:05:30Z"},
		{"2025-11-06T14:05:30.123+01:00", false, "2025-11-06T14:05:30+01:00"},
		{"2025-11-06T14:05+0100", false, "2025-11-06T14:05:00+01:00"},
		{"2025-11-06 14:05:30 -0500", false, "2025-11-06T14:05:30-05:00"},
		{"20251106T140530Z", false, "2025-11-06T14:05:30Z"},
		{"20251106", false, "2025-11-06"},
		{"Thu, 06 Nov 2025 14:05:30 GMT", false, "2025-11-06T14:05:30Z"},
		{"Thu Nov 06 2025 14:05:30 GMT+0100 (CET)", false, "2025-11-06T14:05:30+01:00"},
		{"Thu Nov 06 14:05:30 UTC 2025", false, "2025-11-06T14:05:30Z"},
		{"1762437930", false, "2025-11-06T14:05:30Z"},
		{"1762437930000", false, "2025-11-06T14:05:30Z"},
		{"November 6, 2025, 2:05 p.m. ET", false, "2025-11-06T14:05:00-05:00"},
		{"Updated July 6, 2025 at 12:05 am EDT", false, "2025-07-06T00:05:00-04:00"},
		{"11/6/2025 2:05 PM", false, "2025-11-06T14:05:00Z"},
		{"06/11/2025 14:05", true, "2025-11-06T14:05:00Z"},
		{"25/11/2025", false, "2025-11-25"},
		{"6.11.2025, 14.05 Uhr", true, "2025-11-06T14:05:00Z"},
		{"6. November 2025 um 14:05 Uhr", true, "2025-11-06T14:05:00Z"},
		{"von Ines Kallweit, 6.11.25", true, "2025-11-06"},
		{"Publié le 6 novembre 2025 à 14h05", true, "2025-11-06T14:05:00Z"},
		{"6 de noviembre de 2025", true, "2025-11-06"},
		{"1er août 2025", true, "2025-08-01"},
		{"14:05, 6 ноября 2025", true, "2025-11-06T14:05:00Z"},
		{"2025年11月6日 14:05", false, "2025-11-06T14:05:00Z"},
		{"2025 November 6", false, "2025-11-06"},
		{"6-Nov-2025", false, "2025-11-06"},
		{"0001-01-01T00:00:00Z", false, ""}, // a time that was never set
		{"31/02/2025", true, ""},
		{"call 555 2025 11", false, ""},
		{"5 May 16:30", false, ""},
		{"in 2025", false, ""},
		{"", false, ""},
	} {
		m, _ := parseMoment(c.text, c.dayFirst)
		if got := m.when().String(); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

// Whatever layout a time is printed in, the same moment is read.
func TestParseMomentReadsWhatGoPrints(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		zone := time.FixedZone("", 1800*rapid.IntRange(-24, 28).Draw(t, "half hours"))
		want := time.Unix(rapid.Int64Range(946684800, 1893456000).Draw(t, "seconds"), 0).In(zone)
		for _, layout := range []string{time.RFC3339, time.RFC1123Z, "2006-01-02 15:04:05 -0700", "January 2, 2006 15:04:05 -07:00", "2 Jan 2006, 3:04:05 PM -0700"} {
			m, ok := parseMoment(want.Format(layout), false)
			if !ok || !m.at().Equal(want) {
				t.Fatalf("%s: got %v, want %v", want.Format(layout), m.at(), want)
			}
		}
	})
}

func TestRefineFindsTheZone(t *testing.T) {
	moments := func(texts ...string) (all []moment) {
		for _, s := range texts {
			m, ok := parseMoment(s, false)
			if !ok {
				t.Fatalf("no time in %q", s)
			}
			all = append(all, m)
		}
		return all
	}
	for _, c := range []struct {
		name  string
		texts string // first the one trusted most
		want  string
	}{
		{"a day gets its time of day", "2025-11-06|2025-11-06T14:05:00+01:00", "2025-11-06T14:05:00+01:00"},
		{"but not another day's", "2025-11-06|2025-11-07T14:05:00+01:00", "2025-11-06"},
		{"a local time gets its zone", "2025-11-06 09:17:00|2025-11-06T14:17:00Z", "2025-11-06T09:17:00-05:00"},
		{"UTC is told in the zone the reader saw", "2025-11-07T02:17:00Z|Nov 6, 2025 6:17 PM", "2025-11-06T18:17:00-08:00"},
		{"and in that of the same moment elsewhere", "2025-11-07T02:17:31Z|2025-11-06T18:17:00-08:00", "2025-11-06T18:17:31-08:00"},
		{"an hour that cannot be a zone stays", "2025-11-06T02:17:00Z|Nov 8, 2025 6:17 PM", "2025-11-06T02:17:00Z"},
		{"other minutes are another moment", "2025-11-06T02:17:00Z|Nov 6, 2025 6:20 PM", "2025-11-06T02:17:00Z"},
		{"a zone that is given stays", "2025-11-06T02:17:00+02:00|2025-11-06T00:17:00Z", "2025-11-06T02:17:00+02:00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := refine(moments(strings.Split(c.texts, "|")...)).when().String(); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestDayInPath(t *testing.T) {
	for path, want := range map[string]string{
		"/news/2025/11/06/ferry":      "2025-11-06",
		"/news/2025-11-06-ferry":      "2025-11-06",
		"/2025/nov/06/ferry":          "2025-11-06",
		"/a/20251106/ferry":           "2025-11-06",
		"/story/104746419":            "",
		"/2025/11/ferry":              "",
		"/area/20869999/ferry":        "",
		"/2025/13/40/not-a-day":       "",
		"/ferry-timetable-2025-06-fa": "",
	} {
		m, _ := dayInPath(path)
		if got := m.when().String(); got != want {
			t.Errorf("%s: got %q, want %q", path, got, want)
		}
	}
}

func TestTheAddressOverrulesAStaleTime(t *testing.T) {
	for declared, want := range map[string]string{
		"2025-11-06T14:05:00Z": "2025-11-06T14:05:00Z",
		"2025-11-05T23:05:00Z": "2025-11-05T23:05:00Z", // an address may have the local day
		"2025-09-30T14:05:00Z": "2025-11-06",           // what was there when the template was last filled
		"2025-11-30T14:05:00Z": "2025-11-30T14:05:00Z", // published long after it was begun
	} {
		p, err := readPage(pageOf(`<meta property="article:published_time" content="` + declared + `"><h1>Ferry runs again</h1>`))
		if err != nil {
			t.Fatal(err)
		}
		if got, _ := p.published(); got.String() != want {
			t.Errorf("%s: got %s, want %s", declared, got, want)
		}
	}
}

func TestZoneNamesFollowTheirSummerTime(t *testing.T) {
	for day, want := range map[string]string{"March 8, 2025": "-05:00", "March 10, 2025": "-04:00", "November 1, 2025": "-04:00", "November 3, 2025": "-05:00"} {
		m, _ := parseMoment(day+" 10:00 ET", false)
		if got := m.when().String(); !strings.HasSuffix(got, want) {
			t.Errorf("%s: got %s, want %s", day, got, want)
		}
	}
}

func FuzzParseMoment(f *testing.F) {
	f.Add("Thu, 06 Nov 2025 14:05:30 GMT")
	f.Add("6.11.25 10h15 (")
	f.Fuzz(func(t *testing.T, s string) {
		m, ok := parseMoment(s, true)
		if ok && m.when() == (news.When{}) {
			t.Errorf("%q: found, and unknown", s)
		}
	})
}
