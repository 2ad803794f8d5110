# The developer's manual: what can be done here, one target each. `make` alone lists them.
# Paths are relative, so that the project may stand in a folder whose name has spaces.
#
# `make test VERSION=3.12` works with that Python, in a venv of its own; without VERSION the first found is taken.

VERSIONS := 3.11 3.12 3.13
LOCK := dev

# A command's presence does not say that it runs: a shim of pyenv's stands for versions that are not chosen.
found = $(shell for python in python$1 $$(pyenv whence --path python$1 2>/dev/null); do \
	"$$python" -c 'import ensurepip' 2>/dev/null && command -v "$$python" && break; done)

ifdef VERSION
VENV := .venv-$(VERSION)
PYTHON = $(or $(call found,$(VERSION)),$(error Python $(VERSION) is not found))
else
VENV := .venv
PYTHON = $(or $(firstword $(foreach version,$(VERSIONS),$(call found,$(version)))),python3)
endif
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --quiet --disable-pip-version-check
COMPILE := $(VENV)/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--upgrade --custom-compile-command 'make lock' --group build

.PHONY: help demo test test-lowest test-newest pythons fuzz reference check format lock schema docs pictures bench build clean

help: ## List the targets
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 14

demo: $(VENV)/run.stamp ## Set everything up and print the real plan's budget by agency
	@$(VENV)/bin/cchc budget --by-agency

test: $(VENV)/$(LOCK).stamp ## Set everything up and run all tests
	$(PY) -m pytest

test-lowest: ## Run the tests against the lowest versions that pyproject.toml admits, as locked
	$(MAKE) test VENV=$(VENV)-lowest LOCK=lowest

test-newest: $(VENV)/dev.stamp ## Run the tests against the newest versions of today that pyproject.toml admits
	$(PYTHON) -m venv $(VENV)-newest
	$(VENV)/bin/uv pip install --quiet --python $(VENV)-newest --upgrade --group test --editable ".[engines]"
	$(VENV)-newest/bin/python -m pytest

pythons: ## List the Pythons found here, of those that the tests are run on
	@echo $(foreach version,$(VERSIONS),$(if $(call found,$(version)),$(version)))

SECONDS := 60
JOBS := 1

fuzz: $(VENV)/dev.stamp ## Try inputs nobody thought of (TARGET=docx SECONDS=600; SEED=1: few, always the same)
	$(PY) -m tests.fuzz $(TARGET) --jobs $(JOBS) $(if $(SEED),--seed $(SEED),--seconds $(SECONDS))

CASES := 5000
FROM := 1

reference: $(VENV)/dev.stamp ## Hold random plans and logs against a second opinion of the rules (CASES=5000 of each of 4 seeds, FROM=1)
	REFERENCE_CASES=$(CASES) REFERENCE_SEED=$(FROM) $(PY) -m pytest -q -rP tests/property/test_reference.py

check: $(VENV)/dev.stamp ## Lint, format check, types
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy

format: $(VENV)/dev.stamp ## Format the code and mend what the linter can
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

lock: $(VENV)/dev.stamp ## Write requirements/ anew: exact versions with hashes, for every Python and system
	$(COMPILE) --extra engines --group dev --output-file requirements/dev.txt
	$(COMPILE) --constraints requirements/dev.txt --output-file requirements/run.txt
	$(COMPILE) --extra engines --group test --resolution lowest-direct --output-file requirements/lowest.txt

schema: $(VENV)/run.stamp ## Write data/*.schema.json anew from the models
	$(VENV)/bin/cchc schema plan --lang vi > data/plan.schema.json
	$(VENV)/bin/cchc schema progress --lang vi > data/progress.schema.json

docs: $(VENV)/run.stamp ## Write anew what docs/ says of the program
	$(PY) -m docs.make

pictures: $(VENV)/run.stamp ## Draw docs/pictures/ anew: what the commands print on a terminal
	$(PY) -m docs.pictures

bench: $(VENV)/dev.stamp ## Measure, as ratios in one run
	$(PY) bench/run.py
	$(PY) bench/rollup.py

build: $(VENV)/dev.stamp ## Build the wheel
	$(PIP) wheel --no-deps --no-build-isolation --wheel-dir dist .

clean: ## Remove what was set up or built
	rm -rf .venv* dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(VENV)/pyvenv.cfg:
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)

# The project's build backend is in the locks: nothing is fetched that has no hash here. Where one environment is set up,
# its uv sets up the next ones, in a tenth of the time; it does not know pip's settings, so pip comes after it.
UV = $(firstword $(wildcard .venv*/bin/uv))
install = $(if $(UV),$(UV) pip install --quiet --python $(VENV) $1 ||) $(PIP) install --no-compile $1

$(VENV)/%.stamp: requirements/%.txt pyproject.toml $(VENV)/pyvenv.cfg
	$(call install,--require-hashes --requirement $<)
	$(call install,--no-deps --no-build-isolation --editable .)
	@touch $@
