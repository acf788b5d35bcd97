package lineage

import "github.com/headwater-news/headwater/internal/news"

// retelling says what an account owes to another one of the story.
type retelling struct {
	from      int // the account retold, itself no retelling; -1 for none
	how       news.DerivedHow
	direction news.Direction
	agency    string // whose text it is; may be set where from is -1: the agency's own article is not here
	overlap   float64
	passages  []news.Passage // From are spans of the retelling, To of the account retold
	also      []int
}

// retellings finds, for each account, the one it retells.
func (s *story) retellings() []retelling {
	found := make([]retelling, len(s.accounts))
	for i := range found {
		found[i].from = -1
	}
	return found
}
