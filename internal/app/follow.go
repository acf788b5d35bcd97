package app

import (
	"context"
	"fmt"

	"github.com/headwater-news/headwater/internal/store"
)

// Follow finds the feed behind the address and follows it. The first poll is
// due at once.
func Follow(ctx context.Context, c Config, desk store.Following, url string) (store.Followed, error) {
	if !isURL(url) {
		return store.Followed{}, fmt.Errorf("%s: not an address that can be followed; give one that begins with http:// or https://", url)
	}
	fetcher := c.fetcher()
	defer fetcher.Close()
	feed, err := fetcher.Find(ctx, url)
	if err != nil {
		return store.Followed{}, err
	}
	followed := store.Followed{URL: feed.URL, Title: feed.Title, Since: c.Clock().UTC()}
	return followed, desk.Follow(ctx, followed)
}
