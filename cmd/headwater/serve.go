package main

import (
	"errors"
	"fmt"
	"log/slog"
	"net"

	"github.com/spf13/cobra"

	"github.com/headwater-news/headwater/internal/app"
)

const defaultListen = "127.0.0.1:8080"

func newServe(f *flags) *cobra.Command {
	var listen string
	var hosts []string
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Show the desk in a browser, and poll what is followed",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			c, err := f.modelled(f.serving(cmd))
			if err != nil {
				return err
			}
			c.AllowHosts = hosts
			listener, err := app.Listen(cmd.Context(), listen)
			if err != nil {
				return err
			}
			defer listener.Close()
			desk, err := app.OpenDesk(cmd.Context(), c, app.Watch{})
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, desk.Close()) }()
			return serve(cmd, desk, listener)
		},
	}
	cmd.Flags().StringVar(&listen, "listen", defaultListen, "the `address` to serve on")
	cmd.Flags().StringArrayVar(&hosts, "allow-host", nil, "fetch from this `host` although its address is not public (may be repeated)")
	return cmd
}

// serve says where the desk is and answers until the command is ended.
func serve(cmd *cobra.Command, desk *app.Desk, listener net.Listener) error {
	if _, err := fmt.Fprintf(cmd.OutOrStdout(), "Headwater is at http://%s\n", listener.Addr()); err != nil {
		return err
	}
	return desk.Serve(cmd.Context(), listener)
}

// serving is the configuration of commands that run for long: they log what they do.
func (f *flags) serving(cmd *cobra.Command) app.Config {
	c := f.config(cmd)
	if !f.verbose {
		c.Log = slog.New(slog.NewTextHandler(cmd.ErrOrStderr(), &slog.HandlerOptions{Level: slog.LevelWarn}))
	}
	return c
}
