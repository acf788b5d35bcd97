package cluster

import (
	"bytes"
	_ "embed" // for the shipped model
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"sync"
)

// Model is everything learned. A nil-free Model comes from [Learn] or [Shipped]
// and is never changed afterwards; any number of clusterers may use it.
type Model struct {
	Pair       regression // that two articles are on one event
	Matter     regression // that they are on one matter
	background *background

	surely float64 // mean pair probability from which articles are never parted again
	merge  float64 // mean pair probability from which two stories are one
}

//go:embed model/weights.json
var shippedWeights []byte

//go:embed model/background.bin
var shippedBackground []byte

// Shipped returns the model this package ships; model/CARD.md says what it was
// learned from and how good it is.
var Shipped = sync.OnceValue(func() *Model {
	m, err := readModel(shippedWeights, shippedBackground)
	if err != nil {
		panic("cluster: shipped model: " + err.Error()) // the tests read it, so no user gets here
	}
	return m
})

// weights is the readable form of a model, in feature order.
type weights struct {
	Version    int               `json:"version"`
	Thresholds map[string]number `json:"thresholds"`
	Pair       []named           `json:"pair"`
	Matter     []named           `json:"matter"`
}

// named is one weight. The bias is called "bias" and comes first.
type named struct {
	Name   string `json:"name"`
	Weight number `json:"weight"`
}

// number is a weight written with five digits: more would differ between machines.
type number float64

// MarshalJSON writes five significant digits.
func (n number) MarshalJSON() ([]byte, error) {
	return strconv.AppendFloat(nil, float64(n), 'g', 5, 64), nil
}

const modelVersion = 1

// Write puts the model into two files in dir: weights.json and background.bin.
func (m *Model) Write(dir string) error {
	w := weights{Version: modelVersion, Pair: nameWeights(featureNames, m.Pair), Matter: nameWeights(matterNames, m.Matter),
		Thresholds: map[string]number{"surely": number(m.surely), "merge": number(m.merge)}}
	text, err := json.MarshalIndent(w, "", " ")
	if err != nil {
		return fmt.Errorf("write model: %w", err)
	}
	text = bytes.ReplaceAll(text, []byte("{\n   \"name\""), []byte(`{"name"`))
	text = bytes.ReplaceAll(text, []byte(",\n   \"weight\""), []byte(`, "weight"`))
	text = bytes.ReplaceAll(text, []byte("\n  }"), []byte(`}`))
	if err := os.WriteFile(filepath.Join(dir, "weights.json"), append(text, '\n'), 0o644); err != nil {
		return fmt.Errorf("write model: %w", err)
	}
	if err := os.WriteFile(filepath.Join(dir, "background.bin"), m.background.bytes(), 0o644); err != nil {
		return fmt.Errorf("write model: %w", err)
	}
	return nil
}

func readModel(text, table []byte) (*Model, error) {
	var w weights
	if err := json.Unmarshal(text, &w); err != nil {
		return nil, err
	}
	if w.Version != modelVersion {
		return nil, fmt.Errorf("weights of version %d, this program reads %d", w.Version, modelVersion)
	}
	m := &Model{}
	var err error
	if m.Pair, err = unnameWeights(featureNames, w.Pair); err != nil {
		return nil, fmt.Errorf("pair model: %w", err)
	}
	if m.Matter, err = unnameWeights(matterNames, w.Matter); err != nil {
		return nil, fmt.Errorf("matter model: %w", err)
	}
	for name, to := range map[string]*float64{"surely": &m.surely, "merge": &m.merge} {
		v, ok := w.Thresholds[name]
		if !ok {
			return nil, fmt.Errorf("no threshold %q", name)
		}
		*to = float64(v)
	}
	m.background, err = readBackground(table)
	return m, err
}

func nameWeights(names []string, r regression) []named {
	out := []named{{"bias", number(r.Bias)}}
	for i, n := range names {
		out = append(out, named{n, number(r.Weights[i])})
	}
	return out
}

func unnameWeights(names []string, list []named) (regression, error) {
	var r regression
	if len(list) != len(names)+1 || list[0].Name != "bias" {
		return r, fmt.Errorf("%d weights, want a bias and %d", len(list), len(names))
	}
	r.Bias = float64(list[0].Weight)
	for i, n := range names {
		if list[i+1].Name != n {
			return r, fmt.Errorf("weight %d is %q, want %q", i+1, list[i+1].Name, n)
		}
		r.Weights = append(r.Weights, float64(list[i+1].Weight))
	}
	return r, nil
}

// bytes is the table as count, hashes as differences (varints), levels.
func (b *background) bytes() []byte {
	out := binary.AppendUvarint(nil, uint64(len(b.hashes)))
	last := uint32(0)
	for _, h := range b.hashes {
		out = binary.AppendUvarint(out, uint64(h-last))
		last = h
	}
	return append(out, b.levels...)
}

func readBackground(data []byte) (*background, error) {
	n, k := binary.Uvarint(data)
	if k <= 0 || n > uint64(len(data)) {
		return nil, errors.New("background: damaged")
	}
	data = data[k:]
	hashes := make([]uint32, n)
	last := uint64(0)
	for i := range hashes {
		d, k := binary.Uvarint(data)
		if k <= 0 || last+d > math.MaxUint32 {
			return nil, errors.New("background: damaged")
		}
		last += d
		hashes[i] = uint32(last)
		data = data[k:]
	}
	if len(data) != int(n) {
		return nil, errors.New("background: damaged")
	}
	return newBackground(hashes, data), nil
}
