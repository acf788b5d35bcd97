package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"
)

//go:embed migrations/*.sql
var migrations embed.FS

var (
	errNewer = errors.New("the desk was written by a newer headwater: update this one")
	errOlder = errors.New(`the desk was written by an older headwater: run "headwater ingest" or "headwater serve" on it once to bring it up to date`)
)

// migrate brings the schema up to date.
func migrate(ctx context.Context, db *sql.DB) error {
	provider, err := provider(db)
	if err != nil {
		return err
	}
	current, target, err := provider.GetVersions(ctx)
	switch {
	case err != nil:
		return err
	case current > target:
		return fmt.Errorf("%w (schema %d, known here %d)", errNewer, current, target)
	case current == target:
		return nil
	}
	_, err = provider.Up(ctx)
	return err
}

// checkSchema says whether the schema is this binary's, without writing.
func checkSchema(ctx context.Context, db *sql.DB) error {
	provider, err := provider(db)
	if err != nil {
		return err
	}
	sources := provider.ListSources()
	target := sources[len(sources)-1].Version

	var tables int
	if err := db.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_schema WHERE name = 'goose_db_version'`).Scan(&tables); err != nil {
		return err
	}
	var current int64
	if tables > 0 {
		if err := db.QueryRowContext(ctx, `SELECT coalesce(max(version_id), 0) FROM goose_db_version WHERE is_applied`).Scan(&current); err != nil {
			return err
		}
	}
	switch {
	case current > target:
		return fmt.Errorf("%w (schema %d, known here %d)", errNewer, current, target)
	case current < target:
		return fmt.Errorf("%w (schema %d, wanted %d)", errOlder, current, target)
	}
	return nil
}

func provider(db *sql.DB) (*goose.Provider, error) {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(goose.DialectSQLite3, db, files)
}
