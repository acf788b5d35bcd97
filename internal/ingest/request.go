package ingest

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"net/url"
	"slices"

	"code.dny.dev/ssrf"

	"github.com/headwater-news/headwater/internal/news"
	"github.com/headwater-news/headwater/internal/warc"
)

// get makes one request and reads the whole answer, up to limit bytes.
func (f *Fetcher) get(ctx context.Context, u *url.URL, prev *Validators, limit int64) (answer, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return answer{}, &news.BadInput{Place: u.String(), Err: errors.New("not a web address"), Hint: "check it"}
	}
	request.Header.Set("User-Agent", f.agent)
	request.Header.Set("Accept", "text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5")
	request.Header.Set("Accept-Encoding", "gzip")
	if prev != nil && prev.ETag != "" {
		request.Header.Set("If-None-Match", prev.ETag)
	}
	if prev != nil && prev.LastModified != "" {
		request.Header.Set("If-Modified-Since", prev.LastModified)
	}
	response, err := f.client.Do(request)
	if err != nil {
		return answer{}, unreachable(ctx, u, err)
	}
	defer response.Body.Close()
	a := answer{line: "HTTP/1.1 " + response.Status, status: response.StatusCode}
	for _, name := range slices.Sorted(maps.Keys(response.Header)) {
		for _, value := range response.Header[name] {
			a.header = append(a.header, warc.Field{Name: name, Value: value})
		}
	}
	if a.body, err = readLimited(response.Body, limit); err != nil {
		if errors.Is(err, errTooLarge) {
			return a, err
		}
		return a, unreachable(ctx, u, err)
	}
	if err := a.decode(limit); err != nil {
		if errors.Is(err, errTooLarge) {
			return a, err
		}
		return a, &news.BadInput{Place: u.String(), Err: err, Hint: "try again later"}
	}
	return a, nil
}

// redirect gives the address that an answer sends to; nil if it does not.
func (a *answer) redirect(from *url.URL) *url.URL {
	switch a.status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
	default:
		return nil
	}
	to, err := from.Parse(a.header.Get("Location"))
	if err != nil || a.header.Get("Location") == "" {
		return nil
	}
	to.Fragment, to.User = "", nil
	return to
}

// unreachable says in plain words why there is no answer.
func unreachable(ctx context.Context, u *url.URL, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	bad := &news.BadInput{Place: u.String(), Err: err, Hint: "try again later"}
	if urlErr, ok := errors.AsType[*url.Error](err); ok {
		bad.Err = urlErr.Err
	}
	dnsErr, isDNS := errors.AsType[*net.DNSError](err)
	timeout, isNet := errors.AsType[net.Error](err)
	_, badCertificate := errors.AsType[*tls.CertificateVerificationError](err)
	switch {
	case errors.Is(err, ssrf.ErrProhibitedIP):
		bad.Err = fmt.Errorf("%s is not on a public address", u.Hostname())
		bad.Hint = fmt.Sprintf("if you mean to read it, add --allow-host %s", u.Hostname())
	case errors.Is(err, ssrf.ErrProhibitedPort):
		bad.Err = fmt.Errorf("port %s is not one that web pages use", u.Port())
		bad.Hint = fmt.Sprintf("if you mean to read it, add --allow-host %s", u.Host)
	case isDNS && dnsErr.IsNotFound:
		bad.Err, bad.Hint = fmt.Errorf("there is no host %s", u.Hostname()), "check the address"
	case badCertificate:
		bad.Err, bad.Hint = errors.New("its certificate is not valid"), "check the address in a browser"
	case errors.Is(err, io.ErrUnexpectedEOF):
		bad.Err = errors.New("the answer broke off in the middle")
	case isNet && timeout.Timeout():
		bad.Err = fmt.Errorf("no whole answer within %s", fetchTime)
	}
	return bad
}
