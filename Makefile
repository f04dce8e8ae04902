# Every target sets itself up in .venv: a machine needs Python 3.11, git, make and a C++ compiler.
PYTHON ?= python3
BIN := .venv/bin
# Tests start some hundred processes that import steepest: without kept bytecode each of them compiles
# all of it, which takes as long again as the import.
unexport PYTHONDONTWRITEBYTECODE
# Quiet; if it fails, once more with all that pip reports, as its errors alone do not name what is
# in conflict. The versions are those that the tests ran with; the variable reaches the environment
# in which pip builds as well, which the option of that name does not.
PIP := PIP_CONSTRAINT=requirements/constraints.txt $(BIN)/python -m pip --disable-pip-version-check
install = $(PIP) --quiet --quiet install $(1) || $(PIP) install $(1)
CPP := $(wildcard src/engine/*.[ch]pp src/engine/simd/*.[ch]pp src/engine/avx512/*.[ch]pp src/bindings/*.[ch]pp)
# The order of the tests is shuffled by the seed that pyproject.toml fixes: whether a commit passes
# must not depend on the day, neither for a newcomer nor for CI. `make deep` shuffles by today's
# date, so that no test comes to need what another one left behind. SEED=... chooses in both.
SEED ?=
ORDER = $(addprefix --randomly-seed=,$(SEED))
# Each process takes tests in their order, so that what a file makes once is made by one of them;
# whoever has finished takes from the others.
PARALLEL = -q -n auto --maxprocesses 8 --dist worksteal
BUILT_FROM := pyproject.toml CMakeLists.txt requirements/constraints.txt $(CPP)
CPP += $(wildcard tests/sanitizers/*.cpp tests/deep/*.cpp src/wasm/*.[ch]pp)

.PHONY: help study answers test benchmark benchmark-sizes benchmark-tables benchmark-search benchmark-budgets docs mistakes calibrate blind promises notebook format deep picture sanitize \
  constraints test-versions wasm lab lab-test lab-benchmark lab-picture

help:
	@echo "make study      the exercise's grid on handwritten digits: 1,152 results, with error bars"
	@echo "make answers    ten questions about training, each answered with evidence: answers.html"
	@echo "make test       style, types and every test"
	@echo "make benchmark  beside other libraries, answers checked"
	@echo "make benchmark-tables  default settings on tables, beside what one would pick instead"
	@echo "make benchmark-search  GridSearchCV and SweepCV, the same script but one import"
	@echo "make benchmark-budgets  halving, random draws and TPE beside all 200 configurations"
	@echo "make benchmark-sizes  every width and depth of a network beside JAX and PyTorch"
	@echo "make docs       the documentation into docs/_build/html, every page executed"
	@echo "make notebook   the exercise as a notebook, executed, and as a page: examples/executed"
	@echo "make mistakes   every planted mistake checked: what is detected, what is named correctly"
	@echo "make calibrate  how often intervals and verdicts hold, on populations that are known"
	@echo "make blind      functions written blind to the catalogue: detected, accused, located"
	@echo "make promises   what is promised about reliability, how it was tested, what was found"
	@echo "make format     put Python and C++ into the house's format"
	@echo "make deep       every test in today's order, and the tests with large counts (long)"
	@echo "make constraints    keep the newest versions as those that are tested and installed"
	@echo "make test-versions  every test with the newest and with the oldest versions allowed"
	@echo "make wasm       the engine for web pages into build/wasm, tested and timed"
	@echo "make lab        the laboratory, a web page, from web/ into src/steepest/cli/lab.html (Node.js)"
	@echo "make lab-test   the laboratory in a browser (Chromium), compared with Python"
	@echo "make lab-benchmark  the laboratory's speed, and TensorFlow.js beside it: benchmarks/LAB.md"
	@echo "make lab-picture    the recording of the laboratory for README and docs: docs/lab.webp"
	@echo "make sanitize   the engine under the sanitizers, reports counted"
	@echo "make picture    draw the README's pictures again (runs the study)"

# --- what the targets need -----------------------------------------------------------------------
# A stamp says what is installed; it is older than a changed source, and then the build runs again.
$(BIN)/python:
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" \
	  || { echo "steepest needs Python 3.11 or newer: make PYTHON=python3.11 $(MAKECMDGOALS)"; exit 1; }
	@echo "Setting up .venv, once." >&2
	@$(PYTHON) -m venv .venv

.venv/core.stamp: $(BUILT_FROM) | $(BIN)/python
	@echo "Compiling the engine (about a minute) ..." >&2
	@$(call install,--no-deps --editable .)
	@echo "Installing NumPy, SciPy, polars, scikit-learn, matplotlib (half a minute) ..." >&2
	@$(call install,steepest)
	@touch $@

.venv/test.stamp: .venv/core.stamp
	@echo "Installing pytest, torch, Sphinx and other tools of the tests (a minute) ..." >&2
	@$(call install,"steepest[test]")
	@touch $@

.venv/benchmark.stamp: .venv/core.stamp
	@echo "Installing the libraries to compare with, torch and JAX (a minute) ..." >&2
	@$(call install,"steepest[benchmark]")
	@touch $@

# --- what one does -------------------------------------------------------------------------------
study: .venv/core.stamp
	$(BIN)/steepest sweep digits-halves --split 0.5,0.25,0.25 \
	  --hidden none --hidden 32 --hidden 32,16,8 --learning-rate 0.1,0.2,0.3 \
	  --batch-size 10,60 --epochs 10,60 --seeds 32 --drop-last \
	  --folder studies/first --resume

answers: .venv/core.stamp
	$(BIN)/steepest answers --output answers.html

test: .venv/test.stamp
	@echo "Checking style and types, then running every test (10 to 15 minutes on two cores) ..." >&2
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict src
	@test -z "$(CPP)" || $(BIN)/clang-format --dry-run --Werror $(CPP)
	$(BIN)/python -m pytest $(PARALLEL) $(ORDER)

benchmark: .venv/benchmark.stamp
	$(BIN)/python -m benchmarks

benchmark-tables: .venv/benchmark.stamp
	OMP_NUM_THREADS=1 $(BIN)/python -m benchmarks.tables --write

benchmark-search: .venv/benchmark.stamp
	OMP_NUM_THREADS=1 $(BIN)/python -m benchmarks.search --write

benchmark-budgets: .venv/test.stamp
	OMP_NUM_THREADS=1 $(BIN)/python -m benchmarks.budgets --write

benchmark-sizes: .venv/benchmark.stamp
	$(BIN)/python -m benchmarks.sizes --threads 1 --write
	$(BIN)/python -m benchmarks.sizes --threads 2 --write

docs: .venv/test.stamp
	OMP_NUM_THREADS=1 $(BIN)/python -m sphinx -W --keep-going -n -q -j 2 docs docs/_build/html

notebook: .venv/test.stamp
	OMP_NUM_THREADS=1 $(BIN)/python examples/export.py

mistakes: .venv/test.stamp
	$(BIN)/python -m benchmarks.mistakes

calibrate: .venv/test.stamp
	OMP_NUM_THREADS=1 $(BIN)/python -m benchmarks.calibrate --write

blind: .venv/test.stamp
	$(BIN)/python -m benchmarks.blind_functions run build/blind

promises: .venv/test.stamp
	$(BIN)/python -m benchmarks.promises

format: .venv/test.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	@test -z "$(CPP)" || $(BIN)/clang-format -i $(CPP)

deep: SEED := $(shell date -u +%Y%m%d)
deep: .venv/test.stamp wasm
	@$(call install,"steepest[cluster,fuzz]")
	@echo "The order of the tests: make deep SEED=$(SEED) runs it again." >&2
	$(BIN)/python -m pytest $(PARALLEL) -m "deep or not deep" $(ORDER)
	@set -e; for script in tests/deep/*.py; do \
	  grep -q __main__ "$$script" || continue; echo "$$script"; $(BIN)/python "$$script"; \
	done
	$(MAKE) sanitize

wasm: .venv/test.stamp
	@$(call install,"steepest[machines]")
	$(BIN)/python src/wasm/build.py build/wasm
	$(BIN)/python -m pytest -q -m deep tests/wasm
	node --no-warnings tests/wasm/speed.mjs build/wasm/steepest.wasm
	node --no-warnings --experimental-wasm-relaxed-simd tests/wasm/speed.mjs \
	  build/wasm/steepest-relaxed.wasm

web/node_modules/.stamp: web/package-lock.json
	npm ci --prefix web --no-audit --no-fund
	@touch $@

lab: .venv/test.stamp web/node_modules/.stamp
	@$(call install,"steepest[machines]")
	$(BIN)/python src/wasm/build.py build/wasm
	$(BIN)/python web/digits.py build/lab/digits.bin
	node web/build.mjs build/wasm/steepest.wasm build/lab/digits.bin src/steepest/cli/lab.html

lab-test: lab
	$(BIN)/python web/tests/corpus.py build/lab/corpus.json
	npm run --prefix web check
	npm run --prefix web test

lab-benchmark: lab
	node web/tests/benchmark.mjs build/wasm/steepest.wasm build/lab/digits.bin benchmarks/LAB.md

lab-picture: lab
	node web/tests/frames.mjs build/lab/frames
	$(BIN)/python docs/lab_picture.py build/lab/frames docs/lab.webp

picture: study
	$(BIN)/python docs/picture.py

sanitize: .venv/test.stamp
	@$(call install,cmake)
	PATH="$(abspath $(BIN)):$$PATH" $(BIN)/python tests/sanitizers/run.py

# --- versions ------------------------------------------------------------------------------------
constraints:
	$(PYTHON) requirements/versions.py keep

test-versions:
	$(PYTHON) requirements/versions.py newest
	$(PYTHON) requirements/versions.py oldest
