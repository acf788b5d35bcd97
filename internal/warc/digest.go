package warc

import (
	"bytes"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"fmt"
	"strings"
)

// Digest gives the digest of a block or payload in the form the format wants.
// It is SHA-256, because a forger can make two contents with one SHA-1.
func Digest(b []byte) string {
	sum := sha256.Sum256(b)
	return "sha256:" + hex.EncodeToString(sum[:])
}

// CheckDigest compares the block with the record's WARC-Block-Digest. Without
// one, or with one of an algorithm not known here, there is nothing to find.
func (r *Record) CheckDigest() error {
	want := r.Header.Get(FieldBlockDigest)
	algorithm, digest, ok := strings.Cut(want, ":")
	if !ok {
		return nil
	}
	var sum []byte
	switch strings.ToLower(strings.ReplaceAll(algorithm, "-", "")) {
	case "sha256":
		s := sha256.Sum256(r.Block)
		sum = s[:]
	case "sha1":
		s := sha1.Sum(r.Block)
		sum = s[:]
	case "md5":
		s := md5.Sum(r.Block)
		sum = s[:]
	default:
		return nil
	}
	if given, err := hex.DecodeString(digest); err == nil && bytes.Equal(given, sum) {
		return nil
	}
	if given, err := base32.StdEncoding.DecodeString(strings.ToUpper(digest)); err == nil && bytes.Equal(given, sum) {
		return nil
	}
	return fmt.Errorf("block does not match its digest %s", clip(want))
}
