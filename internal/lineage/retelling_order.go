package lineage

import (
	"slices"
	"strings"
	"unicode"

	"github.com/headwater-news/headwater/internal/agency"
	"github.com/headwater-news/headwater/internal/news"
)

// earlier tells which of two accounts came first and by what: -1 where a did, 1
// where b did, 0 where nothing tells.
func earlier(a, b *text) (int, news.Direction) {
	for _, sign := range []struct {
		direction news.Direction
		of        func(later, first *text) bool
	}{
		{news.ByCredit, credits},
		{news.ByAttribution, reliesOn},
		{news.ByTime, isLater},
	} {
		switch ab, ba := sign.of(a, b), sign.of(b, a); {
		case ab && !ba:
			return 1, sign.direction
		case ba && !ab:
			return -1, sign.direction
		}
	}
	return 0, news.DirectionUnknown
}

// directionBetween is what tells that from came after to; unknown, too, where
// something tells the opposite.
func directionBetween(from, to *text) news.Direction {
	if first, direction := earlier(from, to); first > 0 {
		return direction
	}
	return news.DirectionUnknown
}

// credits reports whether later gives its text as first's: it credits the agency
// that first is, or a credit line names first's outlet.
func credits(later, first *text) bool {
	if later.credit != "" && first.credit == later.credit &&
		agency.Supplied(later.account.Article, later.credit) && !agency.Supplied(first.account.Article, first.credit) {
		return true
	}
	return creditLine(later, first)
}

// creditCues begin a line that names whose text it is.
var creditCues = []string{"source:", "via ", "from ", "credit:", "copyright", "©", "originally published", "first published", "first appeared",
	"this article was", "this story was", "read more at", "read the full", "full story", "more at", "continue reading",
	"fuente:", "vía ", "leer más en", "publicado originalmente", "quelle:", "zuerst erschienen", "mehr bei", "weiterlesen"}

// longestCredit is how many bytes a credit line may have.
const longestCredit = 160

// creditLine reports whether a short line of the body, or the byline, gives
// first's outlet as the one whose text it is.
func creditLine(t, first *text) bool {
	a := t.account.Article
	if first.isOutlet(a.Byline) {
		return true
	}
	for line := range strings.SplitSeq(a.Body, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || len(line) > longestCredit {
			continue
		}
		low := strings.ToLower(strings.TrimLeft(line, "([—–- "))
		for _, cue := range creditCues {
			if rest, ok := strings.CutPrefix(low, cue); ok && first.isNamedIn(rest) {
				return true
			}
		}
	}
	return false
}

// reliesOn reports whether later gives first's outlet as its report.
func reliesOn(later, first *text) bool {
	return first.publisher != later.publisher && later.relies[first.publisher]
}

// isLater reports whether the times of publication say that later is the later
// one. Two days, or a day and a moment on it, do not tell; nor does the time of
// capture, which is the desk's.
func isLater(later, first *text) bool {
	a, b := published(later.account.Article), published(first.account.Article)
	switch {
	case a.IsZero() || b.IsZero():
		return false
	case a.DayOnly() || b.DayOnly():
		return dayOf(a) > dayOf(b)
	}
	return a.Time().After(b.Time())
}

func published(a news.Article) news.When {
	if a.Published.IsZero() {
		return a.Updated
	}
	return a.Published
}

// dayOf is the day in the zone a time was given in, in a form that compares.
func dayOf(w news.When) string { return w.Time().Format("2006-01-02") }

// isOutlet reports whether a name is that of the outlet whose names are given.
func (t *text) isOutlet(name string) bool { return slices.Contains(t.named, letters(name)) }

// isNamedIn reports whether a line names the outlet.
func (t *text) isNamedIn(line string) bool {
	const shortest = 4
	line = letters(line)
	return slices.ContainsFunc(t.named, func(name string) bool { return len(name) >= shortest && strings.Contains(line, name) })
}

// outletLetters are the names of an article's outlet: its host up to the first
// dot, as it is printed, and what is given for its host.
func outletLetters(a news.Article) []string {
	host, _, _ := strings.Cut(a.Outlet, ".")
	var names []string
	for _, name := range []string{host, a.Site, a.Outlet} {
		if name = letters(name); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// letters is a name without what hosts and headings write differently.
func letters(name string) string {
	name = strings.ToLower(strings.TrimSpace(name))
	for _, article := range []string{"the ", "www."} {
		name = strings.TrimPrefix(name, article)
	}
	return strings.Map(func(r rune) rune {
		switch r {
		case 'á', 'à', 'â', 'ã', 'ä':
			return 'a'
		case 'é', 'è', 'ê', 'ë':
			return 'e'
		case 'í', 'ì', 'î', 'ï':
			return 'i'
		case 'ó', 'ò', 'ô', 'õ', 'ö':
			return 'o'
		case 'ú', 'ù', 'û', 'ü':
			return 'u'
		case 'ñ':
			return 'n'
		case 'ç':
			return 'c'
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, name)
}

// language is that of an account, English where none is known.
func (t *text) language() string {
	if l := t.account.Article.Language; l != "" {
		return l
	}
	return "en"
}

// oneOutlet reports whether both are known to be of one outlet.
func oneOutlet(a, b *text) bool {
	return a.outlet != "" && a.outlet == b.outlet
}
