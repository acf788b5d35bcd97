package web

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/store"
)

// How much of what is said in a story its page shows.
const (
	quotingMost  = 40 // reports whose quotations are read; copies are never asked
	voicesOpen   = 8  // speakers that stand open
	voicesFolded = 8  // more of them, folded
	sayingsOpen  = 3  // of one speaker, word for word
	sayingsMore  = 2  // of one speaker, folded
)

// voicesView is who says what in a story.
type voicesView struct {
	Open    []voice
	Folded  []voice
	Fold    string // "12 more speakers"
	Asked   string // "The first 40 of 250 reports are asked."; "" for all
	Beyond  string // "31 more speakers are quoted in the articles themselves."
	LeftOut string // "2 quotations are left out: …"
	Names   string // "Pia Haugen, Jonas Brandt and 4 more"
}

// voice is a speaker with all that a story's articles quote.
type voice struct {
	ID      string
	Name    string
	Address string // of the speaker's page; "" for one without a name
	Kind    string
	Said    string // "Quoted in 3 articles."
	Words   []saying
	Folded  []saying
	Fold    string // "3 reported"
	Beyond  string // "5 more in the articles themselves."

	key              string
	unnamed, unknown bool
	articles         int
	all              []*spoken
}

// voices reads who says what from the reports of a story. Copies repeat their
// original and are not asked.
func (s *server) voices(ctx context.Context, reports []report, calendar calendar) (*voicesView, error) {
	told := map[news.ArticleID]*store.Entry{}
	var ids []news.ArticleID
	for i := range reports[:min(len(reports), quotingMost)] {
		e := &reports[i].Entry
		told[e.Article.ID] = e
		ids = append(ids, e.Article.ID)
	}
	quoting, err := s.desk.Quoting(ctx, ids)
	if err != nil {
		return nil, err
	}
	all, leftOut := gatherVoices(quoting)
	if len(all) == 0 && leftOut == 0 {
		return nil, nil
	}
	view := &voicesView{Names: list(namesOf(all), frontNames)}
	if len(reports) > quotingMost {
		view.Asked = "The first " + number(quotingMost) + " of " + count(len(reports), "report") + " are asked."
	}
	if leftOut > 0 {
		view.LeftOut = count(leftOut, "quotation") + " whose speaker is doubtful " + isAre(leftOut) + " left out here and marked in the articles."
	}
	if rest := len(all) - voicesOpen - voicesFolded; rest > 0 {
		view.Beyond = count(rest, "more speaker") + " " + isAre(rest) + " quoted in the articles themselves."
		all = all[:voicesOpen+voicesFolded]
	}
	set := voiceSetter{told, numbering{}, calendar}
	for i, v := range all {
		set.voice(v)
		if i < voicesOpen || len(all) <= voicesOpen+2 {
			view.Open = append(view.Open, *v)
		} else {
			view.Folded = append(view.Folded, *v)
		}
	}
	view.Fold = count(len(view.Folded), "more speaker")
	return view, nil
}

func isAre(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

// gatherVoices groups quotations by their speaker and, under each, by their
// words. It counts the ones it leaves out as doubtful. Those come first whom
// most articles quote; what has no speaker comes last.
func gatherVoices(quoting []store.Entry) (voices []*voice, leftOut int) {
	at := map[string]*voice{}
	said := map[[2]string]*spoken{}
	for i := range quoting {
		e := &quoting[i]
		from := originsBySpan(e.Marks.Origins)
		here := map[*voice]bool{}
		for k := range e.Marks.Quotations {
			q := &e.Marks.Quotations[k]
			if q.Confidence > 0 && q.Confidence < doubtful {
				leftOut++
				continue
			}
			who := speaking(e.Article.Body, &q.Speaker, from)
			if who.unnamed && who.via == "" { // the same description elsewhere may be of others
				who.key += "\x00" + string(e.Article.ID)
			}
			v := at[who.key]
			if v == nil {
				v = &voice{Name: who.name, Kind: who.kind, key: who.key, unnamed: who.unnamed, unknown: who.unknown}
				at[who.key] = v
				voices = append(voices, v)
			}
			if !here[v] {
				here[v] = true
				v.articles++
			}
			key := [2]string{who.key, bareWords(e.Article.Body, q)}
			if said[key] == nil {
				said[key] = &spoken{key: key[1], kind: q.Kind}
				v.all = append(v.all, said[key])
			}
			said[key].add(quoteAt{e, k})
		}
	}
	slices.SortStableFunc(voices, func(a, b *voice) int {
		return cmp.Or(compareBools(a.unknown, b.unknown), cmp.Compare(b.articles, a.articles), cmp.Compare(len(b.all), len(a.all)))
	})
	return voices, leftOut
}

func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// namesOf lists the speakers that have a name.
func namesOf(voices []*voice) []string {
	var names []string
	for _, v := range voices {
		if !v.unnamed && !v.unknown {
			names = append(names, v.Name)
		}
	}
	return names
}

// voiceSetter puts voices into words.
type voiceSetter struct {
	told     map[news.ArticleID]*store.Entry
	numbers  numbering
	calendar calendar
}

func (set voiceSetter) voice(v *voice) {
	v.ID = set.numbers.next("voice")
	inWords := slices.ContainsFunc(v.all, func(s *spoken) bool { return s.kind != news.Indirect })
	if inWords && !v.unnamed && !v.unknown { // others have nothing on their page
		v.Address = speakerAddress(v.Name)
	}
	v.Said = "Quoted in " + count(v.articles, "article")
	if v.unnamed {
		v.Said = "Described so in " + count(v.articles, "article")
		if v.articles == 1 {
			v.Said = "Described so by " + outletOf(set.told[v.all[0].quotes[0].entry.Article.ID].Article)
		}
	}
	slices.SortStableFunc(v.all, func(a, b *spoken) int {
		return cmp.Or(compareBools(a.kind == news.Indirect, b.kind == news.Indirect), cmp.Compare(len(b.quotes), len(a.quotes)))
	})
	open := 0
	for open < min(len(v.all), sayingsOpen) && (open == 0 || v.all[open].kind != news.Indirect) {
		v.Words = append(v.Words, set.saying(v.all[open]))
		open++
	}
	rest := v.all[open:]
	spokenWords, reported := 0, 0
	for i, s := range rest {
		if s.kind == news.Indirect {
			reported++
		} else {
			spokenWords++
		}
		if i < sayingsMore {
			v.Folded = append(v.Folded, set.saying(s))
		}
	}
	v.Fold = foldWords(spokenWords, reported, v.all[0].kind == news.Indirect)
	if beyond := len(rest) - sayingsMore; beyond > 0 {
		v.Beyond = number(beyond) + " more in the articles themselves."
	}
}

// foldWords is what stands on the fold over the rest of what someone said.
func foldWords(spoken, reported int, opensReported bool) string {
	var parts []string
	if spoken > 0 {
		parts = append(parts, number(spoken)+" more word for word")
	}
	if reported > 0 && opensReported {
		parts = append(parts, number(reported)+" more reported in other words")
	} else if reported > 0 {
		parts = append(parts, number(reported)+" reported in other words")
	}
	return strings.Join(parts, " and ")
}
