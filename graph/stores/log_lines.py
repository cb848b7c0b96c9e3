"""A backup with its log, as JSON Lines: all revisions with their entries, of which the graph is made again.

    {"gongjianBackup":1,"ontology":"5d0cf7b4f0a6a1c2","snapshot":"b7eba04ff313b350","revisions":2}
    {"revision":1,"instant":"2026-01-01T08:00:00Z","actor":"office", ...}
    ["Unit","u1",null,{"name":"第一小学","kind":"SCHOOL","sources":[["report","p2"]]}]
    {"revision":2, ...}
    ["Unit","u1",{"kind":"SCHOOL"},{"kind":"HOSPITAL"}]
    {"judgement":"SAME","node_type":"Unit","name":"一小","key":"u1","actor":"office", ...}
    {"end":{"revisions":2,"entries":2,"judgements":1,"sha256":"9c1e…"}}

The entries of a revision follow it, as `graph/stores/log.py` tells them, with the type in front. Judgements follow the
last revision, where there are any. The end counts all, by which a reader notices a file that was cut off, and has the
hash of all lines before it: the name of the state does not depend on reasons, instants and former values. Files of
before had none. The same log gives the same bytes, whichever store has it.
"""

import hashlib
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from graph.errors import DataError, Mistake
from graph.stores.judgements import JUDGEMENT_FIELDS, Judgement, judgement_of
from graph.stores.log import CHUNK_SIZE, REVISION_FIELDS, members, revision_fields, revision_of
from graph.stores.revisions import Entry, Logged

FORMAT = 1

HEADER, REVISION, JUDGEMENT, END = "gongjianBackup", "revision", "judgement", "end"
"""The member that says what a line is; a line that is a list is an entry."""

SHA256 = "sha256"

MAXIMUM_LINE = 16 << 20
"""The bytes of a line."""

_EXPECTED = "expected: a file that gongjian backup has written"


@dataclass(frozen=True, slots=True)
class Header:
    """What a backup says of itself: the names of its ontology and of its last state, and how many revisions it has."""

    ontology: str
    snapshot: str
    revisions: int


async def log_lines(
    header: Header, log: AsyncIterator[Logged], judgements: AsyncIterator[Sequence[Judgement]]
) -> AsyncIterator[bytes]:
    """The lines of a backup, many at a time; the judgements come in parts."""
    sha256 = hashlib.sha256()
    counts = _Counts()
    async for lines in _lines_before_end(header, log, judgements, counts):
        sha256.update(lines)
        yield lines
    yield _line({END: _end(header.revisions, counts.entries, counts.judgements) | {SHA256: sha256.hexdigest()}})


@dataclass(slots=True)
class _Counts:
    entries: int = 0
    judgements: int = 0


async def _lines_before_end(
    header: Header, log: AsyncIterator[Logged], judgements: AsyncIterator[Sequence[Judgement]], counts: _Counts
) -> AsyncIterator[bytes]:
    yield _line({HEADER: FORMAT, "ontology": header.ontology} | _counted(header))
    sequence = 0
    async for logged in log:
        lines = []
        if logged.revision.sequence != sequence:
            sequence = logged.revision.sequence
            fields = revision_fields(logged.revision, logged.digest, logged.ontology)
            lines.append(_line({REVISION: fields.pop("sequence")} | fields))
        lines += [_line([entry.element, *members(entry)]) for entry in logged.entries]
        counts.entries += len(logged.entries)
        yield b"".join(lines)
    async for part in judgements:
        counts.judgements += len(part)
        yield b"".join(_line({JUDGEMENT: it.verdict, **_said(it)}) for it in part)


def _said(judgement: Judgement) -> dict[str, str]:
    return {
        "node_type": judgement.node_type,
        "name": judgement.name,
        "key": judgement.key,
        "actor": judgement.actor,
        "at": judgement.at,
        "reason": judgement.reason,
    }


def judgements_in(lines: Iterable[bytes]) -> Iterator[Judgement]:
    """The judgements among the lines of a backup that was read before, so that it has no mistakes."""
    begin = f'{{"{JUDGEMENT}":'.encode()
    for line in lines:
        if line.startswith(begin):
            yield _judgement(orjson.loads(line))


def _judgement(value: Mapping[str, Any]) -> Judgement:
    return judgement_of({**value, "verdict": value[JUDGEMENT]})


def _counted(header: Header) -> dict[str, Any]:
    return {"snapshot": header.snapshot, "revisions": header.revisions}


def _end(revisions: int, entries: int, judgements: int) -> dict[str, Any]:
    counted = {"judgements": judgements} if judgements else {}
    return {"revisions": revisions, "entries": entries, **counted}


def _line(value: object) -> bytes:
    return orjson.dumps(value, option=orjson.OPT_APPEND_NEWLINE)


