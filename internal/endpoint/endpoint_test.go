package endpoint

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

const secret = "sk-not-to-be-seen"

// good is a right answer with this text.
func good(text string) string {
	content, _ := json.Marshal(text)
	return fmt.Sprintf(`{"choices":[{"index":0,"message":{"role":"assistant","content":%s},"finish_reason":"stop"}]}`, content)
}

// client asks a server that answers as said, without long pauses.
func client(t *testing.T, answer http.HandlerFunc) *Client {
	t.Helper()
	server := httptest.NewServer(answer)
	c, err := New(server.URL+"/v1?api-version=hush-hush", "small", secret)
	if err != nil {
		t.Fatal(err)
	}
	c.pauses = []time.Duration{time.Millisecond, time.Millisecond}
	t.Cleanup(func() { c.Close(); server.Close() })
	return c
}

func TestQuestionAsSent(t *testing.T) {
	c := client(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodPost || r.URL.Path != "/v1/chat/completions" || r.URL.Query().Get("api-version") == "" {
			t.Errorf("%s %s", r.Method, r.URL)
		}
		if got := r.Header.Get("Authorization"); got != "Bearer "+secret {
			t.Errorf("authorization %q", got)
		}
		body, _ := io.ReadAll(r.Body)
		want := `{"model":"small","messages":[{"role":"system","content":"be brief"},{"role":"user","content":"the ferry"}],"temperature":0}`
		if string(body) != want {
			t.Errorf("sent %s\nwant %s", body, want)
		}
		io.WriteString(w, good("It is late. [1]"))
	})
	got, err := c.Complete(t.Context(), "be brief", "the ferry")
	if err != nil || got != "It is late. [1]" {
		t.Errorf("%q, %v", got, err)
	}
}

// Without a key none is sent: a local server may take offence at an empty one.
func TestNoKey(t *testing.T) {
	c := client(t, func(w http.ResponseWriter, r *http.Request) {
		if _, sent := r.Header["Authorization"]; sent {
			t.Error("an authorization was sent")
		}
		http.Error(w, "who are you?", http.StatusUnauthorized)
	})
	c.key = ""
	if _, err := c.Complete(t.Context(), "", ""); err == nil || !strings.Contains(err.Error(), "a key is wanted (401): set HEADWATER_MODEL_KEY") {
		t.Error(err)
	}
}

// Every failure says which model, where, what is wrong and what can be done, on one
// line, and nothing secret.
func TestFailures(t *testing.T) {
	say := func(code int, body string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			w.WriteHeader(code)
			io.WriteString(w, body)
		}
	}
	for _, c := range []struct {
		name   string
		answer http.HandlerFunc
		want   string
		asked  int
	}{
		{"key refused", say(401, `{"error":{"message":"Incorrect API key provided: `+secret+`"}}`), "the key is refused (401): check HEADWATER_MODEL_KEY", 1},
		{"no such model", say(404, `{"error":"model \"small\" not found, try pulling it first"}`), `installed under this name`, 1},
		{"its own words", say(404, `{"error":"model \"small\" not found, try pulling it first"}`), `try pulling it first`, 1},
		{"refused", say(400, `{"error":{"message":"context length\nexceeded by `+secret+` and hush-hush"}}`), `the question is refused (400) (it says "context length exceeded by … and …")`, 1},
		{"too many requests", say(429, ``), "too many requests (429)", 3},
		{"in trouble", say(503, `<html>upstream</html>`), "the endpoint is in trouble (503)", 3},
		{"a web page", say(200, "\n<!DOCTYPE html><title>Welcome</title>"), "a web page came back", 1},
		{"not JSON", say(200, "It is late."), "not the JSON of a chat completion", 1},
		{"other JSON", say(200, `[1,2]`), "not the JSON of a chat completion", 1},
		{"JSON cut off", say(200, good("It is late.")[:40]), "not the JSON of a chat completion", 1},
		{"empty body", say(200, ``), "not the JSON of a chat completion", 1},
		{"no choices", say(200, `{"choices":[]}`), "the answer is empty", 1},
		{"empty answer", say(200, good(" \n")), "the answer is empty", 1},
		{"null answer", say(200, `{"choices":[{"message":{"content":null}}]}`), "the answer is empty", 1},
		{"an error with 200", say(200, `{"error":{"message":"out of memory"}}`), "an error came back: out of memory", 1},
		{"huge", func(w http.ResponseWriter, r *http.Request) {
			for chunk := strings.Repeat("x", 1<<20); ; {
				if _, err := io.WriteString(w, chunk); err != nil {
					return
				}
			}
		}, "longer than 4 MB", 1},
		{"breaks off", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Length", "100")
			io.WriteString(w, `{"choices":`)
		}, "the answer broke off", 1},
		{"hangs up", func(w http.ResponseWriter, r *http.Request) { panic(http.ErrAbortHandler) }, "cannot be reached", 1},
		{"moved", func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "https://user:word@elsewhere.example/v1/chat/completions?key="+secret, http.StatusTemporaryRedirect)
		}, "perhaps https://elsewhere.example/v1", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			var asked atomic.Int32
			model := client(t, func(w http.ResponseWriter, r *http.Request) {
				asked.Add(1)
				c.answer(w, r)
			})
			text, err := model.Complete(t.Context(), "s", "u")
			if err == nil {
				t.Fatalf("no error, and %q", text)
			}
			for _, want := range []string{c.want, `model "small" at http://127.0.0.1:`} {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("%v\nwant %q in it", err, want)
				}
			}
			for _, hidden := range []string{secret, "hush-hush", "user:word", "\n"} {
				if strings.Contains(err.Error(), hidden) {
					t.Errorf("%q shows in %v", hidden, err)
				}
			}
			if int(asked.Load()) < c.asked || c.name != "hangs up" && int(asked.Load()) > c.asked {
				t.Errorf("asked %d times, want %d", asked.Load(), c.asked)
			}
		})
	}
}

