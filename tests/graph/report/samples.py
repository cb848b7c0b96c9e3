"""A made-up community as the queries of a report answer it, with names that would like to be markup."""

from typing import Any

from graph.ontology.model import Ontology
from graph.report.page import page
from graph.report.references import References
from graph.report.report import Findings, Report
from graph.report.wording import Words

HOSTILE = '</title><script>alert(1)</script><img src="x" onerror="alert(2)">'


def source(key: str = "paper", **other: Any) -> dict[str, Any]:
    given = {"key": key, "name": "Paper", "kind": "NEWSPAPER", "title": f"Title of {key}", "publisher": "Press"}
    return given | {"published": "2021-02", "url": f"https://example.org/{key}"} | other


def cited(key: str = "paper", locator: str = "P1") -> list[dict[str, Any]]:
    return [{"locator": locator, "source": source(key)}]


def node(type_name: str, key: str, name: str, **other: Any) -> dict[str, Any]:
    return {"__typename": type_name, "id": key, "key": key, "name": name} | other


def edge(far: dict[str, Any], since: str | None = None, until: str | None = None, **other: Any) -> dict[str, Any]:
    return {"since": since, "until": until, "sources": cited(), "node": far} | other


def holding(*edges: dict[str, Any], **other: Any) -> dict[str, Any]:
    return {"totalCount": len(edges), "edges": list(edges)} | other


SCHOOL = node("Unit", "u1", "School", kind="SCHOOL")
COMMUNITY = node("Community", "c1", "Pond")
PROJECT = node("Project", "p1", "Fund", kindOfProject="FUND")

PAIRED = {
    "pattern": "PAIRED",
    "hops": [
        {
            "type": "PAIRED_WITH",
            "since": "2018",
            "until": "2019-05",
            "from": SCHOOL,
            "to": COMMUNITY,
            "sources": cited(),
        }
    ],
}
TOGETHER = {
    "pattern": "JOINT_PROJECT",
    "hops": [
        {"type": "PARTICIPATES_IN", "since": "2019", "until": None, "from": one, "to": PROJECT, "sources": cited("web")}
        for one in (SCHOOL, COMMUNITY)
    ],
}


def community(**other: Any) -> dict[str, Any]:
    """Paired with a school, with which it takes part in a fund."""
    others = holding(edge(SCHOOL, role="LEAD"), edge(SCHOOL, role="FUNDER"), edge(COMMUNITY, role="PARTNER"))
    return {
        **COMMUNITY,
        "aliases": ["P", "Q"],
        "since": "2001",
        "until": None,
        "kind": "URBAN",
        "demonstrationSite": True,
        "summary": None,
        "sources": cited("list", ""),
        "locatedIn": holding(edge(node("Area", "s", "Street one", kindOfArea="STREET"))),
        "participatesIn": holding(edge(PROJECT | {"others": others}, "2019", role="PARTNER"), groups=[]),
        "pairedUnits": holding(edge(SCHOOL, "2018", "2019-05", agreement="first")),
        "coBuilders": holding(
            {"weight": 3, "since": "2018", "until": None, "node": SCHOOL, "evidence": [PAIRED, TOGETHER]},
            groups=[{"kind": "SCHOOL", "count": 2}, {"kind": None, "count": 1}],
        ),
        "indicators": holding(
            edge(
                node("Indicator", "i1", "Paired", value=2.5, unit="units", bound="AT_LEAST", period="2020")
                | {"countedBy": "pairedUnits", "sources": cited()}
            )
        ),
    } | other


NETWORK: dict[str, Any] = {
    "nodes": [
        {"id": "c1", "type": "Community", "name": "Pond", "x": 0.0, "y": 0.0},
        {"id": "u1", "type": "Unit", "name": "School", "x": 50.0, "y": 0.0},
    ],
    "edges": [{"type": "PAIRED_WITH", "source": "u1", "target": "c1"}] * 2,
    "omitted": [{"count": 3}, {"count": 4}],
}
DORMANT: dict[str, Any] = {
    "parameters": [{"name": "months", "value": "12"}],
    "rows": [
        {"source": {"id": "c1", "name": "Pond", "type": "Community"}, "target": one, "last": "2019-05-31"}
        for one in ({"id": "u1", "name": "School", "type": "Unit"},)
    ]
    + [
        {
            "source": {"id": "x", "name": "X", "type": "Unit"},
            "target": {"id": "y", "name": "Y", "type": "Unit"},
            "last": "",
        }
    ],
}


def findings(ontology: Ontology, **other: Any) -> Findings:
    given: dict[str, Any] = {"node": community(), "network": NETWORK, "dormant": DORMANT, "day": "2021-06-30"} | other
    return Findings(
        ontology.nodes["Community"],
        given["node"],
        given["network"],
        given["dormant"],
        given["day"],
        "9f2c4e",
        "{ a }",
        '{"key": "c1"}',
        ("gongjian report",),
        {"coBuilders": "gongjian export all"},
    )


def report(ontology: Ontology, language: str = "en", **other: Any) -> Report:
    words = Words(language, ontology)
    return Report(ontology, findings(ontology, **other), words, References(ontology.nodes["Source"], words))


def html(ontology: Ontology, language: str = "en", **other: Any) -> str:
    return page(findings(ontology, **other), ontology, language).decode()