class LogReader:
    """Reads a backup, which messages call `name`, line by line. Raises DataError at the first mistake."""

    def __init__(self, lines: Iterable[bytes], name: str) -> None:
        self._name = name
        self._line = 0
        self._sha256 = hashlib.sha256()
        self.judgements = 0
        """How many were read so far."""
        self._lines = self._values(lines)
        self.header = self._header()

    def _mistake(self, message: str) -> DataError:
        return DataError([Mistake(self._name, self._line, "", message)])

    def _values(self, lines: Iterable[bytes]) -> Iterator[Any]:
        for line in lines:
            self._line += 1
            if len(line) > MAXIMUM_LINE and self._line > 1:
                raise self._mistake(f"a line of more than {MAXIMUM_LINE:,} bytes")
            try:
                value = orjson.loads(line)
            except ValueError as error:
                if self._line == 1:
                    raise self._mistake(f"this is no backup; {_EXPECTED}") from None
                raise self._mistake(f"not JSON, so the file may be cut or changed: {error}") from None
            is_judgement = self._line > 1 and isinstance(value, dict) and JUDGEMENT in value
            if is_judgement:
                self._check_judgement(value)
                self.judgements += 1
            else:
                yield value
            # Afterwards, as the hash in the last line is that of all before.
            self._sha256.update(line)

    def _header(self) -> Header:
        value = next(self._lines, None)
        if isinstance(value, dict) and "gongjian" in value:
            raise self._mistake("this is an export, which has no log; load it: gongjian load")
        if value is None:
            raise self._mistake(f"the file is empty; {_EXPECTED}")
        if not isinstance(value, dict) or HEADER not in value:
            raise self._mistake(f'the first line is not the header of a backup; expected: {{"{HEADER}":{FORMAT}, ...}}')
        if value[HEADER] != FORMAT:
            raise self._mistake(f"unknown format {value[HEADER]!r}; allowed: {FORMAT}")
        ontology, snapshot, revisions = (value.get(name) for name in ("ontology", "snapshot", "revisions"))
        if not isinstance(ontology, str) or not isinstance(snapshot, str) or not isinstance(revisions, int):
            raise self._mistake("the header needs ontology, snapshot and revisions")
        return Header(ontology, snapshot, revisions)

    def parts(self) -> Iterator[Logged]:
        """The revisions with their entries, as a store has them."""
        revisions, entries = 0, 0
        fields: Mapping[str, Any] = {}
        size = 0
        kept: list[Entry] = []
        for value in self._lines:
            if isinstance(value, list) and revisions:
                entry = self._entry(value)
                entries += 1
                if kept and (len(kept) == CHUNK_SIZE or kept[0].element != entry.element):
                    yield _part(fields, size, kept)
                    size, kept = size + len(kept), []
                kept.append(entry)
                continue
            if revisions and (kept or not size):
                yield _part(fields, size, kept)
            if isinstance(value, dict) and END in value:
                self._check_end(value, revisions, entries)
                return
            fields = self._fields(value, revisions + 1)
            revisions, size, kept = revisions + 1, 0, []
        self._line += 1
        end = _text({END: _end(revisions, entries, self.judgements)})
        raise self._mistake(f"the end is missing, so the file may be cut; expected: {end}")

    def _check_judgement(self, value: Mapping[str, Any]) -> None:
        try:
            _judgement(value)
        except (KeyError, ValueError):
            fields = ", ".join(name for name in JUDGEMENT_FIELDS if name != "verdict")
            raise self._mistake(f'not a judgement; expected: {{"{JUDGEMENT}":"SAME", ...}} with {fields}') from None

    def _entry(self, value: Sequence[Any]) -> Entry:
        element, key, before, after, merged_into, went_as = [*value, *[None] * 6][:6]
        is_named = isinstance(element, str) and isinstance(key, str) and len(value) in (4, 5, 6)
        # Of what was erased the log says nothing.
        if not is_named or not all(it is None or isinstance(it, dict) for it in (before, after)):
            raise self._mistake("not an entry; expected: [type, key, what it said before, after]")
        if went_as is not None and not isinstance(went_as, str):
            raise self._mistake("not an entry; expected at its end: the key under which it went before")
        if merged_into is None:
            return Entry(element, key, before, after, None, went_as or "")
        if not isinstance(merged_into, list) or [type(it) for it in merged_into] != [str, str]:
            raise self._mistake("not an entry; expected at its end: the type and key of what it was merged into")
        return Entry(element, key, before, after, (merged_into[0], merged_into[1]), went_as or "")

    def _fields(self, value: object, sequence: int) -> Mapping[str, Any]:
        if not isinstance(value, dict) or value.get(REVISION) != sequence:
            raise self._mistake(f'expected: an entry, {{"{REVISION}":{sequence}, ...}} or the end')
        missing = [name for name in REVISION_FIELDS[1:] if name not in value]
        if missing:
            raise self._mistake(f"the revision lacks {', '.join(missing)}")
        fields = {**value, "sequence": sequence}
        try:
            revision_of(fields)
        except (TypeError, ValueError) as error:
            raise self._mistake(f"not a revision: {error}") from None
        return fields

    def _check_end(self, value: Mapping[str, Any], revisions: int, entries: int) -> None:
        expected = _end(revisions, entries, self.judgements)
        stated = value[END] if isinstance(value[END], dict) else {}
        if stated not in (expected, expected | {SHA256: stated.get(SHA256)}) or revisions != self.header.revisions:
            message = f"lines are missing or were added; the file has {_text({END: expected})}"
            raise self._mistake(f"{message}, and the header says {self.header.revisions} revisions")
        if stated.get(SHA256, self._sha256.hexdigest()) != self._sha256.hexdigest():
            message = (
                f"the lines before have the SHA-256 {self._sha256.hexdigest()}, but this one says {stated[SHA256]}"
            )
            raise self._mistake(f"{message}: the file was changed, and cannot be restored")
        if next(self._lines, None) is not None:
            raise self._mistake("a line after the end; allowed: nothing")


def _part(fields: Mapping[str, Any], size: int, entries: Sequence[Entry]) -> Logged:
    return Logged(revision_of(fields), fields["digest"], fields["ontology"], size, len(entries), entries)


def _text(value: object) -> str:
    return orjson.dumps(value).decode()
