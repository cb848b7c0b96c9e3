"""How much of the schema a document asks for, about, before it is executed.

A short document may ask for the schema many times over, by aliases or by lists within lists. What it would get is
estimated as if all lists of a kind were of one length: the mean of the schema, or of the types that fields lead to, if
that is more.
"""

from collections.abc import Iterable, Mapping

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    get_introspection_query,
    get_named_type,
    parse,
)

from resolvers.document_limits import IntrospectionLimit, measure

WHOLE_SCHEMA = get_introspection_query(input_value_deprecation=True, specified_by_url=True)
"""The document by which tools ask for everything."""

MAXIMUM_SCHEMAS = 2
"""How often a document may ask for the whole schema."""


def introspection_limit(schema: GraphQLSchema) -> IntrospectionLimit:
    """What a document may ask of a schema: twice as much as all there is."""
    lengths = lengths_of_lists(schema)
    whole = measure(parse(WHOLE_SCHEMA), 50, lengths)
    return IntrospectionLimit(lengths, MAXIMUM_SCHEMAS * whole.schema_parts)


def lengths_of_lists(schema: GraphQLSchema) -> Mapping[str, float]:
    """The lengths of lists by the introspection field that holds them.

    `ofType` counts as half, since few types nest. `__type` counts as often as the largest type has more members than
    the mean one, since a client may ask for that one alone.
    """
    types = list(schema.type_map.values())
    objects = [type_ for type_ in types if isinstance(type_, GraphQLObjectType | GraphQLInterfaceType)]
    inputs = [type_ for type_ in types if isinstance(type_, GraphQLInputObjectType)]
    fields = [field for type_ in objects for field in type_.fields.values()]
    input_fields = [field for type_ in inputs for field in type_.fields.values()]
    field_counts = {type_.name: len(type_.fields) for type_ in (*objects, *inputs)}

    def reached(members: Iterable[object]) -> float:
        return _mean(field_counts.get(get_named_type(member.type).name, 0) for member in members)  # type: ignore[attr-defined]

    def members(type_: GraphQLObjectType | GraphQLInterfaceType) -> int:
        return sum(1 + len(field.args) for field in type_.fields.values())

    arguments = [argument for field in fields for argument in field.args.values()]
    return {
        "types": len(types),
        "__type": max(map(members, objects)) / (sum(map(members, objects)) / len(types)),
        "directives": len(schema.directives),
        "fields": max(len(fields) / len(types), reached(fields)),
        "args": _mean(len(field.args) for field in fields),
        "inputFields": max(len(input_fields) / len(types), reached(input_fields), reached(arguments)),
        "enumValues": _mean(len(type_.values) if isinstance(type_, GraphQLEnumType) else 0 for type_ in types),
        "interfaces": _mean(len(type_.interfaces) for type_ in objects),
        "possibleTypes": _mean(
            len(schema.get_possible_types(type_))
            for type_ in types
            if isinstance(type_, GraphQLInterfaceType | GraphQLUnionType)
        ),
        "ofType": 0.5,
    }


def _mean(numbers: Iterable[int]) -> float:
    counted = list(numbers)
    return sum(counted) / len(counted) if counted else 0.0
