package extract

import (
	"math"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// A plain-text capture is what somebody copied or dumped from a page: the
// article and whatever stood around it, line by line. It is cleaned in steps,
// each of which settles the fate of some lines:
//
//  1. phrases that are nothing but furniture, in five languages and more
//     (furniture.txt, text_furniture.go);
//  2. the headline, and what stands before it (text_headline.go);
//  3. blocks that the capture has twice (text_repeats.go);
//  4. embedded posts in another language (text_posts.go);
//  5. the block of readers' comments (comments.go);
//  6. for all other lines, a trained model of the line and its surroundings, and
//     of how often earlier captures of the outlet had it, smoothed over
//     neighbours (text_features.go, text_model.go; learn.go trains it).
//
// Every line has one fate, so that what was kept and what was removed add up to
// the capture. No line is changed.

// textParts is what a plain-text capture comes apart into.
type textParts struct {
	Headline   string // the line found; a headline given as a hint is for the caller to prefer
	Byline     string
	Dateline   string // it stays in the body too
	Body       string // paragraphs parted by "\n\n"
	Removed    []news.Removal
	Confidence float64 // 0..1: how sure the decisions on the lines were, by length
}

// fate is what becomes of a line.
type fate uint8

const (
	undecided fate = iota
	inBody
	isHeadline
	isByline
	isComment
	isBoilerplate
	isAdvert
)

func (f fate) removal() news.RemovalKind {
	switch f {
	case isComment:
		return news.RemovedComments
	case isBoilerplate:
		return news.RemovedBoilerplate
	case isAdvert:
		return news.RemovedAdvert
	}
	return ""
}

// plainText takes a plain-text capture apart. seen, which may be nil, tells in
// how many earlier captures of the same outlet a line (by its key, see
// [LineKeys]) was met.
func plainText(text string, hints news.Hints, seen func(line uint64) int) textParts {
	lines := splitLines(text, seen)
	if len(lines) == 0 {
		return textParts{}
	}
	fates, confidence := decideFates(lines, hints)
	return assemble(lines, fates, confidence)
}

func decideFates(lines []textLine, hints news.Hints) ([]fate, float64) {
	fates, title := settle(lines, hints)
	open, index := unsettled(lines, fates)
	scores := trainedLines().score(open)
	for i, keep := range smooth(scores) {
		if keep {
			fates[index[i]] = inBody
		} else {
			fates[index[i]] = isBoilerplate
		}
	}
	keepOwnParts(lines, fates, index)
	rescue(lines, fates, index, title)
	keepRunning(lines, fates, index, scores)
	dropSecondCopies(lines, fates)
	return fates, confidenceOf(open, scores)
}

// settle decides the lines that need no model and finds the line of the
// headline, -1 if there is none.
func settle(lines []textLine, hints news.Hints) (fates []fate, title int) {
	fates = make([]fate, len(lines))
	s := surroundingsOf(lines)
	if title = headline(s, hints.Headline); title >= 0 {
		settleHead(lines, fates, title)
	}
	again := repeatedBlocks(lines)
	from, to := commentBlock(s, again)
	for i := range lines {
		if fates[i] == undecided {
			fates[i] = phraseFate(&lines[i])
		}
		switch {
		case from <= i && i < to && fates[i] != isAdvert:
			fates[i] = isComment
		case fates[i] == undecided && again[i]:
			fates[i] = isBoilerplate
		}
	}
	for _, run := range foreignPosts(lines, cleaningLanguage(lines, fates, hints)) {
		for i := run.from; i < run.to; i++ {
			fates[i] = isBoilerplate
		}
	}
	return fates, title
}

// unsettled gives the lines without a fate and their places. Settled lines leave
// no more trace than what each open line knows of those just before it: an
// advert between two paragraphs does not part them.
func unsettled(lines []textLine, fates []fate) (open []textLine, index []int) {
	open = make([]textLine, 0, len(lines))
	index = make([]int, 0, len(lines))
	var before settledBefore
	for i := range lines {
		if fates[i] != undecided {
			before.add(&lines[i], fates[i])
			continue
		}
		l := lines[i]
		if l.strong() {
			before.listed = 0
		}
		l.before = before
		l.gap = l.gap || before.lines > 0
		open, index = append(open, l), append(index, i)
		before = settledBefore{tail: before.tail, listed: before.listed}
		if before.listed > 0 && before.listed < 4 {
			before.listed++
		}
	}
	return open, index
}

// settledBefore is what a line knows of the settled lines before it.
type settledBefore struct {
	lines  int  // since the open line before
	other  bool // one of them was neither an advert nor the article's head
	tail   bool // a tail marker stands somewhere before
	listed int  // which line it is below a header such as "Read next", up to 4; 0 when running text stands between
}

func (b *settledBefore) add(l *textLine, f fate) {
	b.lines++
	b.other = b.other || f == isBoilerplate || f == isComment
	if c := l.found.certain; c == classMore || c == classTags {
		b.listed = 1
	}
	b.tail = b.tail || l.found.furniture() && tails>>l.found.certain&1 == 1
}

// settleHead decides the lines at and around the headline in line title: what
// stands before it is the page's head, what repeats it is the page's title, and
// a byline stands close behind it.
func settleHead(lines []textLine, fates []fate, title int) {
	const near = 8
	for i := range title {
		fates[i] = isBoilerplate
	}
	fates[title] = isHeadline
	bylineFound := false
	for i := title + 1; i < len(lines); i++ {
		l := &lines[i]
		switch {
		case l.key == lines[title].key, i <= title+near && strings.HasPrefix(l.text, lines[title].text) && l.shape.bars > 0:
			fates[i] = isBoilerplate
		case !bylineFound && i <= title+near && isBylineLine(l):
			fates[i] = isByline
			bylineFound = true
		case i <= title+near && isDateStub(l):
			fates[i] = isBoilerplate
		}
	}
}

func phraseFate(l *textLine) fate {
	switch l.found.certain.removal() {
	case news.RemovedAdvert:
		return isAdvert
	case news.RemovedComments:
		return isComment
	}
	if l.found.furniture() || l.shape.words == 0 { // a dash, a row of stars
		return isBoilerplate
	}
	return undecided
}

// cleaningLanguage is the article's language as far as the cleaning needs it.
func cleaningLanguage(lines []textLine, fates []fate, hints news.Hints) string {
	if hints.Language != "" {
		return hints.Language
	}
	marked := false
	var b strings.Builder
	for i := range lines {
		marked = marked || isAttribution(lines[i].text)
		if fates[i] == undecided {
			b.WriteString(lines[i].text)
			b.WriteByte('\n')
		}
	}
	if !marked {
		return "" // nobody will ask
	}
	return Language(b.String())
}

// confidenceOf is the mean probability of the model's decisions, by length,
// over the lines that it kept or that read as running text.
func confidenceOf(lines []textLine, scores []float32) float64 {
	sure, all := 0., 0.
	for i := range lines {
		if scores[i] > 0 || lines[i].strong() {
			w := float64(lines[i].shape.words)
			sure += w / (1 + math.Exp(-math.Abs(float64(scores[i]))))
			all += w
		}
	}
	if all == 0 {
		return 0
	}
	return math.Round(sure/all*1000) / 1000
}

func assemble(lines []textLine, fates []fate, confidence float64) textParts {
	parts := textParts{Confidence: confidence}
	var body strings.Builder
	removed := map[news.RemovalKind]int{}
	for i := range lines {
		l := &lines[i]
		switch fates[i] {
		case inBody:
			if body.Len() > 0 {
				body.WriteString("\n\n")
			}
			body.WriteString(l.text)
		case isHeadline:
			parts.Headline = l.text
		case isByline:
			parts.Byline = l.text
		default:
			removed[fates[i].removal()] += l.shape.runes
		}
	}
	parts.Body = body.String()
	parts.Dateline = datelineOf(parts.Body)
	for _, kind := range []news.RemovalKind{news.RemovedComments, news.RemovedBoilerplate, news.RemovedAdvert} {
		if n := removed[kind]; n > 0 {
			parts.Removed = append(parts.Removed, news.Removal{Kind: kind, Chars: n})
		}
	}
	return parts
}
