# Two commands from a fresh clone: `make demo` and `make test`. The same steps by hand stand in CONTRIBUTING.md.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test check format clean
.DEFAULT_GOAL := demo

demo: .venv/installed  ## the whole job on the bundled newsroom, offline
	$(BIN)/newswatch demo

test: .venv/installed  ## the test suite
	$(BIN)/pytest

check: .venv/installed  ## format, lint, types, layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/installed
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

.venv/installed: pyproject.toml
	@command -v uv >/dev/null && uv venv --quiet --allow-existing --python $(PYTHON) .venv || $(PYTHON) -m venv .venv
	@if command -v uv >/dev/null; then uv pip install --quiet --compile-bytecode --python $(BIN)/python -e ".[dev]"; \
	 else $(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[dev]"; fi
	@$(BIN)/python -m compileall -q src  # where Python may not write byte code it would compile at every start
	@touch $@

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
