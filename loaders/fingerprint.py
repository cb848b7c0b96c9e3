"""The fingerprint of files: a load of those that were loaded last changes nothing, so they need not be read.

It stands in the log, as the digest of the revision that the load was, behind the number of records that the files have:

    531 1b9d6b3f0d7e4c52a7f0c1f0a5d3b9e2
"""

import dataclasses
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import orjson

from graph.ontology.model import Ontology
from graph.stores.digest import ontology_name
from graph.stores.revisions import RevisionPage, Written
from graph.stores.store import Store

_RULES = 1
"""Of reading: to be counted up where the same files would make other records than before, or none."""


def fingerprint_of(paths: Sequence[Path], ontology: Ontology, *, is_complete: bool) -> str:
    """32 hexadecimal digits that change with any file, with what is read of it, and with the ontology.

    '' where a file cannot be read.
    """
    try:
        files = [[[name, _content(file)] for name, file in _files(path)] for path in paths]
    except OSError:
        return ""
    said = orjson.dumps(
        [_RULES, files, is_complete, ontology], default=_members, option=orjson.OPT_PASSTHROUGH_DATACLASS
    )
    return hashlib.blake2b(said, digest_size=16).hexdigest()


def load_digest(fingerprint: str, written: Written) -> str:
    """What the revision of a load keeps."""
    return f"{written.touched + written.unchanged} {fingerprint}" if fingerprint else ""


async def unchanged(store: Store, fingerprint: str) -> Written | None:
    """What a load of files with this fingerprint comes to where it would change nothing; None where it has to be seen.

    It would change nothing if they were loaded by the last revision, and the state is the one that this has led to:
    whatever was loaded, corrected or erased since might be among what the files say.
    """
    last = await store.revisions(RevisionPage(first=1)) if fingerprint else []
    if not last or last[0].snapshot != await store.snapshot():
        return None
    async with store.logged(after=last[0].sequence - 1) as log:
        logged = await anext(log)
    records, _, kept = logged.digest.partition(" ")
    is_same = kept == fingerprint and logged.ontology == ontology_name(store.ontology)
    return Written(unchanged=int(records)) if is_same else None


def _files(path: Path) -> Iterator[tuple[str, Path]]:
    """The files of a folder that `tables_of` would read or note, by name; or else the file itself."""
    if not path.is_dir():
        yield "", path
        return
    for section in ("nodes", "relationships"):
        for file in sorted((path / section).glob("[!.]*")):
            yield f"{section}/{file.name}", file


def _content(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "blake2b").hexdigest()


def _members(value: Any) -> Any:
    """What is to be written of a part of the ontology; of a type of value its name."""
    if dataclasses.is_dataclass(value):
        # By itself, orjson would write also what a property has worked out and keeps.
        members = [getattr(value, field.name) for field in dataclasses.fields(value)]
        return [type(value).__name__, *members]
    match value:
        case frozenset():
            return sorted(value)
        case Mapping():
            return dict(value)
        case _:
            return value.name
