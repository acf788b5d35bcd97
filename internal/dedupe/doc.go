// Package dedupe tells what of an article was seen before: the same article
// captured again, a revision, a near-duplicate, a wire copy, an excerpt.
//
// Texts are compared as sets of word shingles: every run of a few words, folded
// so that case, punctuation and quotation marks do not count, hashed to 64 bits
// (Broder 1997, "On the resemblance and containment of documents"). Of these the
// [Index] keeps a small sample chosen by winnowing (Schleimer, Wilkerson, Aiken
// 2003, "Winnowing: local algorithms for document fingerprinting"): the least
// hash of every window of shingles. Winnowing is chosen over min-hash because
// one sample serves resemblance and containment alike: any run of words as long
// as a window that two articles share, however long the rest of either, gives a
// fingerprint they share. Articles found by a fingerprint are then fetched and
// compared on all their shingles, so every figure given is exact.
//
// What a shared text means depends on what differs around it, who published
// both and where: see judge.go. Decisions are made in arrival order and never
// taken back; the first of a group is what every later member points at.
package dedupe
