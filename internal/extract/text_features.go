package extract

import "strconv"

// The model weighs a line by binary features: one bucket of each group below
// holds for a line. A group is one question about the line, or about it and
// its surroundings, alone or together with the line's own length.
type group struct {
	name    string
	buckets int
}

const (
	groupShape   = iota // length and ending
	groupCaps           // length and share of capitals
	groupOpening        // length and first character
	groupMarks          // length and bars, addresses, digits
	groupNear           // length and share of strong lines within 4 lines
	groupAround         // length and share of strong lines within 12 lines
	groupGap            // distance to the strong lines before and behind
	groupPassed         // length, strong text passed, whether a tail marker was
	groupBeside         // lengths of the lines before and behind, and the line's own
	groupKin            // furniture phrases in the lines before and behind
	groupSettled        // settled furniture just before and just behind
	groupListed         // length and place below a header such as "Read next"
	groupRun            // length and how many lines alike stand together
	groupSeen           // length and whether earlier captures had the line
	groupTwice          // length and whether the capture has the line twice
	groupBlank          // blank lines around it, where the capture parts paragraphs by them
	groupHint           // length and one class of furniture phrase: several may hold
	groups
)

var groupTable = [groups]group{
	groupShape:   {"shape", lengths * int(endings)},
	groupCaps:    {"caps", 3 * 5},
	groupOpening: {"opening", 3 * int(openings)},
	groupMarks:   {"marks", 3 * 8},
	groupNear:    {"near", 3 * 6},
	groupAround:  {"around", 3 * 6},
	groupGap:     {"gap", 7 * 7},
	groupPassed:  {"passed", 3 * 7 * 2},
	groupBeside:  {"beside", 3 * (lengths + 1) * (lengths + 1)},
	groupKin:     {"kin", 3 * 4},
	groupSettled: {"settled", 3 * 3 * 3},
	groupListed:  {"listed", 3 * 5 * 2},
	groupRun:     {"run", 3 * 6},
	groupSeen:    {"seen", 3 * 2},
	groupTwice:   {"twice", 3 * 2},
	groupBlank:   {"blank", 3 * 5},
	groupHint:    {"hint", 2 * int(classes)},
}

// feature is the index of one bucket among all.
type feature uint16

var groupOffset, featureCount = func() (offsets [groups]feature, n int) {
	for g, gr := range groupTable {
		offsets[g] = feature(n)
		n += gr.buckets
	}
	return offsets, n
}()

// name is how the weights file calls a feature: "shape 12".
func (f feature) name() string {
	g := 0
	for g+1 < groups && f >= groupOffset[g+1] {
		g++
	}
	return groupTable[g].name + " " + strconv.Itoa(int(f-groupOffset[g]))
}

// lengths is the number of buckets of a line's length.
const lengths = 8

func lengthBucket(words int) int {
	switch {
	case words <= 1:
		return 0
	case words <= 3:
		return 1
	case words <= 6:
		return 2
	case words <= 10:
		return 3
	case words <= 15:
		return 4
	case words <= 25:
		return 5
	case words <= 50:
		return 6
	}
	return 7
}

// size is a coarser bucket of length, for questions asked together with it.
func size(words int) int {
	switch {
	case words <= 4:
		return 0
	case words < strongWords:
		return 1
	}
	return 2
}

func shareBucket(part, of int) int {
	switch {
	case part == 0 || of == 0:
		return 0
	case part*8 <= of:
		return 1
	case part*4 <= of:
		return 2
	case part*2 <= of:
		return 3
	case part*4 <= of*3:
		return 4
	}
	return 5
}

