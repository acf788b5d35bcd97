package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/headwater-news/headwater/internal/app"
	"github.com/headwater-news/headwater/internal/news"
)

// filter runs a filter over files or standard input, with its answers buffered
// and its exit code: 1 where there was input and none of it could be used.
func filter(cmd *cobra.Command, in app.Input, run func(context.Context, app.Input, io.Writer) (int, error)) (err error) {
	out := bufio.NewWriterSize(cmd.OutOrStdout(), 64<<10)
	defer func() { err = errors.Join(err, out.Flush()) }()
	bad := 0
	tell := tellBad(cmd.ErrOrStderr())
	in.Stdin = cmd.InOrStdin()
	in.Bad = func(b *news.BadInput) {
		bad++
		tell(b)
	}
	if len(in.Places) == 0 {
		in.Places = []string{"-"}
	}
	written, err := run(cmd.Context(), in, out)
	if err == nil && bad > 0 && written == 0 {
		return fmt.Errorf("none of %s could be used", count(bad, "input"))
	}
	return err
}
