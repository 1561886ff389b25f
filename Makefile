# Every target makes its own environment: nothing but Python 3.11+ (with venv), make and git is assumed.
PYTHON ?= python3
UV := .venv-tools/bin/uv
RUN := $(UV) run -q

.DEFAULT_GOAL := help
.PHONY: help demo test lint format bench bench-deid soak wheel-test man pictures clean

help: ## what there is
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

$(UV):
	$(PYTHON) -m venv .venv-tools
	.venv-tools/bin/python -m pip install -q --disable-pip-version-check uv

demo: $(UV) ## a throw-away journal goes the whole way
	$(RUN) balint demo

test: $(UV) ## all tests but the long soaks
	$(RUN) pytest -q -n auto -m "not soak"

lint: $(UV) ## ruff, mypy on three platforms, import-linter
	$(RUN) ruff check .
	$(RUN) ruff format --check .
	$(RUN) mypy
	$(RUN) mypy --platform win32 balint_journal
	$(RUN) mypy --platform darwin balint_journal
	$(RUN) lint-imports

format: $(UV) ## ruff, mending what it can
	$(RUN) ruff check --fix .
	$(RUN) ruff format .

bench: $(UV) ## speed, as ratios side by side
	$(RUN) python benchmarks/speed.py

bench-deid: $(UV) ## de-identification, beside other tools
	$(RUN) python benchmarks/deid.py

soak: $(UV) ## the long versions of the crash and damage tests
	$(RUN) pytest -q -m soak

wheel-test: $(UV) ## build the wheel and test it, installed, from an empty folder
	$(UV) build -q
	$(RUN) python tests/wheel.py dist

man: $(UV) ## the manual page, from the same source as help
	$(RUN) python docs/man.py

pictures: $(UV) ## draw the pictures of the guide from the real program
	$(RUN) python docs/pictures/make.py

clean: ## what the other targets made
	rm -rf .venv .venv-tools dist build
