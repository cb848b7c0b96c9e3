"""The GraphQL documents of the tools, as they follow from the ontology: here alone stand fields of the contract.

    Documents(ontology).search()    query search($text: String!, ...) { search(text: $text, ...) { totalCount ...

Each pages by the variables $first and $after where its answer is a connection. Nodes are selected by the fragment `Ref`
and citations by `Cited`, which `results.py` makes short.
"""

from graph.ontology.entity import KIND
from graph.ontology.model import Connection, DerivedType, NodeType, Ontology
from graph.ontology.rules import SOURCE
from resolvers.operations import one_line
from schema.names import connection_stem, pair_ends, where

MAXIMUM_EVIDENCE = 10
"""How many facts of a pair are shown; its weight says how many there are."""

_PAGE = "totalCount pageInfo { hasNextPage endCursor }"
_PAGING = "$first: Int, $after: String"
_PERIOD = "since until"
_MOMENT = "$asOf: Date, $asKnownAt: String"
_AT = "asOf: $asOf, asKnownAt: $asKnownAt"
_CITED = "sources { ...Cited }"
_FACTS = f"pattern {_PERIOD} via {{ type key name }} {_CITED}"
_RELATIONSHIP = f"type {_PERIOD} from {{ ...Ref }} to {{ ...Ref }} {_CITED}"
_OF_SOURCES = ("title", KIND, "url")


class Documents:
    """The documents of one ontology."""

    def __init__(self, ontology: Ontology) -> None:
        of_sources = [name for name in _OF_SOURCES if name in ontology.nodes[SOURCE].by_name]
        self._fragments = {
            "Ref": f"fragment Ref on Entity {{ __typename key name {KIND} }}",
            "Cited": f"fragment Cited on Citation {{ locator source {{ key name {' '.join(of_sources)} }} }}",
        }
        self._patterns = "patterns" if ontology.derived else ""

    def _with_fragments(self, text: str) -> str:
        used = [fragment for name, fragment in self._fragments.items() if f"...{name} " in text]
        return one_line(" ".join([text, *used]))

    def node(self, node_type: NodeType) -> str:
        """The node of a type that has $key."""
        return self._with_fragments(
            f"""query node($key: ID!, $asKnownAt: String) {{
              {node_type.singular}(key: $key, asKnownAt: $asKnownAt) {{ ...Ref }} }}"""
        )

    def search(self) -> str:
        """Nodes by $text, of $types."""
        return self._with_fragments(
            f"""query search($text: String!, $types: [NodeType!], {_PAGING}, {_MOMENT}) {{
              search(text: $text, types: $types, first: $first, after: $after, {_AT}) {{
                {_PAGE} edges {{ score matched node {{ ...Ref aliases {_PERIOD} {_CITED} }} }} }} }}"""
        )

    def ties(self, node_type: NodeType, connection: Connection) -> str:
        """Whom the node of this type with $key is tied to by a derived relationship, the strongest first."""
        return self._with_fragments(
            f"""query ties($key: ID!, $where: {where(connection_stem(connection))}, {_PAGING}, {_MOMENT}) {{
              {node_type.singular}(key: $key, {_AT}) {{ ...Ref
                {connection.field}(where: $where, orderBy: [{{edge: {{weight: DESC}}}}, {{node: {{name: ASC}}}}],
                  first: $first, after: $after) {{
                  {_PAGE} edges {{ weight {_PERIOD} node {{ ...Ref }}
                    evidence(first: {MAXIMUM_EVIDENCE}) {{ {_FACTS} }} }} }} }} }}"""
        )

    def pairs(self, derived: DerivedType) -> str:
        """All pairs of a derived type that has a root field, the strongest first."""
        source, target = pair_ends(derived)
        order = f"[{{weight: DESC}}, {{{source}: {{key: ASC}}}}, {{{target}: {{key: ASC}}}}]"
        return self._with_fragments(
            f"""query pairs($where: {where(derived.root)}, {_PAGING}, {_MOMENT}) {{
              {derived.root}(where: $where, orderBy: {order}, first: $first, after: $after, {_AT}) {{
                {_PAGE} nodes {{ weight {_PERIOD} {source} {{ ...Ref }} {target} {{ ...Ref }}
                  evidence(first: {MAXIMUM_EVIDENCE}) {{ {_FACTS} }} }} }} }}"""
        )

    def paths(self) -> str:
        """The shortest paths $from a node $to another."""
        return self._with_fragments(
            f"""query paths($from: ID!, $to: ID!, $maxLength: Int,
              $types: [RelationshipType!], $first: Int, {_MOMENT}) {{
              paths(from: $from, to: $to, maxLength: $maxLength,
                relationshipTypes: $types, first: $first, {_AT}) {{
                totalCount nodes {{ length hops {{ reversed relationship {{ {_RELATIONSHIP} }} }} }} }} }}"""
        )

    def changes(self) -> str:
        """What is seen on one of the days $from and $to alone, and why."""
        return self._with_fragments(
            f"""query changes($from: Date!, $to: Date!, $types: [RelationshipType!], {_PAGING},
              $asKnownAt: String, $knownFrom: String, $knownTo: String) {{
              diff(from: $from, to: $to, types: $types, first: $first, after: $after, asKnownAt: $asKnownAt,
                knownFrom: $knownFrom, knownTo: $knownTo) {{
                {_PAGE} groups(by: [CHANGE, CAUSE]) {{ change cause count }}
                nodes {{ change cause relationship {{ {_RELATIONSHIP} }} evidence {{ {_FACTS} }} }} }} }}"""
        )

    def gaps(self, node_type: NodeType) -> str:
        """Nodes of a type for which $where holds."""
        return self._with_fragments(
            f"""query gaps($where: {where(node_type.name)}, {_PAGING}, {_MOMENT}) {{
              {node_type.plural}(where: $where, orderBy: [{{name: ASC}}, {{key: ASC}}], first: $first, after: $after,
                {_AT}) {{ {_PAGE} nodes {{ ...Ref {_PERIOD} {_CITED} }} }} }}"""
        )

    def network(self) -> str:
        """The network $around some nodes."""
        arguments = f"""around: $around, depth: $depth, relationshipTypes: $types, nodeTypes: $nodeTypes, limit: $limit,
          minWeight: $minWeight, {_AT}"""
        return self._with_fragments(
            f"""query network($around: [ID!]!, $depth: Int, $types: [RelationshipType!], $nodeTypes: [NodeType!],
              $limit: Int, $minWeight: Int, {_MOMENT}) {{
              network({arguments}) {{ nodes {{ type key name kind degree }}
                edges {{ type source target {_PERIOD} weight {self._patterns} }} omitted {{ count }} }}
              analysis({arguments}) {{ sources }} }}"""
        )
