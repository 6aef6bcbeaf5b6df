# make build   compile data/2023          make test        fast tests          make check   what CI asks of a change
# make bench   times against the budgets  make test-penuh  all tests, browser and office included
# make segar   rewrites what is generated and committed

PYTHON ?= python3
BIN := .venv/bin
DATA ?= data/2023
BASELINE := $(addprefix --baseline ,$(wildcard $(DATA)-baseline.json))

.DELETE_ON_ERROR:
.PHONY: build test test-penuh lint format types contract bench check segar baseline aturan schemas templat-word alat alat-banding periksa-alat syarat clean mutasi
# Without .pyc files each run would compile the libraries again.
unexport PYTHONDONTWRITEBYTECODE

TEMPLAT := templates/bab/__susun__/cap

PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

build: .venv/.dasar $(TEMPLAT)
	$(BIN)/lakip build $(DATA) -f md,html,json,xlsx,pdf,docx $(BASELINE)
	$(if $(BASELINE),$(BIN)/lakip check $(DATA) $(BASELINE))

test: .venv/.dev
	$(BIN)/pytest -n auto --dist loadgroup -m "not peramban and not kantor"

test-penuh: periksa-alat .venv/.dev .alat/.pasang
	$(BIN)/pytest -n auto --dist loadgroup

lint: .venv/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check

format: .venv/.dev
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	$(BIN)/lakip fmt data tests/kecamatan

types: .venv/.dev
	$(BIN)/mypy

contract: .venv/.dev
	$(BIN)/lint-imports --no-logo

bench: .venv/.dev $(TEMPLAT)
	$(BIN)/python tests/bench.py

# The share of seeded mistakes in the facts that a check finds.
mutasi: .venv/.dev
	$(BIN)/python tests/mutasi.py $(DATA) tests/kecamatan/2024 --lolos

check: lint types contract test

segar: baseline aturan schemas templat-word

# The findings that are known; only new ones fail.
baseline: .venv/.dasar
	$(BIN)/lakip check data/2023 --baseline data/2023-baseline.json --tulis-baseline

# The manual of all codes.
aturan: .venv/.dasar
	PYTHONUTF8=1 $(BIN)/lakip explain --all > docs/aturan.md

schemas: .venv/.dasar
	$(BIN)/lakip schema -o $@

# The Word template that is shipped.
templat-word: .venv/.dasar
	$(BIN)/python tests/templat_docx.py

alat: .alat/.pasang

# The programs that bench compares with; without them it skips those rows.
alat-banding: .alat/.banding

# The pinned versions of everything that .[dev] brings, for constraints.txt.
syarat:
	$(PYTHON) -m venv --clear .venv-syarat
	.venv-syarat/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	.venv-syarat/bin/python -m pip freeze --exclude-editable | grep '==' > constraints.txt
	rm -rf .venv-syarat

clean:
	rm -rf build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find lakip_cli tests -name __pycache__ -type d -prune -exec rm -rf {} +

# ── environments and tools ──────────────────────────────────────────────────────────────────────────────────

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "lakip needs Python 3.11 or newer; name one with: make PYTHON=python3.11"; exit 1; }
	$(PYTHON) -m venv .venv

.venv/.dasar: pyproject.toml constraints.txt | .venv/bin/python
	$(PIP) --editable '.[semua]'
	touch $@

.venv/.dev: pyproject.toml constraints.txt | .venv/bin/python
	$(PIP) --editable '.[dev]'
	touch .venv/.dasar $@

# Compiled templates: a start that need not compile them is a third faster.
$(TEMPLAT): $(wildcard templates/*/*.j2) lakip_cli/render/bahasa.py | .venv/.dasar
	$(BIN)/python hatch_build.py

.alat/.pasang: tests/alat/package.json
	mkdir -p .alat
	cp tests/alat/package.json .alat/package.json
	npm install --prefix .alat --no-package-lock --no-audit --no-fund --loglevel=error
	touch $@

.alat/.banding: tests/alat/banding.txt
	$(PYTHON) -m venv --clear .alat/banding
	.alat/banding/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	ln -sf $$(find $(CURDIR)/.alat/banding -path '*/pypandoc/files/pandoc') .alat/banding/bin/pandoc
	touch $@

# LibreOffice is asked for only once a test needs it.
periksa-alat:
	@command -v chromium >/dev/null || { echo "make test-penuh needs chromium: apt-get install chromium"; exit 1; }
	@command -v chromedriver >/dev/null \
	  || { echo "make test-penuh needs chromedriver: apt-get install chromium-driver"; exit 1; }
	@command -v pdftotext >/dev/null \
	  || { echo "make test-penuh needs pdftotext: apt-get install poppler-utils"; exit 1; }
	@fc-match Arial 2>/dev/null | grep -Eq 'Liberation|Arial|Arimo' \
	  || { echo "make test-penuh needs the face that charts are measured in: apt-get install fonts-liberation"; exit 1; }
	@command -v java >/dev/null \
	  || { echo "make test-penuh needs java, for the HTML validator: apt-get install default-jre-headless"; exit 1; }
	@command -v node >/dev/null && command -v npm >/dev/null \
	  || { echo "make test-penuh needs node and npm: apt-get install nodejs npm"; exit 1; }
	@! grep -rqs --include='test_*.py' 'mark[.]kantor' tests || command -v soffice >/dev/null \
	  || { echo "make test-penuh needs soffice: apt-get install libreoffice-writer libreoffice-calc"; exit 1; }
