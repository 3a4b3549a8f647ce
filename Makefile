# Two commands do everything: `make briefing` and `make test`.
SHELL := /bin/sh
BIN := .venv/bin
.DEFAULT_GOAL := briefing
.PHONY: briefing test lint types wheel training-test gates benchmark accessibility setup clean

setup:            ## the environment, on a fresh machine too
	@.ci/setup run

briefing: setup   ## the sample corpus as a bilingual briefing; ends with the PDF's path
	@$(BIN)/briefings build --format json,md,html,pdf

test:             ## every test of behaviour
	@.ci/setup test
	@$(BIN)/python -m pytest -n auto -m "not wheel and not gate and not training"

lint:             ## style
	@.ci/setup dev
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

types:            ## types, strictly
	@.ci/setup dev
	@$(BIN)/mypy

wheel:            ## build the wheel, install it into an empty environment, run the main job there
	@.ci/setup test
	@$(BIN)/python -m pytest -m wheel

training-test:    ## the training recipe from end to end, tiny; needs `uv sync --extra training`
	@.ci/setup test
	@$(BIN)/python -m pytest -m training

gates:            ## quality floors: tests/gates/baseline.json
	@.ci/setup test
	@$(BIN)/python -m pytest -m gate -s

benchmark:        ## speeds and ratios; no test depends on them
	@.ci/setup dev
	@$(BIN)/python benchmarks

accessibility:    ## veraPDF on the sample PDF (PDF/UA-1) and on its archive (and PDF/A-3a)
	@.ci/setup dev
	@test -f output/briefing-all.pdf || $(BIN)/briefings build --quiet
	@test -f output/archive/briefing-all.pdf || $(BIN)/briefings build --quiet --attach --output output/archive
	@$(BIN)/python tests/proof/verapdf.py PDFUA-1 output/briefing-all.pdf output/archive/briefing-all.pdf PDFA-3A output/archive/briefing-all.pdf

clean:            ## what the other targets made
	@rm -rf .venv .uv dist build .mypy_cache .pytest_cache .ruff_cache
