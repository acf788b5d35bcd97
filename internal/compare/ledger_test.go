package compare

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/headwater-news/headwater/internal/news"
)

// said is a saying of the table tests.
func saidBy(speaker, words string) news.Saying {
	s := news.Saying{Article: "later", Published: news.Day(2026, 3, 1), Language: "en", Speaker: speaker, Kind: news.OriginPerson, Form: news.Direct, Words: words}
	if speaker == "" || speaker[0] >= 'a' {
		s.Kind = news.OriginUnnamed
	}
	return s
}

// Each later printing is held against the first.
func TestUses(t *testing.T) {
	const first = "The pump failed twice before midnight, and the second time nobody could restart it. I do not blame the crew of the tug."
	type want struct {
		cut   bool
		edits []news.Edit
	}
	for name, c := range map[string]struct {
		words string
		want  want
	}{
		"as it was":             {first, want{}},
		"straight and loud":     {"THE PUMP FAILED TWICE BEFORE MIDNIGHT -- AND THE SECOND TIME NOBODY COULD RESTART IT! I don't blame the crew of the tug", want{}},
		"a cue between":         {"The pump failed twice before midnight, and the second time nobody could restart it … I do not blame the crew of the tug", want{}},
		"2nd in figures":        {"The pump failed twice before midnight, and the second time nobody could re-start it. I do not blame the crew of the tug", want{}},
		"the end":               {"The pump failed twice before midnight", want{cut: true}},
		"the beginning":         {"[N]obody could restart it. I do not blame the crew of the tug.", want{cut: true}},
		"the middle, marked":    {"The pump failed twice [...] I do not blame the crew of the tug", want{cut: true}},
		"the middle, in secret": {"The pump failed twice before midnight. I do not blame the crew of the tug.", want{cut: true}},
		"an editor's word":      {"The pump failed twice before midnight, and the second time nobody [on board] could restart it. I do not blame [them]", want{cut: false}},
		"fuller":                {"Let me tell you what happened. " + first + " They did what they could.", want{}},
		"another word": {"The engine failed twice before midnight, and the second time nobody could restart it. I do not blame the crew of the tug.",
			want{edits: []news.Edit{{Was: "pump", Is: "engine"}}}},
		"another ending": {"The pump failed twice before midnight, and the second time nobody could restart it. I do not blame the crew of the ferry.",
			want{edits: []news.Edit{{Was: "tug", Is: "ferry"}}}},
		"without the not": {"The pump failed twice before midnight, and the second time nobody could restart it. I do blame the crew of the tug.",
			want{cut: true, edits: []news.Edit{{Was: "not"}}}},
		"with a word more": {"The pump failed twice before midnight, and the second time nobody could restart it. I do not publicly blame the crew of the tug.",
			want{edits: []news.Edit{{Is: "publicly"}}}},
		"cut and changed": {"The pump failed twice before dawn, and the second time nobody could restart it",
			want{cut: true, edits: []news.Edit{{Was: "midnight", Is: "dawn"}}}},
	} {
		t.Run(name, func(t *testing.T) {
			original := saidBy("Gwen Tarrant", first)
			original.Article, original.Published = "first", news.Day(2026, 1, 1)
			entries := Ledger([]news.Saying{saidBy("Tarrant", c.words), original})
			if len(entries) != 1 || entries[0].Speaker != "Gwen Tarrant" || entries[0].Words != first || len(entries[0].Uses) != 2 {
				t.Fatalf("entries: %+v", entries)
			}
			u := entries[0].Uses[1]
			if u.AgeDays != 59 || u.Translated || u.GivenTo != "" || u.Altered != (len(c.want.edits) > 0) || u.Truncated != c.want.cut {
				t.Errorf("use: %+v", u)
			}
			if diff := cmp.Diff(c.want.edits, u.Edits); diff != "" {
				t.Errorf("edits (-want +got):\n%s", diff)
			}
		})
	}
}

