"""Values of JSON become records, exactly, and every mistake in them is noted with its line and field."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from graph.ontology.model import Ontology
from graph.plan.identity import global_id
from graph.stores.digest import written_fields
from loaders.records import ParsedRow, Reference
from tests.loaders.backups import PAIR, UNIT, backup_of, rows_of

Read = Callable[..., tuple[ParsedRow, list[str]]]


@pytest.fixture
def read(ontology: Ontology, tmp_path: Path) -> Read:
    """The row of a line, of which ... leaves out a field, and its mistakes as text."""

    def read_record(record: Mapping[str, Any], changed: Mapping[str, Any] = MappingProxyType({})) -> Any:
        fields = {name: value for name, value in {**record, **changed}.items() if value is not ...}
        (tmp_path / "b.jsonl").write_bytes(backup_of(fields))
        (row,), mistakes = rows_of(ontology, tmp_path / "b.jsonl")
        return row, mistakes

    return read_record


def test_values_are_kept_exactly(read: Read) -> None:
    values = {"name": ' a;"b"\n\u2028', "aliases": [" 一;小；", "x", "x"], "since": "2020-02", "newSector": False}
    row, mistakes = read(UNIT, {**values, "sources": [["art", " P;1 "], ["art", ""]]})
    fields = dict(zip(written_fields(row.element), row.record.values, strict=True))
    assert {name: fields[name] for name in values} == values
    assert (fields["id"], fields["since_day"]) == (global_id("Unit", "u1"), "2020-02-01")
    assert (row.record.citations, mistakes) == ((("art", " P;1 "), ("art", "")), [])


INDICATOR = {"node": "Indicator", "key": "i", "name": "I", "value": 50, "unit": "家", "sources": [["art", ""]]}


@pytest.mark.parametrize(("number", "stored"), [(12, "12.0"), (12.0, "12.0"), (0.0525, "0.0525"), (-0.5, "-0.5")])
def test_numbers_are_numbers(read: Read, number: float, stored: str) -> None:
    row, mistakes = read(INDICATOR, {"value": number})
    fields = dict(zip(written_fields(row.element), row.record.values, strict=True))
    assert (repr(fields["value"]), mistakes) == (stored, [])


def test_a_relationship_names_its_ends(read: Read) -> None:
    row, mistakes = read(PAIR)
    assert (row.source, row.target) == (Reference("Unit", "u1", "from"), Reference("Community", "c1", "to"))
    assert (row.record.source, row.record.target, row.key, mistakes) == ("u1", "c1", "k", [])


LONG = "x" * 200
KEYS = {
    "that follows from its ends and start": (..., "Unit.u1~Community.c1~2021-01-28"),
    "of its own": ("mine", "mine"),
    "that follows, written down": ("Unit.u1~Community.c1~2021-01-28", "Unit.u1~Community.c1~2021-01-28"),
}


@pytest.mark.parametrize(("written", "key"), KEYS.values(), ids=KEYS)
def test_the_key_of_a_relationship(read: Read, written: object, key: str) -> None:
    row, mistakes = read(PAIR, {"key": written})
    assert (row.key, mistakes) == (key, [])


def test_a_key_that_follows_may_be_longer_than_others(read: Read) -> None:
    """A table gives such a key to a relationship without one, so a backup has it."""
    key = f"Unit.{LONG}~Community.{LONG}"
    row, mistakes = read(PAIR, {"from": ["Unit", LONG], "to": ["Community", LONG], "since": ..., "key": key})
    assert (row.key, mistakes) == (key, [])


DATES = "allowed: a day (2021-01-28), a month (2021-01) or a year (2021), from 0001 to 9999"
KEY = "allowed: 1 to 200 characters, no white space, nothing above U+D7FF (full width, emoji)"
ENDS = 'the type and key of a node, as ["Unit", "key"]'
CITED = 'empty; required: at least one source, as ["key", "where"]'
WRONG = [
    (UNIT, {"key": ...}, "key: empty; required: a key, stable and unique within its type"),
    (UNIT, {"key": None}, "key: empty; required: a key, stable and unique within its type"),
    (UNIT, {"key": 1}, "key: the JSON value is a number; allowed: a text"),
    (UNIT, {"key": " u1"}, f"key: ' u1' is not a key; {KEY}"),
    (UNIT, {"name": ""}, "name: a text of nothing but white space; allowed: a text, or no field at all"),
    (UNIT, {"aliases": "a;b"}, "aliases: the JSON value is a text; allowed: a list of texts"),
    (UNIT, {"newSector": "true"}, "newSector: the JSON value is a text; allowed: true or false"),
    (UNIT, {"since": 2021}, "since: the JSON value is a number; allowed: a text"),
    (UNIT, {"since": ["2021"]}, "since: the JSON value is a list; allowed: a text"),
    (UNIT, {"until": "2020", "since": "2021"}, "until: '2020' is before since, '2021'; allowed: the same or later"),
    (UNIT, {"since": "2021-13"}, f"since: '2021-13' is not a date (month must be in 1..12); {DATES}"),
    (UNIT, {"kind": {"a": 1}}, "kind: the JSON value is an object; allowed: a text"),
    (UNIT, {"sources": ...}, f"sources: {CITED}"),
    (UNIT, {"sources": []}, f"sources: {CITED}"),
    (
        UNIT,
        {"sources": "art"},
        'sources: the JSON value is a text; allowed: a list of sources, each as ["key", "where"]',
    ),
    (
        UNIT,
        {"sources": ["art"]},
        'sources: the JSON value is a text; allowed: a source, as ["key", "where"]',
    ),
    (UNIT, {"sources": [["art"]]}, 'sources: the list has 1 members; allowed: a source, as ["key", "where"]'),
    (UNIT, {"sources": [["art", None]]}, "sources: the JSON value is null; allowed: a text"),
    (UNIT, {"sources": [["a b", ""]]}, f"sources: 'a b' is not a key; {KEY}"),
    (UNIT, {"id": "x"}, "id: unknown field 'id'; allowed: node, key, name, aliases, "),
    (UNIT, {"nmae": "x"}, "nmae: unknown field 'nmae'; allowed: node, key, name, "),
    (UNIT, {"from": ["Unit", "u1"]}, "from: unknown field 'from'; allowed: node, "),
    (UNIT, {"a\nb" * 40: 1}, "unknown field 'a\\nba\\nb"),
    (
        INDICATOR,
        {"upper": 30},
        "upper: 30 is below value, 50; allowed: the same or more",
    ),
    (PAIR, {"from": ...}, f"from: empty; required: {ENDS}"),
    (PAIR, {"from": "u1"}, f"from: the JSON value is a text; allowed: {ENDS}"),
    (PAIR, {"from": ["u1"]}, f"from: the list has 1 members; allowed: {ENDS}"),
    (PAIR, {"from": ["Unit", 1]}, "from: the JSON value is a number; allowed: a text"),
    (PAIR, {"from": ["Unit", "a b"]}, f"from: 'a b' is not a key; {KEY}"),
    (
        PAIR,
        {"from": ["Untit", "u1"]},
        "from: 'Untit' is not allowed here; allowed: Unit, PartyOrganization, Community; did you mean Unit?",
    ),
    (PAIR, {"key": "a b"}, f"key: 'a b' is not a key; {KEY}"),
    (PAIR, {"since": 2021, "key": ...}, "since: the JSON value is a number; allowed: a text"),
]


@pytest.mark.parametrize(
    ("record", "changed", "mistake"), WRONG, ids=[mistake.split(";")[0][:50] for *_, mistake in WRONG]
)
def test_a_mistake_is_noted_with_its_place(
    read: Read, record: Mapping[str, Any], changed: dict[str, Any], mistake: str
) -> None:
    _, (message,) = read(record, changed)
    assert message.removeprefix("b.jsonl:2:").strip().startswith(mistake)


def test_the_ends_of_a_relationship_must_fit(read: Read) -> None:
    part = {"relationship": "PART_OF", "from": ["Area", "a"], "to": ["Project", "p"], "sources": [["art", ""]]}
    _, (message,) = read(part)
    assert message.startswith("b.jsonl:2:to: PART_OF cannot lead from Area to Project; allowed: Activity to Project, ")


def test_all_mistakes_of_a_line_are_noted(read: Read) -> None:
    row, mistakes = read(UNIT, {"key": 1, "kind": "CASTLE", "sources": [["a b", ""], ["art", "\x01"]], "more": 1})
    places = [mistake.split(": ")[0].removeprefix("b.jsonl:2:") for mistake in mistakes]
    assert sorted(places) == ["key", "kind", "more", "sources", "sources"]
    assert not row.valid
