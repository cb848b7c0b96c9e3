"""Runs benchmarks by name, or all of them; exits with 1 when a promise is not kept."""

import asyncio
import os
import sys
from collections.abc import Callable, Coroutine, Mapping

from benchmarks import (
    analysis,
    costs,
    counts,
    exports,
    ledgers,
    live,
    loading,
    matching,
    networks,
    paths,
    planning,
    requests,
    search,
    server_reads,
    server_writes,
)

BENCHMARKS: Mapping[str, Callable[[], Coroutine[None, None, bool]]] = {
    "requests": requests.run,
    "planning": planning.run,
    "loading": loading.run,
    "ledgers": ledgers.run,
    "search": search.run,
    "matching": matching.run,
    "server_reads": server_reads.run,
    "server_writes": server_writes.run,
    "counts": counts.run,
    "networks": networks.run,
    "paths": paths.run,
    "exports": exports.run,
    "analysis": analysis.run,
    "costs": costs.run,
    "live": live.run,
}


def main() -> int:
    """Runs the benchmarks that the command line names, or all; returns the exit code."""
    names = sys.argv[1:] or list(BENCHMARKS)
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        print(f"unknown: {', '.join(unknown)}; allowed: {', '.join(BENCHMARKS)}", file=sys.stderr)
        return 2
    if not os.environ.get("GONGJIAN_TEST_NEO4J") and not sys.argv[1:]:
        names = [name for name in names if not name.startswith("server_")]
        print("those of a server are left out; they need: scripts/neo4j run .venv/bin/python -m benchmarks")
    # All are run, even if one misses its promise, before the exit code tells of it.
    promises_kept = [asyncio.run(BENCHMARKS[name]()) for name in names]
    return 0 if all(promises_kept) else 1


if __name__ == "__main__":
    sys.exit(main())
