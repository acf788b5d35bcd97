package extract

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

// ErrEmpty says that a capture has no bytes, or nothing but white space.
var ErrEmpty = errors.New("empty capture")

// ErrBinary says that a capture's bytes are not text. It is wrapped with what
// they look like.
var ErrBinary = errors.New("binary data, not a page or text")

// decode turns a capture's bytes into valid UTF-8. declared is the charset
// named outside the payload, as in an HTTP header, or "".
//
// Labels are often wrong, bytes rarely are. So the order is: a byte order mark;
// bytes that are valid UTF-8 are UTF-8, whatever the label (another encoding
// hits valid multi-byte UTF-8 by chance next to never); the declared label; the
// page's own <meta>; then what the bytes look like. A label under which the
// bytes do not decode is passed over. Broken UTF-8 is repaired with U+FFFD.
func decode(payload []byte, declared string) (string, error) {
	if len(bytes.TrimSpace(payload)) == 0 {
		return "", ErrEmpty
	}
	if enc, bom := byByteOrderMark(payload); enc != nil {
		return dropNUL(decodeAs(enc, payload[bom:])), nil
	}
	if err := checkBinary(payload); err != nil {
		return "", err
	}
	escapes := bytes.IndexByte(payload, 0x1b) >= 0 // ISO-2022 is ASCII with escape sequences
	if utf8.Valid(payload) && !escapes {
		return dropNUL(string(payload)), nil
	}
	if mostlyUTF8(payload) && !escapes {
		return dropNUL(strings.ToValidUTF8(string(payload), "\uFFFD")), nil
	}
	for _, label := range []string{declared, labelInPage(payload), labelByLooks(payload)} {
		if enc, name := charset.Lookup(label); enc != nil && name != "utf-8" {
			if text := decodeAs(enc, payload); plausible(text) {
				return dropNUL(text), nil
			}
		}
	}
	enc, _ := charset.Lookup("windows-1252")
	return dropNUL(decodeAs(enc, payload)), nil
}

func byByteOrderMark(b []byte) (encoding.Encoding, int) {
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		return unicode.UTF8, 3
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), 2
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), 2
	}
	// UTF-16 of a Western page without a mark: every other byte is zero.
	head := b[:min(len(b), 512)]
	var zero [2]int
	for i, c := range head {
		if c == 0 {
			zero[i%2]++
		}
	}
	half := len(head) / 2
	switch {
	case half < 8:
	case zero[1] > half*8/10 && zero[0] < half/10:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), 0
	case zero[0] > half*8/10 && zero[1] < half/10:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), 0
	}
	return nil, 0
}

// checkBinary looks at the beginning only: known signatures, then more NUL
// bytes than a damaged text has.
func checkBinary(b []byte) error {
	switch kind := http.DetectContentType(b); {
	case strings.HasPrefix(kind, "text/"), kind == "application/octet-stream", kind == "application/postscript":
	default:
		return fmt.Errorf("looks like %s: %w", kind, ErrBinary)
	}
	head := b[:min(len(b), 8192)]
	control := 0
	for _, c := range head {
		if c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b {
			control++
		}
	}
	if control*50 > len(head) {
		return fmt.Errorf("%d control bytes in the first %d: %w", control, len(head), ErrBinary)
	}
	return nil
}

// mostlyUTF8 tells UTF-8 with a few broken bytes, or cut in the middle of a
// character, from text in another encoding.
func mostlyUTF8(b []byte) bool {
	good, bad := 0, 0
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		b = b[n:]
	}
	return good > 4*bad || good+bad <= 1
}

// labelInPage is the charset of the page's <meta>, "" where it has none.
func labelInPage(b []byte) string {
	head := b[:min(len(b), 1024)]
	if !bytes.Contains(bytes.ToLower(head), []byte("charset")) {
		return ""
	}
	_, name, _ := charset.DetermineEncoding(head, "")
	return name
}

func labelByLooks(b []byte) string {
	found, err := chardet.NewHtmlDetector().DetectBest(b[:min(len(b), 1<<16)])
	if err != nil {
		return ""
	}
	return found.Charset
}

func decodeAs(enc encoding.Encoding, b []byte) string {
	text, err := enc.NewDecoder().Bytes(b)
	if err != nil { // decoders replace what they cannot read; none is known to fail
		text = b
	}
	return strings.ToValidUTF8(string(text), "\uFFFD")
}

// plausible reports whether decoded text has next to none of the marks of a
// wrong label: replacement characters and C1 controls.
func plausible(text string) bool {
	high, wrong := 0, 0
	for _, r := range text {
		if r >= 0x80 {
			high++
			if r == utf8.RuneError || r < 0xa0 {
				wrong++
			}
		}
	}
	return wrong*20 <= high
}

func dropNUL(s string) string { return strings.ReplaceAll(s, "\x00", "") }
