# The developer's manual: what can be done here, one target each. `make` alone lists them.
# Paths are relative, so that the project may stand in a folder whose name has spaces.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
PY := .venv/bin/python

.PHONY: help demo test check format schema docs bench build clean

help: ## List the targets
	@grep -E '^[a-z]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 10

demo: .venv/run.stamp ## Set everything up and print the real plan's budget by agency
	@.venv/bin/cchc budget --by-agency

test: .venv/dev.stamp ## Set everything up and run all tests
	$(PY) -m pytest

check: .venv/dev.stamp ## Lint, format check, types
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy

format: .venv/dev.stamp ## Format the code and mend what the linter can
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

schema: .venv/run.stamp ## Write data/*.schema.json anew from the models
	.venv/bin/cchc schema plan > data/plan.schema.json
	.venv/bin/cchc schema progress > data/progress.schema.json

docs: .venv/run.stamp ## Write anew what docs/ says of the program
	$(PY) -m docs.make

bench: .venv/run.stamp ## Measure, as ratios in one run
	$(PY) bench/run.py

build: .venv/dev.stamp ## Build the wheel and the source archive
	$(PY) -m pip wheel --no-deps --wheel-dir dist .

clean: ## Remove what was set up or built
	rm -rf .venv dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

.venv/venv.stamp:
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	@touch $@

.venv/run.stamp: .venv/venv.stamp pyproject.toml
	$(PY) -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

.venv/dev.stamp: .venv/run.stamp pyproject.toml
	$(PY) -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@
