package dedupe

import (
	"slices"
	"strings"
	"time"

	"github.com/headwater-news/headwater/internal/agency"
	"github.com/headwater-news/headwater/internal/news"
)

// How much two texts must share.
const (
	// sameText of each text's shingles in the other make the texts one text,
	// edited. Where words were changed all over, so that shingles are broken, a
	// smaller share will do if most of the same words stand in the same order.
	sameText   = .5
	brokenText = .2
	// sameWording of the shorter text's words, and mostWording of the longer one's.
	sameWording = .75
	mostWording = .6
	// nearlyAll is when little more than a line differs.
	nearlyAll = .8
	// partOf is the share of the shorter text that must stand in the longer for
	// an excerpt. Within one outlet nearlyAll is asked: follow-ups there repeat
	// whole paragraphs of background.
	partOf = .7
	// leastExcerpt is how many words must be shared for an excerpt: less is a
	// quotation, or a statement that everybody prints.
	leastExcerpt = 40
	// stillRevision is the share of either text that a revision at the same
	// address keeps when its headline was changed.
	stillRevision = .3
	// mostClutter is how many words two captures at one address may differ by and
	// still show the same state: a paragraph of news is longer.
	mostClutter = 30
	// leastWords is what a text must have to be matched by itself.
	leastWords = 15
	// farApart is when articles of one outlet are no longer one article dated
	// carelessly.
	farApart = 72 * time.Hour
	// sameDay is when they may still be of one day, or of two that touch at night.
	sameDay = 20 * time.Hour
)

// pair is two articles under judgment, the later and the earlier.
type pair struct {
	from, to text
	comparison
}

// judge says what from is to to; "" when it is nothing.
func judge(from, to text, sameAddress bool) (news.RelationKind, comparison) {
	p := pair{from, to, compare(from, to)}
	if sameAddress {
		return p.atSameAddress(), p.comparison
	}
	if min(len(from.words), len(to.words)) < leastWords {
		return "", p.comparison
	}
	least, most := min(p.overlap, p.back), max(p.overlap, p.back)
	leastAligned, mostAligned := p.alignedShares()
	switch {
	case least >= sameText, least >= brokenText && leastAligned >= mostWording && mostAligned >= sameWording:
		return p.sameText(least), p.comparison
	case p.aligned >= leastExcerpt && (most >= partOf || most >= brokenText && mostAligned >= nearlyAll):
		return p.excerpt(least, max(most, mostAligned)), p.comparison
	}
	return "", p.comparison
}

// alignedShares is the share of each text's words that stand in the same order
// in the other, the lesser first.
func (p pair) alignedShares() (least, most float64) {
	from, to := share(p.aligned, len(p.from.words)), share(p.aligned, len(p.to.words))
	return min(from, to), max(from, to)
}

// atSameAddress tells a second capture from a revision, and both from an
// address that was given to another article: a section page, a daily column, a
// live page begun anew.
func (p pair) atSameAddress() news.RelationKind {
	from, to := p.from.article, p.to.article
	headlines := headlinesAgree(p.from, p.to)
	switch {
	case sameWords(p.from.words, p.to.words):
		return news.SameArticle
	case (otherDay(from, to, sameDay) || p.otherPage()) && tellApart(p.from, p.to).apart():
		return ""
	case p.onlyClutter() && (from.Updated == to.Updated || from.Updated.IsZero() || to.Updated.IsZero()):
		return news.SameArticle
	case max(p.overlap, p.back) >= stillRevision && (headlines != differ || !p.otherPage()):
		return news.Revision
	case headlines == agree && !otherDay(from, to, sameDay):
		return news.Revision // rewritten altogether in the course of the day
	}
	return ""
}

// otherPage reports whether the two were fetched at addresses of their own, so
// that only the one they call canonical is shared: some sites give every page
// that of its section.
func (p pair) otherPage() bool {
	from, to := CanonicalKey(p.from.article.URL), CanonicalKey(p.to.article.URL)
	return from != "" && to != "" && from != to
}

// sameText tells apart what two articles can be whose texts are mostly one.
func (p pair) sameText(least float64) news.RelationKind {
	from, to := p.from.article, p.to.article
	headlines := headlinesAgree(p.from, p.to)
	switch {
	case tellApart(p.from, p.to).apart():
		return "" // a template
	case headlines == differ && p.furniture():
		return ""
	case p.house() == differ, p.house() == unknown && (p.reworded() || headlines == differ || headlines == agree && !p.sameHeadline()):
		if agency.Credited(*from) != "" || agency.Credited(*to) != "" {
			return news.WireCopy
		}
		return news.NearDuplicate
	case otherDay(from, to, farApart) && (headlines == differ || least < nearlyAll || p.reworded()):
		return "" // a follow-up on top of the text of the time, or furniture
	case p.reworded():
		return news.NearDuplicate
	case least >= nearlyAll:
		return news.SameArticle
	case headlines == differ, from.URL != "" && to.URL != "", otherDay(from, to, sameDay):
		return news.NearDuplicate // an update that was given a page of its own
	}
	return news.SameArticle
}

