"""The other relationships of the subject, a table for each connection that holds something."""

from collections.abc import Iterator

from graph.ontology.entity import OF_RELATIONSHIPS
from graph.ontology.model import Connection, DerivedType, Property
from graph.report.elements import Element
from graph.report.report import INDICATORS, PARTICIPATION, PLACES, Answer, Report
from graph.report.shares import shares_by_role
from graph.report.tables import cut, held, named, row, section, table

ELSEWHERE = (INDICATORS, PARTICIPATION, PLACES)
"""Connections that have a section of their own, or stand among the facts."""


def relationships(report: Report) -> Iterator[Element]:
    """A section for each connection."""
    for field, connection in report.connections.items():
        if field not in ELSEWHERE and not isinstance(connection.relationship, DerivedType):
            yield _section(report, connection)


def _section(report: Report, connection: Connection) -> Element:
    words, edges = report.words, report.edges(connection)
    told = any(details(report, connection, edge) for edge in edges)
    heads = [words("name"), *([details_head(report, connection)] if told else []), words("period"), words("sources")]
    rows = [
        row(
            named(edge["node"], words),
            *([details(report, connection, edge)] if told else []),
            held(edge, words),
            report.references.cite(edge["sources"]),
        )
        for edge in edges
    ]
    found = report.findings.node[connection.field]
    return section(words.field(connection), shares_by_role(report, connection), cut(found, words), table(heads, rows))


def details(report: Report, connection: Connection, edge: Answer) -> str:
    """The relationship's own properties: a value that stands alone or names itself, or with its label."""
    words, own = report.words, _own(connection)
    found = []
    for prop in own:
        value = edge.get(prop.name)
        if value is not None:
            shown = words.value(prop, value)
            found.append(shown if prop.values or len(own) == 1 else words.label(prop.label) + words("colon") + shown)
    return words("separator").join(found)


def details_head(report: Report, connection: Connection) -> str:
    """What heads the details: the label of the property, if there is just one."""
    own = _own(connection)
    return report.words.label(own[0].label) if len(own) == 1 else report.words("details")


def _own(connection: Connection) -> list[Property]:
    kind = connection.relationship
    properties = () if isinstance(kind, DerivedType) else kind.properties
    return [prop for prop in properties if prop not in OF_RELATIONSHIPS]
