"""Runs benchmarks by name, or all of them; exits with 1 when a promise is not kept."""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable, Mapping

from benchmarks import analysis, exports, loading, networks, paths, planning, requests, search, server_reads

ALL: Mapping[str, Callable[[], Awaitable[bool]]] = {
    "requests": requests.run,
    "planning": planning.run,
    "loading": loading.run,
    "search": search.run,
    "server_reads": server_reads.run,
    "networks": networks.run,
    "paths": paths.run,
    "exports": exports.run,
    "analysis": analysis.run,
}


def main() -> int:
    """The names to run come from the command line."""
    names = sys.argv[1:] or list(ALL)
    unknown = [name for name in names if name not in ALL]
    if unknown:
        print(f"unknown: {', '.join(unknown)}; allowed: {', '.join(ALL)}", file=sys.stderr)
        return 2
    if not os.environ.get("GONGJIAN_TEST_NEO4J") and not sys.argv[1:]:
        names.remove("server_reads")
        print("server_reads is left out; it needs: scripts/neo4j run .venv/bin/python -m benchmarks")
    kept = [asyncio.run(ALL[name]()) for name in names]  # type: ignore[arg-type]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
