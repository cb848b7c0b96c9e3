"""Findings about a made-up community, with names that would like to be markup.

html(ontology, recorded={"pairedBy": page_of(tie(SCHOOL, "2018"))})    the page, with another connection
"""

from dataclasses import replace
from typing import Any

from graph.ontology.model import DerivedType, Ontology
from graph.plan.identity import global_id
from graph.report.findings import (
    Citation,
    CoBuilder,
    ConnectionPage,
    DormantTie,
    DormantTies,
    Evidence,
    Facts,
    Findings,
    Group,
    Hop,
    Indicator,
    Network,
    NetworkEdge,
    NetworkNode,
    Node,
    Participant,
    Period,
    Repetition,
    Source,
    Subject,
    Tie,
)
from graph.report.page import page
from graph.report.references import References
from graph.report.report import Report
from graph.report.wording import Wording

HOSTILE = '</title><script>alert(1)</script><img src="x" onerror="alert(2)">'


def source(key: str = "paper", **properties: str) -> Source:
    declared = {"kind": "NEWSPAPER", "title": f"Title of {key}", "publisher": "Press", "published": "2021-02"}
    return Source(key, "Paper", declared | {"url": f"https://example.org/{key}"} | properties)


def cited(key: str = "paper", locator: str = "P1") -> tuple[Citation, ...]:
    return (Citation(source(key), locator),)


def tie(node: Node, since: str | None = None, until: str | None = None, **properties: Any) -> Tie:
    return Tie(node, Period(since, until), properties, cited())


def page_of(*edges: Any, total: int | None = None, groups: tuple[Group, ...] = ()) -> ConnectionPage[Any]:
    """A page with all edges of a connection, unless `total` says that there are more."""
    return ConnectionPage(len(edges) if total is None else total, edges, groups)


SUBJECT_ID = global_id("Community", "c1")
SCHOOL = Node("u1", "Unit", "School", "SCHOOL")
COMMUNITY = Node(SUBJECT_ID, "Community", "Pond")
PROJECT = Node("p1", "Project", "Fund", "FUND")

PAIRED = Evidence("PAIRED", (Hop("PAIRED_WITH", SCHOOL, COMMUNITY, Period("2018", "2019-05"), cited()),))
TOGETHER = Evidence(
    "JOINT_PROJECT",
    tuple(
        Hop("PARTICIPATES_IN", participant, PROJECT, Period("2019"), cited("web"))
        for participant in (SCHOOL, COMMUNITY)
    ),
)
CO_BUILDER = CoBuilder(SCHOOL, 3, Period("2018"), (PAIRED, TOGETHER))
CO_BUILDERS = page_of(CO_BUILDER, groups=(Group("SCHOOL", 2), Group(None, 1)))

FACTS = Facts(
    "Pond",
    ("P", "Q"),
    Period("2001"),
    {"kind": "URBAN", "demonstrationSite": True, "summary": None},
    cited("list", ""),
)
RECORDED = {
    "locatedIn": page_of(tie(Node("s", "Area", "Street one", "STREET"))),
    "participatesIn": page_of(tie(PROJECT, "2019", role="PARTNER")),
    "pairedBy": page_of(tie(SCHOOL, "2018", "2019-05", agreement="first")),
    "indicators": page_of(tie(Node("i1", "Indicator", "Paired"))),
}
PARTICIPANTS = page_of(
    Participant(SCHOOL, {"role": "LEAD"}),
    Participant(SCHOOL, {"role": "FUNDER"}),
    Participant(COMMUNITY, {"role": "PARTNER"}),
)
INDICATOR = Indicator("Paired", 2.5, None, "units", "AT_LEAST", "2020", "pairedBy", cited())

NETWORK = Network(
    (
        NetworkNode(SUBJECT_ID, "Community", "Pond", 0.0, 0.0),
        NetworkNode("u1", "Unit", "School", 50.0, 0.0),
    ),
    (NetworkEdge("PAIRED_WITH", "u1", SUBJECT_ID),) * 2,
    7,
)
ALONE = Network(NETWORK.nodes[:1], (), 0)
DORMANT = DormantTies(12, (DormantTie(SCHOOL, "2019-05-31"),))


def findings(ontology: Ontology, *, day: str = "2021-06-30", **other: Any) -> Findings:
    """A community that is paired with a school, with which it takes part in a fund; `other` replaces parts of it.

    Of the connections, those in `recorded` and `derived` are replaced.
    """
    recorded: dict[str, ConnectionPage[Any]] = {}
    derived: dict[str, ConnectionPage[Any]] = {}
    for connection in ontology.connections_of("Community"):
        pages = derived if isinstance(connection.relationship, DerivedType) else recorded
        pages[connection.field] = page_of()
    sample = Findings(
        subject=Subject(ontology.nodes["Community"], "c1", day),
        facts=FACTS,
        recorded=recorded | RECORDED | other.pop("recorded", {}),
        participants={PROJECT.id: PARTICIPANTS},
        derived=derived | {"coBuilders": CO_BUILDERS} | other.pop("derived", {}),
        indicators=(INDICATOR,),
        network=NETWORK,
        dormant=DORMANT,
        snapshot="9f2c4e",
        repetition=Repetition("{ a }", '{"key": "c1"}', ("gongjian report",), {"coBuilders": "gongjian export all"}),
    )
    return replace(sample, **other)


def report(ontology: Ontology, language: str = "en", **other: Any) -> Report:
    wording = Wording(language, ontology)
    return Report(ontology, findings(ontology, **other), wording, References(ontology.nodes["Source"], wording))


def html(ontology: Ontology, language: str = "en", **other: Any) -> str:
    return page(findings(ontology, **other), ontology, language).decode()
