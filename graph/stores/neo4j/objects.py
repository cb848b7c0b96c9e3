"""What an answer shows, as Cypher expressions that yield lists, with the shapes that make objects of them."""

from graph.ontology.rules import SOURCE
from graph.plan.output import Choice, Citations, CitedSource, Connected, Field, Literal, Output, Role, Selection
from graph.stores.neo4j import pages
from graph.stores.neo4j.gathering import gathered
from graph.stores.neo4j.labels import CITED_KEYS, CITED_PLACES
from graph.stores.neo4j.quoting import identifier
from graph.stores.neo4j.scope import Scope, prop
from graph.stores.neo4j.shapes import Fixed, Part, Shown, list_of, object_of, one_of


def node_object(scope: Scope, node: str, selection: Selection) -> Shown:
    """The node under a variable."""
    return object_of([(member.key, _of_node(scope, node, member.output)) for member in selection])


def _of_node(scope: Scope, node: str, output: Output) -> Part:
    if isinstance(output, Connected):
        return pages.connection(scope, node, output.connection)
    return of_record(scope, node, output)


def of_record(scope: Scope, variable: str, output: Output) -> Part:
    """What both nodes and relationships show: a field, a literal, or their sources."""
    match output:
        case Literal(text):
            return Fixed(text)
        case Field(name):
            return Shown(prop(variable, name))
        case Citations(selection):
            return _citations(scope, variable, selection)
    raise TypeError(f"no Cypher for {output!r} here")


def _citations(scope: Scope, variable: str, selection: Selection) -> Shown:
    place, source, groups = scope.variable("i"), scope.variable("s"), scope.groups
    keys, places = prop(variable, CITED_KEYS), prop(variable, CITED_PLACES)
    shown = object_of(
        [(member.key, _of_citation(scope, f"{places}[{place}]", source, member.output)) for member in selection]
    )
    find = f" MATCH ({source}:{identifier(SOURCE)} {{key: {keys}[{place}]}})"
    needed = any(isinstance(member.output, CitedSource) for member in selection)
    carried = f"{place}, {source}" if needed else place
    clauses = (
        f"UNWIND range(0, size({keys}) - 1) AS {place}{find if needed else ''}"
        f" WITH {carried} ORDER BY {place}{shown.before}"
    )
    return list_of(gathered(scope, variable, clauses, shown.text, groups), shown.decode)


def _of_citation(scope: Scope, locator: str, source: str, output: Output) -> Part:
    match output:
        case Role.LOCATOR:
            return Shown(locator)
        case CitedSource(selection):
            return node_object(scope, source, selection)
        case Literal(text):
            return Fixed(text)
    raise TypeError(f"no Cypher for {output!r} of a citation")


def chosen_node(scope: Scope, node: str, choice: Choice) -> Shown:
    """The node under a variable, shown by its type."""
    shown = {node_type: node_object(scope, node, selection) for node_type, selection in choice.items()}
    if len(shown) == 1:
        return next(iter(shown.values()))
    cases = " ".join(
        f"WHEN {node}:{identifier(node_type)} THEN [{place}, {one.text}]"
        for place, (node_type, one) in enumerate(shown.items())
    )
    before = "".join(one.before for one in shown.values())
    return Shown(f"CASE {cases} END", one_of([one.decode for one in shown.values()]), before)
