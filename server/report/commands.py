"""The commands that a page shows, so that a reader can get its figures again."""

import shlex
from collections.abc import Iterator, Mapping

from graph.ontology.model import DerivedType, Ontology
from graph.plan.network import MAXIMUM_NODES
from graph.report.findings import Subject
from server.report.queries import DORMANT_DEPTH, DORMANT_NODES, PICTURE_DEPTH, PICTURE_NODES, picture_types


def commands(subject: Subject, ontology: Ontology, language: str) -> tuple[str, ...]:
    """The commands that write the page, the network of its picture, and, if it is of a day, its dormant ties."""
    day = _day(subject)
    key = shlex.quote(subject.key)
    page = f"gongjian report --{subject.node_type.singular} {key}{day} --language {language} --output report.html"
    types = ",".join(picture_types(ontology))
    network = (
        f"gongjian export xlsx{_around(subject)} --depth {PICTURE_DEPTH} --limit {PICTURE_NODES} --node-types {types}"
        f"{day} --language {language} --output network.xlsx"
    )
    dormant_ties = (
        f"gongjian analyse dormantTies --set of={_node(subject)} --first {DORMANT_NODES}{_around(subject)}"
        f" --depth {DORMANT_DEPTH} --limit {DORMANT_NODES}{day}"
    )
    return (page, network, dormant_ties) if subject.day else (page, network)


def list_commands(subject: Subject, ontology: Ontology, totals: Mapping[str, int], language: str) -> Mapping[str, str]:
    """The commands that list all co-builders, by the field of the connection; `totals` has their numbers by it."""
    return dict(_list_commands(subject, ontology, totals, language))


def _list_commands(
    subject: Subject, ontology: Ontology, totals: Mapping[str, int], language: str
) -> Iterator[tuple[str, str]]:
    for connection in ontology.connections_of(subject.node_type.name):
        if isinstance(connection.relationship, DerivedType):
            field = connection.field
            if totals[field] < MAXIMUM_NODES:
                selected = f"{_around(subject)} --limit {MAXIMUM_NODES}"
            else:
                # A network cannot hold them all besides the subject, so all pairs are exported.
                types = dict.fromkeys((subject.node_type.name, *connection.far.types))
                selected = f" --node-types {','.join(types)}"
            yield (
                field,
                f"gongjian export xlsx{selected} --relationship-types {connection.relationship.name}{_day(subject)}"
                f" --language {language} --output {field}.xlsx",
            )


def _day(subject: Subject) -> str:
    known = f" --as-known-at {subject.as_known_at}" if subject.as_known_at else ""
    return (f" --as-of {subject.day}" if subject.day else "") + known


def _around(subject: Subject) -> str:
    return f" --around {_node(subject)}"


def _node(subject: Subject) -> str:
    return shlex.quote(f"{subject.node_type.name}:{subject.key}")
