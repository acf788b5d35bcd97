package lineage

import "github.com/headwater-news/headwater/internal/news"

// claim is sentences that state the same thing.
type claim struct {
	text    at       // the plainest of them
	support []stated // in order of accounts and sentences, one for each sentence
	denies  int      // index of the claim it speaks against; -1 for none
}

// at is a sentence of an account.
type at struct{ account, sentence int }

// stated is a sentence with those of its words that state something: who tells
// the rest of the sentence need not have told this.
type stated struct {
	at
	words []news.Span
}

// claims groups the sentences of a story that state the same thing. The way:
//
//	claim_part.go       what a sentence says, and what it says that others say
//	claim_statement.go  a statement: what one part says, as comparable terms
//	claim_term.go       terms: names, figures, days, acts (claim_acts.txt), plain words
//	claim_weight.go     how much each tells in this story
//	claim_sense.go      stated or denied; done, planned, wished or possible
//	claim_alone.go      which statements make a claim by themselves
//	claim_entail.go     whether one statement says what another says
//	claim_role.go       who did it to whom
//	claim_group.go      short statements, each with all that say it
//	claim_retelling.go  and the sentences of retellings
//	claim_choose.go     which claims are worth showing
//	claim_denial.go     which claim a denial speaks against
//
// A claim is a short statement with every sentence that contains it, so that a
// long sentence can support several claims, and what only the longer ones say
// ("$160m") is a claim of its own with only those that say it. When unsure, two
// statements stay two claims: a claim held apart shows one voice too few, a
// claim wrongly joined shows a corroboration that does not exist.
func (s *story) claims(retold []retelling) []claim {
	stated := s.statements()
	groups := groupStatements(stated)
	s.alongRetellings(groups, stated, retold)
	return s.chooseClaims(groups, retold)
}

// overlapsAny reports whether a span shares a byte with any of the others.
func overlapsAny(span news.Span, others []news.Span) bool {
	for _, other := range others {
		if span.Overlaps(other) {
			return true
		}
	}
	return false
}
