from collections.abc import Mapping

import pytest

from graph.datatypes.credit_code import with_checks
from graph.stores.store import Store
from loaders.duplicates import Duplicate, Reason, find_duplicates
from loaders.load import load
from tests.loaders.conftest import Data

CODE = with_checks("1241010600000001")
SOURCES = "key,name,kind,title\nart,A,LEDGER,A\n"
UNITS = "key,name,aliases,creditCode,sources\n"
PAIRS = {
    "a name": ("a,第一小学,,,art\nb,第１小学,,,art\n", [("a", "b", Reason.NAME, "第一小学", "第１小学")]),
    "an alias": ("a,第一小学,,,art\nb,实验小学,第一小学,,art\n", [("a", "b", Reason.ALIAS, "第一小学", "第一小学")]),
    "old characters": (
        "a,東區醫院,,,art\nb,东区医院,,,art\n",
        [("a", "b", Reason.NAME, "東區醫院", "东区医院")],
    ),
    "a code": (f"a,One,,{CODE},art\nb,Two,,{CODE},art\n", [("a", "b", Reason.CODE, CODE, CODE)]),
    "a name and a code": (
        f"a,One,,{CODE},art\nb,ONE,,{CODE},art\n",
        [("a", "b", Reason.CODE, CODE, CODE), ("a", "b", Reason.NAME, "One", "ONE")],
    ),
    "aliases alone": ("a,One,X,,art\nb,Two,X,,art\n", []),
    "an alias of its own": ("a,One,one,,art\nb,Two,,,art\n", []),
    "nothing but signs": ("a,！,,,art\nb,？,,,art\n", []),
}


@pytest.mark.parametrize(("rows", "pairs"), PAIRS.values(), ids=PAIRS)
async def test_what_two_units_have_in_common(empty_store: Store, data: Data, rows: str, pairs: list[tuple]) -> None:
    tables: Mapping[str, str] = {
        "nodes/Unit.csv": UNITS + rows,
        "nodes/Source.csv": "key,name,kind,title\nart,A,LEDGER,A\n",
    }
    await load([data(tables, only=True)], empty_store)
    listed = await find_duplicates(empty_store, [empty_store.ontology.nodes["Unit"]], 10)
    assert [(*pair.keys, pair.reason, *pair.said) for pair in listed] == pairs


async def test_nodes_of_two_types_are_not_the_same(empty_store: Store, data: Data) -> None:
    tables = {"nodes/Unit.csv": UNITS + "u1,First,,,art\nu2,first,,,art\n"}
    await load([data(tables)], empty_store)
    (pair,) = await find_duplicates(empty_store, [*empty_store.ontology.nodes.values()], 10)
    assert pair == Duplicate("Unit", ("u1", "u2"), ("First", "first"), Reason.NAME, "name", ("First", "first"))


async def test_no_more_than_asked_for(empty_store: Store, data: Data) -> None:
    rows = "".join(f"u{number},Same,,,art\n" for number in range(1, 9))
    await load([data({"nodes/Unit.csv": UNITS + rows})], empty_store)
    units = [empty_store.ontology.nodes["Unit"]]
    assert [pair.keys for pair in await find_duplicates(empty_store, units, 2)] == [("u1", "u2"), ("u1", "u3")]
    assert len(await find_duplicates(empty_store, units, 99)) == 28
