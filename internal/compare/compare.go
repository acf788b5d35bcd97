// Package compare holds the accounts of a story, and the quotations of a whole
// desk, against each other: real differences between accounts, every use of a
// quotation since it was first seen, and what changed between two states of an
// article.
//
// Differences and revisions are here in a file or a few each:
//
//	difference.go            what is compared with what, and in which order it is told
//	difference_amount.go     a figure with what tells what it is a figure of
//	difference_statement.go  the sentence and the clause around it; place, family and about read them
//	difference_part.go       parts of what is counted elsewhere
//	difference_same.go       whether two figures are of one thing
//	difference_kind.go       why they differ
//	difference_group.go      figures of one thing joined to a difference
//	difference_day.go        days; difference_report.go: people behind reports; difference_whether.go: yes or no
//	revision.go              sentences and words of two states; revision_marks.go: figures and quotations
package compare
