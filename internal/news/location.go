package news

// Location is where a capture's record stands in the evidence: a WARC file in
// the desk's archive, and the bytes of its record there.
type Location struct {
	File   string
	Offset int64
	Length int64
}

// End is the offset of the first byte after the record.
func (l Location) End() int64 { return l.Offset + l.Length }
