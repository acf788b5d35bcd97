package e2e

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
)

// outletSite stands in for the outlets: links out lead here, and it remembers
// what they told of the reader.
type outletSite struct {
	*httptest.Server
	mu       sync.Mutex
	visited  []string
	referers []string
}

func openOutlets() *outletSite {
	o := &outletSite{}
	o.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		o.mu.Lock()
		defer o.mu.Unlock()
		o.visited = append(o.visited, r.URL.Path)
		if referer := r.Header.Get("Referer"); referer != "" && !strings.HasPrefix(referer, o.URL) {
			o.referers = append(o.referers, referer)
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write([]byte("<!doctype html><title>At the outlet</title><h1>At the outlet</h1>"))
	}))
	atEnd(func() error { o.Close(); return nil })
	return o
}

const (
	settlement = `Dockers at Port Alder and the port authority agreed on Friday night to end a strike that kept the harbour shut for nineteen days, two people who took part in the talks said. The settlement raises night pay by a fifth and keeps the weekend shifts as they were.

“We have what we came for,” said Pia Haugen, who led the talks for the union. Members vote on the settlement on Tuesday, and cranes are to move again on Wednesday morning.

The port authority said that forty vessels lie at anchor off the outer mole, and that it would take two weeks to clear them. The strike began on 2 November, when 1,400 dockers left the quays.`

	bridge = `The road bridge over the Tarn was closed to all traffic on Saturday morning after inspectors found cracks in two of its bearings. The roads office expects the bridge to stay closed for at least ten days, and sends drivers over the mill road, a detour of forty kilometres.

“The cracks were not there in May,” said the inspector, Jonas Brandt. School buses will leave half an hour earlier from Monday.

The bridge was built in 1961 and carries eleven thousand vehicles a day. The council put off its repair twice for want of money.`
)

// serveSmallDesk serves a desk with three articles: a settlement told by one
// outlet and printed word for word by another, and a bridge.
func serveSmallDesk() (string, error) {
	outlets := run.outlets()
	articles := []map[string]string{
		{
			"id": "courier-1", "outlet": "harbourcourier.example", "url": outlets.URL + "/courier/settlement",
			"published": "2026-11-20T21:40:00+01:00", "language": "en", "byline": "By Mara Lindqvist",
			"headline": "Dockers and port authority agree to end the strike at Port Alder", "text": settlement,
		},
		{
			"id": "lumen-1", "outlet": "radiolumen.example", "url": outlets.URL + "/lumen/settlement",
			"published": "2026-11-20T22:10:00+01:00", "language": "en",
			"headline": "Dockers and port authority agree to end the strike at Port Alder", "text": settlement,
		},
		{
			"id": "ledger-1", "outlet": "northernledger.example", "url": outlets.URL + "/ledger/bridge",
			"published": "2026-11-21T08:12:00+01:00", "language": "en",
			"headline": "Tarn bridge closed after inspectors find cracks in two bearings", "text": bridge,
		},
	}
	var lines bytes.Buffer
	for _, a := range articles {
		if err := json.NewEncoder(&lines).Encode(a); err != nil {
			return "", err
		}
	}
	binary, err := run.binary()
	if err != nil {
		return "", err
	}
	data := filepath.Join(run.dir, "small")
	ingest := exec.Command(binary, "ingest", "--data", data, "-")
	ingest.Stdin = &lines
	if output, err := ingest.CombinedOutput(); err != nil {
		return "", fmt.Errorf("ingest: %w\n%s", err, output)
	}
	return serve("serve", "--data", data)
}
