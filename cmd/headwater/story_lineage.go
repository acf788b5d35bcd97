package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// claimsShown is how many claims a story is printed with; --json has them all.
const claimsShown = 5

// river prints where a story came from, for reading.
type river struct {
	w       io.Writer
	lineage *news.Lineage
	outlet  map[news.ArticleID]string
	when    map[news.ArticleID]news.When
	failed  error
}

// printLineage prints where a story came from; that it was not traced yet, where
// lineage is nil. The articles are those of the story and those of others that it
// quotes.
func printLineage(w io.Writer, lineage *news.Lineage, articles []news.Article) error {
	r := &river{w: w, lineage: lineage, outlet: map[news.ArticleID]string{}, when: map[news.ArticleID]news.When{}}
	for _, a := range articles {
		r.outlet[a.ID], r.when[a.ID] = outletOf(a), a.Published
	}
	if lineage == nil {
		r.line("\nWhere it came from: not traced yet.")
		return r.failed
	}
	r.line("\n%s", originsSentence(lineage))
	r.origins()
	r.reports()
	r.derived()
	r.claims()
	r.differences()
	r.quotations()
	r.unattributed()
	return r.failed
}

func (r *river) line(format string, args ...any) {
	if r.failed == nil {
		_, r.failed = fmt.Fprintf(r.w, format+"\n", args...)
	}
}

// originsSentence is the number that the desk is about, in a sentence.
func originsSentence(l *news.Lineage) string {
	if l.Independent == 0 {
		return "Origin not found in what this desk has read."
	}
	text := count(l.Independent, "independent origin")
	if l.AtLeast < l.Independent {
		text += ", or " + strconv.Itoa(l.AtLeast)
		for i, pair := range l.MayBeSame {
			if i == 0 {
				text += " if "
			} else {
				text += " and "
			}
			text += pair[0] + " and " + pair[1] + " are the same"
		}
	}
	return text + "."
}

// originKinds are the kinds of origin in the order they are told.
func originKinds() []struct {
	kind    news.OriginKind
	heading string
} {
	return []struct {
		kind    news.OriginKind
		heading string
	}{
		{news.OriginPerson, "On the record"}, {news.OriginUnnamed, "Unnamed"}, {news.OriginOrganization, "Organisations"},
		{news.OriginDocument, "Documents"}, {news.OriginPost, "Posts"},
	}
}

func (r *river) origins() {
	for _, k := range originKinds() {
		heading := "\n" + k.heading
		for _, o := range r.lineage.Origins {
			if o.Kind != k.kind {
				continue
			}
			if heading != "" {
				r.line("%s", heading)
				heading = ""
			}
			r.line("  %s: %s", r.originText(o), r.in(o.Articles))
		}
	}
}

// originText is who or what an origin is, whom it speaks for, and through whom it
// came.
func (r *river) originText(o news.TracedOrigin) string {
	text := cmp.Or(o.Name, o.Descriptor, string(o.Kind))
	if o.Kind == news.OriginUnnamed && o.CountMin > 1 && (o.CountMax == nil || *o.CountMax != o.CountMin) {
		text += fmt.Sprintf(" (%d or more)", o.CountMin)
	}
	if o.Party != "" && store.SpeakerKey(o.Party) != store.SpeakerKey(o.Name+o.Descriptor) {
		text += ", for " + o.Party
	}
	var through []string
	for _, seen := range o.Seen {
		if seen.Via != "" && !slices.Contains(through, seen.Via) {
			through = append(through, seen.Via)
		}
	}
	if len(through) > 0 {
		text += ", through " + listed(through)
	}
	return text
}

func (r *river) reports() {
	for i, report := range r.lineage.Reports {
		if i == 0 {
			r.line("\nReports relied on")
		}
		text := report.Outlet
		if !report.When.IsZero() {
			text += ", " + report.When.Time().Format("2 January 2006")
		}
		if report.Own != "" {
			text += " (article " + string(report.Own) + ")"
		}
		r.line("  %s: %s", text, r.in(report.Articles))
	}
}

// derived tells which articles only retell others, one line for each way.
func (r *river) derived() {
	type line struct{ how, from string }
	var order []line
	articles := map[line][]news.ArticleID{}
	for _, d := range r.lineage.Derived {
		from := r.outlet[d.From]
		if d.From == "" {
			from = d.Agency
		}
		l := line{string(d.How), from}
		if articles[l] == nil {
			order = append(order, l)
		}
		articles[l] = append(articles[l], d.Article)
	}
	for i, l := range order {
		if i == 0 {
			r.line("\nRetold")
		}
		r.line("  %s of %s: %s", l.how, cmp.Or(l.from, "another article"), r.in(articles[l]))
	}
}

