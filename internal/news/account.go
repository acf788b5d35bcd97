package news

// Account is one article of a story as the stages that work on whole stories
// read it: with its marks, and what it copies where that is known already.
type Account struct {
	Article  Article
	Marks    Marks
	Relation *Relation // to the earlier article it copies; nil for an original
}
