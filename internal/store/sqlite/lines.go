package sqlite

import (
	"context"
	"slices"
)

// countLines notes a capture's lines. Captures land in the order of seq, so the
// first three to hold a line are the first three noted.
func countLines(ctx context.Context, t *session, outlet string, seq int64, lines []uint64) error {
	sorted := slices.Sorted(slices.Values(lines)) // each line once, and the keys in the order of the table
	for _, key := range slices.Compact(sorted) {
		err := t.exec(ctx, `
			INSERT INTO line (outlet, key, first) VALUES (?, ?, ?)
			ON CONFLICT (outlet, key) DO UPDATE SET
				third  = CASE WHEN second IS NOT NULL THEN excluded.first END,
				second = coalesce(second, excluded.first)
			WHERE third IS NULL`,
			outlet, int64(key), seq)
		if err != nil {
			return err
		}
	}
	return nil
}

// Recurring implements [store.Work].
func (s *Store) Recurring(ctx context.Context, outlet string, seq int64, lines []uint64) (map[uint64]int, error) {
	recurring := map[uint64]int{}
	keys := make([]int64, len(lines))
	for i, key := range lines {
		keys[i] = int64(key)
	}
	err := s.view(ctx, func(t *session) error {
		list, err := asJSON(keys)
		if err != nil {
			return err
		}
		counts, err := all(ctx, t, readCount, `
			SELECT key, (first < ?1) + coalesce(second < ?1, 0) + coalesce(third < ?1, 0)
			FROM line WHERE outlet = ?2 AND key IN (SELECT value FROM json_each(?3)) AND first < ?1`, seq, outlet, list)
		for _, c := range counts {
			recurring[uint64(c.key)] = c.captures
		}
		return err
	})
	return recurring, s.explain("count recurring lines", err)
}

type lineCount struct {
	key      int64
	captures int
}

func readCount(row scanner) (c lineCount, err error) {
	err = row.Scan(&c.key, &c.captures)
	return c, err
}
