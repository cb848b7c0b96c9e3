"""Reports of the small district: what is found, and what the page says, equal on both stores."""

import orjson
import pytest

from graph.errors import RequestError, StoreError
from graph.report.findings import Subject
from graph.report.page import page
from loaders.plans import PlanLoader
from resolvers.execution import execute
from server.report.reading import derived_pages, network_of, read_findings, recorded_pages
from tests.graph.report.page_reading import rows, sections


@pytest.fixture
def findings_of(small_store):
    """Reads what a report tells of a node."""

    async def findings_of(type_name, key, day=""):
        return await read_findings(small_store, Subject(small_store.ontology.nodes[type_name], key, day), "en")

    return findings_of


@pytest.fixture
def report(small_store, findings_of):
    """The sections of a report in English."""

    async def report(type_name, key, day=""):
        return sections(page(await findings_of(type_name, key, day), small_store.ontology, "en").decode())

    return report


async def test_who_co_builds_with_a_community_on_a_day(report):
    table = rows((await report("Community", "c1", "2021-06-30"))["Units that co-build"])
    assert [row for row in table if len(row) > 1] == [
        ["重庆银行东区支行", "Enterprise", "2", "since 2019-01-02", "Paired; Reports in"],
        ["钱学森小学", "School", "2", "since 2021-01-28", "Paired; Joint project"],
    ]


async def test_who_shares_a_committee_with_a_community_stands_apart(report):
    table = rows((await report("Community", "c1", "2021-06-30"))["Units of the same committee"])
    assert [row for row in table if len(row) > 1] == [
        ["Alpha Works", "Enterprise", "1", "since 2020-06", "Committee above"],
    ]


async def test_a_project_and_who_takes_part_in_it(report):
    table = rows((await report("Project", "p1"))["Participants"])
    assert [row[:3] for row in table] == [
        ["安飞社区 (Urban community)", "Beneficiary", "2019-07 to 2020"],
        ["长安医院 (Hospital)", "Funder", "2019 to 2019-06"],
        ["东区党工委 (Working committee)", "Lead", "not stated"],
    ]


async def test_a_unit_and_the_others_in_its_activities(report):
    table = rows((await report("Unit", "u3"))["Projects and activities"])
    assert [row[:4] for row in table] == [
        ["湖畔基金 (Fund)", "Funder", "2019 to 2019-06", "安飞社区 (Beneficiary); 东区党工委 (Lead)"],
        ["月度协商 (Consultation)", "Lead", "since 2020", "安飞社区 (Beneficiary); 花庄"],
        ["月度协商 (Consultation)", "Partner", "since 2020", "安飞社区 (Beneficiary); 花庄"],
    ]


async def test_stated_beside_counted(report):
    table = rows((await report("PartyOrganization", "o2"))["Stated and counted"])
    assert [row[:3] for row in table] == [["成员单位", "More than 100 家", "2"]]


async def test_dormant_ties_on_a_day(report):
    table = rows((await report("Unit", "u2", "2023-01-31"))["Dormant ties"])
    assert table == [["金昌社区", "Community", "2020-01-31"]]


async def test_the_picture_and_its_variables(findings_of):
    findings = await findings_of("Community", "c1", "2019-06-30")
    assert sorted(node.name for node in findings.network.nodes) == ["重庆银行东区支行", "金昌社区"]
    assert [edge.relationship_type for edge in findings.network.edges] == ["REPORTS_IN_TO"]
    assert findings.repetition.variables == '{\n  "key": "c1",\n  "id": "Q29tbXVuaXR5OmMx",\n  "asOf": "2019-06-30"\n}'


@pytest.fixture
def ask_again(full_pages, small_store):
    """Runs one query of a document as a reader of the page would."""

    async def ask_again(text, name, variables):
        with PlanLoader(small_store) as plans:
            result = await execute(full_pages, plans, text, variables, name)
        assert result.errors is None
        return orjson.loads(orjson.dumps(result.data))

    return ask_again


async def test_the_queries_that_are_shown_give_the_same_figures(findings_of, ask_again, ontology):
    findings, variables = await findings_of("Community", "c1"), {"key": "c1"}
    names = ("Community", "ParticipatesIn", "CoBuilders", "CommitteePartners", "CooperatesWith")
    answers = [await ask_again(findings.repetition.query, name, variables) for name in names]
    node = {field: value for answer in answers for field, value in answer["community"].items()}
    connections = ontology.connections_of("Community")
    assert derived_pages(node, connections) == findings.derived
    assert recorded_pages(node, connections) == findings.recorded
    assert [len(findings.derived["coBuilders"].edges), len(findings.recorded["participatesIn"].edges)] == [2, 1]


