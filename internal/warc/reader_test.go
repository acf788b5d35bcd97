package warc

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/klauspost/compress/zstd"
	"pgregory.net/rapid"
)

// record writes one plain record as an archive would.
func record(uri, block string) string { return recordOf(uri, len(block), block) }

// recordOf writes a record whose header gives a length of its own choosing.
func recordOf(uri string, length int, block string) string {
	return fmt.Sprintf("WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", uri, length, block)
}

func gzipped(parts ...string) string {
	var b bytes.Buffer
	for _, p := range parts {
		w := gzip.NewWriter(&b)
		io.WriteString(w, p)
		w.Close()
	}
	return b.String()
}

func zstded(t testing.TB, parts ...string) string {
	t.Helper()
	e, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	var b []byte
	for _, p := range parts {
		b = e.EncodeAll([]byte(p), b)
	}
	return string(b)
}

// account reads a whole file and tells what came out, line by line.
func account(t interface {
	Helper()
	Fatal(...any)
}, in io.Reader, maxBlock int64) []string {
	t.Helper()
	r := NewReader(in, maxBlock)
	defer r.Close()
	var got []string
	for range 100_000 {
		rec, err := r.Next()
		if err == io.EOF {
			return got
		}
		if d, ok := errors.AsType[*Damage](err); ok {
			got = append(got, "damage at "+strings.TrimPrefix(d.Error(), "byte "))
			continue
		}
		if err != nil {
			return append(got, "error: "+err.Error())
		}
		got = append(got, fmt.Sprintf("record %s %q", rec.Header.Get(FieldTargetURI), rec.Block))
	}
	t.Fatal("the reader does not come to an end")
	return nil
}

const (
	harbour = "The harbour wall will be raised by two metres."
	bridge  = "The old bridge closes on Monday."
	school  = "Three schools reopen after the flood."
)

