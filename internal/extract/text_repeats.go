package extract

// A capture often has one block of lines twice: a promotion above and below
// the article, a badge after every section, a menu at both ends. Such a block
// is furniture. Running text that stands twice is the article's own (a pull
// quote, a text dumped for two screen sizes): one copy stays.

// repeatedBlocks marks the lines of the blocks of furniture that the capture has
// more than once, all copies of them.
func repeatedBlocks(lines []textLine) []bool {
	const (
		shortest = 3 // lines of a block
		lookback = 4 // earlier places of a line that are tried
	)
	found := make([]bool, len(lines))
	places := make(map[uint64][]int, len(lines))
	for j := 0; j < len(lines); {
		from, length := -1, 0
		known := places[lines[j].key]
		for _, i := range known[max(0, len(known)-lookback):] {
			n := 0
			for i+n < j && j+n < len(lines) && lines[i+n].key == lines[j+n].key {
				n++
			}
			if n > length {
				from, length = i, n
			}
		}
		words, running := 0, 0
		for k := j; k < j+length; k++ {
			words += lines[k].shape.words
			if lines[k].strong() {
				running += lines[k].shape.words
			}
		}
		if length >= shortest && words > 2*length && running*2 <= words {
			for k := range length {
				found[from+k], found[j+k] = true, true
			}
		}
		for k := j; k < j+max(1, length); k++ {
			places[lines[k].key] = append(places[lines[k].key], k)
		}
		j += max(1, length)
	}
	return found
}

// dropSecondCopies takes running text out that was kept before.
func dropSecondCopies(lines []textLine, fates []fate) {
	kept := map[uint64]bool{}
	for i := range lines {
		if l := &lines[i]; l.twice && fates[i] == inBody && l.strong() {
			if kept[l.key] {
				fates[i] = isBoilerplate
			}
			kept[l.key] = true
		}
	}
}
