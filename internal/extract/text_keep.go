package extract

// What the model drops is looked at again: losing a line of the article is worse
// than keeping a stray one.

// keepOwnParts keeps the parts of an article that have a label of their own
// ("Summary", "Why it matters"), wherever they stand: from the label to the next
// line that was settled as something else. A part is mostly running text.
func keepOwnParts(lines []textLine, fates []fate, open []int) {
	const longest = 16 // lines
	for k, i := range open {
		if lines[i].found.certain != classOwn {
			continue
		}
		end, words, running := k+1, 0, 0
		for end < len(open) && end-k <= longest && open[end] == open[end-1]+1 && lines[open[end]].found.certain != classOwn {
			l := &lines[open[end]]
			words += l.shape.words
			if l.strong() {
				running += l.shape.words
			}
			end++
		}
		if running*3 < words*2 || running == 0 {
			continue
		}
		for _, j := range open[k:end] {
			fates[j] = inBody
		}
	}
}

// keepRunning keeps a line of running text that follows the body directly and
// has no sign of furniture in it, unless the model is sure: losing a line of
// the article is worse than keeping a stray one.
func keepRunning(lines []textLine, fates []fate, open []int, scores []float32) {
	const sureOfFurniture = -1 // log odds
	for k := 1; k < len(open); k++ {
		l := &lines[open[k]]
		if fates[open[k-1]] == inBody && open[k] == open[k-1]+1 && l.strong() && l.found.hints == 0 && l.seen == 0 && scores[k] > sureOfFurniture {
			fates[open[k]] = inBody
		}
	}
}

// rescue keeps what should rather stand as a stray line than be lost: the
// standfirst below the headline, and everything that is no known furniture
// where the capture has next to no running text (a bulletin, a list of results).
// open are the lines that the model decided.
func rescue(lines []textLine, fates []fate, open []int, title int) {
	body := 0
	for i := range lines {
		if fates[i] == inBody {
			body += lines[i].shape.words
		}
	}
	for _, i := range open {
		l := &lines[i]
		if l.seen > 0 {
			continue
		}
		standfirst := title >= 0 && i == title+1 && l.shape.words >= 6 && !l.twice
		if standfirst || i > title && body < 2*strongWords {
			fates[i] = inBody
		}
	}
}
