package news

// Location is where a capture's record stands in the evidence: a WARC file in
// the desk's archive, and the bytes of its record there.
type Location struct {
	File   string `json:"file"`   // name within the archive's folder
	Offset int64  `json:"offset"` // of its first record, in bytes
	Length int64  `json:"length"` // of its records together, in bytes
}

// End is the offset of the first byte after the record.
func (l Location) End() int64 { return l.Offset + l.Length }
