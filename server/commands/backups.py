"""Whether what a store holds after a load is what a backup says."""

from collections.abc import Sequence
from pathlib import Path

from graph.plan.extract import Extract
from graph.stores.store import Store
from loaders.json_lines import Header, header_of

WHOLE = "the whole graph"


async def snapshot_of(store: Store) -> str:
    """The name of the state that the graph is in."""
    async with store.extract(Extract((), ())) as extraction:
        return extraction.snapshot


def differences(data: Sequence[Path], snapshot: str) -> list[str]:
    """What to say of each backup that is of another state, and why that may be."""
    return [
        f"{path.name} is of snapshot {header.snapshot}, which this is not: {_why(header, alone=len(data) == 1)}"
        for path, header in backups(data)
        if header.snapshot != snapshot
    ]


def backups(data: Sequence[Path]) -> list[tuple[Path, Header]]:
    """The files that name a snapshot."""
    found = ((path, header_of(path)) for path in data if path.is_file())
    return [(path, header) for path, header in found if header.snapshot]


def _why(header: Header, *, alone: bool) -> str:
    if header.query != WHOLE or header.as_of:
        part = f"{header.query} on {header.as_of}" if header.as_of else header.query
        return f"the file is a part of that graph, {part}"
    reasons = ["the store held other records before", "the file was changed"]
    return ", or ".join([*reasons, *([] if alone else ["other data were loaded with it"])])
