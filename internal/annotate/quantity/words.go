package quantity

import "strings"

// sum adds up the words of a number: "two hundred and five thousand", "dos mil
// quinientos", "fünfundzwanzig".
type sum struct {
	total, current, last float64 // last is the smallest scale above a hundred so far
	words                int
	scaled               bool // the last word was a scale
	reversed             bool // units come before tens: "fünfundzwanzig"
}

// add takes a number word, and reports whether it can follow what came before.
func (s *sum) add(v float64) bool {
	c := s.current
	fits := c == 0 && (s.words == 0 || s.scaled) ||
		c >= 100 && int(c)%100 == 0 && v < 100 ||
		c >= 20 && int(c)%10 == 0 && int(c)%100 != 0 && v > 0 && v < 10 ||
		s.reversed && int(c)%100 > 0 && int(c)%100 < 10 && v >= 20 && int(v)%10 == 0
	if !fits {
		return false
	}
	s.current += v
	s.words++
	s.scaled = false
	return true
}

// multiply takes a scale word.
func (s *sum) multiply(v float64) bool {
	switch {
	case v == 100:
		if s.current >= 100 {
			return false
		}
		s.current = max(s.current, 1) * v
	case s.last > 0 && v > s.last:
		s.total, s.current, s.last = (s.total+s.current)*v, 0, v
	case s.last > 0 && v == s.last:
		return false
	default:
		s.total, s.current, s.last = s.total+max(s.current, 1)*v, 0, v
	}
	s.words++
	s.scaled = true
	return true
}

func (s *sum) value() float64 { return s.total + s.current }

// take takes one word that stands alone, or a part of a compound.
func (s *sum) take(l *language, w string) bool {
	if v, ok := l.words[w]; ok {
		return s.add(v)
	}
	if v, ok := l.scales[w]; ok {
		return s.multiply(v)
	}
	return false
}

// words reads a number in words that begins at token i.
func (f *finder) words(i int32) (figure, bool) {
	l, w := f.lang, f.t.Word(i)
	if n, ok := f.vagueWords(i); ok {
		return n, true
	}
	if n, ok := f.partWords(i); ok {
		return n, true
	}
	n := figure{end: i, spelled: true}
	s := sum{reversed: l.compound}
	if l.article[w] { // "a hundred", "half a million" is in partWords
		v, ok := l.scales[f.word(i+1)]
		if !ok || !s.multiply(v) {
			return n, false
		}
		n.end = i + 2
	}
	for n.end < f.end {
		w = f.t.Word(n.end)
		if l.and[w] && s.words > 0 && (s.scaled || l.andTens) {
			if next := f.word(n.end + 1); next != "" {
				if v, ok := l.words[before(next)]; ok && v < 100 && (s.scaled || v < 10) {
					trial := s
					if trial.add(v) && !strings.Contains(next, "-") {
						s = trial
						n.end += 2
						continue
					}
				}
			}
			break
		}
		if s.take(l, w) {
			n.end++
			continue
		}
		if tail, ok := f.compound(&s, w); ok {
			n.end++
			if n.tail = tail; tail != "" {
				break
			}
			continue
		}
		break
	}
	if s.words == 0 {
		return n, false
	}
	if last := f.word(n.end - 1); l.needsOf[last] && !(l.of[f.word(n.end)] && l.article[f.t.Word(i)]) { // "the pair were seen"
		return n, false
	}
	if s.words == 1 && s.scaled && !l.article[f.t.Word(i)] && f.changeBefore(i) == "" && l.point {
		return n, false // "hundred" alone
	}
	n.value = s.value()
	n.scaled = s.last >= 1000 || n.value >= 100 || s.scaled
	if n.tail == "" {
		f.mixed(&n)
	}
	return n, true
}

// compound takes a token of several number words, "twenty-five", "one-year",
// "fünfundzwanzig", and gives what a hyphen joins to the number.
func (f *finder) compound(s *sum, w string) (tail string, ok bool) {
	if head, rest, hyphened := strings.Cut(w, "-"); hyphened {
		trial := *s
		if !trial.take(f.lang, head) {
			return "", false
		}
		for rest != "" {
			next, more, _ := strings.Cut(rest, "-")
			if !trial.take(f.lang, next) {
				break
			}
			rest = more
		}
		*s = trial
		return rest, true
	}
	if !f.lang.compound || len(w) < 6 {
		return "", false
	}
	trial := *s
	rest := w
	for rest != "" {
		size := f.lang.longestWord(rest)
		if size == 0 {
			return "", false
		}
		if part := rest[:size]; part != "und" && !trial.take(f.lang, part) {
			return "", false
		}
		rest = rest[size:]
	}
	if trial.words < 2 {
		return "", false
	}
	*s = trial
	return "", true
}

// longestWord is the size of the longest number word that s begins with.
func (l *language) longestWord(s string) int {
	for n := min(len(s), 12); n >= 3; n-- {
		if _, ok := l.words[s[:n]]; ok {
			return n
		}
		if v, ok := l.scales[s[:n]]; ok && v <= 1000 {
			return n
		}
		if s[:n] == "und" {
			return n
		}
	}
	return 0
}

// before is what stands before the first hyphen of a word.
func before(w string) string {
	head, _, _ := strings.Cut(w, "-")
	return head
}

// vagueWords reads "dozens", "hundreds of thousands", "tens of millions": the
// least that is meant.
func (f *finder) vagueWords(i int32) (figure, bool) {
	for n := min(i+3, f.end); n > i; n-- {
		if v, ok := f.lang.vague[f.joined(i, n)]; ok {
			return figure{end: n, value: v, spelled: true, vague: true}, true
		}
	}
	return figure{}, false
}
