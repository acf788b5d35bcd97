package dedupe

import (
	"bytes"
	"errors"
	"testing"
)

func FuzzPrint(f *testing.F) {
	f.Add([]byte(print{id: "a", outlet: 7, addresses: []uint64{1, 2}, fingerprints: []uint64{3, 1 << 39}}.encode()))
	f.Add([]byte(print{id: "b", role: copied, target: 1}.encode()))
	f.Add([]byte{printVersion})
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := Print(b).decode()
		if err != nil {
			if !errors.Is(err, ErrPrint) {
				t.Fatalf("error %v is not ErrPrint", err)
			}
			return
		}
		again, err := d.encode().decode()
		if err != nil {
			t.Fatalf("encoded anew: %v", err)
		}
		if !bytes.Equal(d.encode(), again.encode()) {
			t.Fatal("decoding and encoding changes a print")
		}
	})
}

func TestRestoreRefuses(t *testing.T) {
	good := print{id: "a", fingerprints: []uint64{1}}.encode()
	for name, p := range map[string]Print{
		"nothing":                     {},
		"another version":             append(Print{99}, good[1:]...),
		"cut off":                     good[:len(good)-1],
		"something behind it":         append(append(Print{}, good...), 0),
		"a copy of what is not there": print{id: "b", role: copied, target: 3}.encode(),
	} {
		if err := New(nil).Restore(p); !errors.Is(err, ErrPrint) {
			t.Errorf("%s: %v, want ErrPrint", name, err)
		}
	}
}
