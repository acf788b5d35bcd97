package origin

import (
	"sort"
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/attribution"
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// addSigned adds what stands above or before a signature: a quotation and a dash
// with a name behind it, a paragraph that is a handle alone, a name in capitals
// with a colon at the head of a paragraph.
func (f *finder) addSigned() {
	labels := f.labels()
	for p, r := range f.t.Paragraphs {
		switch {
		case r.Len() <= 2 && strings.HasPrefix(f.t.Print(r.Begin), "@") && p > 0:
			f.add(attribution.Attribution{Source: text.Range{Begin: r.Begin, End: r.Begin + 1}, Kind: news.Direct, Content: f.t.Paragraphs[p-1 : p : p]})
			continue
		case f.labelled(r, labels):
			f.add(f.label(r))
			continue
		}
		for i := r.Begin + 1; i < r.End-1; i++ {
			if f.dash(i) {
				if name := f.posted(i + 1); !name.Empty() && !f.attributed(name) {
					f.add(attribution.Attribution{Source: name, Kind: news.Direct, Content: []text.Range{{Begin: max(r.Begin, i-longestContent), End: i}}})
				}
			}
			if f.t.Tokens[i].Is(text.Close) && f.dash(i+1) {
				if name := f.signature(i + 2); !name.Empty() && !f.attributed(name) {
					f.add(attribution.Attribution{Source: name, Kind: news.Direct, Content: []text.Range{f.quoteEnding(i)}})
				}
			}
		}
	}
}

// posted is the name at i of the account that an embedded post ends with:
// "— Ann Lee (@annlee) April 8".
func (f *finder) posted(i int32) text.Range {
	r := text.Range{Begin: i, End: i}
	for int(r.End)+2 < len(f.t.Tokens) && r.Len() < 6 && f.t.Print(r.End) != "(" && !f.t.Tokens[r.End].Is(text.Final|text.Mark) {
		r.End++
	}
	if r.Empty() || int(r.End)+2 >= len(f.t.Tokens) || f.t.Print(r.End) != "(" || !strings.HasPrefix(f.t.Print(r.End+1), "@") {
		return text.Range{}
	}
	return r
}

// dash reports whether token i is a dash by itself.
func (f *finder) dash(i int32) bool {
	if i < 0 || int(i) >= len(f.t.Tokens) {
		return false
	}
	switch f.t.Print(i) {
	case "―", "—", "–", "--", "-":
		return true
	}
	return false
}

// signature is a name of two to five words at i that a line ends with.
func (f *finder) signature(i int32) text.Range {
	r := text.Range{Begin: i, End: i}
	for int(r.End) < len(f.t.Tokens) && r.Len() < 6 && (f.t.Tokens[r.End].Is(text.Capital) || f.within(r.End)) && !f.breaks(r.End, i) {
		r.End++
	}
	if r.Len() < 2 || r.Len() > 5 || int(r.End) < len(f.t.Tokens) && !f.breaks(r.End, i) && f.t.Print(r.End) != "." {
		return text.Range{}
	}
	return r
}

// breaks reports whether a line ends before token i, which is not the token first.
func (f *finder) breaks(i, first int32) bool {
	return i != first && strings.Contains(f.t.Body[f.t.Tokens[i-1].End:f.t.Tokens[i].Begin], "\n")
}

// quoteEnding is the quotation whose last token is i.
func (f *finder) quoteEnding(i int32) text.Range {
	k := sort.Search(len(f.t.Quotes), func(k int) bool { return f.t.Quotes[k].Begin > i }) - 1
	for ; k >= 0 && f.t.Quotes[k].Begin > i-longestContent; k-- {
		if f.t.Quotes[k].End == i+1 {
			return f.t.Quotes[k].Range
		}
	}
	return text.Range{Begin: i, End: i + 1}
}

// labels counts the paragraphs that begin with each label, by the hash of its
// first word.
func (f *finder) labels() map[uint32]int {
	var labels map[uint32]int
	for _, r := range f.t.Paragraphs {
		if l := f.label(r); !l.Source.Empty() {
			if labels == nil {
				labels = map[uint32]int{}
			}
			labels[f.t.Tokens[l.Source.Begin].Hash]++
		}
	}
	return labels
}

// labelled reports whether a paragraph begins with a speaker's name in capitals
// ("WALLACE: …"): a name of the article, or one that comes again and again.
func (f *finder) labelled(r text.Range, labels map[uint32]int) bool {
	l := f.label(r)
	if l.Source.Empty() || f.attributed(l.Source) {
		return false
	}
	s := f.names.Resolve(l.Source)
	return s.Kind == news.OriginPerson && s.Entity >= 0 && f.names.Entities[s.Entity].Kind == news.MentionPerson && !strings.EqualFold(f.names.Entities[s.Entity].Name, f.t.Of(l.Source)) ||
		labels[f.t.Tokens[l.Source.Begin].Hash] >= 3
}

// label is the attribution that a name in capitals and a colon make at the head
// of a paragraph; without a source where there are none.
func (f *finder) label(r text.Range) attribution.Attribution {
	begin := r.Begin
	if f.t.Tokens[begin].Is(text.Mark) {
		begin++
	}
	end := begin
	for end < min(r.End, begin+4) && f.t.Tokens[end].Is(text.AllCapital) && f.t.Tokens[end].End-f.t.Tokens[end].Begin > 2 {
		end++
	}
	if end == begin || end+3 >= r.End || f.t.Print(end) != ":" {
		return attribution.Attribution{}
	}
	return attribution.Attribution{Source: text.Range{Begin: begin, End: end}, Cue: text.Range{Begin: end, End: end + 1}, Kind: news.Direct,
		Content: []text.Range{{Begin: end + 1, End: r.End}}}
}
