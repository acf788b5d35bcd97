package news

import "fmt"

// BadInput is one input that could not be used: a broken line, a damaged
// record, a page that is an image. It never ends a batch: the input is
// reported, counted and set aside, and the rest goes on.
type BadInput struct {
	Place   string   // where: file, file:line, file#record or URL, as the user would look for it
	Capture *Capture // the bytes, when there are any, so that they can be kept and tried again
	Err     error    // what is wrong
	Hint    string   // what the user can do about it; "" when there is nothing to do
}

// Error is one line: where, what is wrong, what to do.
func (b *BadInput) Error() string {
	if b.Hint == "" {
		return fmt.Sprintf("%s: %v", b.Place, b.Err)
	}
	return fmt.Sprintf("%s: %v; %s", b.Place, b.Err, b.Hint)
}

// Unwrap gives what is wrong, without the place.
func (b *BadInput) Unwrap() error { return b.Err }
