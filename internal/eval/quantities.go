package eval

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/headwater-news/headwater/internal/annotate/quantity"
	"github.com/headwater-news/headwater/internal/annotate/text"
	"github.com/headwater-news/headwater/internal/news"
)

// QuantityText is a sentence with its true figures (Gold), and those found in it.
type QuantityText struct {
	Text  string
	Gold  []GoldQuantity
	Found []news.Quantity
}

// GoldQuantity is one true figure. High is nil for a single figure. Change is
// empty where the gold does not give it.
type GoldQuantity struct {
	Value   float64
	High    *float64
	Unit    string
	Change  news.Change
	Counted []string // words; nil where the gold does not say
}

// Quantities scores the figures of sentences. Gold is a JSON file, or a folder
// of such files, in the form of CQE's test sets: an array of objects with "text"
// and "quantities"; in these "value" ("12" or "8-10"), "normalized_unit" or
// "unit", and where given "change" and "referred_concepts", "concept" or
// "counted". [ScoreQuantities] says what the figures are.
func Quantities(ctx context.Context, gold string) (Report, error) {
	texts, err := ReadQuantities(gold)
	if err != nil {
		return Report{}, fmt.Errorf("eval quantities: %w", err)
	}
	sum, err := HashGold(gold)
	if err != nil {
		return Report{}, fmt.Errorf("eval quantities: %w", err)
	}
	for i := range texts {
		if err := ctx.Err(); err != nil {
			return Report{}, fmt.Errorf("eval quantities: %w", err)
		}
		texts[i].Found = quantity.Find(text.New(texts[i].Text, "en"))
	}
	return Report{Kind: "quantities", Gold: gold, SHA256: sum, Items: len(texts), Metrics: ScoreQuantities(texts)}, nil
}

// ReadQuantities reads gold quantities from a file, or from the .json files of a
// folder in the order of their names. The error wraps [ErrNoGold] where there is
// nothing to read.
func ReadQuantities(gold string) ([]QuantityText, error) {
	files := []string{gold}
	info, err := os.Stat(gold)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: %w", gold, ErrNoGold)
	case err != nil:
		return nil, err
	case info.IsDir():
		if files, err = filepath.Glob(filepath.Join(gold, "*.json")); err != nil {
			return nil, err
		}
	}
	var texts []QuantityText
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		var part []QuantityText
		if err := json.Unmarshal(data, &part); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		texts = append(texts, part...)
	}
	if len(texts) == 0 {
		return nil, fmt.Errorf("%s: no sentences: %w", gold, ErrNoGold)
	}
	return texts, nil
}

// UnmarshalJSON reads one sentence.
func (q *QuantityText) UnmarshalJSON(data []byte) error {
	line := struct {
		Text       string         `json:"text"`
		Quantities []GoldQuantity `json:"quantities"`
	}{}
	if err := json.Unmarshal(data, &line); err != nil {
		return err
	}
	q.Text, q.Gold = line.Text, line.Quantities
	return nil
}

// UnmarshalJSON reads one figure.
func (q *GoldQuantity) UnmarshalJSON(data []byte) error {
	object := struct {
		Value      any     `json:"value"`
		Normalized *string `json:"normalized_unit"`
		Unit       string  `json:"unit"`
		Change     string  `json:"change"`
		Referred   any     `json:"referred_concepts"`
		Concept    any     `json:"concept"`
		Counted    any     `json:"counted"`
	}{}
	if err := json.Unmarshal(data, &object); err != nil {
		return err
	}
	*q = GoldQuantity{Unit: goldUnit(object.Unit), Change: news.Change(strings.TrimSpace(object.Change))}
	if object.Normalized != nil {
		q.Unit = goldUnit(*object.Normalized)
	}
	q.Counted = conceptWords(cmp.Or(object.Referred, object.Concept, object.Counted))
	switch v := object.Value.(type) {
	case float64:
		q.Value = v
		return nil
	case string:
		return q.parse(v)
	}
	return fmt.Errorf("value %v: want a number or a range", object.Value)
}

// parse reads "12", "-5" or "8-10".
func (q *GoldQuantity) parse(s string) error {
	s = strings.TrimSpace(s)
	low, high := s, ""
	if i := strings.IndexByte(s[min(1, len(s)):], '-'); i >= 0 {
		low, high = s[:i+1], s[i+2:]
	}
	var err error
	if q.Value, err = strconv.ParseFloat(low, 64); err != nil {
		return fmt.Errorf("value %q: want a number or a range", s)
	}
	if high != "" {
		v, err := strconv.ParseFloat(high, 64)
		if err != nil {
			return fmt.Errorf("value %q: want a number or a range", s)
		}
		q.High = &v
	}
	return nil
}

// goldUnit is a unit as we write it: "" for none.
func goldUnit(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	if s == "-" {
		return ""
	}
	return s
}

// conceptWords are the words of a string, or of a list of strings.
func conceptWords(v any) []string {
	var words []string
	switch v := v.(type) {
	case string:
		words = strings.FieldsFunc(strings.ToLower(v), func(r rune) bool { return r == ',' || r == ' ' })
	case []any:
		for _, e := range v {
			words = append(words, conceptWords(e)...)
		}
	}
	if v == nil {
		return nil
	}
	words = slices.DeleteFunc(words, func(w string) bool { return w == "-" })
	return append([]string{}, words...) // never nil: said to be about nothing
}
