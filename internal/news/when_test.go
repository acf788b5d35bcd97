package news

import (
	"encoding/json"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestParseWhen(t *testing.T) {
	for _, c := range []struct{ in, out string }{
		{"", ""},
		{"2025-11-06", "2025-11-06"},
		{"2025-11-06T14:00:00Z", "2025-11-06T14:00:00Z"},
		{"2025-11-06T14:00:00+00:00", "2025-11-06T14:00:00Z"},
		{"2025-11-06T14:00:00.123-05:00", "2025-11-06T14:00:00-05:00"},
	} {
		w, err := ParseWhen(c.in)
		if err != nil || w.String() != c.out {
			t.Errorf("ParseWhen(%q) = %q, %v; want %q", c.in, w, err, c.out)
		}
	}
	for _, bad := range []string{"yesterday", "2025-13-01", "06.11.2025", "2025-11-06 14:00", "2025-11-06T14:00"} {
		if w, err := ParseWhen(bad); err == nil {
			t.Errorf("ParseWhen(%q) = %q, want an error", bad, w)
		}
	}
}

// A day stays a day: it never turns into midnight, whatever it goes through.
func TestWhenKeepsWhatIsKnown(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		second := rapid.Int64Range(0, 4e9).Draw(t, "second")
		zone := rapid.IntRange(-12*60, 14*60).Draw(t, "zone")
		at := time.Unix(second, 0).In(time.FixedZone("", zone*60))
		for _, w := range []When{At(at), DayOf(at), {}} {
			data, err := json.Marshal(w)
			if err != nil {
				t.Fatal(err)
			}
			var again When
			if err := json.Unmarshal(data, &again); err != nil {
				t.Fatal(err)
			}
			if again.String() != w.String() || again.DayOnly() != w.DayOnly() || !again.Time().Equal(w.Time()) {
				t.Fatalf("%v became %v", w, again)
			}
		}
	})
}

func TestBefore(t *testing.T) {
	unknown, day, noon := When{}, Day(2026, 3, 3), At(time.Date(2026, 3, 3, 12, 0, 0, 0, time.UTC))
	for _, c := range []struct {
		a, b When
		want bool
	}{
		{day, noon, true}, {noon, day, false}, {noon, unknown, true}, {unknown, noon, false}, {unknown, unknown, false}, {day, day, false},
	} {
		if got := c.a.Before(c.b); got != c.want {
			t.Errorf("%q before %q = %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

// What no date can be is unknown, and not a time that prints as nothing that
// reads back.
func TestWhenOutOfRange(t *testing.T) {
	for name, w := range map[string]When{
		"year 12025":      At(time.Date(12025, 11, 6, 0, 0, 0, 0, time.UTC)),
		"year -44":        At(time.Date(-44, 3, 15, 12, 0, 0, 0, time.UTC)),
		"day, year 0":     Day(0, 12, 31),
		"day, year 10000": Day(10_000, 1, 1),
	} {
		if !w.IsZero() || w.String() != "" {
			t.Errorf("%s: %q, want unknown", name, w)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		zone := time.FixedZone("", rapid.IntRange(-100_000, 100_000).Draw(t, "offset"))
		moment := time.Unix(rapid.Int64Range(-80e9, 300e9).Draw(t, "second"), 0).In(zone)
		for _, w := range []When{At(moment), DayOf(moment)} {
			again, err := ParseWhen(w.String())
			if err != nil || again != w {
				t.Fatalf("%q became %q, %v", w, again, err)
			}
		}
		if w := At(moment); !w.IsZero() && !w.Time().Equal(moment) {
			t.Fatalf("At(%v) is %v, another moment", moment, w)
		}
	})
}
