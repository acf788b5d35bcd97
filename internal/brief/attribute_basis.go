package brief

import "github.com/headwater-news/headwater/internal/news"

// basis is what a sentence rests on, as far as the lineage of the story tells.
type basis struct {
	kind        basisKind
	independent int // of its claims the one with the fewest: so many independent origins at least
}

// basisKind is on whom; of several the weakest that a claim of the sentence has
// nothing better than.
type basisKind uint8

const (
	nothingStated  basisKind = iota // no claim of the story, or one without an origin
	unnamedOnly                     // one unnamed origin, or a newsroom that does not say
	unnamedSeveral                  // several independent origins, all unnamed
	onRecord                        // a person, an organisation, a post
	onDocument
	witnessed // the newsroom's own people were there
)

// basis tells what a sentence rests on.
func (t *telling) basis(i int) basis {
	var found basis
	for n, c := range t.sentences[i].claims {
		claim := &t.lineage.Claims[c]
		b := basis{t.kindOf(claim), claim.AtLeast}
		if b.kind == unnamedOnly && claim.AtLeast > 1 {
			b.kind = unnamedSeveral
		}
		if n == 0 || b.kind < found.kind {
			found.kind = b.kind
		}
		if n == 0 || b.independent < found.independent {
			found.independent = b.independent
		}
	}
	return found
}

// kindOf is the best that a chain of a claim rests on.
func (t *telling) kindOf(claim *news.Claim) basisKind {
	best := nothingStated
	for _, chain := range claim.Chains {
		kind := unnamedOnly
		switch {
		case t.isUnnamed(chain):
		case chain.Origin == nil:
			kind = witnessed
		case *chain.Origin < len(t.lineage.Origins) && t.lineage.Origins[*chain.Origin].Kind == news.OriginDocument:
			kind = onDocument
		default:
			kind = onRecord
		}
		best = max(best, kind)
	}
	return best
}
