"""The page of a report: self-contained, without scripts, and the same bytes for the same findings."""

import base64
import hashlib
from collections.abc import Iterable, Iterator

from graph.ontology.model import Ontology
from graph.ontology.rules import SOURCE
from graph.report.closing import references, repeating
from graph.report.co_building import co_building
from graph.report.dormant import dormant
from graph.report.elements import Element, element, written
from graph.report.facts import facts, head
from graph.report.indicators import indicators
from graph.report.network_figure import network
from graph.report.participation import participation
from graph.report.references import References
from graph.report.relationships import relationships
from graph.report.report import Findings, Report
from graph.report.style import STYLE
from graph.report.timeline import timeline
from graph.report.wording import Words

LANGUAGES = {"zh": "zh-CN", "en": "en"}


def page(findings: Findings, ontology: Ontology, language: str) -> bytes:
    """A page of HTML in zh or en."""
    words = Words(language, ontology)
    report = Report(ontology, findings, words, References(ontology.nodes[SOURCE], words))
    sections = list(_sections(report))
    top = element(
        "head",
        element("meta", charset="utf-8"),
        _policy(),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", words("report", name=findings.node["name"])),
        element("style", STYLE),
    )
    whole = element("html", top, element("body", head(report), _contents(sections), sections), lang=LANGUAGES[language])
    return b"<!DOCTYPE html>\n" + written(whole) + b"\n"


def _sections(report: Report) -> Iterator[Element]:
    """Those that have something to tell, in the order of the page, in which sources are numbered."""
    made = (
        facts(report),
        *co_building(report),
        participation(report),
        *relationships(report),
        indicators(report),
        dormant(report),
        network(report),
        timeline(report),
        references(report),
        repeating(report),
    )
    return (section for section in made if section is not None)


def _contents(sections: Iterable[Element]) -> Element:
    """Links to the sections, which are numbered for it."""
    links: list[Element] = []
    for place, section in enumerate(sections, 1):
        section.set("id", f"section-{place}")
        links.append(element("a", section[0].text, href=f"#section-{place}"))
    return element("nav", links)


def _policy() -> Element:
    """Nothing may be loaded or run; the one style sheet is known by its hash."""
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return element("meta", http_equiv="Content-Security-Policy", content=policy)
