package pipeline_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/headwater-news/headwater/internal/endpoint"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/pipeline"
	"github.com/headwater-news/headwater/internal/store"
)

// Two articles of one story, a third of it, and a story of one article.
const (
	aground  = `{"id":"d1","outlet":"harbour-courier.example","headline":"Ferry Maren runs aground off Gull Point","published":"2026-03-02T08:00:00Z","language":"en","text":"The ferry Maren ran aground off Gull Point on Monday with 41 people aboard, the coastguard said.\n\nTwo lifeboats from Port Selwyn took the passengers off. Nobody was hurt, the coastguard said.\n\nThe harbour master closed the channel off Gull Point until noon."}`
	again    = `{"id":"d2","outlet":"island-post.example","headline":"Ferry Maren aground off Gull Point with 41 aboard","published":"2026-03-02T09:00:00Z","language":"en","text":"The ferry Maren ran aground off Gull Point early on Monday. All 41 passengers were taken off by two lifeboats from Port Selwyn.\n\nThe coastguard said nobody was hurt. The ferry company Selwyn Lines cancelled all crossings from Port Selwyn.\n\nThe ferry Maren is 30 years old."}`
	later    = `{"id":"d3","outlet":"kestrel.example","headline":"Ferry Maren towed from Gull Point to Port Selwyn","published":"2026-03-02T15:00:00Z","language":"en","text":"The tug Borealis towed the ferry Maren from Gull Point to Port Selwyn on Monday afternoon, the harbour master said.\n\nDivers found a hole of two metres in the hull of the ferry. Selwyn Lines said that crossings would resume on Thursday with another ship.\n\nThe Maren ran aground off Gull Point in the morning with 41 people aboard."}`
	elephant = `{"id":"e1","outlet":"kestrel.example","headline":"Zoo welcomes an elephant","published":"2026-03-03T09:00:00Z","language":"en","text":"The zoo of Harbour City welcomed an elephant on Tuesday. It is called Bo and weighs three tonnes, its keeper said. Children may see it from Saturday."}`
)

// fakeModel answers what it is told to; it is a model that repeats the first six
// sentences it is shown until then.
type fakeModel struct {
	*httptest.Server
	answer func(user string) (status int, text string)
	asked  int
}

func openModel(t *testing.T) (*fakeModel, *endpoint.Client) {
	t.Helper()
	m := &fakeModel{answer: func(user string) (int, string) { return http.StatusOK, repeated(user) }}
	m.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		m.asked++
		var question struct{ Messages []struct{ Content string } }
		body, err := io.ReadAll(r.Body)
		if err == nil {
			err = json.Unmarshal(body, &question)
		}
		if err != nil || len(question.Messages) != 2 {
			t.Errorf("asked with %s: %v", body, err)
		}
		status, text := m.answer(question.Messages[1].Content)
		w.WriteHeader(status)
		content, _ := json.Marshal(text)
		fmt.Fprintf(w, `{"choices":[{"message":{"content":%s}}]}`, content)
	}))
	client, err := endpoint.New(m.URL+"/v1", "small", "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { client.Close(); m.Close() })
	return m, client
}

var numberedLine = regexp.MustCompile(`(?m)^(\[\d+\]) \([^)]*\) (.*)$`)

// repeated is an answer that repeats sentences word for word.
func repeated(user string) string {
	var b strings.Builder
	for _, match := range numberedLine.FindAllStringSubmatch(user, 6) {
		fmt.Fprintf(&b, "TEXT: %s %s\n", match[2], match[1])
	}
	return b.String()
}

func openDrafter(t *testing.T, d desk, model *endpoint.Client) *pipeline.Drafter {
	t.Helper()
	drafter, err := pipeline.NewDrafter(t.Context(), d.Pipeline, model)
	if err != nil {
		t.Fatal(err)
	}
	return drafter
}