// Whose words they are decides how much must be shared.
func TestOneQuotationOrTwo(t *testing.T) {
	const telling = "I have 2,300 people living under that wall and I learn about it over the counter of the bakery"
	for name, c := range map[string]struct {
		first, second news.Saying
		one           bool
		givenTo       string
	}{
		"one speaker, a telling phrase":       {saidBy("Hugo Brandt", "The dam is safe. The gate is a maintenance item"), saidBy("Brandt", "The dam is safe"), true, ""},
		"one speaker, thanks":                 {saidBy("Hugo Brandt", "Thank you very much for coming here today"), saidBy("Hugo Brandt", "Thank you very much"), false, ""},
		"two speakers, a long stretch":        {saidBy("Elsbeth Crane", telling), saidBy("Owen Tasker", telling), true, "Owen Tasker"},
		"two speakers, condolence":            {saidBy("Elsbeth Crane", "Our thoughts and prayers are with the victims and their families"), saidBy("Owen Tasker", "Our thoughts and prayers are with the victims and their families"), false, ""},
		"two of one surname":                  {saidBy("Elsbeth Crane", telling), saidBy("Walter Crane", telling), true, "Walter Crane"},
		"one person, two forms of the name":   {saidBy("Elsbeth M. Crane", telling), saidBy("Mayor Crane", telling), true, ""},
		"named first, then described":         {saidBy("Elsbeth Crane", telling), saidBy("a local mayor", telling), true, ""},
		"described first, then named":         {saidBy("a local mayor", telling), saidBy("Elsbeth Crane", telling), true, ""},
		"one speaker, the same figure of six": {saidBy("Elsbeth Crane", telling), saidBy("Elsbeth Crane", "I have 2,300 people to feed and a bakery that is closed"), false, ""},
	} {
		t.Run(name, func(t *testing.T) {
			c.first.Article, c.first.Published = "first", news.Day(2026, 1, 1)
			entries := Ledger([]news.Saying{c.first, c.second})
			if one := len(entries) == 1; one != c.one {
				t.Fatalf("one quotation: %v, want %v", one, c.one)
			}
			if !c.one {
				return
			}
			if got := entries[0].Uses[1].GivenTo; got != c.givenTo {
				t.Errorf("given to %q, want %q", got, c.givenTo)
			}
			if entries[0].Kind == news.OriginUnnamed {
				t.Errorf("the entry is %q's", entries[0].Speaker)
			}
		})
	}
}

// A short line of an unnamed speaker is somebody's where the article names them.
func TestSpeakerNotNamed(t *testing.T) {
	first := saidBy("Hugo Brandt", "The dam is safe. The gate is a maintenance item")
	first.Article, first.Published = "first", news.Day(2026, 1, 1)
	later := saidBy("", "The dam is safe")
	if n := len(Ledger([]news.Saying{first, later})); n != 2 {
		t.Errorf("nobody is named: %d entries, want 2", n)
	}
	later.Names = []string{"Elsbeth Crane", "Hugo Brandt"}
	if n := len(Ledger([]news.Saying{first, later})); n != 1 {
		t.Errorf("the article names him: %d entries, want 1", n)
	}
}

// Translations are found by speaker and by what the glosses know.
func TestTranslated(t *testing.T) {
	first := saidBy("Reinhard Stoll", "Presentamos un precio y una flota, y ganamos con los dos. Lo demás es ruido")
	first.Article, first.Language, first.Published = "first", "es", news.Day(2026, 1, 21)
	later := saidBy("Reinhard Stoll", "We put in a price and a fleet, and we won with both. The rest is noise")
	entries := Ledger([]news.Saying{first, later})
	if len(entries) != 1 || !entries[0].Uses[1].Translated || entries[0].Uses[1].Altered || entries[0].Uses[1].Truncated {
		t.Errorf("translation: %+v", entries)
	}
	later.Speaker = "Hugo Brandt"
	if n := len(Ledger([]news.Saying{first, later})); n != 2 {
		t.Errorf("of another speaker: %d entries, want 2", n)
	}
}

// An article that prints a quotation in two pieces cuts nothing.
func TestPiecesOfOneArticle(t *testing.T) {
	first := saidBy("Gwen Tarrant", "The pump failed twice before midnight. Nobody could restart it")
	first.Article, first.Published = "first", news.Day(2026, 1, 1)
	one, two := saidBy("Gwen Tarrant", "The pump failed twice before midnight"), saidBy("Gwen Tarrant", "Nobody could restart it")
	one.Span, two.Span = news.Span{Begin: 10, End: 50}, news.Span{Begin: 90, End: 120}
	for _, u := range Ledger([]news.Saying{first, two, one})[0].Uses {
		if u.Truncated {
			t.Errorf("cut: %+v", u)
		}
	}
	alone := Ledger([]news.Saying{first, one})[0].Uses
	if !alone[1].Truncated {
		t.Errorf("not cut: %+v", alone)
	}
}

// Words are out of their first context in another story, and a month later.
func TestOutOfContext(t *testing.T) {
	first := saidBy("Gwen Tarrant", "The pump failed twice before midnight")
	first.Article, first.Story = "first", "flood"
	for _, c := range []struct {
		story news.StoryID
		day   int
		want  bool
	}{{"flood", 90, false}, {"inquiry", 29, false}, {"inquiry", 30, true}, {"", 90, false}} {
		first.Published = news.Day(2026, 1, 1)
		later := first
		later.Article, later.Story, later.Published = "later", c.story, news.Day(2026, 1, 1+c.day)
		if got := Ledger([]news.Saying{first, later})[0].Uses[1]; got.OutOfContext != c.want || got.AgeDays != c.day {
			t.Errorf("in %q after %d days: %+v", c.story, c.day, got)
		}
	}
}

