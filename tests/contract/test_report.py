"""Reports of the small district: what is found, and what the page says, equal on both stores."""

import re

import pytest

from graph.errors import RequestError, StoreError
from graph.report.page import page
from server.report.finding import find
from server.report.subject import Subject
from tests.graph.report.reading import rows, sections


@pytest.fixture
def found(small_store):
    """Finds what a report tells of a node."""

    async def find_one(name, key, day=""):
        return await find(small_store, Subject(small_store.ontology.nodes[name], key, day), "en")

    return find_one


@pytest.fixture
def report(small_store, found):
    """The sections of a report in English."""

    async def written(name, key, day=""):
        return sections(page(await found(name, key, day), small_store.ontology, "en").decode())

    return written


async def test_who_co_builds_with_a_community_on_a_day(report):
    table = rows((await report("Community", "c1", "2021-06-30"))["Units that co-build"])
    assert [row for row in table if len(row) > 1] == [
        ["重庆银行东区支行", "Enterprise", "2", "since 2019-01-02", "Paired; Reports in"],
        ["钱学森小学", "School", "2", "since 2021-01-28", "Paired; Joint project"],
        ["Alpha Works", "Enterprise", "1", "since 2020-06", "Committee"],
    ]


async def test_a_project_and_who_takes_part_in_it(report):
    table = rows((await report("Project", "p1"))["Participants"])
    assert [row[:3] for row in table] == [
        ["安飞社区 (Urban community)", "Beneficiary", "2019-07 to 2020"],
        ["长安医院 (Hospital)", "Funder", "2019 to 2019-06"],
        ["东区党工委 (Working committee)", "Lead", "not stated"],
    ]


async def test_a_unit_and_the_others_in_its_activities(report):
    found = await report("Unit", "u3")
    assert [row[:4] for row in rows(found["Projects and activities"])] == [
        ["湖畔基金 (Fund)", "Funder", "2019 to 2019-06", "安飞社区 (Beneficiary); 东区党工委 (Lead)"],
        ["月度协商 (Consultation)", "Lead", "since 2020", "安飞社区 (Beneficiary); 花庄"],
        ["月度协商 (Consultation)", "Partner", "since 2020", "安飞社区 (Beneficiary); 花庄"],
    ]


async def test_stated_beside_counted(report):
    found = await report("PartyOrganization", "o2")
    assert [row[:3] for row in rows(found["Stated and counted"])] == [["成员单位", "More than 100 家", "2"]]


async def test_dormant_ties_on_a_day(report):
    found = await report("Unit", "u2", "2023-01-31")
    assert rows(found["Dormant ties"]) == [["金昌社区", "Community", "2020-01-31"]]


async def test_the_picture_and_its_query(found):
    known = await found("Community", "c1", "2019-06-30")
    assert sorted(node["name"] for node in known.network["nodes"]) == ["重庆银行东区支行", "金昌社区"]
    assert [edge["type"] for edge in known.network["edges"]] == ["REPORTS_IN_TO"]
    assert known.variables == '{\n  "key": "c1",\n  "id": "Q29tbXVuaXR5OmMx",\n  "asOf": "2019-06-30"\n}'


async def test_the_query_that_is_shown_gives_the_same_numbers(found, ask_small):
    known = await found("Community", "c1")
    alone = re.sub("(?s)query (Community|ParticipatesIn|Around)[(].*?\n}\n", "", known.query)
    again = await ask_small(alone.replace("first: 200", "first: 50"), {"key": "c1"})
    assert again["community"]["coBuilders"] == known.node["coBuilders"]


async def test_the_commands_that_are_shown(found):
    known = await found("Community", "c1", "2019-06-30")
    assert known.commands == (
        "gongjian report --community c1 --as-of 2019-06-30 --language en --output report.html",
        "gongjian export xlsx --around Community:c1 --depth 2 --limit 40 --node-types PartyOrganization,Unit,Community,"
        "Venue,Project,Team,Activity,Service --as-of 2019-06-30 --language en --output network.xlsx",
        "gongjian analyse dormantTies --set of=Community:c1 --first 1000 --around Community:c1 --depth 1 --limit 1000 "
        "--as-of 2019-06-30",
    )
    assert known.listings == {
        "coBuilders": "gongjian export xlsx --around Community:c1 --limit 1000 --relationship-types CO_BUILDS_WITH "
        "--as-of 2019-06-30 --language en --output coBuilders.xlsx"
    }


UNKNOWN = {
    ("c9", ""): "no Community has the key 'c9'; look it up: gongjian search NAME --types Community",
    ("金昌", ""): "no Community has the key '金昌'; did you mean: c1 金昌社区",
    ("?", ""): "no Community has the key '?'; look it up: gongjian search NAME --types Community",
    ("c2", "2021-01-01"): "Community 'c2' is not there on 2021-01-01; leave out --as-of, or give another day",
    ("c1", "2021"): "asOf: '2021' is not a day; allowed: a day (2021-01-28)",
}


@pytest.mark.parametrize(("given", "message"), UNKNOWN.items(), ids=map(str, UNKNOWN))
async def test_what_is_not_there(found, given, message):
    with pytest.raises(RequestError) as caught:
        await found("Community", *given)
    assert caught.value.message == message


@pytest.fixture
def states(monkeypatch):
    """Sets in which states the graph seems to be, one after the other."""

    def put(names):
        left = iter(names)

        async def snapshot(*_):
            return next(left)

        monkeypatch.setattr("server.report.finding._Finding.snapshot", snapshot)
        return left

    return put


async def test_a_graph_that_keeps_changing_is_no_report(found, states):
    left = states("abcde")
    with pytest.raises(StoreError, match="is being written to"):
        await found("Community", "c1")
    assert list(left) == ["e"]


async def test_a_graph_that_changed_once_is_read_again(found, states):
    left = states("abbc")
    assert (await found("Community", "c1")).node["name"] == "金昌社区"
    assert list(left) == ["c"]
