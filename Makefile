# make run    set up what is needed and start the dashboard on http://127.0.0.1:8501
# make test   set up what is needed and run every check; stops at the first that fails
# make faults kill, fill up, crowd and damage the store, hundreds of times
# make fuzz   read 10,000 changed workbooks, new ones each time (MUTANT_SEED=… for the same again)
# make bench  print what things cost
# make format let ruff lay out the code

SHELL := /bin/bash
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check --no-input

# $(call step,name,command): says what runs, and by its name what went wrong.
define step
@echo "== $(1)"
@$(2) || { echo; echo "make $@ stopped at: $(1)"; exit 1; }
endef

.PHONY: run test types tests faults fuzz bench format

run: .venv/run.stamp
	$(BIN)/streamlit run dashboard.py

# Hundreds of processes are started; without bytecode each would compile all modules anew.
test: export PYTHONDONTWRITEBYTECODE :=
test: .venv/test.stamp tests/browser/node_modules/test.stamp
	$(call step,format (make format repairs it),$(BIN)/ruff format --check --quiet .)
	$(call step,lint,$(BIN)/ruff check --quiet .)
	$(call step,import contracts,$(BIN)/lint-imports)
	@$(MAKE) --no-print-directory --jobs 2 types tests

# Side by side, for without its cache mypy keeps one core busy for more than a minute.
types:
	$(call step,types,$(BIN)/mypy)

# Four at a time on two cores: a third of the time a test waits, for a browser or another process.
tests:
	$(call step,tests,$(BIN)/pytest --quiet --numprocesses 4 --dist worksteal)

faults: .venv/test.stamp
	KILLS=300 IMPORTS_KILLED=300 FULL_DISKS=280 WRITES=25 FLIPS=300 \
	  $(BIN)/pytest --capture=no --durations=5 \
	  tests/store/test_connecting.py tests/store/test_verifying.py tests/commands/test_import_killed.py

fuzz: MUTANTS ?= 10000
fuzz: .venv/test.stamp
	MUTANTS=$(MUTANTS) $(BIN)/python -m tests.mutants

bench: .venv/test.stamp
	$(BIN)/python -m benchmarks

format: .venv/test.stamp
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# A stamp is newer than the files it was made from as long as nothing has to be installed.
.venv/run.stamp: requirements.txt constraints.txt | .venv
	$(call step,install the dashboard,$(PIP) install -r requirements.txt -c constraints.txt)
	@touch $@

.venv/test.stamp: requirements.txt requirements-dev.txt constraints.txt .ci/packages | .venv
	$(call step,packages of the system,.ci/packages test)
	$(call step,install the dashboard and the tests,$(PIP) install -r requirements-dev.txt -c constraints.txt)
	@touch $@ .venv/run.stamp

tests/browser/node_modules/test.stamp: tests/browser/package-lock.json | .venv/test.stamp
	$(call step,install axe-core,npm ci --silent --prefix tests/browser)
	@touch $@

.venv:
	$(call step,packages of the system,.ci/packages run)
	$(call step,find Python 3.11 or newer,.ci/python)
	$(call step,make the environment .venv,{ $$(.ci/python) -m venv .venv || { rm -rf .venv; false; }; })
