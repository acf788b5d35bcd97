package extract

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

func encode(t *testing.T, label, s string) []byte {
	t.Helper()
	e, _ := charset.Lookup(label)
	b, err := e.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestDecode(t *testing.T) {
	german := "Die Fähre zu den äußeren Inseln fährt wieder, sagte die Hafenbehörde. Die Überfahrt kostet künftig mehr. "
	russian := "Паром на внешние острова снова пойдёт в понедельник, сообщило управление порта. Зимой отремонтировали оба причала. "
	japanese := "離島へのフェリーは月曜日から再開すると港湾局が発表した。冬の間に両方の桟橋が改修された。"
	for _, c := range []struct {
		name, declared string
		payload        []byte
		want           string
	}{
		{"plain UTF-8", "utf-8", []byte(german), german},
		{"UTF-8 called Latin-1", "iso-8859-1", []byte(german), german},
		{"UTF-8 with a byte order mark", "", []byte("\xef\xbb\xbf" + german), german},
		{"Latin-1 as declared", "iso-8859-1", encode(t, "windows-1252", german), german},
		{"Latin-1 called UTF-8", "utf-8", encode(t, "windows-1252", german), german},
		{"Latin-1 that nobody declared", "", encode(t, "windows-1252", german), german},
		{"declared in the page", "", append([]byte(`<meta charset="windows-1251">`), encode(t, "windows-1251", russian)...), `<meta charset="windows-1251">` + russian},
		{"Russian called UTF-8", "utf-8", encode(t, "windows-1251", strings.Repeat(russian, 3)), strings.Repeat(russian, 3)},
		{"Shift JIS as declared", "shift_jis", encode(t, "shift_jis", japanese), japanese},
		{"ISO-2022-JP as declared", "iso-2022-jp", encode(t, "iso-2022-jp", japanese), japanese},
		{"UTF-16 with a mark", "", append([]byte("\xff\xfe"), encode(t, "utf-16le", german)...), german},
		{"UTF-16 without", "", encode(t, "utf-16le", german), german},
		{"a label that is none", "klingon", []byte(german), german},
		{"UTF-8 with a broken byte", "utf-8", []byte(german + "\xff"), german + "\uFFFD"},
		{"UTF-8 cut within a character", "", []byte(german + "\xc3"), german + "\uFFFD"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := decode(c.payload, c.declared)
			if err != nil {
				t.Fatal(err)
			}
			if got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestDecodeRefusesWhatIsNoText(t *testing.T) {
	for name, payload := range map[string]string{
		"zip":   "PK\x03\x04\x14\x00\x00\x00",
		"gzip":  "\x1f\x8b\x08\x00\x00",
		"noise": strings.Repeat("\x00\x01\x02\x03\xfe\x17abc", 40),
	} {
		if _, err := decode([]byte(payload), "utf-8"); !errors.Is(err, ErrBinary) {
			t.Errorf("%s: %v, want ErrBinary", name, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("Fähre"), "utf-8")
	f.Add([]byte("F\xe4hre"), "iso-8859-1")
	f.Add([]byte("\xfe\xff\x00F"), "")
	f.Add([]byte("\xfe\xff\x00\x00"), "")
	f.Fuzz(func(t *testing.T, payload []byte, declared string) {
		text, err := decode(payload, declared)
		if err == nil && (!utf8.ValidString(text) || strings.ContainsRune(text, 0)) {
			t.Errorf("invalid text %q", text)
		}
	})
}
