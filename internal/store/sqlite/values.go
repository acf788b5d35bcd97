package sqlite

import (
	"encoding/json"
	"math"
	"time"

	"github.com/headwater-news/headwater/internal/news"
)

// How the vocabulary's values stand in columns.

// Sort keys of times that are not known.
const (
	unknownLast  = math.MaxInt64 // where the earliest comes first
	unknownFirst = math.MinInt64 // where the latest comes first
)

// sortKey is a time to sort by, unknown times last.
func sortKey(w news.When) int64 {
	if w.IsZero() {
		return unknownLast
	}
	return w.Time().Unix()
}

// activityKey is an activity to sort by, latest first, unknown times last.
func activityKey(t time.Time) int64 {
	if t.IsZero() {
		return unknownFirst
	}
	return t.Unix()
}

// stampLayout keeps its width, so that stamps sort as their times do.
const stampLayout = "2006-01-02T15:04:05.000000000Z"

// stamp is a moment as text, "" for the zero time.
func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(stampLayout)
}

// column reads values that are kept as text of another form.
type column struct {
	read func(text string) error
}

// Scan implements [database/sql.Scanner].
func (c column) Scan(value any) error {
	text, _ := value.(string)
	if text == "" {
		return nil
	}
	return c.read(text)
}

// stampTo reads a stamp; "" leaves the zero time.
func stampTo(t *time.Time) column {
	return column{func(text string) (err error) {
		*t, err = time.Parse(stampLayout, text)
		return err
	}}
}

// whenTo reads a time as far as it is known.
func whenTo(w *news.When) column {
	return column{func(text string) (err error) {
		*w, err = news.ParseWhen(text)
		return err
	}}
}

// jsonTo reads what [asJSON] wrote; "" leaves v as it is.
func jsonTo(v any) column {
	return column{func(text string) error { return json.Unmarshal([]byte(text), v) }}
}

// asJSON is a value to keep as JSON. Everything kept so is made of strings and
// numbers, which always have a JSON form but for a number that is not one.
func asJSON(v any) (string, error) {
	text, err := json.Marshal(v)
	return string(text), err
}

// listJSON is a list to keep as JSON, "" when it is empty.
func listJSON[T any](list []T) (string, error) {
	if len(list) == 0 {
		return "", nil
	}
	return asJSON(list)
}
