// Package warc reads and writes the WARC format (ISO 28500:2017, version 1.1),
// in which web archives keep what was fetched.
//
// A WARC file is a run of records, each a block of bytes under a short header.
// It comes plain, with every record in a gzip member of its own, wholly within
// one gzip member, or as Zstandard frames. [Reader] takes all of these, one
// record in memory at a time, and reads past damage: a record that is broken
// comes out as a [Damage] with its offset, and the reading goes on at the next
// one that can be found. [Writer] writes one gzip member per record, so that a
// record can be read again from its offset alone.
//
// The package knows nothing of news or of HTTP.
package warc

import (
	"errors"
	"fmt"
	"strings"
)

// Record types, as in the field WARC-Type.
const (
	TypeInfo       = "warcinfo"
	TypeResponse   = "response"
	TypeRequest    = "request"
	TypeResource   = "resource"
	TypeMetadata   = "metadata"
	TypeRevisit    = "revisit"
	TypeConversion = "conversion"
)

// Names of header fields.
const (
	FieldType          = "WARC-Type"
	FieldRecordID      = "WARC-Record-ID"
	FieldDate          = "WARC-Date"
	FieldTargetURI     = "WARC-Target-URI"
	FieldConcurrentTo  = "WARC-Concurrent-To"
	FieldFilename      = "WARC-Filename"
	FieldBlockDigest   = "WARC-Block-Digest"
	FieldPayloadDigest = "WARC-Payload-Digest"
	FieldContentType   = "Content-Type"
	FieldContentLength = "Content-Length"
)

// Field is one line of a record's header.
type Field struct {
	Name, Value string
}

// Header is the fields of a record in the order they stand.
type Header []Field

// Get gives the value of the first field with that name, whatever its case; ""
// when there is none.
func (h Header) Get(name string) string {
	for _, f := range h {
		if strings.EqualFold(f.Name, name) {
			return f.Value
		}
	}
	return ""
}

// Record is one record of a WARC file.
type Record struct {
	Offset int64 // in the file: of the record, or of the gzip member or Zstandard frame it begins in
	Header Header
	Block  []byte // valid until the next call of [Reader.Next]
}

// Type is the record's WARC-Type, in lower case.
func (r *Record) Type() string { return strings.ToLower(r.Header.Get(FieldType)) }

// ErrTooLarge says that a record's block is larger than the reader takes.
var ErrTooLarge = errors.New("larger than the limit")

// Damage is a stretch of a WARC file that could not be read. The reader has
// gone on to the next record; call Next again.
type Damage struct {
	Offset int64 // in the file, as for a Record
	Err    error
}

// Error says what is wrong and at which byte.
func (d *Damage) Error() string { return fmt.Sprintf("byte %d: %v", d.Offset, d.Err) }

// Unwrap gives what is wrong, without the offset.
func (d *Damage) Unwrap() error { return d.Err }
