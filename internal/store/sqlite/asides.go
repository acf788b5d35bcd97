package sqlite

import (
	"context"
	"errors"

	"github.com/headwater-news/headwater/internal/store"
)

var errNoPlace = errors.New("set aside without a place")

// SetAside implements [store.Intake].
func (s *Store) SetAside(ctx context.Context, items []store.Aside) error {
	err := s.update(ctx, func(ctx context.Context, t *session) error {
		for _, item := range items {
			if err := setAside(ctx, t, item); err != nil {
				return err
			}
		}
		return nil
	})
	return s.explain("set aside", err)
}

func setAside(ctx context.Context, t *session, item store.Aside) error {
	if item.Place == "" {
		return errNoPlace
	}
	return t.exec(ctx, `INSERT OR REPLACE INTO aside (place, capture, reason, since) VALUES (?, ?, ?, ?)`,
		item.Place, item.Capture, item.Reason, stamp(item.Since))
}

// Asides implements [store.Reading].
func (s *Store) Asides(ctx context.Context) (list []store.Aside, err error) {
	err = s.view(ctx, func(t *session) error {
		list, err = all(ctx, t, readAside, `SELECT place, capture, reason, since FROM aside ORDER BY since, place`)
		return err
	})
	return list, s.explain("list what is set aside", err)
}

func readAside(row scanner) (a store.Aside, err error) {
	err = row.Scan(&a.Place, &a.Capture, &a.Reason, stampTo(&a.Since))
	return a, err
}
