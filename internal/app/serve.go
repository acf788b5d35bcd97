package app

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/headwater-news/headwater/internal/pipeline"
	"github.com/headwater-news/headwater/internal/serve/web"
)

// Listen takes the address for [Desk.Serve].
func Listen(ctx context.Context, address string) (net.Listener, error) {
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", address)
	if err != nil {
		return nil, fmt.Errorf("listen on %s: %w; choose another address with --listen", address, err)
	}
	return listener, nil
}

// Serve answers on the listener, works on what waits and polls what is
// followed, until ctx ends; then it finishes the answers under way and returns nil.
func (d *Desk) Serve(ctx context.Context, listener net.Listener) error {
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return d.answer(ctx, listener) })
	group.Go(func() error { return d.keepWorking(ctx) })
	if err := group.Wait(); err != nil && !errors.Is(err, context.Canceled) {
		return err
	}
	return nil
}

// goodbye is how long answers under way may take once the desk closes.
const goodbye = 5 * time.Second

func (d *Desk) answer(ctx context.Context, listener net.Listener) error {
	server := &http.Server{
		Handler:           web.New(d.Store, d.Clock, d.Log),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    64 << 10,
		BaseContext:       func(net.Listener) context.Context { return context.WithoutCancel(ctx) },
	}
	stopped := make(chan error, 1)
	stop := context.AfterFunc(ctx, func() {
		closing, cancel := context.WithTimeout(context.WithoutCancel(ctx), goodbye)
		defer cancel()
		stopped <- server.Shutdown(closing)
	})
	err := server.Serve(listener)
	if stop() {
		return fmt.Errorf("serve on %s: %w", listener.Addr(), err)
	}
	return <-stopped
}

// afterTrouble is how long the desk rests when its store or archive failed, as
// on a full disk, before it opens both again. The pages stay up meanwhile.
const afterTrouble = 30 * time.Second

// keepWorking works and polls until ctx ends. A pipeline that failed may be
// ahead of the store, so it is opened anew.
func (d *Desk) keepWorking(ctx context.Context) error {
	for {
		err := d.work(ctx)
		for err != nil {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			d.Log.ErrorContext(ctx, "work stopped, will open the desk again", "after", afterTrouble.String(), "error", err)
			select {
			case <-ctx.Done():
				return ctx.Err()
			case <-time.After(afterTrouble):
			}
			d.pipeline, err = pipeline.Open(ctx, d.pipeline.Config)
		}
	}
}

func (d *Desk) work(ctx context.Context) error {
	fetcher := d.fetcher()
	defer fetcher.Close()
	poller := pipeline.NewPoller(d.pipeline, fetcher)
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return d.pipeline.Run(ctx, ctx) })
	group.Go(func() error { return poller.Run(ctx) })
	if d.Model != nil {
		group.Go(func() error { return d.draft(ctx) })
	}
	return group.Wait()
}
