package brief

import (
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
)

// voice is a quotation of a cited account: words that are somebody's, not the outlet's.
type gateVoice struct {
	speaker string   // the name, as far as known
	names   []string // words the speaker is called by: of the name, of the words that name them here
	through []string // words of the outlets and of those who passed it on
	outside bool     // its cue does not stand in what is cited
	anyone  bool     // nobody is named
}

// hear finds the voices in a span of an account, and tells of its words in which
// they stand.
func (s *gateSupport) hear(words []gateWord, a *news.Account, span news.Span) {
	for q := range a.Marks.Quotations {
		of := &a.Marks.Quotations[q]
		if !touches(of.Content, span) && !touches(of.Cue, span) {
			continue
		}
		if sp := of.Speaker.Span; sp != nil && of.Speaker.Name == "" && sp.Within(a.Article.Body) && thingsWhich[strings.ToLower(sp.Of(a.Article.Body))] {
			continue // "The deal, which has not been announced,"
		}
		if of.Kind == news.Indirect && !touches(of.Cue, span) {
			continue // reported speech that runs on over sentences is a guess
		}
		v := gateVoice{speaker: of.Speaker.Name, outside: !touches(of.Cue, span)}
		v.names = nameWords(of.Speaker.Name)
		if sp := of.Speaker.Span; sp != nil && sp.Within(a.Article.Body) {
			v.names = append(v.names, nameWords(sp.Of(a.Article.Body))...)
		}
		v.anyone = of.Speaker.Span == nil && of.Speaker.Name == ""
		for o := range a.Marks.Origins {
			if from := &a.Marks.Origins[o]; of.Speaker.Span != nil && touches(from.Spans, *of.Speaker.Span) {
				v.through = append(v.through, nameWords(from.Via)...)
				for _, gateway := range from.Gateways {
					v.through = append(v.through, nameWords(gateway)...)
				}
			}
		}
		if !v.outside && of.Kind == news.Indirect && (!cued(words, of.Cue) || turnedDown(words, of)) {
			continue // "approved a plan": an act, not words
		}
		s.voices = append(s.voices, v)
		for k := range words {
			w := &words[k]
			switch {
			case touches(of.Cue, w.Span):
				w.cueOf = len(s.voices)
			case of.Speaker.Span != nil && of.Speaker.Span.Overlaps(w.Span):
				w.speaks = len(s.voices)
			case touches(of.Content, w.Span):
				w.voice = len(s.voices)
			}
		}
		if of.Kind == news.Indirect {
			cutVoice(words, len(s.voices))
		}
		if of.Kind != news.Direct {
			cutBefore(words, len(s.voices))
		}
	}
}

// turnedDown reports whether a cue tells what became of something, not what was said
// of it: "rejected an appeal".
func turnedDown(words []gateWord, of *news.Quotation) bool {
	turned := false
	for k := range words {
		switch w := &words[k]; {
		case touches(of.Cue, w.Span):
			if w.strong() && !turnsDown[w.Text] {
				return false
			}
			turned = turned || turnsDown[w.Text]
		case turned && touches(of.Content, w.Span) && (w.Text == "that" || w.Text == "que"):
			return false
		}
	}
	return turned
}

// cutBefore ends reported speech where a "but" begins what somebody else is quoted with.
func cutBefore(words []gateWord, voice int) {
	for n := range words {
		if words[n].voice != voice || words[n].break_ != paused || words[n].Text != "but" && words[n].Text != "pero" || words[n].quoted {
			continue
		}
		named, quotes := false, false
		for m := n + 1; m < len(words) && words[m].sentence == words[n].sentence; m++ {
			named = named || words[m].class == gateName && !words[m].quoted
			quotes = quotes || named && words[m].quoted
		}
		for m := n; quotes && m < len(words); m++ {
			if words[m].voice == voice {
				words[m].voice = 0
			}
		}
	}
}

var thingsWhich = setOf("which que")

var turnsDown = setOf("rejected rejects rejecting dismissed dismisses dismissing rechazó rechaza desestimó")

// cutVoice ends what somebody wants or declines "to" do where a clause with a subject
// of its own begins: "declined to comment and Nattr did not respond".
func cutVoice(words []gateWord, voice int) {
	begin := slices.IndexFunc(words, func(w gateWord) bool { return w.voice == voice })
	if begin < 1 || words[begin].Text != "to" {
		begin = 1
		for k := range words {
			if words[k].cueOf == voice {
				begin = k + 1
			}
		}
		if begin < 1 || begin >= len(words) || words[begin].Text != "to" {
			return
		}
	}
	all := gateWords(words)
	for n := begin + 1; n < len(words); n++ {
		if words[n].class != gateBoundary || words[n].Text != "and" && words[n].Text != "but" && words[n].Text != "y" && words[n].Text != "pero" {
			continue
		}
		subject := false
		for m := n + 1; m < len(words) && (m == n+1 || words[m].break_ == joined); m++ {
			if w := &words[m]; w.class == gateAux || w.class == gateHedge || all.happening(m) {
				if subject {
					for ; n < len(words); n++ {
						if words[n].voice == voice {
							words[n].voice = 0
						}
					}
				}
				break
			} else if w.strong() {
				subject = true
			}
		}
	}
}

// rests notes by what words those are called whom a span comes from.
func (s *gateSupport) rests(a *news.Account, span news.Span) {
	for i := range a.Marks.Origins {
		from := &a.Marks.Origins[i]
		if !touches(from.Spans, span) {
			continue
		}
		for _, name := range append([]string{from.Name, from.Descriptor, from.Via}, from.Gateways...) {
			for _, word := range nameWords(name) {
				s.origins[word] = true
			}
		}
	}
}

// cued reports whether the cue has a word that tells of saying.
func cued(words []gateWord, cue []news.Span) bool {
	for k := range words {
		if c := words[k].class; (c == gateCue || c == gateHedge) && touches(cue, words[k].Span) {
			return true
		}
	}
	return len(cue) == 0
}

func touches(spans []news.Span, span news.Span) bool {
	return slices.ContainsFunc(spans, func(s news.Span) bool { return s.Overlaps(span) })
}