func TestReader(t *testing.T) {
	a, b, c := record("urn:a", harbour), record("urn:b", bridge), record("urn:c", school)
	wantA := fmt.Sprintf("record urn:a %q", harbour)
	wantB := fmt.Sprintf("record urn:b %q", bridge)
	wantC := fmt.Sprintf("record urn:c %q", school)
	members := gzipped(a, b, c)
	firstTwo := len(gzipped(a, b))
	broken := []byte(members)
	for i := len(gzipped(a)) + 30; i < len(gzipped(a))+60; i++ {
		broken[i] ^= 0x5a
	}

	tests := []struct {
		name string
		file string
		want []string
	}{
		{"plain", a + b + c, []string{wantA, wantB, wantC}},
		{"empty file", "", nil},
		{"only line feeds", strings.ReplaceAll(a+b, "\r\n", "\n"), []string{wantA, wantB}},
		{"no lines between records", strings.TrimSuffix(a, "\r\n\r\n") + b, []string{wantA, wantB}},
		{"last line ends missing", a + strings.TrimSuffix(b, "\r\n\r\n"), []string{wantA, wantB}},
		{"folded header line", strings.Replace(a, "Content-Length", "X-Note: see\r\n  below\r\nContent-Length", 1), []string{wantA}},
		{"older version", strings.Replace(a, "WARC/1.1", "WARC/0.18", 1), []string{wantA}},
		{"gzip member per record", members, []string{wantA, wantB, wantC}},
		{"gzip whole", gzipped(a + b + c), []string{wantA, wantB, wantC}},
		{"gzip members cut anywhere", gzipped(a[:40], a[40:]+b[:70], b[70:]+c), []string{wantA, wantB, wantC}},
		{"gzip padded with zeros", gzipped(a) + "\x00\x00\x00" + gzipped(b), []string{wantA, wantB}},
		{"zstd frame per record", zstded(t, a, b, c), []string{wantA, wantB, wantC}},
		{"zstd whole", zstded(t, a+b+c), []string{wantA, wantB, wantC}},
		{"zstd with a skippable frame", "\x50\x2a\x4d\x18\x03\x00\x00\x00abc" + zstded(t, a), []string{wantA}},

		{"garbage between records", a + "<p>stray\r\n" + b, []string{
			wantA, "damage at 127: 10 bytes that are not a record", wantB}},
		{"garbage before the first record", "not a record\n" + a, []string{
			"damage at 0: 13 bytes that are not a record", wantA}},
		{"not a WARC file at all", "<html>no</html>", []string{
			"damage at 0: 15 bytes that are not a record"}},
		{"length too short", a + recordOf("urn:b", 10, bridge) + c, []string{
			wantA, "damage at 127: Content-Length of 10 is wrong: no record ends there", wantC}},
		{"length too long", a + recordOf("urn:b", 60, bridge) + c, []string{
			wantA, "damage at 127: Content-Length of 60 is wrong: no record ends there", wantC}},
		{"length beyond the file", a + recordOf("urn:b", 9_000, bridge) + c, []string{
			wantA, "damage at 127: the file ends after 154 of the 9000 bytes that the record's Content-Length gives", wantC}},
		{"length beyond the limit", a + recordOf("urn:b", 90_000, bridge) + c, []string{
			wantA, "damage at 127: record of 90000 bytes is larger than the limit of 10000", wantC}},
		{"length that is no number", a + strings.Replace(b, "Content-Length: ", "Content-Length: x", 1) + c, []string{
			wantA, `damage at 127: record has a bad Content-Length "x32"`, wantC}},
		{"negative length", strings.Replace(a, "Content-Length: ", "Content-Length: -", 1) + b, []string{
			`damage at 0: record has a bad Content-Length "-46"`, wantB}},
		{"no length", a + strings.Replace(b, "Content-Length: 32\r\n", "", 1) + c, []string{
			wantA, "damage at 127: record has no Content-Length", wantC}},
		{"no type", a + strings.Replace(b, "WARC-Type: resource\r\n", "", 1) + c, []string{
			wantA, "damage at 127: record has no WARC-Type", wantC}},
		{"header line without a colon", a + strings.Replace(b, "WARC-Type:", "WARC-Type", 1) + c, []string{
			wantA, `damage at 127: bad header line "WARC-Type resource"`, wantC}},
		{"bad version", strings.Replace(a, "WARC/1.1", "WARC/one", 1) + b, []string{
			`damage at 0: bad version line "WARC/one"`, wantB}},
		{"cut in the header", a + b[:30], []string{
			wantA, "damage at 127: the file ends in the middle of a record header"}},
		{"cut in the block", a + b[:94], []string{
			wantA, "damage at 127: the file ends after 17 of the 32 bytes that the record's Content-Length gives"}},
		{"gzip cut in the last member", members[:firstTwo+60], []string{
			wantA, wantB, fmt.Sprintf("damage at %d: the file ends in the middle of a compressed record", firstTwo)}},
		{"gzip broken in the middle", string(broken), []string{
			wantA, fmt.Sprintf("damage at %d: damaged gzip: *", len(gzipped(a))), wantC}},
		{"gzip length too long", gzipped(a, recordOf("urn:b", 60, bridge), c), []string{
			wantA, fmt.Sprintf("damage at %d: Content-Length of 60 is wrong: no record ends there", len(gzipped(a))), wantC}},
		{"gzip block without an end, then a record", gzipped(a, strings.TrimSuffix(recordOf("urn:b", 60, bridge), "\r\n\r\n"), c), []string{
			wantA, fmt.Sprintf("damage at %d: Content-Length of 60 is wrong: no record ends there", len(gzipped(a))), wantC}},
		{"gzip with plain bytes between", gzipped(a) + "stray" + gzipped(b), []string{
			wantA, fmt.Sprintf("damage at %d: damaged gzip: bytes that are not gzip", len(gzipped(a))), wantB}},
		{"zstd cut", zstded(t, a, b)[:len(zstded(t, a))+40], []string{
			wantA, fmt.Sprintf("damage at %d: the file ends in the middle of a compressed record", len(zstded(t, a)))}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			check := func(how string, got []string) {
				t.Helper()
				if len(got) != len(test.want) {
					t.Fatalf("%s: got\n  %s\nwant\n  %s", how, strings.Join(got, "\n  "), strings.Join(test.want, "\n  "))
				}
				for i, want := range test.want {
					if stem, open := strings.CutSuffix(want, "*"); got[i] != want && !(open && strings.HasPrefix(got[i], stem)) {
						t.Errorf("%s: item %d is\n  %s\nwant\n  %s", how, i, got[i], want)
					}
				}
			}
			check("read at once", account(t, strings.NewReader(test.file), 10_000))
			check("byte by byte", account(t, iotest.OneByteReader(strings.NewReader(test.file)), 10_000))
		})
	}
}

// A page about the format quotes a record in full. It must stay one page.
func TestReaderKeepsQuotedRecords(t *testing.T) {
	page := "How a record looks:\r\n\r\n" + record("urn:quoted", bridge) + "That was it."
	got := account(t, strings.NewReader(record("urn:a", page)+record("urn:c", school)), 0)
	if len(got) != 2 || !strings.HasPrefix(got[0], "record urn:a") {
		t.Errorf("got %q", got)
	}
}

