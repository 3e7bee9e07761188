# make help says what there is. Needs Go, and for test and check bash and awk.

GO       ?= go
ARGS     ?=
ARTICLES ?=
FUZZTIME ?= 30s
SHELL    := bash
PROGRAM  := bin/resetline
LINT     := $(GO) tool -modfile=.ci/tools.mod
PACKAGES := ./... ./.github/add-article

.DEFAULT_GOAL := site
.PHONY: site serve program test check bench bench-parts fuzz clean help

site: program ## build the site into public/
	@$(PROGRAM) build $(ARGS)

serve: program ## show the site on this machine and rebuild it as you write
	@$(PROGRAM) serve $(ARGS)

program: ## build the program, bin/resetline
	@$(GO) build -trimpath -o $(PROGRAM) ./cmd/resetline

test: ## run all tests; ALL=1 fails if one had to be left out
	@set -o pipefail; $(GO) test -v ./... 2>&1 | awk -v all="$(ALL)" -f .ci/tests.awk

check: test ## run all tests, go vet, gofmt and staticcheck
	@$(GO) vet $(PACKAGES)
	@wrong=$$(gofmt -l *.go $(wildcard cmd internal .github)); if [ -n "$$wrong" ]; then echo "not formatted, run gofmt -w on:"; echo "$$wrong"; exit 1; fi
	@$(LINT) staticcheck $(PACKAGES)
	@echo "vet, gofmt and staticcheck have nothing to say"

bench: ## build archives of 1,000, 10,000 and 100,000 articles, or of ARTICLES="..."
	@bash .ci/bench $(ARTICLES)

bench-parts: ## measure the parts: items and bytes a second, memory
	@$(GO) test -run '^$$' -bench . -benchmem ./...

fuzz: ## run every fuzz target for FUZZTIME (30s)
	@GO="$(GO)" FUZZTIME="$(FUZZTIME)" bash .ci/fuzz

clean: ## remove the program; the site stays
	@rm -rf bin

help: ## this text
	@awk -F ': .*## |: ## ' '/^[a-z-]+:.*## / { sub(/:.*/, "", $$1); printf "make %-12s %s\n", $$1, $$2 }' Makefile
