package lineage

import (
	"regexp"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// What a newsroom knows by itself: that it "has learned" something and does not
// say from whom, and what its own people saw.

var (
	// learned is that somebody has learned something; who did stands before it.
	learned = regexp.MustCompile(`\b(?:(?:has|have) (?:exclusively )?(?:learned|learnt|established|confirmed|been told)` +
		`|understands|can (?:exclusively )?reveal|ha sabido|ha podido saber|ha podido confirmar|hat erfahren)\b`)
	learning = []string{"learn", "established", "confirm", "been told", "understands", "reveal", "sab", "erfahren"} // one of them is in it
	saw      = regexp.MustCompile(`\b(?:saw|watched|counted|witnessed|heard|vio|contó|presenció|sah|beobachtete)\b`)
	// selfSaw is the writer's own eyes.
	selfSaw = regexp.MustCompile(`\b(?:I|we|We) (?:was there|were there|saw|watched|stood|counted|witnessed|heard)\b|\b[Oo]ur (?:reporter|correspondent|photographer|crew)s?\b`)
	staff   = regexp.MustCompile(`\b(?:reporter|correspondent|photographer|journalist|crew|reportero|reportera|periodista|Reporter|Reporterin)s?\b`)
)

// witnessed are the ways of what newsrooms know by themselves. A sentence that
// rests on somebody is none of them.
func (t *tracing) witnessed(attributed []way) []way {
	said := map[at]bool{}
	for _, w := range attributed {
		for _, k := range w.sentences {
			said[at{w.account, k}] = true
		}
	}
	var list []way
	for i := range t.s.accounts {
		if t.retold[i].from >= 0 {
			continue
		}
		for k, s := range t.s.sentences[i] {
			text := t.textOf(i, k)
			if said[at{i, k}] || t.inQuotation(i, s.span) {
				continue // that somebody else says so
			}
			w := way{account: i, span: s.span, origin: -1, counts: true}
			if newsroom := t.learnedBy(i, text); newsroom != "" {
				w.newsroom, w.party, w.basis = newsroom, notStated(newsroom), news.NotStated
			} else if t.sawItself(i, text) {
				w.newsroom, w.basis = t.newsrooms[i], news.Eyewitness
			} else {
				continue
			}
			w.sentences = t.paragraphOf(i, k, said)
			list = t.addWitness(list, w)
		}
	}
	return list
}

func (t *tracing) addWitness(list []way, w way) []way {
	for i := range list {
		if l := &list[i]; l.account == w.account && l.newsroom == w.newsroom && l.basis == w.basis {
			l.sentences = append(l.sentences, w.sentences...)
			slices.Sort(l.sentences)
			l.sentences = slices.Compact(l.sentences)
			return list
		}
	}
	return append(list, w)
}

// learnedBy is the outlet that a sentence says has learned something: the
// account's own or another; "" for none.
func (t *tracing) learnedBy(account int, text string) string {
	if !slices.ContainsFunc(learning, func(word string) bool { return strings.Contains(text, word) }) {
		return ""
	}
	for _, m := range learned.FindAllStringIndex(text, -1) {
		words := strings.Fields(text[:m[0]])
		words = words[max(0, len(words)-5):]
		if n := len(words); n > 0 && (words[n-1] == "We" || words[n-1] == "we") {
			return t.newsrooms[account]
		}
		for n := 1; n <= min(5, len(words)); n++ {
			name := strings.Join(words[len(words)-n:], " ")
			if !capital(name) {
				continue
			}
			outlet := t.press.name(t.press.of(name))
			switch {
			case outlet == "":
			case outlet == t.own[account]:
				return t.newsrooms[account]
			case !strings.Contains(text[m[0]:m[1]], "confirmed"):
				return outlet
			}
		}
	}
	return ""
}

var sawWords = listed("saw watched counted witnessed heard stood there vio contó presenció sah beobachtete")

// sawItself reports whether a sentence says that the account's own people saw
// what it tells.
func (t *tracing) sawItself(account int, text string) bool {
	if !holdsAny(strings.Fields(strings.ToLower(strings.ReplaceAll(text, ",", ""))), sawWords) {
		return false
	}
	if selfSaw.MatchString(text) {
		return saw.MatchString(text) || strings.Contains(text, "there") || strings.Contains(text, "stood")
	}
	for _, m := range saw.FindAllStringIndex(text, -1) {
		before := text[:m[0]]
		if at := strings.LastIndexAny(before, ",.;"); at >= 0 {
			before = before[at+1:]
		}
		words := strings.Fields(before)
		if len(words) > 0 && staff.MatchString(before) {
			if slices.ContainsFunc(nameRuns(words), func(name string) bool { return t.isOwn(account, name) }) {
				return true
			}
		}
		for n := 1; n <= min(5, len(words)); n++ {
			if name := strings.Join(words[len(words)-n:], " "); capital(name) && t.isOwn(account, name) {
				return true
			}
		}
	}
	return false
}

// nameRuns are the runs of capitalised words.
func nameRuns(words []string) (runs []string) {
	from := -1
	for i := 0; i <= len(words); i++ {
		if i < len(words) && capital(words[i]) {
			if from < 0 {
				from = i
			}
			continue
		}
		if from >= 0 {
			run := words[from:i]
			if len(run) > 1 && articleWords[strings.ToLower(run[0])] || len(run) > 1 && strings.EqualFold(run[0], "a") {
				run = run[1:]
			}
			runs = append(runs, strings.Join(run, " "))
		}
		from = -1
	}
	return runs
}

// inQuotation reports whether a sentence begins inside somebody's words.
func (t *tracing) inQuotation(account int, sentence news.Span) bool {
	for _, q := range t.s.accounts[account].Marks.Quotations {
		if q.Kind == news.Indirect {
			continue
		}
		for _, content := range q.Content {
			if content.Overlaps(sentence) {
				return true
			}
		}
	}
	return false
}

// paragraphOf are the sentences of a sentence's paragraph that rest on nobody.
func (t *tracing) paragraphOf(account, sentence int, said map[at]bool) (list []int) {
	body, all := t.s.accounts[account].Article.Body, t.s.sentences[account]
	from, to := sentence, sentence
	for from > 0 && !strings.Contains(between(body, all[from-1].span.End, all[from].span.Begin), "\n") {
		from--
	}
	for to+1 < len(all) && !strings.Contains(between(body, all[to].span.End, all[to+1].span.Begin), "\n") {
		to++
	}
	for k := from; k <= to; k++ {
		if !said[at{account, k}] {
			list = append(list, k)
		}
	}
	return list
}

func between(body string, begin, end int) string {
	if begin < 0 || end > len(body) || begin > end {
		return ""
	}
	return body[begin:end]
}
