"""Finds the parts of a schema that a word is about: types, fields, arguments and values of enumerations.

    find(schema, "共驻共建")[0]    {"field": "Unit.coBuildsWith", "type": "CoBuildsWithCommunityConnection!",
                                   "arguments": [...], "description": "共驻共建的社区 ..."}

Descriptions hold the labels of the ontology, so a word of either language finds what the ontology calls by it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
)
from graphql.type import is_introspection_type, is_specified_scalar_type

from resolvers.pass_through import PassThroughSchema
from schema.building import QUERY

Part: TypeAlias = dict[str, Any]
"""A part of the schema as JSON."""

MAXIMUM_DESCRIPTION = 300
"""Characters that a description has at most where it is not the only thing that is asked for."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    rank: tuple[int, int]
    part: Part


def find(schema: PassThroughSchema, word: str) -> list[Part]:
    """The parts whose name or description has the word, without regard to case; the closest first, [] where none has.

    A type that has just this name comes first, with its fields or values.
    """
    types, name = _types(schema), word.strip()
    candidates = [candidate for named in types.values() for candidate in _candidates(named, name.casefold())]
    # Sorting is stable, so what is equally close stays in the schema's order, outputs before inputs.
    parts = [candidate.part for candidate in sorted(candidates, key=lambda candidate: candidate.rank)]
    if name not in types:
        return parts
    summary = _summary(types[name])
    return [_whole(types[name]), *(part for part in parts if part != summary)]


def _types(schema: PassThroughSchema) -> Mapping[str, GraphQLNamedType]:
    return {
        name: named
        for name, named in schema.named_types.items()
        if not is_introspection_type(named) and not is_specified_scalar_type(named)
    }


def _candidates(named: GraphQLNamedType, wanted: str) -> Iterator[_Candidate]:
    closeness = _closeness(wanted, named.name, named.description)
    if closeness is not None:
        yield _Candidate((closeness, _weight(named)), _summary(named))
    for name, member in _members(named).items():
        closeness = _closeness(wanted, name, member.description)
        if closeness is not None:
            yield _Candidate((closeness, _weight(named)), _member(f"{named.name}.{name}", member))
    if isinstance(named, GraphQLEnumType):
        for name, value in named.values.items():
            closeness = _closeness(wanted, name, value.description)
            if closeness is not None:
                part = {"value": f"{named.name}.{name}", "description": _short(value.description)}
                yield _Candidate((closeness, _weight(named)), part)


def _closeness(wanted: str, name: str, description: str | None) -> int | None:
    """0 for the name itself, 1 for its label; then what begins with the text, has it inside, or has all its words."""
    folded, described = name.casefold(), (description or "").casefold()
    if folded == wanted:
        return 0
    if wanted in _labels(described):
        return 1
    if folded.startswith(wanted) or described.startswith(wanted):
        return 2
    if wanted in folded:
        return 3
    if wanted in described:
        return 4
    return 5 if all(word in folded or word in described for word in wanted.split()) else None


def _labels(described: str) -> list[str]:
    """What a description calls its thing: the beginning of each line."""
    return [line.partition("：")[0].partition(". ")[0].rstrip("。.") for line in described.splitlines()]


def _weight(named: GraphQLNamedType) -> int:
    """Root fields first, then nodes. Inputs are last: they are many, and follow from the outputs."""
    if named.name == QUERY:
        return 0
    if isinstance(named, GraphQLObjectType) and named.interfaces:
        return 1
    if isinstance(named, GraphQLInputObjectType):
        return 4
    return 2 if isinstance(named, GraphQLEnumType) else 3


def _members(named: GraphQLNamedType) -> Mapping[str, GraphQLField | GraphQLInputField]:
    if isinstance(named, GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType):
        members: Mapping[str, GraphQLField | GraphQLInputField] = named.fields
        return members
    return {}


def _whole(named: GraphQLNamedType) -> Part:
    part: Part = {"type": named.name, "description": named.description or ""}
    if members := _members(named):
        part["fields"] = [_line(name, member) for name, member in members.items()]
    if isinstance(named, GraphQLEnumType):
        part["values"] = [f"{name}: {_short(value.description)}" for name, value in named.values.items()]
    return part


def _summary(named: GraphQLNamedType) -> Part:
    return {"type": named.name, "description": _short(named.description)}


def _line(name: str, member: GraphQLField | GraphQLInputField) -> str:
    """A field in a list of fields: its name, the names of its arguments, its type and the first line about it."""
    arguments = f"({', '.join(member.args)})" if isinstance(member, GraphQLField) and member.args else ""
    label = (member.description or "").partition("\n")[0]
    return f"{name}{arguments}: {member.type}" + (f" - {label[:60]}" if label else "")


def _member(path: str, member: GraphQLField | GraphQLInputField) -> Part:
    part: Part = {"field": path, "type": str(member.type)}
    if isinstance(member, GraphQLField) and member.args:
        part["arguments"] = [_argument(name, argument) for name, argument in member.args.items()]
    return part | {"description": _short(member.description)}


def _argument(name: str, argument: GraphQLArgument) -> str:
    return f"{name}: {argument.type}"


def _short(description: str | None) -> str:
    text = description or ""
    return text if len(text) <= MAXIMUM_DESCRIPTION else f"{text[:MAXIMUM_DESCRIPTION]}..."
