package dedupe

// maxShared is how many articles that are no copies of each other may have a
// fingerprint in common before it says nothing any more: it is furniture, a
// stock phrase, a quotation everybody uses.
const maxShared = 8

// postings tells which articles have a fingerprint. It is a hash table that
// may hold a key several times: open addressing with linear probing, eight bytes
// a slot, in shards so that growing doubles a small part at a time. Keys are the
// low 40 bits of a fingerprint; the high ones are small for every fingerprint,
// since they are the least of many. At a million articles one key in 40,000 is
// taken for another, and the exact comparison finds that out.
type postings struct {
	shards [256]shard
}

type shard struct {
	slots []slot
	used  int
}

// slot is a key's high 32 bits with an article's number, counted from 1.
type slot struct {
	key     uint32
	article uint32
}

// keyMask is the part of a fingerprint that is kept.
const keyMask = 1<<40 - 1

// of appends to out the articles that have the fingerprint; none when too many
// have it.
func (p *postings) of(fingerprint uint64, out []uint32) []uint32 {
	s, key := p.locate(fingerprint)
	if len(s.slots) == 0 {
		return out
	}
	before := len(out)
	for i := s.home(key); s.slots[i].article != 0; i = s.next(i) {
		if s.slots[i].key == key {
			out = append(out, s.slots[i].article-1)
		}
	}
	if len(out)-before >= maxShared {
		return out[:before]
	}
	return out
}

// has reports whether the article is among those that have the fingerprint, or
// could not be added any more.
func (p *postings) has(fingerprint uint64, article uint32) bool {
	s, key := p.locate(fingerprint)
	if len(s.slots) == 0 {
		return false
	}
	same := 0
	for i := s.home(key); s.slots[i].article != 0; i = s.next(i) {
		if s.slots[i].key == key {
			if same++; same == maxShared || s.slots[i].article == article+1 {
				return true
			}
		}
	}
	return false
}

// add notes that the article has the fingerprint, unless too many have it
// already. The caller sees to it that the same pair is not added twice.
func (p *postings) add(fingerprint uint64, article uint32) {
	s, key := p.locate(fingerprint)
	if s.used >= len(s.slots)-len(s.slots)/5 {
		s.grow()
	}
	same := 0
	i := s.home(key)
	for ; s.slots[i].article != 0; i = s.next(i) {
		if s.slots[i].key == key {
			if same++; same == maxShared {
				return
			}
		}
	}
	s.slots[i] = slot{key, article + 1}
	s.used++
}

// locate is the shard of a fingerprint and the rest of its key.
func (p *postings) locate(fingerprint uint64) (*shard, uint32) {
	return &p.shards[fingerprint&0xFF], uint32(fingerprint & keyMask >> 8)
}

// home is where a key's slots begin: its place in [0, 2³²) scaled to the slots.
func (s *shard) home(key uint32) int {
	return int(uint64(key) * uint64(len(s.slots)) >> 32)
}

func (s *shard) next(i int) int {
	if i++; i == len(s.slots) {
		return 0
	}
	return i
}

// grow makes room for half as much again. Slots of one key keep their order,
// because they are moved in probing order from the first free slot on.
func (s *shard) grow() {
	old := s.slots
	s.slots = make([]slot, max(16, len(old)+len(old)/2))
	start := 0
	for start < len(old) && old[start].article != 0 {
		start++
	}
	for n := range old {
		o := old[(start+n)%len(old)]
		if o.article == 0 {
			continue
		}
		i := s.home(o.key)
		for s.slots[i].article != 0 {
			i = s.next(i)
		}
		s.slots[i] = o
	}
}