func TestReaderStopsWhenTheFileCannotBeRead(t *testing.T) {
	for name, file := range map[string]string{"plain": record("urn:a", harbour), "gzip": gzipped(record("urn:a", harbour))} {
		in := io.MultiReader(strings.NewReader(file), iotest.ErrReader(os.ErrDeadlineExceeded))
		got := account(t, in, 0)
		if len(got) == 0 || got[len(got)-1] != "error: "+os.ErrDeadlineExceeded.Error() {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

// The dictionary of testdata/dictionary.warc.zst was trained on records like
// these; the file was written by the zstd command.
func TestReaderZstdDictionary(t *testing.T) {
	for _, name := range []string{"dictionary.warc.zst", "dictionary-compressed.warc.zst"} {
		f, err := os.Open(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		got := account(t, f, 0)
		if len(got) != 3 || got[1] != `record urn:harbour:1 "The harbour board of Port Ellery met on day 1 and put off the vote."` {
			t.Errorf("%s: got\n  %s", name, strings.Join(got, "\n  "))
		}
	}
}

// Whatever is written is read back, in all the forms a file can have.
func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		blocks := rapid.SliceOfN(rapid.OneOf(
			rapid.SliceOf(rapid.Byte()),
			rapid.Map(rapid.SliceOfN(rapid.SampledFrom([]string{"\r\n", "WARC/1.1\r\n", "Content-Length: 3\r\n", "\x1f\x8b\x08\x00", "word "}), 0, 20),
				func(s []string) []byte { return []byte(strings.Join(s, "")) }),
		), 1, 8).Draw(t, "blocks")
		var file bytes.Buffer
		w := NewWriter(&file)
		var offsets []int64
		for i, block := range blocks {
			offsets = append(offsets, int64(file.Len()))
			if _, err := w.Write(Header{{FieldType, TypeResource}, {FieldTargetURI, fmt.Sprint("urn:", i)}}, block); err != nil {
				t.Fatal(err)
			}
		}
		plain, err := gzip.NewReader(bytes.NewReader(file.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		for form, in := range map[string]io.Reader{"gzip": &file, "plain": plain} {
			r := NewReader(in, 0)
			for i, block := range blocks {
				rec, err := r.Next()
				if err != nil {
					t.Fatalf("%s: record %d: %v", form, i, err)
				}
				if !bytes.Equal(rec.Block, block) {
					t.Fatalf("%s: record %d: got %q, want %q", form, i, rec.Block, block)
				}
				if form == "gzip" && rec.Offset != offsets[i] {
					t.Fatalf("record %d is at %d, not %d", i, rec.Offset, offsets[i])
				}
				if err := rec.CheckDigest(); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := r.Next(); err != io.EOF {
				t.Fatalf("%s: after the last record: %v", form, err)
			}
		}
	})
}

// One flipped byte costs the record it is in, and no other.
func TestOneFlippedByte(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := []string{record("urn:a", harbour), record("urn:b", bridge), record("urn:c", school)}
		file := []byte(gzipped(parts...))
		at := rapid.IntRange(0, len(file)-1).Draw(t, "at")
		file[at] ^= byte(rapid.IntRange(1, 255).Draw(t, "flip"))
		hit, end := 0, 0
		for i := range parts {
			if end += len(gzipped(parts[i])); at < end {
				hit = i
				break
			}
		}
		if hit == 0 && at < magicLen {
			t.Skip("the file no longer begins as gzip")
		}
		got := strings.Join(account(t, bytes.NewReader(file), 0), "\n")
		for i, name := range []string{"urn:a", "urn:b", "urn:c"} {
			if i != hit && !strings.Contains(got, "record "+name) {
				t.Fatalf("byte %d of record %d was flipped, and %s is gone:\n%s", at, hit, name, got)
			}
		}
	})
}

func TestCheckDigest(t *testing.T) {
	tests := []struct {
		digest string
		good   bool
	}{
		{"", true},
		{"sha1:EIFZDDLKK2YJA3ECHM7QPRQX2IZIO7WM", false},
		{"sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709", true},
		{"sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ", true},
		{"md5:d41d8cd98f00b204e9800998ecf8427e", true},
		{Digest(nil), true},
		{Digest([]byte("x")), false},
		{"whirlpool:abc", true},
	}
	for _, test := range tests {
		rec := &Record{Header: Header{{FieldBlockDigest, test.digest}}}
		if err := rec.CheckDigest(); (err == nil) != test.good {
			t.Errorf("%q: %v", test.digest, err)
		}
	}
}

func TestWriterRefusesBrokenLines(t *testing.T) {
	_, err := NewWriter(io.Discard).Write(Header{{FieldTargetURI, "https://example.org/\r\nX: y"}}, nil)
	if err == nil {
		t.Error("a line break in a header went through")
	}
}

func FuzzReader(f *testing.F) {
	a, b := record("urn:a", harbour), record("urn:b", bridge)
	for _, seed := range []string{a + b, recordOf("urn:a", 5, harbour) + b, gzipped(a, b), gzipped(a + b), zstded(f, a, b), gzipped(a)[:40] + gzipped(b)} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		const most = 1 << 16
		once := account(t, bytes.NewReader(file), most)
		slow := account(t, iotest.HalfReader(bytes.NewReader(file)), most)
		if strings.Join(once, "\n") != strings.Join(slow, "\n") {
			t.Errorf("how the file arrives changes what is read:\n%q\n%q", once, slow)
		}
	})
}
