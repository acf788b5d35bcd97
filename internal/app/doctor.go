package app

import (
	"context"

	"github.com/headwater-news/headwater/internal/store"
)

// Health is what the doctor finds on a desk.
type Health struct {
	Data     string           `json:"data"` // the data directory
	Counts   store.Counts     `json:"counts"`
	SetAside []store.Aside    `json:"set_aside"`
	Failing  []store.Followed `json:"failing"`         // followed addresses whose last poll failed
	Model    *store.Model     `json:"model,omitempty"` // nil where none is set and none was asked
}

// Examine looks at a desk.
func Examine(ctx context.Context, c Config, desk store.Store) (Health, error) {
	health := Health{Data: c.Dir, SetAside: []store.Aside{}, Failing: []store.Followed{}}
	var err error
	if health.Counts, err = desk.Counts(ctx); err != nil {
		return health, err
	}
	asides, err := desk.Asides(ctx)
	if err != nil {
		return health, err
	}
	health.SetAside = append(health.SetAside, asides...)
	if health.Model, err = c.modelHealth(ctx, desk); err != nil {
		return health, err
	}
	followed, err := desk.Followed(ctx)
	if err != nil {
		return health, err
	}
	for _, f := range followed {
		if f.Last.Error != "" {
			health.Failing = append(health.Failing, f)
		}
	}
	return health, nil
}

// Retry gives everything set aside whose bytes were kept another try, and works
// until nothing waits. It returns how many were tried.
func (d *Desk) Retry(ctx context.Context) (int, error) {
	n, err := d.Store.Retry(ctx, nil)
	if err != nil {
		return 0, err
	}
	return n, d.pipeline.Drain(ctx)
}