// excerpt tells a part of a longer article from background repeated within one
// outlet, and from a page of nothing but furniture.
func (p pair) excerpt(least, most float64) news.RelationKind {
	headlines := headlinesAgree(p.from, p.to)
	switch {
	case headlines == differ && p.furniture():
		return ""
	case p.house() == differ && p.supplied():
		return news.WireCopy
	case p.house() == differ:
		return news.Excerpt
	case most < nearlyAll:
		return ""
	case p.cutOff(least, headlines):
		return news.SameArticle
	}
	return news.Excerpt
}

// supplied reports whether what is shared is an agency's text: a shortened copy
// of what is credited to it, or a longer state of it with a credit of its own.
func (p pair) supplied() bool {
	if p.overlap >= p.back {
		return agency.Credited(*p.to.article) != ""
	}
	return agency.Credited(*p.from.article) != ""
}

// furniture reports whether what is shared is what the pages had instead of
// their articles: one outlet's pages whose text has nothing of the headline;
// where the outlets may be two, neither's. A digest may well print another's
// text under a headline of its own.
func (p pair) furniture() bool {
	from, to := besideHeadline(p.from), besideHeadline(p.to)
	if p.house() == agree {
		return from || to
	}
	return from && to
}

// cutOff reports whether the shorter text is the longer article cut off, or the
// longer the same article with a page's comments behind it: the outlet is known
// to be one, the days agree, and so do the headlines; where one is missing, a
// good part of the longer text must be shared instead.
func (p pair) cutOff(least float64, headlines agreement) bool {
	return p.house() == agree && !otherDay(p.from.article, p.to.article, sameDay) && !p.reworded() &&
		(headlines == agree || headlines == unknown && least >= stillRevision)
}

// reworded reports whether somebody worked on the text, beyond a slip put right.
func (p pair) reworded() bool { return p.workedOn() > max(3, p.shared*3/100) }

// workedOn counts the words that were replaced, or put in or taken out within a
// paragraph. Whole paragraphs that only one text has may be clutter, and so may
// anything behind the last shared words.
func (p pair) workedOn() int {
	words, before := 0, run{}
	for i, r := range p.runs {
		from, to := r.from-before.from-before.n, r.to-before.to-before.n
		switch {
		case i == 0:
			words += min(from, to)
		case from > 0 && to > 0, !p.from.paragraphs(r.from-from, r.from), !p.to.paragraphs(r.to-to, r.to):
			words += max(from, to)
		}
		before = r
	}
	return words
}

// onlyClutter reports whether nobody worked on the text, and what only one of
// the two has is but a little, apart from posts set in.
func (p pair) onlyClutter() bool {
	if len(p.runs) == 0 || p.workedOn() > 0 {
		return false
	}
	alone, before := 0, run{}
	for _, r := range slices.Concat(p.runs, []run{{from: len(p.from.words), to: len(p.to.words)}}) {
		if begin := before.from + before.n; !embedded(p.from, begin, r.from) {
			alone += r.from - begin
		}
		if begin := before.to + before.n; !embedded(p.to, begin, r.to) {
			alone += r.to - begin
		}
		before = r
	}
	return alone <= min(mostClutter, p.shared/5)
}

// embedded reports whether the words from begin to end are none, or those of a
// post from elsewhere.
func embedded(t text, begin, end int) bool {
	if begin == end {
		return true
	}
	s := t.article.Body[t.words[begin].begin:t.words[end-1].end]
	return end-begin >= shingleWords && (strings.Contains(s, "(@") || strings.Contains(s, "://") || strings.Contains(s, "pic."))
}

// house tells whether both are of one outlet.
func (p pair) house() agreement {
	from, to := plainOutlet(p.from.article.Outlet), plainOutlet(p.to.article.Outlet)
	switch {
	case from == "" || to == "":
		return unknown
	case from == to:
		return agree
	}
	return differ
}

// otherDay reports whether the two are known to be published more than gap apart.
func otherDay(a, b *news.Article, gap time.Duration) bool {
	return !a.Published.IsZero() && !b.Published.IsZero() && a.Published.Time().Sub(b.Published.Time()).Abs() > gap
}