// An endpoint that was busy is asked again, when it wants to be.
func TestBusyThenGood(t *testing.T) {
	asked := 0
	c := client(t, func(w http.ResponseWriter, r *http.Request) {
		if asked++; asked < 3 {
			w.Header().Set("Retry-After", "0")
			w.WriteHeader([]int{0, 429, 503}[asked])
			return
		}
		io.WriteString(w, good("At last. [1]"))
	})
	if got, err := c.Complete(t.Context(), "", ""); err != nil || got != "At last. [1]" {
		t.Errorf("%q, %v", got, err)
	}
}

// A pause longer than the question may take is not waited for.
func TestLongPause(t *testing.T) {
	c := client(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Retry-After", "86400")
		w.WriteHeader(http.StatusTooManyRequests)
	})
	began := time.Now()
	if _, err := c.Complete(t.Context(), "", ""); err == nil || !strings.Contains(err.Error(), "429") || time.Since(began) > 5*time.Second {
		t.Errorf("%v after %s", err, time.Since(began))
	}
}

// A model that has one temperature only is asked without.
func TestOneTemperature(t *testing.T) {
	c := client(t, func(w http.ResponseWriter, r *http.Request) {
		if body, _ := io.ReadAll(r.Body); strings.Contains(string(body), "temperature") {
			w.WriteHeader(http.StatusBadRequest)
			io.WriteString(w, `{"error":{"message":"Unsupported value: 'temperature' does not support 0 with this model."}}`)
			return
		}
		io.WriteString(w, good("Warm. [1]"))
	})
	if got, err := c.Complete(t.Context(), "", ""); err != nil || got != "Warm. [1]" {
		t.Errorf("%q, %v", got, err)
	}
}

// slow answers after the test has given up.
func slow(w http.ResponseWriter, r *http.Request) {
	io.Copy(io.Discard, r.Body) // only then the server notices that the other end has gone
	<-r.Context().Done()
}

func TestSlow(t *testing.T) {
	c := client(t, slow)
	c.whole = 50 * time.Millisecond
	_, err := c.Complete(t.Context(), "", "")
	if err == nil || !strings.Contains(err.Error(), "no answer within 50ms") {
		t.Error(err)
	}
}

func TestContextEndsTheQuestion(t *testing.T) {
	before := runtime.NumGoroutine()
	c := client(t, slow)
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(30*time.Millisecond, cancel)
	if _, err := c.Complete(ctx, "", ""); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want context.Canceled", err)
	}
	c = client(t, func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusBadGateway) })
	c.pauses = []time.Duration{time.Hour}
	c.whole = 2 * time.Hour
	ctx, cancel = context.WithCancel(t.Context())
	time.AfterFunc(30*time.Millisecond, cancel)
	if _, err := c.Complete(ctx, "", ""); !errors.Is(err, context.Canceled) {
		t.Errorf("in a pause: got %v, want context.Canceled", err)
	}
	c.Close()
	for end := time.Now().Add(5 * time.Second); runtime.NumGoroutine() > before+8 && time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
	}
	if n := runtime.NumGoroutine(); n > before+8 { // of the servers, which still stand
		t.Errorf("%d goroutines, %d before", n, before)
	}
}

func TestNobodyThere(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	address := server.URL
	server.Close()
	c, err := New(address+"/v1", "small", "")
	if err != nil {
		t.Fatal(err)
	}
	_, err = c.Complete(t.Context(), "", "")
	if err == nil || !strings.Contains(err.Error(), "connection refused: is the server running?") {
		t.Error(err)
	}
}

func TestAddress(t *testing.T) {
	for given, want := range map[string]string{
		"http://127.0.0.1:11434/v1":                         "http://127.0.0.1:11434/v1",
		"http://127.0.0.1:11434/v1/":                        "http://127.0.0.1:11434/v1",
		"https://models.example/v1/chat/completions":        "https://models.example/v1",
		"https://me:word@models.example/v1?api-key=sk-seen": "https://models.example/v1",
	} {
		c, err := New(given, "m", "")
		if err != nil || c.Address() != want {
			t.Errorf("%s: %q, %v", given, c.Address(), err)
		}
	}
	for _, given := range []string{"", "127.0.0.1:11434", "ftp://models.example/v1", "http:///v1", "http://word@:99999x/", "sk-seen\n"} {
		if _, err := New(given, "m", ""); err == nil || strings.Contains(err.Error(), "sk-seen") || strings.Contains(err.Error(), "word@") {
			t.Errorf("%q: %v", given, err)
		}
	}
	if _, err := New("http://127.0.0.1/v1", "m", "two\nlines"); err == nil || strings.Contains(err.Error(), "lines\n") {
		t.Error(err)
	}
}
