# Every target sets up what it needs first; `scripts/setup.sh` ends at once when nothing changed.
MAKEFLAGS += --no-print-directory
.PHONY: run test check bench pictures translations soak lock clean
.DEFAULT_GOAL := run

PYTHON := .venv/bin/python
TESTS := tests

# Without a screen: on a virtual one, with the sample people, and a picture in build/desk.png.
run:
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
		scripts/setup.sh run && exec .venv/bin/desk; \
	else \
		scripts/setup.sh headless && exec $(PYTHON) scripts/headless_run.py build/desk.png; \
	fi

# Tests that share a desktop or a database server stay on one worker (tests/conftest.py). A crash ends
# the run: with a new worker in its place xdist can wait for ever.
test:
	@scripts/setup.sh test
	@$(PYTHON) -m pytest -q -n 2 --dist loadgroup --max-worker-restart 0 $(TESTS)

check:
	@scripts/setup.sh test
	.venv/bin/ruff format --check
	.venv/bin/ruff check
	.venv/bin/mypy
	.venv/bin/lint-imports
	.venv/bin/vulture
	.venv/bin/deptry .
	$(PYTHON) -m desk.data.migrations.check
	$(PYTHON) -m pytest -q tests/test_lock.py tests/test_architecture.py

bench:
	@scripts/setup.sh test
	@$(PYTHON) -m benchmarks

pictures:
	@scripts/setup.sh test
	@$(PYTHON) scripts/pictures.py
	@$(PYTHON) scripts/paper_pictures.py

# Brings resources/translations/ up to date with the texts in the code.
translations:
	@scripts/setup.sh test
	@$(PYTHON) scripts/translations.py

# The property tests with fifty times as many examples.
soak:
	@scripts/setup.sh test
	@$(PYTHON) -m pytest -q -n 2 --hypothesis-profile=soak --timeout=3600 -m hypothesis $(TESTS)

# Resolves anew; needs uv. The lock holds no address of a registry.
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-header --no-annotate --upgrade --extra postgresql --group dev --quiet \
		--output-file requirements.lock pyproject.toml
	$(PYTHON) -m pytest -q tests/test_lock.py

clean:
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
