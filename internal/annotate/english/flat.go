package english

import (
	"github.com/headwater-news/headwater/internal/annotate/text"
)

// The first model labels every token of a paragraph: part of a source, of a cue,
// of a content, or of none. It does not say which belong together.

// The labels of the first model.
const (
	other uint8 = iota
	beginSource
	inSource
	beginCue
	inCue
	beginContent
	inContent
	endContent
)

// flatLabels are the right labels of the tokens of an article. A token that is
// marked as several things is a cue, else a source, else a content.
func (l *Lesson) flatLabels() []uint8 {
	labels := make([]uint8, len(l.Text.Tokens))
	for _, a := range l.Attributions {
		for _, r := range a.Content {
			fill(labels, r, beginContent, inContent, endContent)
		}
	}
	for _, a := range l.Attributions {
		fill(labels, a.Source, beginSource, inSource, inSource)
	}
	for _, a := range l.Attributions {
		fill(labels, a.Cue, beginCue, inCue, inCue)
	}
	repair(labels)
	return labels
}

func fill(labels []uint8, r text.Range, first, inner, last uint8) {
	for i := r.Begin; i < r.End; i++ {
		switch {
		case i == r.Begin:
			labels[i] = first
		case i == r.End-1:
			labels[i] = last
		default:
			labels[i] = inner
		}
	}
}

// repair makes labels that were cut by others begin and end again.
func repair(labels []uint8) {
	prev := other
	for i, l := range labels {
		switch {
		case l == inSource && prev != beginSource && prev != inSource:
			l = beginSource
		case l == inCue && prev != beginCue && prev != inCue:
			l = beginCue
		case (l == inContent || l == endContent) && prev != beginContent && prev != inContent:
			l = beginContent
		}
		labels[i], prev = l, l
	}
	for i := len(labels) - 1; i >= 0; i-- {
		if labels[i] == inContent && (i+1 == len(labels) || labels[i+1] != inContent && labels[i+1] != endContent) {
			labels[i] = endContent
		}
	}
}

// mayFollow reports whether a label may stand behind another.
func mayFollow(from, to uint8) bool {
	switch to {
	case inSource:
		return from == beginSource || from == inSource
	case inCue:
		return from == beginCue || from == inCue
	case inContent, endContent:
		return from == beginContent || from == inContent
	}
	return from != inContent
}