// claims prints those that most articles make, of those that somebody stands for.
func (r *river) claims() {
	claims := slices.DeleteFunc(slices.Clone(r.lineage.Claims), func(c news.Claim) bool { return len(c.Chains) == 0 })
	slices.SortStableFunc(claims, func(a, b news.Claim) int { return len(b.Articles) - len(a.Articles) })
	more := len(claims) - claimsShown
	for i, c := range claims[:min(claimsShown, len(claims))] {
		if i == 0 {
			r.line("\nClaims")
		}
		number := origins(c.Independent, &c.AtLeast)
		if c.Independent == 0 {
			number = "origin not found"
		}
		r.line("  “%s”\n      %s, %s", unquoted(c.Text, 160), count(len(c.Articles), "article"), number)
	}
	if more > 0 {
		r.line("  … and %d more with --json", more)
	}
}

func (r *river) differences() {
	for i, d := range r.lineage.Differences {
		if i == 0 {
			r.line("\nWhere accounts differ")
		}
		r.line("  %s (%s)", d.About, d.Kind)
		for _, v := range d.Values {
			text := v.Word
			if text == "" {
				text = strings.TrimSpace(strconv.FormatFloat(v.Value, 'f', -1, 64) + " " + v.Unit)
			}
			said := r.outlet[v.Article]
			switch {
			case v.Speaker != "":
				said += ", from " + v.Speaker
			case v.Report != "":
				said += ", from " + v.Report
			}
			if !v.AsOf.IsZero() {
				said += ", " + v.AsOf.Time().Format("2 January 2006")
			}
			r.line("      %s: %s", text, said)
		}
	}
}

// quotationsShown is how many quotations a story is printed with, those that come
// back changed or late before others.
const quotationsShown = 5

func (r *river) quotations() {
	entries := slices.Clone(r.lineage.Quotations)
	slices.SortStableFunc(entries, func(a, b news.LedgerEntry) int { return telling(b) - telling(a) })
	for i, e := range entries[:min(quotationsShown, len(entries))] {
		if i == 0 {
			r.line("\nWords printed again")
		}
		r.line("  %s: “%s”", cmp.Or(e.Speaker, "unknown speaker"), unquoted(e.Words, 160))
		for _, u := range e.Uses {
			r.line("      %s", useText(u, r.outlet[u.Article], r.when[u.Article]))
		}
	}
	if more := len(entries) - quotationsShown; more > 0 {
		r.line("  … and %d more with --json", more)
	}
}

// telling ranks a quotation by what a reader should know of its uses.
func telling(e news.LedgerEntry) int {
	rank := 0
	for _, u := range e.Uses {
		switch {
		case u.OutOfContext, u.Altered:
			rank = max(rank, 2)
		case u.Truncated, u.Translated:
			rank = max(rank, 1)
		}
	}
	return rank
}

// useText is one printing of a quotation in words.
func useText(u news.Use, outlet string, when news.When) string {
	text := period(when, when) + ", " + cmp.Or(outlet, "article "+string(u.Article))
	if u.AgeDays > 0 {
		text += ", " + count(u.AgeDays, "day") + " later"
	}
	for _, mark := range []struct {
		is   bool
		text string
	}{{u.Altered, "altered"}, {u.Truncated, "cut short"}, {u.Translated, "translated"}, {u.OutOfContext, "in another matter"}, {u.Copy, "in a copy"}, {u.GivenTo != "", "given to " + u.GivenTo}} {
		if mark.is {
			text += ", " + mark.text
		}
	}
	if u.Altered || u.Truncated || u.Translated {
		text += ": “" + unquoted(u.Words, 120) + "”"
	}
	return text
}

// unquoted is words on one line, to stand in quotation marks of our own.
func unquoted(words string, most int) string {
	return shortened(strings.Trim(oneLine(words), `"“”„«»`), most)
}

func (r *river) unattributed() {
	if list := r.lineage.Unattributed; len(list) > 0 {
		r.line("\nNo origin given: %s", r.in(list))
	}
}

// in names the outlets of articles: all of a few, the first of many.
func (r *river) in(ids []news.ArticleID) string {
	var outlets []string
	for _, id := range ids {
		if o := cmp.Or(r.outlet[id], "article "+string(id)); !slices.Contains(outlets, o) {
			outlets = append(outlets, o)
		}
	}
	const most = 4
	if len(outlets) <= most {
		return listed(outlets)
	}
	return fmt.Sprintf("%s, first %s", count(len(outlets), "outlet"), outlets[0])
}

// listed joins words as a sentence does.
func listed(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// outletOf is whose an article is, for reading.
func outletOf(a news.Article) string { return cmp.Or(a.Outlet, "outlet unknown") }
