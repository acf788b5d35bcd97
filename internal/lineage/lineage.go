// Package lineage finds where a story came from: which articles only retell
// others, who obtained each thing and from whom, and how many independent
// origins stand behind the story and behind each of its claims. docs/origins.md
// says what is counted and why.
//
// Its work goes in five steps, a file or a few for each:
//
//	story.go         the accounts in order of time, their sentences as comparable words
//	retelling*.go    copies, excerpts, rewrites, translations: accounts without chains of their own
//	provenance*.go   reports, origins and parties joined across accounts; who obtained what from whom
//	claim*.go        sentences of different accounts that state the same thing
//	independence.go  the largest number of chains with no party in common
//
// The result does not depend on the order in which the accounts are given.
package lineage

import "github.com/headwater-news/headwater/internal/news"

// Trace finds the lineage of the accounts of one story. Its Quotations and
// Differences are left to package compare. An account without marks is counted
// and adds nothing else.
func Trace(accounts []news.Account) news.Lineage {
	s := readStory(accounts)
	retold := s.retellings()
	found := s.provenance(retold)
	return s.assemble(retold, found, s.claims(retold))
}
