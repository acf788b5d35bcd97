// Package english finds attributions in English with models learned from marked
// articles.
package english

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"sync"

	"github.com/headwater-news/headwater/internal/annotate/crf"
	"github.com/headwater-news/headwater/internal/annotate/wordclass"
)

// Model is the trained models of English attributions, in three steps: the flat
// model labels every token, the linked model finds source and content of each
// likely cue, and the judge says how sure an attribution is. It is read-only;
// any number of goroutines may use one.
type Model struct {
	classes *wordclass.Table
	base    *crf.Table // features of a token: weights of the flat model, then of the linked one
	tie     *crf.Table // features of a token and a cue: weights of the linked model
	flat    chainModel
	link    chainModel
	judge   judge
	scratch sync.Pool // of *scratch
}

// chainModel is the part of a model that is not in a table.
type chainModel struct {
	Start crf.Scores
	Trans crf.Transitions
	*crf.Potentials
}

//go:embed model/english.weights
var english []byte

// Load is the embedded model.
var Load = sync.OnceValue(func() *Model {
	m, err := parseModel(english)
	if err != nil {
		panic(err) // the binary was built with a broken file
	}
	return m
})

const (
	magic    = "headwater attribution 1\n"
	baseRows = 1 << 18
	tieRows  = 1 << 18
)

// weights is a model as it was learned, before it is packed.
type weights struct {
	flat, link, tie      []crf.Scores // flat and link have baseRows rows, tie has tieRows
	flatChain, linkChain chainModel
	judge                judge
}

// pack is the embedded form: the chains, the judge, then both tables.
func (w *weights) pack() []byte {
	base, steps := crf.Pack(w.flat, w.link)
	// What comes from base and what from tie is added up, so both have the step of their own table.
	tie, tieStep := crf.Pack(w.tie)
	out := []byte(magic)
	float := func(fs ...float32) {
		for _, f := range fs {
			out = binary.LittleEndian.AppendUint32(out, math.Float32bits(f))
		}
	}
	float(steps...)
	float(tieStep...)
	for _, c := range []chainModel{w.flatChain, w.linkChain} {
		float(c.Start[:]...)
		for _, row := range c.Trans {
			float(row[:]...)
		}
	}
	float(w.judge.weight[:]...)
	out = append(out, base...)
	return append(out, tie...)
}

var errModel = errors.New("attribution model: damaged")

func parseModel(data []byte) (*Model, error) {
	if len(data) < len(magic) || string(data[:len(magic)]) != magic {
		return nil, errModel
	}
	data = data[len(magic):]
	if len(data) < 4*(3+2*(crf.Labels+crf.Labels*crf.Labels)+judgeRows) {
		return nil, errModel
	}
	float := func(into []float32) {
		for i := range into {
			into[i] = math.Float32frombits(binary.LittleEndian.Uint32(data[4*i:]))
		}
		data = data[4*len(into):]
	}
	var steps [3]float32
	float(steps[:])
	m := &Model{classes: wordclass.Load()}
	for _, c := range []*chainModel{&m.flat, &m.link} {
		float(c.Start[:])
		for k := range c.Trans {
			float(c.Trans[k][:])
		}
		c.Potentials = crf.Exponentials(&c.Start, &c.Trans)
	}
	float(m.judge.weight[:])
	const size = 2 * crf.Labels * baseRows
	if len(data) != size+crf.Labels*tieRows {
		return nil, errModel
	}
	var err error
	if m.base, err = crf.NewTable(data[:size], steps[:2]); err == nil {
		m.tie, err = crf.NewTable(data[size:], steps[2:])
	}
	if err != nil {
		return nil, fmt.Errorf("attribution model: %w", err)
	}
	m.scratch.New = func() any { return &scratch{} }
	return m, nil
}
