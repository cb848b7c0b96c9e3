"""What to type to see what a report shows."""

import shlex
from collections.abc import Iterator, Mapping

from graph.ontology.model import DerivedType, Ontology
from server.report.document import DRAWN, drawn_types
from server.report.subject import Subject

MOST = 1_000
"""Nodes of a network at most."""


def commands(subject: Subject, ontology: Ontology, language: str) -> tuple[str, ...]:
    """The page again, its picture, and its dormant ties."""
    day = _day(subject)
    key = shlex.quote(subject.key)
    page = f"gongjian report --{subject.node_type.singular} {key}{day} --language {language} --output report.html"
    types = ",".join(drawn_types(ontology))
    network = f"gongjian export xlsx{_around(subject)} --depth 2 --limit {DRAWN} --node-types {types}{day}"
    own = f"--set of={_node(subject)} --first {MOST}"
    dormant = f"gongjian analyse dormantTies {own}{_around(subject)} --depth 1 --limit {MOST}{day}"
    found = (page, f"{network} --language {language} --output network.xlsx")
    return (*found, dormant) if subject.day else found


def listings(subject: Subject, ontology: Ontology, found: Mapping[str, int], language: str) -> Mapping[str, str]:
    """What lists all who co-build, by the field of the connection; `found` tells how many they are."""
    return dict(_listings(subject, ontology, found, language))


def _listings(
    subject: Subject, ontology: Ontology, found: Mapping[str, int], language: str
) -> Iterator[tuple[str, str]]:
    for one in ontology.connections_of(subject.node_type.name):
        if isinstance(one.relationship, DerivedType):
            types = dict.fromkeys((subject.node_type.name, *one.far.types))
            whole = f" --node-types {','.join(types)}"
            part = f"{_around(subject)} --limit {MOST}" if found.get(one.field, 0) < MOST else whole
            along = f" --relationship-types {one.relationship.name}"
            yield (
                one.field,
                f"gongjian export xlsx{part}{along}{_day(subject)} --language {language} --output {one.field}.xlsx",
            )


def _day(subject: Subject) -> str:
    return f" --as-of {subject.day}" if subject.day else ""


def _around(subject: Subject) -> str:
    return f" --around {_node(subject)}"


def _node(subject: Subject) -> str:
    return shlex.quote(f"{subject.node_type.name}:{subject.key}")
