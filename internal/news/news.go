// Package news is Headwater's vocabulary: the plain types that every other
// package speaks in. It imports the standard library only, does no I/O, and
// holds no state. docs/glossary.md says what each word means.
//
// JSON names and meanings are the ones the outside relies on: spans are
// half-open UTF-8 byte offsets into the text of the article named, times are
// RFC 3339 or a bare day, and what is unknown is absent or null, never guessed.
package news
