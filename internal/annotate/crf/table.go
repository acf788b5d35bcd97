package crf

import (
	"fmt"
	"math"
)

// Table is the finished weights of one model or of several that share features:
// a byte for each label in each row. In memory a row is spread to lanes of 16
// bits, four labels in a word, so that one addition adds four labels.
//
// A weight is kept as its distance from -128 steps; after n rows are added, n ×
// 128 is taken off each lane. Lanes overflow after 257 rows, which no token has.
type Table struct {
	lanes []uint64 // width words a row
	width int      // words in a row: two for each model
	mask  uint32
	step  []float32 // of each model's weights
}

// lane spreads four bytes to four lanes.
func lane(b []byte) uint64 {
	return uint64(b[0]) | uint64(b[1])<<16 | uint64(b[2])<<32 | uint64(b[3])<<48
}

const middle = 128

// Pack turns the weights of models over the same rows into bytes: for each row
// the labels of the first model, then those of the next. It returns the step of
// each model's weights, by which [NewTable] multiplies them.
func Pack(models ...[]Scores) (data []byte, steps []float32) {
	for _, weights := range models {
		top := float32(0)
		for i := range weights {
			for _, w := range weights[i] {
				top = max(top, w, -w)
			}
		}
		steps = append(steps, max(min(top, 8), 1e-6)/127)
	}
	for row := range models[0] {
		for m, weights := range models {
			for _, w := range weights[row] {
				q := math.Round(float64(w / steps[m]))
				data = append(data, byte(middle+int(max(-middle, min(middle-1, q)))))
			}
		}
	}
	return data, steps
}

// NewTable makes a table from what [Pack] returned.
func NewTable(data []byte, steps []float32) (*Table, error) {
	row := Labels * len(steps)
	if len(steps) == 0 || len(data) == 0 || len(data)%row != 0 || len(data)/row&(len(data)/row-1) != 0 {
		return nil, fmt.Errorf("table of weights: %d bytes are no power of two of rows of %d", len(data), row)
	}
	t := &Table{lanes: make([]uint64, len(data)/4), width: 2 * len(steps), mask: uint32(len(data)/row - 1), step: steps}
	for i := range t.lanes {
		t.lanes[i] = lane(data[4*i:])
	}
	return t, nil
}

// One adds up the rows of a token, of a table of one model, onto scores.
func (t *Table) One(rows []uint32, s *Scores) {
	var a, b uint64
	for _, r := range rows {
		w := t.lanes[2*(r&t.mask):]
		_ = w[1]
		a += w[0]
		b += w[1]
	}
	unpack(s, a, b, len(rows), t.step[0])
}

// Two adds up the rows of a token, of a table of two models, onto the scores of each.
func (t *Table) Two(rows []uint32, first, second *Scores) {
	var a, b, c, d uint64
	for _, r := range rows {
		w := t.lanes[4*(r&t.mask):]
		_ = w[3]
		a += w[0]
		b += w[1]
		c += w[2]
		d += w[3]
	}
	unpack(first, a, b, len(rows), t.step[0])
	unpack(second, c, d, len(rows), t.step[1])
}

func unpack(s *Scores, a, b uint64, n int, step float32) {
	off := int32(n * middle)
	for k := range 4 {
		s[k] += step * float32(int32(a>>(16*k)&0xffff)-off)
		s[k+4] += step * float32(int32(b>>(16*k)&0xffff)-off)
	}
}
