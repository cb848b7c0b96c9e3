"""Draws lists by numbers of rows: stores count for all nodes together where all are looked at."""

from typing import Any

from schema import names
from tests.questions.drawing import Bare
from tests.questions.writer import DocumentWriter


class CountsWriter(DocumentWriter):
    """Writes lists of nodes of which a derived relationship leads away, with conditions and orders by numbers alone."""

    def root(self, alias: str) -> str:
        """A list of nodes, in parts: a total, groups, rows."""
        ends = [end for derived in self.ontology.derived.values() for end in (derived.source, derived.target)]
        node = self.ontology.nodes[self.pick([name for end in ends for name in end.types])]
        arguments: dict[str, Any] = {}
        if self.chance(5):
            arguments = self.by_the_number_in_order(node.name)
        elif self.chance():
            arguments["where"] = self.whole(names.where(node.name), lambda: self.by_numbers(node.name))
        if "orderBy" not in arguments and self.chance():
            order = self.whole(f"[{names.order(node.name)}!]", lambda: [self.order_by_count(node.name)])
            arguments["orderBy"] = order
        between, cursor = self.between()
        parts = f"totalCount groups {{ count }} edges {{ {f'{cursor}: ' if cursor else ''}cursor }} nodes {{ key }}"
        selection = f"{{ {parts} pageInfo {{ hasNextPage hasPreviousPage }} }}"
        return self.field(node.plural, {**arguments, **between, **self.on_a_day}, selection, alias)

    def by_the_number_in_order(self, node_type: str) -> dict[str, Any]:
        """An order by a number, and a condition that this number answers."""
        field = self.connection_of(node_type).field
        word = self.pick(("some", "none", "single", "count"))
        asked = {word: {"gt": self.drawn("Int", (-1, 0, 1))} if word == "count" else {}}
        return {"where": {field: asked}, "orderBy": [{field: {"count": Bare(self.pick(("ASC", "DESC")))}}]}

    def by_numbers(self, node_type: str) -> Any:
        """A condition on one or two numbers."""
        if self.chance(4):
            return self.words(lambda: self.by_numbers(node_type))
        connection = self.connection_of(node_type)
        inner = self.where_of(connection, 0) if self.chance(3) else {}
        return {connection.field: {"count": self.count_of(inner)}}
