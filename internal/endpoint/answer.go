package endpoint

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"syscall"
	"time"
	"unicode"
)

// read takes the text out of an answer.
func (c *Client) read(body []byte) (string, error) {
	var answer struct {
		Choices []struct {
			Message struct {
				Content string `json:"content"`
			} `json:"message"`
		} `json:"choices"`
		Error json.RawMessage `json:"error"`
	}
	switch err := json.Unmarshal(body, &answer); {
	case isPage(body):
		return "", errors.New("a web page came back: does the URL lead to the model's interface? It often ends in /v1")
	case err != nil:
		return "", fmt.Errorf("the answer is not the JSON of a chat completion (%w): is this an OpenAI-compatible endpoint?", err)
	}
	if len(answer.Choices) > 0 && strings.TrimSpace(answer.Choices[0].Message.Content) != "" {
		return answer.Choices[0].Message.Content, nil
	}
	if said := c.complaint(body); said != "" {
		return "", fmt.Errorf("an error came back: %s", said)
	}
	return "", errors.New("the answer is empty: can this model chat?")
}

func isPage(body []byte) bool { return bytes.HasPrefix(bytes.TrimSpace(body), []byte("<")) }

// refusal is an answer that is none: another status than 200.
type refusal struct {
	text        string
	passing     bool          // worth another attempt
	after       time.Duration // which is not to come before; 0 where the endpoint does not say
	temperature bool          // it is the temperature that is refused
}

func (r *refusal) Error() string { return r.text }

// refused says what a status means and what to do about it.
func (c *Client) refused(response *http.Response, body []byte) *refusal {
	r := &refusal{after: retryAfter(response.Header.Get("Retry-After"))}
	said := c.complaint(body)
	switch code := response.StatusCode; {
	case code == http.StatusUnauthorized, code == http.StatusForbidden: // what it says may repeat the key
		r.text = fmt.Sprintf("the key is refused (%d): check HEADWATER_MODEL_KEY", code)
		if c.key == "" {
			r.text = fmt.Sprintf("a key is wanted (%d): set HEADWATER_MODEL_KEY", code)
		}
	case code == http.StatusNotFound:
		r.text = "not found (404): is the model installed under this name, and does the URL lead to its interface? It often ends in /v1"
	case code == http.StatusTooManyRequests:
		r.text, r.passing = "too many requests (429): the endpoint wants to be asked less, or the account has run out", true
	case code >= 500:
		r.text, r.passing = fmt.Sprintf("the endpoint is in trouble (%d): see its own log", code), true
	case code >= 300 && code < 400:
		r.text = fmt.Sprintf("the endpoint sends elsewhere (%d)", code)
		if to, err := response.Location(); err == nil {
			r.text += ": set HEADWATER_MODEL_URL to where the model really is, perhaps " + plain(to)
		}
		return r
	default:
		r.text = fmt.Sprintf("the question is refused (%d)", code)
		r.temperature = code == http.StatusBadRequest && strings.Contains(strings.ToLower(said), "temperature")
	}
	if said != "" && response.StatusCode != http.StatusUnauthorized && response.StatusCode != http.StatusForbidden {
		r.text += fmt.Sprintf(" (it says %q)", said)
	}
	return r
}

// retryAfter reads how many seconds to wait, or until when.
func retryAfter(header string) time.Duration {
	if seconds, err := strconv.Atoi(strings.TrimSpace(header)); err == nil {
		return time.Duration(min(max(seconds, 0), 86400)) * time.Second
	}
	if at, err := http.ParseTime(header); err == nil {
		return max(time.Until(at), 0)
	}
	return 0
}

// maxComplaint is how much of an endpoint's own words is repeated.
const maxComplaint = 200

// complaint is what an endpoint says is wrong, in a line fit to be shown and without
// what is secret: {"error":{"message":…}} or {"error":…}; "" where it says nothing.
func (c *Client) complaint(body []byte) string {
	var answer struct {
		Error json.RawMessage `json:"error"`
	}
	if json.Unmarshal(body, &answer) != nil {
		return ""
	}
	var inner struct {
		Message string `json:"message"`
	}
	text := ""
	if json.Unmarshal(answer.Error, &text) != nil && json.Unmarshal(answer.Error, &inner) == nil {
		text = inner.Message
	}
	for _, secret := range c.secrets() {
		text = strings.ReplaceAll(text, secret, "…")
	}
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return ' '
		}
		return r
	}, text)
	runes := []rune(strings.Join(strings.Fields(text), " "))
	if len(runes) > maxComplaint {
		return string(runes[:maxComplaint]) + "…"
	}
	return string(runes)
}

// secrets are the words that must not be shown: the key, and whatever the URL
// carries beside its place.
func (c *Client) secrets() []string {
	secrets := []string{c.key}
	if password, ok := c.address.User.Password(); ok {
		secrets = append(secrets, password)
	}
	for _, values := range c.address.Query() {
		secrets = append(secrets, values...)
	}
	shown := secrets[:0]
	for _, s := range secrets {
		if s != "" {
			shown = append(shown, s)
		}
	}
	return shown
}

// unreachable says why nothing came back. Of the error of net/http only the cause
// is told: the rest is the URL, which may hold secrets.
func unreachable(err error) error {
	var outer *url.Error
	if errors.As(err, &outer) {
		err = outer.Err
	}
	if errors.Is(err, syscall.ECONNREFUSED) {
		return errors.New("connection refused: is the server running?")
	}
	return fmt.Errorf("cannot be reached: %w; is the URL right, and the server running?", err)
}
