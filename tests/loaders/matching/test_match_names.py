import csv
import shutil
import tracemalloc
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from graph.datatypes.credit_code import with_checks
from graph.ontology.model import Ontology
from graph.stores.judgements import Judged, Judgement
from graph.stores.sqlite.store import SqliteStore
from graph.stores.store import Store
from loaders.load import load
from loaders.matching import match_names as matching
from loaders.matching.match_names import match_names
from loaders.matching.names import AskedName, Match, Reason, Verdict
from tests.conftest import ROOT, SERVED, Place, store_holding
from tests.loaders.conftest import Data

CODE = with_checks("1241010600000001")
UNITS = f"""key,name,aliases,creditCode,sources
u1,郑州市第一小学,一小;育才小学,,art
u2,郑州市第二小学,,,art
u3,郑州银行股份有限公司,,{CODE},art
u4,祥云医院,,,art
u5,東區醫院,,,art
u6,永安幼儿园,,,art
u7,永安幼儿园,,,art
u8,Art Museum of Zhengzhou,,,art
"""
SURE = {
    "u1": ("u1", Reason.KEY),
    "郑州市第1小学": ("u1", Reason.NAME),
    "育才小学": ("u1", Reason.ALIAS),
    CODE.lower(): ("u3", Reason.CODE),
    "东区 医院": ("u5", Reason.NAME),
}
UNCLEAR = {
    "第一小学": ("u1", Reason.WITHOUT_PLACE),
    "河南省郑州银行": ("u3", Reason.WITHOUT_LEGAL_FORM),
    "郑州银行有限公司": ("u3", Reason.WITHOUT_LEGAL_FORM),
    "郑行": ("u3", Reason.SHORT_NAME),
    "翔云医院": ("u4", Reason.SAME_SOUND),
    "xiangyunyiyuan": ("u4", Reason.PINYIN),
    "xyyy": ("u4", Reason.INITIALS),
    "祥云医院北院区": ("u4", Reason.WIDER),
    "永安幼儿园": ("u6", Reason.NAME),
    "museum": ("u8", Reason.PART),
}


@pytest.fixture
async def units(empty_store: Store, data: Data) -> Store:
    await load(
        [data({"nodes/Unit.csv": UNITS, "nodes/Source.csv": "key,name,kind,title\nart,A,LEDGER,A\n"}, only=True)],
        empty_store,
    )
    return empty_store


async def _match(store: Store, name: str, *judgements: Judgement) -> Match:
    asked = AskedName("Unit", name)
    return (await match_names(store, [asked], judgements))[asked]


async def test_what_is_sure(units: Store) -> None:
    matches = await match_names(units, [AskedName("Unit", name) for name in SURE])
    assert {match.name.name: (match.key, match.candidates[0].reason) for match in matches.values()} == SURE


async def test_what_is_unclear_has_candidates(units: Store) -> None:
    matches = await match_names(units, [AskedName("Unit", name) for name in UNCLEAR])
    assert {match.verdict for match in matches.values()} == {Verdict.UNCLEAR}
    firsts = {match.name.name: match.candidates[0] for match in matches.values()}
    assert {name: (first.key, first.reason) for name, first in firsts.items()} == UNCLEAR


@pytest.mark.parametrize("name", ["郑州市第三小学", "人民公园", "？", ""])
async def test_what_is_new(units: Store, name: str) -> None:
    assert await _match(units, name) == Match(AskedName("Unit", name), Verdict.NEW)


async def test_before_the_first_load_all_is_new(empty_store: Store, tmp_path: Path, ontology: Ontology) -> None:
    no_file = SqliteStore(tmp_path / "none.db", ontology, 10.0)
    assert (await _match(no_file, "第一小学")).verdict is Verdict.NEW
    assert (await _match(empty_store, "第一小学")).verdict is Verdict.NEW
    assert not (tmp_path / "none.db").exists()
    await no_file.close()