async def test_the_query_of_the_surroundings_gives_the_same_figures(findings_of, ask_again, ontology):
    findings = await findings_of("Unit", "u2", "2023-01-31")
    variables = {"id": findings.subject.id, "asOf": "2023-01-31"}
    answer = await ask_again(findings.repetition.query, "Around", variables)
    analysis = answer["analysis"]
    ((row,), (months,)) = (
        analysis["dormantTies"]["rows"],
        [parameter["value"] for parameter in analysis["dormantTies"]["parameters"] if parameter["name"] == "months"],
    )
    (tie,) = findings.dormant.ties
    assert (analysis["snapshot"], months) == (findings.snapshot, str(findings.dormant.months))
    assert (row["last"], {row["source"]["nodeId"], row["target"]["nodeId"]}) == (
        tie.last,
        {tie.node.id, findings.subject.id},
    )
    assert network_of(answer["network"], ontology) == findings.network


async def test_the_commands_that_are_shown(findings_of):
    repetition = (await findings_of("Community", "c1", "2019-06-30")).repetition
    assert repetition.commands == (
        "gongjian report --community c1 --as-of 2019-06-30 --language en --output report.html",
        "gongjian export xlsx --around Community:c1 --depth 2 --limit 40 --node-types PartyOrganization,Unit,Community,"
        "Venue,Project,Team,Activity,Service,Need,Resource --as-of 2019-06-30 --language en --output network.xlsx",
        "gongjian analyse dormantTies --set of=Community:c1 --first 1000 --around Community:c1 --depth 1 --limit 1000 "
        "--as-of 2019-06-30",
    )
    assert repetition.list_commands == {
        "coBuilders": "gongjian export xlsx --around Community:c1 --limit 1000 --relationship-types CO_BUILDS_WITH "
        "--as-of 2019-06-30 --language en --output coBuilders.xlsx",
        "committeePartners": "gongjian export xlsx --around Community:c1 --limit 1000 --relationship-types "
        "SHARES_COMMITTEE_WITH --as-of 2019-06-30 --language en --output committeePartners.xlsx",
        "cooperatesWith": "gongjian export xlsx --around Community:c1 --limit 1000 --relationship-types "
        "COOPERATES_WITH --as-of 2019-06-30 --language en --output cooperatesWith.xlsx",
    }


UNKNOWN = {
    ("c9", ""): "no Community has the key 'c9'; look it up: gongjian search NAME --types Community",
    ("金昌", ""): "no Community has the key '金昌'; did you mean: c1 金昌社区",
    ("?", ""): "no Community has the key '?'; look it up: gongjian search NAME --types Community",
    ("c2", "2021-01-01"): "Community 'c2' is not there on 2021-01-01; leave out --as-of, or give another day",
    ("c1", "2021"): "asOf: '2021' is not a day; allowed: a day (2021-01-28)",
    ("\udcff", ""): "key: a text with the character U+DCFF; allowed: no control characters, no surrogates",
}


@pytest.mark.parametrize(("subject", "message"), UNKNOWN.items(), ids=map(ascii, UNKNOWN))
async def test_what_is_not_there(findings_of, subject, message):
    with pytest.raises(RequestError) as caught:
        await findings_of("Community", *subject)
    assert caught.value.message == message


@pytest.fixture
def snapshots(small_store, monkeypatch):
    """Sets the names of the states that the graph seems to be in, one after the other; the rest is returned."""

    def set_snapshots(names):
        remaining = iter(names)

        async def snapshot():
            return next(remaining)

        monkeypatch.setattr(small_store, "snapshot", snapshot)
        return remaining

    return set_snapshots


async def test_a_graph_that_keeps_changing_is_no_report(findings_of, snapshots):
    remaining = snapshots("abcdefg")
    with pytest.raises(StoreError, match="is being written to"):
        await findings_of("Community", "c1")
    assert list(remaining) == ["g"]


async def test_a_graph_that_changed_once_is_read_again(findings_of, snapshots):
    remaining = snapshots("abccd")
    findings = await findings_of("Community", "c1")
    assert (findings.facts.name, findings.snapshot) == ("金昌社区", "c")
    assert list(remaining) == ["d"]
