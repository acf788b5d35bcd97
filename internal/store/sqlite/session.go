package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"maps"
	"net/url"
	"path/filepath"
	"sync"

	_ "modernc.org/sqlite" // the driver
)

// pool lends a fixed number of sessions, opened when first needed. It stands in
// for the pool of database/sql because that one cannot prepare a statement for
// a connection that is in a transaction.
type pool struct {
	db     *sql.DB
	free   chan *session // nil for one not opened yet
	closed chan struct{}
	once   sync.Once
}

// session is one connection with the statements prepared on it. It is used by
// one goroutine at a time, always within a transaction.
type session struct {
	conn     *sql.Conn
	prepared map[string]*sql.Stmt
}

var errClosed = errors.New("the desk's database is closed")

// connect makes a pool of n sessions with the given settings of the driver.
func connect(path string, n int, settings ...url.Values) (*pool, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	all := url.Values{}
	for _, s := range settings {
		maps.Copy(all, s)
	}
	// The path as a URI, so that a question mark in a file name is one.
	name := "file:" + (&url.URL{Path: filepath.ToSlash(absolute)}).EscapedPath() + "?" + all.Encode()
	db, err := sql.Open("sqlite", name)
	if err != nil {
		return nil, err
	}
	db.SetMaxIdleConns(n)
	p := &pool{db: db, free: make(chan *session, n), closed: make(chan struct{})}
	for range n {
		p.free <- nil
	}
	return p, nil
}

// close waits until every session has come back, and closes them. A pool closed
// before stays so.
func (p *pool) close() error {
	var err error
	p.once.Do(func() {
		close(p.closed)
		for range cap(p.free) {
			if s := <-p.free; s != nil {
				s.close()
			}
		}
		err = p.db.Close()
	})
	return err
}

// within runs do in a transaction: begin is its first statement. What do
// returns decides whether the transaction is committed or leaves nothing behind.
func (p *pool) within(ctx context.Context, begin string, do func(*session) error) error {
	s, err := p.take(ctx)
	if err != nil {
		return err
	}
	defer func() { p.free <- s }()
	if s == nil {
		if s, err = p.open(ctx); err != nil {
			return err
		}
	}
	whatever := context.WithoutCancel(ctx) // what was begun must be ended
	committed := false
	defer func() {
		if !committed { // also where BEGIN failed: it may have been cut short after it took effect
			s.exec(whatever, "ROLLBACK") // fails where there is nothing to roll back
		}
	}()
	if err := s.exec(ctx, begin); err != nil {
		return err
	}
	if err := do(s); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := s.exec(whatever, "COMMIT"); err != nil {
		return err
	}
	committed = true
	return nil
}

func (p *pool) take(ctx context.Context) (*session, error) {
	select {
	case <-p.closed:
		return nil, errClosed
	default:
	}
	select {
	case s := <-p.free:
		return s, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-p.closed:
		return nil, errClosed
	}
}

func (p *pool) open(ctx context.Context) (*session, error) {
	conn, err := p.db.Conn(ctx)
	if err != nil {
		return nil, err
	}
	return &session{conn: conn, prepared: map[string]*sql.Stmt{}}, nil
}

func (s *session) close() {
	for _, stmt := range s.prepared {
		stmt.Close()
	}
	s.conn.Close()
}

// statement prepares a query once for the life of the session. Queries are
// constants, so their number is bounded.
func (s *session) statement(ctx context.Context, query string) (*sql.Stmt, error) {
	if stmt := s.prepared[query]; stmt != nil {
		return stmt, nil
	}
	stmt, err := s.conn.PrepareContext(ctx, query)
	if err == nil {
		s.prepared[query] = stmt
	}
	return stmt, err
}

// exec runs a statement for its effect.
func (s *session) exec(ctx context.Context, query string, args ...any) error {
	stmt, err := s.statement(ctx, query)
	if err != nil {
		return err
	}
	_, err = stmt.ExecContext(ctx, args...)
	return err
}

// change runs a statement and counts the rows it changed.
func (s *session) change(ctx context.Context, query string, args ...any) (int, error) {
	stmt, err := s.statement(ctx, query)
	if err != nil {
		return 0, err
	}
	result, err := stmt.ExecContext(ctx, args...)
	if err != nil {
		return 0, err
	}
	n, err := result.RowsAffected()
	return int(n), err
}

// insert runs an INSERT and returns the number of the row.
func (s *session) insert(ctx context.Context, query string, args ...any) (int64, error) {
	stmt, err := s.statement(ctx, query)
	if err != nil {
		return 0, err
	}
	result, err := stmt.ExecContext(ctx, args...)
	if err != nil {
		return 0, err
	}
	return result.LastInsertId()
}

// scanner is a row to be read.
type scanner interface{ Scan(dest ...any) error }

// one reads the only row of a query; [sql.ErrNoRows] when there is none.
func one[T any](ctx context.Context, s *session, read func(scanner) (T, error), query string, args ...any) (T, error) {
	stmt, err := s.statement(ctx, query)
	if err != nil {
		var none T
		return none, err
	}
	return read(stmt.QueryRowContext(ctx, args...))
}

// all reads every row of a query.
func all[T any](ctx context.Context, s *session, read func(scanner) (T, error), query string, args ...any) ([]T, error) {
	stmt, err := s.statement(ctx, query)
	if err != nil {
		return nil, err
	}
	rows, err := stmt.QueryContext(ctx, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []T
	for rows.Next() {
		item, err := read(rows)
		if err != nil {
			return nil, err
		}
		list = append(list, item)
	}
	return list, rows.Err()
}

// value reads a row of one column.
func value[T any](row scanner) (v T, err error) {
	err = row.Scan(&v)
	return v, err
}
