"""What a network selects, as conditions on relationships and nodes; and how many selected ones a node has."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.ontology.model import DerivedType
from graph.plan.network import Network
from graph.stores.sqlite.adjacency import ADJACENT, ENTITY
from graph.stores.sqlite.derivations import reached_rows
from graph.stores.sqlite.quoting import literal
from graph.stores.sqlite.scope import Scope, where
from graph.stores.sqlite.tables import ROW


@dataclass(frozen=True, slots=True)
class NetworkSelection:
    """Conditions on rows of `_adjacent` and `_entity`, each under an alias, and counts of what satisfies them."""

    scope: Scope
    given: Network

    def of_kinds(self, alias: str) -> list[str]:
        """The condition that a relationship is of the types selected; none where all are."""
        chosen = self.given.relationships
        if len(chosen) == len(self.scope.ontology.relationships):
            return []
        return [f"{alias}.kind IN ({_literals(one.name for one in chosen)})"]

    def of_types(self, alias: str) -> str:
        """The condition that a node is of the types selected; '1' where all are."""
        if len(self.given.types) == len(self.scope.ontology.nodes):
            return "1"
        return f"{alias}.type IN ({_literals(self.given.types)})"

    def known(self, far: str) -> list[str]:
        """The conditions that what a relationship leads to is selected or asked for, and holds."""
        if self.of_types(far) == "1":
            return self.scope.valid(far)
        asked_for = f"SELECT value FROM json_each({self.scope.parameter(self.given.around)})"
        return [f"({self.of_types(far)} OR {far}.id IN ({asked_for}))", *self.scope.valid(far)]

    def countable(self, edge: str, far: str) -> list[str]:
        """The conditions that a relationship counts: it holds, and so does what it leads to, which is selected."""
        conditions = [*self.of_kinds(edge), *self.scope.valid(edge)]
        conditions.append(f"({edge}.far <> {edge}.near OR NOT {edge}.backward)")
        return conditions + self.known(far)

    def joined(self, edge: str, far: str) -> str:
        """What joins the nodes that relationships lead to, where a condition looks at them."""
        return f" CROSS JOIN {ENTITY} {far} ON {far}.{ROW} = {edge}.far" if self.known(far) else ""

    def count(self, node: str) -> str:
        """How many selected recorded relationships a node has."""
        if not self.given.relationships:
            return "0"
        edges = f"{ADJACENT} c{self.joined('c', 'd')}"
        return f"(SELECT count(*) FROM {edges}{where([f'c.near = {node}', *self.countable('c', 'd')])})"

    def count_derived(self, derived: DerivedType, node: str, *, backward: bool) -> str:
        """How many edges of a derived relationship a node has, at one of its ends."""
        rows = reached_rows(self.scope, derived, node, backward=backward)
        return f"(SELECT count(DISTINCT d.far) FROM ({rows}) d{self.joined('d', 'e')}{where(self.known('e'))})"

    def degree(self, node: str) -> str:
        """How many selected relationships a node has, derived ones too."""
        both = [(one, backward) for one in self.given.derived for backward in (False, True)]
        derived = [self.count_derived(one, node, backward=backward) for one, backward in both]
        return " + ".join([self.count(node), *derived])


def _literals(names: Iterable[str]) -> str:
    return ", ".join(map(literal, names))
