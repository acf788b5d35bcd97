package quantity

// literal reads the number in digits that a word begins with: its value and how
// many bytes it takes; 0 where there is none, or where its separators fit no way
// of writing numbers, as in "1.2.3" and "5,12".
//
// Where point tells that a period is always decimal (English), a comma parts
// thousands. Elsewhere either mark parts thousands where exactly three digits
// follow ("1.234", "12,500"), and is decimal otherwise ("1,5", "2.75"): both are
// in use in Spanish.
func literal(w string, point bool) (float64, int) {
	n := 0
	for n < len(w) && (digit(w[n]) || (w[n] == '.' || w[n] == ',') && n+1 < len(w) && digit(w[n+1])) {
		n++
	}
	if n == 0 || n > 24 || w[0] == ',' || w[0] == '.' {
		return 0, 0
	}
	if w[0] == '0' && n > 1 && digit(w[1]) {
		return 0, 0 // "007"
	}
	decimal := n // where the decimal mark stands
	if last := lastMark(w[:n]); last > 0 && !parts(w[:n], last, point) {
		decimal = last
	}
	if !grouped(w[:decimal]) {
		return 0, 0
	}
	value, scale, digits := 0.0, 1.0, 0
	for i := range n {
		if !digit(w[i]) {
			continue
		}
		value = value*10 + float64(w[i]-'0')
		digits++
		if i > decimal {
			scale *= 10
		}
	}
	if digits > 15 {
		return 0, 0
	}
	return value / scale, n
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

func lastMark(s string) int {
	for i := len(s) - 1; i >= 0; i-- {
		if !digit(s[i]) {
			return i
		}
	}
	return -1
}

// parts reports whether the last mark of a number, at i, parts thousands.
func parts(s string, i int, point bool) bool {
	if point {
		return s[i] == ','
	}
	if len(s)-i-1 != 3 || s[0] == '0' {
		return false
	}
	for j := range i { // the other mark before it: this one is decimal
		if !digit(s[j]) && s[j] != s[i] {
			return false
		}
	}
	return true
}

// grouped reports whether a whole number has no marks, or one kind of mark that
// parts groups of three digits (of two before the last, as in India).
func grouped(s string) bool {
	size, groups, mark := 0, 0, byte(0)
	for i := len(s) - 1; i >= 0; i-- {
		if digit(s[i]) {
			size++
			continue
		}
		if mark != 0 && s[i] != mark || size != 3 && (groups == 0 || size != 2) {
			return false
		}
		mark, size = s[i], 0
		groups++
	}
	return groups == 0 || 1 <= size && size <= 3
}

// vulgar are fractions in one character.
var vulgar = map[string]float64{
	"½": 1. / 2, "⅓": 1. / 3, "⅔": 2. / 3, "¼": 1. / 4, "¾": 3. / 4, "⅕": 1. / 5, "⅖": 2. / 5, "⅗": 3. / 5, "⅘": 4. / 5,
	"⅙": 1. / 6, "⅚": 5. / 6, "⅛": 1. / 8, "⅜": 3. / 8, "⅝": 5. / 8, "⅞": 7. / 8,
}

// slashed reads a fraction in digits: "3/4". Other pairs with a slash are dates
// and names ("9/11", "24/7").
func slashed(w string) (float64, int) {
	i := 0
	for i < len(w) && digit(w[i]) {
		i++
	}
	if i == 0 || i > 2 || i+1 >= len(w) || w[i] != '/' {
		return 0, 0
	}
	j := i + 1
	for j < len(w) && digit(w[j]) {
		j++
	}
	if j > i+3 || j < len(w) && (w[j] == '/' || w[j] == '.' || w[j] == ',') {
		return 0, 0
	}
	over, under := small(w[:i]), small(w[i+1:j])
	switch under {
	case 2, 3, 4, 5, 6, 8, 10, 16, 32:
		if 0 < over && over < under {
			return over / under, j
		}
	}
	return 0, 0
}

func small(s string) float64 {
	v := 0.0
	for i := range len(s) {
		v = v*10 + float64(s[i]-'0')
	}
	return v
}
