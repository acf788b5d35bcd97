package eval

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"github.com/headwater-news/headwater/internal/annotate"
	"github.com/headwater-news/headwater/internal/news"
)

// OriginText is an article with the reports it truly relies on and its true
// origins (Gold), and those found in it. Spans are byte offsets into its body.
type OriginText struct {
	news.Article
	Gold, Found Traced
}

// Traced is where one article's information comes from.
type Traced struct {
	Reports []news.Report
	Origins []news.Origin
}

// Origins scores where information comes from. Gold is NDJSON, one article a
// line, with "id", "reports" and "origins", spans in Unicode code points. The
// article's words are its "text"; where it has none, that of the same id in a
// file polnear-*.jsonl of the folder quotations beside the gold file's folder.
// [ScoreOrigins] says what the figures are.
func Origins(ctx context.Context, gold string) (Report, error) {
	texts, err := ReadOrigins(gold)
	if err != nil {
		return Report{}, fmt.Errorf("eval origins: %w", err)
	}
	sum, err := HashGold(gold)
	if err != nil {
		return Report{}, fmt.Errorf("eval origins: %w", err)
	}
	annotator := annotate.New()
	for i := range texts {
		if err := ctx.Err(); err != nil {
			return Report{}, fmt.Errorf("eval origins: %w", err)
		}
		marks := annotator.Annotate(texts[i].Article)
		texts[i].Found = Traced{marks.Reports, marks.Origins}
	}
	return Report{Kind: "origins", Gold: gold, SHA256: sum, Items: len(texts), Metrics: ScoreOrigins(texts)}, nil
}

// ReadOrigins reads gold origins with the articles' words. The error wraps
// [ErrNoGold] where there is nothing to read.
func ReadOrigins(gold string) ([]OriginText, error) {
	var texts []OriginText
	var bodies map[news.ArticleID]news.Article
	err := eachLine(gold, func(line []byte) error {
		var o OriginText
		if err := json.Unmarshal(line, &o.Article); err != nil {
			return err
		}
		if o.Body == "" {
			if bodies == nil {
				var err error
				if bodies, err = siblingTexts(gold); err != nil {
					return err
				}
			}
			a, ok := bodies[o.ID]
			if !ok {
				return fmt.Errorf("article %q has no text, and none of the files of quotations has it", o.ID)
			}
			o.Article = a
		}
		if o.Language == "" {
			o.Language = "en"
		}
		var err error
		o.Gold, err = readTraced(line, runeOffsets(o.Body))
		texts = append(texts, o)
		return err
	})
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(texts) == 0 {
		return nil, fmt.Errorf("%s: %w", gold, ErrNoGold)
	}
	return texts, err
}

// siblingTexts are the articles of ../quotations/polnear-*.jsonl, by id. Their
// publisher, where one is given, is their outlet.
func siblingTexts(gold string) (map[news.ArticleID]news.Article, error) {
	files, err := filepath.Glob(filepath.Join(filepath.Dir(gold), "..", "quotations", "polnear-*.jsonl"))
	if err != nil {
		return nil, err
	}
	bodies := map[news.ArticleID]news.Article{}
	for _, f := range files {
		err := eachLine(f, func(line []byte) error {
			var a news.Article
			if err := json.Unmarshal(line, &a); err != nil {
				return err
			}
			var from struct{ Publisher string }
			if err := json.Unmarshal(line, &from); err != nil {
				return err
			}
			if a.Outlet == "" {
				a.Outlet = publishers[from.Publisher]
			}
			bodies[a.ID] = a
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return bodies, nil
}

// publishers are the hosts of the corpus' publishers: what the desk knows of an
// article it has fetched itself.
var publishers = map[string]string{
	"breitbart": "breitbart.com", "huff-post": "huffingtonpost.com", "nyt": "nytimes.com", "politico": "politico.com",
	"usa-today": "usatoday.com", "wash-post": "washingtonpost.com", "west-journal": "westernjournal.com",
}

func readTraced(line []byte, at []int) (Traced, error) {
	var gold struct {
		Reports []struct {
			Outlet string
			Spans  [][2]int
			Cues   []string
			When   string `json:"report_time"`
		}
		Origins []struct {
			Kind, Name, Descriptor, Via, Medium string
			CountMin                            int  `json:"count_min"`
			CountMax                            *int `json:"count_max"`
			DirectQuote                         bool `json:"direct_quote"`
			Spans                               [][2]int
		}
	}
	if err := json.Unmarshal(line, &gold); err != nil {
		return Traced{}, err
	}
	var t Traced
	for _, r := range gold.Reports {
		spans, err := byteSpans(r.Spans, at)
		if err != nil {
			return Traced{}, fmt.Errorf("report %s: %w", r.Outlet, err)
		}
		t.Reports = append(t.Reports, news.Report{Outlet: r.Outlet, Spans: spans, Cues: r.Cues, When: r.When})
	}
	for _, o := range gold.Origins {
		spans, err := byteSpans(o.Spans, at)
		if err != nil {
			return Traced{}, fmt.Errorf("origin %s%s: %w", o.Name, o.Descriptor, err)
		}
		t.Origins = append(t.Origins, news.Origin{Kind: news.OriginKind(o.Kind), Name: o.Name, Descriptor: o.Descriptor, CountMin: o.CountMin,
			CountMax: o.CountMax, Via: o.Via, Medium: o.Medium, DirectQuote: o.DirectQuote, Spans: spans})
	}
	return t, nil
}
