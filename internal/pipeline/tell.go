package pipeline

import (
	"runtime/debug"

	"github.com/headwater-news/headwater/internal/brief"
	"github.com/headwater-news/headwater/internal/news"
)

// Tell writes the brief of a story that was traced, in sentences of its articles.
// A bug met on the way is a [*Bug].
func Tell(w brief.Writer, accounts []news.Account, l news.Lineage) (b news.Brief, err error) {
	defer func() {
		if met := recover(); met != nil {
			err = &Bug{Met: met, Stack: string(debug.Stack())}
		}
	}()
	return w.Write(accounts, l), nil
}
