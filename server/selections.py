"""Reads what to take away from texts, as a URL or a command line gives them; they name what `network` names."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from graph.analysis.catalog import Analysis
from graph.analysis.parameters import Parameter, ParameterType
from graph.errors import Code, ParameterName, Part, RequestError, allowed_instead
from graph.export.export import ExportOptions
from graph.ontology.model import Ontology
from graph.plan.identity import global_id, parse_id
from graph.selection.request import Selection, checked, types_of
from schema.names import constant

PARAMETERS = ("around", "depth", "relationshipTypes", "nodeTypes", "limit", "asOf", "language", "bom")
ALL = "all"
"""Stands for every type of relationship, recorded and derived."""

Where: TypeAlias = tuple[Part, ...]
"""The beginning of a message: which parameter it is about."""

_LANGUAGES = ("zh", "en")
_FLAGS = {"true": True, "false": False}


def read_selection(given: Mapping[str, Sequence[str]], ontology: Ontology) -> Selection:
    """The selection; raises RequestError that says which part cannot be read."""
    nodes = _chosen(_named("nodeTypes"), given.get("nodeTypes", ()), _node_names(ontology))
    known = {ALL: ALL, **_relationship_names(ontology)}
    relationships = _chosen(_named("relationshipTypes"), given.get("relationshipTypes", ()), known)
    if ALL in relationships:
        relationships = list(_relationship_names(ontology))
    default = Selection((), ())
    wanted = Selection(
        *types_of(ontology, nodes or None, relationships or None),
        _one("asOf", given, ""),
        tuple(_id(_named("around"), one) for one in given.get("around", ())),
        _number("depth", given, default.depth),
        _number("limit", given, default.limit),
    )
    return checked(wanted, ontology, given.keys())


def read_export_options(given: Mapping[str, Sequence[str]]) -> ExportOptions:
    """How it is to be written; raises RequestError."""
    language, marked = _one("language", given, "zh"), _one("bom", given, "true")
    _refuse_other(_named("language"), language, _LANGUAGES)
    _refuse_other(_named("bom"), marked, _FLAGS)
    return ExportOptions(language, _FLAGS[marked])


def refuse_unknown(given: Iterable[str]) -> None:
    """Raises RequestError for a parameter that there is not."""
    for name in given:
        _refuse_other(("parameters",), name, PARAMETERS)


def _named(name: str) -> Where:
    return (ParameterName(name),)


def _refuse_other(where: Where, given: str, allowed: Iterable[str]) -> None:
    if given not in allowed:
        message = f": {given!r} is not known; {allowed_instead(given, allowed)}"
        raise RequestError(Code.BAD_REQUEST, *where, message)


def _one(name: str, given: Mapping[str, Sequence[str]], default: str) -> str:
    values = given.get(name, ())
    if len(values) > 1:
        raise RequestError(Code.BAD_REQUEST, ParameterName(name), f" is given {len(values)} times; allowed: once")
    if "" in values:
        raise RequestError(Code.BAD_REQUEST, ParameterName(name), " is empty; give it a value, or leave it out")
    return values[0] if values else default


def _number(name: str, given: Mapping[str, Sequence[str]], default: int) -> int:
    text = _one(name, given, str(default))
    if not text.isdecimal() or len(text) > 9:
        raise RequestError(Code.BAD_RANGE, ParameterName(name), f": {text!r} is not a whole number; allowed: digits")
    return int(text)


def _id(where: Where, given: str) -> str:
    """A global id; a node may also be named by its type and key, as Community:410106100003."""
    node_type, colon, key = given.partition(":")
    if given.count(",") and all(_names_node(part) for part in given.split(",")):
        message = f": {given[:80]!r} names several nodes; give one at a time, as a key may have a comma in it"
        raise RequestError(Code.BAD_ID, *where, message)
    if not colon and not _is_id(given):
        message = f": {given[:80]!r} names no node; allowed: Type:key (Community:410106100003), or a global id"
        raise RequestError(Code.BAD_ID, *where, message)
    return global_id(node_type, key) if colon else given


def _names_node(given: str) -> bool:
    return ":" in given or _is_id(given)


def _is_id(given: str) -> bool:
    try:
        parse_id(given)
    except ValueError:
        return False
    return True


def _chosen(where: Where, given: Iterable[str], known: Mapping[str, str]) -> list[str]:
    """Types by name, divided by commas or given several times."""
    names = [part.strip() for text in given for part in text.split(",")]
    for one in names:
        _refuse_other(where, one, known)
    return [known[one] for one in names]


def read_types(name: str, given: str, ontology: Ontology) -> list[str]:
    """Types of node by name, divided by commas; raises RequestError."""
    return _chosen(_named(name), [given], _node_names(ontology))


def _node_names(ontology: Ontology) -> Mapping[str, str]:
    """Types of node as they may be spelled: as in the ontology, or as in GraphQL."""
    return {spelled: name for name in ontology.nodes for spelled in (name, constant(name))}


def _relationship_names(ontology: Ontology) -> Mapping[str, str]:
    return {kind.name: kind.name for kind in ontology.all_relationships}


def read_parameters(analysis: Analysis, given: Iterable[str], ontology: Ontology) -> dict[str, Any]:
    """The parameters of an analysis, each as name=value; raises RequestError that says which cannot be read."""
    known = {parameter.name: parameter for parameter in analysis.parameters}
    found: dict[str, Any] = {}
    for text in given:
        name, _, value = text.partition("=")
        _refuse_other((f"{analysis.name}: parameters",), name, known)
        where = known[name].message_start(analysis.name)
        if name in found:
            raise RequestError(Code.BAD_REQUEST, *where, " is given twice; allowed: once")
        found[name] = _read_parameter(where, known[name], value, ontology)
    for parameter in analysis.parameters:
        if parameter.required and parameter.name not in found:
            raise _missing(analysis, parameter, ontology)
    return found


def _missing(analysis: Analysis, parameter: Parameter, ontology: Ontology) -> RequestError:
    """What to give, by an example, and what may be given."""
    types: Iterable[str] = ontology.nodes
    if parameter.type is ParameterType.RELATIONSHIP_TYPES:
        types = (kind.name for kind in ontology.all_relationships)
    names = list(types)
    how = f"give it by --set {parameter.name}={'Unit' if 'Unit' in names else names[0]}"
    message = f"{analysis.name}: {parameter.name} is missing; {how}; allowed: {', '.join(names)}"
    return RequestError(Code.BAD_FILTER, message)


def _read_parameter(where: Where, parameter: Parameter, value: str, ontology: Ontology) -> Any:
    match parameter.type:
        case ParameterType.INTEGER | ParameterType.DECIMAL:
            return _read_number(where, value, int if parameter.type is ParameterType.INTEGER else float)
        case ParameterType.DAY:
            return value
        case ParameterType.NODE:
            return _id(where, value)
        case ParameterType.RELATIONSHIP_TYPES:
            return _chosen(where, [value], _relationship_names(ontology))
    chosen = _chosen(where, [value], _node_names(ontology))
    if parameter.type is ParameterType.NODE_TYPES:
        return chosen
    if len(chosen) > 1:
        raise RequestError(Code.BAD_FILTER, *where, f": {len(chosen)} types are given; allowed: one")
    return chosen[0]


def _read_number(where: Where, value: str, read: Callable[[str], float]) -> float:
    try:
        if "_" not in value:
            return read(value)
    except ValueError:
        pass
    raise RequestError(Code.BAD_RANGE, *where, f": {value!r} is no number; allowed: a number")
