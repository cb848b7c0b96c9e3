"""Fail where the schema breaks queries of the last release, and the changelog does not say so.

Usage: python -m scripts.breaking [REVISION]    (default: the newest tag v*)

What breaks is told by the rules of GraphQL's reference implementation, which graphql-inspector has too: a field, type,
value or argument that is gone, a type that is another one, an argument that is needed. A change is in the changelog
where the section of what is not yet released has the name of its type or member in backticks.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from graphql import BreakingChange, build_schema, find_breaking_changes

SCHEMA, CHANGELOG = "schema.graphql", Path("CHANGELOG.md")


def breaking_changes(before: str, after: str) -> list[BreakingChange]:
    """What a query that worked with one schema may find changed in the other."""
    return find_breaking_changes(build_schema(before), build_schema(after))


def untold(changes: list[BreakingChange], changelog: str) -> Iterator[BreakingChange]:
    """The changes of which the section `Unreleased` has no name."""
    _, _, rest = changelog.partition("## [Unreleased]")
    told = set(re.findall(r"\w+", " ".join(re.findall(r"`([^`]*)`", rest.partition("\n## [")[0]))))
    return (change for change in changes if told.isdisjoint(_names(change)))


def _names(change: BreakingChange) -> list[str]:
    """The type that a change is of, and its member: `Unit`, `kind` of "Field Unit.kind was removed."."""
    place = re.search(r"\w+\.\w+", change.description)
    return place.group().split(".") if place else change.description.split()[:1]


def newest_release() -> str:
    """The newest tag of a release; '' where there is none yet."""
    tags = subprocess.run(
        ["git", "tag", "--list", "v*", "--sort=-v:refname"], capture_output=True, check=True, text=True
    )
    return next(iter(tags.stdout.split()), "")


def main() -> int:
    """Compares the schema with that of a release; returns the exit code."""
    revision = sys.argv[1] if len(sys.argv) > 1 else newest_release()
    if not revision:
        print("no release yet: there are no queries that could break")
        return 0
    released = subprocess.run(
        ["git", "show", f"{revision}:{SCHEMA}"], capture_output=True, check=True, text=True
    ).stdout
    changes = breaking_changes(released, Path(SCHEMA).read_text(encoding="utf-8"))
    missing = list(untold(changes, CHANGELOG.read_text(encoding="utf-8")))
    for change in missing:
        print(f"{change.type.name}: {change.description} Say so in {CHANGELOG}, under Unreleased.", file=sys.stderr)
    print(f"{len(changes)} breaking changes since {revision}, {len(missing)} of them not in {CHANGELOG}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
