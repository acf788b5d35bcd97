package extract

import (
	"strings"
	"testing"
)

func linesFrom(text string) []line {
	var out []line
	for s := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		out = append(out, line{text: strings.TrimSpace(s)})
	}
	return out
}

func TestJoin(t *testing.T) {
	const (
		lede  = "The ferry to the outer islands will run again from Monday, the harbour board said."
		quote = "We promised the islands a crossing before the herring season, said Ines Calloway."
		fares = "The fare goes up by a tenth, which pays for the new piers over twelve years."
		promo = "Sign up for the Courier's morning letter and read of the islands before breakfast."
		other = "Residents of Sandholm asked why the late boat had been dropped from the timetable."
		more  = "The board will look at it again in June, when it knows how many passengers it carries."
	)
	text := func(lines ...string) string { return strings.Join(lines, "\n") }
	for _, c := range []struct{ name, a, r, want string }{
		{"what both have", text(lede, quote, fares, other), text(lede, quote, fares, other, promo), text(lede, quote, fares, other)},
		{"one found nothing", "", text(lede, quote), text(lede, quote)},
		{"the other found nothing", text(lede, quote), "", text(lede, quote)},
		{"one has half of it: the union, in order", text(lede, fares), text(quote, fares, other, more), text(lede, quote, fares, other, more)},
		{"one has it in a single line", text(strings.Join([]string{lede, quote, fares, other, more, promo}, " ")), text(lede, quote), text(lede, quote)},
	} {
		t.Run(c.name, func(t *testing.T) {
			var a, r []line
			if c.a != "" {
				a = linesFrom(c.a)
			}
			if c.r != "" {
				r = linesFrom(c.r)
			}
			got := strings.ReplaceAll(joinParagraphs(join(a, r).lines), "\n\n", "\n")
			if got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestJoinAgreement(t *testing.T) {
	same := linesFrom("The ferry runs again from Monday, said the board.")
	if got := join(same, same).agreement; got != 1 {
		t.Errorf("the same text twice: agreement %v, want 1", got)
	}
	if got := join(same, linesFrom("Sign in to read on with your island account today.")).agreement; got != 0 {
		t.Errorf("nothing in common: agreement %v, want 0", got)
	}
}

func TestFilterLines(t *testing.T) {
	const body = "The ferry to the outer islands will run again from Monday, the harbour board said on Thursday evening."
	for _, c := range []struct {
		clutter string
		links   bool
	}{
		{"Ferry runs again", false}, // the headline
		{"6 November 2025, 14:05", false},
		{"Facebook Twitter WhatsApp", false},
		{"3 min read", false},
		{"READ THE WINTER SERIES", true},
		{"Read more: The winter the boats stood still", false},
		{"Photo: Lee Sorensen / Meridian", false},
		{"© 2025 The Harbour Courier", false},
		{"Get the Islands alert", false},
		{"Download the Harbour Courier app for tides, traffic and breaking news.", false},
		{"Support fact-based reporting. The Courier is owned by its readers, all nine hundred of them.", false},
		{"Be the first to know: the Sandholm letter", false},
		{"Sign up to the Estuary Letter: tides, tunes and what was said, every Friday", false},
		{"Apoye el periodismo de las islas.", false},
	} {
		lines := linesFrom(body + "\n" + body)
		l := line{text: c.clutter}
		if c.links {
			l.links = len(strings.ReplaceAll(c.clutter, " ", ""))
		}
		lines = append([]line{l}, append(lines, linesFrom(strings.Repeat(body+"\n", 4))...)...)
		if kept := filterLines(lines, []string{"Ferry runs again"}); len(kept) != len(lines)-1 {
			t.Errorf("%q was kept", c.clutter)
		}
	}
	for _, text := range []string{
		"Two crossings a day",
		"(Reporting by Lee Sorensen in Sandholm; editing by Ines Calloway)",
		"Support for local journalism has fallen on the islands since the last printer closed.",
		"412",
		"Follow the money, she said, and you will find the pier.", // at the beginning: not a call to follow
		"On 6 November 2025 the board met for the last time in the old customs house, and adjourned at noon.",
	} {
		lines := append(linesFrom(text), linesFrom(strings.Repeat(body+"\n", 5))...)
		if kept := filterLines(lines, nil); len(kept) != len(lines) {
			t.Errorf("%q was dropped", text)
		}
	}
	box := append(linesFrom(strings.Repeat(body+"\n", 5)), line{text: "Be the first to know: the Sandholm letter"}, line{text: "Every weekday at seven. Sign up free", links: 10})
	if kept := filterLines(box, nil); len(kept) != 5 {
		t.Errorf("what stands under a promotion was kept: %v", kept[5:])
	}
	closing := append(linesFrom(strings.Repeat(body+"\n", 6)), linesFrom("About Lee Sorensen\nLee Sorensen covers the islands and keeps bees.")...)
	if kept := filterLines(closing, nil); len(kept) != 6 {
		t.Errorf("a note on the author was kept: %v", kept)
	}
}

func TestPlaceholdersComeBack(t *testing.T) {
	p, err := readPage(pageOf("<p>" + strings.Repeat("The ferry runs again. ", 9) + "<b>Short.</b> " + strings.Repeat("Xylophones were played on the pier. ", 4)))
	if err != nil {
		t.Fatal(err)
	}
	before := textOf(p.root)
	var texts placeholders
	texts.put(p.root)
	if strings.Contains(textOf(p.root), "ferry") {
		t.Fatal("a long text was left")
	}
	texts.resolve(p.root)
	if got := textOf(p.root); got != before && strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(before, " ", "") {
		t.Errorf("got %q, want %q", got, before)
	}
	texts.takeBack()
	if got := textOf(p.root); got != before {
		t.Errorf("taken back: got %q, want %q", got, before)
	}
}
