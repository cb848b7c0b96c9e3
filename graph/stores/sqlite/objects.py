"""What an answer shows, as SQL expressions that yield JSON."""

from graph.ontology.entity import CITATIONS
from graph.ontology.rules import SOURCE
from graph.plan.output import Choice, Citations, CitedSource, Connected, Field, Literal, Output, Role, Selection
from graph.stores.sqlite import pages
from graph.stores.sqlite.json_text import embedded, json_object, json_value
from graph.stores.sqlite.quoting import identifier, literal
from graph.stores.sqlite.scope import Scope, column
from graph.stores.sqlite.tables import ROW


def node_object(scope: Scope, node: str, selection: Selection) -> str:
    """The node of the row `node`."""
    return json_object([(member.key, _of_node(scope, node, member.output)) for member in selection])


def _of_node(scope: Scope, node: str, output: Output) -> str:
    if isinstance(output, Connected):
        return pages.connection(scope, node, output.connection)
    return of_record(scope, node, output)


def of_record(scope: Scope, row: str, output: Output) -> str:
    """What both nodes and relationships show: a field, a literal, or their sources."""
    match output:
        case Literal(text):
            return literal(text)
        case Field(name, affinity):
            return json_value(column(row, name), affinity)
        case Citations(selection):
            return _citations(scope, row, selection)
    raise TypeError(f"no SQL for {output!r} here")


def _citations(scope: Scope, row: str, selection: Selection) -> str:
    cited, source = scope.alias(), scope.alias()
    pairs = [(member.key, _of_citation(scope, cited, source, member.output)) for member in selection]
    tables = f"json_each({column(row, CITATIONS)}) {cited}"
    if any(isinstance(member.output, CitedSource) for member in selection):
        tables += f" CROSS JOIN {identifier(SOURCE)} {source} ON {source}.key = json_extract({cited}.value, '$[0]')"
    return embedded(f"SELECT json_group_array({json_object(pairs)}) FROM {tables}")


def _of_citation(scope: Scope, cited: str, source: str, output: Output) -> str:
    match output:
        case Role.LOCATOR:
            return f"json_extract({cited}.value, '$[1]')"
        case CitedSource(selection):
            return node_object(scope, source, selection)
    return of_record(scope, cited, output)


def chosen_node(scope: Scope, row: str, type_of: str, choice: Choice) -> str:
    """The node of the number `row`; `type_of` tells its type where there are several."""
    found = {}
    for node_type, selection in choice.items():
        node = scope.alias()
        shown = node_object(scope, node, selection)
        found[node_type] = f"(SELECT {shown} FROM {identifier(node_type)} {node} WHERE {node}.{ROW} = {row})"
    if len(found) == 1:
        return f"json({next(iter(found.values()))})"
    cases = " ".join(f"WHEN {literal(node_type)} THEN {text}" for node_type, text in found.items())
    return f"json(CASE {type_of} {cases} END)"
