package web

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"net/http"
	"path"
	"strings"
	"time"

	"github.com/headwater-news/headwater/internal/store"
)

//go:embed static
var staticFiles embed.FS

// files are the style sheet and the mark. Each is served under a name that
// holds the hash of its bytes: a new version has a new address, so browsers may
// keep what they have for ever.
type files struct {
	addresses map[string]string // plain name → address
	contents  map[string][]byte // hashed name → bytes
}

func readFiles() files {
	f := files{addresses: map[string]string{}, contents: map[string][]byte{}}
	for _, name := range []string{"headwater.css", "mark.svg"} {
		content, err := staticFiles.ReadFile("static/" + name)
		if err != nil {
			panic(err) // the files are part of the binary: this is a build without them
		}
		sum := sha256.Sum256(content)
		ending := path.Ext(name)
		hashed := strings.TrimSuffix(name, ending) + "." + hex.EncodeToString(sum[:6]) + ending
		f.addresses[name] = "/static/" + hashed
		f.contents[hashed] = content
	}
	return f
}

func (f files) address(name string) string { return f.addresses[name] }

func (s *server) static(w http.ResponseWriter, r *http.Request) error {
	name := r.PathValue("name")
	content, found := s.files.contents[name]
	if !found {
		return store.ErrNotFound
	}
	w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	w.Header().Set("ETag", `W/"`+name+`"`)
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(content))
	return nil
}
