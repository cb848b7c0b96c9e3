"""Ties of the subject that lay dormant on the day."""

from graph.report.elements import Element, element
from graph.report.report import Answer, Report
from graph.report.tables import row, section, table


def dormant(report: Report) -> Element | None:
    """None where no day governs the report."""
    findings, words = report.findings, report.words
    if findings.dormant is None:
        return None
    months = {one["name"]: one["value"] for one in findings.dormant["parameters"]}["months"]
    note = element("p", words("dormant_note", day=findings.day, months=months), class_="note")
    subject = findings.node["id"]
    rows = [
        _row(report, one) for one in findings.dormant["rows"] if subject in (one["source"]["id"], one["target"]["id"])
    ]
    if not rows:
        return section(words("dormant"), note, element("p", words("dormant_none")))
    return section(words("dormant"), note, table([words("partner"), words("type"), words("last")], rows))


def _row(report: Report, tie: Answer) -> Element:
    other = tie["target"] if tie["source"]["id"] == report.findings.node["id"] else tie["source"]
    return row(other["name"], report.words.type(other["type"]), tie["last"])