async def test_a_name_of_another_type_is_new(units: Store) -> None:
    asked = AskedName("Venue", "育才小学")
    assert (await match_names(units, [asked]))[asked].verdict is Verdict.NEW


async def test_many_names_mean_what_few_do(units: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = [AskedName("Unit", name) for name in (*SURE, *UNCLEAR, "龙湖医院")]
    said = [Judgement("Unit", "翔云医院", "u4", Judged.SAME), Judgement("Unit", "一小", "u1", Judged.NOT_SAME)]
    few = await match_names(units, [*asked, AskedName("Unit", "永安幼儿园", "中原区")], said)
    monkeypatch.setattr(matching, "_MANY", 0)
    assert await match_names(units, [*asked, AskedName("Unit", "永安幼儿园", "中原区")], said) == few
    assert {match.verdict for match in few.values()} == set(Verdict)


async def test_judgements_decide(units: Store) -> None:
    same = Judgement("Unit", "永安 幼儿园", "u7", Judged.SAME)
    assert (await _match(units, "永安幼儿园", same)).key == "u7"
    assert (await _match(units, "永安幼儿园", Judgement("Unit", "永安幼儿园", "u6", Judged.NOT_SAME))).key == "u7"
    new = Judgement("Unit", "第一小学", "", Judged.NEW)
    assert (await _match(units, "第一小学", new)).verdict is Verdict.NEW
    assert (await _match(units, "育才小学", Judgement("Unit", "育才小学", "", Judged.NEW))).key == "u1"


async def test_a_judgement_about_a_node_that_is_not_there_does_not_count(units: Store) -> None:
    match = await _match(units, "第一小学", Judgement("Unit", "第一小学", "u99", Judged.SAME))
    assert match.verdict is Verdict.UNCLEAR


@pytest.fixture
async def without_aliases(place: Place, ontology: Ontology, tmp_path: Path) -> AsyncIterator[Store]:
    """Both samples, without their aliases."""
    folders = [Path(shutil.copytree(folder, tmp_path / folder.name)) for folder in SERVED]
    for path in (path for folder in folders for path in folder.glob("nodes/*.csv")):
        rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0])
            writer.writeheader()
            writer.writerows({**row, "aliases": ""} if "aliases" in row else row for row in rows)
    async with store_holding(place, ontology, "without aliases", *folders) as store:
        yield store


def _published_aliases() -> dict[AskedName, set[str]]:
    """The keys of the nodes that have each alias."""
    keys: dict[AskedName, set[str]] = {}
    for path in (ROOT / "data/published/nodes").glob("*.csv"):
        for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines()):
            for alias in filter(None, row.get("aliases", "").split(";")):
                keys.setdefault(AskedName(path.stem, alias), set()).add(row["key"])
    return keys


async def test_no_published_alias_is_taken_for_another_node(served_store: Store) -> None:
    keys = _published_aliases()
    matches = await match_names(served_store, keys)
    sure = {name: match.key for name, match in matches.items() if match.verdict is Verdict.SURE}
    assert {name: key for name, key in sure.items() if key not in keys[name]} == {}
    assert len(sure) >= 0.98 * len(keys)


async def test_published_short_names_find_their_nodes_first(without_aliases: Store) -> None:
    keys = _published_aliases()
    matches = await match_names(without_aliases, keys)
    sure = [name for name, match in matches.items() if match.verdict is Verdict.SURE and match.key not in keys[name]]
    firsts = [name for name, match in matches.items() if match.candidates and match.candidates[0].key in keys[name]]
    assert sure == []
    assert len(firsts) >= 0.93 * len(keys)


async def test_a_very_long_name_takes_no_more_memory_than_a_long_one(empty_store: Store) -> None:
    name = AskedName("Unit", "第一小学" * 10_000)
    tracemalloc.start()
    matches = await match_names(empty_store, [name])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (matches[name].verdict, peak < 50_000_000) == (Verdict.NEW, True)
