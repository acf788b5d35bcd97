package lineage

import "github.com/headwater-news/headwater/internal/news"

// claim is sentences that state the same thing.
type claim struct {
	text    at   // the plainest of them
	support []at // in order of accounts and sentences, one for each sentence
	denies  int  // index of the claim it speaks against; -1 for none
}

// at is a sentence of an account.
type at struct{ account, sentence int }

// claims groups the sentences of a story that state the same thing. The way:
//
//	claim_statement.go  what each sentence states, without who said so
//	claim_term.go       the words that carry it: names, figures, days, acts, plain words
//	claim_sense.go      stated or denied, done or planned or possible
//	claim_entail.go     whether one statement contains what another states
//	claim_group.go      the shortest statements, each with all that contain it
//	claim_denial.go     which claim a denial speaks against
//	claim_choose.go     which claims are worth showing
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
