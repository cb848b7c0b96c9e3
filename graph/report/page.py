"""The page of a report: its sections in their order, its looks, and how to repeat it.

It needs no other file and runs no script, and the same findings always make the same bytes.
"""

import base64
import hashlib
from collections.abc import Iterable

from graph.ontology.model import Ontology
from graph.ontology.rules import SOURCE
from graph.report.co_building import co_building
from graph.report.elements import Element, element, section, to_html
from graph.report.facts import facts, head, indicators
from graph.report.findings import Findings
from graph.report.network_figure import network_figure
from graph.report.references import References
from graph.report.relationships import dormant, participation, relationships
from graph.report.report import Report
from graph.report.timeline import timeline
from graph.report.wording import Wording

LANGUAGES = {"zh": "zh-CN", "en": "en"}
"""The languages of pages, and their codes in HTML."""

STYLE = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2.5rem 2rem 4rem; max-width: 60rem; color: #1a1a1a; background: #fff;
  font: 15px/1.65 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "Segoe UI", sans-serif; }
header { border-bottom: 3px solid #b3261e; margin-bottom: 1.5rem; }
h1 { font-size: 1.9rem; line-height: 1.3; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; padding-left: .6rem; border-left: 4px solid #b3261e; }
h3 { font-size: 1rem; margin: 1rem 0 .3rem; }
.type { margin: 0; color: #b3261e; font-weight: 600; letter-spacing: .08em; }
.about { margin: 0 0 .3rem; color: #444; }
.about span { margin-right: 1.6rem; }
.note, figcaption { color: #555; font-size: .87em; margin: .3rem 0 .7rem; }
table { width: 100%; border-collapse: collapse; font-size: .93em; }
th, td { text-align: left; vertical-align: top; padding: .38rem .6rem; border-bottom: 1px solid #ddd; }
thead th { border-bottom: 2px solid #888; background: #f6f4f3; white-space: nowrap; }
tbody th { font-weight: 600; }
.facts th { width: 11rem; font-weight: 400; color: #555; }
nav { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; font-size: .87em; }
.counts { list-style: none; display: flex; flex-wrap: wrap; gap: .8rem; margin: 1rem 0 0; padding: 0; }
.counts li { flex: 0 1 auto; padding: .5rem .9rem; background: #f6f4f3; font-size: .87em; color: #444; }
.counts b { display: block; font-size: 1.5rem; line-height: 1.2; color: #1a1a1a; }
.evidence td { padding: 0 .6rem .6rem 1.6rem; font-size: .92em; color: #333; }
tr:has(+ .evidence) > * { border-bottom: 0; }
.evidence ul { margin: 0; padding-left: 1rem; }
em { font-style: normal; color: #7a3b12; }
small { color: #666; font-size: .9em; }
a { color: #1a4f8a; text-decoration: none; overflow-wrap: anywhere; }
.cite { font-size: .88em; }
.period, .cite a { white-space: nowrap; }
cite { font-style: normal; font-weight: 600; }
.sources li { margin-bottom: .35rem; }
figure { margin: .8rem 0 1.2rem; }
figure > svg { display: block; width: 100%; height: auto; border: 1px solid #e4e0de; }
.parts > svg:not(:first-child) { border-top: 0; }
.parts > svg:has(+ svg) { border-bottom: 0; }
svg text { font-size: 12px; fill: #1a1a1a; }
.network text { font-size: 11px; text-anchor: middle; paint-order: stroke; stroke: #fff; stroke-width: 3px;
  stroke-linejoin: round; }
.network .subject { font-weight: 700; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: .6rem 0; padding: 0;
  font-size: .87em; }
.legend svg { margin-right: .4rem; vertical-align: -1px; }
code, pre { font-family: "Noto Sans Mono CJK SC", Consolas, Menlo, monospace; font-size: .9em; }
pre { margin: .3rem 0; padding: .7rem .9rem; background: #f6f4f3; white-space: pre-wrap; overflow-wrap: anywhere; }
.query { font-size: .72em; line-height: 1.4; }
@page { size: A4; margin: 18mm 16mm 20mm;
  @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; } }
@media print {
  body { padding: 0; max-width: none; font-size: 10pt; line-height: 1.5; }
  h2, h3, .note { break-after: avoid; }
  tr, li, p, pre, figure { break-inside: avoid; }
  .parts { break-inside: auto; }
  .parts > svg { break-inside: avoid; }
  .parts > figcaption { break-before: avoid; }
  tr:has(+ .evidence) { break-after: avoid; }
  thead { display: table-header-group; }
  a { color: inherit; }
  .screen { display: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""


def page(findings: Findings, ontology: Ontology, language: str) -> bytes:
    """A page of HTML in UTF-8, in one of LANGUAGES."""
    wording = Wording(language, ontology)
    report = Report(ontology, findings, wording, References(ontology.nodes[SOURCE], wording))
    sections = _sections(report)
    # Numbers the sections, so it must come before they are written.
    contents = _contents(sections)
    root = element(
        "html",
        element(
            "head",
            element("meta", charset="utf-8"),
            _security_policy(),
            element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            element("title", wording("report", name=findings.facts.name)),
            element("style", STYLE),
        ),
        element("body", head(report), contents, sections),
        lang=LANGUAGES[language],
    )
    return b"<!DOCTYPE html>\n" + to_html(root) + b"\n"


def _sections(report: Report) -> list[Element]:
    """The sections that have something to say, in the order of the page, in which they also number the sources."""
    sections = (
        facts(report),
        *co_building(report),
        participation(report),
        *relationships(report),
        indicators(report),
        dormant(report),
        network_figure(report),
        timeline(report),
        # After all sections that cite.
        _references(report),
        _repetition(report),
    )
    return [element for element in sections if element is not None]


def _contents(sections: Iterable[Element]) -> Element:
    """Links to the sections by their headings; gives each section the id that its link leads to."""
    links: list[Element] = []
    for number, linked in enumerate(sections, 1):
        linked.set("id", f"section-{number}")
        links.append(element("a", linked[0].text, href=f"#section-{number}"))
    return element("nav", links)


def _references(report: Report) -> Element | None:
    sources = report.references.listed()
    return None if sources is None else section(report.wording("references"), sources)


def _repetition(report: Report) -> Element:
    """Commands; on a screen, where they can be copied, also the queries and their variables."""
    wording, repetition = report.wording, report.findings.repetition
    return section(
        wording("repeat"),
        element("p", wording("repeat_note"), class_="note"),
        element("pre", "\n".join(repetition.commands)),
        element(
            "div",
            element("h3", wording("variables")),
            element("pre", repetition.variables),
            element("h3", wording("query")),
            element("pre", repetition.query, class_="query"),
            class_="screen",
        ),
    )


def _security_policy() -> Element:
    """Lets browsers load and run nothing. The style sheet alone is allowed, by its hash."""
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return element("meta", http_equiv="Content-Security-Policy", content=policy)
