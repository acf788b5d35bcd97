package news

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"time"
)

// CaptureID names a capture: 20 hexadecimal digits of the hash of where it came
// from, what was said of it and its bytes. Ingesting the same thing again gives
// the same id.
type CaptureID string

// Media types that a capture's payload can have. Anything else is set aside.
const (
	MediaHTML    = "text/html"
	MediaText    = "text/plain"
	MediaArticle = "application/json" // one article object, as in an NDJSON line
)

// Capture is the bytes found at a URL, or in a file, at a time.
type Capture struct {
	ID   CaptureID
	URL  string    // where the bytes were fetched; "" when they came from a file without one
	File string    // the file as the user named it, with ":line" or "#record" inside a container; "" when fetched
	Time time.Time // when the bytes were fetched, by the archive's record or by our clock

	MediaType string // one of the Media constants
	Charset   string // as declared outside the payload (HTTP header); "" when nobody said
	Head      string // the HTTP response head that came with the payload: status line and header lines, "\r\n" after each; "" when not fetched
	Payload   []byte // content and transfer encodings undone
	Hints     Hints
}

// Hints is what somebody outside the capture says of it: a manifest line, a
// feed entry. They win over what the page says of itself, because a person
// wrote them for this capture.
type Hints struct {
	Outlet    string `json:"outlet,omitempty"`
	Headline  string `json:"headline,omitempty"`
	Published When   `json:"published,omitzero"`
	Language  string `json:"language,omitempty"`
}

// IdentifyCapture gives the id of a capture: place is its URL, or the absolute
// path of its file (of the container, for a line or a record without a URL).
// The time is left out on purpose, so that the same bytes at the same place
// are the same capture whenever they are read.
func IdentifyCapture(place string, hints Hints, payload []byte) CaptureID {
	h := sha256.New()
	for _, part := range []string{place, hints.Outlet, hints.Headline, hints.Published.String(), hints.Language} {
		io.WriteString(h, part)
		h.Write([]byte{0})
	}
	h.Write(payload)
	return CaptureID(hex.EncodeToString(h.Sum(nil)[:10]))
}