// Nobody is held for giving words to another on the word of a doubtful mark, nor
// where the article gives them to the right one, too.
func TestGivenTo(t *testing.T) {
	first := saidBy("Gwen Tarrant", "The pump failed twice before midnight, and the second time nobody could restart it")
	first.Article, first.Published, first.Confidence = "first", news.Day(2026, 1, 1), .95
	later, again := first, first
	later.Article, later.Published, later.Speaker, later.Confidence = "later", news.Day(2026, 1, 2), "Owen Tasker", .95
	again.Article, again.Published, again.Span = "later", news.Day(2026, 1, 2), news.Span{Begin: 500, End: 600}
	doubtful := later
	doubtful.Confidence = .5
	for name, c := range map[string]struct {
		sayings []news.Saying
		want    string
	}{
		"sure":             {[]news.Saying{first, later}, "Owen Tasker"},
		"doubtful":         {[]news.Saying{first, doubtful}, ""},
		"to both speakers": {[]news.Saying{first, later, again}, ""},
	} {
		if got := Ledger(c.sayings)[0].Uses[1].GivenTo; got != c.want {
			t.Errorf("%s: given to %q, want %q", name, got, c.want)
		}
	}
}

func TestReused(t *testing.T) {
	entry := func(words string, uses ...news.Use) news.LedgerEntry {
		return news.LedgerEntry{Words: words, Uses: uses}
	}
	entries := []news.LedgerEntry{
		entry("here and there", news.Use{Article: "here"}, news.Use{Article: "there"}),
		entry("twice in one", news.Use{Article: "here"}, news.Use{Article: "here"}),
		entry("copied", news.Use{Article: "here"}, news.Use{Article: "there", Copy: true}),
		entry("elsewhere", news.Use{Article: "there"}, news.Use{Article: "beyond"}),
	}
	got := Reused(entries, []news.ArticleID{"here"})
	if len(got) != 1 || got[0].Words != "here and there" {
		t.Errorf("reused: %+v", got)
	}
}

// The ledger does not depend on the order of the sayings, holds each once, and
// its entries begin with what was seen first.
func TestLedgerHolds(t *testing.T) {
	clauses := []string{"the pump failed twice", "before midnight", "nobody could restart it", "not on my watch", "…", "[they] knew", "2,300 people", "la presa es segura", "we will rebuild"}
	rapid.Check(t, func(t *rapid.T) {
		sayings := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) news.Saying {
			s := saidBy(rapid.SampledFrom([]string{"", "Ana Ruiz", "Ruiz", "Tom Okafor", "an official"}).Draw(t, "speaker"), "")
			for range rapid.IntRange(0, 4).Draw(t, "clauses") {
				s.Words += rapid.SampledFrom(clauses).Draw(t, "clause") + rapid.SampledFrom([]string{" ", ". ", " — "}).Draw(t, "mark")
			}
			s.Language = rapid.SampledFrom([]string{"en", "es", ""}).Draw(t, "language")
			s.Published = news.Day(2026, 1, rapid.IntRange(1, 60).Draw(t, "day"))
			return s
		}), 0, 25).Draw(t, "sayings")
		for i := range sayings {
			sayings[i].Article = news.ArticleID(fmt.Sprint("a", i))
		}
		entries := Ledger(sayings)
		if diff := cmp.Diff(entries, Ledger(rapid.Permutation(sayings).Draw(t, "shuffled")), cmp.Comparer(func(a, b news.When) bool { return a == b })); diff != "" {
			t.Fatalf("another order, another ledger:\n%s", diff)
		}
		met := map[news.ArticleID]bool{}
		for _, e := range entries {
			if first := e.Uses[0]; e.First.Article != first.Article || e.Words != first.Words || first.Altered || first.Truncated || first.AgeDays != 0 || first.GivenTo != "" {
				t.Fatalf("the first use: %+v", e)
			}
			for _, u := range e.Uses {
				if met[u.Article] || u.AgeDays < 0 || u.Altered != (len(u.Edits) > 0) {
					t.Fatalf("use: %+v", u)
				}
				met[u.Article] = true
			}
		}
		if len(met) != len(sayings) {
			t.Fatalf("%d uses of %d sayings", len(met), len(sayings))
		}
	})
}