func distanceBucket(d int) int {
	switch {
	case d < 0: // none
		return 6
	case d <= 2:
		return d - 1
	case d <= 4:
		return 2
	case d <= 8:
		return 3
	case d <= 16:
		return 4
	}
	return 5
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// surroundings are what the lines of a capture are measured against.
type surroundings struct {
	lines  []textLine
	strong []int // strong lines before line i
	words  []int // words of strong lines before line i
	back   []int // the strong line before line i, or -1
	ahead  []int // the strong line behind line i, or -1
	run    []int // lines of like size standing together with line i
	spaced bool  // paragraphs are parted by blank lines
}

func surroundingsOf(lines []textLine) *surroundings {
	n := len(lines)
	ints := make([]int, 5*n+2)
	cut := func(n int) []int {
		s := ints[:n:n]
		ints = ints[n:]
		return s
	}
	c := &surroundings{lines: lines, strong: cut(n + 1), words: cut(n + 1), back: cut(n), ahead: cut(n), run: cut(n)}
	last, gaps := -1, 0
	for i := range lines {
		l := &lines[i]
		c.back[i] = last
		c.strong[i+1], c.words[i+1] = c.strong[i], c.words[i]
		if l.strong() {
			c.strong[i+1]++
			c.words[i+1] += l.shape.words
			last = i
		}
		gaps += bit(l.gap)
	}
	c.spaced = gaps*3 > n
	last = -1
	for i := n - 1; i >= 0; i-- {
		c.ahead[i] = last
		if lines[i].strong() {
			last = i
		}
	}
	for i := 0; i < n; {
		j := i + 1
		for j < n && lines[i].alike(&lines[j]) {
			j++
		}
		for k := i; k < j; k++ {
			c.run[k] = j - i
		}
		i = j
	}
	return c
}

// alike tells lines that could be items of one list of links.
func (l *textLine) alike(m *textLine) bool {
	return size(l.shape.words) == size(m.shape.words) && (l.shape.ending == endSentence) == (m.shape.ending == endSentence)
}

func (c *surroundings) share(i, reach int) int {
	from, to := max(0, i-reach), min(len(c.lines), i+reach+1)
	others := to - from - 1
	return shareBucket(c.strong[to]-c.strong[from]-bit(c.lines[i].strong()), others)
}

// features appends the features of line i to fs.
func (c *surroundings) features(fs []feature, i int) []feature {
	l := &c.lines[i]
	sh := &l.shape
	size := size(sh.words)
	add := func(group, bucket int) { fs = append(fs, groupOffset[group]+feature(bucket)) }

	add(groupShape, lengthBucket(sh.words)*int(endings)+int(sh.ending))
	caps := 4
	if !sh.allCaps {
		caps = min(3, sh.upper*4/max(1, sh.words))
	}
	add(groupCaps, size*5+caps)
	add(groupOpening, size*int(openings)+int(sh.first))
	add(groupMarks, size*8+bit(sh.bars > 0)*4+bit(sh.address)*2+bit(sh.digits*5 > sh.runes))
	add(groupNear, size*6+c.share(i, 4))
	add(groupAround, size*6+c.share(i, 12))
	add(groupGap, distanceBucket(c.distance(i, c.back[i]))*7+distanceBucket(c.distance(i, c.ahead[i])))
	add(groupPassed, (size*7+c.passed(i))*2+bit(l.before.tail))
	add(groupBeside, (size*(lengths+1)+c.length(i-1))*(lengths+1)+c.length(i+1))
	add(groupKin, size*4+bit(c.furniture(i-1))*2+bit(c.furniture(i+1)))
	add(groupSettled, (size*3+c.settled(i))*3+c.settled(i+1))
	add(groupListed, (size*5+l.before.listed)*2+bit(i+1 < len(c.lines) && c.lines[i+1].strong()))
	add(groupRun, size*6+runBucket(c.run[i]))
	add(groupSeen, size*2+bit(l.seen > 0))
	add(groupTwice, size*2+bit(l.twice))
	blank := 4
	if c.spaced {
		blank = bit(l.gap)*2 + bit(i+1 == len(c.lines) || c.lines[i+1].gap)
	}
	add(groupBlank, size*5+blank)
	for k := class(1); k < classes; k++ {
		if l.found.has(k) {
			add(groupHint, int(k)*2+bit(size == 2))
		}
	}
	return fs
}

func (c *surroundings) distance(i, j int) int {
	switch {
	case j < 0:
		return -1
	case j < i:
		return i - j
	}
	return j - i
}

// passed is the bucket of the share of strong text that stands before line i.
func (c *surroundings) passed(i int) int {
	all := c.words[len(c.lines)]
	switch {
	case all == 0:
		return 0
	case c.words[i] == 0:
		return 1
	case c.words[i] == all:
		return 6
	}
	return 2 + min(3, c.words[i]*4/all)
}

func (c *surroundings) length(i int) int {
	if i < 0 || i >= len(c.lines) {
		return lengths
	}
	return lengthBucket(c.lines[i].shape.words)
}

func (c *surroundings) furniture(i int) bool {
	return i >= 0 && i < len(c.lines) && c.lines[i].found.hints != 0
}

// settled tells what of the settled lines stood just before line i: nothing,
// nothing but adverts and the article's head, or other furniture.
func (c *surroundings) settled(i int) int {
	if i >= len(c.lines) || c.lines[i].before.lines == 0 {
		return 0
	}
	return 1 + bit(c.lines[i].before.other)
}

func runBucket(n int) int {
	switch {
	case n <= 2:
		return n - 1
	case n <= 4:
		return 2
	case n <= 8:
		return 3
	case n <= 16:
		return 4
	}
	return 5
}
