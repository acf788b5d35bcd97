package lineage

// claim is sentences that state the same thing.
type claim struct {
	support []at // in order of accounts
	denies  int  // index of the claim it speaks against; -1 for none
}

// at is a sentence of an account.
type at struct{ account, sentence int }

// claims groups the sentences of a story that state the same thing.
func (s *story) claims(retold []retelling) []claim {
	return nil
}
