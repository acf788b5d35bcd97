package dedupe

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"math"

	"github.com/headwater-news/headwater/internal/news"
)

// ErrAdded is returned, wrapped with the id, when an article is added twice
// under one id.
var ErrAdded = errors.New("article was added before")

// Texts fetches an article that was added before, with its body, for exact
// comparison and for the passages. It may return a later state of it than the
// one that was added: the spans of a relation are of what it returned.
type Texts func(ctx context.Context, id news.ArticleID) (news.Article, error)

// Index knows every article added. It is not safe for concurrent use: articles
// have an order of arrival, and so have the calls.
type Index struct {
	texts     Texts
	articles  []entry             // by number, in order of arrival
	known     map[uint64]struct{} // hashes of the ids of all, captures of one article among them
	addresses map[uint64]uint32   // hash of a canonical address → number of its article
	copies    map[uint32][]uint32 // number of the first of a group → numbers of the others
	postings  postings
}

// entry is what is kept of an article. Another capture or a revision of an
// article has none of its own.
type entry struct {
	id       news.ArticleID
	first    uint32 // number of the first of its group: its own unless it is a copy
	outlet   uint32 // hash of the outlet, 0 where unknown
	shingles uint16 // how many the text has, as far as they can be told
	role     role
}

// New is an empty index that fetches bodies by texts.
func New(texts Texts) *Index {
	return &Index{
		texts:     texts,
		known:     make(map[uint64]struct{}),
		addresses: make(map[uint64]uint32),
		copies:    make(map[uint32][]uint32),
	}
}

// Add compares an article with all that came before and takes it in. The
// relation is nil when nothing like it was seen. The print is what [Index.Restore]
// needs to take it in again without comparing. After an error the index is as
// it was before.
//
// A relation points at the first of its kind: a near-duplicate, wire copy or
// excerpt at an article that is itself no copy; another capture or a revision
// at the first capture of that very article, which may be a copy of something.
func (x *Index) Add(ctx context.Context, a news.Article) (*news.Relation, Print, error) {
	if _, ok := x.known[hashString(string(a.ID))]; ok {
		return nil, nil, fmt.Errorf("article %s: %w", a.ID, ErrAdded)
	}
	t := newText(&a)
	lookedUp := fingerprints(t.shingles, window)
	best, err := x.closest(ctx, t, lookedUp)
	if err != nil {
		return nil, nil, fmt.Errorf("compare article %s: %w", a.ID, err)
	}
	p := x.print(t, lookedUp, best)
	x.take(p)
	return best.relation(t), p.encode(), nil
}

// Restore takes in an article as it was taken in when its print was made. The
// prints of all articles in their order of arrival give an index that decides
// as the one they came from.
func (x *Index) Restore(p Print) error {
	d, err := p.decode()
	if err != nil {
		return err
	}
	if d.role != original {
		if int(d.target) >= len(x.articles) || d.role != capture && x.articles[d.target].first != d.target {
			return fmt.Errorf("print of article %s: what it is a copy of is missing: %w", d.id, ErrPrint)
		}
	}
	x.take(d)
	return nil
}

// print is what will be kept of an article found to be what match says.
func (x *Index) print(t text, lookedUp []uint64, m match) print {
	p := print{
		id:        t.article.ID,
		role:      roleOf(m.kind),
		target:    m.number,
		outlet:    hashOutlet(t.article.Outlet),
		addresses: addressHashes(*t.article),
		shingles:  uint16(min(len(t.shingles), math.MaxUint16)),
	}
	if len(t.words) < leastWords {
		return p
	}
	p.fingerprints = posted(t.shingles, lookedUp)
	if p.role != original { // what stands in the first as well leads there
		p.fingerprints = x.unposted(p.fingerprints, m.number)
	}
	return p
}

// unposted is those of the fingerprints that neither the article nor the first
// of its group is found by yet.
func (x *Index) unposted(fingerprints []uint64, article uint32) []uint64 {
	first := x.articles[article].first
	var out []uint64
	for _, f := range fingerprints {
		if !x.postings.has(f, first) && (article == first || !x.postings.has(f, article)) {
			out = append(out, f)
		}
	}
	return out
}

// take makes an article part of the index.
func (x *Index) take(p print) {
	number := p.target
	if p.role != capture {
		number = uint32(len(x.articles))
		e := entry{id: p.id, first: number, outlet: p.outlet, shingles: p.shingles, role: p.role}
		if p.role != original {
			e.first = p.target
			x.copies[p.target] = append(x.copies[p.target], number)
		}
		x.articles = append(x.articles, e)
	}
	for _, f := range p.fingerprints {
		x.postings.add(f, number)
	}
	x.known[hashString(string(p.id))] = struct{}{}
	for _, h := range p.addresses {
		if _, taken := x.addresses[h]; !taken || p.role != capture {
			x.addresses[h] = number
		}
	}
}

// addressHashes is the hashes of the canonical keys of an article's addresses,
// each once.
func addressHashes(a news.Article) []uint64 {
	var out []uint64
	for _, address := range []string{a.Canonical, a.URL} {
		if key := CanonicalKey(address); key != "" {
			if h := hashString(key); len(out) == 0 || out[0] != h {
				out = append(out, h)
			}
		}
	}
	return out
}

func hashString(s string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(s))
	return mix(h.Sum64())
}

func hashOutlet(outlet string) uint32 {
	if outlet = plainOutlet(outlet); outlet == "" {
		return 0
	}
	return uint32(hashString(outlet)) | 1
}
