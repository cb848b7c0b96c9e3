"""What a report is made from: the answers of its queries as plain objects, and what its sections share."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

from graph.ontology.model import Connection, DerivedType, NodeType, Ontology
from graph.report.references import References
from graph.report.wording import Words

Answer: TypeAlias = Mapping[str, Any]

PLACES = "locatedIn"
PARTICIPATION = "participatesIn"
INDICATORS = "indicators"


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found of a node, and how to find it again.

    `node` has `kind` and the like as GraphQL gives them; `dormant` is None where no day governs the report. `listings`
    are the commands that list the whole of a connection, by its field.
    """

    node_type: NodeType
    node: Answer
    network: Answer
    dormant: Answer | None
    day: str
    snapshot: str
    query: str
    variables: str
    commands: tuple[str, ...]
    listings: Mapping[str, str]


@dataclass(frozen=True)
class Report:
    """What every section takes."""

    ontology: Ontology
    findings: Findings
    words: Words
    references: References

    @cached_property
    def connections(self) -> Mapping[str, Connection]:
        """The connections of the subject that hold something, by field."""
        fields = {one.field: one for one in self.ontology.connections_of(self.findings.node_type.name)}
        return {name: one for name, one in fields.items() if self.findings.node.get(name, {}).get("edges")}

    @property
    def derived(self) -> Iterator[Connection]:
        """The connections by derived relationships, also those that hold nothing."""
        for one in self.ontology.connections_of(self.findings.node_type.name):
            if isinstance(one.relationship, DerivedType):
                yield one

    def edges(self, connection: Connection) -> list[Answer]:
        """The edges of a connection, as they were found."""
        found: list[Answer] = self.findings.node[connection.field]["edges"]
        return found
