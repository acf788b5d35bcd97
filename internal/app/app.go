// Package app puts a desk together from configuration: it is the only reader
// of configuration and the only place that knows every adapter. Commands are
// thin callers of it.
package app

import (
	"cmp"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"github.com/headwater-news/headwater/internal/endpoint"
)

// ErrNothing says that there was nothing to work on: no desk, no input. A
// command that meets it exits with 3.
var ErrNothing = errors.New("nothing to work on")

// Config is everything a user can set.
type Config struct {
	Dir        string           // the data directory
	AllowHosts []string         // hosts that may be fetched although their addresses are not public
	Language   string           // briefs are told in it where a story has articles in it (ISO 639-1); "" is English
	Model      *endpoint.Client // writes briefs beside the extractive ones; nil for none
	Version    string           // of the binary, named to the servers we ask
	Clock      func() time.Time // the only clock
	Log        *slog.Logger
}

// DefaultDir is where a desk is kept when the user names no place:
// $HEADWATER_DATA, else $XDG_DATA_HOME/headwater, else ~/.local/share/headwater.
func DefaultDir() string {
	if dir := os.Getenv("HEADWATER_DATA"); dir != "" {
		return dir
	}
	if dir := os.Getenv("XDG_DATA_HOME"); dir != "" {
		return filepath.Join(dir, "headwater")
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "headwater-data"
	}
	return filepath.Join(home, ".local", "share", "headwater")
}

// DefaultLanguage is the desk's language: $HEADWATER_LANGUAGE, else English.
func DefaultLanguage() string { return cmp.Or(os.Getenv("HEADWATER_LANGUAGE"), "en") }

// Where things stand in the data directory.
func (c Config) database() string { return filepath.Join(c.Dir, "desk.db") }
func (c Config) archive() string  { return filepath.Join(c.Dir, "warc") }
func (c Config) lock() string     { return filepath.Join(c.Dir, "lock") }
