"""Figures that sources state of the subject, beside what the graph counts."""

from graph.analysis.stated_and_counted import STATED_OF
from graph.ontology.model import NodeType
from graph.report.elements import Element, element
from graph.report.report import INDICATORS, Answer, Report
from graph.report.tables import cut, row, section, table
from graph.report.wording import number


def indicators(report: Report) -> Element | None:
    """None where nothing is stated."""
    connection = report.connections.get(INDICATORS)
    if connection is None or connection.relationship.name != STATED_OF:
        return None
    words, found = report.words, report.findings.node[INDICATORS]
    kind = report.ontology.nodes[connection.far.types[0]]
    heads = [words("name"), words("stated"), words("counted"), words("period"), words("sources")]
    rows = [_row(report, kind, edge["node"]) for edge in report.edges(connection)]
    note = element("p", words("indicators_note"), class_="note")
    return section(words("indicators"), note, cut(found, words), table(heads, rows))


def _row(report: Report, kind: NodeType, node: Answer) -> Element:
    return row(
        node["name"],
        _stated(report, kind, node),
        _counted(report, node),
        node.get("period") or report.words("undated"),
        report.references.cite(node["sources"]),
    )


def _stated(report: Report, kind: NodeType, node: Answer) -> str:
    """The bound, where it is no exact figure, the value, and its unit of measure."""
    words, bound = report.words, node.get("bound")
    shown = [words.value(kind.by_name["bound"], bound)] if bound not in (None, "EXACT") else []
    return " ".join([*shown, words.value(kind.by_name["value"], node["value"]), node["unit"]])


def _counted(report: Report, node: Answer) -> str:
    counted = report.findings.node.get(node.get("countedBy") or "")
    if not isinstance(counted, dict):
        return report.words("uncounted")
    return number(counted["totalCount"])
