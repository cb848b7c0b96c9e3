"""Files of JSON Lines: which lines are read, in which order, and what is wrong with a file as a whole."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import orjson
import pytest

from graph.ontology.model import Ontology
from loaders import lines
from tests.loaders.backups import (
    COMMUNITY,
    DISTRICT,
    HEADER,
    PAIR,
    SOURCE,
    UNIT,
    mistakes_in,
    rows_of,
    whole,
)

Wrong = Callable[[bytes], Awaitable[list[str]]]
WHOLE = whole(*DISTRICT)
FIRST = 'this is no file of JSON Lines of this product; its first line is {"gongjian":1}'
CUT = 'the end is missing, so the file may be cut; expected: {"end":{"nodes":%d,"relationships":%d}}'
COUNTED = 'lines are missing or were added; the file has {"end":{"nodes":%d,"relationships":%d}}'


@pytest.fixture
def wrong(ontology: Ontology, tmp_path: Path) -> Wrong:
    """The mistakes of a file."""
    return lambda content: mistakes_in(ontology, tmp_path / "b.jsonl", content)


def test_nodes_are_read_before_relationships_whatever_their_order(ontology: Ontology, tmp_path: Path) -> None:
    (tmp_path / "b.jsonl").write_bytes(whole(PAIR, UNIT, COMMUNITY, SOURCE))
    rows, mistakes = rows_of(ontology, tmp_path / "b.jsonl")
    assert [(row.element.name, row.key, row.line) for row in rows] == [
        ("Unit", "u1", 3),
        ("Community", "c1", 4),
        ("Source", "art", 5),
        ("PAIRED_WITH", "k", 2),
    ]
    assert mistakes == []


SOUND = {
    "as it is written": WHOLE,
    "without the last line's end": WHOLE[:-1],
    "with line ends of Windows": WHOLE.replace(b"\n", b"\r\n"),
    "with a byte-order mark": b"\xef\xbb\xbf" + WHOLE,
    "with blank lines": WHOLE.replace(b"\n", b"\n \n"),
    "with blanks between tokens": WHOLE.replace(b'":', b'" : '),
    "with escapes": WHOLE.replace(b"One", rb"\u004fne"),
    "with fields without values": WHOLE.replace(b'"One"', b'"One","summary":null,"aliases":[]'),
    "of nothing": whole(),
}


@pytest.mark.parametrize("content", SOUND.values(), ids=SOUND)
async def test_a_sound_file(wrong: Wrong, content: bytes) -> None:
    assert await wrong(content) == []


NO_HEADER = {
    "nothing": (b"", "b.jsonl: " + FIRST),
    "a table": (b"key,name\nu1,One\n", "b.jsonl:1: " + FIRST),
    "other lines": (b'{"id": 1}\n', "b.jsonl:1: " + FIRST),
    "a number": (b"1\n", "b.jsonl:1: " + FIRST),
    "UTF-16": (WHOLE.decode().encode("utf-16"), "b.jsonl:1: " + FIRST),
    "the future": (WHOLE.replace(b'"gongjian":1', b'"gongjian":2'), "b.jsonl:1: format 2 is not known; allowed: 1"),
}


@pytest.mark.parametrize(("content", "mistake"), NO_HEADER.values(), ids=NO_HEADER)
async def test_a_file_that_begins_otherwise_is_not_read(wrong: Wrong, content: bytes, mistake: str) -> None:
    assert await wrong(content) == [mistake]


LINE = {
    "no JSON": (b'{"node":"Unit",}', "3: not JSON: "),
    "half a line": (b'{"node":"Unit","key":"u', "3: not JSON: unexpected end of data, at character "),
    "no UTF-8": (b'{"node":"Unit","key":"\xff"}', "3: not JSON: "),
    "half a character": (rb'{"node":"Unit","key":"\ud800"}', "3: not JSON: "),
    "no number of JSON": (b'{"node":"Unit","key":NaN}', "3: not JSON: "),
    "deeper than JSON may be": (b"[" * 5_000, "3: not JSON: "),
    "deep": (b'{"node":' + b"[" * 1_000 + b"]" * 1_000 + b', "node": "Unit"}', "3: values are nested too deep"),
    "no object": (b"[1]", "3: a list in JSON stands here; allowed: an object"),
    "no kind": (b'{"nod":"Unit"}', "3: the line is no node, no relationship and no end; it needs one of these fields"),
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
    "a field twice": (b'{"node":"Unit","key":"a","key":"b"}', "3: the field 'key' stands twice"),
    "a field twice within": (b'{"node":"Unit","key":{"a":1,"a":2}}', "3: the field 'a' stands twice"),
}


@pytest.mark.parametrize(("line", "mistake"), LINE.values(), ids=LINE)
async def test_a_line_that_cannot_be_read_is_told_once(wrong: Wrong, line: bytes, mistake: str) -> None:
    """Nor is blamed who names what may have stood there."""
    content = WHOLE.replace(orjson.dumps(UNIT), line)
    (told,) = await wrong(content)
    assert told.startswith(f"b.jsonl:{mistake}")


def test_a_file_cut_anywhere_is_no_whole_file(ontology: Ontology, tmp_path: Path) -> None:
    for cut in range(1, len(WHOLE) - 1):
        (tmp_path / "b.jsonl").write_bytes(WHOLE[:cut])
        _, mistakes = rows_of(ontology, tmp_path / "b.jsonl")
        assert "the end is missing" in mistakes[-1] or mistakes == [f"b.jsonl:1: {FIRST}"]


WHOLLY = {
    "a node is missing": (whole(SOURCE, UNIT).replace(b'"nodes":2', b'"nodes":3'), "4:end: " + COUNTED % (2, 0)),
    "a relationship was added": (WHOLE.replace(b'ships":1', b'ships":0'), "6:end: " + COUNTED % (3, 1)),
    "the end counts nothing": (WHOLE.replace(b'{"nodes":3,"relationships":1}', b"true"), "6:end: " + COUNTED % (3, 1)),
    "the end is missing": (WHOLE[: WHOLE.index(b'{"end"')], "5: " + CUT % (3, 1)),
    "all is missing": (orjson.dumps(HEADER), "1: " + CUT % (0, 0)),
    "a line behind the end": (WHOLE + orjson.dumps(UNIT), "7: a line behind the end; allowed: nothing"),
    "two files in one": (WHOLE + WHOLE, "7: a line behind the end; allowed: nothing"),
}


@pytest.mark.parametrize(("content", "mistake"), WHOLLY.values(), ids=WHOLLY)
async def test_a_file_that_is_not_whole_is_refused(wrong: Wrong, content: bytes, mistake: str) -> None:
    assert await wrong(content) == [f"b.jsonl:{mistake}"]


async def test_a_line_too_long_ends_the_file(wrong: Wrong, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "LONGEST", 200)
    assert await wrong(whole(SOURCE, {**UNIT, "summary": "x" * 200}, PAIR)) == [
        "b.jsonl:3: a line of more than 200 bytes; the rest of the file was not read"
    ]


async def test_mistakes_of_nodes_and_of_relationships_are_told_together(wrong: Wrong) -> None:
    content = whole(SOURCE, {**UNIT, "kind": "CASTLE"}, COMMUNITY, {**PAIR, "since": "?"}, {**PAIR, "key": "j"})
    told = await wrong(content.replace(orjson.dumps(COMMUNITY), b"{"))
    assert [mistake.split(": ")[0] for mistake in told] == ["b.jsonl:3:kind", "b.jsonl:4", "b.jsonl:5:since"]


async def test_mistakes_that_only_the_whole_shows(wrong: Wrong) -> None:
    told = await wrong(whole(SOURCE, UNIT, UNIT, {**PAIR, "sources": [["list", ""]]}))
    first = "it stands already in b.jsonl, line 3; give each row a key of its own"
    assert told == [
        f"b.jsonl:4:key: the key 'u1' stands twice; {first}",
        "b.jsonl:5:to: no Community has the key 'c1'",
        "b.jsonl:5:sources: no Source has the key 'list'",
    ]


@pytest.mark.parametrize(("header", "count"), [(HEADER, 0), ({"gongjian": 1}, 1), ({**HEADER, "snapshot": ""}, 1)])
async def test_one_at_a_time_is_asked_of_files_that_are_no_backups(
    wrong: Wrong, header: dict[str, object], count: int
) -> None:
    cited = {"sources": [["art", ""]]}
    nodes = [{"node": "PartyOrganization", "key": key, "name": key, **cited} for key in ("o1", "o2", "o3")]
    ends = [(["PartyOrganization", "o1"], ["PartyOrganization", key]) for key in ("o2", "o3")]
    ties = [{"relationship": "SUBORDINATE_TO", "from": one, "to": other, **cited} for one, other in ends]
    told = await wrong(whole(SOURCE, *nodes, *ties, header=header))
    assert [mistake.partition(" at the same time")[0] for mistake in told] == [
        "b.jsonl:7:from: PartyOrganization o1 has another SUBORDINATE_TO"
    ] * count


async def test_a_file_that_cannot_be_read_is_a_mistake(ontology: Ontology, tmp_path: Path) -> None:
    (tmp_path / "b.jsonl").mkdir()
    _, (mistake,) = rows_of(ontology, tmp_path / "b.jsonl")
    assert mistake == "b.jsonl: the file cannot be read: Is a directory"
