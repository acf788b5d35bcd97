package eval

import "fmt"

// judgement is what was said to be how sure, and whether it was right.
type judgement struct {
	confidence float64
	right      bool
}

// reliability tells whether confidence can be believed (calibration): for each
// tenth of the scale how many answers fell there, their mean confidence and the
// share that was right; tenths without answers are left out. "calibration error"
// is the mean distance between the two, over answers.
func reliability(judged []judgement) Metrics {
	var bins [10]struct{ confidence, right mean }
	for _, j := range judged {
		b := &bins[min(9, max(0, int(j.confidence*10)))]
		b.confidence.add(j.confidence)
		b.right.add(0)
		if j.right {
			b.right.sum++
		}
	}
	var ms Metrics
	off := 0.0
	for i, b := range bins {
		if b.confidence.n == 0 {
			continue
		}
		name := fmt.Sprintf("confidence %.1f–%.1f ", float64(i)/10, float64(i+1)/10)
		ms = append(ms, Metric{name + "n", b.confidence.n}, Metric{name + "mean", b.confidence.value()}, Metric{name + "right", b.right.value()})
		off += max(b.confidence.value()-b.right.value(), b.right.value()-b.confidence.value()) * b.confidence.n
	}
	return append(Metrics{{"calibration error", off / max(1, float64(len(judged)))}}, ms...)
}
