# Two commands matter: `make html` builds the site, `make test` proves it. Each sets up what it needs.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
PELICAN := $(BIN)/pelican --settings pelican.conf.py --fatal errors

.DEFAULT_GOAL := help
.PHONY: help html demo bench publish zip serve test lint lock messages clean

help: ## say what there is to make
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

html: .venv/.built ## build the site from seeds/ into output/
	@$(PELICAN)

demo: .venv/.built ## build the site of an invented negotiation into output-demo/
	@$(BIN)/pelican --settings demo.conf.py --fatal errors

publish: .venv/.built ## build it with its public address: make publish SITEURL=https://me.github.io/talks
	@PARLEY_SITEURL="$(SITEURL)" $(PELICAN)

zip: html ## build the site and pack it into output/parley-site.zip, for reading offline
	@$(BIN)/python -m parley.site.pack output

serve: .venv/.built ## build, serve on localhost, build again at each change (PORT=8000)
	@$(BIN)/python -m parley.site.serve --port $(PORT)

test: .venv/.tested ## run the tests
	@$(BIN)/python -m pytest --numprocesses auto --dist worksteal $(ARGS)

lint: .venv/.tested ## check style and types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

lock: .venv/.tested ## compile the requirements anew, with hashes, for every Python
	@$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --quiet --output-file requirements.txt
	@$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --quiet --constraint requirements.txt --output-file requirements-dev.txt

bench: .venv/.built ## measure how fast a dossier of 10,000 made-up reports is assembled
	@$(BIN)/python tools/bench_dossier.py

messages: .venv/.built ## collect the words of the interface for translators, into theme/locale/parley.pot
	@$(BIN)/pybabel --quiet extract --mapping-file babel.cfg --keyword marked --keyword plural:1,2 --sort-by-file --no-location \
		--omit-header --project Parley --output-file theme/locale/parley.pot .

clean: ## remove the built site and what builds remember; .venv stays
	@find output -mindepth 1 -not -name .gitignore -delete
	@rm -rf .cache output-demo

# A stamp says what is installed: a second run does nothing unless a requirement changed.
.venv/.built: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Parley needs Python 3.11 or later; name one: make PYTHON=python3.12")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Setting up .venv (once) …"
	@$(BIN)/python -m pip --disable-pip-version-check install --quiet --require-hashes --requirement requirements.txt
	@$(BIN)/python -m pip --disable-pip-version-check install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.tested: requirements-dev.txt .venv/.built
	@$(BIN)/python -m pip --disable-pip-version-check install --quiet --require-hashes --requirement requirements-dev.txt
	@touch $@
