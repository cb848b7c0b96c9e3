"""Files of JSON Lines: which lines are read, in which order, and mistakes that concern the whole file."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import orjson
import pytest

from graph.ontology.model import Ontology
from loaders import json_lines
from tests.loaders.backups import (
    COMMUNITY,
    DISTRICT,
    HEADER,
    PAIR,
    SOURCE,
    UNIT,
    backup_of,
    mistakes_in,
    rows_of,
)

MistakesOf = Callable[[bytes], Awaitable[list[str]]]
BACKUP = backup_of(*DISTRICT)
NO_HEADER = 'the first line is not a header; expected: {"gongjian":1}, or the header of a backup'
CUT = 'the end is missing, so the file may be cut; expected: {"end":{"nodes":%d,"relationships":%d}}'
COUNTED = 'lines are missing or were added; the file has {"end":{"nodes":%d,"relationships":%d}}'


@pytest.fixture
def mistakes_of(ontology: Ontology, tmp_path: Path) -> MistakesOf:
    """The mistakes of a file with some content, as text."""
    return lambda content: mistakes_in(ontology, tmp_path / "b.jsonl", content)


def test_nodes_are_read_before_relationships_whatever_their_order(ontology: Ontology, tmp_path: Path) -> None:
    (tmp_path / "b.jsonl").write_bytes(backup_of(PAIR, UNIT, COMMUNITY, SOURCE))
    rows, mistakes = rows_of(ontology, tmp_path / "b.jsonl")
    assert [(row.element.name, row.key, row.line) for row in rows] == [
        ("Unit", "u1", 3),
        ("Community", "c1", 4),
        ("Source", "art", 5),
        ("PAIRED_WITH", "k", 2),
    ]
    assert mistakes == []


VALID = {
    "as it is written": BACKUP,
    "without the last line's end": BACKUP[:-1],
    "with line ends of Windows": BACKUP.replace(b"\n", b"\r\n"),
    "with a byte-order mark": b"\xef\xbb\xbf" + BACKUP,
    "with blank lines": BACKUP.replace(b"\n", b"\n \n"),
    "with blanks between tokens": BACKUP.replace(b'":', b'" : '),
    "with escapes": BACKUP.replace(b"One", rb"\u004fne"),
    "with fields without values": BACKUP.replace(b'"One"', b'"One","summary":null,"aliases":[]'),
    "of nothing": backup_of(),
}


@pytest.mark.parametrize("content", VALID.values(), ids=VALID)
async def test_a_valid_file(mistakes_of: MistakesOf, content: bytes) -> None:
    assert await mistakes_of(content) == []


OTHER_FILES = {
    "nothing": (b"", "b.jsonl: " + NO_HEADER),
    "a table": (b"key,name\nu1,One\n", "b.jsonl:1: " + NO_HEADER),
    "other lines": (b'{"id": 1}\n', "b.jsonl:1: " + NO_HEADER),
    "a number": (b"1\n", "b.jsonl:1: " + NO_HEADER),
    "UTF-16": (BACKUP.decode().encode("utf-16"), "b.jsonl:1: " + NO_HEADER),
    "the future": (BACKUP.replace(b'"gongjian":1', b'"gongjian":2'), "b.jsonl:1: unknown format 2; allowed: 1"),
}


@pytest.mark.parametrize(("content", "mistake"), OTHER_FILES.values(), ids=OTHER_FILES)
async def test_a_file_that_begins_otherwise_is_not_read(mistakes_of: MistakesOf, content: bytes, mistake: str) -> None:
    assert await mistakes_of(content) == [mistake]


LINE = {
    "no JSON": (b'{"node":"Unit",}', "3: not JSON: "),
    "half a line": (b'{"node":"Unit","key":"u', "3: not JSON: unexpected end of data, at character "),
    "no UTF-8": (b'{"node":"Unit","key":"\xff"}', "3: not JSON: "),
    "half a character": (rb'{"node":"Unit","key":"\ud800"}', "3: not JSON: "),
    "no number of JSON": (b'{"node":"Unit","key":NaN}', "3: not JSON: "),
    "deeper than JSON may be": (b"[" * 5_000, "3: not JSON: "),
    "deep": (b'{"node":' + b"[" * 1_000 + b"]" * 1_000 + b', "node": "Unit"}', "3: values are nested too deep"),
    "no object": (b"[1]", "3: the JSON value is a list; allowed: an object"),
    "no kind": (b'{"nod":"Unit"}', "3: the line needs one of the fields node, relationship and end, and has none"),
    "a type of no node": (
        b'{"node":"Unti"}',
        "3:node: the ontology has no such node type, 'Unti'; allowed: PartyOrganization, Unit, ",
    ),
    "a type of another kind": (b'{"node":"PAIRED_WITH"}', "3:node: the ontology has no such node type, 'PAIRED_WITH'"),
    "a type that follows": (
        b'{"relationship":"CO_BUILDS_WITH"}',
        "3:relationship: the ontology has no such relationship type, 'CO_BUILDS_WITH'; allowed: ",
    ),
    "a type of no text": (b'{"node":["Unit"]}', "3:node: the ontology has no such node type, \"['Unit']\"; allowed: "),
    "a field twice": (b'{"node":"Unit","key":"a","key":"b"}', "3: the object has the field 'key' twice"),
    "a field twice within": (b'{"node":"Unit","key":{"a":1,"a":2}}', "3: the object has the field 'a' twice"),
}


@pytest.mark.parametrize(("line", "mistake"), LINE.values(), ids=LINE)
async def test_a_line_that_cannot_be_read_is_noted_once(mistakes_of: MistakesOf, line: bytes, mistake: str) -> None:
    """What that line may have described is not called missing as well."""
    (message,) = await mistakes_of(BACKUP.replace(orjson.dumps(UNIT), line))
    assert message.startswith(f"b.jsonl:{mistake}")


def test_a_file_cut_anywhere_is_refused(ontology: Ontology, tmp_path: Path) -> None:
    for cut in range(1, len(BACKUP) - 1):
        (tmp_path / "b.jsonl").write_bytes(BACKUP[:cut])
        _, mistakes = rows_of(ontology, tmp_path / "b.jsonl")
        assert "the end is missing" in mistakes[-1] or mistakes == [f"b.jsonl:1: {NO_HEADER}"]


INCOMPLETE = {
    "a node is missing": (backup_of(SOURCE, UNIT).replace(b'"nodes":2', b'"nodes":3'), "4:end: " + COUNTED % (2, 0)),
    "a relationship was added": (BACKUP.replace(b'ships":1', b'ships":0'), "6:end: " + COUNTED % (3, 1)),
    "the end counts nothing": (BACKUP.replace(b'{"nodes":3,"relationships":1}', b"true"), "6:end: " + COUNTED % (3, 1)),
    "the end is missing": (BACKUP[: BACKUP.index(b'{"end"')], "5: " + CUT % (3, 1)),
    "all is missing": (orjson.dumps(HEADER), "1: " + CUT % (0, 0)),
    "a line after the end": (BACKUP + orjson.dumps(UNIT), "7: a line after the end; allowed: nothing"),
    "two files in one": (BACKUP + BACKUP, "7: a line after the end; allowed: nothing"),
}


@pytest.mark.parametrize(("content", "mistake"), INCOMPLETE.values(), ids=INCOMPLETE)
async def test_an_incomplete_file_is_refused(mistakes_of: MistakesOf, content: bytes, mistake: str) -> None:
    assert await mistakes_of(content) == [f"b.jsonl:{mistake}"]


async def test_a_line_too_long_ends_the_file(mistakes_of: MistakesOf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_lines, "MAXIMUM_LINE", 200)
    assert await mistakes_of(backup_of(SOURCE, {**UNIT, "summary": "x" * 200}, PAIR)) == [
        "b.jsonl:3: a line of more than 200 bytes; the rest of the file was not read"
    ]


async def test_mistakes_of_nodes_and_of_relationships_are_noted_together(mistakes_of: MistakesOf) -> None:
    content = backup_of(SOURCE, {**UNIT, "kind": "CASTLE"}, COMMUNITY, {**PAIR, "since": "?"}, {**PAIR, "key": "j"})
    mistakes = await mistakes_of(content.replace(orjson.dumps(COMMUNITY), b"{"))
    assert [mistake.split(": ")[0] for mistake in mistakes] == ["b.jsonl:3:kind", "b.jsonl:4", "b.jsonl:5:since"]


async def test_mistakes_that_only_all_lines_show(mistakes_of: MistakesOf) -> None:
    assert await mistakes_of(backup_of(SOURCE, UNIT, {**UNIT, "name": "Uno"}, {**PAIR, "sources": [["list", ""]]})) == [
        "b.jsonl:4:key: the key 'u1' is used twice, first in b.jsonl, line 3, with different values: name 'One' there,"
        " 'Uno' here; correct one, or give each row a key of its own",
        "b.jsonl:5:to: no Community has the key 'c1'",
        "b.jsonl:5:sources: no Source has the key 'list'",
    ]


@pytest.mark.parametrize(("header", "count"), [(HEADER, 0), ({"gongjian": 1}, 1), ({**HEADER, "snapshot": ""}, 1)])
async def test_overlapping_relationships_are_mistakes_in_files_that_are_no_backups(
    mistakes_of: MistakesOf, header: dict[str, object], count: int
) -> None:
    cited = {"sources": [["art", ""]]}
    nodes = [{"node": "PartyOrganization", "key": key, "name": key, **cited} for key in ("o1", "o2", "o3")]
    ends = [(["PartyOrganization", "o1"], ["PartyOrganization", key]) for key in ("o2", "o3")]
    relationships = [{"relationship": "SUBORDINATE_TO", "from": near, "to": far, **cited} for near, far in ends]
    mistakes = await mistakes_of(backup_of(SOURCE, *nodes, *relationships, header=header))
    assert [mistake.partition(" at the same time")[0] for mistake in mistakes] == [
        "b.jsonl:7:from: PartyOrganization o1 has another SUBORDINATE_TO"
    ] * count


async def test_a_file_that_cannot_be_read_is_a_mistake(ontology: Ontology, tmp_path: Path) -> None:
    (tmp_path / "b.jsonl").mkdir()
    _, (mistake,) = rows_of(ontology, tmp_path / "b.jsonl")
    assert mistake == "b.jsonl: the file cannot be read: Is a directory"
