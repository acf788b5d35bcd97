package sqlite

import (
	"context"
	"iter"

	"github.com/headwater-news/headwater/internal/store"
)

// sketchPortion is how many sketches are read at once: a restart on a large
// desk neither holds them all nor keeps one transaction open throughout.
const sketchPortion = 1000

// Sketches implements [store.Work].
func (s *Store) Sketches(ctx context.Context) iter.Seq2[store.Sketch, error] {
	return func(yield func(store.Sketch, error) bool) {
		last := int64(0)
		for {
			portion, err := s.sketchesAfter(ctx, last)
			if err != nil {
				yield(store.Sketch{}, s.explain("read sketches", err))
				return
			}
			for _, k := range portion {
				if !yield(k.Sketch, nil) {
					return
				}
				last = k.n
			}
			if len(portion) < sketchPortion {
				return
			}
		}
	}
}

type sketch struct {
	store.Sketch
	n int64
}

func (s *Store) sketchesAfter(ctx context.Context, n int64) (portion []sketch, err error) {
	err = s.view(ctx, func(t *session) error {
		portion, err = all(ctx, t, readSketch, `SELECT n, print, record FROM reading WHERE n > ? ORDER BY n LIMIT ?`, n, sketchPortion)
		return err
	})
	return portion, err
}

func readSketch(row scanner) (k sketch, err error) {
	err = row.Scan(&k.n, &k.Print, &k.Record)
	return k, err
}
