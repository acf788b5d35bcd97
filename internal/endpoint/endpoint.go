// Package endpoint asks a language model a question, over the HTTP interface that
// OpenAI made common and that Ollama, llama.cpp, vLLM and others answer: a POST to
// {url}/chat/completions.
//
// What stands at the other end is the user's own choice, so addresses that are not
// public are allowed. Whatever comes back is taken as text and nothing more. The key
// goes to that one address; it stands in no error.
package endpoint

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// Client asks one model at one endpoint. It may be used by several goroutines.
type Client struct {
	Model string // as the endpoint knows it

	address *url.URL // of chat/completions
	key     string
	http    *http.Client
	whole   time.Duration   // one question may take so long, with all attempts
	pauses  []time.Duration // before the second attempt, the third …, where the endpoint says nothing else
}

// How long the other end may take, and how much it may say. A small machine needs a
// minute for a brief.
const (
	connectWithin = 5 * time.Second
	answerWithin  = 90 * time.Second
	maxAnswer     = 4 << 20
)

// New makes a client of the model at address, which is what stands before
// "/chat/completions". The key may be "".
func New(address, model, key string) (*Client, error) {
	u, err := url.Parse(address) // the error would print the address, and with it what is secret in it
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" {
		return nil, errors.New("the model's URL must be like http://127.0.0.1:11434/v1")
	}
	if strings.ContainsFunc(key, func(r rune) bool { return r < ' ' || r > '~' }) {
		return nil, errors.New("the model's key has characters that no key has; was it pasted whole, on one line?")
	}
	if !strings.HasSuffix(u.Path, "/chat/completions") {
		u = u.JoinPath("chat", "completions")
	}
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.DialContext = (&net.Dialer{Timeout: connectWithin}).DialContext
	transport.TLSHandshakeTimeout = connectWithin
	return &Client{
		Model: model, address: u, key: key, whole: answerWithin, pauses: []time.Duration{time.Second, 3 * time.Second},
		http: &http.Client{
			Transport: transport,
			// A question is not carried to where nobody sent it, least of all with the key.
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		},
	}, nil
}

// Close gives idle connections up.
func (c *Client) Close() { c.http.CloseIdleConnections() }

// Address is where the model is asked, without what may be secret in it.
func (c *Client) Address() string {
	return plain(c.address)
}

func plain(u *url.URL) string {
	bare := url.URL{Scheme: u.Scheme, Host: u.Host, Path: u.Path}
	return strings.TrimSuffix(bare.String(), "/chat/completions")
}

// Complete asks once: system says what the model is to do, user what it is to do it
// with. It returns the answer's text, never "". An endpoint that is busy or in
// trouble is asked again, twice, after a pause. An error says where, what, and what
// can be done; where ctx has ended it is ctx's.
func (c *Client) Complete(ctx context.Context, system, user string) (string, error) {
	within, cancel := context.WithTimeout(ctx, c.whole)
	defer cancel()
	q := question{Model: c.Model, Messages: []message{{"system", system}, {"user", user}}, Temperature: new(float64)}
	text, err := c.persist(within, q)
	switch {
	case err == nil:
		return text, nil
	case ctx.Err() != nil:
		return "", ctx.Err()
	case within.Err() != nil:
		err = fmt.Errorf("no answer within %s: is the model too large for the machine?", c.whole)
	}
	return "", fmt.Errorf("model %q at %s: %w", c.Model, c.Address(), err)
}

// persist asks until there is an answer, or no more attempt is worth it.
func (c *Client) persist(ctx context.Context, q question) (string, error) {
	for attempt := 0; ; {
		text, err := c.ask(ctx, q)
		var refused *refusal
		if !errors.As(err, &refused) {
			return text, err
		}
		if refused.temperature && q.Temperature != nil {
			q.Temperature = nil // some models have one temperature only
			continue
		}
		if !refused.passing || attempt == len(c.pauses) {
			return "", err
		}
		pause := cmp.Or(refused.after, c.pauses[attempt])
		if deadline, ok := ctx.Deadline(); ok && time.Until(deadline) < pause {
			return "", err
		}
		attempt++
		select {
		case <-ctx.Done():
			return "", ctx.Err()
		case <-time.After(pause):
		}
	}
}

// question and message are what is sent. A temperature of 0 is said, not left out:
// left out it is 1, and the same story would be told otherwise each time.
type question struct {
	Model       string    `json:"model"`
	Messages    []message `json:"messages"`
	Temperature *float64  `json:"temperature,omitempty"`
}

type message struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

// ask sends the question once. What the endpoint itself says against it is a [*refusal].
func (c *Client) ask(ctx context.Context, q question) (string, error) {
	body, err := json.Marshal(q)
	if err != nil {
		return "", err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, c.address.String(), bytes.NewReader(body))
	if err != nil {
		return "", errors.New("the URL cannot be asked")
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Accept", "application/json")
	if c.key != "" {
		request.Header.Set("Authorization", "Bearer "+c.key)
	}
	response, err := c.http.Do(request)
	if err != nil {
		return "", unreachable(err)
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(io.LimitReader(response.Body, maxAnswer+1))
	switch {
	case err != nil:
		return "", fmt.Errorf("the answer broke off: %w", err)
	case len(answer) > maxAnswer:
		return "", fmt.Errorf("the answer is longer than %d MB", maxAnswer>>20)
	case response.StatusCode != http.StatusOK:
		return "", c.refused(response, answer)
	}
	return c.read(answer)
}
