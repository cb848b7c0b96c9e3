import pytest

from graph.stores.judgements import Judged, Judgement
from graph.stores.store import Store
from loaders.load import load
from loaders.matching.match_names import match_names
from loaders.matching.names import AskedName, Match, Verdict
from loaders.matching.places import places_of
from tests.loaders.conftest import Data

TABLES = {
    "nodes/Source.csv": "key,name,kind,title\nart,A,LEDGER,A\n",
    "nodes/Area.csv": "key,name,aliases,sources\n"
    "a1,郑州市,,art\na2,中原区,,art\na3,金水区,,art\na4,郑州市金水区丰产路街道,丰产路,art\n",
    "nodes/Community.csv": "key,name,sources\n"
    "c1,永安社区,art\nc2,永安社区,art\nc3,东湖社区,art\nc4,北岗社区,art\nc5,北岗社区,art\n",
    "relationships/PART_OF.csv": "from_type,from,to_type,to,sources\n"
    "Area,a2,Area,a1,art\nArea,a3,Area,a1,art\nArea,a4,Area,a3,art\n",
    "relationships/LOCATED_IN.csv": "from_type,from,to_type,to,sources\n"
    "Community,c1,Area,a2,art\nCommunity,c2,Area,a4,art\nCommunity,c3,Area,a4,art\nCommunity,c4,Area,a2,art\n",
}
WITHIN = {
    ("永安社区", "中原区"): (Verdict.SURE, ["c1"]),
    ("永安社区", "金水区"): (Verdict.SURE, ["c2"]),
    ("永安社区", "丰产路"): (Verdict.UNCLEAR, ["c2", "c1"]),
    ("永安社区", "郑州市"): (Verdict.UNCLEAR, ["c1", "c2"]),
    ("东湖社区", "丰产路街道"): (Verdict.SURE, ["c3"]),
    ("东湖社区", "中原区"): (Verdict.UNCLEAR, ["c3"]),
    ("东湖社区", "some place"): (Verdict.SURE, ["c3"]),
    ("北岗社区", "中原区"): (Verdict.UNCLEAR, ["c4", "c5"]),
    ("西山社区", "中原区"): (Verdict.NEW, []),
}


@pytest.fixture
async def communities(empty_store: Store, data: Data) -> Store:
    await load([data(TABLES, only=True)], empty_store)
    return empty_store


def _told(match: Match) -> tuple[Verdict, list[str]]:
    return match.verdict, [candidate.key for candidate in match.candidates]


async def test_a_place_helps_to_decide(communities: Store) -> None:
    matches = await match_names(communities, [AskedName("Community", *texts) for texts in WITHIN])
    assert {(name.name, name.within): _told(match) for name, match in matches.items()} == WITHIN


async def test_a_judgement_goes_before_a_place(communities: Store) -> None:
    asked = AskedName("Community", "东湖社区", "中原区")
    matches = await match_names(communities, [asked], [Judgement("Community", "东湖社区", "c3", Judged.SAME)])
    assert _told(matches[asked]) == (Verdict.SURE, ["c3"])


async def test_the_nearest_place_comes_first(communities: Store) -> None:
    places = await places_of(communities, "Community", ["c2", "c5"])
    assert [place.name for place in places["c2"]] == ["郑州市金水区丰产路街道", "金水区", "郑州市"]
    assert places["c5"] == ()
