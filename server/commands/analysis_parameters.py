"""Reads the parameters of an analysis from the options `--set name=value`.

read_analysis_parameters(ANALYSES["oneMode"], ["kind=Unit", "through=Project,Activity"], ontology)
{"kind": "Unit", "through": ["Project", "Activity"]}
"""

import contextlib
from collections.abc import Callable, Iterable
from typing import Any, assert_never

from graph.analysis.catalog import Analysis
from graph.analysis.parameters import Parameter, ParameterType
from graph.errors import Code, RequestError
from graph.ontology.model import Ontology
from server.selection_parameters import (
    MessageStart,
    read_node,
    read_node_types,
    read_relationship_types,
    refuse_unknown,
)


def read_analysis_parameters(analysis: Analysis, settings: Iterable[str], ontology: Ontology) -> dict[str, Any]:
    """The values of the parameters that are set, by name; raises RequestError for the first that cannot be read.

    Whether a value is in range is checked when the analysis is run, as for GraphQL.
    """
    by_name = {parameter.name: parameter for parameter in analysis.parameters}
    values: dict[str, Any] = {}
    for setting in settings:
        name, _, text = setting.partition("=")
        refuse_unknown((f"{analysis.name}: parameters",), name, by_name)
        start = by_name[name].message_start(analysis.name)
        if name in values:
            raise RequestError(Code.BAD_REQUEST, *start, " is given twice; allowed: once")
        values[name] = _read_value(start, by_name[name].type, text, ontology)
    for parameter in analysis.parameters:
        if parameter.required and parameter.name not in values:
            raise _missing(analysis, parameter, ontology)
    return values


def _missing(analysis: Analysis, parameter: Parameter, ontology: Ontology) -> RequestError:
    types: Iterable[str] = ontology.nodes
    if parameter.type is ParameterType.RELATIONSHIP_TYPES:
        types = (relationship_type.name for relationship_type in ontology.all_relationships)
    names = list(types)
    how = f"give it by --set {parameter.name}={'Unit' if 'Unit' in names else names[0]}"
    message = f"{analysis.name}: {parameter.name} is missing; {how}; allowed: {', '.join(names)}"
    return RequestError(Code.BAD_FILTER, message)


def _read_value(start: MessageStart, parameter_type: ParameterType, text: str, ontology: Ontology) -> Any:
    match parameter_type:
        case ParameterType.INTEGER:
            return _read_number(start, text, int)
        case ParameterType.DECIMAL:
            return _read_number(start, text, float)
        case ParameterType.DAY:
            return text
        case ParameterType.NODE:
            return read_node(start, text)
        case ParameterType.RELATIONSHIP_TYPES:
            return read_relationship_types(start, [text], ontology)
        case ParameterType.NODE_TYPES:
            return read_node_types(start, [text], ontology)
        case ParameterType.NODE_TYPE:
            return _read_node_type(start, text, ontology)
        case _:
            assert_never(parameter_type)


def _read_node_type(start: MessageStart, text: str, ontology: Ontology) -> str:
    names = read_node_types(start, [text], ontology)
    if len(names) > 1:
        raise RequestError(Code.BAD_FILTER, *start, f": {len(names)} types are given; allowed: one")
    return names[0]


def _read_number(start: MessageStart, text: str, read: Callable[[str], float]) -> float:
    # Python's own functions read 1_000, too, which is not how numbers are written anywhere else.
    if "_" not in text:
        with contextlib.suppress(ValueError):
            return read(text)
    raise RequestError(Code.BAD_RANGE, *start, f": {text!r} is no number; allowed: a number")
