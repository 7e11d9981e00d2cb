# Two commands do everything: `make demo` and `make test`. Each sets up .venv first if it has to.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
BENCH := benchmarks/.venv
BEFORE := f3e5408d9a764d2e8eb5f83927131cb3a4867064
DOCS := docs/.venv
BATCH := import tomllib; print(*(d for d in tomllib.load(open('pyproject.toml', 'rb'))['project']['dependencies'] if not d.startswith('jupyterlab')), sep='\n')
SITE := import sysconfig; print(sysconfig.get_path('purelib'))

.PHONY: demo test nightly truth mutants bench docs lint format lock clean setup
.DEFAULT_GOAL := demo

setup: $(READY)

# Reinstalls only when the lock or the package's own description changed.
$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c "import sys; sys.exit(0 if sys.version_info >= (3, 11) else 'Python 3.11 or newer is needed; this is %s. Try: make PYTHON=python3.12' % sys.version.split()[0])"
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --no-compile -r requirements.lock
	$(BIN)/python -m compileall -q -j 0 $(VENV)/lib >/dev/null 2>&1 || true  # on every processor, which pip does not
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $(READY)

demo: $(READY)
	$(BIN)/cqi demo

# Tests start many processes; they share compiled modules even where the environment says not to write any.
test: $(READY)
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest

# Every test, with the further turns that `make test` leaves out.
nightly: $(READY)
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest --nightly

# A thousand hostile cohorts through the gate of tests/truth; OF=100 for fewer.
truth: $(READY)
	$(BIN)/python tests/truth/many.py $(or $(OF),1000)

# Small faults planted in the modules that decide; each must make a test fail. `make mutants ARGS=capacity/growth.py` for one.
mutants: $(READY)
	nice -n 10 $(BIN)/python scripts/mutants.py $(ARGS)

# All of it takes some hours on two idle cores; `make bench ARGS=--quick` three minutes.
bench: $(READY) $(BENCH)/.ready benchmarks/.before
	$(BIN)/python benchmarks/bench.py $(ARGS)

# The commit that speed is compared with, from the history of this clone.
benchmarks/.before:
	git worktree add --quiet --detach $@ $(BEFORE)

# ploomber-engine slows every import of papermill down, so it has a venv of its own, which borrows our packages.
$(BENCH)/.ready: $(READY) benchmarks/requirements.txt
	$(BIN)/python -m venv $(BENCH)
	$(BIN)/python -c "$(SITE)" > "$$($(BENCH)/bin/python -c "$(SITE)")/workbook.pth"
	$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps \
	  -r benchmarks/requirements.txt
	touch $(BENCH)/.ready

# The site, in docs/_build/html/index.html. Every warning is an error; nothing is taken from a network.
docs: $(DOCS)/.ready
	PYTHONDONTWRITEBYTECODE= $(DOCS)/bin/python -m sphinx --quiet -W --keep-going -j auto -b html docs docs/_build/html
	@echo "The site: docs/_build/html/index.html"

# A venv of its own, which borrows our packages, so that `make demo` and `make test` install nothing of Sphinx.
$(DOCS)/.ready: $(READY) docs/requirements.lock
	$(BIN)/python -m venv $(DOCS)
	$(BIN)/python -c "$(SITE); print('$(CURDIR)')" > "$$($(DOCS)/bin/python -c "$(SITE)")/workbook.pth"
	$(DOCS)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r docs/requirements.lock
	touch $(DOCS)/.ready

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Needs uv on the path, which by itself writes no address of an index into the file; a test looks.
lock:
	uv pip compile pyproject.toml --extra test --universal --python-version 3.11 --generate-hashes \
	  --no-header --no-annotate --output-file requirements.lock
	$(BIN)/python -c "$(BATCH)" | uv pip compile - --constraint requirements.lock --universal --python-version 3.11 \
	  --generate-hashes --no-header --no-annotate --output-file requirements-batch.lock
	uv pip compile docs/requirements.in --constraint requirements.lock --universal --python-version 3.11 \
	  --generate-hashes --no-header --no-annotate --output-file docs/requirements.lock

clean:
	rm -rf outputs/* docs/_build .pytest_cache .ruff_cache .mypy_cache
