package main

import (
	"bytes"
	"compress/gzip"
	"net/http"
	"net/http/httptest"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// scriptCommands are what scripts can do beyond running headwater.
func scriptCommands() map[string]func(ts *testscript.TestScript, neg bool, args []string) {
	return map[string]func(ts *testscript.TestScript, neg bool, args []string){
		// exitcode CODE headwater ARGS… : the exact exit code.
		"exitcode": func(ts *testscript.TestScript, neg bool, args []string) {
			want, err := strconv.Atoi(args[0])
			ts.Check(err)
			got := 0
			if err := ts.Exec(args[1], args[2:]...); err != nil {
				exit, ok := err.(interface{ ExitCode() int })
				if !ok {
					ts.Fatalf("%v", err)
				}
				got = exit.ExitCode()
			}
			if got != want {
				ts.Fatalf("exit code %d, want %d", got, want)
			}
		},
		// waitfor FILE: until another process has made it.
		"waitfor": func(ts *testscript.TestScript, neg bool, args []string) {
			for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
				if _, err := os.Stat(ts.MkAbs(args[0])); err == nil {
					return
				}
			}
			ts.Fatalf("%s was not made in time", args[0])
		},
		// gzip FILE OUT [BYTES]: compresses, and cuts off after BYTES.
		"gzip": func(ts *testscript.TestScript, neg bool, args []string) {
			var b bytes.Buffer
			w := gzip.NewWriter(&b)
			_, err := w.Write([]byte(ts.ReadFile(args[0])))
			ts.Check(err)
			ts.Check(w.Close())
			out := b.Bytes()
			if len(args) > 2 {
				n, err := strconv.Atoi(args[2])
				ts.Check(err)
				out = out[:n]
			}
			ts.Check(os.WriteFile(ts.MkAbs(args[1]), out, 0o600))
		},
		// bytes FILE HEX…: writes bytes that a text file cannot hold.
		"bytes": func(ts *testscript.TestScript, neg bool, args []string) {
			var b []byte
			for _, word := range args[1:] {
				n, err := strconv.ParseUint(word, 16, 8)
				ts.Check(err)
				b = append(b, byte(n))
			}
			ts.Check(os.WriteFile(ts.MkAbs(args[0]), b, 0o600))
		},
		// repeat N FILE OUT: a file's text over and over.
		"repeat": func(ts *testscript.TestScript, neg bool, args []string) {
			n, err := strconv.Atoi(args[0])
			ts.Check(err)
			ts.Check(os.WriteFile(ts.MkAbs(args[2]), []byte(strings.Repeat(ts.ReadFile(args[1]), n)), 0o600))
		},
		// outlet DIR: serves a directory as an outlet would, its address in $OUTLET
		// and $OUTLETHOST. In the files, OUTLET stands for the address.
		"outlet": func(ts *testscript.TestScript, neg bool, args []string) {
			dir := ts.MkAbs(args[0])
			var address string
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				data, err := os.ReadFile(dir + r.URL.Path)
				if err != nil {
					http.NotFound(w, r)
					return
				}
				http.ServeContent(w, r, r.URL.Path, time.Time{}, strings.NewReader(strings.ReplaceAll(string(data), "OUTLET", address)))
			}))
			address = server.URL
			ts.Defer(server.Close)
			ts.Setenv("OUTLET", address)
			ts.Setenv("OUTLETHOST", "127.0.0.1")
		},
	}
}
