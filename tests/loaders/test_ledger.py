"""What only all rows together show: repeated keys, references to no node, and relationships that overlap."""

import tempfile
from pathlib import Path

import pytest

from graph.ontology.model import NodeType, Ontology, RelationshipType
from graph.stores.records import Record
from loaders.ledger import Ledger
from loaders.records import ParsedRow, Reference
from tests.loaders.conftest import MistakesOf

ORGANIZATIONS = "key,name,sources\no1,One,art\no2,Two,art\no3,Three,art\n"
HEADER = "key,from,to,since,until,sources\n"
FILE = "nodes/Unit.csv"


def row(element: NodeType | RelationshipType, line: int, key: str, *ends: Reference, valid: bool = True) -> ParsedRow:
    source, target = ends or (None, None)
    return ParsedRow(element, line, key, Record((), ()), source, target, ("", "~"), valid)


@pytest.fixture
def unit(ontology: Ontology) -> NodeType:
    return ontology.nodes["Unit"]


def test_a_key_belongs_to_its_type(unit: NodeType, ontology: Ontology) -> None:
    rows = [row(unit, 2, "u1"), row(unit, 3, "U1"), row(ontology.nodes["Team"], 4, "u1"), row(unit, 5, "u1")]
    with Ledger() as ledger:
        for it in rows:
            ledger.enter(FILE, it)
        assert ledger.repeated_keys() == {("Unit", "u1")}


def test_what_an_invalid_row_names_is_not_missing(unit: NodeType, ontology: Ontology) -> None:
    member = ontology.relationships["MEMBER_OF"]
    ends = Reference("Unit", "u1", "from"), Reference("PartyOrganization", "o1", "to")
    with Ledger() as ledger:
        ledger.enter("MEMBER_OF.csv", row(member, 2, "m1", *ends, valid=False))
        assert list(ledger.missing_nodes()) == []
        ledger.enter("MEMBER_OF.csv", row(member, 3, "m2", *ends))
        ledger.enter("MEMBER_OF.csv", row(member, 4, "m3", *ends))
        ledger.enter(FILE, row(unit, 2, "u1", valid=False))
        ((node_type, key, mistake),) = ledger.missing_nodes()
    assert (node_type, key) == ("PartyOrganization", "o1")
    assert str(mistake) == "MEMBER_OF.csv:3:to: no PartyOrganization has the key 'o1'"


def test_it_leaves_no_file_behind(unit: NodeType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with Ledger() as ledger:
        ledger.enter(FILE, row(unit, 2, "u1"))
        assert len(list(tmp_path.iterdir())) == 1
    assert list(tmp_path.iterdir()) == []


async def overlaps(mistakes_of: MistakesOf, rows: str) -> list[str]:
    tables = {"nodes/PartyOrganization.csv": ORGANIZATIONS, "relationships/SUBORDINATE_TO.csv": HEADER + rows}
    return await mistakes_of({**tables, "nodes/Team.csv": "key,name,sources\nt1,,art\n"})


CONSECUTIVE = {
    "days": ("o1,o2,2018,2020-01-31", "o1,o3,2020-02-01,"),
    "months": ("o1,o2,,2019-12", "o1,o3,2020-01,"),
    "years": ("o1,o2,2018,2019", "o1,o3,2020,"),
    "in any order": ("o1,o3,2020,", "o1,o2,2018,2019"),
    "another's": ("o1,o2,,", "o2,o3,,"),
    "at the end that is free": ("o2,o1,,", "o3,o1,,"),
}
OVERLAPPING = {
    "always": ("o1,o2,,", "o1,o3,,"),
    "on one day": ("o1,o2,,2020-01-31", "o1,o3,2020-01-31,"),
    "in one month": ("o1,o2,,2020-01-31", "o1,o3,2020-01,"),
    "within": ("o1,o2,2010,2020", "o1,o3,2015-01-01,2015-01-01"),
    "around": ("o1,o3,2015,2015", "o1,o2,,"),
    "with the same": ("o1,o2,,", "o1,o2,,"),
}


@pytest.mark.parametrize("rows", CONSECUTIVE.values(), ids=CONSECUTIVE)
async def test_relationships_one_after_the_other_are_allowed(mistakes_of: MistakesOf, rows: tuple[str, ...]) -> None:
    numbered = "".join(f"k{place},{row},art\n" for place, row in enumerate(rows))
    assert await overlaps(mistakes_of, numbered) == ["nodes/Team.csv:2:name: empty; required: a value of type text"]


@pytest.mark.parametrize("rows", OVERLAPPING.values(), ids=OVERLAPPING)
async def test_two_at_the_same_time_are_a_mistake(mistakes_of: MistakesOf, rows: tuple[str, ...]) -> None:
    numbered = "".join(f"k{place},{row},art\n" for place, row in enumerate(rows))
    _, mistake = await overlaps(mistakes_of, numbered)
    assert mistake == (
        "relationships/SUBORDINATE_TO.csv:3:from: PartyOrganization o1 has another SUBORDINATE_TO at the same time,"
        " in relationships/SUBORDINATE_TO.csv, line 2; allowed: one"
    )


async def test_each_row_too_many_is_noted_once(mistakes_of: MistakesOf) -> None:
    _, *mistakes = await overlaps(mistakes_of, "".join(f"k{place},o1,o2,,,art\n" for place in range(50)))
    assert [mistake.split(":")[1] for mistake in mistakes] == [str(line) for line in range(3, 52)]
