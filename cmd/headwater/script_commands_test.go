package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
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
		// model ANSWER ASKED: a language model that answers every question with what
		// ANSWER holds when it is asked, its address in $HEADWATER_MODEL_URL. In the
		// answer, {words} stands for the number of the sentence that has them, and a
		// line whose words no sentence has is left out; a first line "status 503" is an
		// answer of that kind. Question n is kept as ASKEDn.
		"model": func(ts *testscript.TestScript, neg bool, args []string) {
			answer, asked, n := ts.MkAbs(args[0]), ts.MkAbs(args[1]), 0
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				text, err := os.ReadFile(answer)
				if err != nil {
					http.NotFound(w, r)
					return
				}
				var question struct{ Messages []struct{ Content string } }
				if err := json.NewDecoder(r.Body).Decode(&question); err != nil || len(question.Messages) != 2 {
					http.Error(w, "a system and a user message, please", http.StatusBadRequest)
					return
				}
				n++
				user := question.Messages[1].Content
				os.WriteFile(asked+strconv.Itoa(n), []byte(user), 0o600)
				writeAnswer(w, string(text), user)
			}))
			ts.Defer(server.Close)
			ts.Setenv("HEADWATER_MODEL_URL", server.URL+"/v1")
			ts.Setenv("HEADWATER_MODEL", "small")
		},
	}
}

// numberOf is where a script's answer cites the sentence that has these words.
var numberOf = regexp.MustCompile(`\{[^}]+\}`)

// writeAnswer answers a question as a model does, whose sentences user holds.
func writeAnswer(w http.ResponseWriter, text, user string) {
	status := http.StatusOK
	if first, rest, ok := strings.Cut(text, "\n"); ok && strings.HasPrefix(first, "status ") {
		status, _ = strconv.Atoi(strings.TrimPrefix(first, "status "))
		text = rest
	}
	var answer strings.Builder
	for said := range strings.Lines(text) {
		words := numberOf.FindString(said)
		number := ""
		for line := range strings.Lines(user) {
			if words != "" && strings.Contains(line, words[1:len(words)-1]) {
				number, _, _ = strings.Cut(line, " ")
			}
		}
		if words == "" || number != "" {
			answer.WriteString(strings.Replace(said, words, number, 1))
		}
	}
	text = answer.String()
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(map[string]any{"choices": []any{map[string]any{"message": map[string]string{"content": text}}}})
}
