"""Reads a selection from the texts of a URL or a command line, and how a file of it is to be written.

The parameters are those of GraphQL's `network`, with `where` as JSON, and two of an export. A parameter may be given
several times, so each name has a list of texts.

    read_selection({"around": ["Community:410106100003"], "depth": ["2"]}, ontology)
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from graph.errors import Code, ParameterName, Part, RequestError, allowed_instead
from graph.export.export import ExportOptions
from graph.ontology.model import Ontology
from graph.plan.filters import ALL_NODES, NodeFilter
from graph.plan.identity import global_id, parse_id
from graph.plan.paging import PageLimits
from graph.selection.selection import Selection, check_selection, types_of
from resolvers.conditions import ConditionReader
from resolvers.execution import executable_schema
from resolvers.node_filters import of_json
from resolvers.pass_through import PassThroughSchema
from schema.names import constant

PARAMETERS = (
    "around",
    "depth",
    "relationshipTypes",
    "nodeTypes",
    "limit",
    "minWeight",
    "patterns",
    "where",
    "asOf",
    "asKnownAt",
    "language",
    "bom",
)
ALL = "all"
"""Stands for every relationship type, recorded and derived."""

ParameterTexts: TypeAlias = Mapping[str, Sequence[str]]
"""The texts of each parameter, by its name."""

MessageStart: TypeAlias = tuple[Part, ...]
"""The first parts of a message: which parameter it is about."""

_LANGUAGES = ("zh", "en")
_FLAGS = {"true": True, "false": False}


def read_selection(
    parameters: ParameterTexts, ontology: Ontology, schema: PassThroughSchema | None = None
) -> Selection:
    """The selection; parameters that are missing have their defaults, and those of an export are passed over.

    The schema reads `where`. Where it is not at hand, and needed, it is made, which takes half a second.

    Raises RequestError for the first parameter that cannot be read or whose value is not allowed.
    """
    node_types = read_node_types((ParameterName("nodeTypes"),), parameters.get("nodeTypes", ()), ontology)
    default = Selection((), ())
    selection = Selection(
        *types_of(ontology, node_types or None, _read_selected_relationship_types(parameters, ontology) or None),
        _only_text("asOf", parameters, ""),
        tuple(read_node((ParameterName("around"),), text) for text in parameters.get("around", ())),
        _read_number("depth", parameters, default.depth),
        _read_number("limit", parameters, default.limit),
        _read_number("minWeight", parameters, 1) if "minWeight" in parameters else None,
        _read_patterns(parameters, ontology) if "patterns" in parameters else None,
        _read_where(parameters, ontology, schema) if "where" in parameters else ALL_NODES,
        _only_text("asKnownAt", parameters, "") or None,
    )
    check_selection(selection, ontology, parameters.keys())
    return selection


def read_export_options(parameters: ParameterTexts) -> ExportOptions:
    """How a file is to be written; raises RequestError."""
    language, byte_order_mark = _only_text("language", parameters, "zh"), _only_text("bom", parameters, "true")
    refuse_unknown((ParameterName("language"),), language, _LANGUAGES)
    refuse_unknown((ParameterName("bom"),), byte_order_mark, _FLAGS)
    return ExportOptions(language, _FLAGS[byte_order_mark])


def refuse_unknown_parameters(names: Iterable[str]) -> None:
    """Raises RequestError for the first name that is not one of `PARAMETERS`."""
    for name in names:
        refuse_unknown(("parameters",), name, PARAMETERS)


def refuse_unknown(start: MessageStart, text: str, allowed: Iterable[str]) -> None:
    """Raises RequestError (BAD_REQUEST), which suggests a similar text, if a text is not one of the allowed ones."""
    if text not in allowed:
        raise RequestError(Code.BAD_REQUEST, *start, f": {text!r} is not known; {allowed_instead(text, allowed)}")


def read_node(start: MessageStart, text: str) -> str:
    """The global id of a node, named by that or by its type and key (Community:410106100003).

    Raises RequestError (BAD_ID). Whether there is such a type and node is not checked here.
    """
    node_type, colon, key = text.partition(":")
    if text.count(",") and all(_names_node(part) for part in text.split(",")):
        message = f": {text[:80]!r} names several nodes; give one at a time, as a key may have a comma in it"
        raise RequestError(Code.BAD_ID, *start, message)
    if not colon and not _is_global_id(text):
        message = f": {text[:80]!r} names no node; allowed: Type:key (Community:410106100003), or a global id"
        raise RequestError(Code.BAD_ID, *start, message)
    return global_id(node_type, key) if colon else text


def _names_node(text: str) -> bool:
    return ":" in text or _is_global_id(text)


def _is_global_id(text: str) -> bool:
    try:
        parse_id(text)
    except ValueError:
        return False
    return True


def read_node_types(start: MessageStart, texts: Iterable[str], ontology: Ontology) -> list[str]:
    """The names of node types from texts that separate them by commas; raises RequestError (BAD_REQUEST).

    They may be spelled as in the ontology (PartyOrganization) or as in GraphQL (PARTY_ORGANIZATION).
    """
    by_spelling = {spelling: name for name in ontology.nodes for spelling in (name, constant(name))}
    return _read_names(start, texts, by_spelling)


def read_recorded_types(start: MessageStart, texts: Iterable[str], ontology: Ontology) -> list[str]:
    """Likewise the names of node types and of recorded relationship types."""
    by_spelling = {spelling: name for name in ontology.nodes for spelling in (name, constant(name))}
    by_spelling |= {name: name for name in ontology.relationships}
    return _read_names(start, texts, by_spelling)


def read_relationship_types(start: MessageStart, texts: Iterable[str], ontology: Ontology) -> list[str]:
    """Likewise the names of relationship types, recorded or derived."""
    return _read_names(start, texts, _relationship_names(ontology))


def _read_selected_relationship_types(parameters: ParameterTexts, ontology: Ontology) -> list[str]:
    every_name = _relationship_names(ontology)
    start, texts = (ParameterName("relationshipTypes"),), parameters.get("relationshipTypes", ())
    names = _read_names(start, texts, {ALL: ALL, **every_name})
    return list(every_name) if ALL in names else names


def _relationship_names(ontology: Ontology) -> Mapping[str, str]:
    return {relationship_type.name: relationship_type.name for relationship_type in ontology.all_relationships}


def _read_names(start: MessageStart, texts: Iterable[str], by_spelling: Mapping[str, str]) -> list[str]:
    spellings = [part.strip() for text in texts for part in text.split(",")]
    for spelling in spellings:
        if spelling not in by_spelling:
            allowed = allowed_instead(spelling, dict.fromkeys(by_spelling.values()), by_spelling)
            raise RequestError(Code.BAD_REQUEST, *start, f": {spelling!r} is not known; {allowed}")
    return [by_spelling[spelling] for spelling in spellings]


def _read_patterns(parameters: ParameterTexts, ontology: Ontology) -> tuple[str, ...]:
    names = [pattern.name for derived in ontology.derived.values() for pattern in derived.patterns]
    return tuple(_read_names((ParameterName("patterns"),), parameters["patterns"], {name: name for name in names}))


def _read_where(parameters: ParameterTexts, ontology: Ontology, schema: PassThroughSchema | None) -> NodeFilter:
    text = _only_text("where", parameters, "")
    return of_json(ConditionReader(ontology), schema or executable_schema(ontology, PageLimits()), text)


def _only_text(name: str, parameters: ParameterTexts, default: str) -> str:
    texts = parameters.get(name, ())
    if len(texts) > 1:
        raise RequestError(Code.BAD_REQUEST, ParameterName(name), f" is given {len(texts)} times; allowed: once")
    if "" in texts:
        raise RequestError(Code.BAD_REQUEST, ParameterName(name), " is empty; give it a value, or leave it out")
    return texts[0] if texts else default


def _read_number(name: str, parameters: ParameterTexts, default: int) -> int:
    text = _only_text(name, parameters, str(default))
    # The length is bounded because Python refuses to read very long numbers, with an error of its own.
    if not text.removeprefix("-").isdecimal() or len(text) > 9:
        raise RequestError(Code.BAD_RANGE, ParameterName(name), f": {text!r} is not a whole number")
    return int(text)
