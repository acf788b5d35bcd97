package dedupe

import (
	"net/netip"
	"net/url"
	"path"
	"slices"
	"strings"
)

// CanonicalKey is the same for all addresses of one article: without scheme,
// default port, www and mobile hosts, AMP and archive wrappings, index pages,
// trailing slash, fragment and tracking parameters, with what is left of the
// query in order. It is "" for what cannot be an article's address: no URL, no
// host, or a site's front page. Parameters not known to be for tracking stay,
// since many sites keep the article's number there.
func CanonicalKey(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" {
		return ""
	}
	for range 3 { // an archived copy of an AMP cache's copy is the deepest seen
		inner := unwrap(u)
		if inner == nil {
			break
		}
		u = inner
	}
	query := u.RawQuery
	p := u.Path
	if at := strings.IndexByte(p, '&'); at >= 0 && query == "" && strings.Contains(p[at:], "=") {
		p, query = p[:at], p[at+1:] // "story.php&cmpid=x": a parameter added without looking
	}
	key := canonicalPath(p)
	if kept := canonicalQuery(query); kept != "" {
		key += "?" + kept
	}
	if f := u.EscapedFragment(); strings.HasPrefix(f, "!") { // pages addressed behind the "#!" of early web applications
		key += "#" + f
	}
	host := canonicalHost(u)
	if host == "" || key == "" {
		return ""
	}
	return host + key
}

// unwrap gives the address inside that of a cached or archived copy, nil when
// there is none.
func unwrap(u *url.URL) *url.URL {
	host, rest := strings.ToLower(u.Hostname()), ""
	full := u.EscapedPath()
	if u.RawQuery != "" {
		full += "?" + u.RawQuery
	}
	switch {
	case strings.HasSuffix(host, ".cdn.ampproject.org"): // /c/s/example.org/story
		if parts := strings.SplitN(full, "/", 4); len(parts) == 4 {
			rest = strings.TrimPrefix(parts[3], "s/")
			if len(parts[2]) > 1 {
				rest = parts[2] + "/" + parts[3]
			}
		}
	case strings.HasPrefix(full, "/amp/s/") && strings.Contains(host, "google."):
		rest = strings.TrimPrefix(full, "/amp/s/")
	case host == "web.archive.org" && strings.HasPrefix(full, "/web/"): // /web/20151106000000/http://example.org/story
		if parts := strings.SplitN(full, "/", 4); len(parts) == 4 {
			rest = parts[3]
		}
	}
	if rest == "" {
		return nil
	}
	if !strings.Contains(rest, ":/") {
		rest = "https://" + rest
	}
	inner, err := url.Parse(rest)
	if err != nil || !strings.Contains(inner.Hostname(), ".") {
		return nil
	}
	return inner
}

// hostPrefixes are host labels that name another view of the same site.
var hostPrefixes = []string{"www", "www2", "www3", "m", "mobile", "amp", "touch", "wap"}

func canonicalHost(u *url.URL) string {
	host := strings.TrimRight(strings.ToLower(u.Hostname()), ".")
	for {
		label, rest, ok := strings.Cut(host, ".")
		if !ok || !strings.Contains(rest, ".") || !slices.Contains(hostPrefixes, label) {
			break
		}
		host = rest
	}
	if strings.Contains(host, ":") { // in brackets, or no host at all
		if _, err := netip.ParseAddr(host); err != nil {
			return ""
		}
		host = "[" + host + "]"
	}
	if port := u.Port(); port != "" && port != "80" && port != "443" {
		host += ":" + port
	}
	return host
}

// indexPages are last path segments that mean the folder itself.
var indexPages = []string{"index.html", "index.htm", "index.php", "index.asp", "index.aspx", "index.jsp", "default.aspx", "default.asp", "default.htm"}

// canonicalPath is the path without what tells views apart, "" for the root.
func canonicalPath(p string) string {
	if at := strings.Index(strings.ToLower(p), ";jsessionid="); at >= 0 {
		p = p[:at]
	}
	segments := strings.Split(strings.Trim(path.Clean("/"+p), "/"), "/")
	segments = slices.DeleteFunc(segments, func(s string) bool { return s == "" || s == "amp" || s == "amp.html" })
	if n := len(segments); n > 0 {
		last := segments[n-1]
		if slices.Contains(indexPages, strings.ToLower(last)) {
			segments = segments[:n-1]
		} else if base, ok := strings.CutSuffix(last, ".amp.html"); ok {
			segments[n-1] = base + ".html"
		} else {
			segments[n-1] = strings.TrimSuffix(last, ".amp")
		}
	}
	if len(segments) == 0 {
		return ""
	}
	return (&url.URL{Path: "/" + strings.Join(segments, "/")}).EscapedPath()
}

// canonicalQuery is the parameters that are not for tracking, in order.
func canonicalQuery(query string) string {
	var kept []string
	for part := range strings.SplitSeq(query, "&") {
		part = strings.TrimSpace(part)
		name, value, _ := strings.Cut(part, "=")
		if part == "" || tracks(strings.ToLower(name), strings.ToLower(value)) {
			continue
		}
		kept = append(kept, part)
	}
	slices.Sort(kept)
	return strings.Join(kept, "&")
}

// trackingPrefixes and trackingNames are the parameters that campaigns, social
// networks, mailings and analytics add to an address on its way.
var (
	trackingPrefixes = []string{"utm_", "at_", "pk_", "mtm_", "hsa_", "fb_", "guce_", "soc_", "ns_", "wt_", "__", "_hs", "mc_"}
	trackingNames    = []string{
		"_ga", "_gl", "_r", "action_object_map", "action_ref_map", "action_type_map", "amp", "ceid", "cmp", "cmpid", "dclid", "emci", "emdi",
		"fbclid", "gbraid", "gclid", "gclsrc", "guccounter", "icid", "igsh", "igshid", "intcid", "ito", "mkt_tok", "msclkid", "ncid",
		"ocid", "partner", "ref", "ref_src", "ref_url", "referer", "referrer", "s_cid", "scm", "share", "shared", "smid", "smtyp", "source", "spm",
		"src", "sr_share", "trk", "tsrc", "ttclid", "twclid", "wbraid", "xtor", "yclid",
	}
	// ampValues are what a parameter that picks a view says for AMP.
	ampViews = []string{"output", "outputtype", "view", "mode", "type"}
)

func tracks(name, value string) bool {
	for _, p := range trackingPrefixes {
		if strings.HasPrefix(name, p) {
			return true
		}
	}
	if slices.Contains(ampViews, name) {
		return value == "amp"
	}
	return slices.Contains(trackingNames, name)
}

// plainOutlet folds an outlet for comparison.
func plainOutlet(outlet string) string {
	outlet = strings.ToLower(strings.TrimSpace(outlet))
	for _, p := range hostPrefixes {
		if rest, ok := strings.CutPrefix(outlet, p+"."); ok && strings.Contains(rest, ".") {
			return rest
		}
	}
	return outlet
}
