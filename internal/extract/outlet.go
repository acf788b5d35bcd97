package extract

import (
	"net/url"
	"strings"
)

// hostPrefixes are labels before an outlet's host that name an edition of the
// same outlet for another device, not another outlet.
var hostPrefixes = []string{"www.", "www1.", "www2.", "www3.", "m.", "amp.", "mobile.", "mobil.", "wap."}

// OutletOf is the outlet that published at an address: the host in lower case,
// without port and without www., m., amp. or mobile. before it. It is "" where
// the address has no host.
func OutletOf(address string) string {
	u := parseAddress(address)
	if u == nil {
		return ""
	}
	return outletOfHost(u.Hostname())
}

func outletOfHost(host string) string {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	for {
		cut := host
		for _, p := range hostPrefixes {
			if rest, ok := strings.CutPrefix(host, p); ok && strings.Contains(rest, ".") {
				cut = rest
			}
		}
		if cut == host {
			return host
		}
		host = cut
	}
}

// canonical is the address the page gives for itself: link rel=canonical, else
// og:url. The root path and other outlets' hosts are templates gone wrong, so
// they are passed over. Without an address of the capture any host is believed.
func (p *page) canonicalURL() string {
	for _, s := range []string{p.canonical, p.meta.first("og:url"), p.linked.url} {
		u := p.resolve(s)
		if u == nil || strings.Trim(u.Path, "/") == "" && u.RawQuery == "" {
			continue
		}
		if p.address != nil && !sameOutlet(u.Hostname(), p.address.Hostname()) {
			continue
		}
		u.Fragment = ""
		return u.String()
	}
	return ""
}

// sameOutlet compares registrable names loosely: equal, or one a subdomain of
// the other.
func sameOutlet(a, b string) bool {
	a, b = outletOfHost(a), outletOfHost(b)
	return a == b || strings.HasSuffix(a, "."+b) || strings.HasSuffix(b, "."+a)
}

// resolve makes an address found on the page absolute; nil where it is none.
func (p *page) resolve(s string) *url.URL {
	s = strings.TrimSpace(s)
	if s == "" {
		return nil
	}
	u, err := url.Parse(s)
	if err != nil {
		return nil
	}
	if p.address != nil {
		u = p.address.ResolveReference(u)
	}
	if u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil
	}
	return u
}
