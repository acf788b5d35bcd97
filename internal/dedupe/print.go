package dedupe

// Print is what the index keeps of one article, as bytes for a store.
type Print []byte
