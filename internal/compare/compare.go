// Package compare holds the accounts of a story, and the quotations of a whole
// desk, against each other: real differences between accounts, every use of a
// quotation since it was first seen, and what changed between two states of an
// article.
package compare
