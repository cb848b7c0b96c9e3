"""A case that is found is made small, kept, and read back as it was."""

import orjson
import pytest

from tests import reducing
from tests.graphs import Fact
from tests.machine import Case, DisagreementError, Machine
from tests.reducing import keep, kept, reduced
from tests.reference.objects import graph_of
from tests.reference.store import Reference

CITED = [("s", "P1")]
FACTS = [
    Fact("Source", "s", {"name": "S", "kind": "DATASET", "title": "S"}, []),
    *(Fact("Unit", f"u{place}", {"name": f"U{place}", "since": "2020"}, CITED) for place in range(6)),
    *(Fact("Community", f"c{place}", {"name": f"C{place}"}, CITED) for place in range(3)),
    Fact("PAIRED_WITH", "k", {"since": "2021-02"}, CITED, ("Unit", "u4"), ("Community", "c1")),
]
DOCUMENT = """query($n: Int, $day: Date) {
  units(first: $n, asOf: $day) { totalCount nodes { ...F pairedWith(first: 3) { edges { since node { ...G } } } } }
  communities { nodes { key } } }
fragment F on Unit { key name sources { locator } } fragment G on Entity { key name }"""


class Late(Reference):
    """Shows every relationship's start as the year."""

    async def read(self, asked):
        text = orjson.dumps(await super().read(asked)).replace(b'"2021-02"', b'"2021"')
        return orjson.loads(text)


@pytest.fixture
def machine(ontology, schema):
    async def hold(facts):
        return {"late": Late(ontology, graph_of(ontology, facts))}

    return Machine(ontology, schema, hold)


async def test_nothing_can_be_taken_from_a_reduced_case(machine):
    small = await reduced(machine, Case(FACTS, DOCUMENT, {"n": 50, "day": "2022-01-01"}))
    assert "".join(small.document.split()) == "{units{nodes{pairedWith{edges{since}}}}}"
    assert [fact.key for fact in small.facts] == ["s", "u4", "c1", "k"]


async def test_a_kept_case_is_read_back(machine, monkeypatch, tmp_path):
    monkeypatch.setattr(reducing, "FOUND", tmp_path)
    with pytest.raises(DisagreementError) as error:
        await machine.check(Case(FACTS, DOCUMENT, {"n": 5, "day": None}))
    case, answer = kept(keep(error.value))
    assert (case.document, case.variables) == (f"{DOCUMENT}\n", {"n": 5, "day": None})
    assert [fact.key for fact in case.facts] == [fact.key for fact in FACTS]
    assert answer == error.value.answers["reference"]
