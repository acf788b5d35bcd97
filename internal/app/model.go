package app

import (
	"context"
	"errors"
	"os"

	"github.com/headwater-news/headwater/internal/brief"
	"github.com/headwater-news/headwater/internal/endpoint"
	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/pipeline"
	"github.com/headwater-news/headwater/internal/store"
)

// DefaultModel is the language model that is to write briefs: $HEADWATER_MODEL at
// $HEADWATER_MODEL_URL, with $HEADWATER_MODEL_KEY where a key is needed. It is nil
// where neither of the first two is set, which is how Headwater works best offline.
func DefaultModel() (*endpoint.Client, error) {
	url, name, key := os.Getenv("HEADWATER_MODEL_URL"), os.Getenv("HEADWATER_MODEL"), os.Getenv("HEADWATER_MODEL_KEY")
	switch {
	case url == "" && name == "":
		return nil, nil
	case name == "":
		return nil, errors.New("HEADWATER_MODEL_URL is set and HEADWATER_MODEL is not: set it to the model's name, or unset both")
	case url == "":
		return nil, errors.New("HEADWATER_MODEL is set and HEADWATER_MODEL_URL is not: set it to where the model is, such as http://127.0.0.1:11434/v1, or unset both")
	}
	return endpoint.New(url, name, key)
}

// draft has the model write the briefs of the desk until ctx ends.
func (d *Desk) draft(ctx context.Context) error {
	drafter, err := pipeline.NewDrafter(ctx, d.pipeline, d.Model)
	if err != nil {
		return err
	}
	defer d.Model.Close()
	return drafter.Run(ctx)
}

// writtenByModel asks the model for the brief of one story. The extractive brief
// stands where the model fails; why is told.
func (c Config) writtenByModel(ctx context.Context, w brief.Writer, accounts []news.Account, l news.Lineage, extractive news.Brief) (news.Brief, error) {
	question := w.Ask(accounts, l, extractive)
	if question == nil {
		return extractive, errors.New("the articles say too little to ask a model about")
	}
	defer c.Model.Close()
	answer, err := c.Model.Complete(ctx, question.System, question.User)
	if err != nil {
		return extractive, err
	}
	written, err := question.Read(answer, c.Model.Model)
	if err != nil {
		return extractive, err
	}
	return written, nil
}

// modelHealth is how the model does that is set, or that was asked last; nil where
// there is neither.
func (c Config) modelHealth(ctx context.Context, desk store.Writing) (*store.Model, error) {
	asked, err := desk.Model(ctx)
	if err != nil || c.Model == nil {
		return asked, err
	}
	set := store.Model{Name: c.Model.Model, URL: c.Model.Address()}
	if asked != nil && asked.Name == set.Name && asked.URL == set.URL {
		return asked, nil
	}
	return &set, nil
}
