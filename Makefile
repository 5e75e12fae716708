# Everything that is done to newsdiff, one word each; `make` alone lists the words.
# All that a machine needs beforehand is Python 3.11 or newer, make and git.

PYTHON ?= python3
BIN    := .venv/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check -qq install

.DEFAULT_GOAL := help
.PHONY: help setup demo test check format accept docs dist score pairs bench peers archive pictures imports fit fuzz storm long coverage hostile mutate lock clean

help: ## list these targets
	@awk -F ': .*## |: *## ' '/^[a-z]+:.* ## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

setup: .venv/dev.stamp ## make .venv and install newsdiff in it with all that its developers use

demo: .venv/run.stamp ## compare the five stories in seeds/ (figures that conflict are no failure here)
	@$(BIN)/newsdiff compare seeds/*.txt || [ $$? -eq 1 ]

test: .venv/dev.stamp ## run the tests, a process for each core; the tests of one file stay together
	@$(BIN)/python -m pytest -n auto --dist loadfile

# Tests of what is imported, which would see what coverage imports itself.
LOADS := test_project.py::test_the_import_loads_no_room_and_nothing_heavy test_cli.py::test_nothing_slow_is_imported_unasked

coverage: .venv/dev.stamp ## run the tests and measure the lines and branches that they reach, in every process
	@rm -rf .coverage
	@$(BIN)/coverage run -m pytest $(LOADS:%=--deselect tests/%)
	@$(BIN)/coverage combine -q
	@$(BIN)/coverage report

check: .venv/dev.stamp ## check format, lint, types and floors; change nothing
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

format: .venv/dev.stamp ## rewrite the code in the house format
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

accept: .venv/dev.stamp ## rewrite golden reports, sessions and reference pages, marks of known failures; read their diff like code
	@$(BIN)/python bench/pages.py
	@NEWSDIFF_ACCEPT=1 $(BIN)/python -m pytest tests/test_golden.py \
		tests/test_batch.py::test_the_summary_is_the_golden_one \
		tests/test_docs.py::test_each_command_prints_what_its_document_shows \
		tests/test_stories.py::test_each_known_failure_tells_why
	@git --no-pager diff --stat -- tests/golden tests/stories docs share README.md

docs: .venv/dev.stamp ## build the pages of docs/ as a site in build/site, strictly: a warning or a dead link is an error
	@$(BIN)/python bench/site_of_docs.py build/site
	@echo 'open build/site/index.html' >&2

dist: .venv/dev.stamp ## build wheel and sdist in dist/, the same bytes each time, and look at them as an index would
	@rm -rf dist
	@SOURCE_DATE_EPOCH=$${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct 2>/dev/null || echo 315532800)} $(BIN)/python -m hatchling build
	@$(BIN)/twine check --strict dist/*

score: .venv/dev.stamp ## measure what find_figures reads right, on bench/gold or on GOLD=file-or-folder
	@$(BIN)/python bench/score.py $(if $(GOLD),'$(GOLD)')

pairs: .venv/dev.stamp ## measure what compare finds in pairs of short texts, in bench/pairs or in LOTS=file-or-folder
	@$(BIN)/python bench/pairs.py $(if $(LOTS),'$(LOTS)')

bench: .venv/cluster.stamp ## write docs/performance.md: speed and memory, beside peers (in .venv-peers); STORIES=0 ARTICLES=0 is short
	@$(BIN)/python bench/performance.py $(or $(STORIES),20000) $(or $(ARTICLES),100000)

peers: .venv/dev.stamp ## score newsdiff and its peers on bench/gold or on GOLD=file-or-folder (peers go into .venv-peers)
	@$(BIN)/python bench/peers.py scores $(if $(GOLD),'$(GOLD)')

archive: .venv/cluster.stamp ## send STORIES (20,000) through newsdiff batch: processes, memory, crashes, a cluster
	@$(BIN)/python bench/archive.py $(or $(STORIES),20000)

fit: .venv-fit/fit.stamp ## fit the weights of grouping to tests/stories, and to STORIES=folder; print them beside those in use
	@.venv-fit/bin/python bench/fit.py $(if $(STORIES),'$(STORIES)')

fuzz: .venv-fuzz/fuzz.stamp ## look for bytes that break newsdiff, in each target or TARGET, for SECONDS (60)
	@.venv-fuzz/bin/python bench/fuzz.py $(or $(SECONDS),60) $(TARGET)

storm: .venv/dev.stamp ## compare N (10000) random and mutated texts of SEED (1), going on from the last run
	@$(BIN)/python bench/storm.py $(or $(N),10000) $(or $(SEED),1)

long: .venv/dev.stamp ## measure what a file of MIB (32) on one line costs, in time and memory
	@$(BIN)/python bench/long_line.py $(or $(MIB),32)

hostile: .venv/dev.stamp ## compare each file of HOSTILE=folder in every format, and write docs/hostile.md
	@$(BIN)/python bench/hostile.py '$(HOSTILE)'

mutate: .venv/dev.stamp ## change judge and numbers one place at a time and ask the tests (ONLY=judge, EVERY=5)
	@$(BIN)/python bench/mutate.py '$(ONLY)' $(or $(EVERY),1)

lock: .venv/dev.stamp ## write requirements-dev.lock: the developers' tools by their hashes
	@$(PIP) --dry-run --ignore-installed --report .venv/lock.json --editable '.[dev]'
	@$(BIN)/python bench/lock.py .venv/lock.json >requirements-dev.lock

pictures: .venv/dev.stamp ## make the pictures of the documents from real runs (needs chromium and its driver)
	@$(BIN)/python bench/pictures.py

imports: .venv/dev.stamp ## draw which part imports which into docs/pictures/imports.svg; a line that goes up is an error
	@$(BIN)/python bench/imports.py

clean: ## remove .venv, caches and builds
	rm -rf .venv .venv-peers .venv-fit .venv-fuzz .mypy_cache .ruff_cache .import_linter_cache .pytest_cache .hypothesis .coverage .storm build dist
	find newsdiff tests bench -type d -name __pycache__ -prune -exec rm -rf {} +

# Two stamps, so that a user's demo waits for no developer's tool; both depend on what pyproject.toml asks for.

.venv/run.stamp: pyproject.toml | $(BIN)/python
	@echo 'installing newsdiff in .venv' >&2
	@$(PIP) --editable .
	@$(BIN)/python -m compileall -q newsdiff # as pip does for a package that is not editable: a third of a first run
	@touch $@

.venv/dev.stamp: pyproject.toml .venv/run.stamp
	@echo 'installing the tools of its developers in .venv' >&2
	@$(PIP) --editable '.[dev]'
	@touch $@

.venv/cluster.stamp: pyproject.toml .venv/dev.stamp
	@$(PIP) --editable '.[cluster]'
	@touch $@

.venv-fit/fit.stamp: pyproject.toml
	@$(PYTHON) -m venv .venv-fit
	@.venv-fit/bin/python -m pip --disable-pip-version-check -qq install --editable . scikit-learn==1.7.2
	@touch $@

.venv-fuzz/fuzz.stamp: pyproject.toml
	@$(PYTHON) -m venv .venv-fuzz
	@.venv-fuzz/bin/python -m pip --disable-pip-version-check -qq install --editable '.[all]' 'atheris>=3'
	@touch $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("newsdiff needs Python 3.11 or newer; name one: make PYTHON=python3.11")'
	@$(PYTHON) -m venv .venv
