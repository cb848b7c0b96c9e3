"""The end of a report: its sources, and how to find the same again."""

from graph.report.elements import Element, element
from graph.report.report import Report
from graph.report.tables import section


def references(report: Report) -> Element | None:
    """The sources that the sections before have cited."""
    listed = report.references.listed()
    return None if listed is None else section(report.words("references"), listed)


def repeating(report: Report) -> Element:
    """Commands, and on a screen the queries and their variables."""
    words, findings = report.words, report.findings
    return section(
        words("repeat"),
        element("p", words("repeat_note"), class_="note"),
        element("pre", "\n".join(findings.commands)),
        element(
            "div",
            element("h3", words("variables")),
            element("pre", findings.variables),
            element("h3", words("query")),
            element("pre", findings.query, class_="query"),
            class_="screen",
        ),
    )