// once asks about one story at most.
func once(t *testing.T, drafter *pipeline.Drafter) {
	t.Helper()
	if _, err := drafter.Once(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// writtenBy is who wrote the brief of the story of an article.
func writtenBy(t *testing.T, d desk, id news.ArticleID) string {
	t.Helper()
	entry, err := d.store.Article(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	told, err := d.store.Brief(t.Context(), entry.Story)
	if err != nil || told == nil {
		t.Fatal(told, err)
	}
	return told.WrittenBy
}

func modelState(t *testing.T, d desk) store.Model {
	t.Helper()
	m, err := d.store.Model(t.Context())
	if err != nil || m == nil {
		t.Fatal(m, err)
	}
	return *m
}

// A story of several articles is written once, and again when it has changed so that
// the question is another.
func TestDrafter(t *testing.T) {
	d := openDesk(t, t.TempDir())
	defer d.close(t)
	model, client := openModel(t)
	takeInLines(t, d, aground, again, elephant)
	drafter := openDrafter(t, d, client)
	for range 3 {
		once(t, drafter)
	}
	if got := writtenBy(t, d, "d1"); got != "model small" || model.asked != 1 {
		t.Errorf("written by %s, asked %d times", got, model.asked)
	}
	if got := writtenBy(t, d, "e1"); got != news.Extractive {
		t.Errorf("a story of one article is written by %s", got)
	}
	takeInLines(t, d, later)
	if got := writtenBy(t, d, "d3"); got != news.Extractive {
		t.Errorf("traced again, it is written by %s", got)
	}
	once(t, drafter)
	if got := writtenBy(t, d, "d3"); got != "model small" || model.asked != 2 {
		t.Errorf("asked again, it is written by %s; asked %d times", got, model.asked)
	}
	// Traced again as it stands, the answer is read again; nobody is asked.
	entry, err := d.store.Article(t.Context(), "d3")
	if err != nil {
		t.Fatal(err)
	}
	capturedAgain(t, d, later)
	if got := writtenBy(t, d, "d3"); got != news.Extractive {
		t.Fatalf("the story was not traced again: written by %s", got)
	}
	once(t, openDrafter(t, d, client))
	if got := writtenBy(t, d, "d3"); got != "model small" || model.asked != 2 {
		t.Errorf("the same question: story %s is written by %s; asked %d times", entry.Story, got, model.asked)
	}
	if m := modelState(t, d); m.Name != "small" || m.Asked != 2 || m.Written != 2 || m.Reason != "" || m.URL != model.URL+"/v1" {
		t.Errorf("state %+v", m)
	}
}

// capturedAgain takes in an article that is there already, found at another place:
// its story is traced again and stands as it stood.
func capturedAgain(t *testing.T, d desk, line string) {
	t.Helper()
	takeInLines(t, d, strings.Replace(line, `"published"`, `"byline":"By our own staff","published"`, 1))
}

// A draft of a story that changed while the model was writing is not kept.
func TestDrafterTooLate(t *testing.T) {
	d := openDesk(t, t.TempDir())
	defer d.close(t)
	model, client := openModel(t)
	takeInLines(t, d, aground, again)
	model.answer = func(user string) (int, string) {
		takeInLines(t, d, later)
		return http.StatusOK, repeated(user)
	}
	once(t, openDrafter(t, d, client))
	if got := writtenBy(t, d, "d3"); got != news.Extractive {
		t.Errorf("written by %s", got)
	}
	if m := modelState(t, d); m.Asked != 1 || m.Written != 0 {
		t.Errorf("state %+v", m)
	}
}

// An answer that is no brief leaves the extractive one, and is not asked for again.
func TestDrafterNonsense(t *testing.T) {
	d := openDesk(t, t.TempDir())
	defer d.close(t)
	model, client := openModel(t)
	takeInLines(t, d, aground, again)
	model.answer = func(string) (int, string) { return http.StatusOK, "TEXT: Aliens took the ferry, 900 sources said." }
	drafter := openDrafter(t, d, client)
	once(t, drafter)
	once(t, drafter)
	if got := writtenBy(t, d, "d1"); got != news.Extractive || model.asked != 1 {
		t.Errorf("written by %s, asked %d times", got, model.asked)
	}
	if m := modelState(t, d); m.Unusable != 1 || m.Asked != 1 || m.Written != 0 {
		t.Errorf("state %+v", m)
	}
}

// A model that fails is left alone for a minute, then two, and asked again; why is
// logged once.
func TestDrafterFailing(t *testing.T) {
	d := openDesk(t, t.TempDir())
	defer d.close(t)
	var log bytes.Buffer
	d.Log = slog.New(slog.NewTextHandler(&log, nil))
	now := clock()
	d.Clock = func() time.Time { return now }
	model, client := openModel(t)
	takeInLines(t, d, aground, again)
	model.answer = func(string) (int, string) { return http.StatusNotFound, "" }
	drafter := openDrafter(t, d, client)
	for minute, asked := range []int{1, 2, 2, 3, 3, 3, 3, 4} { // at 0, 1, 3 and 7
		now = clock().Add(time.Duration(minute) * time.Minute)
		once(t, drafter)
		once(t, drafter)
		if model.asked != asked {
			t.Errorf("after %d minutes asked %d times, want %d", minute, model.asked, asked)
		}
	}
	m := modelState(t, d)
	if m.Failing != 4 || !strings.Contains(m.Reason, "404") || !m.Next.Equal(clock().Add(15*time.Minute)) || !m.LastFailure.Equal(now) {
		t.Errorf("state %+v", m)
	}
	if n := strings.Count(log.String(), "extractive briefs stand"); n != 1 {
		t.Errorf("the reason is logged %d times:\n%s", n, &log)
	}
	if got := writtenBy(t, d, "d1"); got != news.Extractive {
		t.Errorf("written by %s", got)
	}
	now = clock().Add(time.Hour)
	model.answer = func(user string) (int, string) { return http.StatusOK, repeated(user) }
	once(t, drafter)
	if m := modelState(t, d); m.Reason != "" || m.Failing != 0 || m.Written != 1 || writtenBy(t, d, "d1") != "model small" {
		t.Errorf("once mended: state %+v", m)
	}
}

// A model that is switched off in the middle of an answer ends with the desk.
func TestDrafterEnds(t *testing.T) {
	d := openDesk(t, t.TempDir())
	defer d.close(t)
	model, client := openModel(t)
	takeInLines(t, d, aground, again)
	ctx, cancel := context.WithCancel(t.Context())
	hold := make(chan struct{})
	model.answer = func(string) (int, string) { cancel(); <-hold; return http.StatusOK, "" }
	defer close(hold)
	drafter := openDrafter(t, d, client)
	if err := drafter.Run(ctx); err != context.Canceled {
		t.Errorf("got %v, want context.Canceled", err)
	}
	if m, err := d.store.Model(t.Context()); err != nil || m != nil {
		t.Errorf("recorded as failing: %+v, %v", m, err)
	}
}
