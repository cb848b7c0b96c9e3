"""The roles of participants, which evidence does not tell: they are found with the subject's projects."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from graph.report.relationships import details
from graph.report.report import PARTICIPATION, Report

Roles: TypeAlias = Mapping[tuple[str, str, str], list[str]]
"""By the type of the relationship, who takes part, and in what."""


def roles(report: Report) -> Roles:
    """The roles that were found, each once."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for *key, role in _played(report):
        known = found.setdefault((key[0], key[1], key[2]), [])
        if role and role not in known:
            known.append(role)
    return found


def _played(report: Report) -> Iterator[tuple[str, str, str, str]]:
    connection = report.connections.get(PARTICIPATION)
    if connection is None:
        return
    kind, subject = connection.relationship.name, report.findings.node["id"]
    for edge in report.edges(connection):
        project = edge["node"]
        yield kind, subject, project["id"], details(report, connection, edge)
        for other in project["others"]["edges"]:
            yield kind, other["node"]["id"], project["id"], details(report, connection, other)
