"""The page about the published facts, in both languages: its numbers are those of the sample, and its query runs."""

import csv

import pytest

from tests.conftest import ROOT
from tests.docs.reading import GETTING_STARTED, PUBLISHED, blocks, page, rows

FOLDER = ROOT / "data/published"
ENGLISH, CHINESE = PUBLISHED

each_page = pytest.mark.parametrize("name", PUBLISHED)


def table(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def size(folder: str) -> int:
    return sum(len(table(f"{folder}/{path.name}")) for path in (FOLDER / folder).glob("*.csv"))


def count(name: str, **values: str) -> int:
    """How many rows of a table have these values."""
    return sum(all(row[column] == value for column, value in values.items()) for row in table(name))


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        ((ENGLISH, GETTING_STARTED[0]), "{} nodes and {} relationships"),
        ((CHINESE, GETTING_STARTED[1]), "{} 个节点、{} 条关系"),
    ],
    ids=["English", "Chinese"],
)
def test_the_size_of_the_sample(names, sentence):
    assert all(sentence.format(size("nodes"), size("relationships")) in page(name) for name in names)


@pytest.mark.parametrize(("name", "heading"), [(ENGLISH, "type"), (CHINESE, "类型")])
def test_the_rows_of_each_type(name, heading):
    stated = {kinds: int(number) for kinds, number, _ in (row for row in type_rows(name, heading))}
    nodes = {path.stem: len(table(f"nodes/{path.name}")) for path in (FOLDER / "nodes").glob("*.csv")}
    types = {kinds: [kind.strip("`") for kind in kinds.replace("、", ", ").split(", ")] for kinds in stated}
    assert stated == {kinds: sum(nodes[kind] for kind in types[kinds]) for kinds in stated}
    assert sorted(kind for kinds in types.values() for kind in kinds) == sorted(nodes)


def type_rows(name: str, heading: str) -> list[list[str]]:
    return rows(page(name), next(line for line in page(name).splitlines() if line.startswith(f"| {heading} |"))[2:-2])


@pytest.mark.parametrize(
    ("name", "sentences"),
    [
        (
            ENGLISH,
            ["6 alliances", "19 streets and towns that act", "4 villages", "41 cities, 46 districts", "62 streets"],
        ),
        (CHINESE, ["6 个联盟", "19 个作为一方参与的街道、乡镇", "4 个村", "41 个市、46 个区县", "62 个街道和乡镇"]),
    ],
    ids=["English", "Chinese"],
)
def test_the_kinds_that_are_counted(name, sentences):
    kinds = [
        count("nodes/PartyOrganization.csv", kind="ALLIANCE"),
        count("nodes/Unit.csv", kind="SUBDISTRICT_OFFICE"),
        count("nodes/Community.csv", kind="VILLAGE"),
    ]
    areas = [count("nodes/Area.csv", kind=kind) for kind in ("CITY", "DISTRICT", "STREET", "TOWN")]
    assert [*kinds, *areas[:2], areas[2] + areas[3]] == [6, 19, 4, 41, 46, 62]
    assert [sentence in page(name) for sentence in sentences] == [True] * 5


@pytest.mark.parametrize(
    ("name", "sentence"), [(ENGLISH, "Of {} events no day is known"), (CHINESE, "{} 项活动的日期不详")]
)
def test_the_events_of_no_known_day(name, sentence):
    undated = sum(not row["since"] for row in table("nodes/Activity.csv"))
    assert sentence.format(undated) in page(name)


PAIRS = [
    (ENGLISH, ["{} pairs of a unit and a community", "the evidence of {} pairs", "With {} pairs"]),
    (CHINESE, ["有 {} 对单位与社区共建", "{} 对的依据中有协议或结对", "{} 对只知道共同参加过一次活动"]),
]


@pytest.mark.parametrize(("name", "sentences"), PAIRS, ids=PUBLISHED)
async def test_how_firm_the_pairs_are(name, sentences, ask_served):
    data = await ask_served("""{ all: coBuilding { totalCount }
        paired: coBuilding(where: {evidence: {some: {pattern: {eq: PAIRED}}}}) { totalCount }
        once: coBuilding(where: {evidence: {all: {pattern: {eq: JOINT_ACTIVITY}}}}) { totalCount } }""")
    totals = [data[key]["totalCount"] for key in ("all", "paired", "once")]
    stated = [sentence.format(total) for sentence, total in zip(sentences, totals, strict=True)]
    assert [sentence in page(name) for sentence in stated] == [True] * 3


@each_page
async def test_the_query_tells_agreements_from_single_activities(name, ask_served):
    (community,) = (await ask_served(blocks(page(name), "graphql")[0]))["search"]["nodes"]
    assert (len(community["agreed"]["nodes"]), len(community["oneActivity"]["nodes"])) == (1, 2)
